import { sentencesOf, type WrittenSentence } from '../data/written.js';
import { HELD_OUT_EN } from './english.js';
import { HELD_OUT_KO } from './korean.js';

/** Sentences that models are judged by, and that none learns from; Korean first. */
export const HELD_OUT: readonly WrittenSentence[] = [
  ...sentencesOf(HELD_OUT_KO, 'ko'),
  ...sentencesOf(HELD_OUT_EN, 'en'),
];

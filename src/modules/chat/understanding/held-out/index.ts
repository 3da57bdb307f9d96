import { inSources } from '../../../../platform/sources.js';
import { sentencesIn, sentencesOf, type WrittenSentence } from '../data/written.js';
import { HELD_OUT_EN_LAST } from './english-last.js';
import { HELD_OUT_EN_LATER } from './english-later.js';
import { HELD_OUT_EN } from './english.js';
import { HELD_OUT_EN_INTENTS } from './intents-english.js';
import { HELD_OUT_KO_INTENTS } from './intents-korean.js';
import { HELD_OUT_KO_LATER } from './korean-later.js';
import { HELD_OUT_KO } from './korean.js';

let read: readonly WrittenSentence[] | null = null;

/** Sentences that models are judged by, and that none learns from; read when they are first asked for. */
export const heldOut = (): readonly WrittenSentence[] => (read ??= all());

const all = (): readonly WrittenSentence[] => [
  ...sentencesOf(`${HELD_OUT_KO.trim()}\n${HELD_OUT_KO_LATER.trim()}\n${HELD_OUT_KO_INTENTS.trim()}`, 'ko'),
  ...sentencesOf(`${HELD_OUT_EN.trim()}\n${HELD_OUT_EN_LATER.trim()}\n${HELD_OUT_EN_LAST.trim()}`, 'en'),
  ...sentencesOf(HELD_OUT_EN_INTENTS, 'en'),
  ...sentencesIn(inSources(import.meta.dirname, 'sentences')),
];

import type { JudgedSentence } from '../training/judged.js';
import { DANGER_HELD_OUT_EN, DANGER_HELD_OUT_KO } from './held-out-sentences.js';

const sentencesOf = (lines: string, language: 'ko' | 'en'): readonly JudgedSentence[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [label = '', ...text] = line.split(' | ');
      return { label, text: text.join(' | '), language, group: label };
    });

/** Sentences written one by one, by which the model of dangers is judged. Nothing is learned from them. */
export const DANGER_HELD_OUT: readonly JudgedSentence[] = [
  ...sentencesOf(DANGER_HELD_OUT_KO, 'ko'),
  ...sentencesOf(DANGER_HELD_OUT_EN, 'en'),
];

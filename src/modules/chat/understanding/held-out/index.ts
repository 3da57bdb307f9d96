import type { OUT_OF_SCOPE } from '../intents.js';
import { type Intent } from '../intents.js';
import type { Emotion } from '../understood.js';
import { HELD_OUT_EN } from './english.js';
import { HELD_OUT_KO } from './korean.js';

/** A sentence that models are judged by, and that none learns from. */
export interface HeldOutSentence {
  readonly text: string;
  readonly intent: Intent | typeof OUT_OF_SCOPE;
  readonly emotion: Emotion;
  readonly language: 'ko' | 'en';
}

const sentencesOf = (lines: string, language: 'ko' | 'en'): readonly HeldOutSentence[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [intent, emotion, ...text] = line.split(' | ');
      return { intent, emotion, text: text.join(' | '), language } as HeldOutSentence;
    });

/** All of them, Korean first; those that mix languages are with the English ones. */
const SENTENCES = [...sentencesOf(HELD_OUT_KO, 'ko'), ...sentencesOf(HELD_OUT_EN, 'en')];

/**
 * Every third was looked at when templates were mended, and so says too much good of a model: what is told of models is
 * told of the others.
 */
export const HELD_OUT: readonly HeldOutSentence[] = SENTENCES.filter((_, at) => at % 3 !== 0);

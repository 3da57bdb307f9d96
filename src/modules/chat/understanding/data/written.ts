import type { Intent, OUT_OF_SCOPE } from '../intents.js';
import type { Emotion } from '../understood.js';
import { WRITTEN_EN } from './written-en.js';
import { WRITTEN_KO } from './written-ko.js';

/** A sentence that somebody wrote, and no template. */
export interface WrittenSentence {
  readonly text: string;
  readonly intent: Intent | typeof OUT_OF_SCOPE;
  readonly emotion: Emotion;
  readonly language: 'ko' | 'en';
}

/** Reads lines of intent, emotion and sentence. */
export const sentencesOf = (lines: string, language: 'ko' | 'en'): readonly WrittenSentence[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [intent, emotion, ...text] = line.split(' | ');
      return { intent, emotion, text: text.join(' | '), language } as WrittenSentence;
    });

/** What is learned from beside the templates. */
export const WRITTEN: readonly WrittenSentence[] = [...sentencesOf(WRITTEN_KO, 'ko'), ...sentencesOf(WRITTEN_EN, 'en')];

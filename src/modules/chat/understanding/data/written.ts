import { join } from 'node:path';
import { inSources, textFilesIn } from '../../../../platform/sources.js';
import type { Intent, OUT_OF_SCOPE } from '../intents.js';
import type { Emotion } from '../understood.js';

/** A sentence that somebody wrote, and no template. */
export interface WrittenSentence {
  readonly text: string;
  readonly intent: Intent | typeof OUT_OF_SCOPE;
  readonly emotion: Emotion;
  readonly language: 'ko' | 'en';
}

let read: readonly WrittenSentence[] | null = null;

/** Every sentence to learn from beside the templates, in the order of their files; read when they are first asked for. */
export const writtenSentences = (): readonly WrittenSentence[] =>
  (read ??= sentencesIn(inSources(import.meta.dirname, 'sentences')));

/** The sentences of a folder, one file for each writer and language. */
export const sentencesIn = (folder: string): readonly WrittenSentence[] =>
  writtenIn(folder).flatMap(({ text, language }) => sentencesOf(text, language));

/** What a folder holds in each language, in order of language and name. */
export const writtenIn = (folder: string): readonly { readonly text: string; readonly language: 'ko' | 'en' }[] =>
  (['en', 'ko'] as const).flatMap((language) =>
    textFilesIn(join(folder, language)).map(({ text }) => ({ text, language })),
  );

/** Reads lines of intent, emotion and sentence. */
export const sentencesOf = (lines: string, language: 'ko' | 'en'): readonly WrittenSentence[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [intent, emotion, ...text] = line.split(' | ');
      return { intent, emotion, text: text.join(' | '), language } as WrittenSentence;
    });

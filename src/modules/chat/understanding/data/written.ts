import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  (read ??= sentencesIn(join(import.meta.dirname, 'sentences')));

/** The sentences of a folder, one file for each writer and language. */
export const sentencesIn = (folder: string): readonly WrittenSentence[] =>
  filesIn(folder).flatMap(({ lines, language }) => sentencesOf(lines, language));

/** What the text files of a folder hold, by their names: in the sources, beside the compiled program too. */
export function filesIn(folder: string): readonly { readonly lines: string; readonly language: 'ko' | 'en' }[] {
  const sources = folder.replace(/([\\/])dist[\\/]src(?=[\\/])/, '$1src');
  return readdirSync(sources)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      lines: readFileSync(join(sources, name), 'utf8'),
      language: name.startsWith('ko') ? 'ko' : 'en',
    }));
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

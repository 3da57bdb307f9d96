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

/** Where the sentences lie, one file for each writer: in the sources, beside the compiled program too. */
const SENTENCES_DIR = join(
  import.meta.dirname,
  /[\\/]dist[\\/]src[\\/]/.test(import.meta.dirname) ? '../../../../../..' : '../../../../..',
  'src/modules/chat/understanding/data/sentences',
);
let read: readonly WrittenSentence[] | null = null;

/** Every sentence to learn from beside the templates, in the order of their files; read when they are first asked for. */
export function writtenSentences(): readonly WrittenSentence[] {
  read ??= readdirSync(SENTENCES_DIR)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      sentencesOf(readFileSync(join(SENTENCES_DIR, name), 'utf8'), name.startsWith('ko') ? 'ko' : 'en'),
    );
  return read;
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

import { inSources } from '../../../../platform/sources.js';
import { writtenIn } from '../data/written.js';
import type { Intent, OUT_OF_SCOPE } from '../intents.js';

/** What somebody wrote after the answer to a question, and what it asks for. */
export interface WrittenTurn {
  readonly before: Intent;
  /** The question before. */
  readonly asked: string;
  readonly intent: Intent | typeof OUT_OF_SCOPE;
  readonly text: string;
  readonly language: 'ko' | 'en';
}

/** Reads lines of the intent before and the one after it, the question before, and what followed. */
const turnsOf = (lines: string, language: 'ko' | 'en'): readonly WrittenTurn[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [intents = '', asked = '', ...text] = line.split(' | ');
      const [before, intent] = intents.split(' > ');
      return { before, asked, intent, text: text.join(' | '), language } as WrittenTurn;
    });

const turnsIn = (folder: string): readonly WrittenTurn[] =>
  writtenIn(inSources(import.meta.dirname, folder)).flatMap(({ text, language }) => turnsOf(text, language));

let [read, judging]: (readonly WrittenTurn[] | null)[] = [null, null];

/** Turns to learn from, one file for each writer and language; read when they are first asked for. */
export const writtenTurns = (): readonly WrittenTurn[] => (read ??= turnsIn('sentences'));

/** Turns of another writer, which nothing learns from; read when they are first asked for. */
export const heldOutTurns = (): readonly WrittenTurn[] => (judging ??= turnsIn('held-out'));

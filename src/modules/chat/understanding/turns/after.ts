import { INTENTS, type Intent } from '../intents.js';

/** Letters of a script that nobody writes to a bank in; each stands for the intent of a turn before. */
const FIRST_LETTER = 0xa000;
const letters: ReadonlyMap<string, string> = new Map(
  Object.keys(INTENTS).map((intent, at) => [intent, String.fromCharCode(FIRST_LETTER + at)]),
);

/** How many turns a text may be marked with: it distinguishes models that learned with other intents. */
export const MARK_COUNT = letters.size;

/** A text as models read it that follows a question of an intent: `이자는?` after a balance, or after a rate. */
export const markedAfter = (text: string, before: Intent): string => `${text} ${letters.get(before) ?? ''}`;

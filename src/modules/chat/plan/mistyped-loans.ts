import type { Slots } from '../../../platform/assistant/index.js';
import { editsBetween } from '../../../platform/edits.js';

type Kind = NonNullable<Slots['kind']>;

/** Names of loans that are long enough for a slip of the finger not to make another word of them. */
const NAMES: readonly (readonly [Kind, string])[] = [
  ['CREDIT', '신용대출'],
  ['MORTGAGE', '주택담보대출'],
  ['MORTGAGE', '담보대출'],
  ['MORTGAGE', '주담대'],
  ['OVERDRAFT', '마이너스'],
  ['MORTGAGE', 'mortgage'],
  ['OVERDRAFT', 'overdraft'],
];
/** Longer questions are read so far; nobody names a loan by its place behind that alone. */
const WORDS_READ = 40;
/** From this length on two letters may be wrong: as many as two of them in each other's place count. */
const LONG = 8;

/** Hangul by its letters, as they are typed. */
const typed = (word: string): string => word.normalize('NFD').toLowerCase();

/** The loan that a question names with a typing error: `신용대춠`, `마이나스통장`, `morgage`; null where it names none. Pure. */
export function mistypedKind(text: string): Kind | null {
  for (const word of text.normalize('NFC').split(/[\s,.?!]+/, WORDS_READ))
    for (const [kind, name] of NAMES) if (isNearly(typed(word), typed(name))) return kind;
  return null;
}

/** Whether a word begins with the name but for a letter: particles may follow. */
function isNearly(word: string, name: string): boolean {
  const isLatin = /[a-z]/.test(name);
  if (word.length < name.length - 1 || (isLatin && word.length > name.length + 1)) return false;
  const most = isLatin && name.length >= LONG ? 2 : 1;
  return [-1, 0, 1].some((more) => editsBetween(word.slice(0, name.length + more), name) <= most);
}

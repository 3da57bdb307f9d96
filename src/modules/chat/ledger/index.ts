/**
 * The ledger of numbers: no figure reaches a customer that no fact carries. A model writes slots, which are filled here
 * while its text flows; whatever it writes as a figure by itself, in digits of any script or in Korean or English words,
 * is held against the facts and stands only if one of them says exactly that. Let through are also, and only: items of
 * a list that count from one, numbers up to ten of ways and steps (`2가지`), telephone numbers of public help beside words
 * of calling, the day of today, and figures of the question in a sentence that says they are the customer's own and that
 * denies, supposes or asks for them without affirming anything. All of it is pure.
 */
export { Ledger, type LedgerCounts, type LedgerParts } from './ledger.js';
export { UNRECORDED, WITHHELD } from './ledger.texts.js';
export type { BoundFigure } from './told-text.js';
export type { LedgerFact } from './known-figures.js';
export { bindFigures, figuresIn } from './bind-figures.js';

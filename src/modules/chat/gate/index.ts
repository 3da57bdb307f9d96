/**
 * The ledger of numbers: no figure reaches a customer that no fact carries. A model writes slots, which are filled here
 * while its text flows; whatever it writes as a figure by itself, in digits of any script or in Korean or English words,
 * is held against the facts and stands only if one of them says exactly that. Let through are also, and only: items of
 * a list that count from one, numbers up to ten of ways and steps (`2가지`), telephone numbers of public help beside words
 * of calling, the day of today, and figures of the question in a sentence that says they are the customer's own and that
 * denies, supposes or asks for them without affirming anything.
 *
 * A true figure under a false name is no better: the name of a quantity that stands nearest to a figure, before it or, as
 * both languages allow, behind it, has to be one that its fact has (`quantity-words.ts` is the closed list of such names).
 *
 * Words may say something false of money without any figure. So a sentence waits from a word on that a claim may begin
 * with (`승인`, `보장`, `approved`), and what it claims is replaced by what is true: that a decision is made, that something
 * was done, that an outcome is assured, that a product is the best, that law or tax is settled, that somebody should
 * hurry, that nothing is owed or charged, that a lender goes to law, that a secret is needed. Claims of a direction (`늘었습니다`) and of arrears stand where a fact bears them out, and nowhere else: whoever
 * turns a true figure round says something as false as a wrong one. Denials, conditions and questions stand. All of it
 * is pure.
 */
export { Ledger, READ_MAX, type LedgerCounts, type LedgerParts } from './ledger.js';
export { INSTEAD, UNRECORDED, WITHHELD, type ClaimKind } from './ledger.texts.js';
export type { BoundFigure } from './told-text.js';
export type { LedgerFact } from './known-figures.js';
export { bindFigures, figuresIn } from './bind-figures.js';
export { HELP_LONG } from './find-figures.js';
export { normalText } from './normal-text.js';

import type { Name } from './name.js';
import { isSameLoan, loanCalled, loanMentionsIn, type LoanMention } from './loan-mentions.js';
import { CLAUSE_BEGIN, CLAUSE_END, CLOSED, HEADING, NAME_BEFORE, SENTENCE, SIDE_BY_SIDE } from './named-quantity.js';
import { isOfSomebodyElse } from './persons.js';

/** Where a figure stands, as far as whose it is counts. */
interface Standing {
  readonly before: string;
  readonly behind: string;
  /** Where in `before` the figures of its kind stand. */
  readonly alike: readonly number[];
}

/** How far behind a figure the loan may stand that it is of. */
const NEAR = 44;
const IN_BRACKETS = /^\*{0,2}\s?\(([^)\n]{0,40})\)/;
const BRACKET_BEGINS = /^\*{0,2}\s?\([^)\n]{0,40}$/;
/** Behind a figure, what its loan is named with. */
const DIRECTLY =
  /^(?:의|인|짜리) |^ (?:(?:is|are|was|still|left|remaining|owed|due|outstanding) ){0,3}(?:of|on|for|in) /i;
const ENGLISH = /^ [a-z]/i;
/** A loan that something is compared with, or that is counted in or left out: the figure is not of it alone. */
const ASIDE =
  /^\*{0,2}(?:보다|(?:와|과)는? (?:달리|별개|비교)|에 비해| ?대신|(?:이|가) 아니|말고|(?:을|를)? ?(?:제외|뺀|빼고|포함|합|더)| ?등(?![가-힣])|(?:이|가)? ?없| ?이외| ?외(?:에|의)| excluded| included| aside)/;
const ASIDE_BEFORE =
  /\b(?:than|excluding|except(?: for)?|plus|including|besides|without|unlike|instead of|not|no)(?: your| the| an?)? $/i;
const TOGETHER =
  /전체|합한|합하|합계|합쳐|합산|총합|모든 대출|대출 ?(?:전부|모두)|모두 합|다 합|\b(?:together|in all|combined|altogether|all (?:of )?(?:your |the )?(?:open )?loans|both loans|across)\b/i;
const ANY_LOAN = /대출|\bloans?\b/i;
/** Names that stand side by side have the figures behind them in their order. */
const IN_ORDER = /각각|순서대로|차례로|\bare\b/;
const NEXT_FOLLOWS = /^(?:,|와|과|,? and)\s/;
/** A line that is nothing but the name of what stands under it. */
const bare = (line: string): string => line.replace(/[\s#*>•:：.\d)-]/g, '');

/** Whose a figure is, by its facts' names: of one loan, over all loans, or neither. */
export type Owner = LoanMention | 'ALL' | null;

export const ownerOf = (names: readonly Name[], isOverLoans: boolean): Owner => {
  const [first] = names;
  if (!first) return null;
  return first.of === null ? (isOverLoans ? 'ALL' : null) : loanCalled(first.of);
};

/**
 * Whether the words around a figure leave it to whom it belongs: the loan named nearest has to be the fact's, a sum over
 * several loans is none of one of them, and nothing of the one who asks is somebody else's.
 */
export function mayBelong(owner: Owner, { before, behind, alike }: Standing): boolean {
  const near = before.slice(-NAME_BEFORE);
  const lines = near.split(SENTENCE);
  const sentence = lines.at(-1) ?? '';
  if (isOfSomebodyElse(sentence)) return false;
  if (owner === null) return true;
  const isIts = (one: LoanMention): boolean => owner !== 'ALL' && isSameLoan(owner, one);
  const direct = directlyBehind(behind);
  if (direct) return isIts(direct);
  const offset = before.length - sentence.length;
  const named = standing(sentence);
  const run = sideBySide(named, sentence);
  const clause = sentence.slice(clauseOf(sentence));
  const isHere = named.some(({ start }) => start >= sentence.length - clause.length);
  if (owner === 'ALL') return run.length !== 1 || !isHere || TOGETHER.test(clause);
  const last = run.at(-1);
  if (last && run.length > 1) {
    const between = sentence.slice(last.end);
    const at = alike.filter((start) => start >= offset + last.end).length;
    const ordered = run[at];
    const isInOrder = at > 0 || IN_ORDER.test(between) || NEXT_FOLLOWS.test(behind);
    return isInOrder && ordered ? isIts(ordered) : run.some(isIts);
  }
  if (last && isHere) return isIts(last);
  const after = farBehind(behind);
  if (after) return isIts(after);
  if (ANY_LOAN.test(clause)) return true;
  if (last) return isIts(last);
  const above = sentence.trim() === '' || named.length === 0 ? heading(lines.slice(0, -1)) : [];
  return above.length === 0 || above.some(isIts);
}

/** Whether more text may say whose a figure is. */
export function mayBeOwned(behind: string): boolean {
  if (behind === '' || BRACKET_BEGINS.test(behind)) return true;
  return ENGLISH.test(behind) && behind.length < NEAR && !CLAUSE_END.test(behind);
}

/** Loans that what follows may be of. */
function standing(text: string): LoanMention[] {
  return loanMentionsIn(text).filter(
    ({ start, end }) => !ASIDE.test(text.slice(end)) && !ASIDE_BEFORE.test(text.slice(0, start)),
  );
}

/** The last loan of a text, with those that stand side by side with it. */
function sideBySide(named: readonly LoanMention[], text: string): LoanMention[] {
  const run: LoanMention[] = [];
  for (const each of named.toReversed()) {
    const [next] = run;
    if (next && !SIDE_BY_SIDE.test(text.slice(each.end, next.start))) break;
    run.unshift(each);
  }
  return run;
}

const clauseOf = (sentence: string): number =>
  [...sentence.matchAll(CLAUSE_BEGIN)].reduce((_, { 0: found, index }) => index + found.length, 0);

function directlyBehind(behind: string): LoanMention | null {
  const [, inBrackets] = IN_BRACKETS.exec(behind) ?? [];
  if (inBrackets !== undefined) return loanMentionsIn(inBrackets)[0] ?? null;
  return DIRECTLY.test(behind) ? (standing(windowOf(behind))[0] ?? null) : null;
}

/** A loan farther behind, where none stands before: `5원은 신용대출 잔액입니다`. What is compared with is none. */
function farBehind(behind: string): LoanMention | null {
  if (CLOSED.test(behind)) return null;
  const text = windowOf(behind);
  return /보다|\bthan\b/.test(text) ? null : (standing(text)[0] ?? null);
}

function windowOf(behind: string): string {
  const window = behind.slice(0, ENGLISH.test(behind) ? NEAR : NEAR / 2);
  return window.slice(0, CLAUSE_END.exec(window)?.index);
}

/** The loans that a list stands under; nothing where a line between names others. */
function heading(lines: readonly string[]): readonly LoanMention[] {
  const line = lines.findLast((each) => loanMentionsIn(each).length > 0) ?? '';
  const named = loanMentionsIn(line);
  const words = named.map(({ start, end }) => line.slice(start, end)).join('');
  return HEADING.test(line) || bare(line) === bare(words) ? named : [];
}

import { UNRECORDED, WITHHELD, type ClaimKind } from './ledger.texts.js';
import { mayMatch } from './may-match.js';

/** Which way something is said to go or to be: it rose or is more, it fell or is less. */
export type Direction = 'UP' | 'DOWN';

/** A claim that was found. One of a direction, of arrears, of debt or of a fee may be borne out by facts; no other may. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly direction?: Direction;
  /** Of arrears: whether there are any. */
  readonly isOverdue?: boolean;
  /** Of terms: that nothing is charged for repaying early. */
  readonly isFree?: boolean;
}

/**
 * One way of claiming something. It begins with a word whose sentence is waited for, and is told by what follows in the
 * sentence and by what stands before.
 */
export interface ClaimRule extends Claim {
  /** Words that a claim begins with, in small letters; Korean ones also as a part of a word. */
  readonly stems: readonly string[];
  /** Of the clause from the stem on. */
  readonly says: RegExp;
  /** Of the clause before the stem. */
  readonly after?: RegExp;
  /** What in the clause from the stem on makes an honest sentence of it. */
  readonly unless?: RegExp;
  /** What in the clause before the stem does. */
  readonly unlessAfter?: RegExp;
}

/** A clause of Korean ends with its verb, at a comma or at a verb that another clause follows. */
const KOREAN_END =
  /[,;](?!\d)|(?<=[가-힣])(?:니다|세요|어요|아요|에요|예요|지요|네요|지만|는데|은데|으니|니까|므로|라서|어서|아서|해서|돼서)(?=[\s.!]|$)|(?<=[가-힣])(?<![다라냐자])[고며](?=\s(?!나|있|싶|계))/;
/** Where an English clause ends, and where one begins. */
const ENGLISH_END = /[,;](?!\d)|\b(?:but|because|and(?= (?:you|your|it|its|i|we)\b))/;
const ENGLISH_BEGIN = /^.*(?:[,;:](?!\d)|\b(?:but|so|because|and(?= (?:you|your|it|its|i|we|the|this|that|there))))/s;

/** Words of our own in the place of others, which deny nothing. */
const OURS = [UNRECORDED, WITHHELD].flatMap(({ ko, en }) => [ko, en]);
const withoutOurs = (text: string): string => OURS.reduce((left, words) => left.replaceAll(words, ''), text);

/** The claim that a sentence makes with the word at a place of it; null for none. A question claims nothing, but may ask. */
export function claimAt(rules: readonly ClaimRule[], sentence: string, at: number, isQuestion: boolean): Claim | null {
  const { before, clause } = clauseAt(sentence, at);
  const found = rules.find(
    (rule) =>
      (!isQuestion || rule.kind === 'SECRETS') &&
      isHere(rule, clause, before) &&
      rule.says.test(clause) &&
      !(rule.unless?.test(clause) ?? false),
  );
  return found ?? null;
}

const EXTENDED = new WeakMap<ClaimRule, RegExp>();
function extendedOf(rule: ClaimRule): RegExp {
  const known = EXTENDED.get(rule) ?? mayMatch(rule.says);
  EXTENDED.set(rule, known);
  return known;
}

/**
 * Whether a sentence that is not over may come to claim something with the word at a place of it. Most words that a claim
 * may begin with are shown not to by the very next letters: `상환` by those of `상환일`.
 */
export function mayClaim(rules: readonly ClaimRule[], sentence: string, at: number): boolean {
  const { before, clause, isOver } = clauseAt(sentence, at);
  return rules.some((rule) => isHere(rule, clause, before) && (isOver ? rule.says : extendedOf(rule)).test(clause));
}

/** Whether a rule is of the word that a clause begins with, by what stands before it. */
const isHere = ({ stems, after, unlessAfter }: ClaimRule, clause: string, before: string): boolean =>
  stems.some((stem) => clause.startsWith(stem)) &&
  (after?.test(before) ?? true) &&
  !(unlessAfter?.test(before) ?? false);

/** The clause from a word on, what stands before it, and whether more text can no longer belong to it. */
function clauseAt(sentence: string, at: number) {
  const rest = withoutOurs(sentence.slice(at));
  const isKorean = /^[가-힣]/.test(rest);
  const before = withoutOurs(sentence.slice(0, at)).replace(ENGLISH_BEGIN, '');
  const end = (isKorean ? KOREAN_END : ENGLISH_END).exec(rest);
  const clause = end ? rest.slice(0, end.index + (isKorean ? end[0].length : 0)) : rest;
  return { before, clause, isOver: end !== null && end.index + end[0].length < rest.length };
}

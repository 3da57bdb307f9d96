import type { Direction } from './claim-rule.js';
import type { LedgerFact } from './known-figures.js';
import { mentionsIn } from './named-quantity.js';
import { writtenFigures } from './written-figure.js';

/** A fact that a sentence tells, and where in the sentence its value begins. */
export interface ToldFact {
  readonly fact: LedgerFact;
  readonly at: number;
}

/** What stands behind an amount that another one is measured by, and what stands before it. */
const BASE_BEHIND = /^\s?(?:보다|에서|에 비해|에 비하면|대비)/;
const BASE_BEFORE = /\b(?:from|than|against)\s(?:[a-z]+\s){0,4}(?:krw\s)?$/;
/** Words that set two amounts side by side; any others say that one thing changed. */
const COMPARED = /보다[^.]{0,20}(?:많|적|높|낮|크|큽|작)|\bthan\b/;

/**
 * Which way the two amounts that a sentence tells stand to one another: how that which is told lies to that which it is
 * measured by, `보다` in Korean and `from` or `than` in English. Null where it tells no two amounts of the same measure.
 * A change is one of the same thing, told by its older amount first.
 */
export function toldOrder(told: readonly ToldFact[], sentence: string): Direction | null {
  const [first, second, ...others] = told;
  if (!first || !second || others.length > 0) return null;
  const [isFirst, isSecond] = [isBase(first, sentence), isBase(second, sentence)];
  if (isFirst === isSecond) return null;
  const [base, other] = isFirst ? [first.fact, second.fact] : [second.fact, first.fact];
  const [less, more] = [amountOf(base), amountOf(other)];
  if (!less || less.kind !== more?.kind || less.value === more.value) return null;
  const isChange = !COMPARED.test(sentence);
  if (isChange && !(isSameThing(base, other) && base.asOf <= other.asOf)) return null;
  return more.value > less.value ? 'UP' : 'DOWN';
}

function isBase({ fact, at }: ToldFact, sentence: string): boolean {
  const values = [fact.value.ko, fact.value.en].map((value) => value.toLowerCase());
  const value = values.find((each) => sentence.startsWith(each, at)) ?? '';
  return BASE_BEHIND.test(sentence.slice(at + value.length)) || BASE_BEFORE.test(sentence.slice(0, at));
}

/** The only figure of a fact's value. */
function amountOf({ value }: LedgerFact): { readonly kind: string; readonly value: bigint } | null {
  const [figure, ...others] = writtenFigures(value.ko);
  if (!figure || others.length > 0 || !/^-?\d+$/.test(figure.value ?? '')) return null;
  return { kind: figure.kind, value: BigInt(figure.value ?? 0) };
}

function isSameThing(one: LedgerFact, other: LedgerFact): boolean {
  const named = ({ label }: LedgerFact): string => String(mentionsIn(label.ko).at(-1)?.quantities ?? label.ko);
  return one.of?.ko === other.of?.ko && named(one) === named(other);
}

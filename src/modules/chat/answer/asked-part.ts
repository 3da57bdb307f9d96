import {
  askedForm,
  saidDay,
  saidWon,
  type AskedForm,
  type Fact,
  type FactValue,
  type Finding,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Locale, Localized } from '../../../platform/text.js';

type ValueType = FactValue['type'];

/** Which values may answer a question of a form; a question of no form may ask for any. Others ask for no part. */
const VALUES: Readonly<Partial<Record<AskedForm, readonly ValueType[]>>> = {
  WHEN: ['DATE', 'MONTH', 'QUARTER'],
  HOW_MANY: ['COUNT'],
  HOW_MUCH: ['MONEY', 'PERCENT', 'POINTS', 'COUNT'],
  WHAT: ['MONEY', 'PERCENT', 'DATE', 'COUNT'],
};
const ANY: readonly ValueType[] = ['MONEY', 'PERCENT', 'DATE', 'COUNT'];
/** Words of labels that say nothing of what is meant. */
const FILLERS = new Set(['그중', '모두', '합계', 'of', 'it', 'in', 'on', 'to', 'the', 'a', 'all', 'each', 'for', 'is']);
/** Less of a label than this does not name it. */
const NAMED = 0.5;

/**
 * The sentence for the part of a finding that was asked for by name, such as the interest in the next payment, where the
 * lead tells something else; null where the lead answers already. Words that several labels share say less. Pure.
 */
export function askedPart(question: string, { facts, lead }: Finding, locale: Locale): Localized | null {
  const form = askedForm(question);
  const types = form === null ? ANY : VALUES[form];
  if (!lead || !types) return null;
  const fitting = facts.filter(({ typed }) => typed && types.includes(typed.type));
  const scores = named(question, fitting, locale);
  const isTold = (fact: Fact): boolean => formsOf(fact).some((form) => lead[locale].includes(form[locale]));
  const told = Math.max(0, ...fitting.filter(isTold).map((fact) => scores.get(fact) ?? 0));
  const open = fitting.filter((fact) => !isTold(fact));
  const best = Math.max(0, ...open.map((fact) => scores.get(fact) ?? 0));
  const [part, ...others] = open.filter((fact) => scores.get(fact) === best);
  return part && others.length === 0 && best >= NAMED && best > told ? sentenceOf(part) : null;
}

/** How much of each fact's label the question names, from 0 to 1. */
function named(question: string, facts: readonly Fact[], locale: Locale): Map<Fact, number> {
  const text = squeezed(question);
  const words = new Map(facts.map((fact) => [fact, wordsOf(fact.label[locale])]));
  const holders = new Map<string, number>();
  const labels = new Set(facts.map(({ label }) => label[locale]));
  for (const label of labels) for (const word of wordsOf(label)) holders.set(word, (holders.get(word) ?? 0) + 1);
  const weigh = (list: readonly string[]): number => list.reduce((sum, word) => sum + 1 / (holders.get(word) ?? 1), 0);
  return new Map(
    [...words].map(([fact, list]) => [fact, weigh(list.filter((word) => text.includes(word))) / (weigh(list) || 1)]),
  );
}

/** How a lead may tell a value: as it is, or as people say amounts and days. */
function formsOf({ value, typed, asOf }: Fact): readonly Localized[] {
  if (typed?.type === 'MONEY') return [value, saidWon(typed.won)];
  return typed?.type === 'DATE' ? [value, saidDay(typed.on, typed.on), saidDay(typed.on, asOf)] : [value];
}

const squeezed = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');

const wordsOf = (label: string): string[] => [
  ...new Set((label.toLowerCase().match(/[\p{L}]{2,}/gu) ?? []).filter((word) => !FILLERS.has(word))),
];

function sentenceOf({ of, label, value }: Fact): Localized {
  const name = `${of ? `${of.ko}의 ` : ''}${label.ko}`;
  const [first = '', ...rest] = label.en;
  return {
    ko: `${withParticle(name, '은/는')} ${value.ko}입니다.`,
    en: `${first.toUpperCase()}${rest.join('')}${of ? ` (${of.en})` : ''}: ${value.en}.`,
  };
}

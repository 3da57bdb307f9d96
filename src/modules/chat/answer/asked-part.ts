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
import { standsIn } from './telling/telling-facts.js';

type ValueType = FactValue['type'];

/**
 * Which value types may answer each question form; a question without a form may ask for any. Others ask for no part.
 */
const VALUES: Readonly<Partial<Record<AskedForm, readonly ValueType[]>>> = {
  WHEN: ['DATE', 'MONTH', 'QUARTER'],
  HOW_MANY: ['COUNT'],
  HOW_MUCH: ['MONEY', 'PERCENT', 'POINTS'],
  WHAT: ['MONEY', 'PERCENT', 'DATE'],
};
const ASKABLE_TYPES: readonly ValueType[] = ['MONEY', 'PERCENT', 'DATE'];
/** Words of labels that do not identify a value. */
const FILLERS = new Set([
  '그중',
  '모두',
  '합계',
  '대출',
  'loan',
  'of',
  'it',
  'in',
  'on',
  'to',
  'the',
  'a',
  'all',
  'each',
  'for',
  'is',
]);
/** `원금은요`, `수수료는?`, `수수료도 있어요?`: what is named is asked for, though the wording is a yes-no question. */
const NAMED_ALONE = /(\S+)[은는]요?[?.\s]*$|(\S*[^\s수])도 ?있|\b(?:is there|any)\b/i;
/** `이자가 차지하는 금액은?` names an amount of what stands before it, and no value by itself. */
const ANY_VALUE = /^(?:금액|액수|값|비율|비중|날짜|일자|날|수치|몫|부분|돈|건|게|쪽)$/;
/** What is named only to be left out: `이자 말고 원금은`, `principal rather than interest`. */
const LEFT_OUT = /\S+ ?(?:말고|아니고|아니라|빼고)(?!\S)|\b(?:rather than|instead of|not|without) (?:the )?\w+/gi;
/** The least share of a label that counts as naming it. */
const NAMED = 0.6;
/** What each named word adds, to break ties between equal shares. */
const BY_WORD = 0.001;

/**
 * The sentence for the part of a finding that was asked for by name, such as the interest in the next payment, where the
 * lead says something else; null where the lead already answers. Words that several labels share weigh less. Pure.
 */
export function askedPart(question: string, { facts, lead }: Finding, locale: Locale): Localized | null {
  const form = askedForm(question);
  const alone = NAMED_ALONE.exec(question);
  const name = alone?.[1] ?? alone?.[2];
  const types = form === null || alone ? ASKABLE_TYPES : VALUES[form];
  if (!lead || !types) return null;
  const fitting = facts.filter(({ typed, isGiven }) => typed && types.includes(typed.type) && isGiven !== true);
  // `더 낮은 금리 상품은?` names the product at its end, not a rate.
  const asked = name === undefined || ANY_VALUE.test(name) ? question.replaceAll(LEFT_OUT, ' ') : name;
  const scores = named(asked, fitting, locale);
  const isTold = (fact: Fact): boolean => formsOf(fact).some((form) => states(lead[locale], form[locale]));
  const told = Math.max(0, ...fitting.filter(isTold).map((fact) => scores.get(fact) ?? 0));
  const open = fitting.filter((fact) => !isTold(fact));
  const best = Math.max(0, ...open.map((fact) => scores.get(fact) ?? 0));
  const [part, ...others] = open.filter((fact) => scores.get(fact) === best);
  // A single date answers a question for a date, unless another is fully named.
  const needed = form === 'WHEN' && fitting.some(isTold) ? 1 : NAMED;
  return part && others.length === 0 && best >= needed && best > told ? sentenceOf(part) : null;
}

/** How much of each fact's label the question names, from 0 to 1; no entry where it does not name the head word. */
function named(question: string, facts: readonly Fact[], locale: Locale): Map<Fact, number> {
  const says = saidIn(question);
  const holders = new Map<string, number>();
  const labels = new Set(facts.map(({ label }) => label[locale]));
  for (const label of labels) for (const word of wordsOf(label)) holders.set(word, (holders.get(word) ?? 0) + 1);
  const weigh = (list: readonly string[]): number => list.reduce((sum, word) => sum + 1 / (holders.get(word) ?? 1), 0);
  return new Map(
    facts.map((fact) => {
      const words = wordsOf(fact.label[locale]);
      // Korean puts the head of a name last, English usually first.
      const head = words.at(locale === 'ko' ? -1 : 0);
      const isNamed = head !== undefined && says(head);
      const matched = words.filter(says);
      const share = isNamed ? weigh(matched) / weigh(words) : 0;
      // Among fully named labels, the more specific one is meant.
      return [fact, Math.max(fact.calls?.some(says) ? 1 : 0, share + (isNamed ? matched.length * BY_WORD : 0))];
    }),
  );
}

/** Whether a question contains a word: Korean attaches others to it, and English words begin with it. */
function saidIn(question: string): (word: string) => boolean {
  const [joined, apart] = [squeezed(question), ` ${question.toLowerCase()}`];
  return (word) => (HANGUL.test(word) ? joined.includes(squeezed(word)) : apart.includes(` ${word}`));
}
const HANGUL = /\p{Script=Hangul}/u;

/** Whether a sentence states a value by itself: neither as the end of a larger number nor as a day of another year. */
const states = (sentence: string, value: string): boolean =>
  standsIn(sentence, value, (before, after) => !/[\d,.]$|\d년 $/.test(before) && !/^ \d{4}\b/.test(after));

/** How a lead may state a value: as it is, or as people say amounts and dates. */
function formsOf({ value, typed, asOf }: Fact): readonly Localized[] {
  if (typed?.type === 'MONEY') return [value, saidWon(typed.won)];
  return typed?.type === 'DATE' ? [value, saidDay(typed.on, asOf)] : [value];
}

const squeezed = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');

const wordsOf = (label: string): string[] => [
  ...new Set((label.toLowerCase().match(/[\p{L}]{2,}/gu) ?? []).filter((word) => !FILLERS.has(word))),
];

function sentenceOf({ of, label, value }: Fact): Localized {
  // A rate is `연 5%`: the label's last word belongs to the value in a sentence.
  const [, called = label.ko, yearly = ''] = /^(.*금리)( 연)$/.exec(label.ko) ?? [];
  const name = `${of ? `${of.ko}의 ` : ''}${called}`;
  const [first = '', ...rest] = label.en;
  return {
    ko: `${withParticle(name, '은/는')}${yearly} ${value.ko}입니다.`,
    en: `${first.toUpperCase()}${rest.join('')}${of ? ` (${of.en})` : ''}: ${value.en}.`,
  };
}

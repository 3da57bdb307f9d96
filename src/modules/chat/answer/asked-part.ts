import {
  askedForm,
  saidDay,
  saidWon,
  type AskedForm,
  type Fact,
  type FactValue,
  type Finding,
} from '../../../platform/assistant/index.js';
import type { Locale, Localized } from '../../../platform/text.js';
import {
  ANY_VALUE,
  AS_PERCENT,
  FILLERS,
  LEFT_OUT,
  NAMED_ALONE,
  NAMES_OF_REQUESTS,
  NUMBER_GOES_ON,
  OF_IT,
  partText,
  SUPPOSES,
} from './asked-part.texts.js';
import { standsIn } from './findings/fact-blocks.js';

type ValueType = FactValue['type'];

/**
 * Which value types may answer each question form; a question without a form may ask for any. Others ask for no part.
 */
const VALUES: Readonly<Partial<Record<AskedForm, readonly ValueType[]>>> = {
  WHEN: ['DATE', 'MONTH', 'QUARTER'],
  HOW_MANY: ['COUNT'],
  HOW_MUCH: ['MONEY', 'PERCENT', 'POINTS'],
  WHAT: ['MONEY', 'PERCENT', 'DATE'],
  WHICH: ['MONEY'],
};
const ASKABLE_TYPES: readonly ValueType[] = ['MONEY', 'PERCENT', 'DATE'];
/** `몇 퍼센트`, `what percentage` ask for no amount. */
const PERCENT_TYPES: readonly ValueType[] = ['PERCENT', 'POINTS'];
/** The least share of a label that counts as naming it. */
const NAMED_SHARE_MIN = 0.6;
/** What each named word adds, to break ties between equal shares. */
const BY_WORD = 0.001;
/** What a name by which people ask for a value counts: more than the words of its label do together. */
const COMMON_NAME_SCORE = 1.01;

/**
 * The sentence for the part of a finding that was asked for by name, such as the interest in the next payment, where the
 * lead says something else; null where the lead already answers. Words that several labels share weigh less. Pure.
 */
export function askedPart(asking: string, { facts, lead }: Finding, locale: Locale): Localized | null {
  if (lead && ANSWERS_WHETHER.test(lead[locale])) return null;
  const question = asking.replaceAll(NAMES_OF_REQUESTS, ' ').replace(OF_IT, '');
  const form = askedForm(question);
  // `그중이자`, `이자만 치면요`: a few letters without a form name what they ask for.
  const isOfNoForm = form === null || (form === 'WHETHER' && SUPPOSES.test(question));
  const alone = NAMED_ALONE.exec(question) ?? (isOfNoForm && isBrief(question) ? ['', question.trim()] : null);
  const name = alone?.[1] ?? alone?.[2];
  const types = AS_PERCENT.test(question) ? PERCENT_TYPES : form === null || alone ? ASKABLE_TYPES : VALUES[form];
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
  // `which bit is pure interest` asks for an amount by a name of its own; `which loan` names what is compared.
  // A single date answers a question for a date, unless another is fully named.
  const isDayTold = form === 'WHEN' && fitting.some(isTold);
  const needed = form === 'WHICH' ? COMMON_NAME_SCORE : isDayTold ? 1 : NAMED_SHARE_MIN;
  // `금리 종류` names what the lead says in words, and no figure.
  const inWords = facts.filter(({ typed, isGiven }) => !typed && isGiven !== true);
  const isOfWords = Math.max(0, ...named(asked, inWords, locale).values()) >= best;
  return part && others.length === 0 && !isOfWords && best >= needed && best > told ? partText(part) : null;
}

/** A lead that says yes or no answers what was asked, whatever else the question names. */
const ANSWERS_WHETHER = /^(?:네|아니요|Yes|No)[,.] /;
const isBrief = (question: string): boolean => question.replace(/[^\p{L}\p{N}]/gu, '').length <= BRIEF;
const BRIEF = 8;

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
      return [
        fact,
        Math.max(fact.calls?.some(says) ? COMMON_NAME_SCORE : 0, share + (isNamed ? matched.length * BY_WORD : 0)),
      ];
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
  standsIn(sentence, value, (before, after) => !NUMBER_GOES_ON.test(before) && !/^ \d{4}\b/.test(after));

/** How a lead may state a value: as it is, or as people say amounts and dates. */
function formsOf({ value, typed, asOf }: Fact): readonly Localized[] {
  if (typed?.type === 'MONEY') return [value, saidWon(typed.won)];
  return typed?.type === 'DATE' ? [value, saidDay(typed.on, asOf)] : [value];
}

const squeezed = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');

const wordsOf = (label: string): string[] => [
  ...new Set((label.toLowerCase().match(/[\p{L}]{2,}/gu) ?? []).filter((word) => !FILLERS.has(word))),
];

import { quarterText } from '../../spending/index.js';
import { createHash } from 'node:crypto';
import type { ChatMessage, LanguageModel } from '../../../platform/llm/index.js';
import type { Locale, Localized } from '../../../platform/text.js';
import { faultOf, type ClaimFault } from './claims.js';
import { reversedFigures } from './directions.js';
import { inventedFigures } from './figures.js';
import type { SummaryFact } from './summary-fact.js';

/** Incremented with the rules below, so that texts by older rules are rewritten. */
export const PROMPT_VERSION = '2';
/** The whole writing, failover and all. Readers do not wait that long: they are shown the template meanwhile. */
export const WRITING_MS = 30_000;
const MOST_TOKENS = 500;
const LETTERS = { least: 20, most: 1_500 };

/** A text as a model gave it. */
export interface WrittenText {
  readonly text: string;
  readonly model: string;
}

/** The outcome of asking a model. */
export type Writing =
  | { readonly kind: 'WRITTEN'; readonly written: WrittenText }
  | { readonly kind: 'INVENTED' | 'TURNED_ROUND'; readonly figures: readonly string[]; readonly model: string }
  | { readonly kind: 'CLAIM' | 'LEFT_OUT'; readonly figures: readonly string[]; readonly model: string }
  | { readonly kind: 'UNUSABLE'; readonly model: string };

const RULES: Localized = {
  ko: `당신은 카드 소비를 요약하는 금융 도우미입니다. 아래 <facts>만 사용해 존댓말 한국어로 네다섯 문장을 한 문단으로 씁니다.
1. 수치는 <facts>에 있는 그대로, 숫자와 단위를 함께 씁니다. 계산, 반올림, 추정, 배수나 분수 표현, 한글 숫자는 쓰지 않습니다.
2. 값이 없는 항목은 모른다고 하거나 말하지 않습니다.
3. 상품을 권하거나 소비를 훈계하지 않습니다. 목록, 제목, 링크를 쓰지 않습니다.
4. 월평균 금액, 그것이 6개월의 평균이라는 것, 직전 분기보다 늘었는지 줄었는지를 꼭 씁니다. 평소와 다른 소비가 있으면 건수를 씁니다.
5. 한 절에는 한 가지 비교만 씁니다. <facts>에 없는 말은 덧붙이지 않고, 아래 <example>의 낱말만으로 씁니다. 다른 말이 섞인 글은 쓰이지 않습니다.`,
  en: `You summarise card spending for a customer. Use only the <facts> below and write one paragraph of four or five sentences in plain English.
1. Use figures exactly as they stand in <facts>, in digits and with their unit. Never calculate, round, estimate, or write numbers as words, multiples or fractions.
2. Where a value is missing, say that it is not known or leave it out.
3. Recommend no product and do not lecture. No lists, headings or links.
4. Always say the amount a month, that it is the mean of 6 months, and whether it is more or less than in the quarter before. Where something unusual was found, say how many.
5. One comparison to a clause. Add nothing that is not in <facts>, and use the words of the <example> below: a text with other words is not used.`,
};

/** What a model is asked. Nothing in it was typed by anybody: facts are worded here. */
export function summaryPrompt(
  quarter: string,
  facts: readonly SummaryFact[],
  locale: Locale,
  template: string,
): ChatMessage[] {
  const lines = facts.map(({ id, label, words, value, missing }) => {
    const way = value?.startsWith('-') ? DOWN[locale] : '';
    return `[${id}] ${label[locale]}: ${missing ? `? (${missing[locale]})` : `${words[locale]}${way}`}`;
  });
  const about = { ko: `대상: ${quarterText(quarter).ko}`, en: `Quarter: ${quarterText(quarter).en}` };
  return [
    {
      role: 'system',
      content: `${RULES[locale]}\n<facts>\n${lines.join('\n')}\n</facts>\n<example>${template}</example>`,
    },
    { role: 'user', content: about[locale] },
  ];
}

const DOWN: Localized = { ko: ' (감소)', en: ' (less)' };

/** Identifies everything a text depends on: facts, rules, and the models that may write it. */
export function digestOf(quarter: string, facts: readonly SummaryFact[], locale: Locale, models: string): string {
  const factLines = facts.map(({ id, value, unit, category, asOf }) => [
    id,
    value,
    unit,
    category,
    id === 'health.score' ? null : asOf,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([PROMPT_VERSION, models, quarter, locale, factLines]))
    .digest('hex');
}

const KINDS = { CLAIM: 'CLAIM', TURNED: 'TURNED_ROUND', LEFT_OUT: 'LEFT_OUT' } as const satisfies Record<
  ClaimFault['kind'],
  Writing['kind']
>;

/**
 * Asks a model for a text over facts, and judges it: every figure in it must be among them, no change may be reversed,
 * and it may state only facts, in known words, as `claims.ts` checks.
 * @throws UpstreamFailure when no model answers; the signal's reason when time is over.
 */
export async function writeSummary(
  model: LanguageModel,
  about: {
    readonly quarter: string;
    readonly facts: readonly SummaryFact[];
    readonly locale: Locale;
    readonly template: string;
  },
  signal: AbortSignal,
): Promise<Writing> {
  const { quarter, facts, locale, template } = about;
  const request = {
    messages: summaryPrompt(quarter, facts, locale, template),
    narration: template,
    maxOutputTokens: MOST_TOKENS,
  };
  let [text, name, whole] = ['', '', false];
  for await (const event of model.stream(request, signal)) {
    if (event.type === 'start' || event.type === 'restart') [text, name] = ['', event.model];
    else if (event.type === 'delta') text += event.text;
    else if (event.type === 'finish') whole = event.reason === 'stop';
  }
  const written = text.trim();
  const isUsable =
    whole && written.length >= LETTERS.least && written.length <= LETTERS.most && !/https?:|www\./i.test(written);
  if (!isUsable) return { kind: 'UNUSABLE', model: name };
  const sources = [
    template,
    quarterText(quarter)[locale],
    ...facts.flatMap(({ words, label }) => [words[locale], label[locale]]),
  ];
  const figures = inventedFigures(written, sources);
  if (figures.length > 0) return { kind: 'INVENTED', figures, model: name };
  const turned = reversedFigures(written, facts, locale);
  if (turned.length > 0) return { kind: 'TURNED_ROUND', figures: turned, model: name };
  const fault = faultOf(written, quarter, facts, locale);
  return fault
    ? { kind: KINDS[fault.kind], figures: fault.about, model: name }
    : { kind: 'WRITTEN', written: { text: written, model: name } };
}

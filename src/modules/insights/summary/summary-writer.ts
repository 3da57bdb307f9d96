import { quarterText } from '../../spending/index.js';
import { createHash } from 'node:crypto';
import type { ChatMessage, LanguageModel } from '../../../platform/llm/index.js';
import type { Locale } from '../../../platform/text.js';
import { faultOf, type ClaimFault } from './claims.js';
import { reversedFigures } from './directions.js';
import { inventedFigures } from './figures.js';
import type { SummaryFact } from './summary-fact.js';
import { SUMMARY_RULES, aboutText, DOWN } from './summary-writer.texts.js';

/** Incremented with the rules below, so that texts by older rules are rewritten. */
const PROMPT_VERSION = '2';
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

/** What a model is asked. Nothing in it was typed by anybody: facts are worded here. */
function summaryPrompt(
  quarter: string,
  facts: readonly SummaryFact[],
  locale: Locale,
  template: string,
): ChatMessage[] {
  const lines = facts.map(({ id, label, words, value, missing }) => {
    const way = value?.startsWith('-') ? DOWN[locale] : '';
    return `[${id}] ${label[locale]}: ${missing ? `? (${missing[locale]})` : `${words[locale]}${way}`}`;
  });
  const about = aboutText(quarter);
  return [
    {
      role: 'system',
      content: `${SUMMARY_RULES[locale]}\n<facts>\n${lines.join('\n')}\n</facts>\n<example>${template}</example>`,
    },
    { role: 'user', content: about[locale] },
  ];
}

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

const WRITING_KIND_BY_FAULT = {
  CLAIM: 'CLAIM',
  TURNED: 'TURNED_ROUND',
  LEFT_OUT: 'LEFT_OUT',
} as const satisfies Record<ClaimFault['kind'], Writing['kind']>;

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
    ? { kind: WRITING_KIND_BY_FAULT[fault.kind], figures: fault.about, model: name }
    : { kind: 'WRITTEN', written: { text: written, model: name } };
}

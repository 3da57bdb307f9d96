import type { ChatMessage } from '../../../platform/llm/index.js';
import type { Locale } from '../../../platform/text.js';
import { maskedText, type Turn } from '../facts/index.js';
import { type Fact, fullLabel } from '../../../platform/assistant/index.js';
import { harmless } from '../tools/index.js';
import type { Emotion } from '../understanding/index.js';
import { moodLine } from './tone.js';
import { PROMPT_RULES, NO_FACTS, NO_CUSTOMER, todayText, ADVICE_HEADING } from './prompt.texts.js';

export interface PromptParts {
  readonly question: string;
  /** Earlier turns of the conversation, the oldest first. */
  readonly history: readonly Turn[];
  /** What is known about the customer; null when the conversation is about none. */
  readonly facts: readonly Fact[] | null;
  readonly locale: Locale;
  /** Today in Korea, as `YYYY-MM-DD`. */
  readonly today: string;
  /** How the asker seems to feel; neutral by default. */
  readonly mood?: Emotion;
}

/** Maximum characters of one prompt. Korean takes up to two tokens per character, so this stays below 17,000 tokens. */
export const PROMPT_CHARACTERS = 8_400;
/** The share of the budget left by rules and question that facts may take; the rest is for earlier turns. */
const FACTS_SHARE = 0.6;
/** Maximum characters of a fact's value; modules word values in a line, and a name of several pages is no fact. */
const FACT_CHARACTERS = 300;
/** Maximum characters of the question, and of the answer, of an older turn. */
const TURN_CHARACTERS = 60;

/** Confidential instructions. */
export const INSTRUCTIONS: readonly string[] = Object.values(PROMPT_RULES);

/**
 * The prompt of a model: the rules with the customer's facts, earlier turns, and the question. Within the budget
 * the question comes first, then facts in the order given, then turns from the latest back, each whole or not at all;
 * older turns are given in one line each, as far as they fit. Nothing in it names a person or opens an account: what
 * the customer typed of that kind is masked before it is sent.
 */
export function buildPrompt(parts: PromptParts, budget = PROMPT_CHARACTERS): ChatMessage[] {
  const { facts, locale } = parts;
  const mask = (text: string): string => maskedText(text, locale);
  const question = mask(parts.question);
  const masked = (turn: Turn): Turn => ({ question: mask(turn.question), answer: mask(turn.answer) });
  const latest = parts.history.toReversed();
  const frame = systemText(parts, [], []);
  const room = Math.max(0, budget - frame.length - question.length);
  const lines = fitting(
    (facts ?? []).values().flatMap((fact) => [factLine(fact, locale), ...adviceLine(fact, locale)]),
    room * FACTS_SHARE,
    (line) => line.length + 1,
  );
  const left = Math.max(0, budget - systemText(parts, lines, []).length - question.length);
  const sizeOf = (turn: Turn): number => turn.question.length + turn.answer.length;
  const whole = fitting(latest.values().map(masked), left, sizeOf).toReversed();
  const used = whole.reduce((sum, turn) => sum + sizeOf(turn), 0);
  const older = latest.slice(whole.length);
  const heading = older.length > 0 ? systemText(parts, lines, ['']).length - systemText(parts, lines, []).length : 0;
  const factLines = fitting(
    older.values().map((turn) => turnLine(masked(turn))),
    left - used - heading,
    (line) => line.length + 1,
  ).toReversed();
  const system = systemText(parts, lines, factLines);
  return [{ role: 'system', content: system }, ...whole.flatMap(turnMessages), { role: 'user', content: question }];
}

function systemText(
  { locale, today, facts, mood = 'NEUTRAL' }: PromptParts,
  lines: readonly string[],
  earlier: readonly string[],
): string {
  const none = facts ? NO_FACTS : NO_CUSTOMER;
  const date = todayText(today);
  const body = lines.length > 0 ? lines.join('\n') : none[locale];
  const before = earlier.length > 0 ? `\n<earlier>\n${earlier.join('\n')}\n</earlier>` : '';
  const tone = moodLine(mood);
  const about = tone ? `${date[locale]}\n${tone[locale]}` : date[locale];
  return `${PROMPT_RULES[locale]}\n\n${about}\n<facts>\n${body}\n</facts>${before}`;
}

/** One line with its slot. A value, which a customer may have chosen, cannot break out by brackets, braces or lines. */
function factLine(fact: Fact, locale: Locale): string {
  const { id, value, source, asOf } = fact;
  const words = `${fullLabel(fact)[locale]}: ${value[locale]} (${source[locale]}, ${asOf})`;
  const said = fact.answer ? ` {{${id}.said}} ${harmless(fact.answer[locale])}` : '';
  const name = fact.of ? ` {{${id.replace(/\.[^.]*$/, '')}.name}}` : '';
  return `{{${id}}}${name} ${maskedText(harmless(words), locale).slice(0, FACT_CHARACTERS)}${said.slice(0, FACT_CHARACTERS)}`;
}

/** Advice about the fact before it: fixed words, which a model may repeat unchanged. */
function adviceLine({ advice = [] }: Fact, locale: Locale): string[] {
  const heading = ADVICE_HEADING;
  const steps = advice.map((step) => step[locale]).join(' ');
  return steps === '' ? [] : [`(${heading[locale]}: ${steps.slice(0, FACT_CHARACTERS)})`];
}

/** An older turn in one line: the question, and the start of the answer. */
function turnLine({ question, answer }: Turn): string {
  const first = (text: string): string => harmless(text).trim().slice(0, TURN_CHARACTERS);
  return `- ${first(question)} → ${first(answer)}`;
}

/**
 * The longest prefix of items that fits; the first that does not fit ends it, so that there are no gaps, and later
 * items are not worded.
 */
function fitting<T>(items: Iterable<T>, budget: number, sizeOf: (item: T) => number): T[] {
  const kept: T[] = [];
  let used = 0;
  for (const item of items) {
    used += sizeOf(item);
    if (used > budget) break;
    kept.push(item);
  }
  return kept;
}

function turnMessages({ question, answer }: Turn): ChatMessage[] {
  const asked: ChatMessage = { role: 'user', content: question };
  return answer === '' ? [asked] : [asked, { role: 'assistant', content: answer }];
}

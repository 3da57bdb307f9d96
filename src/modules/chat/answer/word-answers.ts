import type { Fact, Finding, Intent } from '../../../platform/assistant/index.js';
import type { Locale, Localized } from '../../../platform/text.js';
import { HARDSHIP } from '../safety/index.js';
import type { Block } from './blocks.js';
import { findingBlocks } from './findings/finding-blocks.js';
import {
  OUTSIDE,
  TO_BEGIN,
  UNKNOWABLE,
  NOT_KNOWN_HERE,
  ANSWERS_IN_WORDS,
  EXAMPLES_INTRO,
} from './word-answers.texts.js';

/** Intents whose answers also show what else can be asked. */
const OPENS: ReadonlySet<Intent> = new Set<Intent>(['GREETING', 'SMALL_TALK', 'CAPABILITIES']);

/** The answer in words alone; null where an intent needs figures. */
export function wordBlocks(intent: Intent, locale: Locale, question = ''): Block[] | null {
  const words = intent === 'UNKNOWABLE' ? unknowable(question) : ANSWERS_IN_WORDS[intent];
  if (!words) return null;
  return OPENS.has(intent) ? [{ text: words[locale] }, toBegin(locale)] : [{ text: words[locale] }];
}

const unknowable = (question: string): Localized =>
  UNKNOWABLE.find(([about]) => about.test(question))?.[1] ?? NOT_KNOWN_HERE;

/** For topics unrelated to money: a friendly word, and what could be asked instead. */
export const outsideBlocks = (locale: Locale): Block[] => [{ text: OUTSIDE[locale] }, toBegin(locale)];

/**
 * For people who cannot repay: free help, the two figures that matter, and the worst situation with what can be done.
 */
export function hardshipBlocks(facts: readonly Fact[], locale: Locale): Block[] {
  const figures = [
    ...facts.filter(({ id }) => id === 'loan.overdue'),
    ...facts.filter(({ id }) => id === 'loan.balance'),
  ];
  const situation = facts.find(({ topic, advice, isAdverse }) => topic === 'SCENARIO' && advice && isAdverse);
  const ownFacts: Finding = {
    facts: [...figures, ...(situation ? [situation] : [])],
    ...(situation?.advice && { advice: situation.advice }),
  };
  const help = { text: HARDSHIP[locale] };
  return ownFacts.facts.length > 0 ? [help, ...findingBlocks([ownFacts], locale)] : [help];
}

function toBegin(locale: Locale): Block {
  const intro = EXAMPLES_INTRO;
  const lines = TO_BEGIN.map((question) => `- ${question[locale]}`);
  return { text: [intro[locale], ...lines].join('\n'), part: { type: 'followUps', questions: TO_BEGIN } };
}

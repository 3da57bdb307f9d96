import { languageOf, type Locale, type Localized } from '../../../platform/text.js';
import type { Understood } from '../understanding/index.js';
import type { Fact, Finding, LookedUpTopic } from '../../../platform/assistant/index.js';
import {
  HARDSHIP,
  ACTION,
  GREETING,
  THANKS,
  NOBODY,
  OTHER,
  CLOSING,
  LOOKED_UP,
  NEXT_STEPS,
  SECTIONS,
  type Section,
} from './narration.texts.js';
import { clarifyingBlocks } from './clarifying.js';
import { gapOf } from './gap.js';
import { asksOfSomebodyElse, helpFor, OFFER, ONLY_OWN } from '../safety/index.js';
import { moodOf, openingFor } from './tone.js';
import { topicsOf, type Plan, type Topic } from '../plan/index.js';
import { placesOf, textOf, type Block } from './blocks.js';
import type { Narration } from './model-answer.js';
import { tellFindings } from './telling.js';
import { hardshipBlocks, outsideBlocks, wordBlocks } from './word-answers.js';

/** Lines told of one topic; a person reads no more in a chat, and the application shows the rest. */
const LINES_PER_TOPIC = 8;
/** Steps of advice in one answer: more than a few help nobody to begin. */
const STEPS_TOLD = 4;

export interface NarrationOptions {
  /** Whether the facts are those of the person who asks, who then sees no one else's. Staff ask about customers. */
  readonly isOwn?: boolean;
  /** What the local models make of the question; null where there are none. */
  readonly understood?: Understood | null;
  /** What was planned for the question, and what came of it, in the order in which it was asked. */
  readonly plan?: Plan;
  readonly findings?: readonly Finding[];
}

/** The answer in words of our own, with what stands beside it: by what was planned, and by words where nothing was. */
export function narration(
  question: string,
  facts: readonly Fact[] | null,
  locale: Locale,
  options: NarrationOptions = {},
): Narration {
  const blocks = plannedBlocks(question, facts, locale, options);
  if (!blocks) return { text: narrate(question, facts, locale, options) };
  return { text: textOf(blocks), parts: placesOf(blocks) };
}

/** What the plan of a question has to tell; null where nothing was planned, or safety answers. */
function plannedBlocks(
  question: string,
  facts: readonly Fact[] | null,
  locale: Locale,
  { isOwn = true, understood = null, plan, findings = [] }: NarrationOptions,
): Block[] | null {
  if (!plan || helpFor({ question, understood }, locale)) return null;
  if (isOwn && asksOfSomebodyElse(question, understood)) return null;
  const topics = topicsOf(question, understood);
  const opening = openingOf(understood, topics, true);
  const opened = opening ? [{ text: opening[locale] }] : [];
  if (topics.includes('HARDSHIP') && facts) return [...opened, ...hardshipBlocks(facts, locale)];
  const told = findings.filter(({ lead, facts: found }) => lead ?? found[0]);
  if (told.length > 0) return [...opened, ...tellFindings(told, locale, { question, carried: plan.carried })];
  const [ask] = plan.asks;
  if (ask) return wordBlocks(ask.intent, locale);
  const isUnheard = topics.length === 0 && lookedUp(facts ?? []).length === 0 && !gapOf(question, understood);
  if (!isUnheard || !understood) return null;
  return understood.topic.label === 'GENERAL'
    ? outsideBlocks(locale)
    : clarifyingBlocks(understood.guesses ?? [], locale);
}

/**
 * The answer in words of our own: composed from the facts alone, so that no figure in it is anyone's guess.
 * @param facts what is known of the customer; null when the conversation is about none.
 */
export function narrate(
  question: string,
  facts: readonly Fact[] | null,
  locale: Locale,
  { isOwn = true, understood = null }: NarrationOptions = {},
): string {
  const help = helpFor({ question, understood }, locale);
  if (help) return help.text;
  if (isOwn && asksOfSomebodyElse(question, understood)) {
    const language = languageOf(question) ?? locale;
    return `${ONLY_OWN[language]}\n\n${OFFER[language]}`;
  }
  const named = topicsOf(question, understood);
  // Who cannot repay is told where help is, whatever else he asks.
  const found = gapOf(question, understood);
  const gap = named.includes('HARDSHIP') && !found?.fitsHardship ? null : found;
  const topics = gap ? [...new Set([...named.filter((topic) => !(topic in SECTIONS)), ...gap.keeps])] : named;
  const looked = gap && !gap.keepsLookedUp ? [] : lookedUp(facts ?? []);
  const covered = new Set(looked.flatMap((topic) => LOOKED_UP[topic].covers));
  const sections = [
    ...looked.map((topic) => ({ topics: [topic], intro: LOOKED_UP[topic].intro, none: OTHER })),
    ...topics.flatMap((topic) => (covered.has(topic) ? [] : (SECTIONS[topic] ?? []))),
  ];
  const told = facts && sections.map((section) => tellSection(section, facts, locale));
  const opening = openingOf(understood, topics, sections.length > 0 || gap !== null);
  const paragraphs = [
    ...(opening ? [opening[locale]] : []),
    ...(topics.includes('HARDSHIP') ? [HARDSHIP[locale]] : []),
    ...(topics.includes('GREETING') ? [GREETING[locale]] : []),
    ...(topics.includes('THANKS') ? [THANKS[locale]] : []),
    ...(gap ? [gap.text[locale]] : []),
    ...(sections.length > 0 ? (told ?? [NOBODY[locale]]) : []),
    ...(topics.includes('ACTION') ? [ACTION[locale]] : []),
    ...(topics.length + looked.length === 0 && !gap ? [OTHER[locale]] : []),
    sections.length > 0 && told ? CLOSING[locale] : OFFER[locale],
  ];
  return paragraphs.join('\n\n');
}

/** The topics that were looked up for the question, in the order of their facts. */
const lookedUp = (facts: readonly Fact[]): LookedUpTopic[] => [
  ...new Set(facts.flatMap(({ topic }) => (topic in LOOKED_UP ? [topic as LookedUpTopic] : []))),
];

/** The sentence for a mood. Nobody is congratulated on his good spirits who tells of debts that he cannot pay. */
function openingOf(understood: Understood | null, topics: readonly Topic[], isTold: boolean): Localized | null {
  const mood = moodOf(understood);
  return mood === 'HAPPY' && topics.includes('HARDSHIP') ? null : openingFor(mood, isTold);
}

function tellSection({ topics, intro, none }: Section, facts: readonly Fact[], locale: Locale): string {
  const own = facts.filter(({ topic }) => topics.includes(topic));
  if (own.length === 0) return none[locale];
  const groups = linesOf(own);
  const lines = groups.slice(0, LINES_PER_TOPIC).map((line) => `- ${tellLine(line, locale)}`);
  const left = groups.length - lines.length;
  const rest = { ko: `이 밖에 ${left}건이 더 있습니다.`, en: `There are ${left} more.` };
  const answers = own.flatMap(({ answer }) => (answer ? [answer[locale]] : []));
  const told = [...(answers.length > 0 ? answers : [intro[locale]]), ...lines, ...(left > 0 ? [rest[locale]] : [])];
  return [told.join('\n'), ...tellAdvice(own, locale)].join('\n\n');
}

/** What can be done about what was told, each step once, the strongest fact's first. */
function tellAdvice(facts: readonly Fact[], locale: Locale): string[] {
  const steps = new Set(facts.flatMap(({ advice = [] }) => advice.map((step) => step[locale])));
  const lines = [...steps].slice(0, STEPS_TOLD).map((step) => `- ${step}`);
  return lines.length > 0 ? [[NEXT_STEPS[locale], ...lines].join('\n')] : [];
}

/** Facts of one thing, from one source and of one day, that follow each other. */
function linesOf(facts: readonly Fact[]): Fact[][] {
  const lines: Fact[][] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    const before = last?.[0];
    const joins = before?.of !== undefined && keyOf(before) === keyOf(fact);
    if (joins) last?.push(fact);
    else lines.push([fact]);
  }
  return lines;
}

const keyOf = ({ of, source, asOf }: Fact): string => `${of?.ko}|${source.ko}|${asOf}`;

function tellLine(facts: readonly Fact[], locale: Locale): string {
  const [first] = facts;
  if (!first) return '';
  const { of, source, asOf } = first;
  const origin = { ko: `${source.ko}, ${asOf} 기준`, en: `${source.en}, as of ${asOf}` };
  const told = facts.map(({ label, value }) =>
    of ? `${label[locale]} ${value[locale]}` : `${label[locale]}: ${value[locale]}`,
  );
  return `${of ? `${of[locale]}: ` : ''}${told.join(', ')} (${origin[locale]})`;
}

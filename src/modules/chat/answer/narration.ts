import type { Fact, Finding, Intent } from '../../../platform/assistant/index.js';

import { languageOf, type Locale } from '../../../platform/text.js';
import { inStandardKorean, topicsOf, type Plan } from '../plan/index.js';
import { helpFor, OFFER, ONLY_OWN } from '../safety/index.js';
import { asksOfAnother, type Understood } from '../understanding/index.js';
import { placesOf, textOf, type Block } from './blocks.js';
import { clarifyingBlocks, otherReadings } from './clarifying.js';
import type { Narration } from './model-answer.js';
import { NO_CUSTOMER_FOUND, SAID_BEFORE } from './narration.texts.js';
import { findingBlocks, type OtherAnswer } from './findings/finding-blocks.js';
import { NOTHING_FOUND } from './findings/finding-blocks.texts.js';
import { moodOf, openingFor } from './tone.js';
import { hardshipBlocks, outsideBlocks, wordBlocks } from './word-answers.js';

export interface NarrationOptions {
  /** Whether the facts belong to the person who asks, who then sees nobody else's. Staff ask about customers. */
  readonly isOwn?: boolean;
  /** How the local models classify the question; null where there are none. */
  readonly understood?: Understood | null;
  /** The plan for the question and its results, in the order asked. */
  readonly plan?: Plan;
  readonly findings?: readonly Finding[];
  /** The answer to what else the question may have meant. */
  readonly other?: OtherAnswer | null;
}

/**
 * The answer in fixed words, with its parts: help first, then what was planned and found. A question that is not
 * understood gets a clarifying question. No figure in it is a guess.
 * @param facts what is known about the customer; null when the conversation is about none.
 */
export function narration(
  question: string,
  facts: readonly Fact[] | null,
  locale: Locale,
  options: NarrationOptions = {},
): Narration {
  const { isOwn = true, understood = null } = options;
  const help = helpFor({ question, understood }, locale);
  if (help) return { text: help.text };
  if (isOwn && (options.plan ? options.plan.whose === 'OTHER' : asksOfAnother(understood))) {
    const language = languageOf(question) ?? locale;
    return { text: `${ONLY_OWN[language]}\n\n${OFFER[language]}` };
  }
  const blocks = blocksFor(question, facts, locale, options);
  return { text: textOf(blocks), parts: placesOf(blocks) };
}

/** A message about how somebody is begins with a word for that; the answer to a plain question comes first. */
const SITUATION_INTENTS: ReadonlySet<Intent> = new Set<Intent>([
  ...(['SITUATION', 'SITUATION_CHANGE', 'HARDSHIP', 'EXTRA_MONEY', 'RECOMMENDATION', 'SAVING_ADVICE'] as const),
]);

function blocksFor(
  question: string,
  facts: readonly Fact[] | null,
  locale: Locale,
  { understood = null, plan, findings = [], other = null }: NarrationOptions,
): Block[] {
  const isHardship = topicsOf(question, understood).includes('HARDSHIP');
  const mood = moodOf(understood);
  // Do not congratulate a person on good spirits when they report debts that they cannot pay.
  const opening = mood === 'HAPPY' && isHardship ? null : openingFor(mood);
  const opened = opening ? [{ text: opening[locale] }] : [];
  if (isHardship) return [...opened, ...hardshipBlocks(facts ?? [], locale)];
  const told = findings.filter(({ lead, facts: found }) => lead ?? found[0]);
  // The meaning of a word is told, and no question to go on with: it would have to name the word.
  const otherwise = otherReadings(understood, plan).flatMap(({ question: meant, ask: { intent } }) =>
    intent === 'GLOSSARY' ? [] : [meant],
  );
  const [ask] = plan?.asks ?? [];
  if (told.length > 0) {
    const blocks = findingBlocks(told, locale, {
      question: plan?.wording ?? inStandardKorean(question),
      carried: plan?.carried ?? null,
      otherwise,
      other,
    });
    const isFirst =
      mood === 'HAPPY' || ask === undefined || SITUATION_INTENTS.has(ask.intent) || SAID_BEFORE.test(question);
    const at = isFirst ? 0 : blocks.findIndex(({ text }) => text !== '') + 1;
    return [...blocks.slice(0, at), ...opened, ...blocks.slice(at)];
  }
  if (ask)
    return wordBlocks(ask.intent, locale, question) ?? [{ text: (facts ? NOTHING_FOUND : NO_CUSTOMER_FOUND)[locale] }];
  const isOutside = understood?.topic.label === 'GENERAL';
  const asked = isOutside ? null : clarifyingBlocks(understood?.guesses ?? [], locale);
  const unheard = openingFor(mood, false);
  return [...(unheard ? [{ text: unheard[locale] }] : []), ...(asked ?? outsideBlocks(locale))];
}

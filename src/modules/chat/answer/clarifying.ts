import { isIntent, type Intent } from '../../../platform/assistant/index.js';
import type { Locale, Localized } from '../../../platform/text.js';
import { EXAMPLE_QUESTIONS, type Plan, type PlannedAsk } from '../plan/index.js';
import type { Guess, Understood } from '../understanding/index.js';
import type { Block } from './blocks.js';
import { MEANING, MEANT } from './clarifying.texts.js';

const OFFERED_MAX = 3;
/** The least probability of an intent worth asking about. */
const WORTH_ASKING = 0.04;

/** Asks which of the likeliest questions was meant; null where none is likely. */
export function clarifyingBlocks(guesses: readonly Guess<string>[], locale: Locale): Block[] | null {
  const questions = guesses
    .filter(({ probability }) => probability >= WORTH_ASKING)
    .flatMap(({ label }) => EXAMPLE_QUESTIONS[label as Intent] ?? [])
    .slice(0, OFFERED_MAX);
  if (questions.length === 0) return null;
  const lines = questions.map((question) => `- ${question[locale]}`);
  return [{ text: [MEANT[locale], ...lines].join('\n'), part: { type: 'followUps', questions } }];
}

/**
 * A first guess that is less sure than this is answered, and so is what else may have been meant: of 67 such questions of
 * writers whom no model had learned from, 53 were heard rightly.
 */
const SURE_ENOUGH = 0.75;
const ALSO_LIKELY = 0.15;

/** Another question that may have been meant, in plain words and as it is looked up. */
export interface OtherReading {
  readonly question: Localized;
  readonly ask: PlannedAsk;
}

/** What else a question may have meant that was answered by an unsure guess; nothing where anything else decided. */
export function otherReadings(understood: Understood | null, plan: Plan | undefined): readonly OtherReading[] {
  const [first, ...others] = understood?.guesses ?? [];
  const [ask, another] = plan?.asks ?? [];
  if (!first || first.label !== ask?.intent || another || plan?.carried || first.probability >= SURE_ENOUGH) return [];
  return others
    .filter(({ probability }) => probability >= ALSO_LIKELY)
    .flatMap(({ label }) => {
      const question = label === 'GLOSSARY' ? MEANING : EXAMPLE_QUESTIONS[label as Intent];
      return isIntent(label) && question ? [{ question, ask: { intent: label, slots: ask.slots } }] : [];
    });
}

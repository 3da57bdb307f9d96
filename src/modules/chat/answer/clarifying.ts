import type { Intent } from '../../../platform/assistant/index.js';
import type { Locale } from '../../../platform/text.js';
import { PLAINLY } from '../plan/index.js';
import type { Guess } from '../understanding/index.js';
import type { Block } from './blocks.js';
import { MEANT } from './clarifying.texts.js';

const OFFERED_MAX = 3;
/** The least probability of an intent worth asking about. */
const WORTH_ASKING = 0.04;

/** Asks which of the likeliest questions was meant; null where none is likely. */
export function clarifyingBlocks(guesses: readonly Guess<string>[], locale: Locale): Block[] | null {
  const questions = guesses
    .filter(({ probability }) => probability >= WORTH_ASKING)
    .flatMap(({ label }) => PLAINLY[label as Intent] ?? [])
    .slice(0, OFFERED_MAX);
  if (questions.length === 0) return null;
  const lines = questions.map((question) => `- ${question[locale]}`);
  return [{ text: [MEANT[locale], ...lines].join('\n'), part: { type: 'followUps', questions } }];
}

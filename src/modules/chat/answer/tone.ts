import type { Localized } from '../../../platform/text.js';
import type { Emotion, Understood } from '../understanding/index.js';
import { MOODS, moodText, OPENINGS, WITHOUT_FACTS } from './tone.texts.js';

/** A mood less certain than this counts as none: misplaced comfort is worse than a plain answer. */
const MOOD_PROBABILITY_MIN = 0.9;

/** The mood that sets the tone of an answer; `NEUTRAL` when uncertain. */
export const moodOf = (understood: Pick<Understood, 'emotion'> | null): Emotion =>
  understood && understood.emotion.probability >= MOOD_PROBABILITY_MIN ? understood.emotion.label : 'NEUTRAL';

/** The sentence that an answer begins with; null for a neutral mood. It promises nothing where no facts follow. */
export function openingFor(mood: Emotion, isTold = true): Localized | null {
  if (mood === 'NEUTRAL') return null;
  return (isTold ? null : WITHOUT_FACTS[mood]) ?? OPENINGS[mood];
}

/** The prompt line that states a mood, and what it must not change; null for a neutral one. */
export function moodLine(mood: Emotion): Localized | null {
  if (mood === 'NEUTRAL') return null;
  return moodText(MOODS[mood]);
}

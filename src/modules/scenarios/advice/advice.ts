import type { Locale } from '../../../platform/text.js';
import type { Verdict } from '../rules/index.js';
import { isTrueOf, metricsShown } from '../claims/index.js';
import { figuresOf, sentenceOf, type KeyFigure, type LabelStanding } from '../evaluation/index.js';
import { OTHER_ADVICE } from './better-or-worse.texts.js';
import type { Emotion } from './emotion.js';
import { HARDSHIP_ADVICE } from './hardship.texts.js';
import { FAMILY_OF, OPENINGS } from './openings.texts.js';
import type { AdviceTemplate } from './template.js';
import { figuresOnRecordText } from './advice.texts.js';

/** What is advised of every label. */
export const ADVICE: Readonly<Record<Verdict, AdviceTemplate>> = { ...HARDSHIP_ADVICE, ...OTHER_ADVICE };

export interface Advice {
  /** Said in a tone that fits how somebody feels. */
  readonly opening: string;
  /** What the situation means, with the figures behind it that are known: the same whatever somebody feels. */
  readonly body: string;
  /** What can be done next: the same whatever somebody feels. */
  readonly steps: readonly string[];
}

/** Steps that one label has at most. */
export const MAX_STEPS = 5;

/**
 * Advice on a label in words. An emotion chooses the opening and nothing else; figures choose the sentences: each is
 * supported by the figures shown beside it.
 */
export function adviceOf(
  label: Verdict,
  figures: readonly KeyFigure[],
  emotion: Emotion,
  locale: Locale,
  standing: LabelStanding = 'TOLD',
): Advice {
  const { body, steps } = ADVICE[label];
  const known = figuresOf(figures, locale);
  const said = figuresOnRecordText(known);
  const metrics = metricsShown(figures);
  const sentences = body.filter(({ when }) => !when || isTrueOf({ when }, metrics)).map((sentence) => sentence[locale]);
  const first = sentenceOf(label, figures, standing)[locale];
  return {
    opening: OPENINGS[FAMILY_OF[label]][emotion][locale],
    body: [first, ...(known === '' ? [] : [said[locale]]), ...sentences].join(' '),
    steps: steps.map((step) => step[locale]),
  };
}

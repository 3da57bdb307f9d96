import {
  TextClassifier,
  thresholdAt,
  type TextModel,
  type TextRow,
  type TextTraining,
} from '../../../../learning/index.js';

type Outside = NonNullable<TextTraining['outside']>;

/**
 * A model with the lowest threshold at which no more of the sentences from outside are taken in than the rate allows.
 * They are sentences that people wrote, since templates that were held out resemble those that were learned from: on
 * these, thresholds come out twice as high as they have to be.
 */
export function withThreshold(
  model: TextModel,
  written: readonly TextRow[],
  { label, falseAcceptRate }: NonNullable<TextTraining['outside']>,
): TextModel {
  const classifier = new TextClassifier(model);
  const outside = written.filter((sentence) => sentence.label === label);
  const taken = outside.map(({ text }) => classifier.classify(text).probability);
  const threshold = thresholdAt(taken, falseAcceptRate);
  const accepted = taken.filter((probability) => probability >= threshold).length;
  return { ...model, scope: { outside: label, threshold, falseAcceptRate: accepted / Math.max(1, taken.length) } };
}

/** A danger less likely than this is none, even if nothing harmless resembles it. */
const LEAST_SURE = 0.3;
/** How far a threshold is above the sentence that it keeps out. */
const ABOVE = 1e-6;
/**
 * A model with a threshold for each label: how probable it has to be that a text is about anything, where that label is
 * the likeliest. What of the harmless sentences may be taken in goes to the labels where it lets most others be heard: one
 * that nothing harmless resembles takes what is hardly sure, and one that much resembles has to be sure.
 * @param model as it is served, since what its file loses moves probabilities across a threshold.
 * @param sentences harmless ones and others, from which nothing was learned.
 */
export function withThresholds(
  model: TextModel,
  sentences: readonly TextRow[],
  { label: outside, falseAcceptRate }: Outside,
): TextModel {
  const ladders = laddersOf(model, sentences, outside);
  const harmless = sentences.filter(({ label }) => label === outside).length;
  for (let left = Math.floor(falseAcceptRate * harmless); left > 0;) {
    const steps = ladders.flatMap((ladder) => stepsOf(ladder, left));
    const [best] = steps.sort((one, other) => other.gain - one.gain);
    if (!best) break;
    best.ladder.taken += best.count;
    left -= best.count;
  }
  const thresholds = Object.fromEntries(ladders.map((ladder) => [ladder.label, thresholdOf(ladder)]));
  const threshold = Math.max(...Object.values(thresholds));
  const accepted = ladders.reduce((sum, ladder) => sum + countFrom(ladder.harmless, thresholdOf(ladder)), 0);
  return { ...model, scope: { outside, threshold, thresholds, falseAcceptRate: accepted / Math.max(1, harmless) } };
}

/** How probable it is of the sentences that come out as a label that they are about anything, the most alarming first. */
interface Ladder {
  readonly label: string;
  readonly harmless: readonly number[];
  readonly others: readonly number[];
  /** How many of the harmless ones are let pass. */
  taken: number;
}

function laddersOf(model: TextModel, sentences: readonly TextRow[], outside: string): readonly Ladder[] {
  const classifier = new TextClassifier(model);
  const heard = sentences.map(({ text, label }) => {
    const guess = classifier.classify(text);
    return { label: guess.label, isHarmless: label === outside, probability: 1 - guess.outside };
  });
  const of = (label: string, isHarmless: boolean): readonly number[] =>
    heard
      .filter((each) => each.label === label && each.isHarmless === isHarmless)
      .map(({ probability }) => probability)
      .sort((one, other) => other - one);
  return model.labels
    .filter((label) => label !== outside)
    .map((label) => ({ label, harmless: of(label, true), others: of(label, false), taken: 0 }));
}

/** Just above the most alarming harmless sentence that is kept out. */
const thresholdOf = ({ harmless, taken }: Ladder, more = 0): number =>
  Math.max(LEAST_SURE, (harmless[taken + more] ?? 0) + ABOVE);

const countFrom = (probabilities: readonly number[], threshold: number): number =>
  probabilities.filter((each) => each >= threshold).length;

/** What letting one or several more pass lets be heard, for each; where that is as much, what lowers a threshold more. */
function stepsOf(ladder: Ladder, most: number): { ladder: Ladder; count: number; gain: number }[] {
  const now = thresholdOf(ladder);
  return Array.from({ length: Math.min(most, ladder.harmless.length - ladder.taken) }, (_, each) => {
    const count = each + 1;
    const then = thresholdOf(ladder, count);
    const heard = countFrom(ladder.others, then) - countFrom(ladder.others, now);
    return { ladder, count, gain: (heard + now - then) / count };
  }).filter(({ gain }) => gain > 0);
}

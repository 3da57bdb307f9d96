import {
  TextClassifier,
  thresholdAt,
  type TextModel,
  type TextRow,
  type TextTraining,
} from '../../../../platform/learning/index.js';

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

/** A danger that is less likely than not by more than this is none, though nothing harmless resembles it. */
const LEAST_SURE = 0.3;
/** What a threshold stands above the sentence that it keeps out. */
const ABOVE = 1e-6;

/**
 * A model with a threshold for each label: how probable it has to be that a text is about anything, where that label is
 * the likeliest. What of the harmless sentences may be taken in goes to the labels whose thresholds it lowers most: a label
 * that nothing harmless resembles takes what is hardly sure, and one that much resembles has to be sure.
 */
export function withThresholds(
  model: TextModel,
  sentences: readonly TextRow[],
  { label: outside, falseAcceptRate }: Outside,
): TextModel {
  const classifier = new TextClassifier(model);
  const at = model.labels.indexOf(outside);
  const heard = sentences
    .filter(({ label }) => label === outside)
    .map(({ text }) => {
      const { label } = classifier.classify(text);
      return { label, probability: 1 - (classifier.probabilities(text)[at] ?? 0) };
    });
  const labels = model.labels.filter((each) => each !== outside);
  const ladders: readonly Ladder[] = labels.map((label) => ({
    label,
    taken: 0,
    probabilities: heard
      .filter((each) => each.label === label)
      .map(({ probability }) => Math.max(LEAST_SURE, probability + ABOVE))
      .sort((one, other) => other - one),
  }));
  for (let left = Math.floor(falseAcceptRate * heard.length); left > 0;) {
    const steps = ladders.flatMap((ladder) => stepsOf(ladder, left));
    const [best] = steps.sort((one, other) => other.gain - one.gain);
    if (!best) break;
    best.ladder.taken += best.count;
    left -= best.count;
  }
  const thresholds = Object.fromEntries(
    ladders.map(({ label, probabilities, taken }) => [label, probabilities[taken] ?? LEAST_SURE]),
  );
  const accepted = heard.filter(({ label, probability }) => probability >= (thresholds[label] ?? 1)).length;
  const threshold = Math.max(...Object.values(thresholds));
  const rate = accepted / Math.max(1, heard.length);
  return { ...model, scope: { outside, threshold, thresholds, falseAcceptRate: rate } };
}

/** The harmless sentences that come out as a label, the most alarming first, and how many of them are let pass. */
interface Ladder {
  readonly label: string;
  readonly probabilities: readonly number[];
  taken: number;
}

/** What letting one or several more pass lowers a threshold by, for each: two that are as alarming go together. */
function stepsOf(ladder: Ladder, most: number): { ladder: Ladder; count: number; gain: number }[] {
  const { probabilities, taken } = ladder;
  const at = (place: number): number => probabilities[place] ?? LEAST_SURE;
  return Array.from({ length: Math.min(most, probabilities.length - taken) }, (_, each) => ({
    ...{ ladder, count: each + 1, gain: (at(taken) - at(taken + each + 1)) / (each + 1) },
  })).filter(({ gain }) => gain > 0);
}

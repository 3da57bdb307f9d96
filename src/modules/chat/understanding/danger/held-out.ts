import { randomOf, type TextRow } from '../../../../platform/learning/index.js';
import { asTyped } from '../data/as-typed.js';
import { heldOut } from '../held-out/index.js';
import type { Emotion } from '../understood.js';
import type { JudgedSentence } from '../training/judged.js';
import { HARMLESS, MAY_TELL_OF_DANGER } from './danger.js';
import { plainHeldOut, sentencesOf } from './danger-rows.js';
import { DANGER_JUDGED_EN, DANGER_JUDGED_KO } from './judged-sentences.js';
import { DANGER_HELD_OUT_EN, DANGER_HELD_OUT_KO } from './held-out-sentences.js';
import { saidOtherwise } from './otherwise.js';
import { HELD_OUT_SITUATIONS } from './situations/index.js';

const writtenIn = (lines: string, language: 'ko' | 'en'): readonly JudgedSentence[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [label = '', ...text] = line.split(' | ');
      return { label, text: text.join(' | '), language, group: label };
    });

/** Sentences written one by one, on which thresholds are chosen. Nothing is learned from them. */
export const DANGER_HELD_OUT: readonly JudgedSentence[] = [
  ...writtenIn(DANGER_HELD_OUT_KO, 'ko'),
  ...writtenIn(DANGER_HELD_OUT_EN, 'en'),
];

/** Sentences written before what is learned from was widened, by which the model is judged and nothing is chosen. */
export const DANGER_JUDGED: readonly JudgedSentence[] = [
  ...writtenIn(DANGER_JUDGED_KO, 'ko'),
  ...writtenIn(DANGER_JUDGED_EN, 'en'),
];

/** Sentences drawn from each template of a situation that is held out. */
const DRAWS = 6;
/** Who asks in fear, sorrow or anger whether a card was used or what befalls who cannot pay may well need help. */
const CALM: ReadonlySet<string> = new Set<Emotion>(['NEUTRAL', 'HAPPY']);

/** What situations that are held out sound like. */
function situationsHeldOut(seed: number): readonly JudgedSentence[] {
  const random = randomOf(seed, 19);
  return [...sentencesOf(HELD_OUT_SITUATIONS, DRAWS, random)].map(({ text, label, origin }) => ({
    ...{ text: asTyped(saidOtherwise(text, random), random), label, group: origin },
    language: /[가-힣]/.test(text) ? 'ko' : 'en',
  }));
}

/** Of situations held out, every other sentence chooses thresholds, and the others judge. */
const isForChoosing = (_: unknown, at: number): boolean => at % 2 === 0;

/** What thresholds are chosen on: situations and sentences held out, and ordinary questions as people wrote them. */
export const dangerChoosing = (seed: number): readonly TextRow[] => [
  ...situationsHeldOut(seed).filter(isForChoosing),
  ...DANGER_HELD_OUT,
  ...heldOut()
    .filter(({ intent, emotion }) => !MAY_TELL_OF_DANGER.has(intent) && CALM.has(emotion))
    .map(({ text }) => ({
      ...{ text, label: HARMLESS },
    })),
  ...plainHeldOut().map((text) => ({ text, label: HARMLESS })),
];

/** What the model of dangers is judged by: sentences that nothing else was done with, and the other half of situations. */
export const dangerHeldOut = (seed: number): readonly JudgedSentence[] => [
  ...DANGER_JUDGED,
  ...situationsHeldOut(seed).filter((each, at) => !isForChoosing(each, at)),
];

import { randomOf, type TextRow } from '../../../../platform/learning/index.js';
import { asTyped } from '../data/as-typed.js';
import { HELD_OUT } from '../held-out/index.js';
import type { Intent } from '../intents.js';
import type { Emotion } from '../understood.js';
import type { JudgedSentence } from '../training/judged.js';
import { HARMLESS } from './danger.js';
import { sentencesOf } from './danger-rows.js';
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

/** Sentences written one by one, by which the model of dangers is judged. Nothing is learned from them. */
export const DANGER_HELD_OUT: readonly JudgedSentence[] = [
  ...writtenIn(DANGER_HELD_OUT_KO, 'ko'),
  ...writtenIn(DANGER_HELD_OUT_EN, 'en'),
];

/** Sentences drawn from each template of a situation that is held out. */
const DRAWS = 6;
/** Questions of these intents may tell of a danger. */
const AMBIGUOUS: ReadonlySet<string> = new Set<Intent>([
  ...(['HARDSHIP', 'SOMEBODY_ELSE', 'OTHER_FAQ', 'ACTION_REQUEST', 'COMPLAINT'] as const),
]);
/** Who asks in fear, sorrow or anger whether a card was used or what befalls who cannot pay may well need help. */
const CALM: ReadonlySet<string> = new Set<Emotion>(['NEUTRAL', 'HAPPY']);

function situationsHeldOut(seed: number): readonly JudgedSentence[] {
  const random = randomOf(seed, 19);
  return [...sentencesOf(HELD_OUT_SITUATIONS, DRAWS, random)].map(({ text, label, origin }) => ({
    ...{ text: asTyped(saidOtherwise(text, random), random), label, group: origin },
    language: /[가-힣]/.test(text) ? 'ko' : 'en',
  }));
}

/** Of what is harmless, every other sentence chooses the thresholds, and the others judge. */
const isForChoosing = (_: unknown, at: number): boolean => at % 2 === 0;

/** What thresholds are chosen on: harmless sentences of situations held out, and ordinary questions as people wrote them. */
export const dangerChoosing = (seed: number): readonly TextRow[] => [
  ...situationsHeldOut(seed)
    .filter(({ label }) => label === HARMLESS)
    .filter(isForChoosing),
  ...HELD_OUT.filter(({ intent, emotion }) => !AMBIGUOUS.has(intent) && CALM.has(emotion)).map(({ text }) => ({
    ...{ text, label: HARMLESS },
  })),
];

/** What the model of dangers is judged by: sentences written one by one, and those of the third of situations held out. */
export function dangerHeldOut(seed: number): readonly JudgedSentence[] {
  const third = situationsHeldOut(seed);
  const harmless = third.filter(({ label }) => label === HARMLESS).filter((each, at) => !isForChoosing(each, at));
  return [...DANGER_HELD_OUT, ...third.filter(({ label }) => label !== HARMLESS), ...harmless];
}

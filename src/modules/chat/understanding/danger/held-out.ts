import { randomOf, type TextRow } from '../../../../learning/index.js';
import { asTyped } from '../data/as-typed.js';
import { heldOut } from '../held-out/index.js';
import type { Emotion } from '../understood.js';
import type { JudgedSentence } from '../training/judged.js';
import { HARMLESS, isDanger, MAY_TELL_OF_DANGER } from './danger.js';
import { plainHeldOut, sentencesOf } from './danger-rows.js';
import { DANGER_JUDGED_EN, DANGER_JUDGED_KO } from './judged-sentences.js';
import { DANGER_HELD_OUT_EN, DANGER_HELD_OUT_KO } from './held-out-sentences.js';
import { saidOtherwise } from './otherwise.js';
import { heldOutSituations } from './situations/index.js';
import { choosingDangers, dangersOf, judgedDangers, type WrittenDanger } from './written.js';

const grouped = (messages: readonly WrittenDanger[]): readonly JudgedSentence[] =>
  messages.map(({ label, text, language }) => ({ label, text, language, group: label }));

/** Sentences written one by one, on which thresholds are chosen. Nothing is learned from them. */
export const choosingSentences = (): readonly JudgedSentence[] =>
  grouped([...[DANGER_HELD_OUT_KO, DANGER_HELD_OUT_EN].flatMap(dangersOf), ...choosingDangers()]);

/** Sentences of other writers, which judge the model and choose nothing. */
export const judgedSentences = (): readonly JudgedSentence[] =>
  grouped([...[DANGER_JUDGED_KO, DANGER_JUDGED_EN].flatMap(dangersOf), ...judgedDangers()]);

/** Sentences drawn from each template of a situation that is held out. */
const DRAWS = 6;
/**
 * People who ask in fear, sorrow or anger whether a card was used or what happens to those who cannot pay may need
 * help.
 */
const CALM: ReadonlySet<string> = new Set<Emotion>(['NEUTRAL', 'HAPPY']);

/** What situations that are held out sound like. */
function situationsHeldOut(seed: number): readonly JudgedSentence[] {
  const random = randomOf(seed, 19);
  return [...sentencesOf(heldOutSituations(), DRAWS, random)].map(({ text, label, origin }) => ({
    text: asTyped(saidOtherwise(text, random), random),
    label,
    group: origin,
    language: /[가-힣]/.test(text) ? 'ko' : 'en',
  }));
}

/** Of situations held out, every other sentence chooses thresholds, and the others judge. */
const isOther = (_: unknown, at: number): boolean => at % 2 === 0;

/** What thresholds are chosen on: situations and sentences held out, and ordinary questions as people wrote them. */
export const dangerChoosing = (seed: number): readonly TextRow[] => [
  ...situationsHeldOut(seed).filter(isOther),
  ...choosingSentences(),
  ...heldOut()
    .filter(({ intent, emotion }) => !MAY_TELL_OF_DANGER.has(intent) && CALM.has(emotion))
    .map(({ text }) => ({ text, label: HARMLESS })),
  ...plainHeldOut().map((text) => ({ text, label: HARMLESS })),
];

/** What the model of dangers is judged by: sentences that name a danger, and the other half of situations. */
export const dangerHeldOut = (seed: number): readonly JudgedSentence[] => [
  ...judgedSentences().filter(({ label }) => label === HARMLESS || isDanger(label)),
  ...situationsHeldOut(seed).filter((each, at) => !isOther(each, at)),
];

import { oneOfTexts, randomOf, type Random, type TextRow } from '../../../../learning/index.js';
import { asTyped } from '../data/as-typed.js';
import { oneOf, sentenceOf } from '../data/expand.js';
import type { Grammar } from '../data/grammar.js';
import { drawn, INTENT_GRAMMARS, OTHER_TALK, QUESTION_SLOTS } from '../data/rows.js';
import { writtenSentences, type WrittenSentence } from '../data/written.js';
import { HARMLESS, MAY_TELL_OF_DANGER, type Danger } from './danger.js';
import { DANGER_JUDGED_EN, DANGER_JUDGED_KO } from './judged-sentences.js';
import { saidOtherwise } from './otherwise.js';
import { EVERYDAY_EN, EVERYDAY_KO } from './sentences/everyday.js';
import { FRAUD } from './sentences/fraud.js';
import { GAMBLING, HARDSHIP } from './sentences/hardship.js';
import { LENT_ACCOUNT } from './sentences/lent-account.js';
import { LOOK_ALIKE_SLOTS, LOOK_ALIKES } from './sentences/look-alikes.js';
import { SELF_HARM } from './sentences/self-harm.js';
import { SHARK } from './sentences/shark.js';
import { DANGER_SLOTS } from './sentences/slots.js';
import { PERSON_SLOTS, SOMEBODY_ELSE } from './sentences/somebody-else.js';
import { STOLEN } from './sentences/stolen.js';
import { UNHARMED_EN, UNHARMED_KO } from './sentences/unharmed.js';
import { VOICES_EN, VOICES_KO } from './sentences/voices.js';
import { DANGERS_WRITTEN_EN, DANGERS_WRITTEN_KO } from './sentences/written.js';
import { learnedSituations, type Situation } from './situations/index.js';
import { dangersOf, isForChoosing, judgedDangers, learnedDangers } from './written.js';

/** Sentences drawn from each template; duplicates count once. */
const DRAWS = { danger: 26, person: 60, lookAlike: 26, question: 6, talk: 8, situation: 30 } as const;
/** How often a danger comes with other text, and how often spaces are left out beyond normal typing habits. */
const [BESIDE, CLOSED] = [0.15, 0.1];
/** What the choices of templates about dangers stand for. */
export const SITUATION_SLOTS = { ...QUESTION_SLOTS, ...DANGER_SLOTS, ...LOOK_ALIKE_SLOTS, ...PERSON_SLOTS };

/** Sentences that were written one by one, by the danger they describe, or none. */
const written = (): readonly Pick<TextRow, 'label' | 'text'>[] => [
  ...[DANGERS_WRITTEN_KO, DANGERS_WRITTEN_EN, VOICES_KO, VOICES_EN].flatMap(dangersOf),
  ...[EVERYDAY_KO, EVERYDAY_EN, UNHARMED_KO, UNHARMED_EN]
    .flatMap((lines) => lines.trim().split('\n'))
    .map((text) => ({ label: HARMLESS, text })),
  ...learnedDangers(),
];

const DANGER_GRAMMARS: readonly Grammar<Danger>[] = [
  ...[...SELF_HARM, ...SHARK, ...FRAUD, ...STOLEN],
  ...[...LENT_ACCOUNT, ...HARDSHIP, ...GAMBLING],
];

/** Questions as people wrote them, without danger. */
const plainWritten = (): readonly WrittenSentence[] =>
  writtenSentences().filter(({ intent }) => !MAY_TELL_OF_DANGER.has(intent));
/** Those that are held out of training. */
export const plainHeldOut = (): readonly string[] =>
  plainWritten()
    .filter(isForChoosing)
    .map(({ text }) => text);

/** A template may chance upon a sentence that the model is judged by: that one is not learned. */
const isJudgedBy = oneOfTexts(() =>
  [...[DANGER_JUDGED_KO, DANGER_JUDGED_EN].flatMap(dangersOf), ...judgedDangers()].map(({ text }) => text),
);

/** Sentences by the danger they describe, with harmless ones that sound like it; the same for the same seed. */
export function dangerRows(seed: number): readonly TextRow[] {
  const random = randomOf(seed, 17);
  const plain = INTENT_GRAMMARS.filter(({ label }) => !MAY_TELL_OF_DANGER.has(label));
  const questions = [...drawn(plain, DRAWS.question, random)];
  const questionsIn = Map.groupBy(questions, ({ language }) => language);
  const beside = (text: string, language: 'ko' | 'en'): string => {
    if (random.unit() >= BESIDE) return text;
    const question = oneOf(questionsIn.get(language) ?? [], random).text;
    return random.unit() < 0.5 ? `${text} ${question}` : `${question} ${text}`;
  };
  const dangerous = [
    ...drawn(DANGER_GRAMMARS, DRAWS.danger, random, SITUATION_SLOTS),
    ...drawn(LOOK_ALIKES, DRAWS.lookAlike, random, SITUATION_SLOTS),
  ].map((row) => ({ ...row, text: beside(row.text, row.language) }));
  const harmless = [...questions, ...drawn(OTHER_TALK, DRAWS.talk, random)].map((row) => ({ ...row, label: HARMLESS }));
  // A mark of a particle that stands before a choice is no particle of its own.
  const typed = (text: string): string => closed(asTyped(text.replace(/~(?=[가-힣])/g, ''), random), random);
  const rows = [...dangerous, ...drawn(SOMEBODY_ELSE, DRAWS.person, random, SITUATION_SLOTS), ...harmless].map(
    ({ text, label, origin = text }) => ({ text: typed(text), label, origin }),
  );
  for (const { text, label, origin } of sentencesOf(learnedSituations(), DRAWS.situation, random))
    rows.push({ text: typed(beside(saidOtherwise(text, random), languageOf(text))), label, origin });
  // A written sentence says more than one from a template.
  for (const { text } of plainWritten().filter((each, at) => !isForChoosing(each, at)))
    for (const each of [text, typed(text)]) rows.push({ text: each, label: HARMLESS, origin: text });
  const otherwise = (text: string): string => typed(saidOtherwise(text, random));
  for (const { label, text } of written())
    for (const each of [text, typed(text), ...Array.from({ length: 4 }, () => otherwise(text))])
      rows.push({ text: each, label, origin: text });
  return rows.filter(({ text }) => !isJudgedBy(text));
}

/**
 * Sentences of situations, each with its situation as origin, so that no situation is both learned from and tested on.
 */
export function* sentencesOf(
  situations: readonly Situation[],
  draws: number,
  random: Random,
): Generator<TextRow & { readonly label: Situation['label']; readonly origin: string }> {
  for (const { label, name, templates } of situations)
    for (const template of templates) {
      const sentences = new Set(Array.from({ length: draws }, () => sentenceOf(template, SITUATION_SLOTS, random)));
      for (const text of sentences)
        yield { text: text.replace(/~(?=[가-힣])/g, ''), label, origin: `${label} ${name}` };
    }
}

const languageOf = (text: string): 'ko' | 'en' => (/[가-힣]/.test(text) ? 'ko' : 'en');
const closed = (text: string, random: Random): string =>
  /[가-힣]/.test(text) && random.unit() < CLOSED ? text.replace(/ /g, '') : text;

import { oneOfTexts, randomOf, sample, type TextRow } from '../../../../learning/index.js';
import { asTyped } from '../data/as-typed.js';
import { drawn, plainRows } from '../data/rows.js';
import { SITUATION_SLOTS } from '../danger/danger-rows.js';
import { SOMEBODY_ELSE } from '../danger/sentences/somebody-else.js';
import { isIntent, isOfStaff } from '../../../../platform/assistant/index.js';
import { heldOut } from '../held-out/index.js';
import type { JudgedSentence } from '../training/judged.js';
import { isOfNobody } from './of-another.js';
import type { Subject } from './subject.js';
import { choosingSubjects, judgedSubjects, learnedSubjects } from './written.js';

/**
 * Rows of templates: ordinary questions, and those about others of two rooms. More of them would drown what people wrote,
 * of which each sentence is learned as it is and as it may be typed.
 */
const [ORDINARY, ABOUT_OTHERS, OF_RELATIVES, COPIES] = [16_000, 3_500, 2_000, 6];
/** Sentences drawn from each template that names people, whether it asks for their data or for the asker's. */
const DRAWS = 60;

const isHeldOut = oneOfTexts(() => [...choosingSubjects(), ...judgedSubjects()].map(({ text }) => text));

/** Questions by whose data they ask for; the same for the same seed. */
export function subjectRows(seed: number): readonly TextRow[] {
  const random = randomOf(seed, 23);
  const some = (rows: readonly TextRow[], label: Subject, count: number): TextRow[] =>
    Array.from(sample(rows.length, count, random), (at) => rows[at])
      .filter((row) => row !== undefined)
      .map((row) => ({ ...row, label }));
  const plain = plainRows(seed);
  const people = [...drawn(SOMEBODY_ELSE, DRAWS, random, SITUATION_SLOTS)].map((row) => ({
    ...row,
    // A mark of a particle that stands before a choice is no particle of its own.
    text: asTyped(row.text.replace(/~(?=[가-힣])/g, ''), random),
  }));
  const written = learnedSubjects().flatMap(({ label, text }) =>
    Array.from({ length: COPIES }, (_, copy) => ({
      text: copy === 0 ? text : asTyped(text, random),
      label,
      origin: text,
    })),
  );
  return [
    ...some(plain.filter(isOfAsker), 'ASKER', ORDINARY),
    ...some(
      plain.filter((row) => !isOfAsker(row)),
      'ANOTHER',
      ABOUT_OTHERS,
    ),
    ...some(people.filter(isOfAsker), 'ASKER', OF_RELATIVES),
    ...some(
      people.filter((row) => !isOfAsker(row)),
      'ANOTHER',
      OF_RELATIVES,
    ),
    ...written,
  ].filter(({ text }) => !isHeldOut(text));
}

const isOfAsker = ({ label }: TextRow): boolean => label !== 'SOMEBODY_ELSE';

/**
 * What the threshold is chosen on: questions of one writer, and ordinary ones for a customer's data that nothing learned
 * from.
 */
export const subjectChoosing = (): readonly TextRow[] => [
  ...choosingSubjects().map(({ label, text }) => ({ label, text })),
  ...ordinaryHeldOut().map(({ text }) => ({ label: 'ASKER' satisfies Subject, text })),
];

const ordinaryHeldOut = () =>
  heldOut().filter(
    ({ intent }) => intent !== 'SOMEBODY_ELSE' && isIntent(intent) && !isOfStaff(intent) && !isOfNobody(intent),
  );

/** What the model is judged by: questions of a writer whom nothing was learned or chosen from. */
export const subjectHeldOut = (): readonly JudgedSentence[] =>
  judgedSubjects().map(({ label, text, language }) => ({ label, text, language, group: text }));

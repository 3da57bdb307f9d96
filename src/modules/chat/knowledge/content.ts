import type { Problem } from '../../../platform/errors/index.js';
import { isBlank, type Localized } from '../../../platform/text.js';
import {
  ANSWER_EMPTY,
  FIGURES_IN_SLOTS,
  QUESTION_OF_NOTHING,
  QUESTION_TWICE,
  questionTooLongText,
  sourceTooLongText,
  unknownSlotText,
  VALUE_SLOT_NEEDED,
} from './content.texts.js';
import { gistOf } from './matching/subject-words.js';
import type { UploadField } from './upload-field.js';

/** What an intent or an FAQ says. */
export interface KnowledgeContent {
  /** Its name among staff; null for an FAQ, which is named by its first question. */
  readonly nameKo: string | null;
  readonly nameEn: string | null;
  /** Questions it answers, in any wording that people use; the first stands for all. */
  readonly questions: readonly string[];
  /** With slots, `{value}`, where it answers from an upload. */
  readonly answerKo: string;
  readonly answerEn: string;
  /** The field of the asker's latest upload that it gives; null when the answer is the same for everybody. */
  readonly field: UploadField | null;
  /** Where figures that its answers name come from, such as an article of a law; absent when it names none. */
  readonly source?: string;
}

export const MAX_QUESTIONS = 20;
const MAX_QUESTION_LETTERS = 200;
export const MAX_ANSWER_LETTERS = 2_000;
export const MAX_SOURCE_LETTERS = 200;

/** Slots of an answer: the value, the day of the upload and the name of the file. */
export const SLOTS = ['value', 'uploadedOn', 'fileName'] as const;
export type Slot = (typeof SLOTS)[number];

const SLOT = /\{([^{}]*)\}/g;

/** Fills the slots of an answer. */
export function filled(answer: string, values: Readonly<Record<Slot, string>>): string {
  return answer.replace(SLOT, (whole, name: string) => (isSlot(name) ? values[name] : whole));
}

const isSlot = (name: string): name is Slot => (SLOTS as readonly string[]).includes(name);

/** Every problem in the content of an intent or an FAQ. */
export function contentProblems(content: KnowledgeContent): Problem[] {
  const { questions, answerKo, answerEn, field, source = '' } = content;
  return [
    ...sourceProblems(source),
    ...questions.flatMap((question, index) => questionProblems(question, index, questions)),
    ...answerProblems(answerKo, 'answerKo', field),
    ...answerProblems(answerEn, 'answerEn', field),
  ];
}

const sourceProblems = (source: string): Problem[] =>
  source.length <= MAX_SOURCE_LETTERS ? [] : [invalid(['source'], sourceTooLongText(MAX_SOURCE_LETTERS))];

function questionProblems(question: string, index: number, questions: readonly string[]): Problem[] {
  const at = ['questions', String(index)];
  if (question.length > MAX_QUESTION_LETTERS) {
    return [invalid(at, questionTooLongText(MAX_QUESTION_LETTERS))];
  }
  if (gistOf(question) === '') {
    return [invalid(at, QUESTION_OF_NOTHING)];
  }
  if (questions.indexOf(question) < index) {
    return [invalid(at, QUESTION_TWICE)];
  }
  return [];
}

/**
 * A person's figures go into slots: an answer with a field and digits of its own would show everybody the same figure.
 */
function answerProblems(answer: string, name: string, field: UploadField | null): Problem[] {
  if (isBlank(answer)) return [invalid([name], ANSWER_EMPTY)];
  const slots = [...answer.matchAll(SLOT)].map(([, slot = '']) => slot);
  const unknown = slots.filter((slot) => field === null || !isSlot(slot));
  const without = answer.replace(SLOT, '');
  return [
    ...unknown.map((slot) => invalid([name], unknownSlotText(slot))),
    ...(field !== null && !slots.includes('value') ? [invalid([name], VALUE_SLOT_NEEDED)] : []),
    ...(field !== null && /\d/.test(without) ? [invalid([name], FIGURES_IN_SLOTS)] : []),
  ];
}

const invalid = (field: readonly string[], message: Localized): Problem => ({ code: 'INVALID_INPUT', field, message });

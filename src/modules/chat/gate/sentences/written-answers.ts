import { inSources, textFilesIn } from '../../../../platform/sources.js';
import { oneOfTexts } from '../../../../learning/index.js';
import { MAY_BE_READ, MAY_NOT, type SentenceKind } from './data/templates.js';

/** A sentence that a model might answer with, written by somebody who did not know the gate. */
interface WrittenAnswer {
  readonly kind: SentenceKind;
  readonly text: string;
  readonly language: 'ko' | 'en';
}

let learned: readonly WrittenAnswer[] | null = null;
let judging: readonly WrittenAnswer[] | null = null;

/** Training sentences beside the templates: none is used for evaluation. Read on first use. */
export const writtenAnswers = (): readonly WrittenAnswer[] => (learned ??= answersIn('data', 'written'));

/** Evaluation sentences of another writer, never used for training or selection. */
export const heldOutAnswers = (): readonly WrittenAnswer[] => (judging ??= answersIn('held-out'));

const answersIn = (...folder: readonly string[]): readonly WrittenAnswer[] =>
  textFilesIn(inSources(import.meta.dirname, ...folder)).flatMap(({ text }) => text.trim().split('\n').map(answerOf));

const SENTENCE_KINDS: readonly SentenceKind[] = [...MAY_BE_READ, ...MAY_NOT];

/** Parses `KIND :: sentence`. @throws Error that names an invalid line. */
function answerOf(line: string): WrittenAnswer {
  const [named = '', text = ''] = line.split(/ :: (.*)/s);
  const kind = SENTENCE_KINDS.find((each) => each === named);
  if (!kind || text === '') throw new Error(`This is no kind and sentence: ${line}`);
  return { kind, text, language: /[가-힣]/.test(text) ? 'ko' : 'en' };
}

/** Whether a text is an evaluation sentence: if a template generates it by chance, it is not learned. */
export const isJudgedBy = oneOfTexts(() => heldOutAnswers().map(({ text }) => text));

import { inSources, textFilesIn } from '../../../../platform/sources.js';
import { normaliseText } from '../../../../learning/index.js';
import { MAY_BE_READ, MAY_NOT, type SentenceKind } from './data/templates.js';

/** A sentence as a model may answer with it, written by somebody who saw nothing of the gate. */
export interface WrittenAnswer {
  readonly kind: SentenceKind;
  readonly text: string;
  readonly language: 'ko' | 'en';
}

let learned: readonly WrittenAnswer[] | null = null;
let judging: readonly WrittenAnswer[] | null = null;

/** Sentences to learn from beside the templates: none of them judges. Read when they are first asked for. */
export const writtenAnswers = (): readonly WrittenAnswer[] => (learned ??= answersIn('data', 'written'));

/** Sentences of another writer, which judge, and which nothing is learned from or chosen by. */
export const heldOutAnswers = (): readonly WrittenAnswer[] => (judging ??= answersIn('held-out'));

const answersIn = (...folder: readonly string[]): readonly WrittenAnswer[] =>
  textFilesIn(inSources(import.meta.dirname, ...folder)).flatMap(({ text }) => text.trim().split('\n').map(answerOf));

const KINDS: readonly SentenceKind[] = [...MAY_BE_READ, ...MAY_NOT];

/** Reads `KIND :: sentence`. @throws Error that names the line that is none. */
function answerOf(line: string): WrittenAnswer {
  const [named = '', text = ''] = line.split(/ :: (.*)/s);
  const kind = KINDS.find((each) => each === named);
  if (!kind || text === '') throw new Error(`This is no kind and sentence: ${line}`);
  return { kind, text, language: /[가-힣]/.test(text) ? 'ko' : 'en' };
}

let judged: ReadonlySet<string> | null = null;

/** Whether a text is one of those that judge: a template may chance upon it, and it is not learned then. */
export const isJudgedBy = (text: string): boolean =>
  (judged ??= new Set(heldOutAnswers().map((each) => bare(each.text)))).has(bare(text));

const bare = (text: string): string => normaliseText(text).trim();

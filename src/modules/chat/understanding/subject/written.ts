import { inSources, textFilesIn } from '../../../../platform/sources.js';
import type { Subject } from './subject.js';

/** A question that somebody wrote, by whose data it asks for. */
export interface WrittenSubject {
  readonly label: Subject;
  readonly text: string;
  readonly language: 'ko' | 'en';
}

/** The questions of a folder beside this file, one file for each writer; read when asked for, which only training does. */
const questionsIn = (folder: string): readonly WrittenSubject[] =>
  textFilesIn(inSources(import.meta.dirname, folder)).flatMap(({ text }) =>
    text
      .trim()
      .split('\n')
      .map((line): WrittenSubject => {
        const [label, ...rest] = line.split(' | ');
        return { label: label as Subject, text: rest.join(' | '), language: /[가-힣]/.test(line) ? 'ko' : 'en' };
      }),
  );

/** Questions to learn from. */
export const learnedSubjects = (): readonly WrittenSubject[] => questionsIn('written');
/** Questions of a writer of their own, on which the threshold is chosen. */
export const choosingSubjects = (): readonly WrittenSubject[] => questionsIn('choosing');
/** Questions of another writer, which judge the model; nobody who works on it reads them. */
export const judgedSubjects = (): readonly WrittenSubject[] => questionsIn('judged');

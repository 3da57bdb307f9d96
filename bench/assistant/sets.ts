import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who may look: rules are made from `learn`, designs chosen by `choose`; `judge` and `unread` are run for their figures. */
export const PARTS = ['learn', 'choose', 'judge', 'unread'] as const;
export type Part = (typeof PARTS)[number];
/** Parts of all sets; `unread` has questions and follow-ups alone. */
export const WHOLE_PARTS = ['learn', 'choose', 'judge'] as const satisfies readonly Part[];
/** The files that a part of the questions and follow-ups is made of. */
const ASKED_IN: Readonly<Record<Part, readonly string[]>> = {
  learn: [
    'learn',
    'learn-2',
    'learn-3',
    'learn-4',
    'learn-5',
    'learn-6',
    'learn-7',
    'learn-8',
    'learn-9',
    'learn-10',
    'learn-11',
    'learn-12',
    'learn-13',
  ],
  choose: ['choose'],
  judge: ['judge'],
  unread: ['unread-8', 'unread-9', 'unread-10'],
};

/** A line of a set: what kind it is of, what it expects, and the text. */
export interface Line {
  readonly kind: string;
  /** What all has to hold, each as alternatives of which one is enough. */
  readonly expected: readonly (readonly string[])[];
  readonly text: string;
}

/** From the build's folder as from the source's. */
const FOLDER = join(import.meta.dirname.replace(/dist(?=[\\/]bench)/, ''), 'sets');
const LINE = /^([A-Z_]+)(?: (.+?))? :: (.+)$/;

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** @throws Error that names the line that is none. */
export function parseLine(line: string): Line {
  const [, kind = '', expectation = '', text = ''] = LINE.exec(line) ?? [];
  if (kind === '') throw new Error(`This is no line of a set: ${line}`);
  const expected = expectation.split(' ').filter((token) => token !== '');
  return { kind, expected: expected.map((token) => alternativesOf(token)), text };
}

/** `~a|b` stays whole: its words are alternatives already. */
const alternativesOf = (token: string): readonly string[] => (token.startsWith('~') ? [token] : token.split('|'));

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(parseLine);

const isWhole = (part: Part): boolean => WHOLE_PARTS.some((whole) => whole === part);

export const questionsOf = (part: Part): readonly Line[] =>
  ASKED_IN[part].flatMap((name) => linesOf(read(`questions/${name}.txt`)));

/** Conversations, each of two turns or more. */
export const conversationsOf = (part: Part): readonly (readonly Line[])[] =>
  ASKED_IN[part].flatMap((name) => read(`follow-ups/${name}.txt`).split(/\n{2,}/)).map(linesOf);

export const sentencesOf = (part: Part, which: 'honest' | 'hostile'): readonly Line[] =>
  isWhole(part) ? linesOf(read(`sentences/${part}.${which}.txt`)) : [];

export const safetyOf = (part: Part): readonly Line[] => (isWhole(part) ? linesOf(read(`safety/${part}.txt`)) : []);

/** The language that a text is written in, and has to be answered in. */
export const languageOf = (text: string): 'ko' | 'en' => (/[\p{Script=Hangul}]/u.test(text) ? 'ko' : 'en');

import type { Value } from './value.js';

type Maybe = number | string | null | undefined;

/** Forms of a value; what is null is left out. */
export const won = (...values: readonly Maybe[]): Value => numeric('won', values);
export const percent = (...values: readonly Maybe[]): Value => numeric('percent', values);
export const count = (...values: readonly Maybe[]): Value => numeric('number', values);
export const words = (list: readonly string[] | undefined): Value => [{ kind: 'words', words: list ?? [] }];
export const truth = (holds: boolean, yes: RegExp): Value => [{ kind: 'truth', holds, yes }];
export const date = (...days: readonly (string | null | undefined)[]): Value =>
  days.flatMap((day) => (day ? [{ kind: 'date' as const, date: day }] : []));

/** An amount, or words that say that there is none where it is zero. */
export const wonOrNone = (value: number): Value =>
  value === 0 ? [...won(0), ...words(['없', 'nothing', 'no '])] : won(value);

function numeric(kind: 'won' | 'percent' | 'number', values: readonly Maybe[]): Value {
  return values.flatMap((value) => (value === null || value === undefined ? [] : [{ kind, value: Number(value) }]));
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

import { places, randomOf, shuffle } from '../random.js';
import { normaliseText } from './tokens.js';

/** A text whose label is known. */
export interface TextRow {
  readonly text: string;
  readonly label: string;
  /** Texts of one origin, such as one template, never lie on both sides of a test. Left out: equal texts are one origin. */
  readonly origin?: string;
}

/**
 * The fold, from 0, of each row: each label is spread evenly, and what is of one origin is in one fold. The same rows and
 * seed give the same folds.
 */
export function textFolds(rows: readonly TextRow[], folds: number, seed: number): Uint8Array {
  const origins = new Map<string, number[]>();
  rows.forEach(({ text, origin }, row) => {
    const key = origin ?? normaliseText(text).trim();
    const known = origins.get(key);
    if (known) known.push(row);
    else origins.set(key, [row]);
  });
  const groups = [...origins.values()];
  const sizes = new Map<string, number[]>();
  const foldOf = new Uint8Array(rows.length);
  for (const group of shuffle(places(groups.length), randomOf(seed, 1))) {
    const members = groups[group] ?? [];
    const label = rows[members[0] ?? 0]?.label ?? '';
    const filled = sizes.get(label) ?? new Array<number>(folds).fill(0);
    sizes.set(label, filled);
    const fold = filled.indexOf(Math.min(...filled));
    filled[fold] = (filled[fold] ?? 0) + members.length;
    for (const row of members) foldOf[row] = fold;
  }
  return foldOf;
}

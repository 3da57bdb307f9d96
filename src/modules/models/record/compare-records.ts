import type { Figure } from '../task/index.js';
import type { TrainingRecord } from './training-record.js';

/** A figure of two versions side by side; null where one of them has none by that name. */
interface FigurePair {
  readonly name: string;
  readonly title: Figure['title'];
  readonly one: Figure | null;
  readonly other: Figure | null;
  /** The one less the other. */
  readonly difference: number | null;
  /** Whether their 95 % intervals have nothing in common; null where an interval is not known. */
  readonly isApart: boolean | null;
}

/** Two versions of a task side by side. */
export interface RecordComparison {
  readonly figures: readonly FigurePair[];
  /** Whether both learnt from the same rows by the same split: figures of others differ by their rows too. */
  readonly isOfSameRows: boolean;
  /** Settings that differ. */
  readonly options: readonly { readonly name: string; readonly one: number | null; readonly other: number | null }[];
}

/** Puts two records side by side: figures in the order of the one, then those that the other alone has. */
export function compareRecords(one: TrainingRecord, other: TrainingRecord): RecordComparison {
  const [ones, others] = [figuresOf(one), figuresOf(other)];
  const figures = [...new Set([...ones.keys(), ...others.keys()])].flatMap((name): FigurePair[] => {
    const [own, its] = [ones.get(name) ?? null, others.get(name) ?? null];
    const title = (own ?? its)?.title;
    return title ? [{ name, title, one: own, other: its, ...differenceOf(own, its) }] : [];
  });
  const names = [...new Set([...Object.keys(one.options), ...Object.keys(other.options)])];
  const options = names
    .map((name) => ({ name, one: one.options[name] ?? null, other: other.options[name] ?? null }))
    .filter((option) => option.one !== option.other);
  return { figures, isOfSameRows: one.data.digest === other.data.digest && one.seed === other.seed, options };
}

function figuresOf({ metrics, calibration, stability }: TrainingRecord): Map<string, Figure> {
  const all = [...metrics, ...(calibration ? [calibration.error] : []), ...(stability ? [stability] : [])];
  return new Map(all.map((figure) => [figure.name, figure]));
}

function differenceOf(one: Figure | null, other: Figure | null): Pick<FigurePair, 'difference' | 'isApart'> {
  if (!one || !other) return { difference: null, isApart: null };
  const known = one.low !== null && one.high !== null && other.low !== null && other.high !== null;
  const isApart = known ? one.low > other.high || other.low > one.high : null;
  return { difference: one.value - other.value, isApart };
}

import type { StampDutyTable } from './stamp-duty.js';

/** How many requests for a lower rate were granted in a period, as published. */
interface Acceptance {
  /** In percent of requests, as published. */
  readonly percent: string;
  /** Requests of the period. */
  readonly requests: number;
}

/** What each kind of figure says. */
export interface FigureValues {
  readonly STAMP_DUTY: StampDutyTable;
  /** For a period that is over; the outcome of later requests is not known. */
  readonly RATE_CUT_ACCEPTANCE: Acceptance;
}
export type FigureKind = keyof FigureValues;

/** A published figure, when it holds, and its source. Days are inclusive. */
export interface Figure<Kind extends FigureKind = FigureKind> {
  readonly kind: Kind;
  readonly value: FigureValues[Kind];
  readonly validFrom: string;
  /** Its last day; null when none is known. */
  readonly validTo: string | null;
  readonly source: string;
}

/** The figure of a kind for a day, or the last before it; null when such figures begin later or are not known. */
export function figureOn<Kind extends FigureKind>(
  figures: readonly Figure[],
  kind: Kind,
  on: string,
): Figure<Kind> | null {
  const known = figures.filter((figure): figure is Figure<Kind> => figure.kind === kind && figure.validFrom <= on);
  return known.reduce<Figure<Kind> | null>(
    (newest, next) => (newest === null || next.validFrom > newest.validFrom ? next : newest),
    null,
  );
}

import type { ImportWarning, ImportWarningCode } from '../batch/import-warning.js';
import { AMOUNT_COLUMNS } from '../../source/index.js';

/** Amounts are truncated to 10,000 won (데이터샘플 명세서: 천원, 만원단위 절사): each may lose up to this many thousands. */
const CUT = 10;
const placeOf = (name: string): number => AMOUNT_COLUMNS.findIndex((column) => column.name === name);
const TOTAL = placeOf('TOT_USE_AM');
const [CARDS, MAJORS] = [placeOf('CRDSL_USE_AM'), placeOf('INTERIOR_AM')];
const SUMS_THAT_MUST_ADD_UP: readonly (readonly [ImportWarningCode, number, number])[] = [
  ['CARDS_DO_NOT_ADD_UP', CARDS, CARDS + 2],
  ['CATEGORIES_DO_NOT_ADD_UP', MAJORS, MAJORS + 10],
];

/**
 * Counts rows whose parts do not add up to their total: if they do, truncation takes less than 10,000 won from each, so
 * the difference is 0 to 10,000 won for each part but one, never less. Such rows are accepted, since the source
 * promises this of cards and not of categories; many such rows mean a column in the wrong place.
 */
export class RowSums {
  readonly #found = new Map<ImportWarningCode, { count: number; firstLine: number }>();

  /** @param amounts in thousand won, in the order of `AMOUNT_COLUMNS`. */
  add(amounts: Int32Array, line: number): void {
    for (const [code, from, to] of SUMS_THAT_MUST_ADD_UP) {
      let rest = amounts[TOTAL] ?? 0;
      for (let at = from; at < to; at++) rest -= amounts[at] ?? 0;
      if (rest >= 0 && rest <= CUT * (to - from - 1)) continue;
      const found = this.#found.get(code);
      if (found) found.count += 1;
      else this.#found.set(code, { count: 1, firstLine: line });
    }
  }

  get warnings(): ImportWarning[] {
    return SUMS_THAT_MUST_ADD_UP.flatMap(([code]) => {
      const found = this.#found.get(code);
      return found ? [{ code, ...found }] : [];
    });
  }
}

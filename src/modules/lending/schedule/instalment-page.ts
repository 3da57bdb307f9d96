import { connectionFrom, type Connection, type PageRequest } from '../../../platform/graphql/index.js';
import type { Instalment } from '../amortization.js';
import { dueDate } from '../due-date.js';

/** The name by which cursors know lists of instalments. */
export const INSTALMENTS = 'instalments';

/** An instalment as it goes out. */
export interface DatedInstalment extends Instalment {
  readonly dueOn: string | null;
}

/** Puts instalments on their days, counted from the day the money goes out; null days when that is not known. */
export function dated(rows: readonly Instalment[], disbursedOn: string | null): DatedInstalment[] {
  return rows.map((row) => ({ ...row, dueOn: disbursedOn === null ? null : dueDate(disbursedOn, row.number) }));
}

/** A page of instalments, by their numbers. */
export function instalmentPage(
  rows: readonly Instalment[],
  disbursedOn: string | null,
  request: PageRequest,
): Connection<DatedInstalment> {
  const { first, after } = request;
  const from = after === null ? 0 : rows.findIndex(({ number }) => number > after);
  const page = from < 0 ? [] : rows.slice(from, from + first + 1);
  return connectionFrom(INSTALMENTS, request, dated(page, disbursedOn), ({ number }) => number, rows.length);
}

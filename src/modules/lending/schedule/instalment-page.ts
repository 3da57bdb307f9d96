import { connectionFrom, type Connection, type PageRequest } from '../../../platform/graphql/index.js';
import type { Instalment } from '../terms/index.js';

/** The name of lists of instalments in cursors. */
export const INSTALMENTS = 'instalments';

/** An instalment as returned by the API; days are null when the first is not known. */
export interface ListedInstalment extends Instalment {
  readonly dueOn: string | null;
  readonly payableOn: string | null;
}

/** A page of instalments, by their numbers. */
export function instalmentPage(rows: readonly ListedInstalment[], request: PageRequest): Connection<ListedInstalment> {
  const { first, after } = request;
  const from = after === null ? 0 : rows.findIndex(({ number }) => number > after);
  const page = from < 0 ? [] : rows.slice(from, from + first + 1);
  return connectionFrom(INSTALMENTS, request, page, ({ number }) => number, rows.length);
}

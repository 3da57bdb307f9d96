import { pageIn, type Connection, type CursorArgs } from '../../../platform/graphql/index.js';
import type { Instalment } from '../terms/index.js';

/** An instalment as returned by the API; days are null when the first is not known. */
export interface ListedInstalment extends Instalment {
  readonly dueOn: string | null;
  readonly payableOn: string | null;
}

/** A page of instalments, by their numbers. */
export const instalmentPage = (rows: readonly ListedInstalment[], args: CursorArgs): Connection<ListedInstalment> =>
  pageIn('instalments', args, rows, ({ number }) => number);

import type { RequestContext } from '../context.js';
import { connectionFrom, pageRequest, type Connection, type PageArguments, type PageRequest } from './paging.js';

interface Keyed {
  readonly key: number;
}
const keyOfRow = (row: unknown): number => (row as Keyed).key;

/** Reads rows of a page: one more than requested where more follow. */
type Read<Row> = (request: PageRequest) => Promise<readonly Row[]>;

/**
 * A page of a list by its arguments, checked. Rows are in the order of their `key`, or of what `keyOf` gives, which
 * becomes the cursor.
 * @throws Refusal BAD_USER_INPUT that names `first`, `after` or `page`.
 */
export function pageOf<Row extends Keyed>(list: string, args: PageArguments, read: Read<Row>): Promise<Connection<Row>>;
export function pageOf<Row>(
  list: string,
  args: PageArguments,
  read: Read<Row>,
  keyOf: (row: Row) => number,
): Promise<Connection<Row>>;
export async function pageOf<Row>(
  list: string,
  args: PageArguments,
  read: Read<Row>,
  keyOf: (row: Row) => number = keyOfRow,
): Promise<Connection<Row>> {
  const request = pageRequest(list, args);
  return connectionFrom(list, request, await read(request), keyOf);
}

/** A list below an object: its field, such as `Loan.payments`, the list's name in cursors, and the object's key. */
export interface ListBelow {
  readonly field: string;
  readonly list: string;
  readonly key: number;
  readonly args: PageArguments;
}

/** Reads the rows of one page for each of several objects. */
type ReadEach<Row> = (keys: readonly number[], request: PageRequest) => Promise<readonly (readonly Row[])[]>;

/**
 * A page of a list below an object, read for all objects of the answer at once; otherwise as `pageOf`.
 * @throws Refusal BAD_USER_INPUT that names `first`, `after` or `page`.
 */
export function pageBelow<Row extends Keyed>(
  context: RequestContext,
  below: ListBelow,
  read: ReadEach<Row>,
): Promise<Connection<Row>>;
export function pageBelow<Row>(
  context: RequestContext,
  below: ListBelow,
  read: ReadEach<Row>,
  keyOf: (row: Row) => number,
): Promise<Connection<Row>>;
export async function pageBelow<Row>(
  context: RequestContext,
  { field, list, key, args }: ListBelow,
  read: ReadEach<Row>,
  keyOf: (row: Row) => number = keyOfRow,
): Promise<Connection<Row>> {
  return pageOf(
    list,
    args,
    (request) =>
      context.loaders
        .for<number, readonly Row[]>(`${field} ${JSON.stringify(request)}`, (keys) => read(keys, request))
        .load(key),
    keyOf,
  );
}

/** A page of the same places with each row as clients see it. */
export function mapPage<Row, Item>(page: Connection<Row>, show: (row: Row) => Item): Connection<Item> {
  const nodes = page.nodes.map(show);
  return {
    nodes,
    pageInfo: page.pageInfo,
    ...(page.totalCount !== undefined && { totalCount: page.totalCount }),
    // Cursors are made only when they are selected.
    get edges() {
      return page.edges.map(({ cursor, node }, index) => ({ cursor, node: nodes[index] ?? show(node) }));
    },
  };
}

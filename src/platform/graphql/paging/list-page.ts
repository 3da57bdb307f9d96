import type { FieldNode } from 'graphql';
import type { RequestContext } from '../context.js';
import type { Fields } from '../selection.js';
import {
  connectionFrom,
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  pageRequest,
  type Connection,
  type PageArguments,
  type PageRequest,
} from './paging.js';

/*
 * Every list of the API is made by one of these functions. Each checks the arguments, which are refused with BAD_USER_INPUT
 * that names `first`, `after` or `page`; reads rows by the checked request, one more than requested where more follow; and
 * makes cursors of what `keyOf` returns, which orders the list.
 */

interface Keyed {
  readonly key: number;
}
type KeyOf<Row> = (row: Row) => number;
const keyOfRow = (row: unknown): number => (row as Keyed).key;

type Read<Rows> = (request: PageRequest) => Promise<Rows>;

/** A page of a list. `keyOf` may be left out where rows have a `key`. */
export function pageOf<Row extends Keyed>(
  list: string,
  args: PageArguments,
  read: Read<readonly Row[]>,
): Promise<Connection<Row>>;
export function pageOf<Row>(
  list: string,
  args: PageArguments,
  read: Read<readonly Row[]>,
  keyOf: KeyOf<Row>,
): Promise<Connection<Row>>;
export async function pageOf<Row>(
  list: string,
  args: PageArguments,
  read: Read<readonly Row[]>,
  keyOf: KeyOf<Row> = keyOfRow,
): Promise<Connection<Row>> {
  const request = pageRequest(list, args);
  return connectionFrom(list, request, await read(request), keyOf);
}

/** A page of a list that not every caller has: null where null is read. */
export async function pageOrNull<Row>(
  list: string,
  args: PageArguments,
  read: Read<readonly Row[] | null>,
  keyOf: KeyOf<Row>,
): Promise<Connection<Row> | null> {
  const request = pageRequest(list, args);
  const rows = await read(request);
  return rows && connectionFrom(list, request, rows, keyOf);
}

/** A page of a list that offers `totalCount`, which is counted at the same time, when the client selects it. */
export async function countedPageOf<Row extends Keyed>(
  list: string,
  args: PageArguments,
  selected: Fields,
  { read, count }: { readonly read: Read<readonly Row[]>; readonly count: () => Promise<number> },
): Promise<Connection<Row>> {
  const request = pageRequest(list, args);
  const [rows, total] = await Promise.all([read(request), selected.has('totalCount') ? count() : undefined]);
  return connectionFrom(list, request, rows, keyOfRow, total);
}

/** A page with more about its list: the fields that its connection has beside those of every connection. */
export async function pageWith<Row, More extends object>(
  list: string,
  args: PageArguments,
  read: Read<readonly [rows: readonly Row[], more: More]>,
  keyOf: KeyOf<Row>,
): Promise<Connection<Row> & More> {
  const request = pageRequest(list, args);
  const [rows, more] = await read(request);
  return Object.assign(connectionFrom(list, request, rows, keyOf), more);
}

/** A page of rows that are all at hand, in the order of their keys. */
export function pageIn<Row>(
  list: string,
  args: PageArguments,
  rows: readonly Row[],
  keyOf: KeyOf<Row>,
): Connection<Row> {
  const request = pageRequest(list, args);
  const { first, after, offset } = request;
  const from = after === null ? offset : rows.findIndex((row) => keyOf(row) > after);
  const read = from < 0 ? [] : rows.slice(from, from + first + 1);
  return connectionFrom(list, request, read, keyOf, rows.length);
}

/** A list below an object: the list's name in cursors, and the object's key. */
interface ListBelow {
  /**
   * What the reading of several objects has in common: the name of the field, such as `Loan.payments`, or its node in the
   * document where what is read depends on the selection.
   */
  readonly field: string | FieldNode | undefined;
  readonly list: string;
  readonly key: number;
  readonly args: PageArguments;
}

/** Reads the rows of one page for each of several objects. */
type ReadEach<Row> = (keys: readonly number[], request: PageRequest) => Promise<readonly (readonly Row[])[]>;

/** A page of a list below an object, read for all objects of the answer at once. `keyOf` as for `pageOf`. */
export function pageBelow<Row extends Keyed>(
  context: RequestContext,
  below: ListBelow,
  read: ReadEach<Row>,
): Promise<Connection<Row>>;
export function pageBelow<Row>(
  context: RequestContext,
  below: ListBelow,
  read: ReadEach<Row>,
  keyOf: KeyOf<Row>,
): Promise<Connection<Row>>;
export async function pageBelow<Row>(
  context: RequestContext,
  { field, list, key, args }: ListBelow,
  read: ReadEach<Row>,
  keyOf: KeyOf<Row> = keyOfRow,
): Promise<Connection<Row>> {
  const request = pageRequest(list, args);
  const kind = typeof field === 'string' ? `${field} ${JSON.stringify(request)}` : field;
  const loader = context.loaders.for<number, readonly Row[]>(kind, (keys) => read(keys, request));
  return connectionFrom(list, request, await loader.load(key), keyOf);
}

/** The first page of a list that is read in the same statement as the object above it. */
interface FirstPage {
  readonly request: PageRequest;
  readonly of: <Row extends Keyed>(rows: readonly Row[]) => Connection<Row>;
}

/**
 * The first page that the client selects of a list; null when it selects another page or several, and when the field has to
 * refuse the arguments.
 * @param size how many items the field returns when the client says nothing.
 */
export function firstPageOf(list: string, selected: Fields, size: number = DEFAULT_PAGE_SIZE): FirstPage | null {
  const args = selected.arguments;
  if (!args) return null;
  const { first = size, after = null } = args;
  if (after !== null || typeof first !== 'number' || !Number.isInteger(first)) return null;
  if (first < 1 || first > MAX_PAGE_SIZE) return null;
  const request = firstRows(first);
  return { request, of: (rows) => connectionFrom(list, request, rows, keyOfRow) };
}

/** Asks a service for the first rows of a list, for callers within the program. It may return one row more. */
export const firstRows = (first: number): PageRequest => ({ first, after: null, offset: 0 });

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

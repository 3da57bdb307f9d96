import { refuse } from '../../errors/index.js';
import { NOT_A_CURSOR, pageBoundsText, PAGE_OR_AFTER } from './paging.texts.js';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;
/** The last numbered page: beyond it, OFFSET makes PostgreSQL walk rows that nobody reads. Cursors have no limit. */
const MAX_PAGE_NUMBER = 10_000;

/** Paging arguments as they arrive. */
export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly page?: number | null;
}

/** A checked page request. `after` is the key of the last row of the page before; `offset` is for numbered pages. */
export interface PageRequest {
  readonly first: number;
  readonly after: number | null;
  readonly offset: number;
}

/**
 * The cursor of a row in a list ordered by its key. It contains the list's name, so cursors of other lists are refused.
 */
export function encodeCursor(list: string, key: number): string {
  return Buffer.from(`${list}>${key}`, 'latin1').toString('base64url');
}

function decodeCursor(list: string, cursor: string): number {
  const [name, key] = Buffer.from(cursor, 'base64url').toString('latin1').split('>');
  const number = Number(key);
  if (name !== list || !Number.isSafeInteger(number) || encodeCursor(list, number) !== cursor) {
    return refuse('BAD_USER_INPUT', NOT_A_CURSOR, ['after']);
  }
  return number;
}

function integerBetween(name: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return;
  refuse('BAD_USER_INPUT', pageBoundsText(name, max), [name]);
}

/**
 * Checks paging arguments.
 * @throws Refusal BAD_USER_INPUT that names `first`, `after` or `page`.
 */
export function pageRequest(list: string, args: PageArguments): PageRequest {
  integerBetween('first', args.first, MAX_PAGE_SIZE);
  if (args.page == null) {
    return { first: args.first, after: args.after == null ? null : decodeCursor(list, args.after), offset: 0 };
  }
  if (args.after != null) {
    refuse('BAD_USER_INPUT', PAGE_OR_AFTER, ['page']);
  }
  integerBetween('page', args.page, MAX_PAGE_NUMBER);
  return { first: args.first, after: null, offset: (args.page - 1) * args.first };
}

export interface Edge<Item> {
  readonly cursor: string;
  readonly node: Item;
}

/** A page as clients see it. `totalCount` is present only where the list offers it and the client asked. */
export interface Connection<Item> {
  readonly edges: readonly Edge<Item>[];
  readonly nodes: readonly Item[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount?: number | null;
}

/** Makes cursors only on demand: most clients page by `nodes` and `pageInfo`. */
class Page<Item> implements Connection<Item> {
  declare readonly totalCount?: number;
  readonly nodes: readonly Item[];

  constructor(
    private readonly list: string,
    private readonly request: PageRequest,
    private readonly rows: readonly Item[],
    private readonly keyOf: (row: Item) => number,
    totalCount?: number,
  ) {
    this.nodes = rows.length > request.first ? rows.slice(0, request.first) : rows;
    if (totalCount !== undefined) this.totalCount = totalCount;
  }

  get edges(): Edge<Item>[] {
    return this.nodes.map((node) => ({ cursor: encodeCursor(this.list, this.keyOf(node)), node }));
  }

  get pageInfo(): Connection<Item>['pageInfo'] {
    const { after, offset, first } = this.request;
    return {
      hasNextPage: this.rows.length > first,
      hasPreviousPage: after !== null || offset > 0,
      startCursor: this.cursorOf(this.nodes[0]),
      endCursor: this.cursorOf(this.nodes.at(-1)),
    };
  }

  private cursorOf(node: Item | undefined): string | null {
    return node === undefined ? null : encodeCursor(this.list, this.keyOf(node));
  }
}

/**
 * Builds a page from rows read with a limit of `first + 1`: the extra row only shows that more follows.
 * @param keyOf the row's key in the list's order, which becomes its cursor.
 * @param totalCount the size of the whole list, when the client asked.
 */
export function connectionFrom<Item>(
  list: string,
  request: PageRequest,
  rows: readonly Item[],
  keyOf: (row: Item) => number,
  totalCount?: number,
): Connection<Item> {
  return new Page(list, request, rows, keyOf, totalCount);
}

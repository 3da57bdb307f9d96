import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { refuse } from '../errors/index.js';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;
/** Numbered pages end here: beyond, OFFSET makes PostgreSQL walk what nobody reads. Cursors have no end. */
export const MAX_PAGE_NUMBER = 10_000;

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null for an empty page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item, to be sent as `after`; null for an empty page.',
  })
  endCursor!: string | null;
}

/** `first` and `after`, for lists read by cursor. */
@ArgsType()
export class CursorArgs {
  @Field(() => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'How many items, 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor after which the page starts: `endCursor` of the page before.',
  })
  after?: string | null;
}

/** Cursor paging, or a numbered page for screens that show page numbers. */
@ArgsType()
export class PageArgs extends CursorArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Numbered page of `first` items, from 1 to 10,000. Not together with `after`.',
  })
  page?: number | null;
}

/** A checked page request. `after` is the key of the last row of the page before; `offset` is for numbered pages. */
export interface PageRequest {
  readonly first: number;
  readonly after: number | null;
  readonly offset: number;
}

/** The cursor of a row in a list ordered by its key. The list's name keeps cursors of other lists out. */
export function encodeCursor(list: string, key: number): string {
  return Buffer.from(`${list}>${key}`, 'latin1').toString('base64url');
}

function decodeCursor(list: string, cursor: string): number {
  const [name, key] = Buffer.from(cursor, 'base64url').toString('latin1').split('>');
  const number = Number(key);
  if (name !== list || !Number.isSafeInteger(number) || encodeCursor(list, number) !== cursor) {
    return refuse(
      'BAD_USER_INPUT',
      {
        ko: '이 목록의 커서가 아닙니다. 앞 페이지의 endCursor를 보내 주세요.',
        en: 'This is not a cursor of this list. Send `endCursor` of the page before.',
      },
      ['after'],
    );
  }
  return number;
}

function integerBetween(name: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return;
  refuse(
    'BAD_USER_INPUT',
    { ko: `${name} 값은 1에서 ${max} 사이여야 합니다.`, en: `\`${name}\` must be between 1 and ${max}.` },
    [name],
  );
}

/**
 * Checks paging arguments.
 * @throws Refusal BAD_USER_INPUT that names `first`, `after` or `page`.
 */
export function pageRequest(list: string, args: CursorArgs & { page?: number | null }): PageRequest {
  integerBetween('first', args.first, MAX_PAGE_SIZE);
  if (args.page == null) {
    return { first: args.first, after: args.after == null ? null : decodeCursor(list, args.after), offset: 0 };
  }
  if (args.after != null) {
    refuse(
      'BAD_USER_INPUT',
      { ko: 'page와 after는 함께 쓸 수 없습니다.', en: 'Send either `page` or `after`, not both.' },
      ['page'],
    );
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
  readonly pageInfo: PageInfo;
  readonly totalCount?: number | null;
}

/**
 * Builds a page from rows read with a limit of `first + 1`: the surplus row only says that more follows.
 * @param keyOf the row's key in the list's order, which becomes its cursor.
 */
export function connectionFrom<Item>(
  list: string,
  request: PageRequest,
  rows: readonly Item[],
  keyOf: (row: Item) => number,
): Connection<Item> {
  const nodes = rows.length > request.first ? rows.slice(0, request.first) : rows;
  const edges = nodes.map((node) => ({ cursor: encodeCursor(list, keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      hasPreviousPage: request.after !== null || request.offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The GraphQL types `<Name>Connection` and `<Name>Edge` of a node type. With `counted`, the list tells its total. */
export function connectionType<Item extends object>(
  Item: ClassType<Item>,
  name: string,
  { counted = false }: { counted?: boolean } = {},
): ClassType<Connection<Item>> {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list, with its cursor.` })
  class ItemEdge {
    @Field(() => String, { description: 'Where this item stands in the list, to be sent as `after`.' })
    cursor!: string;

    @Field(() => Item, { description: 'The item.' })
    node!: Item;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ItemConnection {
    @Field(() => [ItemEdge], { description: 'The items with their cursors.' })
    edges!: ItemEdge[];

    @Field(() => [Item], { description: 'The items, for clients that need no cursor of each.' })
    nodes!: Item[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;
  }
  if (counted) {
    Field(() => Int, {
      nullable: true,
      description: 'How many items the whole list has. Counted only when selected; may lag by some seconds.',
    })(ItemConnection.prototype, 'totalCount');
  }
  return ItemConnection as ClassType<Connection<Item>>;
}

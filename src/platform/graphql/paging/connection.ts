import 'reflect-metadata';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { DEFAULT_PAGE_SIZE, type Connection } from './paging.js';

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether other items come before this page.' })
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

/** The GraphQL types `<Name>Connection` and `<Name>Edge` of a node type. With `counted`, the list offers its total. */
export function connectionType<Item extends object>(
  Item: ClassType<Item>,
  name: string,
  { counted = false }: { counted?: boolean } = {},
): ClassType<Connection<Item>> {
  @ObjectType(`${name}Edge`, { description: `An item of a list of ${name}, with its cursor.` })
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

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import {
  CursorArgs,
  pageBelow,
  selectionOf,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import { DOCUMENTS, type DocumentRow } from './document.columns.js';
import type { DocumentService } from './document.service.js';
import { CustomerDocumentConnection } from './document.types.js';

/** Adds to customers the papers they handed in. */
@Resolver(() => CustomerType)
export class CustomerDocumentsResolver {
  constructor(private readonly service: DocumentService) {}

  @FieldResolver(() => CustomerDocumentConnection, {
    description: 'The papers the customer handed in, newest first. Recorded for staff.',
  })
  async documents(
    @Root() { key }: CustomerRow,
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DocumentRow>> {
    const selected = selectionOf(info).items;
    const below = { field: info.fieldNodes[0], list: DOCUMENTS, key, args };
    return pageBelow(context, below, (keys, request) => this.service.pageOfEach(context, keys, request, selected));
  }
}

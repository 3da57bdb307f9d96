import 'reflect-metadata';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from './context.js';
import { parseId } from './ids.js';
import { Node, type NodeLoader } from './node.js';

/** `node(id)`: any row by its global id, read by the room that owns its type. */
@Resolver()
export class NodeResolver {
  constructor(private readonly loaders: Readonly<Record<string, NodeLoader>>) {}

  @Query(() => Node, {
    nullable: true,
    description: 'Any object by its global id. Null when there is none, or you may not see it.',
  })
  async node(
    @Arg('id', () => ID, { description: 'A global id from an earlier answer.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const parsed = parseId(id);
    const load = parsed && Object.hasOwn(this.loaders, parsed.type) ? this.loaders[parsed.type] : undefined;
    return parsed && load ? load(parsed.id, context) : null;
  }
}

import { isInterfaceType, type GraphQLSchema } from 'graphql';
import { graphqlSchemaOf, NodeResolver, schemaText, type Resolvers } from '../platform/graphql/index.js';
import type { Platform } from '../platform/platform.js';
import type { Room } from '../platform/room.js';
import { createRooms, type RoomParts } from './rooms.js';

/** One schema of every room's resolvers, with `node(id)` over all that can be fetched by id, and their instances. */
export function schemaOf(rooms: readonly Room[]): { readonly schema: GraphQLSchema; readonly resolvers: Resolvers } {
  const nodes = Object.assign({}, ...rooms.map((room) => room.nodes ?? {})) as ConstructorParameters<
    typeof NodeResolver
  >[0];
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [NodeResolver, new NodeResolver(nodes)],
    ...rooms.flatMap((room) => [...room.resolvers]),
  ]);
  const schema = graphqlSchemaOf(resolvers);
  requireLoaders(schema, nodes);
  return { schema, resolvers };
}

/** @throws Error naming the node types that `node(id)` cannot fetch. */
function requireLoaders(schema: GraphQLSchema, loaders: Readonly<Record<string, unknown>>): void {
  const node = schema.getType('Node');
  const types = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
  const missing = types.filter(({ name }) => !Object.hasOwn(loaders, name));
  if (missing.length > 0) throw new Error(`no room fetches ${missing.map(({ name }) => name).join(', ')} by id`);
}

/** Stands in for everything a room depends on, as long as none of it is used. */
const unused: unknown = new Proxy(() => unused, {
  get: (_target, key) => (key === Symbol.toPrimitive ? () => 0 : unused),
  apply: () => unused,
});

/** The schema as text, without a database: what clients, the pages and the snapshot in `schema/` are typed by. */
export function emitSchema(): string {
  return schemaText(schemaOf(createRooms(unused as Platform, unused as RoomParts).all).schema);
}

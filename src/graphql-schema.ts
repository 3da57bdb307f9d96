import type { GraphQLSchema } from 'graphql';
import { buildGraphqlSchema, NodeResolver, schemaText, type Resolvers } from './platform/graphql/index.js';
import type { Platform } from './platform/platform.js';
import type { Room } from './platform/room.js';
import { createRooms, type RoomParts } from './rooms.js';

/** One schema of every room's resolvers, with `node(id)` over all that can be fetched by id. */
export function schemaOf(rooms: readonly Room[]): GraphQLSchema {
  const nodes = Object.assign({}, ...rooms.map((room) => room.nodes ?? {})) as ConstructorParameters<
    typeof NodeResolver
  >[0];
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [NodeResolver, new NodeResolver(nodes)],
    ...rooms.flatMap((room) => [...room.resolvers]),
  ]);
  return buildGraphqlSchema(resolvers);
}

/** Stands for everything a room is built on, as long as nothing of it is used. */
const unused: unknown = new Proxy(() => unused, {
  get: (_target, key) => (key === Symbol.toPrimitive ? () => 0 : unused),
  apply: () => unused,
});

/** The schema as text, without a database: what clients, the pages and the snapshot in `schema/` are typed by. */
export function emitSchema(): string {
  return schemaText(schemaOf(createRooms(unused as Platform, unused as RoomParts).all));
}

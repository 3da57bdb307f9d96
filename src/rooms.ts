import { chatEntities, createChat } from './modules/chat/index.js';
import { createCustomers, customerDirectory, customersEntities } from './modules/customers/index.js';
import { createIdentity, identityEntities, type Identity } from './modules/identity/index.js';
import type { Coordination } from './platform/coordination/index.js';
import type { LanguageModel } from './platform/llm/index.js';
import type { Platform } from './platform/platform.js';
import type { Entities, Room } from './platform/room.js';
import type { Metrics } from './platform/telemetry/index.js';

/** Entities of every room, for the DataSource. */
export const entities: Entities = [...identityEntities, ...customersEntities, ...chatEntities];

/** What rooms stand on beside the platform. */
export interface RoomParts {
  readonly coordination: Pick<Coordination, 'cache' | 'attemptLimit'>;
  readonly model: LanguageModel;
  readonly metrics: Metrics;
}

export interface Rooms {
  readonly identity: Identity;
  readonly all: readonly Room[];
}

/** An office behind one address mistypes more often than one person does. */
const FAILURES_PER_ADDRESS = 50;

/** Builds the rooms in their order. What one needs of a later one is passed in here as a small interface. */
export function createRooms(platform: Platform, { coordination, model, metrics }: RoomParts): Rooms {
  const { cache } = coordination;
  const identity = createIdentity(platform, {
    loginLimits: {
      email: coordination.attemptLimit(),
      address: coordination.attemptLimit({ failures: FAILURES_PER_ADDRESS }),
    },
    customers: customerDirectory(platform.database),
  });
  const customers = createCustomers(platform, { cache });
  const chat = createChat(platform, {
    model,
    customers: { isVisible: () => Promise.resolve(true) },
    facts: { factsFor: () => Promise.resolve([]) },
    observer: {
      firstText: (seconds) => metrics.replyFirstTokenSeconds.observe(seconds),
      active: (replies) => metrics.repliesActive.set(replies),
      ended: (state) => metrics.replies.inc({ outcome: state }),
    },
  });
  return { identity, all: [identity, customers, chat] };
}

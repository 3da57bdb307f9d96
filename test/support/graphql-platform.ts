import {
  Arg,
  Args,
  Ctx,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Subscription,
} from 'type-graphql';
import type { Actor, Caller } from '../../src/platform/access/index.js';
import { refuse } from '../../src/platform/errors/index.js';
import {
  graphqlSchemaOf,
  connectionType,
  createApollo,
  CursorArgs,
  Documents,
  Executor,
  KnownRequests,
  pageOf,
  serveWebSocket,
  UserError,
  Won,
  type Budget,
  type Connection,
  type RequestContext,
  type Resolvers,
} from '../../src/platform/graphql/index.js';
import type { Pace } from '../../src/platform/graphql/websocket/options.js';
import { createHttpServer } from '../../src/platform/http/server.js';
import { graphqlRoute } from '../../src/platform/http/graphql-route.js';
import { requestedLocale } from '../../src/platform/text.js';
import { applyCors, originRule } from '../../src/platform/http/origins.js';
import { PATIENCE_MS } from './patience.js';

/** A small schema that has one of everything the platform treats specially. */
export enum ThingErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  THING_TAKEN = 'THING_TAKEN',
}
registerEnumType(ThingErrorCode, { name: 'ThingErrorCode' });

@ObjectType('ThingError', { implements: UserError })
class ThingError extends UserError {
  @Field(() => ThingErrorCode)
  code!: ThingErrorCode;
}

@ObjectType('Thing')
export class Thing {
  @Field(() => Int)
  number!: number;

  @Field(() => Won)
  priceWon!: number;

  @Field(() => Thing)
  self!: Thing;
}

@ObjectType('ThingPayload')
class ThingPayload {
  @Field(() => Thing, { nullable: true })
  thing!: Thing | null;

  @Field(() => [ThingError])
  userErrors!: ThingError[];
}

const ThingConnection = connectionType(Thing, 'Thing');
const THINGS: Thing[] = Array.from({ length: 250 }, (_, index) => {
  const thing = { number: index + 1, priceWon: 1_000 * (index + 1) } as Thing;
  thing.self = thing;
  return thing;
});

@InputType('PaymentInput')
class PaymentInput {
  @Field(() => Won)
  amountWon!: number;
}

@Resolver()
class ThingResolver {
  @Query(() => Won)
  paid(@Arg('payments', () => [PaymentInput]) payments: PaymentInput[]): number {
    return payments.reduce((sum, { amountWon }) => sum + amountWon, 0);
  }

  @Query(() => ThingConnection)
  things(@Args(() => CursorArgs) args: CursorArgs): Promise<Connection<Thing>> {
    return pageOf(
      'things',
      args,
      ({ after, first }) => Promise.resolve(THINGS.filter(({ number }) => number > (after ?? 0)).slice(0, first + 1)),
      ({ number }) => number,
    );
  }

  @Query(() => String)
  echo(@Arg('text', () => String) text: string): string {
    return text;
  }

  @Query(() => String, { nullable: true })
  whoami(@Ctx() { actor }: RequestContext): string | null {
    return actor ? String(actor.accountId) : null;
  }

  @Query(() => String)
  broken(): string {
    throw new Error('connect ECONNREFUSED 10.1.2.3:5432 password=hunter2');
  }

  @Query(() => String)
  async slow(@Ctx() { signal }: RequestContext): Promise<string> {
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  }

  @Query(() => String)
  forbidden(): string {
    return refuse('FORBIDDEN', { ko: '안 됩니다.', en: 'No.' });
  }

  @Mutation(() => ThingPayload)
  thingTake(@Arg('number', () => Int) number: number): { thing: Thing } {
    if (number > 1) refuse('THING_TAKEN', { ko: '이미 없습니다.', en: 'It is taken.' }, ['number']);
    if (number < 1) refuse('FORBIDDEN', { ko: '안 됩니다.', en: 'No.' });
    return { thing: THINGS.slice(0, 1)[0] ?? refuse('NONE', { ko: '', en: '' }) };
  }

  @Subscription(() => Int, {
    subscribe: ({ args, context }) => countTo(args as { to: number }, context as RequestContext),
  })
  count(@Arg('to', () => Int) _to: number, @Arg('everyMs', () => Int, { defaultValue: 0 }) _every: number): number {
    return counted.shift() ?? 0;
  }
}

const counted: number[] = [];
export const streams = { open: 0 };

async function* countTo({ to, everyMs = 0 }: { to: number; everyMs?: number }, { signal }: RequestContext) {
  streams.open += 1;
  try {
    for (let number = 1; number <= to && !signal.aborted; number += 1) {
      counted.push(number);
      yield number;
      if (everyMs > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, everyMs);
          signal.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
          });
        });
      }
    }
  } finally {
    streams.open -= 1;
  }
}

export interface PlatformUnderTest {
  readonly url: string;
  readonly reported: unknown[];
  readonly valid: Set<number>;
  close(): Promise<void>;
}

const actor = (accountId: number): Actor => ({ accountId, institutionId: 1, role: 'STAFF', customerId: null });

/** The platform's GraphQL server, alone, over the small schema. A token is simply an account's number. */
export async function startPlatform(
  options: {
    budget?: Budget;
    timeoutMs?: number;
    operationsPerSocket?: number;
    socketsPerUser?: number;
    pace?: Partial<Pace>;
  } = {},
): Promise<PlatformUnderTest> {
  const resolvers: Resolvers = new Map([[ThingResolver, new ThingResolver()]]);
  const schema = graphqlSchemaOf(resolvers);
  const reported: unknown[] = [];
  const valid = new Set([1, 2]);
  const budget: Budget = options.budget ?? {
    take: () => Promise.resolve({ allowed: true, remaining: 1, capacity: 1, perSecond: 1, retryAfterMs: 0 }),
  };
  const executor = new Executor({
    hideSuggestions: false,
    schema,
    resolvers,
    budget,
    maxCost: 1_000,
    timeoutMs: options.timeoutMs ?? PATIENCE_MS,
    report: (error) => reported.push(error),
    observe: () => undefined,
  });
  const limits = {
    maxDepth: 12,
    maxAliases: 30,
    maxDirectives: 10,
    maxTokens: 2_000,
    maxSelections: 2_000,
    introspection: true,
  };
  const documents = new Documents(schema, limits);
  const apollo = await createApollo({ schema, executor, documents });
  const callerOf = (authorization: unknown, acceptLanguage?: string): Caller | null => {
    const token = typeof authorization === 'string' ? Number(authorization.replace('Bearer ', '')) : null;
    if (token !== null && !valid.has(token)) return null;
    return {
      actor: token === null ? null : actor(token),
      requestId: 'test-request',
      locale: requestedLocale(acceptLanguage) ?? 'en',
      address: '127.0.0.1',
    };
  };
  const allows = originRule([]);
  const route = graphqlRoute({
    apollo,
    executor,
    documents,
    known: new KnownRequests(documents),
    maxBodyBytes: 128 * 1024,
    callerOf: ({ headers }) => {
      const caller = callerOf(headers.authorization, headers['accept-language']);
      return caller ? Promise.resolve(caller) : Promise.reject(new Error('no such token'));
    },
  });
  const http = createHttpServer(
    [
      async (request, response, path) => {
        if (path !== '/graphql') return false;
        if (applyCors(request, response, allows)) await route(request, response);
        return true;
      },
    ],
    (error) => reported.push(error),
  );
  const webSocket = serveWebSocket(http.server, {
    path: '/graphql',
    executor,
    documents,
    maxFrameBytes: 128 * 1024,
    socketsPerUser: options.socketsPerUser ?? 50,
    operationsPerSocket: options.operationsPerSocket ?? 100,
    allowsOrigin: allows,
    authenticate: (_request, authorization) => Promise.resolve(callerOf(authorization)),
    stillValid: ({ actor: who }) => Promise.resolve(!who || valid.has(who.accountId)),
    observe: () => undefined,
    ...(options.pace && { pace: options.pace }),
  });
  const { url } = await http.listen(0, '127.0.0.1');
  return {
    url: `${url}/graphql`,
    reported,
    valid,
    async close() {
      await webSocket.close();
      await http.close(1_000);
      await apollo.stop();
    },
  };
}

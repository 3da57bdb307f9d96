import { pino } from 'pino';
import {
  chatEntities,
  createChat,
  type Chat,
  type ChatObserver,
  type ExplanationDuty,
} from '../../src/modules/chat/index.js';
import { type FactSource } from '../../src/platform/assistant/index.js';
import type { Composer, EndingHook } from '../../src/modules/chat/replies/index.js';
import { customersEntities } from '../../src/modules/customers/index.js';
import { AccountOrigins, identityEntities } from '../../src/modules/identity/index.js';
import type { ReplyStreamEvent } from '../../src/modules/chat/replies/reply-stream.service.js';
import type { Actor, Caller } from '../../src/platform/access/index.js';
import type { Cache } from '../../src/platform/cache/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { loadConfig, type Config } from '../../src/platform/config/index.js';
import { createDatabase, createDataSource, statement, type Database } from '../../src/platform/database/index.js';
import { InProcessEventLog, type EventLog } from '../../src/platform/event-log/index.js';
import { createNarrator, type LanguageModel } from '../../src/platform/llm/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { systemTimer } from '../../src/platform/timer.js';
import { createTestDatabase } from './database.js';
import { PATIENCE_MS, PATIENT_DATABASE } from './patience.js';

export { eventually } from './patience.js';

export interface ChatNodeOptions {
  readonly model?: LanguageModel;
  readonly facts?: FactSource;
  readonly eventLog?: EventLog;
  readonly observer?: ChatObserver;
  readonly cache?: Cache;
  readonly files?: Parameters<typeof createChat>[1]['files'];
  readonly chat?: Partial<Config['chat']>;
  /** Connections of its pool. */
  readonly poolSize?: number;
}

/** One process's worth of chat, on a database that others share. */
export interface ChatNode {
  readonly chat: Chat;
  readonly eventLog: EventLog;
  readonly database: Database;
  startWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface ChatBench {
  readonly database: Database;
  /** Of its database, for programs. Its institution is `bank`. */
  readonly url: string;
  node(options?: ChatNodeOptions): Promise<ChatNode>;
  /** A customer with an account. */
  customer(): Promise<Caller & { readonly actor: Actor }>;
  staff(role?: 'STAFF' | 'ADMIN'): Promise<Caller & { readonly actor: Actor }>;
  close(): Promise<void>;
}

/** Keeps nothing of replies that end. */
export const keepNothing: EndingHook = () => Promise.resolve();

/** A composer whose answers are a model's, word for word. */
export const unguarded = (model: LanguageModel): Composer => ({
  compose: () =>
    Promise.resolve({
      async *stream(signal) {
        for await (const event of model.stream({ messages: [], narration: '' }, signal))
          if (event.type !== 'tool_calls') yield event;
      },
      evidence: () => ({ promptSha256: null, facts: [], versions: {}, verdicts: [] }),
    }),
});

/** No application is there to be explained. */
export const noDuty: ExplanationDuty = {
  standing: () => Promise.resolve(null),
  acknowledge: () => Promise.reject(new Error('nothing is to be acknowledged')),
};

export const noFacts: FactSource = { factsFor: () => Promise.resolve([]) };

const INSTITUTION = statement(`INSERT INTO institution (code, name, kind) VALUES ($1, $1, 'BANK') RETURNING id`);
const CUSTOMER = statement(`INSERT INTO customer (institution_id, name, email) VALUES ($1, '홍길동', $2) RETURNING id`);
const ACCOUNT = statement(`
  INSERT INTO account (institution_id, role, customer_id, email, name, password_hash)
  VALUES ($1, $2, $3, $4, '김하늘', 'x') RETURNING id`);

/** Chat on a database of the test's own, with as many nodes as it takes. */
export async function startChatBench(): Promise<ChatBench> {
  const storage = await createTestDatabase();
  const nodes: ChatNode[] = [];
  const open = async (poolSize: number): Promise<Database> => {
    const config = { ...configOf(storage.url), poolSize };
    const dataSource = createDataSource(config, {
      entities: [...identityEntities, ...customersEntities, ...chatEntities],
      migrations: [],
    });
    return createDatabase(await dataSource.initialize());
  };
  const database = await open(4);
  let made = 0;
  const insert = async (...parts: Parameters<Database['rows']>): Promise<number> => {
    const [row] = await database.rows<{ id: number }>(...parts);
    return row?.id ?? 0;
  };
  const institutionId = await insert(INSTITUTION, ['bank']);
  const callerOf = (actor: Actor) =>
    ({ actor, requestId: `request-${(made += 1)}`, locale: 'ko', address: null }) as const;

  return {
    database,
    url: storage.url,
    async node({ model = createNarrator({ tokenMs: 0 }), facts = noFacts, observer, ...options } = {}) {
      const eventLog = options.eventLog ?? new InProcessEventLog({ clock: systemClock, timer: systemTimer });
      const config = loadConfig({ NODE_ENV: 'test', MOA_JWT_SECRET: 'x'.repeat(32) });
      const own = await open(options.poolSize ?? 10);
      const platform = {
        // Scripts of models are words, not sentences: what is let through is tested where the gate stands.
        // Nor does a writer that stood still lose its lease, unless a test sets a short one.
        config: { ...config, chat: { ...config.chat, release: 'TOKENS', leaseMs: 45_000, ...options.chat } },
        clock: systemClock,
        log: pino({ level: 'silent' }),
        database: own,
        eventLog,
      } as Platform;
      const customers = { isVisible: (_: Caller, id: number) => Promise.resolve(id < 1_000_000) };
      const chat = createChat(platform, {
        model,
        facts,
        customers,
        duty: noDuty,
        origins: new AccountOrigins(own),
        ...(observer && { observer }),
        ...(options.cache && { cache: options.cache }),
        ...(options.files && { files: options.files }),
      });
      const stops: (() => Promise<void>)[] = [];
      const node: ChatNode = {
        chat,
        eventLog,
        database: own,
        startWorker: async () => void stops.push(await chat.startWorker()),
        async close() {
          await Promise.all(stops.splice(0).map((stop) => stop()));
          if (own.dataSource.isInitialized) await own.dataSource.destroy();
        },
      };
      nodes.push(node);
      return node;
    },
    async customer() {
      const email = `customer-${(made += 1)}@example.com`;
      const customerId = await insert(CUSTOMER, [institutionId, email]);
      const account = [institutionId, 'CUSTOMER', customerId, email];
      return callerOf({ accountId: await insert(ACCOUNT, account), institutionId, role: 'CUSTOMER', customerId });
    },
    async staff(role = 'STAFF') {
      const account = [institutionId, role, null, `staff-${(made += 1)}@example.com`];
      return callerOf({ accountId: await insert(ACCOUNT, account), institutionId, role, customerId: null });
    },
    async close() {
      await Promise.all(nodes.splice(0).map((node) => node.close()));
      await database.dataSource.destroy();
      await storage.drop();
    },
  };
}

function configOf(url: string): Config['database'] {
  return loadConfig({ NODE_ENV: 'test', MOA_JWT_SECRET: 'x'.repeat(32), DATABASE_URL: url, ...PATIENT_DATABASE })
    .database;
}

/** A question in a conversation of its own; the reply's number. */
export async function ask(
  { chat }: ChatNode,
  caller: Caller,
  text = '대출 잔액이 얼마나 남았나요?',
): Promise<{ readonly replyId: number; readonly conversationId: number }> {
  const { key } = await chat.conversations.create(caller, { title: null, customerId: null });
  const question = { conversationId: key, text, afterReplyId: null, idempotencyKey: null };
  const { reply } = await chat.messages.send(caller, question);
  return { replyId: reply.key, conversationId: key };
}

/** Follows a reply to its end, or until `enough` says so. */
export async function follow(
  { chat }: ChatNode,
  caller: Caller,
  replyId: number,
  after = 0,
  enough: (events: readonly ReplyStreamEvent[]) => boolean = () => false,
): Promise<ReplyStreamEvent[]> {
  const leave = new AbortController();
  const signal = AbortSignal.any([leave.signal, AbortSignal.timeout(PATIENCE_MS)]);
  const events: ReplyStreamEvent[] = [];
  for await (const event of await chat.stream.follow(caller, replyId, after, signal)) {
    events.push(event);
    if (enough(events)) break;
  }
  leave.abort();
  return events;
}

/** What a client that takes these events shows. */
export function shown(events: readonly ReplyStreamEvent[]): string {
  return events.reduce((text, event) => {
    if (event.__typename === 'ChatReplyRestarted') return '';
    return event.__typename === 'ChatReplyDelta' ? text + event.text : text;
  }, '');
}

/** The end of a reply, in short. */
export function endOf(events: readonly ReplyStreamEvent[]): string | undefined {
  const last = events.at(-1);
  if (last?.__typename === 'ChatReplyEnded') return last.reply.state;
  return last?.__typename === 'ChatReplyFailed' ? `${last.reply.state} ${last.code}` : undefined;
}

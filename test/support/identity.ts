import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { createIdentity, hashPassword, identityEntities, type Identity } from '../../src/modules/identity/index.js';
import { argon2id } from '../../src/modules/identity/accounts/passwords.js';
import type { Role } from '../../src/platform/access/index.js';
import type { Clock } from '../../src/platform/clock.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createDatabase, createDataSource, statement, type Database } from '../../src/platform/database/index.js';
import { encodeId, NodeResolver, type Resolvers } from '../../src/platform/graphql/index.js';
import { createJobs, type Jobs } from '../../src/platform/jobs/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { InProcessAttemptLimit } from '../../src/platform/rate-limit/index.js';
import { createTestDatabase } from './database.js';
import { PATIENT_DATABASE } from './patience.js';
import { testExecutor } from './test-executor.js';

export const PASSWORD = 'a gentle river at dawn';

export interface Who {
  readonly token?: string | null;
  readonly address?: string;
  readonly locale?: 'ko' | 'en';
}

/** What a GraphQL answer holds, for tests that look into it by name. */
export type Answer = Record<string, unknown>;

export interface IdentityUnderTest {
  readonly identity: Identity;
  readonly database: Database;
  readonly jobs: Jobs;
  /** Hashes that were verified, one for each password looked at. */
  readonly verified: string[];
  now(): Date;
  /** Moves time forward, in milliseconds. */
  advance(byMs: number): void;
  /** From now on time passes by `advance` alone, until the returned function is called. */
  standStill(): () => void;
  run(source: string, variables?: object, who?: Who): Promise<ExecutionResult<Record<string, Answer | null>>>;
  institution(): Promise<number>;
  customer(institutionId: number): Promise<{ key: number; id: string }>;
  account(account: NewTestAccount): Promise<TestAccount>;
  close(): Promise<void>;
}

export interface NewTestAccount {
  readonly institutionId: number;
  readonly role?: Role;
  readonly customerId?: number;
}

export interface TestAccount {
  readonly key: number;
  readonly id: string;
  readonly email: string;
}

const INSTITUTION = statement(`INSERT INTO institution (code, name, kind) VALUES ($1, $1, 'BANK') RETURNING id`);
const CUSTOMER = statement(`INSERT INTO customer (institution_id, name, email) VALUES ($1, '홍길동', $2) RETURNING id`);
const OF_INSTITUTION = statement(`SELECT 1 FROM customer WHERE institution_id = $1 AND id = $2`);
const ACCOUNT = statement(`
  INSERT INTO account (institution_id, role, customer_id, email, name, password_hash)
  VALUES ($1, $2, $3, $4, '김하늘', $5) RETURNING id`);

/** Identity alone on a database of its own, asked as the server asks it, at a time that can be moved forward. */
export async function startIdentity(): Promise<IdentityUnderTest> {
  const storage = await createTestDatabase();
  const config = loadConfig({
    NODE_ENV: 'test',
    MOA_JWT_SECRET: 'x'.repeat(32),
    DATABASE_URL: storage.url,
    ...PATIENT_DATABASE,
  });
  const dataSource = createDataSource(config.database, { entities: [...identityEntities], migrations: [] });
  await dataSource.initialize();
  const database = createDatabase(dataSource);
  const log = pino({ level: 'silent' });
  const jobs = createJobs(storage.url, log);
  const time = { shiftMs: 0, stoodStillAt: null as number | null };
  const clock: Clock = { now: () => new Date((time.stoodStillAt ?? Date.now()) + time.shiftMs) };
  const verified: string[] = [];
  const identity = createIdentity({ config, clock, log, database, jobs } as Platform, {
    loginLimits: {
      email: new InProcessAttemptLimit(clock),
      address: new InProcessAttemptLimit(clock, { failures: 50 }),
    },
    customers: { hasCustomer: async (...ids) => (await database.tuples(OF_INSTITUTION, ids)).length > 0 },
    passwordHasher: { ...argon2id, verify: (hash, password) => (verified.push(hash), argon2id.verify(hash, password)) },
  });

  const resolvers: Resolvers = new Map([[NodeResolver, new NodeResolver(identity.nodes ?? {})], ...identity.resolvers]);
  const { executor, documents, faults } = testExecutor(resolvers);
  const passwordHash = await hashPassword(PASSWORD);
  let made = 0;
  const insert = async (...parts: Parameters<Database['rows']>): Promise<number> => {
    const [row] = await database.rows<{ id: number }>(...parts);
    return row?.id ?? 0;
  };

  return {
    identity,
    database,
    jobs,
    verified,
    now: () => clock.now(),
    advance: (byMs) => void (time.shiftMs += byMs),
    standStill() {
      time.stoodStillAt = Date.now();
      return () => void (time.stoodStillAt = null);
    },
    async run(source, variables = {}, { token = null, address = '203.0.113.9', locale = 'en' } = {}) {
      const document = documents.read(source);
      if (!('kind' in document)) throw new Error(document.map(({ message }) => message).join('; '));
      const actor = token === null ? null : await identity.authenticate(token);
      const caller = { actor, requestId: 'test-request', locale, address };
      const operation = { document, operationName: null, variables: variables as Record<string, unknown> };
      const result = await executor.run(operation, caller);
      if (faults.length > 0) throw new AggregateError(faults.splice(0), 'the room is at fault');
      return JSON.parse(JSON.stringify(result)) as ExecutionResult<Record<string, Answer | null>>;
    },
    institution: () => insert(INSTITUTION, [`bank-${(made += 1)}`]),
    async customer(institutionId) {
      const key = await insert(CUSTOMER, [institutionId, `customer-${(made += 1)}@example.com`]);
      return { key, id: encodeId('Customer', key) };
    },
    async account({ institutionId, role = 'STAFF', customerId }) {
      const email = `Person-${(made += 1)}@example.com`;
      const key = await insert(ACCOUNT, [institutionId, role, customerId ?? null, email, passwordHash]);
      return { key, id: encodeId('Account', key), email };
    },
    async close() {
      await jobs.stop();
      await dataSource.destroy();
      await storage.drop();
    },
  };
}

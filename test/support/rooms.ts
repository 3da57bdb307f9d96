import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { createCustomers, customersEntities } from '../../src/modules/customers/index.js';
import { AccountOrigins, identityEntities } from '../../src/modules/identity/index.js';
import { createScenarios, scenariosEntities, type LoanFacts } from '../../src/modules/scenarios/index.js';
import { createCalendar, servicingOf, FinancialPositions } from '../../src/modules/lending/index.js';
import { createSpending, spendingEntities, type Spending } from '../../src/modules/spending/index.js';
import type { Actor, Caller, Role } from '../../src/platform/access/index.js';
import { InProcessCache } from '../../src/platform/cache/index.js';
import { systemClock, type Clock } from '../../src/platform/clock.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createDatabase, createDataSource, statement, type Database } from '../../src/platform/database/index.js';
import { ForecastThread } from '../../src/platform/forecast-thread/index.js';
import { encodeId, NodeResolver, type Resolvers } from '../../src/platform/graphql/index.js';
import type { Platform } from '../../src/platform/platform.js';
import type { Locale } from '../../src/platform/text.js';
import { scenarioPopulation } from '../../src/wiring/scenario-population.js';
import { createTestDatabase } from './database.js';
import { PATIENT_DATABASE } from './patience.js';
import { testExecutor } from './test-executor.js';

export type Answer = Record<string, unknown>;

export interface NewCustomer {
  readonly institutionId: number;
  readonly sourceKey?: string;
  readonly annualIncomeWon?: number;
}

export interface Watched {
  readonly result: ExecutionResult<Answer>;
  readonly statements: readonly { readonly text: string; readonly values: readonly unknown[] }[];
}

export interface RoomsUnderTest {
  readonly database: Database;
  readonly spending: Spending;
  /** What lending says of customers' loans; a customer who is not in it has none. */
  readonly loans: Map<number, LoanFacts>;
  /** What lending decided on customers' applications. */
  readonly applications: Map<number, readonly { readonly approved: boolean; readonly on: string }[]>;
  run(source: string, actor: Actor | null, variables?: object, locale?: Locale): Promise<ExecutionResult<Answer>>;
  /** As `run`, with the statements that reached PostgreSQL. */
  watch(source: string, actor: Actor): Promise<Watched>;
  institution(): Promise<{ readonly id: number; readonly code: string }>;
  customer(customer: NewCustomer): Promise<{ readonly key: number; readonly id: string }>;
  actor(institutionId: number, role: Role, customerId?: number): Promise<Actor>;
  callerOf(actor: Actor): Caller;
  close(): Promise<void>;
}

const INSTITUTION = statement(`INSERT INTO institution (code, name, kind) VALUES ($1, $1, 'CARD') RETURNING id`);
const CUSTOMER = statement(`
  INSERT INTO customer (institution_id, name, email, source_key, annual_income_won)
  VALUES ($1, '홍길동', $2, $3, $4) RETURNING id`);
const ACCOUNT = statement(`
  INSERT INTO account (institution_id, role, customer_id, email, name, password_hash)
  VALUES ($1, $2, $3, $4, '김하늘', 'none') RETURNING id`);
const NO_LOANS: LoanFacts = {
  balanceWon: 0,
  monthlyPaymentWon: 0,
  overdueDays: 0,
  overdueWon: 0,
  weightedRatePercent: null,
};

/** Customers, spending and scenarios on a database of their own, asked as the server asks them. */
export async function startRooms(clock: Clock = systemClock): Promise<RoomsUnderTest> {
  const storage = await createTestDatabase();
  const config = loadConfig({
    NODE_ENV: 'test',
    MOA_JWT_SECRET: 'x'.repeat(32),
    DATABASE_URL: storage.url,
    ...PATIENT_DATABASE,
  });
  const entities = [...identityEntities, ...customersEntities, ...spendingEntities, ...scenariosEntities];
  const dataSource = await createDataSource(config.database, { entities, migrations: [] }).initialize();
  const database = createDatabase(dataSource);
  const platform = { config, clock, log: pino({ level: 'silent' }), database } as Platform;

  const loans = new Map<number, LoanFacts>();
  const positions = new FinancialPositions(database, servicingOf(createCalendar({ database, clock }).holidays));
  const applications: RoomsUnderTest['applications'] = new Map();
  const customers = createCustomers(platform, { cache: new InProcessCache(clock) });
  const forecasters = new ForecastThread();
  const spending = createSpending(platform, { customers, origins: new AccountOrigins(database), forecasters });
  const scenarios = createScenarios(platform, {
    customers: customers.service,
    loanFacts: (_caller, ids) => Promise.resolve(new Map(ids.map((id) => [id, loans.get(id) ?? NO_LOANS]))),
    spendingFacts: (caller, rows) => spending.service.spendingFactsOfSeen(caller, rows),
    months: (ids, from, to) => customers.snapshots.listBetween(ids, from, to),
    applications: (ids) =>
      Promise.resolve(
        ids.flatMap((customerId) => (applications.get(customerId) ?? []).map((one) => ({ ...one, customerId }))),
      ),
    positions,
    population: scenarioPopulation(database, clock),
    origins: new AccountOrigins(database),
  });
  const rooms = [customers, spending, scenarios];
  const nodes = Object.assign({}, ...rooms.map((room) => room.nodes ?? {})) as NonNullable<Spending['nodes']>;
  const resolvers: Resolvers = new Map([
    [NodeResolver, new NodeResolver(nodes)],
    ...rooms.flatMap(({ resolvers }) => [...resolvers]),
  ]);
  const { executor, documents, faults } = testExecutor(resolvers);
  let statements: Watched['statements'][number][] = [];
  const query = database.pool.query.bind(database.pool) as (statement: (typeof statements)[number]) => unknown;
  database.pool.query = ((statement: (typeof statements)[number]) => {
    statements.push(statement);
    return query(statement);
  }) as typeof database.pool.query;

  const callerOf = (actor: Actor | null, locale: Locale = 'en'): Caller => ({
    actor,
    locale,
    requestId: 'test-request',
    address: '203.0.113.9',
  });
  const run: RoomsUnderTest['run'] = async (source, actor, variables = {}, locale = 'en') => {
    const document = documents.read(source);
    if (!('kind' in document)) throw new Error(document.map(({ message }) => message).join('; '));
    const operation = { document, operationName: null, variables: variables as Record<string, unknown> };
    const result = await executor.run(operation, callerOf(actor, locale));
    if (faults.length > 0) throw new AggregateError(faults.splice(0), 'a room is at fault');
    return JSON.parse(JSON.stringify(result)) as ExecutionResult<Answer>;
  };
  let made = 0;
  const insert = async (...parts: Parameters<Database['rows']>): Promise<number> => {
    const [row] = await database.rows<{ id: number }>(...parts);
    return row?.id ?? 0;
  };
  return {
    database,
    spending,
    loans,
    applications,
    run,
    callerOf,
    async watch(source, actor) {
      await run(source, actor); // what a process looks up once is looked up
      statements = [];
      const result = await run(source, actor);
      return { result, statements: [...statements] };
    },
    async institution() {
      const code = `card-${(made += 1)}`;
      return { id: await insert(INSTITUTION, [code]), code };
    },
    async customer({ institutionId, sourceKey, annualIncomeWon }) {
      const email = `customer-${(made += 1)}@example.com`;
      const key = await insert(CUSTOMER, [institutionId, email, sourceKey ?? null, annualIncomeWon ?? null]);
      return { key, id: encodeId('Customer', key) };
    },
    async actor(institutionId, role, customerId) {
      const email = `account-${(made += 1)}@example.com`;
      const accountId = await insert(ACCOUNT, [institutionId, role, customerId ?? null, email]);
      return { accountId, institutionId, role, customerId: customerId ?? null };
    },
    async close() {
      await dataSource.destroy();
      await storage.drop();
    },
  };
}

import { pino } from 'pino';
import { createCustomers } from '../../src/modules/customers/index.js';
import { AccountOrigins } from '../../src/modules/identity/index.js';
import { createLending, lendingTools } from '../../src/modules/lending/index.js';
import type { Caller } from '../../src/platform/access/index.js';
import { findingOf, type Finding, type Intent, type Tool } from '../../src/platform/assistant/index.js';
import { InProcessCache } from '../../src/platform/cache/index.js';
import { koreanDate, systemClock as clock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import type { Platform } from '../../src/platform/platform.js';
import type { Bank, Person, TestCustomer } from './lending.js';

export interface LendingTools {
  readonly tools: readonly Tool[];
  /** What the tool of an intent finds for a caller, with arguments as a plan gives them. */
  find(
    intent: Intent,
    customer: TestCustomer,
    caller: Caller,
    given?: Readonly<Record<string, unknown>>,
    said?: string,
  ): Promise<Finding>;
}

/** Lending's tools over the rooms of lending and customers, on the database of a running server. */
export function lendingToolsOf(bank: Bank): LendingTools {
  const database = createDatabase(bank.app.dataSource);
  const platform = { database, clock, config: bank.config, log: pino({ level: 'silent' }) } as Platform;
  const cache = new InProcessCache(clock);
  const customers = createCustomers(platform, { cache });
  const nobodyIsTold = () => Promise.resolve();
  const lending = createLending(platform, {
    customers,
    cache,
    origins: new AccountOrigins(database),
    serviceAccountOf: () => Promise.resolve(null),
    ratePaths: { expected: () => Promise.resolve(null) },
    notifyTermsOffered: nobodyIsTold,
    notifyPaymentConfirmed: nobodyIsTold,
    notifyPaymentReversed: nobodyIsTold,
  });
  const tools = lendingTools(lending, customers.service);
  return {
    tools,
    async find(intent, { key }, caller, given = {}, said) {
      const tool = tools.find(({ answers }) => answers?.includes(intent));
      if (!tool) throw new Error(`no tool answers ${intent}`);
      const asked = { caller, customerId: key, today: koreanDate(clock.now()), intent };
      const context = said === undefined ? asked : Object.assign(asked, { said: [said] });
      return findingOf(await tool.run(context, tool.parameters.parse(given)));
    },
  };
}

const NO_REQUEST = { requestId: 'test', locale: 'ko', address: null } as const;

/** A customer who asks of themselves. */
export const asCustomer = (bank: Bank, { key }: TestCustomer, institutionId = bank.institutionId): Caller => ({
  actor: { accountId: bank.staff.accountId, institutionId, role: 'CUSTOMER', customerId: key },
  ...NO_REQUEST,
});

/** Staff of an institution. */
export const asStaff = ({ accountId, institutionId }: Person): Caller => ({
  actor: { accountId, institutionId, role: 'STAFF', customerId: null },
  ...NO_REQUEST,
});

import { ThresholdsComputeDocument } from '../../schema/generated/test/graphql.js';
import { runSeed } from '../../src/modules/demo/index.js';
import { koreanDate, systemClock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startTestServer } from './server.js';
import { testPasswordHash } from './passwords.js';

export const CUSTOMERS = 600;

const TODAY = koreanDate(systemClock.now());

/** The first day of the month that lies so many months before this one. */
export const monthBack = (months: number): string =>
  new Date(Date.UTC(Number(TODAY.slice(0, 4)), Number(TODAY.slice(5, 7)) - 1 - months)).toISOString().slice(0, 10);

export const tokens: Record<'admin' | 'other' | 'staff' | 'customer' | 'staff2' | 'customer2', string> = {
  admin: '',
  other: '',
  staff: '',
  customer: '',
  staff2: '',
  customer2: '',
};

/** A server whose institution has enough customers for thresholds to be computed. */
export async function startThresholdSuite() {
  const audited = async (action: string): Promise<number> => {
    const rows = await server.sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM audit_entry WHERE action = $1',
      [action],
    );
    return rows[0]?.count ?? -1;
  };
  const compute = async (input: { idempotencyKey: string; preview?: boolean }, token = tokens.admin) =>
    (await server.run(ThresholdsComputeDocument, { input }, token)).thresholdsCompute;
  const valueOf = (version: Awaited<ReturnType<typeof compute>>['thresholdVersion'], name: string) =>
    version?.thresholds.find((threshold) => threshold.name === name);
  const server = await startTestServer();
  const passwordHash = await testPasswordHash();
  await runSeed(
    {
      customers: CUSTOMERS,
      loans: 900,
      repayments: 100,
      quarters: 2,
      seed: 7,
      asOf: TODAY,
      outDir: null,
      force: false,
      passwordHash,
    },
    { database: createDatabase(server.app.dataSource), clock: systemClock },
  );
  await server.sql(
    `INSERT INTO account (institution_id, role, email, name, password_hash)
     SELECT institution_id, role, 'other@example.com', name, password_hash FROM account WHERE email = 'admin@example.com'`,
  );
  for (const name of Object.keys(tokens) as (keyof typeof tokens)[]) {
    tokens[name] = await server.login(`${name}@example.com`);
  }
  const [first] = await server.sql<{ id: number }>('SELECT min(id) AS id FROM customer WHERE institution_id = 1');
  const customerId = encodeId('Customer', first?.id ?? 0);
  const strangerId = encodeId('Customer', (first?.id ?? 0) + CUSTOMERS);

  return {
    server,
    audited,
    compute,
    valueOf,
    customerId,
    strangerId,
    close: () => server.close(),
  };
}

export type ThresholdSuite = Awaited<ReturnType<typeof startThresholdSuite>>;

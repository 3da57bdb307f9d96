import { createDatabase, createDataSource } from '../platform/database/index.js';
import type { Config } from '../platform/config/index.js';
import { Refusal } from '../platform/errors/index.js';
import { koreanDate, systemClock } from '../platform/clock.js';
import { hashPassword } from '../modules/identity/index.js';
import { runSeed, SEED_DEFAULTS, type SeedProgress, type SeedStep } from '../modules/demo/index.js';
import type { CliContext } from './command.js';

const STEPS: Readonly<Record<SeedStep, string>> = {
  CUSTOMERS: 'customers',
  LOANS: 'loans',
  REPAYMENTS: 'repayments',
  SPENDING_FILE: 'rows of spending written',
  SPENDING_IMPORT: 'rows of spending imported',
  STATISTICS: 'statistics',
};

/** Fills an empty database with the default demonstration data; never in production, and never twice. */
export async function fillWhenEmpty(config: Config, { say }: CliContext): Promise<void> {
  const { demoPassword } = config.identity;
  if (demoPassword === null) return;
  const dataSource = await createDataSource(config.database, { entities: [], migrations: [] }).initialize();
  try {
    const database = createDatabase(dataSource);
    const sizes = { ...SEED_DEFAULTS, repayments: null, outDir: null, force: false };
    const passwordHash = await hashPassword(demoPassword);
    const options = { ...sizes, asOf: koreanDate(systemClock.now()), passwordHash };
    const { institutions } = await runSeed(options, { database, clock: systemClock, onProgress: teller(say) });
    const loans = institutions.reduce((sum, institution) => sum + institution.loans, 0);
    say(`Filled the empty database with demonstration data: ${loans.toLocaleString('en')} loans`);
  } catch (error) {
    if (!isFullAlready(error)) throw error;
  } finally {
    await dataSource.destroy();
  }
}

const isFullAlready = (error: unknown) =>
  error instanceof Refusal &&
  error.problems.some(({ code }) => ['DATABASE_NOT_EMPTY', 'ALREADY_SEEDED'].includes(code));

/** Says each step of an institution once, when it is done. */
function teller(say: (line: string) => void) {
  return ({ institution, step, done, total }: SeedProgress) => {
    if (done === total && total > 0) say(`Demo data: ${institution} ${done.toLocaleString('en')} ${STEPS[step]}`);
  };
}

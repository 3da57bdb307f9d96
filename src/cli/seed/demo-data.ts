import type { Config } from '../../platform/config/index.js';
import { Refusal } from '../../platform/errors/index.js';
import { koreanDate, systemClock } from '../../platform/clock.js';
import { hashPassword } from '../../modules/identity/index.js';
import { runSeed, SEED_DEFAULTS } from '../../modules/demo/index.js';
import type { CliContext } from '../command.js';
import { withTables } from '../database.js';
import { computeDemoThresholds } from './demo-thresholds.js';
import { reportSeedProgress } from './seed-progress.js';
import { formatNumber } from '../../platform/amount.texts.js';

/** Fills an empty database with the default demonstration data; never in production, and never twice. */
export async function fillWhenEmpty(config: Config, { say }: CliContext): Promise<void> {
  const { demoPassword } = config.identity;
  if (demoPassword === null) return;
  const sizes = { ...SEED_DEFAULTS, repayments: null, outDir: null, force: false };
  const passwordHash = await hashPassword(demoPassword);
  const options = { ...sizes, asOf: koreanDate(systemClock.now()), passwordHash };
  const onProgress = reportSeedProgress(say);
  try {
    const { institutions } = await withTables(config, async (database) => {
      const summary = await runSeed(options, { database, clock: systemClock, onProgress });
      await computeDemoThresholds(database, summary.institutions);
      return summary;
    });
    const loans = institutions.reduce((sum, institution) => sum + institution.loans, 0);
    say(`Filled the empty database with demonstration data: ${formatNumber(loans)} loans`);
  } catch (error) {
    if (!isFullAlready(error)) throw error;
  }
}

const isFullAlready = (error: unknown) =>
  error instanceof Refusal &&
  error.problems.some(({ code }) => ['DATABASE_NOT_EMPTY', 'ALREADY_SEEDED'].includes(code));

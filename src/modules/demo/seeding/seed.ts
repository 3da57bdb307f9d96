import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../../platform/clock.js';
import {
  bulkTransaction,
  isUniqueViolation,
  maintain,
  type BulkTransaction,
  type Database,
} from '../../../platform/database/index.js';
import { refuse } from '../../../platform/errors/index.js';
import { makeFolder } from '../../../platform/make-folder.js';
import { keepMadeUpSeries } from '../../forecasting/index.js';
import { createCalendar } from '../../lending/index.js';
import { refreshPeers } from '../../spending/index.js';
import { Book, checkOptions, institutionsOf, type SeedOptions } from '../books/index.js';
import { quartersBefore, demoSeries } from '../basis/index.js';
import type { DemoSettings } from '../people/index.js';
import { DemoRepository } from '../tables/index.js';
import { Truth, TRUTH_HEADER, type TruthLabel } from '../finances/index.js';
import { InstitutionSeed, type InstitutionSummary } from './institution-seed.js';
import { FORMATS, SeedFiles } from './seed-files.js';
import type { SeedProgress } from './seed-progress.js';

interface SeedDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly onProgress?: (progress: SeedProgress) => void;
}

export interface SeedSummary {
  readonly asOf: string;
  readonly quarters: readonly string[];
  readonly institutions: readonly InstitutionSummary[];
  readonly labels: Readonly<Record<TruthLabel, number>>;
  /** The files left in `outDir`; none without one. */
  readonly files: readonly string[];
}

/**
 * Fills a database with made-up people, their loans, repayments and spending, in one transaction: all of it, or nothing.
 * Spending goes through source files and the importer, as real data would.
 * @throws Refusal BAD_OPTION; DATABASE_NOT_EMPTY without `force`; ALREADY_SEEDED when this very set is there.
 */
export async function runSeed(options: SeedOptions, dependencies: SeedDependencies): Promise<SeedSummary> {
  checkOptions(options);
  const folder = options.outDir ?? (await mkdtemp(join(tmpdir(), 'moa-seed-')));
  try {
    makeFolder(folder);
    const { seed, asOf } = options;
    const calendar = await createCalendar(dependencies).holidays.current();
    const settings = { seed, asOf, calendar };
    const summary = await bulkTransaction(dependencies.database, (transaction) =>
      seedWithin(transaction, options, settings, dependencies, new SeedFiles(folder)),
    );
    dependencies.onProgress?.({ institution: '', step: 'STATISTICS', done: 0, total: 1 });
    await refreshPeers(dependencies.database, dependencies.clock);
    await maintain(
      dependencies.database,
      'VACUUM (ANALYZE) customer, loan, repayment, customer_quarter, account, financial_snapshot',
    );
    return summary;
  } catch (error) {
    // The same seed makes the same keys.
    if (isUniqueViolation(error)) refuseAgain();
    throw error;
  } finally {
    if (options.outDir === null) await rm(folder, { recursive: true, force: true });
  }
}

/** One run of the generator. */
async function seedWithin(
  transaction: BulkTransaction,
  options: SeedOptions,
  settings: DemoSettings,
  { clock, onProgress }: SeedDependencies,
  files: SeedFiles,
): Promise<SeedSummary> {
  const { seed, asOf, force, outDir } = options;
  const repository = new DemoRepository(transaction);
  const truth = new Truth(asOf);
  const quarters = quartersBefore(asOf, options.quarters);
  // Asked before the lock too, so that a server's start does not hold up those who write.
  if (!force && (await repository.hasInstitutions())) refuseFull();
  await repository.lock();
  if (!force && (await repository.hasInstitutions())) refuseFull();
  const first = !(await repository.hasCustomers());
  const parts = { options, settings, clock, onProgress, transaction, repository, truth, quarters, files };
  const institutions: InstitutionSummary[] = [];
  for (const { repayments, ...institution } of institutionsOf(options)) {
    const book = new Book(settings, institution, first);
    institutions.push(await new InstitutionSeed(parts, book).fill(repayments));
  }
  await keepMadeUpSeries(transaction, demoSeries(seed, asOf), clock.now());
  await files.write('truth.csv', [TRUTH_HEADER, ...truth.lines], FORMATS.BANK);
  return { asOf, quarters, institutions, labels: truth.counts, files: outDir === null ? [] : files.paths };
}

function refuseFull(): never {
  refuse('DATABASE_NOT_EMPTY', {
    ko: '이 데이터베이스에는 이미 기관이 있습니다. 데이터를 더하려면 --force를 쓰세요.',
    en: 'This database has institutions already. Use --force to add to them.',
  });
}

function refuseAgain(): never {
  refuse('ALREADY_SEEDED', {
    ko: '같은 시드의 데이터가 이미 들어 있습니다. 다른 --seed를 쓰세요.',
    en: 'The data of this seed are here already. Use another --seed.',
  });
}

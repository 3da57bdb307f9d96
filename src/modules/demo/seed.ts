import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '../../platform/access/index.js';
import type { Clock } from '../../platform/clock.js';
import {
  bulkTransaction,
  isUniqueViolation,
  maintain,
  type BulkTransaction,
  type Database,
} from '../../platform/database/index.js';
import { refuse } from '../../platform/errors/index.js';
import { makeFolder } from '../../platform/make-folder.js';
import { keepMadeUpSeries } from '../forecasting/index.js';
import { createCalendar, importScoreRatesWithin } from '../lending/index.js';
import { importWithin, refreshPeers, SOURCE_COLUMNS } from '../spending/index.js';
import {
  Book,
  customerLines,
  loanLines,
  repaymentLines,
  RepaymentLimit,
  checkOptions,
  institutionsOf,
  type DemoInstitution,
  type SeedOptions,
} from './books/index.js';
import { quartersBefore, demoSeries, writeLines, type TextFormat } from './basis/index.js';
import { DEMO_ACCOUNTS, type DemoSettings } from './people/index.js';
import { writeCards, WITH_MONTHS, writeFinances, DemoRefinanceRepository, DemoRepository } from './tables/index.js';
import { demoScoreRates } from './loans/index.js';
import { demoSpending, NO_SHIFTS, type QuarterTotal } from './spending/index.js';
import { play } from './play/index.js';
import { spendingShifts, Truth, TRUTH_HEADER, type TruthLabel } from './finances/index.js';

export type SeedStep =
  | 'CUSTOMERS'
  | 'LOANS'
  | 'REPAYMENTS'
  | 'SPENDING_FILE'
  | 'SPENDING_IMPORT'
  | 'PLAY'
  | 'STATISTICS';

export interface SeedProgress {
  readonly institution: string;
  readonly step: SeedStep;
  /** Rows of the step so far, and in all. */
  readonly done: number;
  readonly total: number;
}

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

interface InstitutionSummary {
  readonly code: string;
  readonly name: string;
  readonly customers: number;
  readonly loans: number;
  readonly repayments: number;
  readonly spendingRows: number;
  /** Loans offered in the place of others, and applications for them. */
  readonly products: number;
  readonly applications: number;
  /** Loans that such applications became, beside `loans`. */
  readonly refinanced: number;
  /** E-mail addresses of the accounts made. */
  readonly accounts: readonly string[];
}

/** The bank's files are UTF-8; the card company's come as many do in Korea, so that the importer meets both. */
const FORMATS: Readonly<Record<DemoInstitution['kind'], TextFormat>> = {
  BANK: { encoding: 'utf8', newline: '\n' },
  CARD: { encoding: 'cp949', newline: '\r\n' },
};

/** The quarters that months which are made can lie in. */
const QUARTERS_OF_MONTHS = 8;

/** Progress is reported each time this many rows are done. */
const PROGRESS_ROWS = 10_000;
const SEED_CALLER: Caller = { actor: null, requestId: 'seed', locale: 'ko', address: null };

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
      new Seed(options, settings, dependencies, transaction, folder).run(),
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
class Seed {
  readonly #repository: DemoRepository;
  readonly #truth: Truth;
  readonly #quarters: readonly string[];
  readonly #files: string[] = [];

  constructor(
    private readonly options: SeedOptions,
    private readonly settings: DemoSettings,
    private readonly dependencies: SeedDependencies,
    private readonly transaction: BulkTransaction,
    private readonly folder: string,
  ) {
    this.#repository = new DemoRepository(transaction);
    this.#truth = new Truth(options.asOf);
    this.#quarters = quartersBefore(options.asOf, options.quarters);
  }

  async run(): Promise<SeedSummary> {
    // Asked before the lock too, so that a server's start does not hold up those who write.
    if (!this.options.force && (await this.#repository.hasInstitutions())) refuseFull();
    await this.#repository.lock();
    if (!this.options.force && (await this.#repository.hasInstitutions())) refuseFull();
    const first = !(await this.#repository.hasCustomers());
    const institutions: InstitutionSummary[] = [];
    for (const { repayments, ...institution } of institutionsOf(this.options)) {
      institutions.push(await this.#fill(new Book(this.settings, institution, first), repayments));
    }
    const { seed, asOf } = this.options;
    await keepMadeUpSeries(this.transaction, demoSeries(seed, asOf), this.dependencies.clock.now());
    await this.#write('truth.csv', [TRUTH_HEADER, ...this.#truth.lines], FORMATS.BANK);
    return {
      asOf: this.options.asOf,
      quarters: this.#quarters,
      institutions,
      labels: this.#truth.counts,
      files: this.options.outDir === null ? [] : this.#files,
    };
  }

  async #fill(book: Book, wantedRepayments: number): Promise<InstitutionSummary> {
    const { code, name, customers, loans } = book.institution;
    const { asOf } = this.options;
    const { settings } = this;
    const id = await this.#repository.putInstitution(book.institution);
    const firstCustomer = await this.#repository.writeCustomers(book, id, this.#counter(code, 'CUSTOMERS', customers));
    const onLoan = this.#counter(code, 'LOANS', loans);
    const limit = RepaymentLimit.of(book, wantedRepayments);
    const shared = { truth: this.#truth, limit };
    const firstLoan = await this.#repository.writeLoans(book, id, firstCustomer, settings, shared, onLoan);
    const onRepayment = this.#counter(code, 'REPAYMENTS', limit.total);
    const repayments = await this.#repository.writeRepayments(book, settings, firstCustomer, firstLoan, onRepayment);
    await this.#repository.writePostings(firstLoan, book.institution.loans);
    await this.#writeBooks(book);
    const { rows: spendingRows, totals } = await this.#spend(book);
    const { historyOf } = this.#repository;
    await writeFinances(this.transaction, book, settings, firstCustomer, this.#truth, { totals, historyOf });
    const accounts = await this.#openAccounts(book, id, firstCustomer);
    const refinance = new DemoRefinanceRepository(this.transaction);
    const lender = { institutionId: id, kind: book.institution.kind, asOf, firstCustomer };
    const products = await refinance.writeProducts(lender);
    await writeCards(this.transaction, lender);
    await this.#publishRates(book);
    const { seed } = this.options;
    const played = await play(this.transaction, { institutionId: id, asOf, seed, firstCustomer, firstLoan, loans });
    this.#report(code, 'PLAY', played, played);
    const filed = await refinance.countApplications(lender);
    return { code, name, customers, loans, repayments, spendingRows, products, ...filed, accounts };
  }

  /** The bank publishes its rates by score; the card company has published none, as happens. */
  async #publishRates({ institution: { code, kind } }: Book): Promise<void> {
    if (kind !== 'BANK') return;
    const given = { text: demoScoreRates(this.options.asOf), institutionCode: code, dryRun: false };
    await importScoreRatesWithin(this.transaction, given, SEED_CALLER);
  }

  /** Writes the files that another installation can import, unless no files are kept. */
  async #writeBooks(book: Book): Promise<void> {
    const { settings } = this;
    const { outDir } = this.options;
    if (outDir === null) return;
    const { code, kind } = book.institution;
    const { keptOf } = this.#repository;
    await this.#write(`${code}-customers.csv`, customerLines(book), FORMATS[kind]);
    await this.#write(`${code}-loans.csv`, loanLines(book, settings, keptOf), FORMATS[kind]);
    await this.#write(`${code}-repayments.csv`, repaymentLines(book, settings, keptOf), FORMATS[kind]);
  }

  /** Writes the source file and imports it; returns the rows the importer took, and what the first customers spent. */
  async #spend(book: Book): Promise<{ readonly rows: number; readonly totals: readonly (readonly QuarterTotal[])[] }> {
    const { code, kind, customers } = book.institution;
    const totals: (readonly QuarterTotal[])[] = [];
    const path = await this.#write(`${code}-quarterly-spending.csv`, this.#sourceLines(book, totals), FORMATS[kind]);
    const report = await importWithin(
      this.transaction,
      { path, institutionCode: code },
      {
        clock: this.dependencies.clock,
        caller: SEED_CALLER,
        onProgress: ({ rows }) => this.#report(code, 'SPENDING_IMPORT', rows, customers * this.#quarters.length),
      },
    );
    return { rows: report.rowsAccepted, totals };
  }

  *#sourceLines(book: Book, totals: (readonly QuarterTotal[])[]): Generator<string> {
    const { code, customers } = book.institution;
    const onRow = this.#counter(code, 'SPENDING_FILE', customers * this.#quarters.length);
    yield SOURCE_COLUMNS.map(({ name }) => name).join(',');
    for (const customer of book.customers()) {
      const hasMonths = customer.index < WITH_MONTHS;
      const shifts = hasMonths ? spendingShifts(this.settings, code, customer) : NO_SHIFTS;
      const spending = demoSpending(this.settings, code, customer, this.#quarters, shifts);
      if (hasMonths) totals.push(spending.totals.slice(-QUARTERS_OF_MONTHS));
      this.#truth.aboutSpending(code, customer, spending);
      for (const line of spending.lines) {
        yield line;
        onRow();
      }
    }
  }

  async #openAccounts(book: Book, institutionId: number, firstCustomer: number): Promise<string[]> {
    const { passwordHash } = this.options;
    const made: string[] = [];
    if (passwordHash === null) return made;
    for (const { kind, role, email, name } of DEMO_ACCOUNTS) {
      if (kind !== book.institution.kind) continue;
      const customerId = role === 'CUSTOMER' ? firstCustomer : null;
      const account = { institutionId, customerId, role, email, name, passwordHash };
      if (await this.#repository.putAccount(account)) made.push(email);
    }
    return made;
  }

  async #write(name: string, lines: Iterable<string>, format: TextFormat): Promise<string> {
    const path = join(this.folder, name);
    await writeLines(path, lines, format);
    this.#files.push(path);
    return path;
  }

  #counter(institution: string, step: SeedStep, total: number): () => void {
    let done = 0;
    return () => {
      done++;
      if (done % PROGRESS_ROWS === 0 || done === total) this.#report(institution, step, done, total);
    };
  }

  #report(institution: string, step: SeedStep, done: number, total: number): void {
    this.dependencies.onProgress?.({ institution, step, done, total });
  }
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

import type { Caller } from '../../../platform/access/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { BulkTransaction } from '../../../platform/database/index.js';
import { importScoreRatesWithin } from '../../lending/index.js';
import { importWithin, SOURCE_COLUMNS } from '../../spending/index.js';
import {
  customerLines,
  loanLines,
  repaymentLines,
  RepaymentLimit,
  type Book,
  type SeedOptions,
} from '../books/index.js';
import { DEMO_ACCOUNTS, type DemoSettings } from '../people/index.js';
import {
  writeCards,
  WITH_MONTHS,
  writeFinances,
  DemoRefinanceRepository,
  type DemoRepository,
} from '../tables/index.js';
import { demoScoreRates } from '../loans/index.js';
import { demoSpending, NO_SHIFTS, type QuarterTotal } from '../spending/index.js';
import { play } from '../play/index.js';
import { spendingShifts, type Truth } from '../finances/index.js';
import { FORMATS, type SeedFiles } from './seed-files.js';
import { ProgressReports, type SeedProgress } from './seed-progress.js';

export interface InstitutionSummary {
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

/** What all institutions of a data set share. */
interface InstitutionSeedParts {
  readonly options: SeedOptions;
  readonly settings: DemoSettings;
  readonly clock: Clock;
  readonly onProgress?: ((progress: SeedProgress) => void) | undefined;
  readonly transaction: BulkTransaction;
  readonly repository: DemoRepository;
  readonly truth: Truth;
  readonly quarters: readonly string[];
  readonly files: SeedFiles;
}

/** The quarters that months which are made can lie in. */
const QUARTERS_OF_MONTHS = 8;

const SEED_CALLER: Caller = { actor: null, requestId: 'seed', locale: 'ko', address: null };

/** Fills the tables of one institution. */
export class InstitutionSeed {
  readonly #reports: ProgressReports;

  constructor(
    private readonly parts: InstitutionSeedParts,
    private readonly book: Book,
  ) {
    this.#reports = new ProgressReports(book.institution.code, parts.onProgress);
  }

  /** Fills the tables with the people of the book, and with what they do. */
  async fill(wantedRepayments: number): Promise<InstitutionSummary> {
    const { book } = this;
    const { code, name, customers, loans } = book.institution;
    const { settings, transaction, repository, truth } = this.parts;
    const { asOf, seed } = this.parts.options;
    const id = await repository.putInstitution(book.institution);
    const firstCustomer = await repository.writeCustomers(book, id, this.#reports.counter('CUSTOMERS', customers));
    const onLoan = this.#reports.counter('LOANS', loans);
    const limit = RepaymentLimit.of(book, wantedRepayments);
    const shared = { truth, limit };
    const firstLoan = await repository.writeLoans(book, id, firstCustomer, settings, shared, onLoan);
    const onRepayment = this.#reports.counter('REPAYMENTS', limit.total);
    const repayments = await repository.writeRepayments(book, settings, firstCustomer, firstLoan, onRepayment);
    await repository.writePostings(firstLoan, book.institution.loans);
    await this.#writeBooks();
    const { rows: spendingRows, totals } = await this.#spend();
    const { historyOf } = repository;
    await writeFinances(transaction, book, settings, firstCustomer, truth, { totals, historyOf });
    const accounts = await this.#openAccounts(id, firstCustomer);
    const refinance = new DemoRefinanceRepository(transaction);
    const lender = { institutionId: id, kind: book.institution.kind, asOf, firstCustomer };
    const products = await refinance.writeProducts(lender);
    await writeCards(transaction, lender);
    await this.#publishRates();
    const played = await play(transaction, {
      institutionId: id,
      asOf,
      seed,
      firstCustomer,
      firstLoan,
      loans,
    });
    this.#reports.report('PLAY', played, played);
    const filed = await refinance.countApplications(lender);
    return { code, name, customers, loans, repayments, spendingRows, products, ...filed, accounts };
  }

  /** The bank publishes its rates by score; the card company has published none, as happens. */
  async #publishRates(): Promise<void> {
    const { code, kind } = this.book.institution;
    if (kind !== 'BANK') return;
    const given = { text: demoScoreRates(this.parts.options.asOf), institutionCode: code, dryRun: false };
    await importScoreRatesWithin(this.parts.transaction, given, SEED_CALLER);
  }

  /** Writes the files that another installation can import, unless no files are kept. */
  async #writeBooks(): Promise<void> {
    const { settings } = this.parts;
    const { outDir } = this.parts.options;
    if (outDir === null) return;
    const { code, kind } = this.book.institution;
    const { keptOf } = this.parts.repository;
    await this.parts.files.write(`${code}-customers.csv`, customerLines(this.book), FORMATS[kind]);
    await this.parts.files.write(`${code}-loans.csv`, loanLines(this.book, settings, keptOf), FORMATS[kind]);
    await this.parts.files.write(`${code}-repayments.csv`, repaymentLines(this.book, settings, keptOf), FORMATS[kind]);
  }

  /** Writes the source file and imports it; returns the rows the importer took, and what the first customers spent. */
  async #spend(): Promise<{ readonly rows: number; readonly totals: readonly (readonly QuarterTotal[])[] }> {
    const { code, kind, customers } = this.book.institution;
    const totals: (readonly QuarterTotal[])[] = [];
    const path = await this.parts.files.write(
      `${code}-quarterly-spending.csv`,
      this.#sourceLines(totals),
      FORMATS[kind],
    );
    const report = await importWithin(
      this.parts.transaction,
      { path, institutionCode: code },
      {
        clock: this.parts.clock,
        caller: SEED_CALLER,
        onProgress: ({ rows }) => this.#reports.report('SPENDING_IMPORT', rows, customers * this.parts.quarters.length),
      },
    );
    return { rows: report.rowsAccepted, totals };
  }

  *#sourceLines(totals: (readonly QuarterTotal[])[]): Generator<string> {
    const { code, customers } = this.book.institution;
    const onRow = this.#reports.counter('SPENDING_FILE', customers * this.parts.quarters.length);
    yield SOURCE_COLUMNS.map(({ name }) => name).join(',');
    for (const customer of this.book.customers()) {
      const hasMonths = customer.index < WITH_MONTHS;
      const shifts = hasMonths ? spendingShifts(this.parts.settings, code, customer) : NO_SHIFTS;
      const spending = demoSpending(this.parts.settings, code, customer, this.parts.quarters, shifts);
      if (hasMonths) totals.push(spending.totals.slice(-QUARTERS_OF_MONTHS));
      this.parts.truth.aboutSpending(code, customer, spending);
      for (const line of spending.lines) {
        yield line;
        onRow();
      }
    }
  }

  async #openAccounts(institutionId: number, firstCustomer: number): Promise<string[]> {
    const { passwordHash } = this.parts.options;
    const made: string[] = [];
    if (passwordHash === null) return made;
    for (const { kind, role, email, name } of DEMO_ACCOUNTS) {
      if (kind !== this.book.institution.kind) continue;
      const customerId = role === 'CUSTOMER' ? firstCustomer : null;
      const account = { institutionId, customerId, role, email, name, passwordHash };
      if (await this.parts.repository.putAccount(account)) made.push(email);
    }
    return made;
  }
}

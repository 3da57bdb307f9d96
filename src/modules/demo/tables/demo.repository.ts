import { percentOfMillionths } from '../../../platform/percent-of.js';
import type { Role } from '../../../platform/access/index.js';
import { statement, type BulkTransaction } from '../../../platform/database/index.js';
import { repaymentCount, type Book, type DemoInstitution, type RepaymentLimit } from '../books/index.js';
import { copyText } from '../basis/index.js';
import type { DemoSettings } from '../people/index.js';
import { LoanHistory, prepaymentFeePercent, type DemoLoan } from '../loans/index.js';
import { usualConvention } from '../../lending/index.js';
import type { Truth } from '../finances/index.js';

const UPSERT_DEMO_INSTITUTION = statement(`
  INSERT INTO institution (code, name, kind) VALUES ($1, $2, $3)
  ON CONFLICT ON CONSTRAINT institution_code_key DO UPDATE SET code = excluded.code RETURNING id`);
const ACCOUNT = statement(`
  INSERT INTO account (institution_id, customer_id, role, email, name, password_hash)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`);

const OPENINGS = statement(`
  INSERT INTO ledger_posting (loan_id, kind, value_on, principal_won, cash_won, opening_won, terms)
  SELECT id, CASE WHEN books_from IS NULL THEN 'DISBURSEMENT' ELSE 'TAKEN_OVER' END, coalesce(books_from, disbursed_on),
    coalesce(books_from_balance_won, principal_won), CASE WHEN books_from IS NULL THEN -principal_won ELSE 0 END,
    -coalesce(books_from_balance_won, 0), jsonb_set(loan_terms(l), '{unpaidInterestWon}', '0')
  FROM loan l WHERE id >= $1 AND id < $2 AND disbursed_on IS NOT NULL ORDER BY id`);
const POSTINGS = statement(`
  INSERT INTO ledger_posting (loan_id, kind, value_on, principal_won, interest_won, default_interest_won, held_won,
    cash_won, repayment_id)
  SELECT r.loan_id, 'REPAYMENT', r.paid_on, -r.principal_won, -r.interest_won, -r.default_interest_won, -r.held_won,
    r.amount_won, r.id
  FROM repayment r WHERE r.loan_id >= $1 AND r.loan_id < $2 ORDER BY r.id`);

type Table = 'customer' | 'loan' | 'repayment';
type Row = (string | number | null)[];

const HELD_APPLIED = `
  COPY ledger_posting (loan_id, kind, value_on, principal_won, interest_won, held_won) FROM STDIN`;

/** How many loans' histories are cached; millions would not fit. */
const CACHED_LOANS_MAX = 40_000;

/** Writes made-up rows of every room by COPY, under ids it reserves, within one transaction. */
export class DemoRepository {
  /** How many of its last payments each loan of an institution keeps. */
  #kept: Uint16Array = new Uint16Array();
  /** Histories computed by the engine, of the first loans of the institution: they are used several times. */
  readonly #remembered = new Map<number, LoanHistory>();
  /** Postings of instalments that were paid from what was held, of the repayments that were written last. */
  readonly #held: Row[] = [];

  constructor(private readonly transaction: BulkTransaction) {}

  /** The history of a loan of the institution that was written last. */
  readonly historyOf = (settings: DemoSettings, loan: DemoLoan): LoanHistory =>
    this.#remembered.get(loan.index) ?? new LoanHistory(settings, loan, this.keptOf(loan));

  /** How many of its last payments a loan of the institution that was written last keeps. */
  readonly keptOf = ({ index }: Pick<DemoLoan, 'index'>): number => this.#kept[index] ?? 0;

  /** Keeps everyone else from writing what it looked for and what it writes until the end, so that reserved ids stay free. */
  async lock(): Promise<void> {
    await this.transaction.run('LOCK TABLE institution, customer, loan, repayment IN SHARE ROW EXCLUSIVE MODE');
  }

  async hasCustomers(): Promise<boolean> {
    return (await this.transaction.run('SELECT FROM customer LIMIT 1')) > 0;
  }

  /** Whether this is somebody's database: every customer and account belongs to an institution. */
  async hasInstitutions(): Promise<boolean> {
    return (await this.transaction.run('SELECT FROM institution LIMIT 1')) > 0;
  }

  async putInstitution({ code, name, kind }: DemoInstitution): Promise<number> {
    const [row] = await this.transaction.rows<{ id: number }>(UPSERT_DEMO_INSTITUTION, [code, name, kind]);
    if (!row) throw new Error('INSERT … RETURNING returned nothing');
    return row.id;
  }

  /** Returns the id of the first customer; the others follow in order. */
  async writeCustomers(book: Book, institutionId: number, onRow: () => void): Promise<number> {
    const first = await this.#reserve('customer', book.institution.customers);
    function* rows(): Generator<Row> {
      for (const customer of book.customers()) {
        yield [
          ...[first + customer.index, institutionId, customer.sourceKey, customer.name, customer.email],
          ...[customer.phone, customer.address, customer.birthDate, customer.sex, customer.jobType],
          ...[customer.annualIncomeWon, customer.creditScore, `${customer.joinedOn} 09:00:00+09`],
        ];
        onRow();
      }
    }
    await this.transaction.copy(
      `COPY customer (id, institution_id, source_key, name, email, phone, address, birth_date, sex, job_type,
         annual_income_won, credit_score, created_at) FROM STDIN`,
      copyText(rows()),
    );
    return first;
  }

  /** Returns the id of the first loan; records each in the table of truth. */
  async writeLoans(
    book: Book,
    institutionId: number,
    firstCustomer: number,
    settings: DemoSettings,
    { truth, limit }: { readonly truth: Truth; readonly limit: RepaymentLimit },
    onRow: () => void,
  ): Promise<number> {
    const first = await this.#reserve('loan', book.institution.loans);
    const kept = new Uint16Array(book.institution.loans);
    this.#kept = kept;
    const remembered = this.#remembered;
    remembered.clear();
    function* rows(): Generator<Row> {
      for (const { customer, loan } of book.loans()) {
        const keep = (kept[loan.index] = limit.next(repaymentCount(loan)));
        const history = new LoanHistory(settings, loan, keep);
        if (history.turned && loan.index < CACHED_LOANS_MAX) remembered.set(loan.index, history);
        const { position } = history;
        truth.aboutLoan(book.institution.code, customer, loan, position);
        yield [
          ...[first + loan.index, institutionId, firstCustomer + customer.index, loan.loanNumber, loan.type],
          ...[loan.method, loan.rateType, loan.status, loan.principalWon, position.balanceWon],
          ...[percentOfMillionths(loan.annualRateMillionths), loan.months, position.monthlyPaymentWon],
          ...[loan.appliedOn, loan.approvedOn, loan.disbursedOn, loan.maturesOn, position.interestPaidTo],
          ...[position.overdueDays, position.overdueWon, `${loan.appliedOn} 09:00:00+09`, prepaymentFeePercent(loan)],
          ...[position.unpaidInterestWon, position.account && JSON.stringify(position.account)],
          ...[usualConvention(loan.method), ...history.booksFrom, loan.graceMonths, loan.prepaymentEffect],
        ];
        onRow();
      }
    }
    await this.transaction.copy(
      `COPY loan (id, institution_id, customer_id, loan_number, loan_type, repayment_method, rate_type, status,
         principal_won, balance_won, annual_rate_percent, term_months, monthly_payment_won, applied_on, approved_on,
         disbursed_on, matures_on, interest_paid_to, overdue_days, overdue_won, created_at, prepayment_fee_percent,
         unpaid_interest_won, account, interest_convention, books_from, books_from_balance_won, grace_months,
         prepayment_effect)
       FROM STDIN`,
      copyText(rows()),
    );
    return first;
  }

  async writeRepayments(
    book: Book,
    settings: DemoSettings,
    firstCustomer: number,
    firstLoan: number,
    onRow: () => void,
  ): Promise<number> {
    const kept = this.#kept;
    const held = this.#held;
    const remembered = this.#remembered;
    held.length = 0;
    function* rows(): Generator<Row> {
      for (const { customer, loan } of book.loans()) {
        const keep = kept[loan.index] ?? 0;
        if (keep === 0) continue;
        const history = remembered.get(loan.index) ?? new LoanHistory(settings, loan, keep);
        for (const { valueOn, principalWon = 0, interestWon = 0, heldWon = 0 } of history.heldPostings)
          held.push([firstLoan + loan.index, 'HELD_APPLIED', valueOn, principalWon, interestWon, heldWon]);
        for (const repayment of history.repayments()) {
          yield [
            ...[firstLoan + loan.index, firstCustomer + customer.index, repayment.amountWon, repayment.principalWon],
            ...[repayment.interestWon, repayment.balanceAfterWon, repayment.paidOn, repayment.method],
            ...[repayment.defaultInterestWon, repayment.heldWon, repayment.effect, `${repayment.paidOn} 09:00:00+09`],
          ];
          onRow();
        }
      }
    }
    return this.transaction.copy(
      `COPY repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on,
         method, default_interest_won, held_won, effect, created_at) FROM STDIN`,
      copyText(rows()),
    );
  }

  /** Posts so many loans that were written, from one on, and their repayments. Others of the institution are posted already. */
  async writePostings(firstLoan: number, loans: number): Promise<void> {
    const range = [firstLoan, firstLoan + loans];
    await this.transaction.rows(OPENINGS, range);
    await this.transaction.rows(POSTINGS, range);
    await this.transaction.copy(HELD_APPLIED, copyText(this.#held));
  }

  /** Makes an account unless its e-mail is taken; returns whether it did. */
  async putAccount(account: {
    institutionId: number;
    customerId: number | null;
    role: Role;
    email: string;
    name: string;
    passwordHash: string;
  }): Promise<boolean> {
    const { institutionId, customerId, role, email, name, passwordHash } = account;
    const values = [institutionId, customerId, role, email, name, passwordHash];
    return (await this.transaction.rows(ACCOUNT, values)).length > 0;
  }

  /** Takes ids for so many rows off the table's sequence; returns the first. */
  async #reserve(table: Table, count: number): Promise<number> {
    if (count === 0) return 0;
    const [row] = await this.transaction.rows<{ last: number }>(
      statement(`
        SELECT setval(pg_get_serial_sequence('${table}', 'id'),
          nextval(pg_get_serial_sequence('${table}', 'id')) + $1::bigint - 1) AS last`),
      [count],
    );
    if (!row) throw new Error('setval returned nothing');
    return row.last - count + 1;
  }
}

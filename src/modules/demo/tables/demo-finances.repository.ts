import type { BulkTransaction } from '../../../platform/database/index.js';
import { SNAPSHOT_COLUMNS } from '../../customers/index.js';
import type { Book } from '../books/index.js';
import { copyText } from '../basis/index.js';
import type { DemoCustomer, DemoSettings } from '../people/index.js';
import { debtMonths, type LoanHistory, type DemoLoan } from '../loans/index.js';
import type { QuarterTotal } from '../spending/index.js';
import { demoFinances, SNAPSHOT_MONTHS, situationTruths, type Truth } from '../finances/index.js';

/**
 * Customers with months, the first ones: a large set is made to measure loans and cards on, and months of millions
 * would double its time. For even fewer, a person is assumed to have said in which situation they were.
 */
export const [WITH_MONTHS, WITH_TRUTH] = [20_000, 2_000];

const DEMO_SNAPSHOT_FIELDS = Object.keys(SNAPSHOT_COLUMNS) as (keyof typeof SNAPSHOT_COLUMNS)[];
const COPY_MONTHS = `COPY financial_snapshot (customer_id, month, ${Object.values(SNAPSHOT_COLUMNS).join(', ')}, recorded_at) FROM STDIN`;
const COPY_TRUTH = `COPY scenario_label_review (customer_id, month, label, holds, source, reviewed_at) FROM STDIN`;

/** What was written of customers before their months. */
interface KnownOfCustomers {
  /** By the customer's index. */
  readonly totals: readonly (readonly QuarterTotal[])[];
  readonly historyOf: (settings: DemoSettings, loan: DemoLoan) => LoanHistory;
}

type Row = (string | number | null)[];

/** Writes the months of an institution's customers, and the truth about their situations. */
export async function writeFinances(
  transaction: BulkTransaction,
  book: Book,
  settings: DemoSettings,
  firstCustomer: number,
  truth: Truth,
  known: KnownOfCustomers,
): Promise<number> {
  const { code } = book.institution;
  const at = `${settings.asOf} 00:00:00+09`;
  const truths: Row[] = [];
  function* months(): Generator<Row> {
    for (const { customer, loans } of withLoans(book)) {
      const histories = loans.map((loan) => known.historyOf(settings, loan));
      const debts = debtMonths(histories, settings.asOf, SNAPSHOT_MONTHS);
      const finances = demoFinances(settings, code, customer, debts, known.totals[customer.index] ?? []);
      const id = firstCustomer + customer.index;
      for (const month of finances.months)
        yield [id, month.month, ...DEMO_SNAPSHOT_FIELDS.map((field) => month[field]), at];
      truth.aboutLife(code, customer, finances);
      if (customer.index >= WITH_TRUTH) continue;
      const latest = finances.months[0]?.month ?? '';
      const said = situationTruths(settings, code, customer, { ...finances, loans, histories, debt: debts[0] });
      for (const { label, holds } of said) truths.push([id, latest, label, holds ? 't' : 'f', 'PLANTED', at]);
    }
  }
  const written = await transaction.copy(COPY_MONTHS, copyText(months()));
  await transaction.copy(COPY_TRUTH, copyText(truths));
  return written;
}

/** The first customers of a book, each with their loans. */
function* withLoans(book: Book): Generator<{ readonly customer: DemoCustomer; readonly loans: readonly DemoLoan[] }> {
  const all = book.loans();
  let next = all.next();
  for (const customer of book.customers()) {
    if (customer.index >= WITH_MONTHS) return;
    const loans: DemoLoan[] = [];
    for (; !next.done && next.value.customer.index === customer.index; next = all.next()) loans.push(next.value.loan);
    yield { customer, loans };
  }
}

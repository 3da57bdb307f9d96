import type { Caller } from '../../../../platform/access/index.js';
import { connectionOf, fieldsNamed, firstRows } from '../../../../platform/graphql/index.js';
import {
  loanNames,
  type LoanKind,
  type LoanRow,
  type LoanService,
  type LoanState,
  type RepaymentRow,
} from '../../loans/index.js';
import type { Localized } from '../../../../platform/text.js';

/** The most loans and repayments read: a customer has few loans, and pays each about once a month. */
const [LOANS_MAX, PAGE, PAGES_MAX] = [100, 100, 6];

/** A row of loans with what names it, and its beginning. */
export interface NamedLoan extends LoanRow {
  readonly loanType: LoanKind;
  readonly loanNumber: string;
  readonly status: LoanState;
  readonly principalWon: number;
  readonly disbursedOn: string | null;
}

/** What of a loan its repayments are read and named by. */
export type PaidLoan = Pick<NamedLoan, 'key' | 'loanType' | 'loanNumber'>;

/** Money that came in for a loan and was not taken back. */
export interface Paid {
  readonly loan: PaidLoan;
  readonly name: Localized;
  readonly key: number;
  readonly paidOn: string;
  readonly amountWon: number;
  readonly principalWon: number;
  readonly interestWon: number;
  readonly defaultInterestWon: number;
  readonly balanceAfterWon: number;
}

/** The interest in a payment, default interest included, in won. */
export const interestOf = ({ interestWon, defaultInterestWon }: Paid): number => interestWon + defaultInterestWon;

export type PaidParts = Pick<LoanService, 'pageOfEach' | 'repaymentsOfEach'>;

const LOAN_FIELDS = fieldsNamed('key', 'loanType', 'loanNumber', 'status', 'principalWon', 'disbursedOn');
const REPAYMENT_FIELDS = connectionOf(
  ...[
    'key',
    'paidOn',
    'amountWon',
    'principalWon',
    'interestWon',
    'defaultInterestWon',
    'balanceAfterWon',
    'reversedAt',
  ],
);

/** The loans of a customer that the caller may see, including repaid ones. */
export async function everyLoan(loans: PaidParts, caller: Caller, customerId: number): Promise<NamedLoan[]> {
  const [rows = []] = await loans.pageOfEach(caller, [customerId], firstRows(LOANS_MAX), LOAN_FIELDS);
  return rows.slice(0, LOANS_MAX) as NamedLoan[];
}

/** What was paid on loans from a day on, newest first; what was taken back is left out. */
export async function paidSince(
  loans: PaidParts,
  caller: Caller,
  of: readonly PaidLoan[],
  since: string,
): Promise<Paid[]> {
  const names = loanNames(of);
  const each = await Promise.all(of.map((loan) => paidOf(loans, caller, loan.key, since)));
  return each
    .flatMap((rows, at) => {
      const loan = of[at];
      return loan ? rows.map((row) => ({ ...row, loan, name: names[at] ?? { ko: '', en: '' } })) : [];
    })
    .sort((one, other) => (one.paidOn === other.paidOn ? other.key - one.key : one.paidOn < other.paidOn ? 1 : -1));
}

/** A row of repayments with REPAYMENT_FIELDS. */
interface Row extends RepaymentRow, Omit<Paid, 'loan' | 'name'> {
  readonly reversedAt: string | null;
}

async function paidOf(loans: PaidParts, caller: Caller, key: number, since: string): Promise<Row[]> {
  const found: Row[] = [];
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const request = { first: PAGE, after: found.at(-1)?.key ?? null, offset: 0 };
    const [read = []] = await loans.repaymentsOfEach(caller, [key], request, REPAYMENT_FIELDS);
    const rows = read as readonly Row[];
    found.push(...rows);
    if (rows.length < PAGE || (rows.at(-1)?.paidOn ?? '') < since) break;
  }
  return found.filter(({ paidOn, reversedAt }) => paidOn >= since && reversedAt === null);
}

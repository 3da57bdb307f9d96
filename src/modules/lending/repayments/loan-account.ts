import { rateMillionths, type RepaymentMethod } from '../terms/index.js';
import type { LoanRow, LoanState } from '../loans/index.js';
import {
  advance,
  payoffOf,
  sumOf,
  openingAccount,
  type InterestConvention,
  type StoredAccount,
  type LoanAccount,
  type LoanContract,
  type TakeoverBalance,
  type PrepaymentEffect,
  type Servicing,
} from '../servicing/index.js';

/** The columns that define a contract. Without a due day, instalments fall due on the payout’s day of the month. */
export interface ContractTerms<Day extends string | null = string | null> {
  readonly repaymentMethod: RepaymentMethod;
  readonly principalWon: number;
  readonly annualRatePercent: string;
  readonly termMonths: number;
  readonly graceMonths: number;
  readonly disbursedOn: Day;
  readonly dueDay: number | null;
  readonly interestConvention: InterestConvention;
  readonly prepaymentEffect: PrepaymentEffect;
}

/** The columns that define contract and account of a loan; `LOAN_TERMS` ensures that a row of the API has them. */
interface BookedLoan extends ContractTerms {
  readonly status: LoanState;
  readonly balanceWon: number;
  readonly interestPaidTo: string | null;
  readonly unpaidInterestWon: number;
  readonly unpaidAsOf?: string | null;
  readonly account: StoredAccount | null;
  readonly heldPostedTo: string | null;
}

/** Open books, and the day up to which instalments paid from held money have been posted. */
export interface PostedBooks extends OpenBooks {
  readonly heldPostedTo: string | null;
}

/** What was agreed on a loan, which may not be paid out yet. The rate is the current one. */
type AgreedContract<Day extends string | null = string | null> = Omit<LoanContract, 'disbursedOn'> & {
  readonly disbursedOn: Day;
};

/** A loan that is paid out and on which something is owed. */
export interface OpenBooks {
  readonly contract: LoanContract;
  readonly kept: StoredAccount;
}

export const agreedContract = (row: LoanRow | BookedLoan): AgreedContract => contractOf(row as BookedLoan);

/** The contract built from stored terms. */
export function contractOf<Day extends string | null>(terms: ContractTerms<Day>): AgreedContract<Day> {
  const { repaymentMethod, principalWon, termMonths, graceMonths, disbursedOn, interestConvention } = terms;
  return {
    method: repaymentMethod,
    principalWon,
    months: termMonths,
    graceMonths,
    disbursedOn,
    annualRateMillionths: rateMillionths(terms.annualRatePercent),
    dueDay: terms.dueDay ?? Number(disbursedOn?.slice(8, 10) ?? 1),
    convention: interestConvention,
    prepaymentEffect: terms.prepaymentEffect,
  };
}

/** Contract and account of a loan; null when it is not paid out, or is repaid. */
export function openBooks(row: LoanRow | BookedLoan): OpenBooks | null {
  const { status, disbursedOn, interestPaidTo, account, ...columns } = row as BookedLoan;
  if ((status !== 'ACTIVE' && status !== 'DELINQUENT') || disbursedOn === null || interestPaidTo === null) return null;
  const contract = { ...agreedContract(row), disbursedOn };
  return { contract, kept: account ?? accountOfColumns(contract, { ...columns, paidToOn: interestPaidTo }) };
}

/**
 * The account of a loan without a stored one, from its columns. What fell due since the day up to which interest was
 * paid follows from the contract. Unpaid interest as of a day (`unpaidAsOf`) includes what fell due up to that day,
 * which is not counted again. Without that day, all unpaid interest is from before.
 */
export function accountOfColumns(
  contract: LoanContract,
  columns: TakeoverBalance & { readonly unpaidAsOf?: string | null },
): StoredAccount {
  const { balanceWon, paidToOn, unpaidInterestWon, unpaidAsOf = null } = columns;
  if (unpaidInterestWon === 0 || unpaidAsOf === null) return openingAccount(contract, columns);
  const paidUp = openingAccount(contract, { balanceWon, paidToOn, unpaidInterestWon: 0 });
  const { dues } = advance({ payableOn: (dueOn) => dueOn }, contract, paidUp, unpaidAsOf).account;
  const beforeWon = unpaidInterestWon - sumOf(dues, ({ interestWon }) => interestWon);
  return openingAccount(contract, { balanceWon, paidToOn, unpaidInterestWon: Math.max(0, beforeWon) });
}

/** The account of a loan on a day, or on the day of its last change if that is later. */
export function accountOn(servicing: Servicing, { contract, kept }: OpenBooks, on: string): LoanAccount {
  return advance(servicing, contract, kept, on).account;
}

/** The most that a loan takes on a day, which closes it, in won and without a fee; 0 when more is held. */
export function payableWon(servicing: Servicing, books: OpenBooks, on: string): number {
  return payoffOf(servicing, books.contract, accountOn(servicing, books, on), on).totalWon;
}

/** Open books of a whole row, with the day up to which they are posted. */
export function postedBooks(row: LoanRow | BookedLoan): PostedBooks | null {
  const books = openBooks(row);
  return books && { ...books, heldPostedTo: (row as BookedLoan).heldPostedTo };
}

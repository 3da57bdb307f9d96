import { percentOfMillionths } from '../../../platform/percent-of.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import { dueDate } from '../terms/index.js';
import type { LoanRow } from '../loans/index.js';
import { accountOn } from '../repayments/index.js';
import {
  arrearsOf,
  balanceAfterWon,
  rateOf,
  type DatedInstalment,
  type LoanAccount,
  type PrepaymentEffect,
  type Servicing,
} from '../servicing/index.js';
import { basisOnceCalled, perDiemWon, type DefaultInterestBasis } from './default-interest.js';
import { callableFrom, delinquencyBucket, type DelinquencyBucket } from './delinquency.js';
import { type ListedInstalment } from './instalment-page.js';
import { agreedInstalments, payable, remainingInstalments } from './instalments.js';
import { owedLoan, paidUpOn, type OwedLoan } from './loan-of-row.js';
import { payoffQuote, type PayoffQuote } from './payoff-quote.js';
import { prepaymentFee, type PrepaymentFee } from './prepayment-fee.js';
import { prepaid, type Prepaid } from './prepayment.js';
import { amountExceedsBalance, invalid, loanInArrears } from './schedule.refusals.js';
import { loanStandingOf, type LoanStanding } from './loan-standing.js';
import { addDays } from '../../../platform/calendar.js';
import { BEFORE_TODAY, beforeLastChangeText, latestDayText, AFTER_LAST_INSTALMENT } from './schedule-problems.texts.js';

/** Fifty years, the longest loan: the furthest day for a quote. */
const FURTHEST_MONTHS = 600;

/** Principal that a borrower considers paying early. */
interface PrepaymentRequest {
  readonly amountWon: number;
  readonly effect: PrepaymentEffect;
  /** Today when null. */
  readonly on: string | null;
}

/** What an early payment would do. */
export interface PrepaymentPreview {
  readonly on: string;
  readonly effect: PrepaymentEffect;
  readonly amountWon: number;
  readonly interestDueWon: number;
  readonly fee: PrepaymentFee;
  readonly totalDueWon: number | null;
  readonly instalmentsBefore: number;
  readonly instalmentsAfter: number;
  readonly monthsSaved: number;
  readonly lastDueOn: string | null;
  readonly paymentBeforeWon: number;
  readonly paymentAfterWon: number;
  readonly interestBeforeWon: number;
  readonly interestAfterWon: number;
  readonly interestSavedWon: number;
  readonly netSavingWon: number | null;
  /** The instalments that would follow. */
  readonly after: readonly ListedInstalment[];
}

export interface Delinquency {
  readonly bucket: DelinquencyBucket;
  readonly overdueDays: number;
  readonly overdueWon: number;
  readonly overdueSince: string | null;
  readonly defaultRatePercent: string;
  readonly defaultInterestWon: number;
  readonly perDiemWon: number;
  readonly callableFrom: string | null;
  readonly basisOnceCalled: DefaultInterestBasis;
  readonly perDiemOnceCalledWon: number;
}

/**
 * Computes schedule, standing, payoff, prepayment and arrears of a loan. It does not read the loan: the row comes from
 * a service that has checked that the caller may see it, and recorded the access.
 */
export class LoanOutlookService {
  constructor(private readonly parts: { readonly clock: Clock; readonly servicing: () => Promise<Servicing> }) {}

  /** The instalments still to come, or of all agreed ones; none remain when nothing is owed. */
  async instalments(row: LoanRow, basis: 'REMAINING' | 'AGREED'): Promise<readonly ListedInstalment[]> {
    const servicing = await this.parts.servicing();
    if (basis === 'AGREED') return agreedInstalments(servicing, row);
    const loan = owedLoan(row);
    const today = this.today();
    const rows = loan ? remainingInstalments(loan.contract, accountOn(servicing, loan, today), today) : [];
    return payable(servicing, rows);
  }

  /** Null when nothing is owed. */
  async standing(row: LoanRow): Promise<LoanStanding | null> {
    const loan = owedLoan(row);
    return loan && loanStandingOf(loan.contract, accountOn(await this.parts.servicing(), loan, this.today()));
  }

  /**
   * What pays the loan off on a day, today when null; null when nothing is owed.
   * @throws Refusal INVALID_INPUT for a day before the last change of the loan, or beyond fifty years.
   */
  async payoff(row: LoanRow, day: string | null): Promise<PayoffQuote | null> {
    const loan = owedLoan(row);
    if (!loan) return null;
    const today = this.today();
    const on = day ?? (today < loan.kept.on ? loan.kept.on : today);
    refuseAll(payoffProblems(loan, today, on));
    return payoffQuote(await this.parts.servicing(), loan, on);
  }

  /**
   * What paying principal early would do; null when nothing is owed.
   * @throws Refusal INVALID_INPUT, LOAN_IN_ARREARS or AMOUNT_EXCEEDS_BALANCE.
   */
  async prepayment(row: LoanRow, request: PrepaymentRequest): Promise<PrepaymentPreview | null> {
    const loan = owedLoan(row);
    if (!loan) return null;
    const servicing = await this.parts.servicing();
    const today = this.today();
    const on = request.on ?? today;
    if (on < today) refuseAll([invalid('on', BEFORE_TODAY)]);
    const now = accountOn(servicing, loan, today);
    if (arrearsOf(servicing, loan.contract, now, today).overdueWon > 0) loanInArrears();
    const account = paidUpOn(servicing, loan, on);
    const { balanceWon } = account.plan;
    if (balanceWon === 0) refuseAfterEnd();
    if (request.amountWon > balanceWon) amountExceedsBalance(balanceWon);
    return previewOf(servicing, loan, account, { ...request, on });
  }

  /** Arrears on the day; null when nothing is owed. */
  async delinquency(row: LoanRow): Promise<Delinquency | null> {
    const loan = owedLoan(row);
    return loan && delinquencyOf(await this.parts.servicing(), loan, this.today());
  }

  private today(): string {
    return koreanDate(this.parts.clock.now());
  }
}

function payoffProblems({ kept }: OwedLoan, today: string, on: string): Problem[] {
  if (on < kept.on) return [invalid('on', beforeLastChangeText(kept.on))];
  const furthest = dueDate(today, FURTHEST_MONTHS);
  return on > furthest ? [invalid('on', latestDayText(furthest))] : [];
}

function refuseAfterEnd(): never {
  refuseAll([invalid('on', AFTER_LAST_INSTALMENT)]);
  throw new Error('a problem is always refused');
}

function previewOf(
  servicing: Servicing,
  loan: OwedLoan,
  account: LoanAccount,
  request: PrepaymentRequest & { readonly on: string },
): PrepaymentPreview {
  const { amountWon, effect, on } = request;
  const { interestDueWon, before, after, interestBeforeWon, interestAfterWon }: Prepaid = prepaid(
    loan.contract,
    account,
    request,
  );
  const fee = prepaymentFee(loan, amountWon, on);
  const interestSavedWon = interestBeforeWon - interestAfterWon;
  return {
    on,
    effect,
    amountWon,
    interestDueWon,
    fee,
    interestBeforeWon,
    interestAfterWon,
    interestSavedWon,
    after: payable(servicing, after),
    totalDueWon: fee.amountWon === null ? null : amountWon + interestDueWon + fee.amountWon,
    instalmentsBefore: before.length,
    instalmentsAfter: after.length,
    monthsSaved: before.length - after.length,
    lastDueOn: after.at(-1)?.dueOn ?? null,
    paymentBeforeWon: ordinaryPayment(before),
    paymentAfterWon: ordinaryPayment(after),
    netSavingWon: fee.amountWon === null ? null : interestSavedWon - fee.amountWon,
  };
}

/** The payment of the second instalment: the first may cover a broken period. */
const ordinaryPayment = (rows: readonly DatedInstalment[]): number => (rows[1] ?? rows[0])?.paymentWon ?? 0;

function delinquencyOf(servicing: Servicing, loan: OwedLoan, today: string): Delinquency {
  const { contract } = loan;
  const account = accountOn(servicing, loan, today);
  const { overdueDays, overdueWon, defaultInterestWon } = arrearsOf(servicing, contract, account, today);
  const contractRateMillionths = rateOf(account.plan);
  const defaultRateMillionths = servicing.defaultRate(contractRateMillionths, contract.disbursedOn);
  const overdueSince = overdueWon > 0 ? addDays(today, -overdueDays) : null;
  const notDueWon = account.plan.balanceWon;
  const debt = { overdueWon, notDueWon, contractRateMillionths, defaultRateMillionths };
  const basis = basisOnceCalled(balanceAfterWon(account), today);
  return {
    bucket: delinquencyBucket(overdueDays),
    overdueDays,
    overdueWon,
    overdueSince,
    defaultInterestWon,
    defaultRatePercent: percentOfMillionths(defaultRateMillionths),
    perDiemWon: perDiemWon(debt, 'OVERDUE_PART'),
    callableFrom: overdueSince === null ? null : callableFrom(loan.loanType, overdueSince),
    basisOnceCalled: basis,
    perDiemOnceCalledWon: perDiemWon(debt, basis),
  };
}

import { koreanDate, type Clock } from '../../../platform/clock.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import { type Connection, type PageRequest } from '../../../platform/graphql/index.js';
import { schedule, type Instalment } from '../amortization.js';
import { dueDate } from '../due-date.js';
import type { LoanRow } from '../lending.columns.js';
import {
  basisOnceCalled,
  dailyInterestWon,
  defaultInterestWon,
  defaultRateMillionths,
  type DefaultInterestBasis,
} from './default-interest.js';
import { callableFrom, delinquencyBucket, notDueWon, overdueParts, type DelinquencyBucket } from './delinquency.js';
import { instalmentPage, type DatedInstalment } from './instalment-page.js';
import { agreedTerms, owedLoan, type OwedLoan } from './loan-of-row.js';
import { payoffQuote, type PayoffQuote } from './payoff-quote.js';
import { prepaymentFee, type PrepaymentFee } from './prepayment-fee.js';
import { eveOf, prepay, type Eve, type Prepaid, type PrepaymentEffect } from './prepayment.js';
import { remainingInstalments } from './running-loan.js';
import { amountExceedsBalance, invalid, loanInArrears } from './schedule.refusals.js';
import { standingOf, type Standing } from './standing.js';
import { addDays } from '../../../platform/calendar.js';

/** Fifty years: no quote is asked for beyond the longest loan. */
const FURTHEST_MONTHS = 600;

/** Principal that somebody thinks of paying early. */
export interface PrepaymentRequest {
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
  readonly after: readonly Instalment[];
  readonly disbursedOn: string;
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
 * Says of a loan what follows from its terms and where it stands. It reads nothing: the row comes from a service that has
 * asked whether the caller may see it, and recorded that he did.
 */
export class LoanOutlookService {
  constructor(private readonly clock: Clock) {}

  /** A page of the instalments still to come, or of all that were agreed; none remain where nothing is owed. */
  instalments(row: LoanRow, basis: 'REMAINING' | 'AGREED', request: PageRequest): Connection<DatedInstalment> {
    const { disbursedOn, ...terms } = agreedTerms(row);
    if (basis === 'AGREED') return instalmentPage(schedule(terms.method, terms), disbursedOn, request);
    const loan = owedLoan(row);
    return instalmentPage(loan ? remainingInstalments(loan, this.today()) : [], disbursedOn, request);
  }

  /** Null when nothing is owed. */
  standing(row: LoanRow): Standing | null {
    const loan = owedLoan(row);
    return loan && standingOf(loan, this.today());
  }

  /**
   * What would end the loan on a day, today when null; null when nothing is owed.
   * @throws Refusal INVALID_INPUT for a day before interest was last charged, or beyond fifty years.
   */
  payoff(row: LoanRow, day: string | null): PayoffQuote | null {
    const loan = owedLoan(row);
    if (!loan) return null;
    const today = this.today();
    const on = day ?? (today < loan.interestPaidTo ? loan.interestPaidTo : today);
    refuseAll(payoffProblems(loan, today, on));
    return payoffQuote(loan, on);
  }

  /**
   * What paying principal early would do; null when nothing is owed.
   * @throws Refusal INVALID_INPUT, LOAN_IN_ARREARS or AMOUNT_EXCEEDS_BALANCE.
   */
  prepayment(row: LoanRow, request: PrepaymentRequest): PrepaymentPreview | null {
    const loan = owedLoan(row);
    if (!loan) return null;
    const today = this.today();
    const on = request.on ?? today;
    if (on < today) refuseAll([invalid('on', '오늘보다 앞설 수 없습니다.', 'must not be before today.')]);
    if (loan.overdueWon > 0) loanInArrears();
    const eve = eveOf(loan, today, on) ?? refuseAfterEnd();
    if (request.amountWon > eve.balanceWon) amountExceedsBalance(eve.balanceWon);
    return previewOf(loan, eve, request, prepay(loan, eve, request.amountWon, request.effect));
  }

  /** Arrears as the books have them; null when nothing is owed. */
  delinquency(row: LoanRow): Delinquency | null {
    const loan = owedLoan(row);
    return loan && delinquencyOf(loan, this.today());
  }

  private today(): string {
    return koreanDate(this.clock.now());
  }
}

function payoffProblems({ interestPaidTo }: OwedLoan, today: string, on: string): Problem[] {
  if (on < interestPaidTo) {
    const ko = `마지막 이자 계산일(${interestPaidTo})보다 앞설 수 없습니다.`;
    return [invalid('on', ko, `must not be before ${interestPaidTo}, up to which interest has been charged.`)];
  }
  const furthest = dueDate(today, FURTHEST_MONTHS);
  return on > furthest ? [invalid('on', `${furthest} 이전이어야 합니다.`, `must be ${furthest} at the latest.`)] : [];
}

function refuseAfterEnd(): never {
  refuseAll([invalid('on', '마지막 상환일보다 앞서야 합니다.', 'must be before the last instalment falls due.')]);
  throw new Error('a problem is always refused');
}

function previewOf(loan: OwedLoan, eve: Eve, request: PrepaymentRequest, prepaid: Prepaid): PrepaymentPreview {
  const { amountWon, effect } = request;
  const { on, interestDueWon } = eve;
  const { before, after, interestBeforeWon, interestAfterWon } = prepaid;
  const fee = prepaymentFee(loan, amountWon, on);
  const interestSavedWon = interestBeforeWon - interestAfterWon;
  const last = after.at(-1);
  return {
    ...{ on, effect, amountWon, interestDueWon, fee, interestBeforeWon, interestAfterWon, interestSavedWon, after },
    totalDueWon: fee.amountWon === null ? null : amountWon + interestDueWon + fee.amountWon,
    instalmentsBefore: before.length,
    instalmentsAfter: after.length,
    monthsSaved: before.length - after.length,
    lastDueOn: last ? dueDate(loan.disbursedOn, last.number) : null,
    paymentBeforeWon: ordinaryPayment(before),
    paymentAfterWon: ordinaryPayment(after),
    netSavingWon: fee.amountWon === null ? null : interestSavedWon - fee.amountWon,
    disbursedOn: loan.disbursedOn,
  };
}

/** The second: interest of the first may be of two balances. */
const ordinaryPayment = (rows: readonly Instalment[]): number => (rows[1] ?? rows[0])?.paymentWon ?? 0;

function delinquencyOf(loan: OwedLoan, today: string): Delinquency {
  const { overdueDays, overdueWon, annualRateMillionths, disbursedOn, balanceWon } = loan;
  const overdueSince = overdueWon > 0 ? addDays(today, -overdueDays) : null;
  const rate = defaultRateMillionths(annualRateMillionths, disbursedOn);
  const rates = { contractRateMillionths: annualRateMillionths, defaultRateMillionths: rate };
  const arrears = { overdueWon, notDueWon: overdueWon > 0 ? notDueWon(loan, today) : balanceWon, ...rates };
  const basis = basisOnceCalled(balanceWon, today);
  return {
    bucket: delinquencyBucket(overdueDays),
    ...{ overdueDays, overdueWon, overdueSince },
    defaultRatePercent: (rate / 10_000).toFixed(4),
    defaultInterestWon: defaultInterestWon(overdueParts(loan, today), rate, today),
    perDiemWon: dailyInterestWon(arrears, 'OVERDUE_PART'),
    callableFrom: overdueSince === null ? null : callableFrom(loan.loanType, overdueSince),
    basisOnceCalled: basis,
    perDiemOnceCalledWon: dailyInterestWon(arrears, basis),
  };
}

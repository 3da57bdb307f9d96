import { dueDate, takenOver, type Instalment, type KeptAccount } from '../lending/index.js';
import { demoContract, demoInstalments } from './demo-instalments.js';
import type { DemoLoan } from './demo-loan.js';
import { Random } from './random.js';
import { payableOn } from './calendar.js';
import { dayNumber } from '../../platform/calendar.js';

/** What a loan's schedule and its payments make of it by the data's day. */
export interface LoanPosition {
  readonly balanceWon: number;
  /** The next payment of an ordinary month: of a bullet loan, its interest. */
  readonly monthlyPaymentWon: number;
  /** The due date of the last instalment paid, or the day the money went out; null before that. */
  readonly interestPaidTo: string | null;
  /** Interest of instalments that fell due up to the data's day, that day included, and were not paid. */
  readonly unpaidInterestWon: number;
  /** The account as the books keep it where something is due: what falls due follows from it. Else the columns say all. */
  readonly account: KeptAccount | null;
  /** Days since the first unpaid instalment could last be paid on time. */
  readonly overdueDays: number;
  /** Unpaid instalments as scheduled, without interest on arrears. */
  readonly overdueWon: number;
}

export type PaymentMethod = 'AUTO_TRANSFER' | 'BANK_TRANSFER' | 'VIRTUAL_ACCOUNT' | 'CARD' | 'CASH';

export interface DemoRepayment {
  readonly amountWon: number;
  readonly principalWon: number;
  readonly interestWon: number;
  readonly balanceAfterWon: number;
  readonly paidOn: string;
  readonly method: PaymentMethod;
}

export function positionOf(loan: DemoLoan, asOf: string): LoanPosition {
  const { disbursedOn, paid, missed, months } = loan;
  // One may fall due on the day itself.
  const instalments = demoInstalments(loan, Math.min(paid + missed + 1, months));
  const monthlyPaymentWon = instalments[Math.min(paid, months - 2)]?.paymentWon ?? 0;
  if (disbursedOn === null) {
    const none = { balanceWon: 0, unpaidInterestWon: 0, overdueDays: 0, overdueWon: 0, account: null };
    return { ...none, monthlyPaymentWon, interestPaidTo: null };
  }
  const dueOn = ({ number }: Instalment): string => dueDate(disbursedOn, number);
  const unpaid =
    loan.status === 'CLOSED' ? [] : instalments.slice(paid).filter((instalment) => dueOn(instalment) <= asOf);
  const overdue = unpaid.filter((instalment) => payableOn(dueOn(instalment)) < asOf);
  const [oldest] = overdue;
  const balanceWon = loan.status === 'CLOSED' ? 0 : balanceAfter(loan, instalments, paid);
  const interestPaidTo = dueDate(disbursedOn, paid);
  return {
    ...{ balanceWon, monthlyPaymentWon, interestPaidTo },
    unpaidInterestWon: unpaid.reduce((sum, { interestWon }) => sum + interestWon, 0),
    account: unpaid.length > 0 ? paidUpAccount(loan, disbursedOn, balanceWon, interestPaidTo) : null,
    overdueDays: oldest ? dayNumber(asOf) - dayNumber(payableOn(dueOn(oldest))) : 0,
    overdueWon: overdue.reduce((sum, { paymentWon }) => sum + paymentWon, 0),
  };
}

/** The last `count` payments of a loan, oldest first, each on its due date. */
export function repaymentsOf(seed: number, loan: DemoLoan, count: number): DemoRepayment[] {
  const { disbursedOn, paid } = loan;
  if (disbursedOn === null || paid === 0) return [];
  const instalments = demoInstalments(loan, paid);
  const random = Random.named(seed, loan.loanNumber, 'payer');
  const habit = random.weighted(METHODS);
  return instalments.slice(Math.max(0, paid - count)).map((instalment) => {
    const closing = loan.status === 'CLOSED' && instalment.number === paid;
    const principalWon = closing ? balanceAfter(loan, instalments, paid - 1) : instalment.principalWon;
    return {
      amountWon: principalWon + instalment.interestWon,
      principalWon,
      interestWon: instalment.interestWon,
      balanceAfterWon: closing ? 0 : instalment.balanceAfterWon,
      paidOn: dueDate(disbursedOn, instalment.number),
      method: random.chance(0.06) ? random.weighted(METHODS) : habit,
    };
  });
}

const METHODS = { AUTO_TRANSFER: 78, BANK_TRANSFER: 12, VIRTUAL_ACCOUNT: 6, CARD: 3, CASH: 1 } as const;

/** The account on the day of the last payment, when nothing was due. */
function paidUpAccount(loan: DemoLoan, disbursedOn: string, balanceWon: number, on: string): KeptAccount {
  const contract = demoContract(loan, disbursedOn);
  return takenOver(contract, { balanceWon, paidToOn: on, unpaidInterestWon: 0 });
}

function balanceAfter(loan: DemoLoan, instalments: readonly Instalment[], paid: number): number {
  return paid === 0 ? loan.principalWon : (instalments[paid - 1]?.balanceAfterWon ?? 0);
}

import {
  advance,
  balanceAfterWon,
  openAccount,
  pay,
  reprice,
  openingAccount,
  type Applied,
  type PaymentBreakdown,
  type StoredAccount,
  type LoanAccount,
  type LoanContract,
  type PrepaymentEffect,
  type Servicing,
} from '../servicing/index.js';

/** An event that changed a loan. Later events never have an earlier day. */
export type LoanEvent =
  | {
      readonly kind: 'REPAYMENT';
      readonly id: number;
      readonly on: string;
      readonly amountWon: number;
      readonly effect: PrepaymentEffect | null;
    }
  | { readonly kind: 'RATE'; readonly on: string; readonly annualRateMillionths: number };

/** Where the books of a loan begin. */
export interface Opening {
  /** With the rate of the first day. */
  readonly contract: LoanContract;
  /** Null for a loan that was paid out here. */
  readonly openingAccount: {
    readonly on: string;
    readonly balanceWon: number;
    readonly unpaidInterestWon: number;
  } | null;
}

/** The result of replaying a repayment. */
interface ReplayedRepayment {
  readonly id: number;
  readonly division: PaymentBreakdown;
  readonly balanceAfterWon: number;
}

export interface Replayed {
  /** The account after the last event. */
  readonly account: StoredAccount;
  readonly isClosed: boolean;
  readonly repayments: readonly ReplayedRepayment[];
  /** Instalments that were paid from what was held, up to the last event. */
  readonly applied: readonly Applied[];
}

/** The account of a loan on the day of an event, before it and after it. */
interface ReplayedStep {
  readonly on: string;
  readonly before: LoanAccount;
  readonly after: LoanAccount;
}

/**
 * Replays the events of a loan. Returns null when one does not fit: the loan cannot take a repayment, or has ended.
 * @param onStep gets every event, for callers that follow the account through time.
 */
export function replay(
  servicing: Servicing,
  opening: Opening,
  events: readonly LoanEvent[],
  onStep?: (step: ReplayedStep) => void,
): Replayed | null {
  const { contract, openingAccount: taken } = opening;
  let account: StoredAccount = taken
    ? openingAccount(contract, { ...taken, paidToOn: taken.on })
    : { ...openAccount(contract), on: contract.disbursedOn };
  let isClosed = false;
  const repayments: ReplayedRepayment[] = [];
  const applied: Applied[] = [];
  for (const event of events) {
    if (isClosed || event.on < account.on) return null;
    const then = advance(servicing, contract, account, event.on);
    applied.push(...then.applied);
    if (event.kind === 'RATE') {
      const rate = { annualRateMillionths: event.annualRateMillionths, from: event.on };
      account = { ...reprice(servicing, contract, then.account, rate), on: event.on };
      onStep?.({ on: event.on, before: then.account, after: account });
      continue;
    }
    const paid = pay(servicing, contract, then.account, event);
    if (!paid) return null;
    account = { ...paid.account, on: event.on };
    isClosed = paid.closed;
    onStep?.({ on: event.on, before: then.account, after: account });
    repayments.push({ id: event.id, division: paid.division, balanceAfterWon: balanceAfterWon(account) });
  }
  return { account, isClosed, repayments, applied };
}

import { schedule } from '../terms/index.js';
import type { LoanRow } from '../loans/index.js';
import { agreedContract } from '../repayments/index.js';
import {
  agreedPlan,
  instalmentsToCome,
  type DatedInstalment,
  type LoanAccount,
  type LoanContract,
  type Servicing,
} from '../servicing/index.js';
import type { ListedInstalment } from './instalment-page.js';

/** Instalments with the last day on which each can be paid on time. */
export const payable = ({ payableOn }: Servicing, rows: readonly DatedInstalment[]): ListedInstalment[] =>
  rows.map((row) => ({ ...row, payableOn: payableOn(row.dueOn) }));

/** Every instalment of the contract at the current rate; without days before the payout. */
export function agreedInstalments(servicing: Servicing, row: LoanRow): ListedInstalment[] {
  const contract = agreedContract(row);
  const { disbursedOn } = contract;
  if (disbursedOn !== null) {
    const running = { ...contract, disbursedOn };
    return payable(servicing, instalmentsToCome(running, agreedPlan(running)));
  }
  return schedule(contract.method, contract).map((each) => ({ ...each, dueOn: null, payableOn: null }));
}

/**
 * Instalments that can still be paid on time: one that is due and not paid, and those to come. Overdue ones are owed at
 * once and not included.
 */
export function remainingInstalments(
  contract: LoanContract,
  { plan, dues }: LoanAccount,
  on: string,
): [DatedInstalment, ...DatedInstalment[]] | [] {
  let balanceAfterWon = plan.balanceWon;
  const rows = instalmentsToCome(contract, plan);
  for (const due of dues.filter(({ payableOn }) => payableOn >= on).reverse()) {
    const { instalment: number, dueOn, principalWon, interestWon } = due;
    rows.unshift({ number, dueOn, principalWon, interestWon, paymentWon: principalWon + interestWon, balanceAfterWon });
    balanceAfterWon += principalWon;
  }
  const [first, ...others] = rows;
  return first ? [first, ...others] : [];
}

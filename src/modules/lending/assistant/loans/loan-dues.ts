import { said } from '../../../../platform/assistant/index.js';
import type { DatedInstalment } from '../../servicing/index.js';
import { inEnglish } from '../wording.js';
import type { ListedPayment } from './payment-leads.js';
import { toPayWon, type LoanAhead } from './instalments-ahead.js';

/** The assumption of every schedule. */
export const SAME_RATE = said('지금 금리', 'the rates of today');

/** An instalment of a loan that is to come. */
export interface Due {
  readonly loan: LoanAhead;
  readonly row: DatedInstalment;
}

export const listedOf = (due: Due): ListedPayment => {
  const { ko, en } = due.loan.asked.spoken;
  const { dueOn, paymentWon, interestWon, principalWon } = due.row;
  const name = said(ko, inEnglish({ ko, en }));
  return { name, on: dueOn, won: payOf(due), plannedWon: paymentWon, parts: { interestWon, principalWon } };
};

export const payOf = ({ loan, row }: Due): number => toPayWon(loan, row);
export const sumToPay = (dues: readonly Due[]): number => dues.reduce((sum, due) => sum + payOf(due), 0);
export const sumPlanned = (dues: readonly Due[]): number => dues.reduce((sum, { row }) => sum + row.paymentWon, 0);
/** What was paid before and is taken off an instalment. */
export const aheadOf = (due: Due): number => due.row.paymentWon - payOf(due);

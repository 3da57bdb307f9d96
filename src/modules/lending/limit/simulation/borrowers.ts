import { dayOfMonth, monthsBetween } from '../../../../platform/calendar.js';
import type { Caller } from '../../../../platform/access/index.js';
import { fieldsNamed } from '../../../../platform/graphql/index.js';
import {
  positionWindow,
  type CustomerRow,
  type CustomerService,
  type FinancialSnapshot,
  type FinancialSnapshotRepository,
  type FinancialPosition,
  type FinancialPositionReader,
} from '../../../customers/index.js';
import { rateMillionths } from '../../terms/index.js';
import type { OpenLoanFact, LoanService } from '../../loans/index.js';
import type { Debt } from '../engine/limit-profile.js';
import type { KnownDebt } from './limit-request.js';

/** What is on record about a possible borrower. */
export interface Borrower {
  readonly creditScore: number | null;
  readonly debts: readonly KnownDebt[];
  readonly position: FinancialPosition;
  /** The months that the financial position was read from. */
  readonly months: readonly FinancialSnapshot[];
}

const BORROWER_FIELDS = fieldsNamed('annualIncomeWon', 'creditScore');
/** A row of customers with BORROWER_FIELDS. */
interface Registered extends CustomerRow {
  readonly annualIncomeWon: number | null;
  readonly creditScore: number | null;
}

/** Reads what is on record, as the caller: customers about themselves, staff about their institution's customers. */
export class Borrowers {
  constructor(
    private readonly parts: {
      readonly customers: Pick<CustomerService, 'find'>;
      readonly loans: Pick<LoanService, 'loanFacts'>;
      readonly snapshots: Pick<FinancialSnapshotRepository, 'listBetween'>;
      readonly positions: FinancialPositionReader;
    },
  ) {}

  /** Null when there is no such customer that the caller may see. Each look by staff is recorded. */
  async find(caller: Caller, customerId: number, today: string): Promise<Borrower | null> {
    const { customers, loans: ledger, snapshots, positions } = this.parts;
    const row = await customers.find(caller, customerId, BORROWER_FIELDS);
    if (!row) return null;
    const { from, to } = positionWindow(today);
    const [loans, months] = await Promise.all([
      ledger.loanFacts(caller, customerId),
      snapshots.listBetween([customerId], from, to),
    ]);
    const { annualIncomeWon, creditScore } = row as Registered;
    const position = (await positions.of([{ customerId, annualIncomeWon, loans, months }], today)).get(customerId);
    if (!position) throw new Error(`the financial position of customer ${customerId} was not read`);
    const here = loans.loans.map((loan) => ({ debt: debtOf(loan, today), loanId: loan.key }));
    const debts = [...here, ...debtsElsewhere(position).map((debt) => ({ debt, loanId: null }))];
    return { creditScore, debts, position, months };
  }
}

/**
 * A loan on record as a debt. Months of grace are not months of repayment; the principal of an overdraft is its limit.
 */
export function debtOf(loan: OpenLoanFact, today: string): Debt {
  const { loanType: kind, principalWon, termMonths, graceMonths, maturesOn } = loan;
  return {
    kind,
    balanceWon: loan.balanceWon,
    agreedLimitWon: kind === 'OVERDRAFT' ? principalWon : null,
    annualRateMillionths: rateMillionths(loan.annualRatePercent),
    remainingMonths: Math.max(1, Math.min(termMonths - graceMonths, monthsUntil(today, maturesOn))),
    repaymentMethod: loan.repaymentMethod,
    monthlyPaymentWon: loan.monthlyPaymentWon,
    startedOn: loan.disbursedOn,
  };
}

/**
 * What is owed elsewhere as one debt, when months show payments beyond those on loans here. Its kind and terms are not
 * known: it counts with its actual payments, like the kinds without a DSR formula, and stays as it is however far
 * ahead.
 */
export function debtsElsewhere({
  debtService: { elsewhereMonthlyWon },
}: Pick<FinancialPosition, 'debtService'>): Debt[] {
  if (elsewhereMonthlyWon === 0) return [];
  const unknown = { balanceWon: 0, agreedLimitWon: null, annualRateMillionths: 0, startedOn: null };
  const terms = { kind: 'AUTO', repaymentMethod: 'BULLET', remainingMonths: 12 } as const;
  return [{ ...terms, ...unknown, monthlyPaymentWon: elsewhereMonthlyWon, isElsewhere: true }];
}

/** Months from one day to another; a begun month counts in full. */
function monthsUntil(from: string, to: string): number {
  return monthsBetween(from, to) + (dayOfMonth(to) > dayOfMonth(from) ? 1 : 0);
}

import type { Caller } from '../../../platform/access/index.js';
import { fieldsNamed } from '../../../platform/graphql/index.js';
import type { CustomerService, FinancialPosition } from '../../customers/index.js';
import type { LoanFacts, OpenLoanFact, LoanService } from '../loans/index.js';
import { accountOn, owedLoan, remainingInstalments, type OwedLoan } from '../schedule/index.js';
import type { DatedInstalment, LoanAccount, Servicing } from '../servicing/index.js';
import type { FinancialPositions } from '../arrears/index.js';

/** The services that read and compute facts of loans; each authorises by itself, as the caller. */
export interface LoanParts {
  readonly loans: Pick<LoanService, 'loanFacts'>;
  readonly servicing: () => Promise<Servicing>;
}

/** What a financial position is read with. */
export interface FinancialPositionParts {
  readonly customers: Pick<CustomerService, 'listByIds'>;
  readonly positions: Pick<FinancialPositions, 'read'>;
}

const INCOME = fieldsNamed('annualIncomeWon');

/** A customer's financial position; null for one the caller may not see. `loans` were read as the same caller. */
export async function financialPositionFor(
  { customers, positions }: FinancialPositionParts,
  caller: Caller,
  customerId: number,
  loans: LoanFacts,
  today: string,
): Promise<FinancialPosition | null> {
  const [row] = await customers.listByIds(caller, [customerId], INCOME);
  if (!row) return null;
  const annualIncomeWon = (row['annualIncomeWon'] ?? null) as number | null;
  const read = await positions.read([{ customerId, annualIncomeWon, loans }], today);
  return read.get(customerId) ?? null;
}

/** A loan with its account on a day and its remaining instalments. */
export interface RunningLoan {
  readonly owed: OwedLoan;
  readonly account: LoanAccount;
  readonly rows: readonly DatedInstalment[];
}

/** Null for a loan on which nothing is owed. */
export function runningLoanOn(servicing: Servicing, loan: OpenLoanFact, on: string): RunningLoan | null {
  const owed = owedLoan(loan);
  if (!owed) return null;
  const account = accountOn(servicing, owed, on);
  return { owed, account, rows: remainingInstalments(owed.contract, account, on) };
}

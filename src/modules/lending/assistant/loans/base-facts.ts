import { said, typedFacts, type Fact, type FactSource } from '../../../../platform/assistant/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import type { Arrears } from '../../../customers/index.js';
import type { LoanFacts } from '../../loans/index.js';
import { nextInstalment } from '../../schedule/index.js';
import type { Servicing } from '../../servicing/index.js';
import { meantOf, type AskedLoan } from '../asked-loans.js';
import { financialPositionFor, type LoanParts, type FinancialPositionParts } from '../loan-parts.js';
import { loanSlots } from '../loan-slots.js';
import { LEDGER } from '../wording.js';
import { arrearsFacts } from './arrears-facts.js';

/** What is overdue in all, the sums of all open loans, and the figures of each loan. */
export function loanFacts(servicing: Servicing, loans: LoanFacts, arrears: Arrears | null, today: string): Fact[] {
  const overdue = arrears ? arrearsFacts(arrears, loans.loanCount > 0, today) : [];
  if (loans.loanCount === 0) return overdue;
  const fact = typedFacts('LOAN', LEDGER, today);
  const { loanCount, balanceWon } = loans;
  return [
    fact.count(
      'loan.count',
      said('진행 중인 대출 수', 'Open loans'),
      loanCount,
      'LOAN',
      said(`${loanCount}건`, String(loanCount)),
    ),
    fact.money('loan.balance', said('남은 대출 원금 합계', 'Principal still owed'), balanceWon),
    ...overdue,
    ...meantOf(loans.loans, {}).open.flatMap((loan) => [
      ...standingFacts(loan, today),
      ...instalmentFacts(servicing, loan, today),
    ]),
  ];
}

function standingFacts({ loan, at, name }: AskedLoan, today: string): Fact[] {
  const fact = typedFacts('LOAN', LEDGER, today, name);
  const slot = loanSlots('loan', at);
  return [
    fact.money(slot('balance'), said('잔액', 'balance'), loan.balanceWon),
    fact.percent(slot('rate'), said('금리 연', 'rate a year'), loan.annualRatePercent),
    fact.date(slot('maturity'), said('만기', 'matures on'), loan.maturesOn),
  ];
}

/** What falls due next by the current balance, not the instalment first agreed: extra repayments change it. */
function instalmentFacts(servicing: Servicing, { loan, at, name }: AskedLoan, today: string): Fact[] {
  const next = nextInstalment(servicing, loan, today);
  if (!next) return [];
  const fact = typedFacts('REPAYMENT', LEDGER, today, name);
  const slot = loanSlots('loan', at);
  return [
    fact.date(slot('dueOn'), said('다음 상환일', 'next due on'), next.dueOn),
    fact.money(slot('payment'), said('다음 상환액', 'next payment'), next.paymentWon),
  ];
}

/** What lending always reports about a customer: the open loans, and whether anything is overdue. */
export const lendingFacts = (parts: LoanParts & FinancialPositionParts & { readonly clock: Clock }): FactSource => ({
  async factsFor(caller, customerId) {
    const today = koreanDate(parts.clock.now());
    const [owed, servicing] = await Promise.all([parts.loans.loanFacts(caller, customerId), parts.servicing()]);
    const position = await financialPositionFor(parts, caller, customerId, owed, today);
    return loanFacts(servicing, owed, position?.arrears ?? null, today);
  },
});

import type { Fact, FactSource } from '../platform/assistant/index.js';
import type { Arrears, CustomerService } from '../modules/customers/index.js';
import {
  loanNames,
  nextInstalment,
  type Lending,
  type LoanFacts,
  type LoanService,
  type OpenLoanFact,
  type Servicing,
} from '../modules/lending/index.js';
import type { Caller } from '../platform/access/index.js';
import { koreanDate, type Clock } from '../platform/clock.js';
import type { Localized } from '../platform/text.js';
import { arrearsFacts } from './arrears-facts.js';
import { loanSlots, type LoanSlots } from './loan-slots.js';
import { standingFor, type StandingParts } from './standing-of.js';
import { both, factMaker, percent, won } from '../platform/assistant/index.js';

/** Where the chat's facts come from: each service authorises by itself, as the caller. */
export interface FactParts {
  readonly clock: Clock;
  readonly customers: Pick<CustomerService, 'listByIds'>;
  readonly standings: StandingParts['standings'];
  readonly loans: Pick<LoanService, 'loanFacts'>;
  readonly servicing: Lending['servicing'];
}

const LEDGER: Localized = { ko: '대출 원장', en: 'loan ledger' };

/** What is overdue, on anything; of all open loans together, and of each by itself. */
export function loanFacts(servicing: Servicing, loans: LoanFacts, arrears: Arrears | null, today: string): Fact[] {
  const overdue = arrears ? arrearsFacts(arrears, loans.loanCount > 0, today) : [];
  if (loans.loanCount === 0) return overdue;
  const names = loanNames(loans.loans);
  const count = { ko: `${loans.loanCount}건`, en: String(loans.loanCount) };
  const fact = factMaker('LOAN', LEDGER, today);
  return [
    fact('loan.count', { ko: '진행 중인 대출 수', en: 'Open loans' }, count),
    fact('loan.balance', { ko: '남은 대출 원금 합계', en: 'Principal still owed' }, won(loans.balanceWon)),
    ...overdue,
    ...loans.loans.flatMap((loan, index) => {
      const name = names[index] ?? both(loan.loanNumber);
      const slots = loanSlots('loan', index);
      return [...standingFacts(loan, name, slots, today), ...instalmentFacts(servicing, loan, name, slots, today)];
    }),
  ];
}

function standingFacts(loan: OpenLoanFact, name: Localized, slots: LoanSlots, today: string): Fact[] {
  const fact = factMaker('LOAN', LEDGER, today, name);
  const { balanceWon, annualRatePercent, maturesOn } = loan;
  return [
    fact(slots('balance'), { ko: '잔액', en: 'balance' }, won(balanceWon)),
    fact(slots('rate'), { ko: '금리 연', en: 'rate a year' }, percent(annualRatePercent)),
    fact(slots('maturity'), { ko: '만기', en: 'matures on' }, both(maturesOn)),
  ];
}

/** What falls due next by the balance as it is, not the instalment that was agreed once: extra repayments change it. */
function instalmentFacts(
  servicing: Servicing,
  loan: OpenLoanFact,
  name: Localized,
  slots: LoanSlots,
  today: string,
): Fact[] {
  const next = nextInstalment(servicing, loan, today);
  if (!next) return [];
  const fact = factMaker('REPAYMENT', LEDGER, today, name);
  return [
    fact(slots('dueOn'), { ko: '다음 상환일', en: 'next due on' }, both(next.dueOn)),
    fact(slots('payment'), { ko: '다음 상환액', en: 'next payment' }, won(next.paymentWon)),
  ];
}

/** What the chat may tell of a customer's loans. */
export function customerFacts(parts: FactParts): FactSource {
  const { clock, loans, servicing } = parts;
  return {
    async factsFor(caller: Caller, customerId: number): Promise<readonly Fact[]> {
      const today = koreanDate(clock.now());
      const owed = await loans.loanFacts(caller, customerId);
      const [standing, books] = await Promise.all([standingFor(parts, caller, customerId, owed, today), servicing()]);
      return loanFacts(books, owed, standing?.arrears ?? null, today);
    },
  };
}

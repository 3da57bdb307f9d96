import { z } from 'zod';
import {
  said,
  existingFactIds,
  saidWon,
  tool,
  typedFacts,
  type Finding,
  type Tool,
} from '../../../../platform/assistant/index.js';
import type { LoanStatistics } from '../../loans/index.js';
import { STAFF_FOLLOW_UPS, LEDGER, type StaffToolParts } from './staff-parts.js';
import { formatNumber } from '../../../../platform/amount.texts.js';

/** The institution's loans in numbers, up to five seconds old. */
export const statisticsTool = ({ loans }: Pick<StaffToolParts, 'loans'>): Tool =>
  tool({
    name: 'staff_statistics',
    description:
      'For staff: how many loans and customers the institution has, what is owed, overdue, and the mean rate.',
    parameters: z.object({}),
    answers: ['STAFF_STATISTICS'],
    topic: 'FINDING',
    title: { ko: '대출 현황 통계', en: 'Loan statistics' },
    audience: 'STAFF',
    run: async ({ caller, today }) => statisticsFinding(await loans.statistics(caller), today),
  });

export function statisticsFinding(counted: LoanStatistics, today: string): Finding {
  const facts = typedFacts('FINDING', LEDGER, today);
  const { openLoanCount, customerCount, overdueLoanCount, totalBalanceWon, totalOverdueWon } = counted;
  const { balanceWeightedRatePercent: rate, loanCount } = counted;
  const [balance, overdue] = [saidWon(totalBalanceWon), saidWon(totalOverdueWon)];
  const loans = (count: number) => said(`${formatNumber(count)}건`, formatNumber(count));
  const shown = [
    facts.count('staff.openLoans', said('진행 중인 대출', 'Open loans'), openLoanCount, 'LOAN', loans(openLoanCount)),
    facts.count('staff.loans', said('전체 대출', 'All loans'), loanCount, 'LOAN', loans(loanCount)),
    facts.count(
      'staff.customers',
      said('고객', 'Customers'),
      customerCount,
      'PERSON',
      said(`${formatNumber(customerCount)}명`, formatNumber(customerCount)),
    ),
    facts.money('staff.balance', said('대출 잔액', 'Balance owed'), totalBalanceWon),
    facts.count(
      'staff.overdueLoans',
      said('연체 대출', 'Overdue loans'),
      overdueLoanCount,
      'LOAN',
      loans(overdueLoanCount),
    ),
    facts.money('staff.overdue', said('연체 금액', 'Overdue'), totalOverdueWon),
    ...(rate === null
      ? []
      : [facts.percent('staff.rate', said('잔액 가중 평균 금리 연', 'Mean rate a year, by balance'), rate)]),
  ];
  return {
    facts: shown,
    lead: said(
      `진행 중인 대출은 ${formatNumber(openLoanCount)}건, 잔액 ${balance.ko}이며, 연체는 ${formatNumber(overdueLoanCount)}건 ${overdue.ko}입니다.`,
      `${formatNumber(openLoanCount)} loans are open with ${balance.en} owed; ${formatNumber(overdueLoanCount)} are overdue by ${overdue.en}.`,
    ),
    shown: existingFactIds(shown, ['staff.customers', 'staff.loans', 'staff.rate']),
    followUps: [STAFF_FOLLOW_UPS.overdue, STAFF_FOLLOW_UPS.queues, STAFF_FOLLOW_UPS.candidates],
  };
}

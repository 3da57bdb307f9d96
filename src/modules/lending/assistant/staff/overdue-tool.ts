import { z } from 'zod';
import { fieldsNamed, firstRows } from '../../../../platform/graphql/index.js';
import { said, saidWon, tool, typedFacts, type Finding, type Tool } from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import { STAFF_FOLLOW_UPS, LEDGER, namesOf, type StaffToolParts } from './staff-parts.js';
import { KEEP_LOANS, type LoanRow } from '../../loans/index.js';
import { formatNumber } from '../../../../platform/amount.texts.js';

const LOAN_FIELDS = fieldsNamed('loanNumber', 'balanceWon', 'overdueWon', 'overdueDays');
/** The most loans read, and the most shown: the oldest arrears first. */
const [LOOKED_AT, MOST_SHOWN] = [100, 10];

/** Loans that are overdue, whose they are and since when. */
export const overdueTool = (parts: Pick<StaffToolParts, 'loans' | 'customers'>): Tool =>
  tool({
    name: 'staff_overdue',
    description: 'For staff: loans that are overdue, the oldest arrears first, with masked names. Recorded.',
    parameters: z.object({ search: z.string().max(100).optional() }),
    answers: ['STAFF_OVERDUE'],
    topic: 'FINDING',
    title: { ko: '연체 고객', en: 'Overdue customers' },
    audience: 'STAFF',
    async run({ caller, today }, { search = null }): Promise<Finding> {
      KEEP_LOANS.require(caller);
      const question = { search, status: 'DELINQUENT', loanType: null } as const;
      const page = firstRows(LOOKED_AT);
      const [rows, count] = await Promise.all([
        parts.loans.page(caller, page, question, LOAN_FIELDS),
        parts.loans.count(caller, question),
      ]);
      const oldest = rows
        .slice(0, LOOKED_AT)
        .map((row) => row as OverdueLoan)
        .toSorted((one, other) => other.overdueDays - one.overdueDays)
        .slice(0, MOST_SHOWN);
      const names = await namesOf(
        parts,
        caller,
        oldest.map(({ customerKey }) => customerKey),
      );
      return overdueFinding(oldest, count, names, today);
    },
  });

/** A row of loans with SHOWN. */
interface OverdueLoan extends LoanRow {
  readonly loanNumber: string;
  readonly overdueWon: number;
  readonly overdueDays: number;
}

export function overdueFinding(
  loans: readonly OverdueLoan[],
  count: number,
  names: ReadonlyMap<number, Localized>,
  today: string,
): Finding {
  const number = formatNumber(count);
  const facts = typedFacts('FINDING', LEDGER, today);
  const [worst] = loans;
  const longest = worst
    ? said(
        ` 가장 오래된 연체는 ${worst.overdueDays}일째 ${saidWon(worst.overdueWon).ko}입니다.`,
        ` The oldest is ${worst.overdueDays} days late with ${saidWon(worst.overdueWon).en}.`,
      )
    : said('', '');
  return {
    facts: [
      facts.count('staff.overdueLoans', said('연체 대출', 'Overdue loans'), count, 'LOAN', said(`${number}건`, number)),
      ...loans.flatMap(({ key, loanNumber, overdueWon, overdueDays }) => {
        const own = typedFacts('FINDING', LEDGER, today, said(loanNumber, loanNumber));
        const late = said(`${overdueDays}일`, `${overdueDays} days`);
        return [
          own.money(`staff.overdue.${key}.amount`, said('연체 금액', 'overdue'), overdueWon),
          own.count(`staff.overdue.${key}.days`, said('연체 일수', 'late by'), overdueDays, 'DAY', late),
        ];
      }),
    ],
    lead:
      count === 0
        ? said('연체 중인 대출이 없습니다.', 'No loan is overdue.')
        : said(`연체 중인 대출은 ${number}건입니다.${longest.ko}`, `${number} loans are overdue.${longest.en}`),
    shown: [],
    ...(loans.length > 0 && {
      table: {
        title: said('오래된 연체부터', 'The oldest arrears first'),
        columns: [
          said('고객', 'Customer'),
          said('대출 번호', 'Loan'),
          said('연체 금액', 'Overdue'),
          said('연체 일수', 'Late by'),
        ],
        rows: loans.map(({ key, customerKey, loanNumber }) => [
          { text: names.get(customerKey) ?? said('-', '-') },
          { text: said(loanNumber, loanNumber) },
          { fact: `staff.overdue.${key}.amount` },
          { fact: `staff.overdue.${key}.days` },
        ]),
      },
    }),
    followUps: [STAFF_FOLLOW_UPS.queues, STAFF_FOLLOW_UPS.statistics],
  };
}

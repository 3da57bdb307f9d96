import { z } from 'zod';
import {
  days,
  said,
  saidDay,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type FoundAction,
  type Tool,
} from '../../../../platform/assistant/index.js';
import { firstRows } from '../../../../platform/graphql/index.js';
import { withParticle } from '../../../../platform/korean.js';
import { addDays } from '../../../../platform/calendar.js';
import type { HolidayCalendar } from '../../calendar/index.js';
import {
  mayStillWithdraw,
  WITHDRAWAL_DAYS,
  withdrawableUntil,
  type ApplicationRow,
  type Refinance,
} from '../../refinance/index.js';
import { askedLoans, LOAN_ARGUMENTS, type AskedLoan } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import type { LoanParts } from '../loan-parts.js';
import { loanSlots } from '../loan-slots.js';
import { APPLICATIONS, COMPUTED, inEnglish } from '../wording.js';
import { TERMINATION_STATUS } from './states.texts.js';

export interface WithdrawalParts extends Pick<LoanParts, 'loans'> {
  readonly applications: Pick<Refinance['applications'], 'page'>;
  readonly terminations: Pick<Refinance['terminations']['service'], 'pageOfEach'>;
  readonly holidays: { current(): Promise<HolidayCalendar> };
}
const MOST_READ = 50;
const LAW = said('금융소비자보호법 제46조', 'Financial Consumer Protection Act, article 46');

interface Period {
  readonly asked: AskedLoan;
  readonly until: string;
  readonly isOpen: boolean;
}

/** Whether a loan can still be withdrawn from, and the status of demands to end a contract. */
export function withdrawalTool(parts: WithdrawalParts): Tool {
  return tool({
    name: 'withdrawal_right',
    description:
      'Whether the customer may still withdraw from a loan contract (청약철회권, within two weeks), until when, and how to; and demands to end a contract that was sold against the rules.',
    parameters: z.object(LOAN_ARGUMENTS),
    answers: ['WITHDRAWAL_RIGHT'],
    topic: 'LOAN',
    title: said('청약철회', 'Withdrawing from a loan'),
    async run(context, named): Promise<Finding> {
      const { caller, customerId, today } = context;
      const asked = await askedLoans(parts.loans, context, named);
      if (asked.none) return asked.none;
      const calendar = await parts.holidays.current();
      const periods = asked.meant.flatMap((loan) => periodOf(loan, today, calendar) ?? []);
      const open = periods.filter(({ isOpen }) => isOpen);
      const [first] = open;
      const of = { status: null, customerId, loanId: null, productId: null };
      const applications = first ? await parts.applications.page(caller, firstRows(MOST_READ), of, 'NEWEST') : [];
      const executed = applications.find(
        ({ status, newLoanKey }) => status === 'EXECUTED' && newLoanKey === first?.asked.loan.key,
      );
      const keys = asked.meant.map(({ loan }) => loan.key);
      const demands = (await parts.terminations.pageOfEach(caller, keys, firstRows(1))).flat();
      const facts = [
        daysFact(today),
        ...periods.map((period) => periodFact(period, today)),
        ...demands
          .slice(0, 1)
          .map(({ status, requestedOn }) =>
            typedFacts('LOAN', APPLICATIONS, requestedOn).words(
              'termination.status',
              said('위법계약 해지 요구', 'demand to end a contract'),
              TERMINATION_STATUS[status],
            ),
          ),
      ];
      return {
        facts,
        lead: leadOf(periods, open, today),
        shown: facts
          .filter(({ id }) => id !== 'withdrawal.days')
          .slice(0, 4)
          .map(({ id }) => id),
        advice: [WHAT_FOLLOWS],
        ...(first && executed && { action: withdrawAction(first, executed) }),
        followUps: [FOLLOW.PAYOFF, FOLLOW.PREPAY, FOLLOW.APPLICATION],
      };
    },
  });
}

const WHAT_FOLLOWS = said(
  '철회하면 원금과 그동안의 이자, 금융회사가 낸 세금·등기 비용을 돌려주어야 하며 중도상환수수료는 없습니다.',
  'Withdrawing means paying back the principal with its interest and what the lender paid in taxes and fees; there is no prepayment fee.',
);

/** The period of a loan; null for one whose money is not out. While holidays are not known, the plain legal days. */
function periodOf(asked: AskedLoan, today: string, calendar: HolidayCalendar): Period | null {
  const { disbursedOn } = asked.loan;
  if (disbursedOn === null) return null;
  const until = withdrawableUntil(disbursedOn, calendar) ?? addDays(disbursedOn, WITHDRAWAL_DAYS);
  return { asked, until, isOpen: mayStillWithdraw(disbursedOn, today, calendar) };
}

function leadOf(periods: readonly Period[], open: readonly Period[], today: string): NonNullable<Finding['lead']> {
  const [first] = open;
  if (first) {
    const [day, { spoken }] = [saidDay(first.until, today), first.asked];
    return said(
      `네, ${withParticle(spoken.ko, '은/는')} ${day.ko}까지 청약을 철회할 수 있습니다.`,
      `Yes, you can withdraw from ${inEnglish(spoken)} until ${day.en}.`,
    );
  }
  const last = periods.toSorted((one, other) => (one.until < other.until ? 1 : -1))[0];
  const rule = said(`대출금을 받은 날부터 ${WITHDRAWAL_DAYS}일`, `${WITHDRAWAL_DAYS} days after the money came`);
  if (!last) return said(`철회는 ${rule.ko} 안에 할 수 있습니다.`, `A loan can be withdrawn from within ${rule.en}.`);
  const [day, { spoken }] = [saidDay(last.until, today), last.asked];
  return said(
    `아니요, 철회할 수 있는 기간(${rule.ko})이 지났습니다. ${withParticle(spoken.ko, '은/는')} ${day.ko}까지였습니다.`,
    `No, the time to withdraw (${rule.en}) is over: for ${inEnglish(spoken)} it ended on ${day.en}.`,
  );
}

/** How long the law gives. */
const daysFact = (today: string): Fact =>
  typedFacts('LOAN', LAW, today).count(
    'withdrawal.days',
    said('철회할 수 있는 기간', 'time to withdraw'),
    WITHDRAWAL_DAYS,
    'DAY',
    days(WITHDRAWAL_DAYS),
  );

const periodFact = ({ asked: { at, name }, until }: Period, today: string): Fact =>
  typedFacts('LOAN', COMPUTED, today, name).date(
    loanSlots('loan', at)('withdrawableUntil'),
    said('철회 가능 기한', 'could be withdrawn from until'),
    until,
  );

const withdrawAction = ({ asked: { spoken } }: Period, { id, version }: ApplicationRow): FoundAction => ({
  label: said(`${spoken.ko} 청약철회`, `Withdraw from ${inEnglish(spoken)}`),
  mutation: 'refinanceWithdraw',
  arguments: { input: { applicationId: id, version } },
  preview: said(
    `${spoken.ko} 계약을 철회하겠다는 뜻이 접수됩니다.`,
    `Your withdrawal from ${inEnglish(spoken)} is filed.`,
  ),
});

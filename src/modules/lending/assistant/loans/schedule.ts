import { startOfMonth } from '../../../../platform/calendar.js';
import { z } from 'zod';
import {
  formOf,
  said,
  saidMonth,
  saysAny,
  tool,
  type Finding,
  type Tool,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { ASKED_MONTH_FORM } from '../asked-span.js';
import { askedLoans, LOAN_ARGUMENTS, type AskedLoan } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import type { LoanParts } from '../loan-parts.js';
import type { ArrearsParts } from './arrears.js';
import { monthFinding } from './month-payments.js';
import { nextFinding } from './next-payments.js';
import { aheadFinding, asksPaymentsLeft } from './payments-ahead.js';
import { instalmentsAhead, type LoanAhead } from './instalments-ahead.js';
import { withOverdueFirst } from './overdue-first.js';
import { paidFinding, type HistoryParts } from './history.js';

const SCHEDULE_DAY_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/;
/** Fifty years: no loan runs longer. */
const MONTHS_MAX = 600;

const PAST = /였|었|았|했|\b(?:was|were|did|paid)\b/i;

const parameters = z.object({
  ...LOAN_ARGUMENTS,
  month: z.string().regex(ASKED_MONTH_FORM).optional().describe('One month, 2027-03, if the customer asks for it.'),
  date: z.string().regex(SCHEDULE_DAY_PATTERN).optional().describe('A day, whose month is told.'),
  monthsAhead: z.int().min(0).max(MONTHS_MAX).optional().describe('The month so many months from now.'),
});

/** What falls due on the customer's loans: next, in a month, and from now to the end. */
export function scheduleTool(parts: LoanParts & HistoryParts & Pick<ArrearsParts, 'outlook'>): Tool {
  return tool({
    name: 'loan_schedule',
    description:
      'What falls due on the customer’s loans and when: the next instalment, those of a month, or the whole schedule with the balance over time. At the rates of today.',
    parameters,
    answers: ['NEXT_INSTALMENT', 'LOAN_SCHEDULE'],
    topic: 'REPAYMENT',
    title: said('상환 일정', 'Repayment schedule'),
    async run(context, given): Promise<Finding> {
      const asked = await askedLoans(parts.loans, context, given);
      if (asked.none) return asked.none;
      // `그게 며칠이었나요?` is about what was paid, whatever was asked before.
      const month = monthOf(given, context);
      const isAhead = month !== null && month > context.today.slice(0, 7);
      if (formOf(context) === 'WHEN' && saysAny(context, PAST) && !isAhead)
        return paidFinding(parts, { ...context, intent: 'REPAYMENT_HISTORY' }, given);
      if (month !== null && month < context.today.slice(0, 7)) return pastMonth(parts, context, given, month);
      return withOverdueFirst(await dueFinding(parts, context, given, asked.meant), parts, asked.meant, context.today);
    },
  });
}

/** What falls due, of what is not overdue yet. */
async function dueFinding(
  parts: LoanParts & HistoryParts,
  context: ToolContext,
  given: z.infer<typeof parameters>,
  meant: readonly AskedLoan[],
): Promise<Finding> {
  const month = monthOf(given, context);
  const ahead = instalmentsAhead(await parts.servicing(), meant, context.today);
  if (ahead.length === 0)
    return {
      facts: [],
      lead: said('앞으로 낼 상환금이 없습니다.', 'No instalment is left to pay.'),
      followUps: [FOLLOW.LIST],
    };
  if (month !== null)
    return (
      (month === context.today.slice(0, 7) && !fallsDueIn(ahead, month)
        ? await paidUpMonth(parts, context, given, month)
        : null) ?? monthFinding(ahead, month, context)
    );
  return context.intent === 'LOAN_SCHEDULE' || asksPaymentsLeft(context)
    ? aheadFinding(ahead, context)
    : nextFinding(ahead, context);
}

function monthOf({ month, date, monthsAhead }: z.infer<typeof parameters>, { today }: ToolContext): string | null {
  if (month !== undefined) return month;
  if (date !== undefined) return date.slice(0, 7);
  return monthsAhead === undefined ? null : startOfMonth(today, monthsAhead).slice(0, 7);
}

const fallsDueIn = (ahead: readonly LoanAhead[], month: string): boolean =>
  ahead.some(({ rows }) => rows.some(({ dueOn }) => dueOn.startsWith(month)));

/** This month, where all that fell due in it is paid: what was paid; null where nothing was. */
async function paidUpMonth(
  parts: HistoryParts,
  context: ToolContext,
  { loanNumber, kind, kinds }: z.infer<typeof parameters>,
  month: string,
): Promise<Finding | null> {
  const asked = { loanNumber, kind, kinds, month };
  const found = await paidFinding(parts, { ...context, intent: 'REPAYMENT_HISTORY' }, asked);
  const { facts, lead } = found;
  if (!lead || !facts.some(({ id }) => id === 'paid.1.amount')) return null;
  return {
    ...found,
    lead: said(`이번 달에 더 내실 상환금은 없습니다. ${lead.ko}`, `Nothing more is due this month. ${lead.en}`),
  };
}

/** A month that is over is answered by what was paid in it. */
async function pastMonth(
  parts: HistoryParts,
  context: ToolContext,
  given: z.infer<typeof parameters>,
  month: string,
): Promise<Finding> {
  const { loanNumber, kind } = given;
  const found = await paidFinding(parts, { ...context, intent: 'REPAYMENT_HISTORY' }, { loanNumber, kind, month });
  const name = saidMonth(month, context.today);
  return { ...found, assumed: [said(`${name.ko}의 실제 납부 내역`, `what was really paid in ${name.en}`)] };
}

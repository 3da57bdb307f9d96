import {
  said,
  saidDay,
  saidMonth,
  saidWon,
  typedFacts,
  type Finding,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { loanSlots } from '../loan-slots.js';
import { COMPUTED, inEnglish, listed } from '../wording.js';
import { extremePaymentLead, paymentDaysLead } from './payment-leads.js';
import type { LoanAhead } from './instalments-ahead.js';
import { SAME_RATE, type Due, listedOf, payOf, sumToPay } from './loan-dues.js';

/** What falls due in one month that is not over. */
export function monthFinding(
  ahead: readonly LoanAhead[],
  month: string,
  context: Pick<ToolContext, 'today' | 'said'>,
): Finding {
  const { today } = context;
  const name = saidMonth(month, today);
  const dues = ahead.flatMap((loan) =>
    loan.rows.filter(({ dueOn }) => dueOn.startsWith(month)).map((row): Due => ({ loan, row })),
  );
  const followUps = [FOLLOW.SCHEDULE, FOLLOW.NEXT, FOLLOW.RATE_UP];
  if (dues.length === 0) return { ...nothingIn(ahead, month, today), followUps };
  const all = typedFacts('REPAYMENT', COMPUTED, month);
  const when = all.month('schedule.when', said('상환하는 달', 'month'), month);
  const sum = all.money('schedule.month', said(`${name.ko} 상환액`, `to pay in ${name.en}`), sumToPay(dues));
  const facts = dues.flatMap((due) => {
    const fact = typedFacts('REPAYMENT', COMPUTED, month, due.loan.asked.name);
    const slot = loanSlots('loan', due.loan.asked.at);
    return [
      fact.date(slot('monthDueOn'), said('상환일', 'due on'), due.row.dueOn),
      fact.money(slot('monthPayment'), said('상환액', 'payment'), payOf(due)),
      fact.money(slot('monthInterest'), said('그중 이자', 'of it interest'), due.row.interestWon),
      fact.money(slot('monthPrincipal'), said('그중 원금', 'of it principal'), due.row.principalWon),
    ];
  });
  const won = saidWon(sumToPay(dues));
  const parts = listed(dues.map((due) => said(due.loan.asked.spoken.ko, inEnglish(due.loan.asked.spoken))));
  const payments = dues.map(listedOf);
  return {
    facts: [sum, ...facts, when],
    lead:
      extremePaymentLead(payments, context) ??
      paymentDaysLead(payments, context) ??
      said(
        `${name.ko}에는 ${parts.ko} 상환으로 ${dues.length > 1 ? '모두 ' : ''}${withParticle(won.ko, '을/를')} 내시게 됩니다.`,
        `In ${name.en} you pay ${won.en}${dues.length > 1 ? ' in all' : ''} on ${parts.en}.`,
      ),
    shown: [sum.id, ...facts.map(({ id }) => id)],
    assumed: [SAME_RATE],
    followUps,
  };
}

/** Nothing falls due in a month: everything is repaid by then, or the first instalment comes later. */
function nothingIn(ahead: readonly LoanAhead[], month: string, today: string): Pick<Finding, 'facts' | 'lead'> {
  const lastOn =
    ahead
      .map(({ rows }) => rows.at(-1)?.dueOn ?? '')
      .sort()
      .at(-1) ?? today;
  const [name, day] = [saidMonth(month, today), saidDay(lastOn, today)];
  const fact = typedFacts('REPAYMENT', COMPUTED, today).date(
    'schedule.lastOn',
    said('마지막 상환일', 'last payment on'),
    lastOn,
  );
  const isOver = month > lastOn.slice(0, 7);
  const when = typedFacts('REPAYMENT', COMPUTED, today).month(
    'schedule.when',
    said('물어보신 달', 'month asked for'),
    month,
  );
  return {
    facts: [fact, when],
    lead: isOver
      ? said(
          `${name.ko}에는 내실 상환금이 없습니다. ${day.ko}에 마지막 상환이 끝납니다.`,
          `Nothing is due in ${name.en}: the last payment is on ${day.en}.`,
        )
      : said(`${name.ko}에는 내실 상환금이 없습니다.`, `Nothing is due in ${name.en}.`),
  };
}

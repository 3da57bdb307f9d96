import {
  formOf,
  said,
  saidDay,
  saidWon,
  saysAny,
  typedFacts,
  type Fact,
  type Finding,
  type FoundTable,
  type ToolContext,
  joinSentences,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { loanSlots } from '../loan-slots.js';
import { COMPUTED, inEnglish } from '../wording.js';
import { countedLead, extremePaymentLead, monthlyLead, paidAheadClause, WHOLE, wholeLead } from './payment-leads.js';
import type { LoanAhead } from './instalments-ahead.js';
import { type Due, listedOf, payOf, sumToPay, sumPlanned, aheadOf } from './loan-dues.js';

const DUE = said('다음 상환일', 'next due on');
const PAY = said('다음 상환액', 'next payment');

/** What falls due next, and what else does in the same month. */
export function nextFinding(ahead: readonly LoanAhead[], context: Pick<ToolContext, 'today' | 'said'>): Finding {
  const { today } = context;
  const dues = ahead.map((loan): Due => ({ loan, row: loan.rows[0] }));
  const sooner = dues.toSorted((one, other) => (one.row.dueOn < other.row.dueOn ? -1 : 1));
  const [next] = sooner;
  if (!next) return { facts: [] };
  const facts = [
    ...sooner.flatMap((due) => dueFacts(due, today)),
    ...(sooner.length > 1 ? nextSums(sooner, today) : []),
  ];
  const [day, won] = [saidDay(next.row.dueOn, today), saidWon(payOf(next))];
  const { spoken } = next.loan.asked;
  const less = paidAheadClause(listedOf(next));
  const one = said(
    `다음 상환일은 ${day.ko}이고, ${spoken.ko} ${withParticle(won.ko, '을/를')} 내시면 됩니다${less.ko}.`,
    `Your next payment is due on ${day.en}: ${won.en} on ${inEnglish(spoken)}${less.en}.`,
  );
  const sum = saidWon(sumToPay(sooner));
  const all = said(
    `대출 ${sooner.length}건의 다음 상환액은 모두 ${sum.ko}입니다.`,
    `The next payments of your ${sooner.length} loans come to ${sum.en}.`,
  );
  // A question for the amount gets the sum first, others the day.
  const asksSum = formOf(context) === 'HOW_MUCH' || saysAny(context, WHOLE);
  const [first, second] = asksSum ? [all, one] : [one, all];
  const lead =
    extremePaymentLead(sooner.map(listedOf), context) ??
    countedLead(sooner.map(listedOf), all, context) ??
    monthlyLead(sooner.map(listedOf), one, context) ??
    wholeLead(sooner.map(listedOf), one, context) ??
    (sooner.length === 1 ? one : joinSentences([first, second]));
  return {
    facts,
    lead,
    shown: facts.slice(0, 2).map(({ id }) => id),
    ...(sooner.length > 1 && { table: nextTable(sooner) }),
    followUps: [FOLLOW.SCHEDULE, FOLLOW.OVERDUE, FOLLOW.PREPAY],
  };
}

/** What falls due next on several loans together. */
function nextSums(dues: readonly Due[], today: string): Fact[] {
  const fact = typedFacts('REPAYMENT', COMPUTED, today);
  const words = said(`${dues.length}건`, String(dues.length));
  return [
    fact.count(
      'schedule.nextCount',
      said('다음 상환이 있는 대출', 'loans with a next payment'),
      dues.length,
      'LOAN',
      words,
    ),
    fact.money('schedule.nextTotal', said('다음 상환액 합계', 'next payments in all'), sumToPay(dues)),
    fact.money('schedule.monthly', said('한 달 상환액 합계', 'payments a month in all'), sumPlanned(dues)),
  ];
}

function dueFacts(due: Due, today: string): Fact[] {
  const fact = typedFacts('REPAYMENT', COMPUTED, today, due.loan.asked.name);
  const slot = loanSlots('loan', due.loan.asked.at);
  const { dueOn, interestWon, principalWon } = due.row;
  return [
    fact.date(slot('dueOn'), DUE, dueOn),
    fact.money(slot('payment'), PAY, payOf(due)),
    fact.money(slot('plannedPayment'), said('정해진 한 달 상환액', 'planned monthly payment'), due.row.paymentWon),
    ...(aheadOf(due) > 0 ? [fact.money(slot('paidAhead'), said('미리 낸 금액', 'paid ahead'), aheadOf(due))] : []),
    {
      ...fact.money(slot('paymentInterest'), said('다음 상환액 중 이자', 'interest in the next payment'), interestWon),
      calls: partCalls('이자', 'interest'),
    },
    {
      ...fact.money(
        slot('paymentPrincipal'),
        said('다음 상환액 중 원금', 'principal in the next payment'),
        principalWon,
      ),
      calls: partCalls('원금', 'principal'),
    },
  ];
}

/** How people ask for one part of a payment alone. */
const partCalls = (ko: string, en: string): readonly string[] => [
  ...['만', '부분', '몫', ' 몫', ' 부분', '로 나가', '은 그중', '은 그 중', '는 그중', '는 그 중'].map(
    (end) => `${ko}${end}`,
  ),
  ...['중', '중에', '중에서'].map((start) => `${start}${ko}`),
  ...['the', 'next', 'just', 'only', 'pure', 'actual', 'is', 'for'].map((start) => `${start} ${en}`),
];

const nextTable = (dues: readonly Due[]): FoundTable => ({
  title: said('다음 상환', 'Next payments'),
  columns: [said('대출', 'Loan'), said('상환일', 'Due on'), said('상환액', 'Payment')],
  rows: dues.map(({ loan: { asked } }) => {
    const slot = loanSlots('loan', asked.at);
    return [{ text: asked.name }, { fact: slot('dueOn') }, { fact: slot('payment') }];
  }),
});

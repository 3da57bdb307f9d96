import {
  counted,
  formOf,
  said,
  saidDay,
  saidMonth,
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
import type { Localized } from '../../../../platform/text.js';
import type { DatedInstalment } from '../../servicing/index.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { loanSlots } from '../loan-slots.js';
import { COMPUTED, inEnglish, listed } from '../wording.js';
import {
  countedLead,
  extremePaymentLead,
  monthlyLead,
  paidAheadClause,
  paymentDaysLead,
  wholeLead,
  type ListedPayment,
} from './payment-leads.js';
import { balancePoints, toPayWon, type LoanAhead } from './instalments-ahead.js';

/** The most instalments in a table: a year of them. */
const ROWS_MAX = 12;
const SAME_RATE = said('지금 금리', 'the rates of today');
const DUE = said('다음 상환일', 'next due on');
const PAY = said('다음 상환액', 'next payment');

interface Due {
  readonly loan: LoanAhead;
  readonly row: DatedInstalment;
}
const listedOf = (due: Due): ListedPayment => {
  const { ko, en } = due.loan.asked.spoken;
  const { dueOn, paymentWon, interestWon, principalWon } = due.row;
  const name = said(ko, inEnglish({ ko, en }));
  return { name, on: dueOn, won: payOf(due), plannedWon: paymentWon, parts: { interestWon, principalWon } };
};
const payOf = ({ loan, row }: Due): number => toPayWon(loan, row);
const total = (dues: readonly Due[]): number => dues.reduce((sum, due) => sum + payOf(due), 0);
const plannedTotal = (dues: readonly Due[]): number => dues.reduce((sum, { row }) => sum + row.paymentWon, 0);
/** What was paid before and is taken off an instalment. */
const aheadOf = (due: Due): number => due.row.paymentWon - payOf(due);

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
  const sum = saidWon(total(sooner));
  const all = said(
    `대출 ${sooner.length}건의 다음 상환액은 모두 ${sum.ko}입니다.`,
    `The next payments of your ${sooner.length} loans come to ${sum.en}.`,
  );
  // A question for the amount gets the sum first, others the day.
  const [first, second] = formOf(context) === 'HOW_MUCH' ? [all, one] : [one, all];
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
    fact.money('schedule.nextTotal', said('다음 상환액 합계', 'next payments in all'), total(dues)),
    fact.money('schedule.monthly', said('한 달 상환액 합계', 'payments a month in all'), plannedTotal(dues)),
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
    fact.money(slot('paymentInterest'), said('다음 상환액 중 이자', 'interest in the next payment'), interestWon),
    fact.money(slot('paymentPrincipal'), said('다음 상환액 중 원금', 'principal in the next payment'), principalWon),
  ];
}

const nextTable = (dues: readonly Due[]): FoundTable => ({
  title: said('다음 상환', 'Next payments'),
  columns: [said('대출', 'Loan'), said('상환일', 'Due on'), said('상환액', 'Payment')],
  rows: dues.map(({ loan: { asked } }) => {
    const slot = loanSlots('loan', asked.at);
    return [{ text: asked.name }, { fact: slot('dueOn') }, { fact: slot('payment') }];
  }),
});

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
  const sum = all.money('schedule.month', said(`${name.ko} 상환액`, `to pay in ${name.en}`), total(dues));
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
  const won = saidWon(total(dues));
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

const PAYMENTS_LEFT =
  /남은 ?(?:횟수|회차)|몇 ?(?:번|회|차례)|how many (?:more )?(?:\w+ )?(?:payments?|instal|times|emis?)|(?:no\.?|number) of (?:\w+ )?(?:emis?|payments|instal)|how many\?$|(?:payments?|instal\w*) (?:are |is )?(?:that )?(?:still |yet )?(?:left|to go|remain|to come)|remaining (?:payments|instal)/i;

/** Whether the question is how many payments are left, which the whole schedule answers. */
export const asksPaymentsLeft = (context: Pick<ToolContext, 'said'>): boolean => saysAny(context, PAYMENTS_LEFT);

/** From now to the end: a year of instalments, and the balance over time. */
export function aheadFinding(ahead: readonly LoanAhead[], context: Pick<ToolContext, 'today' | 'said'>): Finding {
  const { today } = context;
  const dues = ahead.flatMap((loan) => loan.rows.map((row): Due => ({ loan, row })));
  const sorted = dues.toSorted((one, other) => (one.row.dueOn < other.row.dueOn ? -1 : 1));
  const [totalWon, interestWon] = [total(sorted), sorted.reduce((sum, { row }) => sum + row.interestWon, 0)];
  const lastOn = sorted.at(-1)?.row.dueOn ?? today;
  const all = typedFacts('REPAYMENT', COMPUTED, today);
  const sums: Fact[] = [
    all.count(
      'schedule.count',
      said('남은 회차', 'instalments left'),
      sorted.length,
      'TIME',
      said(`${sorted.length}회`, String(sorted.length)),
    ),
    all.date('schedule.lastOn', said('마지막 상환일', 'last payment on'), lastOn),
    all.money('schedule.total', said('남은 상환액 합계', 'left to pay in all'), totalWon),
    all.money('schedule.interest', said('그중 이자', 'of it interest'), interestWon),
  ];
  const rows = sorted.slice(0, ROWS_MAX);
  const cells = rows.map((due, at) => rowFacts(due, at + 1, today));
  const points = balancePoints(ahead);
  const [day, sum, interest] = [saidDay(lastOn, today), saidWon(totalWon), saidWon(interestWon)];
  return {
    facts: [...sums, ...cells.flat()],
    lead:
      formOf(context) === 'HOW_MANY'
        ? said(
            `앞으로 ${sorted.length}회 남았고, 마지막 상환일은 ${day.ko}입니다. 모두 ${withParticle(sum.ko, '을/를')} 내시게 되며, 그중 이자는 ${interest.ko}입니다.`,
            `${counted(sorted.length, 'payment')} left, the last on ${day.en}: ${sum.en} in all, ${interest.en} of it interest.`,
          )
        : said(
            `앞으로 ${day.ko}까지 ${sorted.length}회에 걸쳐 ${withParticle(sum.ko, '을/를')} 내시게 되며, 그중 이자는 ${interest.ko}입니다.`,
            `You have ${sorted.length} payments left until ${day.en}: ${sum.en} in all, ${interest.en} of it interest.`,
          ),
    shown: sums.map(({ id }) => id),
    assumed: [SAME_RATE],
    table: {
      title: said('앞으로의 상환', 'Payments to come'),
      columns: [said('상환일', 'Due on'), said('대출', 'Loan'), said('상환액', 'Payment'), said('이자', 'Interest')],
      rows: rows.map(({ loan }, at) => {
        const [dueOn, payment, interestFact] = cells[at] ?? [];
        return [cell(dueOn), { text: loan.asked.name }, cell(payment), cell(interestFact)];
      }),
    },
    ...(points.length > 1 && {
      chart: {
        title: said('남은 원금', 'Principal left'),
        kind: 'LINE' as const,
        unit: 'WON' as const,
        points: points.map(({ month }) => said(month, month)),
        series: [{ name: said('남은 원금', 'Principal left'), values: points.map(({ balanceWon }) => balanceWon) }],
      },
    }),
    followUps: [FOLLOW.PREPAY, FOLLOW.RATE_UP, FOLLOW.ORDER],
  };
}

const cell = (fact: Fact | undefined): { readonly fact: string } | { readonly text: Localized } =>
  fact ? { fact: fact.id } : { text: said('', '') };

function rowFacts(due: Due, number: number, today: string): Fact[] {
  const fact = typedFacts('REPAYMENT', COMPUTED, today, due.loan.asked.name);
  const id = (part: string): string => `schedule.${number}.${part}`;
  return [
    fact.date(id('dueOn'), said('상환일', 'due on'), due.row.dueOn),
    fact.money(id('payment'), said('상환액', 'payment'), payOf(due)),
    fact.money(id('interest'), said('이자', 'interest'), due.row.interestWon),
  ];
}

import { z } from 'zod';
import {
  counted,
  formOf,
  said,
  saidDay,
  saidMonth,
  saidWon,
  saysAny,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { endOfMonth } from '../../../../platform/calendar.js';
import { withParticle } from '../../../../platform/korean.js';
import { dueDate } from '../../terms/index.js';
import { LOAN_KINDS } from '../../loans/index.js';
import { askedLoans, LOAN_ARGUMENTS, type NamedLoans } from '../asked-loans.js';
import { SPAN_ARGUMENTS, type AskedSpan } from '../asked-span.js';
import { FOLLOW } from '../follow-ups.texts.js';
import type { LoanParts } from '../loan-parts.js';
import { LEDGER } from '../wording.js';
import { interestExtremeLead, interestFacts, interestOfEach } from './interest-by-loan.js';
import { everyLoan, interestOf, paidSince, type Paid, type PaidParts } from './paid-amounts.js';
import { extremePaymentLead, extremePayments, type ListedPayment } from './payment-leads.js';
import { underWayFinding, type UnderWayParts } from './payments-under-way.js';

export interface HistoryParts extends UnderWayParts {
  readonly loans: LoanParts['loans'] & PaidParts;
}
/** The most payments in a table. */
const ROWS_MAX = 10;
/** How far back payments are shown where no span is named. */
const ASSUMED_MONTHS = 12;

const parameters = z.object({ ...LOAN_ARGUMENTS, ...SPAN_ARGUMENTS });
type Asked = NamedLoans & AskedSpan;

/** What was paid on loans in a span of days: each payment, and the interest in it. */
export function historyTool(parts: HistoryParts): Tool {
  return tool({
    name: 'loan_history',
    description:
      'What the customer paid on loans in a span of days, loans that are repaid among them: payments, principal, interest; and what is announced and awaited, where that is asked for. The last twelve months for payments, this year for interest, where no span is named.',
    parameters,
    answers: ['REPAYMENT_HISTORY', 'INTEREST_PAID'],
    topic: 'REPAYMENT',
    title: said('납부 내역', 'Payments made'),
    run: (context, given) => paidFinding(parts, context, given),
  });
}

/** The finding of what was paid. */
export async function paidFinding(
  { loans, payments }: HistoryParts,
  context: ToolContext,
  asked: Asked,
): Promise<Finding> {
  const { caller, customerId, today, intent } = context;
  const { meant, isNamed } = await askedLoans(loans, context, asked);
  const underWay = intent === 'REPAYMENT_HISTORY' ? await underWayFinding({ payments }, context, meant) : null;
  if (underWay) return { ...underWay, followUps: [FOLLOW.NEXT, FOLLOW.HISTORY] };
  const keys = new Set(meant.map(({ loan }) => loan.key));
  const every = await everyLoan(loans, caller, customerId);
  const of = isNamed ? every.filter(({ key, loanType }) => keys.has(key) || loanType === asked.kind) : every;
  const span = spanOf(asked, intent === 'INTEREST_PAID', today);
  const paid = (await paidSince(loans, caller, of, span.since)).filter(({ paidOn }) => paidOn <= span.until);
  const about = isNamed && asked.kind !== undefined ? LOAN_KINDS[asked.kind] : null;
  const ofEach = intent === 'INTEREST_PAID' ? interestOfEach(paid) : [];
  const facts = [
    ...sumFacts(paid, span.until),
    ...(ofEach.length > 1 ? interestFacts(ofEach, span.until) : []),
    ...spanFacts(asked, span, today),
    ...paid.slice(0, ROWS_MAX).flatMap((each, at) => paidFacts(each, at + 1)),
    ...extremePayments(paid.map(listedOf), context).flatMap(comparedFacts),
  ];
  return {
    facts,
    lead:
      intent === 'INTEREST_PAID'
        ? (interestExtremeLead(ofEach, context) ?? interestLead(paid, span))
        : historyLead(context, paid, span),
    shown:
      intent === 'INTEREST_PAID'
        ? ['paid.interest', 'paid.count']
        : facts.filter(({ id }) => /^paid\.(?:total|count|interest)$/.test(id)).map(({ id }) => id),
    ...(span.isAssumed && { assumed: [said(span.ko, span.en)] }),
    ...(paid.length > 0 && intent !== 'INTEREST_PAID' && { table: tableOf(paid.slice(0, ROWS_MAX)) }),
    ...(intent === 'INTEREST_PAID' && paid.length > 1 && { chart: chartOf(paid) }),
    ...(about &&
      paid.length === 0 && {
        lead: said(
          `${span.ko} ${about.ko} 납부 내역이 없습니다.`,
          `Nothing was paid on a ${about.en.toLowerCase()} in ${span.en}.`,
        ),
      }),
    followUps:
      intent === 'INTEREST_PAID'
        ? [FOLLOW.HISTORY, FOLLOW.PREPAY, FOLLOW.REFINANCE]
        : [FOLLOW.INTEREST, FOLLOW.NEXT, FOLLOW.SCHEDULE],
  };
}

interface Span {
  readonly since: string;
  readonly until: string;
  readonly isAssumed: boolean;
  readonly ko: string;
  readonly en: string;
}

/** The last day of a month, or today where it is not over yet. */
const lastDay = (month: string, today: string): string =>
  month === today.slice(0, 7) ? today : endOfMonth(`${month}-01`);

/** The span that is asked for; this year for interest and twelve months for payments where none is named. */
function spanOf({ since, until, month }: Asked, isInterest: boolean, today: string): Span {
  if (month !== undefined)
    return { since: `${month}-01`, until: lastDay(month, today), isAssumed: false, ...saidMonth(month, today) };
  if (since !== undefined || until !== undefined) {
    const [from, to] = [since ?? dueDate(until ?? today, -12), until ?? today];
    const [first, last] = [saidDay(from, today), saidDay(to, today)];
    return {
      since: from,
      until: to,
      isAssumed: false,
      ko: `${first.ko}부터 ${last.ko}까지`,
      en: `the time from ${first.en} to ${last.en}`,
    };
  }
  return isInterest
    ? { since: `${today.slice(0, 4)}-01-01`, until: today, isAssumed: true, ko: '올해', en: 'this year' }
    : {
        since: dueDate(today, -ASSUMED_MONTHS),
        until: today,
        isAssumed: true,
        ko: '최근 12개월',
        en: 'the last twelve months',
      };
}

const sumOf = (paid: readonly Paid[], of: (each: Paid) => number): number =>
  paid.reduce((sum, each) => sum + of(each), 0);

function sumFacts(paid: readonly Paid[], until: string): Fact[] {
  const fact = typedFacts('REPAYMENT', LEDGER, until);
  return [
    fact.count(
      'paid.count',
      said('납부 횟수', 'payments'),
      paid.length,
      'TIME',
      said(`${paid.length}회`, String(paid.length)),
    ),
    fact.money(
      'paid.total',
      said('납부액 합계', 'paid in all'),
      sumOf(paid, ({ amountWon }) => amountWon),
    ),
    fact.money(
      'paid.principal',
      said('그중 원금', 'of it principal'),
      sumOf(paid, ({ principalWon }) => principalWon),
    ),
    fact.money('paid.interest', said('그중 이자', 'of it interest'), sumOf(paid, interestOf)),
  ];
}

/** The span itself: a month, its first and last day, or a number of months back. */
function spanFacts({ month }: Asked, { since, until, isAssumed }: Span, today: string): Fact[] {
  const fact = typedFacts('REPAYMENT', LEDGER, today);
  if (month !== undefined) return [fact.month('paid.month', said('물어보신 달', 'month asked for'), month)];
  return [
    fact.date('paid.since', said('기간의 첫날', 'from'), since),
    fact.date('paid.until', said('기간의 마지막 날', 'until'), until),
    ...(isAssumed && since === dueDate(today, -ASSUMED_MONTHS)
      ? [fact.months('paid.months', said('살펴본 기간', 'looked back'), ASSUMED_MONTHS)]
      : []),
  ];
}

function paidFacts(each: Paid, number: number): Fact[] {
  const fact = typedFacts('REPAYMENT', LEDGER, each.paidOn, each.name);
  return [
    fact.date(`paid.${number}.on`, said('납부일', 'paid on'), each.paidOn),
    fact.money(`paid.${number}.amount`, said('납부액', 'paid'), each.amountWon),
    fact.money(`paid.${number}.interest`, said('그중 이자', 'of it interest'), interestOf(each)),
  ];
}

const listedOf = ({ name, paidOn, amountWon }: Paid): ListedPayment => ({ name, on: paidOn, won: amountWon });

/** A payment that is compared with others, which may be older than those of the table. */
function comparedFacts({ name, on, won }: ListedPayment, at: number): Fact[] {
  const fact = typedFacts('REPAYMENT', LEDGER, on, name);
  return [
    fact.date(`paid.compared.${at + 1}.on`, said('납부일', 'paid on'), on),
    fact.money(`paid.compared.${at + 1}.amount`, said('납부액', 'paid'), won),
  ];
}

function interestLead(paid: readonly Paid[], { ko, en }: Span): NonNullable<Finding['lead']> {
  if (paid.length === 0)
    return said(`${ko} 낸 이자가 없습니다.`, `You paid no interest in ${en}.`.replace('in this', 'this'));
  const won = saidWon(sumOf(paid, interestOf));
  return said(
    `${ko} 낸 대출 이자는 ${won.ko}입니다.`,
    `You paid ${won.en} of interest in ${en}.`.replace('in this', 'this'),
  );
}

const ASKS_LAST = /마지막|최근에 ?(?:낸|납부|갚은)|직전|\blast\b|latest|most recent/i;

/** The day first, or the latest payment, where that is asked; else how often and how much. */
function historyLead(
  context: Pick<ToolContext, 'today' | 'said'>,
  paid: readonly Paid[],
  { ko, en }: Span,
): NonNullable<Finding['lead']> {
  const { today } = context;
  const [last] = paid;
  if (!last) return said(`${ko} 납부 내역이 없습니다.`, `Nothing was paid in ${en}.`);
  const [won, day, sum] = [
    saidWon(last.amountWon),
    saidDay(last.paidOn, today),
    saidWon(sumOf(paid, ({ amountWon }) => amountWon)),
  ];
  const extreme = extremePaymentLead(paid.map(listedOf), context);
  if (extreme) return extreme;
  const form = formOf(context);
  if (form === 'WHEN')
    return said(
      `가장 최근에 납부하신 날은 ${day.ko}이고, ${last.name.ko} ${withParticle(won.ko, '을/를')} 내셨습니다.`,
      `Your latest payment was on ${day.en}: ${won.en} on ${last.name.en}.`,
    );
  if (form === 'HOW_MUCH' && saysAny(context, ASKS_LAST))
    return said(
      `가장 최근에는 ${withParticle(won.ko, '을/를')} 내셨습니다(${last.name.ko}, ${day.ko}).`,
      `You last paid ${won.en} (${last.name.en}, ${day.en}).`,
    );
  return said(
    `${ko} ${paid.length}회에 걸쳐 모두 ${sum.ko}을 갚으셨고, 가장 최근은 ${day.ko} ${won.ko}입니다.`,
    `You made ${counted(paid.length, 'payment')} in ${en}, ${sum.en} in all; the latest was ${won.en} on ${day.en}.`,
  );
}

const tableOf = (paid: readonly Paid[]): NonNullable<Finding['table']> => ({
  title: said('납부 내역', 'Payments made'),
  columns: [said('납부일', 'Paid on'), said('대출', 'Loan'), said('납부액', 'Paid'), said('이자', 'Interest')],
  rows: paid.map(({ name }, at) => [
    { fact: `paid.${at + 1}.on` },
    { text: name },
    { fact: `paid.${at + 1}.amount` },
    { fact: `paid.${at + 1}.interest` },
  ]),
});

function chartOf(paid: readonly Paid[]): NonNullable<Finding['chart']> {
  const months = [...Map.groupBy(paid, ({ paidOn }) => paidOn.slice(0, 7))].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return {
    title: said('월별 납부 이자', 'Interest paid by month'),
    kind: 'BAR',
    unit: 'WON',
    points: months.map(([month]) => said(month, month)),
    series: [{ name: said('이자', 'Interest'), values: months.map(([, rows]) => sumOf(rows, interestOf)) }],
  };
}

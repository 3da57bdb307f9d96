import {
  counted,
  formOf,
  said,
  saidDay,
  saidWon,
  saysAny,
  typedFacts,
  type Fact,
  type Finding,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { COMPUTED } from '../wording.js';
import { balancePoints, type LoanAhead } from './instalments-ahead.js';
import { SAME_RATE, type Due, sumPlanned, sumToPay } from './loan-dues.js';

/** The most instalments in a table: a year of them. */
const ROWS_MAX = 12;

const PAYMENTS_LEFT =
  /(?:남은|잔여) ?(?:횟수|회차)|(?:횟수|회차)(?:로|로는|로 ?따지면|로 ?치면|가|는)|\bin (?:number of )?(?:instal\w+|payments)\b|몇 ?(?:번|회|차례)|how many (?:more )?(?:\w+ )?(?:payments?|instal|times|emis?)|(?:no\.?|number) of (?:\w+ )?(?:emis?|payments|instal)|how many\?$|(?:payments?|instal\w*) (?:are |is )?(?:that )?(?:still |yet )?(?:left|to go|remain|to come)|remaining (?:payments|instal)/i;

/** Whether the question is how many payments are left, which the whole schedule answers. */
export const asksPaymentsLeft = (context: Pick<ToolContext, 'said'>): boolean => saysAny(context, PAYMENTS_LEFT);

/** From now to the end: a year of instalments, and the balance over time. */
export function aheadFinding(ahead: readonly LoanAhead[], context: Pick<ToolContext, 'today' | 'said'>): Finding {
  const { today } = context;
  const dues = ahead.flatMap((loan) => loan.rows.map((row): Due => ({ loan, row })));
  const sorted = dues.toSorted((one, other) => (one.row.dueOn < other.row.dueOn ? -1 : 1));
  const [totalWon, interestWon] = [sumToPay(sorted), sorted.reduce((sum, { row }) => sum + row.interestWon, 0)];
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
  const [day, interest] = [saidDay(lastOn, today), saidWon(interestWon)];
  const heldWon = sumPlanned(sorted) - totalWon;
  const sum = withoutHeld(saidWon(totalWon), heldWon);
  return {
    facts: [...sums, ...cells.flat()],
    lead:
      formOf(context) === 'HOW_MANY' || asksPaymentsLeft(context)
        ? said(
            `앞으로 ${sorted.length}회 남았고, 마지막 상환일은 ${day.ko}입니다. 모두 ${sum.ko}을 내시게 되며, 그중 이자는 ${interest.ko}입니다.`,
            `${counted(sorted.length, 'payment')} left, the last on ${day.en}: ${sum.en} in all, ${interest.en} of it interest.`,
          )
        : said(
            `앞으로 ${day.ko}까지 ${sorted.length}회에 걸쳐 ${sum.ko}을 내시게 되며, 그중 이자는 ${interest.ko}입니다.`,
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

/** A sum, and what was paid ahead and is taken off it. */
function withoutHeld(sum: Localized, heldWon: number): Localized {
  if (heldWon === 0) return sum;
  const held = saidWon(heldWon);
  return said(`${sum.ko}(미리 내신 ${held.ko}을 뺀 금액)`, `${sum.en} (less ${held.en} that you have paid ahead)`);
}

const cell = (fact: Fact | undefined): { readonly fact: string } | { readonly text: Localized } =>
  fact ? { fact: fact.id } : { text: said('', '') };

function rowFacts(due: Due, number: number, today: string): Fact[] {
  const fact = typedFacts('REPAYMENT', COMPUTED, today, due.loan.asked.name);
  const id = (part: string): string => `schedule.${number}.${part}`;
  return [
    fact.date(id('dueOn'), said('상환일', 'due on'), due.row.dueOn),
    // As planned, so that its interest is a part of it; what was paid ahead is taken off the sum.
    fact.money(id('payment'), said('상환액', 'payment'), due.row.paymentWon),
    fact.money(id('interest'), said('이자', 'interest'), due.row.interestWon),
  ];
}

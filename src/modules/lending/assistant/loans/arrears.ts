import { z } from 'zod';
import {
  counted,
  said,
  saidDay,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import type { Arrears } from '../../../customers/index.js';
import type { Delinquency, Schedules } from '../../schedule/index.js';
import { LOAN_ARGUMENTS, meantOf, type AskedLoan } from '../asked-loans.js';
import { SPAN_ARGUMENTS } from '../asked-span.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { financialPositionFor, type LoanParts, type FinancialPositionParts } from '../loan-parts.js';
import { loanSlots } from '../loan-slots.js';
import { inEnglish, LEDGER, listed } from '../wording.js';
import { arrearsFacts } from './arrears-facts.js';
import { ifOverdueFinding } from './overdue-cost.js';
import { asksLateTimes, lateTimesFinding, type LateTimesParts } from './late-times.js';

export interface ArrearsParts extends LoanParts, FinancialPositionParts, LateTimesParts {
  readonly loans: LateTimesParts['loans'];
  readonly outlook: Pick<Schedules['outlook'], 'delinquency'>;
}

const PAY_FIRST = said(
  '연체된 금액부터 갚으면 연체이자와 신용점수 하락을 가장 빨리 줄일 수 있습니다.',
  'Pay what is overdue first: it stops default interest and limits the harm to your score.',
);
const ASK_EARLY = said(
  '제때 갚기 어려우면 상환일 전에 금융회사에 채무조정이나 상환 유예를 문의해 보세요.',
  'If you cannot pay in time, ask your lender about adjusted terms before the day comes.',
);

/**
 * Whether anything is overdue, since when and how much; and what happens to a loan that is not paid in time. A question of
 * a plan about times before is answered here, too.
 */
export function arrearsTool(parts: ArrearsParts): Tool {
  return tool({
    name: 'loan_arrears',
    description:
      'Whether anything of the customer’s is overdue, since when and how much, with default interest; or what it would cost to be late: the rate on arrears, what a day costs, when the whole loan may be called.',
    parameters: z.object({ ...LOAN_ARGUMENTS, ...SPAN_ARGUMENTS }),
    answers: ['ARREARS', 'IF_OVERDUE'],
    topic: 'ARREARS',
    title: said('연체', 'Arrears'),
    async run(context, named): Promise<Finding> {
      const { caller, customerId, today, intent } = context;
      if (intent === 'ARREARS' && asksLateTimes(context, named)) return lateTimesFinding(parts, context, named);
      const owed = await parts.loans.loanFacts(caller, customerId);
      const asked = meantOf(owed.loans, named);
      if (asked.none && (asked.isNamed || intent === 'IF_OVERDUE')) return asked.none;
      const late = await lateLoans(parts, asked.meant);
      if (intent === 'IF_OVERDUE') return ifOverdueFinding(await parts.servicing(), asked.meant, today);
      const position = await financialPositionFor(parts, caller, customerId, owed, today);
      return overdueFinding(context, position?.arrears ?? null, late, { isNamed: asked.isNamed, meant: asked.meant });
    },
  });
}

export interface LateLoan {
  readonly asked: AskedLoan;
  readonly delinquency: Delinquency;
}

/** The loans of which something is overdue now, by the books and the clock. */
export async function lateLoans(
  { outlook }: Pick<ArrearsParts, 'outlook'>,
  loans: readonly AskedLoan[],
): Promise<LateLoan[]> {
  const each = await Promise.all(
    loans.map(async (asked) => ({ asked, delinquency: await outlook.delinquency(asked.loan) })),
  );
  return each.flatMap(({ asked, delinquency }) =>
    delinquency && delinquency.overdueWon > 0 ? [{ asked, delinquency }] : [],
  );
}

function overdueFinding(
  { today }: ToolContext,
  arrears: Arrears | null,
  late: readonly LateLoan[],
  { isNamed, meant }: { readonly isNamed: boolean; readonly meant: readonly AskedLoan[] },
): Finding {
  const base = arrears && !isNamed ? arrearsFacts(arrears, meant.length > 0, today) : [];
  const facts = [...base, ...late.flatMap((each) => lateFacts(each, today))];
  const followUps =
    late.length > 0 ? [FOLLOW.PAYOFF, FOLLOW.OVERDUE, FOLLOW.NEXT] : [FOLLOW.NEXT, FOLLOW.OVERDUE, FOLLOW.LIST];
  if (late.length > 0)
    return {
      facts,
      lead: lateLead(late, today),
      shown: facts.map(({ id }) => id),
      advice: [PAY_FIRST, ASK_EARLY],
      followUps,
    };
  if (isNamed) {
    const names = listed(meant.map(({ spoken }) => said(spoken.ko, inEnglish(spoken))));
    const fact = typedFacts('ARREARS', LEDGER, today).money('loan.overdue', said('연체 금액', 'overdue'), 0);
    return {
      facts: [fact],
      lead: said(
        `아니요, ${withParticle(names.ko, '은/는')} 연체되어 있지 않습니다.`,
        `No, nothing is overdue on ${names.en}.`,
      ),
      followUps,
    };
  }
  if (arrears?.isInArrears)
    return {
      facts,
      lead: elsewhereLead(arrears),
      shown: facts.map(({ id }) => id),
      advice: [PAY_FIRST, ASK_EARLY],
      followUps,
    };
  const lead = base[0]?.answer ?? said('아니요, 연체로 기록된 것이 없습니다.', 'No, nothing overdue is on record.');
  return { facts, lead, shown: facts.map(({ id }) => id), followUps };
}

function lateLead(late: readonly LateLoan[], today: string): Localized {
  const clauses = late.map(({ asked, delinquency: { overdueSince, overdueDays, overdueWon } }) => {
    const [day, won] = [saidDay(overdueSince ?? today, today), saidWon(overdueWon)];
    return said(
      `${withParticle(asked.spoken.ko, '이/가')} ${day.ko}부터 ${overdueDays}일째 ${won.ko}`,
      `${won.en} on ${inEnglish(asked.spoken)} since ${day.en} (${counted(overdueDays, 'day')})`,
    );
  });
  const all = listed(clauses);
  return said(`네, ${all.ko} 연체되어 있습니다.`, `Yes, these are overdue: ${all.en}.`);
}

/** Nothing here is overdue, and something elsewhere is. */
function elsewhereLead({ overdueWon, overdueDays, cards, elsewhere }: Arrears): Localized {
  const what = [
    ...((elsewhere?.overdueWon ?? 0) > 0 ? [said('다른 금융기관 채무', 'a debt elsewhere')] : []),
    ...((cards?.overdueWon ?? 0) > 0 ? [said('카드 대금', 'a card bill')] : []),
  ];
  const [names, won] = [
    what.length > 0 ? listed(what) : said('상환액', 'a payment'),
    overdueWon === null ? null : saidWon(overdueWon),
  ];
  return said(
    `네, ${names.ko}${won ? ` ${withParticle(won.ko, '이/가')}` : withParticle('', '이/가')} ${overdueDays ?? 0}일째 연체되어 있습니다.`,
    `Yes, ${names.en} is overdue${won ? ` by ${won.en}` : ''}, for ${counted(overdueDays ?? 0, 'day')}.`,
  );
}

export function lateFacts({ asked: { at, name }, delinquency }: LateLoan, today: string): Fact[] {
  const fact = typedFacts('ARREARS', LEDGER, today, name);
  const slot = loanSlots('loan', at);
  const { overdueSince, overdueWon, overdueDays, defaultInterestWon, defaultRatePercent, perDiemWon, callableFrom } =
    delinquency;
  return [
    fact.money(slot('overdue'), said('연체 금액', 'overdue'), overdueWon),
    fact.count(
      slot('overdueDays'),
      said('연체 일수', 'days late'),
      overdueDays,
      'DAY',
      said(`${overdueDays}일`, counted(overdueDays, 'day')),
    ),
    ...(overdueSince === null
      ? []
      : [fact.date(slot('overdueSince'), said('연체 시작일', 'overdue since'), overdueSince)]),
    fact.money(slot('defaultInterest'), said('지금까지 연체이자', 'default interest so far'), defaultInterestWon),
    fact.percent(slot('defaultRate'), said('연체이자율 연', 'rate on arrears a year'), defaultRatePercent),
    fact.money(slot('perDay'), said('하루 이자', 'interest of a day'), perDiemWon),
    ...(callableFrom === null
      ? []
      : [
          fact.date(
            slot('callableFrom'),
            said('전액 상환을 요구받을 수 있는 날', 'may be called whole from'),
            callableFrom,
          ),
        ]),
  ];
}

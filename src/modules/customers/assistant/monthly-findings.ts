import {
  said,
  saidMonth,
  saidWon,
  saysAny,
  existingFactIds,
  typedFacts,
  type Fact,
  type Finding,
  type ToolContext,
  joinSentences,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import type { SnapshotRow } from '../snapshot/index.js';
import { percentOf, type FinancialPosition } from '../position/index.js';
import { CUSTOMER_FOLLOW_UPS, MONTHLY_RECORDS_SOURCE, NO_MONTHS, REGISTERED } from './customers.texts.js';
import { monthFacts, moneyChart } from './monthly-facts.js';
import { newestWith } from './tool-parts.js';

/** Months that a question is about, newest first. */
interface AskedMonths {
  readonly months: readonly SnapshotRow[];
  /** The month asked for, when it has no figures and the newest month is shown instead. */
  readonly asked: string | undefined;
  readonly today: string;
}

/** From which share of the limit on cards are used heavily: scores and the health score count against more than 30 %. */
const HEAVY_USE_PERCENT = 30;

const roomOf = ({ cardUsedWon, cardLimitWon }: SnapshotRow): number | null =>
  cardUsedWon === null || cardLimitWon === null ? null : Math.max(0, cardLimitWon - cardUsedWon);
/** `not what's left`: what is named only to be left out. */
const ROOM_LEFT_OUT =
  /남은 ?(?:거|것|건|금액)? ?말고|\b(?:not|rather than|instead of) (?:what(?:'s| is)|how much(?: is|'s)?|the) ?(?:still )?(?:left|remain\w*|available|unused)\b/i;
/** Words that ask how much may still be spent. */
const ASKS_ROOM =
  /남[은았아음는]|남습|더 ?(?:쓸|긁|결제|사용|나갈)|쓸 ?수|긁을 ?수|결제 ?(?:할|가능)|여유|여분|잔여|차액|\b(?:left|remain\w*|available|headroom|room|spare|unused|(?:still|more|can i|could i) (?:use|spend|charge|put))\b/i;
/** Words that ask how much is used. */
const ASKS_USED =
  /썼|쓴|쓰고|쓰는|긁었|긁은|사용(?!할|가능)|이용|잔액|결제액|청구|갚|몇 ?(?:프로|퍼센트|퍼|%)|비율|\b(?:used|using|use|spent|gone|run (?:through|up)|got through|burnt|burned|owed?|balance|percent\w*|share|utili[sz]\w*)\b|%/i;
/** Words that ask for the limit itself. */
const ASKS_LIMIT =
  /한도|상한|총액|얼마 ?(?:중|가운데)|\b(?:limits?|ceiling|cap|out of (?:what|how much)|credit line)\b/i;
/** How people ask for the room, besides its name. */
const ROOM_CALLS = [
  '남은 한도',
  '남은 금액',
  '더 쓸',
  '더 긁',
  '쓸 수',
  '긁을 수',
  '차액',
  '잔여',
  '여유',
  'available',
  'headroom',
];

/** What share of the limit on cards is used, and where heavy use begins. */
const useFacts = ({ month }: SnapshotRow, percent: string | number | null, roomWon: number | null): Fact[] => {
  if (percent === null) return [];
  const facts = typedFacts('FINDING', MONTHLY_RECORDS_SOURCE, month);
  return [
    facts.percent('month.cardUse', said('한도 사용률', 'share of the limit used'), percent),
    ...(roomWon === null
      ? []
      : [
          {
            ...facts.money('month.cardRoom', said('남은 카드 한도', 'left of the card limit'), roomWon),
            calls: ROOM_CALLS,
          },
        ]),
    facts.percent('month.heavyUse', said('많이 쓰는 것으로 보는 기준', 'heavy use begins at'), HEAVY_USE_PERCENT),
  ];
};

const assumedOf = ({ asked, today }: AskedMonths, month: string): Localized[] => {
  if (asked === undefined) return [];
  const [wanted, newest] = [saidMonth(asked, today), saidMonth(month.slice(0, 7), today)];
  return [
    said(
      `${wanted.ko} 기록이 없어 가장 최근인 ${newest.ko}`,
      `${newest.en}, the newest month, since there is no record of ${wanted.en}`,
    ),
  ];
};

/** The yearly income used, and a month's income where months have it. */
export function incomeFinding(
  position: FinancialPosition | null,
  about: AskedMonths,
  context: Pick<ToolContext, 'said'> = {},
): Finding {
  const income = position?.income ?? { yearlyWon: null, source: null };
  const month = newestWith(about.months, 'incomeWon');
  const followUps = [CUSTOMER_FOLLOW_UPS.balance, CUSTOMER_FOLLOW_UPS.extra, CUSTOMER_FOLLOW_UPS.health];
  if (income.yearlyWon === null) {
    const lead = said('등록된 연소득이 없습니다.', 'No yearly income is on record.');
    const advice = [
      said(
        '소득을 등록하시면 한도와 건강 점수를 더 정확히 알려 드립니다.',
        'Register it, and limits and scores become more exact.',
      ),
    ];
    return { facts: [], lead, advice, followUps };
  }
  const isRegistered = income.source === 'REGISTER';
  const yearly = saidWon(income.yearlyWon);
  const yearLead = isRegistered
    ? said(`등록된 연소득은 ${yearly.ko}입니다.`, `Your registered yearly income is ${yearly.en}.`)
    : said(
        `등록된 연소득은 없고, 최근 여섯 달의 소득으로 보면 1년에 ${yearly.ko}입니다.`,
        `No yearly income is registered; by the last six months it is ${yearly.en} a year.`,
      );
  const label = isRegistered
    ? said('등록된 연 소득', 'Registered yearly income')
    : said('월 소득으로 본 연소득', 'Yearly income by the months');
  return {
    facts: [
      {
        ...typedFacts('PROFILE', REGISTERED, about.today).money('profile.income', label, income.yearlyWon),
        calls: ['연소득', '연 소득', '연봉', 'yearly', 'annual', 'a year'],
      },
      ...(month ? monthFacts(month, ['incomeWon']) : []),
    ],
    lead: incomeLead(context, yearLead, month && monthLead(month, about.today)),
    shown: month ? ['month.incomeWon'] : [],
    followUps,
  };
}

/** Words that ask for a month's income. */
const ASKS_A_MONTH =
  /월 ?(?:소득|급여|수입|얼마)|월급|한 ?달|매달|매월|다달이|(?:이번|지난|저번) ?달|\d ?월|\bmonth(?:ly|s)?\b/i;

function monthLead({ month, incomeWon }: SnapshotRow, today: string): Localized {
  const [when, income] = [saidMonth(month.slice(0, 7), today), saidWon(incomeWon ?? 0)];
  return said(`${when.ko} 소득은 ${income.ko}입니다.`, `Your income in ${when.en} was ${income.en}.`);
}

/** The year's first, unless a month's is asked for. */
function incomeLead(context: Pick<ToolContext, 'said'>, year: Localized, month: Localized | undefined): Localized {
  if (!month) return year;
  const [first, second] = saysAny(context, ASKS_A_MONTH) ? [month, year] : [year, month];
  return joinSentences([first, second]);
}

/** How much of the card limit is used. */
export function cardFinding(about: AskedMonths, context: Pick<ToolContext, 'said'> = {}): Finding {
  const month = newestWith(about.months, 'cardUsedWon', 'cardLimitWon') ?? newestWith(about.months, 'cardUsedWon');
  const followUps = [CUSTOMER_FOLLOW_UPS.raise, CUSTOMER_FOLLOW_UPS.balance, CUSTOMER_FOLLOW_UPS.health];
  const cardUsedWon = month?.cardUsedWon ?? null;
  if (!month || cardUsedWon === null) {
    const lead = said('카드 이용 잔액 기록이 없습니다.', 'There is no record of what is owed on cards.');
    return { facts: [], lead, followUps };
  }
  const { cardLimitWon } = month;
  const percent = percentOf(cardUsedWon, cardLimitWon);
  const [when, used] = [saidMonth(month.month.slice(0, 7), about.today), saidWon(cardUsedWon)];
  const limit = cardLimitWon === null ? null : saidWon(cardLimitWon);
  const lead = limit
    ? said(
        `${when.ko} 말 카드 이용 잔액은 ${withParticle(used.ko, '으로/로')}, 한도 ${limit.ko}의 ${percent ?? 0}%입니다.`,
        `You owed ${used.en} on cards at the end of ${when.en}, ${percent ?? 0}% of the limit of ${limit.en}.`,
      )
    : said(
        `${when.ko} 말 카드 이용 잔액은 ${used.ko}이며, 한도는 기록되어 있지 않습니다.`,
        `You owed ${used.en} on cards at the end of ${when.en}; the limit is not on record.`,
      );
  const roomWon = roomOf(month);
  const first = firstAsked(context, roomWon, cardLimitWon);
  const isHeavy = percent !== null && percent > HEAVY_USE_PERCENT;
  const figures = ['cardUsedWon', 'cardLimitWon', 'revolvingWon', 'cardMinimumWon', 'cardOverdueWon'] as const;
  const facts = [...monthFacts(month, figures), ...useFacts(month, percent, roomWon)];
  return {
    facts,
    lead: first ? joinSentences([first, lead]) : lead,
    shown: existingFactIds(facts, ['month.revolvingWon', 'month.cardOverdueWon']),
    assumed: assumedOf(about, month.month),
    advice: isHeavy
      ? [
          said(
            `한도의 ${HEAVY_USE_PERCENT}% 아래로 쓰면 건강 점수와 신용점수에 도움이 됩니다.`,
            `Staying under ${HEAVY_USE_PERCENT}% of the limit helps your scores.`,
          ),
        ]
      : [],
    followUps,
  };
}

/** What may still be spent by card, or the limit, where the question asks for that; null where it asks for neither. */
function firstAsked(
  context: Pick<ToolContext, 'said'>,
  roomWon: number | null,
  limitWon: number | null,
): Localized | null {
  if (roomWon === null || limitWon === null) return null;
  const [left, limit] = [saidWon(roomWon), saidWon(limitWon)];
  if (saysAny(context, ASKS_ROOM) && !saysAny(context, ROOM_LEFT_OUT))
    return said(
      `카드 한도는 ${withParticle(left.ko, '이/가')} 남았습니다.`,
      `You have ${left.en} left of your card limit.`,
    );
  if (!saysAny(context, ASKS_LIMIT) || saysAny(context, ASKS_USED)) return null;
  return said(`카드 한도는 모두 ${limit.ko}입니다.`, `Your card limit is ${limit.en}.`);
}

/** The money at hand, and how long it lasts. */
export function balanceFinding(about: AskedMonths): Finding {
  const month = newestWith(about.months, 'liquidWon');
  const liquidWon = month?.liquidWon ?? null;
  if (!month || liquidWon === null) return { facts: [], lead: NO_MONTHS };
  const [when, liquid] = [saidMonth(month.month.slice(0, 7), about.today), saidWon(liquidWon)];
  const lasting = month.spendingWon ? (liquidWon / month.spendingWon).toFixed(1) : null;
  const long =
    lasting === null
      ? said('', '')
      : said(` 한 달 지출로 보면 ${lasting}개월분입니다.`, ` That is ${lasting} months of spending.`);
  const facts = [
    ...monthFacts(month, ['liquidWon', 'spendingWon', 'investmentWon']),
    ...(lasting === null
      ? []
      : [
          typedFacts('FINDING', MONTHLY_RECORDS_SOURCE, month.month).words(
            'month.lasting',
            said('한 달 지출로 본 기간', 'months of spending'),
            said(`${lasting}개월분`, `${lasting} months`),
            { type: 'COUNT', count: Number(lasting), unit: 'MONTH' },
          ),
        ]),
  ];
  return {
    facts,
    lead: said(
      `${when.ko} 말 기준으로 바로 쓸 수 있는 돈은 ${liquid.ko}입니다.${long.ko}`,
      `You had ${liquid.en} at hand at the end of ${when.en}.${long.en}`,
    ),
    shown: existingFactIds(facts, ['month.spendingWon', 'month.investmentWon']),
    assumed: assumedOf(about, month.month),
    chart: moneyChart(about.months, 'liquidWon'),
    followUps: [CUSTOMER_FOLLOW_UPS.extra, CUSTOMER_FOLLOW_UPS.cards, CUSTOMER_FOLLOW_UPS.health],
  };
}

/** A month as a whole: what came in, what went out, what is left and owed. */
export function monthFinding(about: AskedMonths): Finding {
  const [month] = about.months;
  if (!month) return { facts: [], lead: NO_MONTHS };
  const when = saidMonth(month.month.slice(0, 7), about.today);
  const facts = monthFacts(month);
  const clause = (amountWon: number | null, ko: string, en: string): Localized[] => {
    const amount = amountWon === null ? null : saidWon(amountWon);
    return amount ? [said(`${ko} ${amount.ko}`, `${en} ${amount.en}`)] : [];
  };
  const parts = [
    ...clause(month.incomeWon, '소득', 'income'),
    ...clause(month.spendingWon, '지출', 'spending'),
    ...clause(month.debtPaymentWon, '대출 상환', 'payments on debts'),
    ...clause(month.liquidWon, '바로 쓸 수 있는 돈', 'money at hand'),
    ...clause(month.totalDebtWon, '다른 금융기관을 포함한 총부채', 'all debts, other institutions included,'),
  ];
  return {
    facts,
    lead: said(
      `${when.ko}에는 ${parts.map(({ ko }) => ko).join(', ')}입니다.`,
      `In ${when.en}: ${parts.map(({ en }) => en).join(', ')}.`,
    ),
    shown: existingFactIds(facts, [
      'month.cardUsedWon',
      'month.overdueWon',
      'month.cardOverdueWon',
      'month.totalDebtWon',
    ]),
    assumed: assumedOf(about, month.month),
    ...(about.months.length > 1 && { chart: moneyChart(about.months, 'incomeWon', 'spendingWon') }),
    followUps: [CUSTOMER_FOLLOW_UPS.cards, CUSTOMER_FOLLOW_UPS.balance, CUSTOMER_FOLLOW_UPS.health],
  };
}

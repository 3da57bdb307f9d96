import { z } from 'zod';
import { fieldsNamed, firstRows } from '../../../platform/graphql/index.js';
import {
  said,
  existingFactIds,
  saidMonth,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
  joinSentences,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import type { SnapshotRow } from '../snapshot/index.js';
import type { FinancialPosition } from '../position/index.js';
import { creditFacts } from './base-facts.js';
import { CUSTOMER_FOLLOW_UPS, MONTHLY_RECORDS_SOURCE } from './customers.texts.js';
import { newestWith, type CustomerToolParts } from './tool-parts.js';

const CREDIT_SCORE = fieldsNamed('creditScore');
const MONTHS_READ = 12;
/** 100,000 won late by so many business days is shared among lenders (신용정보 집중관리위원회, 단기연체정보). */
const RECORDED_DAYS = 5;
const RULE: Localized = said('신용평가 안내', 'guidance on credit scores');
/** Card use in percent of the limit up to which the health score is full, and agencies advise to stay under. */
const GOOD_USE_PERCENT = 30;

/** The credit score on record, its course, and what in the customer's own figures would raise it. */
export const creditTool = (parts: Pick<CustomerToolParts, 'customers' | 'months' | 'positionOf'>): Tool =>
  tool({
    name: 'credit_score',
    description:
      'The customer’s credit score on record, how it changed by the month, and what would raise it by their own figures (arrears, use of card limits, revolving). No score is foretold.',
    parameters: z.object({}),
    answers: ['CREDIT_SCORE', 'CREDIT_SCORE_UP'],
    topic: 'PROFILE',
    title: { ko: '신용점수', en: 'Credit score' },
    async run({ caller, customerId, today, intent }): Promise<Finding> {
      const [row, [months = []], position] = await Promise.all([
        parts.customers.find(caller, customerId, CREDIT_SCORE),
        parts.months.pageOfEach(caller, [customerId], firstRows(MONTHS_READ)),
        parts.positionOf(caller, customerId, today),
      ]);
      if (!row) return { facts: [] };
      const registered = typeof row['creditScore'] === 'number' ? row['creditScore'] : null;
      const known = { registered, months, position, today };
      return intent === 'CREDIT_SCORE_UP' ? raiseFinding(known) : scoreFinding(known);
    },
  });

export interface KnownOfCredit {
  readonly registered: number | null;
  /** Newest first. */
  readonly months: readonly SnapshotRow[];
  readonly position: FinancialPosition | null;
  readonly today: string;
}

export function scoreFinding({ registered, months, position, today }: KnownOfCredit): Finding {
  const latest = newestWith(months, 'creditScore');
  const score = registered ?? latest?.creditScore ?? null;
  const followUps = [CUSTOMER_FOLLOW_UPS.raise, CUSTOMER_FOLLOW_UPS.health, CUSTOMER_FOLLOW_UPS.cards];
  if (score === null) {
    return { facts: [], lead: said('등록된 신용점수가 없습니다.', 'No credit score is on record.'), followUps };
  }
  const known = months.filter(({ creditScore }) => creditScore !== null);
  const oldest = known.at(-1);
  const gone = latest && oldest && latest !== oldest ? scoreChangeText(latest, oldest, today) : null;
  const lead = said(`신용점수는 ${score}점입니다.`, `Your credit score is ${score}.`);
  return {
    facts: [
      ...creditFacts(score, registered === null ? (latest?.month ?? today) : today),
      ...(latest && oldest && latest !== oldest ? changeFacts(latest, oldest) : []),
      ...stepFacts(position, months, today),
      ...scoreHistoryFacts(known),
    ],
    lead: gone ? joinSentences([lead, gone]) : lead,
    shown: [],
    ...(known.length > 1 && {
      chart: {
        title: said('월별 신용점수', 'Credit score by the month'),
        ...({ kind: 'LINE', unit: 'POINT' } as const),
        points: known.toReversed().map(({ month }) => said(month.slice(0, 7), month.slice(0, 7))),
        series: [
          { name: said('신용점수', 'Credit score'), values: known.toReversed().map(({ creditScore }) => creditScore) },
        ],
        origin: { source: MONTHLY_RECORDS_SOURCE, asOf: latest?.month ?? today },
      },
    }),
    advice: scoreAdvice(position, months).slice(0, 1),
    followUps,
  };
}

function scoreChangeText(latest: SnapshotRow, oldest: SnapshotRow, today: string): Localized {
  const change = (latest.creditScore ?? 0) - (oldest.creditScore ?? 0);
  const since = saidMonth(oldest.month.slice(0, 7), today);
  if (change === 0) return said(`${since.ko}과 같은 점수입니다.`, `It is what it was in ${since.en}.`);
  const by = Math.abs(change);
  return said(
    `${since.ko}보다 ${by}점 ${change > 0 ? '올랐습니다' : '내렸습니다'}.`,
    `That is ${by} ${change > 0 ? 'more' : 'less'} than in ${since.en}.`,
  );
}

/** Since when the score changed by how much. */
function changeFacts(latest: SnapshotRow, oldest: SnapshotRow): Fact[] {
  const facts = typedFacts('FINDING', MONTHLY_RECORDS_SOURCE, latest.month);
  const by = Math.abs((latest.creditScore ?? 0) - (oldest.creditScore ?? 0));
  return [
    facts.count('score.change', said('점수 변화', 'change'), by, 'POINT', said(`${by}점`, `${by} points`)),
    facts.month('score.since', said('비교한 달', 'compared with'), oldest.month.slice(0, 7)),
  ];
}

/** The figures shown with steps to a better score. */
function stepFacts(position: FinancialPosition | null, months: readonly SnapshotRow[], today: string): Fact[] {
  const facts = typedFacts('FINDING', MONTHLY_RECORDS_SOURCE, position?.cardUse.month ?? today);
  const rule = typedFacts('FINDING', RULE, today);
  const { percent = null, limitWon = null } = position?.cardUse ?? {};
  const overdueWon = position?.arrears.isInArrears ? position.arrears.overdueWon : null;
  const revolvingWon = newestWith(months, 'revolvingWon')?.revolvingWon ?? 0;
  const late = said(`${RECORDED_DAYS}영업일`, `${RECORDED_DAYS} business days`);
  return [
    rule.count(
      'credit.recordedDays',
      said('연체가 기록되기 시작하는 기간', 'late for so long is recorded'),
      RECORDED_DAYS,
      'DAY',
      late,
    ),
    ...(overdueWon === null ? [] : [facts.money('credit.overdue', said('연체 금액', 'overdue'), overdueWon)]),
    ...(percent === null
      ? []
      : [facts.percent('credit.cardUse', said('카드 한도 사용률', 'Card limit used'), percent)]),
    ...(limitWon === null
      ? []
      : [
          rule.percent('credit.goodUse', said('권장 사용률', 'share advised'), GOOD_USE_PERCENT),
          facts.money('credit.goodUseWon', said('권장 사용액', 'amount advised'), goodUseWon(limitWon)),
        ]),
    ...(revolvingWon > 0
      ? [facts.money('credit.revolving', said('이월된 카드 대금', 'carried over'), revolvingWon)]
      : []),
  ];
}

const goodUseWon = (limitWon: number): number => Math.floor((limitWon * GOOD_USE_PERCENT) / 100);

const scoreHistoryFacts = (known: readonly SnapshotRow[]) =>
  known.flatMap(({ month, creditScore }) => {
    if (creditScore === null) return [];
    const words = said(`${creditScore}점`, `${creditScore} points`);
    const facts = typedFacts('FINDING', MONTHLY_RECORDS_SOURCE, month);
    return [
      facts.count(
        `score.${month.slice(0, 7)}`,
        said(month.slice(0, 7), month.slice(0, 7)),
        creditScore,
        'POINT',
        words,
      ),
    ];
  });

export function raiseFinding(known: KnownOfCredit): Finding {
  const steps = scoreAdvice(known.position, known.months);
  const [first] = steps;
  const base = scoreFinding(known);
  const lead =
    steps.length > GENERAL_ADVICE.length && first
      ? first
      : said(
          '지금 기록에는 신용점수를 깎는 연체나 과도한 카드 사용이 보이지 않습니다. 지금처럼 제때 갚는 것이 가장 중요합니다.',
          'Nothing on record speaks against you: no arrears and no heavy card use. Paying on time as you do matters most.',
        );
  const shownFacts = base.facts.length > 0 ? base.facts : stepFacts(known.position, known.months, known.today);
  return {
    facts: shownFacts,
    lead,
    shown: existingFactIds(shownFacts, ['profile.creditScore', 'credit.cardUse']),
    advice: steps.filter((step) => step !== lead),
    followUps: [CUSTOMER_FOLLOW_UPS.score, CUSTOMER_FOLLOW_UPS.cards, CUSTOMER_FOLLOW_UPS.health],
  };
}

/** What helps everybody. */
const GENERAL_ADVICE: readonly Localized[] = [
  said(
    `대출과 카드 대금을 제때 갚으세요. 소액이라도 ${RECORDED_DAYS}영업일 넘게 밀리면 기록에 남을 수 있습니다.`,
    `Pay loans and cards on time: even small sums that are late by more than ${RECORDED_DAYS} business days may be recorded.`,
  ),
  said(
    '통신비·건강보험료·국민연금 납부 내역을 신용평가회사에 제출하면 가점을 받을 수 있습니다.',
    'Hand your record of paying telecom, health insurance and pension bills to the scoring agencies: it can add points.',
  ),
];

/** What in somebody's own figures holds a score down, what matters most first, and then what helps everybody. */
function scoreAdvice(position: FinancialPosition | null, months: readonly SnapshotRow[]): Localized[] {
  const overdueWon = position?.arrears.isInArrears ? position.arrears.overdueWon : null;
  const { percent = null, limitWon = null } = position?.cardUse ?? {};
  const revolvingWon = newestWith(months, 'revolvingWon')?.revolvingWon ?? 0;
  return [
    ...(position?.arrears.isInArrears ? [arrearsStep(overdueWon)] : []),
    ...(percent !== null && limitWon !== null && percent > GOOD_USE_PERCENT ? [useStep(percent, limitWon)] : []),
    ...(revolvingWon > 0 ? [revolvingStep(revolvingWon)] : []),
    ...GENERAL_ADVICE,
  ];
}

function arrearsStep(overdueWon: number | null): Localized {
  const due = overdueWon === null ? null : saidWon(overdueWon);
  return said(
    `${due ? `연체된 ${withParticle(due.ko, '을/를')}` : '연체된 금액을'} 먼저 갚는 것이 신용점수에 가장 중요합니다.`,
    `Paying ${due ? `the ${due.en} that is` : 'what is'} overdue matters most for your credit score.`,
  );
}

function useStep(percent: number, limitWon: number): Localized {
  const target = saidWon(goodUseWon(limitWon));
  return said(
    `카드 한도의 ${percent}%를 쓰고 계십니다. 이용 잔액을 한도의 ${GOOD_USE_PERCENT}%인 ${target.ko} 아래로 줄이면 신용점수에 도움이 됩니다.`,
    `You use ${percent}% of your card limit: bringing it below ${GOOD_USE_PERCENT}%, ${target.en}, helps your score.`,
  );
}

function revolvingStep(revolvingWon: number): Localized {
  const amount = saidWon(revolvingWon);
  return said(
    `이월(리볼빙)된 카드 대금 ${withParticle(amount.ko, '을/를')} 줄이세요. 오래 쓰면 신용점수가 내려갈 수 있습니다.`,
    `Pay down the ${amount.en} carried over on cards: revolving for long can lower your score.`,
  );
}

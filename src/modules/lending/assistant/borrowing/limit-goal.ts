import { z } from 'zod';
import {
  months,
  said,
  saidDay,
  saidWon,
  tool,
  typedFacts,
  withYesOrNo,
  type Fact,
  type Finding,
  type Tool,
  type ToolContext,
  type TypedFacts,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import type { LoanFacts, OpenLoanFact } from '../../loans/index.js';
import { obstacleText, stepText, type GoalPlan, type Limits, type SoughtGoal } from '../../limit/index.js';
import { owedLoan, prepaymentFee } from '../../schedule/index.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { SIMULATED } from '../wording.js';
import { assumedRate } from './assumed-rate.js';
import { orAskIncome } from './or-ask-income.js';
import type { LimitParts } from './limit.js';
import { SAID_ONLY, SUBJECT_ARGUMENTS } from './limit-arguments.js';
import { assumedOf, assumptionFacts, requestOf } from './limit-subject.js';

export interface GoalParts extends LimitParts {
  readonly goals: Pick<Limits['goals'], 'seek'>;
}

/** How much more than today's limit to look for where no amount is named. */
const MORE_WON = 10_000_000;
const STEP_WON = 10_000;
/** As the engine takes them: two years ahead, interest of the coming year. */
const [WITHIN_MONTHS, WITHIN_MAX, HORIZON_MONTHS] = [12, 24, 12];
const AMOUNT_MAX = 1_000_000_000_000;
/** The amount to quote a fee on to get its rate: on this many won, the fee is the rate in millionths. */
const MILLION = 1_000_000;

const parameters = z.object({
  ...SUBJECT_ARGUMENTS,
  amountWon: z.int().min(STEP_WON).max(AMOUNT_MAX).optional().describe('What the customer wants to be able to borrow.'),
  monthsAhead: z.int().min(0).max(600).optional().describe('Within how many months.'),
});
type Given = z.infer<typeof parameters>;

/** Whether a wanted amount can be borrowed, by when and by doing what. */
export function goalTool(parts: GoalParts): Tool {
  return tool({
    name: 'loan_limit_goal',
    description:
      'How the customer can come to be lent a wanted amount: waiting, repaying debts, giving up an overdraft that is not drawn, a longer term; with what it costs. Take amounts only from what the customer said.',
    parameters,
    saidOnly: [...SAID_ONLY, 'amountWon'],
    answers: ['LIMIT_GOAL'],
    topic: 'LIMIT',
    title: said('한도 목표', 'Reaching a limit'),
    isSelling: true,
    run: (context, given) => orAskIncome(soughtFor(parts, context, given), context.today),
  });
}

async function soughtFor(parts: GoalParts, context: ToolContext, given: Given): Promise<Finding> {
  const { caller, customerId, today } = context;
  const loans = await parts.loans.loanFacts(caller, customerId);
  const rate = await assumedRate(parts, caller, given.kind, { annualRatePercent: given.annualRatePercent, loans });
  const subject = requestOf(given, rate, customerId);
  const now = given.amountWon === undefined ? await parts.limits.simulate(caller, subject) : null;
  const targetWon = given.amountWon ?? (now?.current.limitWon ?? 0) + MORE_WON;
  const goal = await parts.goals.seek(caller, {
    subject,
    targetWon,
    terms: null,
    rates: [],
    repayable: repayables(loans, today),
    cashWon: 0,
    savingPerMonthWon: null,
    horizonMonths: HORIZON_MONTHS,
    withinMonths: Math.min(given.monthsAhead ?? WITHIN_MONTHS, WITHIN_MAX),
  });
  const target = saidWon(targetWon);
  const isReached = (goal.current.limitWon ?? 0) >= targetWon;
  const facts = [...goalFacts(goal, today), ...assumptionFacts(given, rate, today)];
  if (given.amountWon === undefined)
    facts.push(
      typedFacts('LIMIT', SIMULATED, today).money(
        'goal.more',
        said('지금 한도에 더한 금액', 'added to the limit of today'),
        MORE_WON,
      ),
    );
  const plan = goal.soonest;
  return {
    facts,
    lead: isReached
      ? goalLead(goal, target, today)
      : withYesOrNo(context, goalLead(goal, target, today), { holds: false, asks: ASKS_POSSIBLE }),
    shown: ['goal.target', 'goal.current', 'goal.on', 'goal.repaid', 'goal.cost'].filter((id) =>
      facts.some((fact) => fact.id === id),
    ),
    assumed: [
      ...(given.amountWon === undefined
        ? [
            said(
              `목표 ${target.ko}(지금 한도보다 1,000만 원 많은 금액)`,
              `a goal of ${target.en} (10 million won above the limit of today)`,
            ),
          ]
        : []),
      ...assumedOf(given, rate),
      ...(goal.saving.perMonthWon === null ? [said('저축액을 모르는 상태', 'savings not known')] : []),
    ],
    ...(plan && plan.steps.length > 0 && { table: stepsTable(plan, goal) }),
    ...(goal.obstacles.length > 0 && { advice: goal.obstacles.map(obstacleText) }),
    followUps: [FOLLOW.PATH, FOLLOW.LIMIT, FOLLOW.LIMIT_INCOME],
  };
}

/** Whether a sum can be had now, and not what to do for it. */
const ASKS_POSSIBLE = /되나|될까|됩니까|되겠|돼요|되나요|가능|나올까|나오나|수 ?있|\b(?:can|could|possible|able)\b/i;

/** Every loan with today's rate of its fee, so that a plan counts it; unknown where its rate is. */
const repayables = ({ loans }: LoanFacts, today: string) =>
  loans.map((loan) => ({ debt: null, loanId: loan.key, feeMillionths: feeRateOf(loan, today) }));

function feeRateOf(loan: OpenLoanFact, today: string): number | null {
  const owed = owedLoan(loan);
  return owed && prepaymentFee(owed, MILLION, today).amountWon;
}

/** What is missing from the limit of today, which a person asking for a sum wants first; empty where that is not known. */
function shortOfToday({ current, targetWon }: SoughtGoal, target: Localized): Localized | null {
  if (current.limitWon === null) return null;
  const [now, missing] = [saidWon(current.limitWon), saidWon(targetWon - current.limitWon)];
  return said(
    `지금 한도는 ${withParticle(now.ko, '으로/로')}, ${target.ko}까지 ${withParticle(missing.ko, '이/가')} 모자`,
    `Your limit of today is ${now.en}, ${missing.en} short of ${target.en}`,
  );
}

function goalLead(goal: SoughtGoal, target: Localized, today: string): Localized {
  const { current, soonest, obstacles, targetWon } = goal;
  const missingToday = shortOfToday(goal, target);
  if ((current.limitWon ?? 0) >= targetWon)
    return said(
      `네, 지금 한도로 ${withParticle(target.ko, '을/를')} 받을 수 있습니다.`,
      `Yes, ${target.en} is within your limit of today.`,
    );
  if (!soonest) {
    const why = obstacles[0] ? obstacleText(obstacles[0]) : said('방법을 찾지 못했습니다.', 'No way was found.');
    const nearest = nearestOf({ current, obstacles });
    const missing = saidWon(Math.max(0, targetWon - (nearest ?? 0)));
    const short =
      nearest === null
        ? said('', '')
        : said(
            ` 가장 가까이 갈 수 있는 금액은 ${saidWon(nearest).ko}이고, 목표까지 ${withParticle(missing.ko, '이/가')} 모자랍니다.`,
            ` The nearest that can be had is ${saidWon(nearest).en}, ${missing.en} short.`,
          );
    return said(
      missingToday
        ? `${missingToday.ko}라고, 지금 조건으로는 이르기 어렵습니다. ${why.ko}${short.ko}`
        : `지금 조건으로는 ${target.ko}에 이르기 어렵습니다. ${why.ko}${short.ko}`,
      missingToday
        ? `${missingToday.en}, which cannot be reached as things are. ${why.en}${short.en}`
        : `As things are ${target.en} cannot be reached. ${why.en}${short.en}`,
    );
  }
  const day = saidDay(soonest.on, today);
  const repaid = saidWon(soonest.repaidWon);
  const how =
    soonest.repaidWon > 0
      ? said(`기존 대출을 ${repaid.ko} 갚으면`, `by repaying ${repaid.en} of your debts`)
      : said('아래 순서대로 하면', 'by the steps below');
  const first = missingToday
    ? said(`${missingToday.ko}랍니다. `, `${missingToday.en}. `)
    : said(`목표는 ${target.ko}입니다. `, `You want ${target.en}. `);
  return soonest.months === 0
    ? said(`${first.ko}${how.ko} 바로 받을 수 있습니다.`, `${first.en}It can be had now ${how.en}.`)
    : said(
        `${first.ko}${how.ko} ${soonest.months}개월 뒤인 ${day.ko}에 받을 수 있습니다.`,
        `${first.en}It can be had on ${day.en} ${how.en}.`,
      );
}

/** The most available after everything that may be done, or today's limit if higher; null where neither is known. */
function nearestOf({ current, obstacles }: Pick<SoughtGoal, 'current' | 'obstacles'>): number | null {
  const known = [current.limitWon, ...obstacles.map(({ mostWon }) => mostWon)].flatMap((won) => won ?? []);
  return known.length > 0 ? Math.max(...known) : null;
}

/** For a goal out of reach: the nearest sum, what is missing, and what each obstacle says. */
function shortFacts({ targetWon, current, obstacles, soonest }: SoughtGoal, today: string): Fact[] {
  const fact = typedFacts('LIMIT', SIMULATED, today);
  const nearest = nearestOf({ current, obstacles });
  const missing = obstacles.find(({ missingWon }) => missingWon !== null)?.missingWon ?? null;
  return [
    ...(soonest || nearest === null
      ? []
      : [
          fact.money('goal.nearest', said('가장 가까운 금액', 'nearest that can be had'), nearest),
          fact.money(
            'goal.short',
            said('목표까지 모자라는 금액', 'short of what is wanted'),
            Math.max(0, targetWon - nearest),
          ),
        ]),
    ...(missing === null ? [] : [fact.money('goal.lacking', said('부족한 돈', 'money lacking'), missing)]),
    ...obstacles.flatMap(({ mostWon }, at) =>
      mostWon === null
        ? []
        : [fact.money(`goal.most.${at + 1}`, said('이 기준의 최대 금액', 'most by this rule'), mostWon)],
    ),
  ];
}

function goalFacts(goal: SoughtGoal, today: string): Fact[] {
  const { on, targetWon, current, soonest, saving } = goal;
  const fact = typedFacts('LIMIT', SIMULATED, today);
  const planned = soonest ? planFacts(soonest) : [];
  return [
    fact.money('goal.target', said('목표 금액', 'wanted'), targetWon),
    ...(current.limitWon === null
      ? []
      : [
          typedFacts('LIMIT', SIMULATED, on).money(
            'goal.current',
            said('지금 한도', 'limit of today'),
            current.limitWon,
          ),
          ...(targetWon > current.limitWon
            ? [
                fact.money(
                  'goal.missing',
                  said('지금 한도에서 모자라는 금액', 'missing today'),
                  targetWon - current.limitWon,
                ),
              ]
            : []),
        ]),
    ...(saving.perMonthWon === null
      ? []
      : [fact.money('goal.saving', said('매달 모으는 돈', 'put aside a month'), saving.perMonthWon)]),
    ...planned,
    ...shortFacts(goal, today),
  ];
}

function planFacts(plan: GoalPlan): Fact[] {
  const fact = typedFacts('LIMIT', SIMULATED, plan.on);
  return [
    fact.date('goal.on', said('가능한 날', 'can be had on'), plan.on),
    fact.count('goal.months', said('걸리는 기간', 'takes'), plan.months, 'MONTH', months(plan.months)),
    fact.money('goal.repaid', said('먼저 갚는 금액', 'repaid first'), plan.repaidWon),
    costFact(fact, plan.costWon),
    ...(plan.answer.limitWon === null
      ? []
      : [fact.money('goal.limit', said('그때 한도', 'limit then'), plan.answer.limitWon)]),
    ...plan.steps.flatMap((step, at) => stepFacts(fact, step, at + 1)),
  ];
}

/** What a step repays or gives up, and the limit after it. */
const stepFacts = (
  fact: TypedFacts,
  { amountWon, limitAfterWon }: GoalPlan['steps'][number],
  place: number,
): Fact[] => [
  ...(amountWon === null
    ? []
    : [fact.money(`goal.step${place}.amount`, said(`${place}단계 금액`, `amount of step ${place}`), amountWon)]),
  ...(limitAfterWon === null
    ? []
    : [
        fact.money(`goal.step${place}.limit`, said(`${place}단계 뒤 한도`, `limit after step ${place}`), limitAfterWon),
      ]),
];

/** Saved interest may exceed what a plan costs. */
const costFact = (fact: TypedFacts, costWon: number): Fact =>
  costWon < 0
    ? fact.money(
        'goal.cost',
        said('비용을 빼고 1년 동안 아끼는 이자', 'interest saved in a year, costs taken off'),
        -costWon,
      )
    : fact.money('goal.cost', said('1년 동안 드는 비용', 'cost over a year'), costWon);

const stepsTable = ({ steps }: GoalPlan, { debts }: SoughtGoal): NonNullable<Finding['table']> => ({
  title: said('순서', 'Steps'),
  columns: [said('할 일', 'To do'), said('그 뒤 한도', 'Limit after it')],
  rows: steps.map((step, at) => [
    { text: stepText(step, step.debt === null ? null : (debts[step.debt]?.debt.kind ?? null)) },
    step.limitAfterWon === null ? { text: said('알 수 없음', 'not known') } : { fact: `goal.step${at + 1}.limit` },
  ]),
});

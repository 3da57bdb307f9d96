import {
  months,
  said,
  typedFacts,
  type Fact,
  type Finding,
  type TypedFacts,
} from '../../../../platform/assistant/index.js';
import { stepText, type GoalPlan, type SoughtGoal } from '../../limit/index.js';
import { SIMULATED } from '../wording.js';
import { nearestOf } from './limit-goal-lead.js';

/** The figures of a goal: what is wanted, what is missing, the plan and its steps. */
export function goalFacts(goal: SoughtGoal, today: string): Fact[] {
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

export const stepsTable = ({ steps }: GoalPlan, { debts }: SoughtGoal): NonNullable<Finding['table']> => ({
  title: said('순서', 'Steps'),
  columns: [said('할 일', 'To do'), said('그 뒤 한도', 'Limit after it')],
  rows: steps.map((step, at) => [
    { text: stepText(step, step.debt === null ? null : (debts[step.debt]?.debt.kind ?? null)) },
    step.limitAfterWon === null ? { text: said('알 수 없음', 'not known') } : { fact: `goal.step${at + 1}.limit` },
  ]),
});

import { z } from 'zod';
import {
  said,
  saidWon,
  tool,
  typedFacts,
  withYesOrNo,
  type Finding,
  type Tool,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import type { LoanFacts, OpenLoanFact } from '../../loans/index.js';
import { obstacleText, type Limits } from '../../limit/index.js';
import { owedLoan, prepaymentFee } from '../../schedule/index.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { SIMULATED } from '../wording.js';
import { assumedRate } from './assumed-rate.js';
import { orAskIncome } from './or-ask-income.js';
import type { LimitParts } from './limit.js';
import { SAID_ONLY, SUBJECT_ARGUMENTS } from './limit-arguments.js';
import { assumedOf, assumptionFacts, requestOf } from './limit-subject.js';
import { goalFacts, stepsTable } from './limit-goal-facts.js';
import { goalLead } from './limit-goal-lead.js';

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

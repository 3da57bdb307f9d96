import { z } from 'zod';
import {
  said,
  saidWon,
  saysAny,
  tool,
  type Finding,
  type FoundAction,
  type Tool,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { encodeId } from '../../../../platform/graphql/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { PrepaymentPreview, Schedules } from '../../schedule/index.js';
import type { PrepaymentEffect } from '../../servicing/index.js';
import { askedLoans, LOAN_ARGUMENTS, type AskedLoan, type AskedLoans } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { type LoanParts } from '../loan-parts.js';
import { inEnglish } from '../wording.js';
import { askedPrepaymentEffect } from './asked-prepayment-effect.js';
import { feeAsked } from './payoff-fee.js';
import { payoffFinding, quotesOf } from './payoff.js';
import { earlyLoans, type EarlyLoan } from './early-debts.js';
import { debtOrder } from './debt-order.js';
import { comparedTable, previewFacts } from './prepayment-facts.js';
import { prepaymentLead } from './prepayment-lead.js';

export interface PrepaymentParts extends LoanParts {
  readonly outlook: Pick<Schedules['outlook'], 'prepayment'>;
}

/** The amount used where none is named. */
const ASSUMED_WON = 10_000_000;
const AMOUNT_MAX = 1_000_000_000_000;

const parameters = z.object({
  ...LOAN_ARGUMENTS,
  amountWon: z.int().min(1).max(AMOUNT_MAX).optional().describe('What is paid early, if the customer said it.'),
});

/** What paying some of a loan early saves and costs. */
export function prepaymentTool(parts: PrepaymentParts): Tool {
  return tool({
    name: 'loan_prepayment',
    description:
      'What it saves to repay an amount of a loan early: interest saved, fee, what is left of the saving, and the months or payments it takes off. The loan where it does most when none is named.',
    parameters,
    saidOnly: ['amountWon'],
    answers: ['PREPAYMENT'],
    topic: 'PAYOFF',
    title: said('중도상환', 'Repaying early'),
    async run(context, { amountWon, ...named }): Promise<Finding> {
      const asked = await askedLoans(parts.loans, context, named);
      if (asked.none) return asked.none;
      if (amountWon === undefined && feeAsked(context.said ?? []) !== null) {
        // A fee without an amount is that of repaying everything, and its day the same for any amount.
        const quoted = quotesOf(await parts.servicing(), asked.meant, context.today);
        if (quoted.length === 1) return payoffFinding(context, quoted, context.today);
      }
      const chosen = await chosenOf(parts, asked, amountWon ?? ASSUMED_WON, context.today);
      if (!chosen)
        return {
          facts: [],
          lead: said('미리 갚을 원금이 남은 대출이 없습니다.', 'No loan has principal left to repay early.'),
        };
      if (chosen.isOverdue) return overdue(chosen.asked);
      return found(parts, context, { asked, chosen, amountWon });
    },
  });
}

/** The loan that is meant, or among several the one where the amount helps most. */
async function chosenOf(
  { servicing }: LoanParts,
  { meant }: AskedLoans,
  amountWon: number,
  today: string,
): Promise<EarlyLoan | null> {
  const early = earlyLoans(await servicing(), meant, amountWon, today);
  return debtOrder(early, amountWon)[0]?.debt ?? null;
}

const overdue = ({ spoken }: AskedLoan): Finding => ({
  facts: [],
  lead: said(
    `${withParticle(spoken.ko, '은/는')} 연체 중이어서 연체된 금액을 먼저 갚으셔야 중도상환을 할 수 있습니다.`,
    `A payment on ${inEnglish(spoken)} is overdue: pay it first, then you can repay early.`,
  ),
  followUps: [FOLLOW.PAYOFF, FOLLOW.OVERDUE],
});

interface Chosen {
  readonly asked: AskedLoans;
  readonly chosen: EarlyLoan;
  readonly amountWon: number | undefined;
}

async function found(
  { outlook }: PrepaymentParts,
  context: ToolContext,
  { asked, chosen, amountWon: given }: Chosen,
): Promise<Finding> {
  const { today } = context;
  const { loan } = chosen.asked;
  const amountWon = Math.min(given ?? ASSUMED_WON, chosen.notDueWon);
  const preview = (effect: PrepaymentEffect) => outlook.prepayment(loan, { amountWon, effect, on: null });
  const [shorter, lower] = [await preview('SHORTEN_TERM'), await preview('LOWER_PAYMENT')];
  if (!shorter || !lower) return { facts: [] };
  const facts = [
    ...previewFacts(chosen.asked, shorter, 'prepay', today),
    ...previewFacts(chosen.asked, lower, 'prepay.lower', today),
  ];
  const asksLower = askedPrepaymentEffect(context) === 'LOWER';
  const isRepeated = given !== undefined && saysAny(context, EACH_MONTH);
  const [all, assumedWon] = [saidWon(chosen.notDueWon), saidWon(amountWon)];
  return {
    facts,
    lead: prepaymentLead(context, chosen.asked, { shorter, lower }),
    shown: ['prepay.saved', 'prepay.fee', 'prepay.net', 'prepay.months', 'prepay.due'].filter((id) =>
      facts.some((fact) => fact.id === id),
    ),
    assumed: [
      ...(isRepeated ? [said('매달이 아니라 한 번만 미리 갚는 것', 'one early payment, not one each month')] : []),
      ...(given === undefined ? [said(`상환 금액 ${assumedWon.ko}`, `${assumedWon.en} paid early`)] : []),
      ...(given !== undefined && given > amountWon
        ? [said(`남은 원금 ${all.ko}까지만 상환`, `no more than the ${all.en} left`)]
        : []),
      ...(asked.meant.length > 1
        ? [
            said(
              `가장 유리한 ${chosen.asked.spoken.ko}에 상환`,
              `paid on ${inEnglish(chosen.asked.spoken)}, where it does most`,
            ),
          ]
        : []),
      asksLower
        ? said('기간은 두고 매달 내는 금액을 줄이는 방식', 'the term kept and payments lowered')
        : said('매달 내는 금액은 두고 기간을 줄이는 방식', 'payments kept and the term shortened'),
    ],
    ...(loan.repaymentMethod !== 'BULLET' && amountWon < chosen.notDueWon && { table: comparedTable(facts) }),
    ...(!isRepeated && {
      action: prepayAction(
        chosen.asked,
        amountWon,
        asksLower ? lower : shorter,
        asksLower ? 'LOWER_PAYMENT' : 'SHORTEN_TERM',
      ),
    }),
    followUps: [FOLLOW.ORDER, FOLLOW.PAYOFF, FOLLOW.REFINANCE],
  };
}

/** `매달 100만원씩`, `an extra 500,000 every month`: paid again and again, which is not computed. */
const EACH_MONTH =
  /(?:원|[만억천백])\s*씩|(?<!\b(?:much|payments?|pay|instal\w*) )\b(?:every|each|per|a) month\b|\bmonthly (?:extra|top)/i;

/** A payment towards principal before its day, announced by the customer's own call; its fee comes on top. */
function prepayAction(
  { loan, spoken }: AskedLoan,
  amountWon: number,
  { totalDueWon }: PrepaymentPreview,
  effect: PrepaymentEffect,
): FoundAction {
  const [paid, due] = [saidWon(amountWon), saidWon(totalDueWon ?? amountWon)];
  return {
    label: said(`${spoken.ko} 중도상환 신청`, `Repay ${inEnglish(spoken)} early`),
    mutation: 'paymentStart',
    arguments: {
      input: {
        loanId: encodeId('Loan', loan.key),
        purpose: 'PREPAYMENT',
        amountWon: totalDueWon ?? amountWon,
        effect,
        channel: 'VIRTUAL_ACCOUNT',
      },
    },
    preview: said(
      `가상계좌를 받아 ${withParticle(due.ko, '을/를')} 입금하면 원금 ${withParticle(paid.ko, '이/가')} 줄어듭니다.`,
      `You get an account to pay ${due.en} into, which takes ${paid.en} off the principal.`,
    ),
  };
}

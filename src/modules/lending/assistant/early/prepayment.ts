import { z } from 'zod';
import {
  said,
  saidDay,
  saidMonths,
  saidWon,
  saysAny,
  tool,
  withYesOrNo,
  type Finding,
  type FoundAction,
  type Tool,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { encodeId } from '../../../../platform/graphql/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import type { PrepaymentPreview, Schedules } from '../../schedule/index.js';
import type { PrepaymentEffect } from '../../servicing/index.js';
import { askedLoans, LOAN_ARGUMENTS, type AskedLoan, type AskedLoans } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { type LoanParts } from '../loan-parts.js';
import { inEnglish } from '../wording.js';
import { askedPrepaymentEffect } from './asked-prepayment-effect.js';
import { FEE_WORDS, feeAsked } from './payoff-fee.js';
import { payoffFinding, quotesOf } from './payoff.js';
import { earlyLoans, type EarlyLoan } from './early-debts.js';
import { debtOrder } from './debt-order.js';
import { comparedTable, previewFacts } from './prepayment-facts.js';

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
    lead: askedLead(context, chosen.asked, { shorter, lower }),
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

interface Effects {
  readonly shorter: PrepaymentPreview;
  readonly lower: PrepaymentPreview;
}

/** The fee, the payment or the months first, as the question asks; else what is saved. */
function askedLead(context: ToolContext, asked: AskedLoan, { shorter, lower }: Effects): Localized {
  if (saysAny(context, FEE_WORDS)) return feeLead(asked, shorter);
  const way = askedPrepaymentEffect(context);
  if (way === 'LOWER' && lower.paymentAfterWon < shorter.paymentAfterWon) return lowerLead(asked, shorter, lower);
  return way === 'SOONER' && shorter.monthsSaved > 0 ? soonerLead(context, asked, shorter) : leadOf(asked, shorter);
}

/** `매달 100만원씩`, `an extra 500,000 every month`: paid again and again, which is not computed. */
const EACH_MONTH =
  /(?:원|[만억천백])\s*씩|(?<!\b(?:much|payments?|pay|instal\w*) )\b(?:every|each|per|a) month\b|\bmonthly (?:extra|top)/i;

/** What a month costs from then on, when payments are to fall. */
function lowerLead({ spoken }: AskedLoan, shorter: PrepaymentPreview, lower: PrepaymentPreview): Localized {
  const { amountWon, interestSavedWon, fee, paymentAfterWon } = lower;
  const [paid, saved] = [saidWon(amountWon), saidWon(interestSavedWon)];
  const [before, after] = [saidWon(shorter.paymentAfterWon), saidWon(paymentAfterWon)];
  const cost = fee.amountWon ? saidWon(fee.amountWon) : null;
  return said(
    `${spoken.ko}에 ${withParticle(paid.ko, '을/를')} 미리 갚고 기간을 그대로 두면 월 상환액이 ${before.ko}에서 ${withParticle(after.ko, '으로/로')} 줄고, 이자를 ${saved.ko} 아낍니다.${cost ? ` 수수료는 ${cost.ko}입니다.` : ''}`,
    `Repaying ${paid.en} of ${inEnglish(spoken)} early with the term kept lowers the monthly payment from ${before.en} to ${after.en} and saves ${saved.en} of interest${cost ? `; the fee is ${cost.en}` : ''}.`,
  );
}

/** How much sooner the loan ends, when payments stay. */
function soonerLead(context: ToolContext, { spoken }: AskedLoan, preview: PrepaymentPreview): Localized {
  const { amountWon, monthsSaved, interestSavedWon, lastDueOn, fee } = preview;
  const [paid, sooner, saved] = [saidWon(amountWon), saidMonths(monthsSaved), saidWon(interestSavedWon)];
  const last = lastDueOn === null ? null : saidDay(lastDueOn, context.today);
  const cost = fee.amountWon ? saidWon(fee.amountWon) : null;
  const ends = last ? said(`(마지막 상환일 ${last.ko})`, `, on ${last.en}`) : said('', '');
  const lead = said(
    `${spoken.ko}에 ${withParticle(paid.ko, '을/를')} 미리 갚고 월 상환액을 그대로 두면 ${sooner.ko} 일찍 끝나고${ends.ko}, 이자를 ${saved.ko} 아낍니다.${cost ? ` 수수료는 ${cost.ko}입니다.` : ''}`,
    `Repaying ${paid.en} of ${inEnglish(spoken)} early with payments kept ends it ${sooner.en} sooner${ends.en}, and saves ${saved.en} of interest${cost ? `; the fee is ${cost.en}` : ''}.`,
  );
  return withYesOrNo(context, lead, { holds: true });
}

/** The fee first, when asked for, and then what is gained in spite of it. */
function feeLead(asked: AskedLoan, preview: PrepaymentPreview): Localized {
  const { amountWon, fee, netSavingWon } = preview;
  if (fee.amountWon === null || netSavingWon === null) return leadOf(asked, preview);
  const { spoken } = asked;
  const [paid, cost, net] = [saidWon(amountWon), saidWon(fee.amountWon), saidWon(Math.abs(netSavingWon))];
  const start =
    fee.amountWon === 0
      ? said(
          `${spoken.ko}에 ${withParticle(paid.ko, '을/를')} 미리 갚을 때 중도상환수수료는 없습니다.`,
          `There is no fee for repaying ${paid.en} of ${inEnglish(spoken)} early.`,
        )
      : said(
          `${spoken.ko}에 ${withParticle(paid.ko, '을/를')} 미리 갚을 때 중도상환수수료는 ${cost.ko}입니다.`,
          `The fee for repaying ${paid.en} of ${inEnglish(spoken)} early is ${cost.en}.`,
        );
  return netSavingWon >= 0
    ? said(
        `${start.ko} 아끼는 이자에서 빼도 ${net.ko} 이득입니다.`,
        `${start.en} With it taken off you gain ${net.en}.`,
      )
    : said(
        `${start.ko} 아끼는 이자보다 커서 ${net.ko} 손해입니다.`,
        `${start.en} It is more than you save: you lose ${net.en}.`,
      );
}

function leadOf(
  { spoken }: AskedLoan,
  { amountWon, interestSavedWon, fee, netSavingWon, monthsSaved }: PrepaymentPreview,
): Localized {
  const [paid, saved, months] = [saidWon(amountWon), saidWon(interestSavedWon), saidMonths(monthsSaved)];
  const sooner =
    monthsSaved > 0 ? said(`, ${months.ko} 일찍 끝납니다`, ` and ends it ${months.en} sooner`) : said('', '');
  const start = said(
    `${spoken.ko}에 ${withParticle(paid.ko, '을/를')} 미리 갚으면 이자를 ${saved.ko} 아낍니다`,
    `Repaying ${paid.en} of ${inEnglish(spoken)} early saves ${saved.en} of interest`,
  );
  const both =
    sooner.ko === ''
      ? start
      : said(start.ko.replace(/아낍니다$/, `아끼고${sooner.ko.slice(1)}`), `${start.en}${sooner.en}`);
  if (netSavingWon === null || fee.amountWon === null)
    return said(
      `${both.ko}. 중도상환수수료율은 등록되지 않아 빠져 있습니다.`,
      `${both.en}. The prepayment fee is not on record and not counted.`,
    );
  if (fee.amountWon === 0)
    return said(`${both.ko}. 중도상환수수료는 없습니다.`, `${both.en}. There is no prepayment fee.`);
  const [cost, net] = [saidWon(fee.amountWon), saidWon(Math.abs(netSavingWon))];
  return netSavingWon >= 0
    ? said(
        `${both.ko}. 수수료 ${cost.ko}을 빼도 ${net.ko} 이득입니다.`,
        `${both.en}. After the fee of ${cost.en} you gain ${net.en}.`,
      )
    : said(
        `${both.ko}. 그러나 수수료가 ${cost.ko}이라 ${net.ko} 손해입니다.`,
        `${both.en}. But the fee is ${cost.en}, so that you lose ${net.en}.`,
      );
}

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

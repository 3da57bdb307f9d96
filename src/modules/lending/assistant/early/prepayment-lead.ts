import {
  said,
  saidDay,
  saidMonths,
  saidWon,
  saysAny,
  withYesOrNo,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import type { PrepaymentPreview } from '../../schedule/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { inEnglish } from '../wording.js';
import { askedPrepaymentEffect } from './asked-prepayment-effect.js';
import { FEE_WORDS } from './payoff-fee.js';

interface Effects {
  readonly shorter: PrepaymentPreview;
  readonly lower: PrepaymentPreview;
}

/** The fee, the payment or the months first, as the question asks; else what is saved. */
export function prepaymentLead(context: ToolContext, asked: AskedLoan, { shorter, lower }: Effects): Localized {
  if (saysAny(context, FEE_WORDS)) return feeLead(asked, shorter);
  const way = askedPrepaymentEffect(context);
  if (way === 'LOWER' && lower.paymentAfterWon < shorter.paymentAfterWon) return lowerLead(asked, shorter, lower);
  return way === 'SOONER' && shorter.monthsSaved > 0 ? soonerLead(context, asked, shorter) : leadOf(asked, shorter);
}

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

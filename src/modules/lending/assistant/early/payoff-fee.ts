import {
  askedForm,
  said,
  saidDay,
  saidWon,
  takesYesOrNo,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import { capitalized, type Localized } from '../../../../platform/text.js';
import type { PayoffQuote } from '../../schedule/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { inEnglish } from '../wording.js';

/** A loan that is meant, with what ending it costs. */
export interface Quoted {
  readonly asked: AskedLoan;
  readonly quote: PayoffQuote;
}

/** Words for what repaying early costs. */
export const FEE_WORDS = /수수료|위약금|벌금|\bfees?\b|penalt|charge/i;
/** Words that ask for the end of a fee without its name: `언제 되면 안 내도 돼요`. */
const ENDS = /면제|안 ?내도|안 ?물|없어지|사라지|공짜|\bfree\b|waived|stops?\b|go(?:es)? away/i;

/** What a question asks about the fee for repaying early; null where it asks for something else. Pure. */
export function feeAsked(asked: readonly string[]): 'WHETHER' | 'WHEN' | 'HOW_MUCH' | null {
  const [question = '', ...before] = asked;
  // A question that names only another loan repeats what was asked about the fee before it.
  const isOfFee = FEE_WORDS.test(question) || (before.some((text) => FEE_WORDS.test(text)) && ENDS.test(question));
  const goesOn = !isOfFee && before.slice(0, 2).some((text) => ENDS.test(text) || FEE_WORDS.test(text));
  const form = askedForm(question);
  if (ENDS.test(question) && isOfFee) return form === 'WHETHER' ? 'WHETHER' : 'WHEN';
  if (!isOfFee) return goesOn && form === 'WHEN' ? 'WHEN' : null;
  if (form === 'WHEN') return 'WHEN';
  return takesYesOrNo(question) ? 'WHETHER' : 'HOW_MUCH';
}

/**
 * The fee for repaying early, where the question asks for it and one loan is meant; null where the total is asked for.
 */
export function feeLead(
  { said: asked = [] }: Pick<ToolContext, 'said'>,
  quoted: readonly Quoted[],
  today: string,
): Localized | null {
  const [only, ...others] = quoted;
  const form = feeAsked(asked);
  if (!only || others.length > 0 || form === null) return null;
  const { fee } = only.quote;
  const [ko, en] = [only.asked.spoken.ko, inEnglish(only.asked.spoken)];
  if (fee.basis === 'RATE_UNKNOWN') return null;
  const isYesNo = form === 'WHETHER';
  if (fee.basis !== 'CHARGED') {
    const why =
      fee.basis === 'FREE' ? said('계약상 면제입니다', 'by contract') : said('부과 기간이 지났습니다', 'any more');
    return said(
      `${isYesNo ? '아니요, ' : ''}${withParticle(ko, '은/는')} 중도상환수수료가 없습니다. ${why.ko}.`,
      `${isYesNo ? 'No, ' : ''}${isYesNo ? en : capitalized(en)} has no prepayment fee ${why.en}.`,
    );
  }
  const [won, day] = [saidWon(fee.amountWon ?? 0), saidDay(fee.freeFrom, today)];
  if (form === 'WHEN')
    return said(
      `${ko} 중도상환수수료는 ${day.ko}부터 없습니다. 오늘 모두 갚으면 ${won.ko}입니다.`,
      `The prepayment fee of ${en} ends on ${day.en}. Repaid in full today it is ${won.en}.`,
    );
  return said(
    `${isYesNo ? '네, ' : ''}오늘 ${withParticle(ko, '을/를')} 모두 갚으면 중도상환수수료 ${withParticle(won.ko, '이/가')} 있습니다. ${day.ko}부터는 없습니다.`,
    `${isYesNo ? 'Yes, repaying' : 'Repaying'} ${en} in full today costs a prepayment fee of ${won.en}. It ends on ${day.en}.`,
  );
}

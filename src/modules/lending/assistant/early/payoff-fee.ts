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
import { inEnglish, listed } from '../wording.js';

/** A loan that is meant, with what ending it costs. */
export interface Quoted {
  readonly asked: AskedLoan;
  readonly quote: PayoffQuote;
}

/** Words for what repaying early costs. */
export const FEE_WORDS = /수수료|위약금|벌금|\bfees?\b|penalt|charge/i;
/** Words that ask for the end of a fee without its name: `언제 되면 안 내도 돼요`. */
const ENDS = /면제|안 ?내도|안 ?물|없어지|사라지|공짜|\bfree\b|waived|stops?\b|go(?:es)? away/i;

const EARLY = /(?:조기|중도) ?상환|미리 ?갚|\b(?:early|prepay\w*)\b/i;
const OF_TOTAL = /총|전부|다 ?갚|모두|\b(?:total|altogether|in all|whole|close|pay off)\b/i;
/** `마통도 그래요?`, `does the mortgage too?` */
const SAME_OF = /그래|그런가|마찬가지|있나|있어|\b(?:too|as well|same)\b/i;
/** `얼마요`, `how much`: what was asked before, in so many words. */
const isBrief = (question: string): boolean => question.trim().split(/\s+/).length <= 3;

/** What a question asks about the fee for repaying early; null where it asks for something else. Pure. */
export function feeAsked(asked: readonly string[]): 'WHETHER' | 'WHEN' | 'HOW_MUCH' | null {
  const [question = '', ...before] = asked;
  // A question that names only another loan repeats what was asked about the fee before it.
  const isOfFee =
    FEE_WORDS.test(question) ||
    (ENDS.test(question) && EARLY.test(question)) ||
    (before.some((text) => FEE_WORDS.test(text)) && ENDS.test(question));
  const goesOn = !isOfFee && before.slice(0, 2).some((text) => ENDS.test(text) || FEE_WORDS.test(text));
  const form = askedForm(question);
  if (ENDS.test(question) && isOfFee) return form === 'WHETHER' ? 'WHETHER' : 'WHEN';
  if (!isOfFee && goesOn && form === 'HOW_MUCH' && !OF_TOTAL.test(question) && isBrief(question)) return 'HOW_MUCH';
  // `주담대 쪽은요` repeats for another loan what was asked.
  if (!isOfFee && goesOn && isBrief(question) && (form === null || SAME_OF.test(question))) return feeAsked(before);
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
  if (!only || form === null) return null;
  if (others.length > 0) return feesLead(quoted, form, today);
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

/** What the fees of loans come to that are repaid, in won; a fee that is not known counts nothing. */
export const feesWon = (quoted: readonly Quoted[]): number =>
  quoted.reduce((sum, { quote: { fee } }) => sum + (fee.amountWon ?? 0), 0);

/** The fees of several loans: their sum, and from when each has none; null where one of their rates is not known. */
function feesLead(quoted: readonly Quoted[], form: 'WHETHER' | 'WHEN' | 'HOW_MUCH', today: string): Localized | null {
  if (quoted.some(({ quote: { fee } }) => fee.basis === 'RATE_UNKNOWN')) return null;
  const charged = quoted.filter(({ quote: { fee } }) => fee.basis === 'CHARGED');
  const sum = saidWon(feesWon(charged));
  const isYesNo = form === 'WHETHER';
  if (charged.length === 0)
    return said(
      `${isYesNo ? '아니요, ' : ''}대출 ${quoted.length}건 모두 중도상환수수료가 없습니다.`,
      `${isYesNo ? 'No, none' : 'None'} of the ${quoted.length} loans has a prepayment fee.`,
    );
  const ends = listed(
    charged.map(({ asked: { spoken }, quote: { fee } }) => {
      const day = saidDay(fee.freeFrom, today);
      return said(`${withParticle(spoken.ko, '은/는')} ${day.ko}`, `${inEnglish(spoken)} on ${day.en}`);
    }),
  );
  const when = said(`수수료가 없어지는 날은 ${ends.ko}입니다.`, `It ends for ${ends.en}.`);
  const amount = said(
    `${isYesNo ? '네, ' : ''}오늘 대출 ${quoted.length}건을 모두 갚으면 중도상환수수료는 합쳐서 ${sum.ko}입니다.`,
    `${isYesNo ? 'Yes, repaying' : 'Repaying'} all ${quoted.length} loans today costs ${sum.en} of prepayment fees.`,
  );
  const parts = form === 'WHEN' ? [when, amount] : [amount, when];
  return said(parts.map(({ ko }) => ko).join(' '), parts.map(({ en }) => en).join(' '));
}

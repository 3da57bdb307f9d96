import {
  askedForm,
  said,
  saidDay,
  saidWon,
  takesYesOrNo,
  type ToolContext,
  joinSentences,
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

/** Words for what repaying early costs, `물다` among them: to be charged. */
export const FEE_WORDS =
  /수수료|위약금|벌금|(?:얼마(?:나|를)?|돈을?|뭘|더|안) ?(?:물어(?!보|봐|봤|본)|물[게리린려면지]|무[나는냐니])|\bfees?\b|penalt|charge/i;
/** Words that ask for the end of a fee without its name: `언제 되면 안 내도 돼요`. */
const FEE_END_WORDS = /면제|안 ?내도|안 ?물|없어지|사라지|공짜|\bfree\b|waived|avoid|stops?\b|go(?:es)? away/i;
/** The fee as a part of what is asked for: `수수료까지 다 쳐서 얼마`, `all fees included`. */
const WITH_FEE =
  /(?:수수료|위약금)(?:까지|도|랑|이랑|하고)? ?(?:다 ?|모두 ?|전부 ?)?(?:포함|쳐서|쳐도|얹|더해|더하|넣어|넣고)|(?:수수료|위약금)까지|수수료고 ?이자고|이자고 ?수수료고|\b(?:includ\w*|with|plus) (?:(?:the|all|any|prepayment|early|repayment) )*(?:fees?|penalt\w*|charges?)\b|\b(?:fees?|penalt\w*|charges?) (?:and all |all )?includ/i;

const EARLY = /(?:조기|중도) ?상환|미리 ?갚|\b(?:early|prepay\w*)\b/i;
const TOTAL_WORDS =
  /총|전부|다 ?갚|모두|한 ?방|한꺼번|싹|털|필요|있어야|들어|드[나는]|\b(?:total|altogether|in all|whole|close|pay off|need|takes?)\b/i;
/** `마통도 그래요?`, `주담대는요`, `does the mortgage too?` */
const SAME_OF = /그래|그런가|있나|있어|[은는도]요?[?.\s]*$|\b(?:too|as well)\b/i;
/** The same, whatever else is said. */
const SAME_WORDS = /마찬가지|똑같|\bsame\b/i;
/** `그중 주담대 몫은`, `what part of it is the mortgage's`: what was asked before, of one of several. */
const PART_OF = /그 ?중|몫|\b(?:part|share|portion) of (?:it|that|them|which)\b|\bof (?:it|that|them|which)\b/i;
/** `얼마요`, `how much`: what was asked before, in so many words. English takes more of them. */
const isBrief = (question: string): boolean =>
  question.trim().split(/\s+/).length <= (/[가-힣]/.test(question) ? BRIEF.ko : BRIEF.en);
const BRIEF = { ko: 3, en: 5 };

type FeeAsked = 'WHETHER' | 'WHEN' | 'HOW_MUCH';

/** What a question asks about the fee for repaying early; null where it asks for something else. Pure. */
export const feeAsked = ([question = '', ...before]: readonly string[]): FeeAsked | null =>
  feeAskedAfter(question, before.toReversed());

/** @param before what was asked before it, the newest first. */
function feeAskedAfter(question: string, before: readonly string[]): FeeAsked | null {
  if (WITH_FEE.test(question)) return null;
  // A question that names only another loan repeats what was asked about the fee before it.
  const isOfFee =
    FEE_WORDS.test(question) ||
    (FEE_END_WORDS.test(question) && EARLY.test(question)) ||
    (before.some((text) => FEE_WORDS.test(text)) && FEE_END_WORDS.test(question));
  const goesOn = !isOfFee && before.slice(0, 2).some((text) => FEE_END_WORDS.test(text) || FEE_WORDS.test(text));
  const form = askedForm(question);
  if (FEE_END_WORDS.test(question) && isOfFee) return form === 'WHETHER' ? 'WHETHER' : 'WHEN';
  if (isOfFee) return form === 'WHEN' ? 'WHEN' : takesYesOrNo(question) ? 'WHETHER' : 'HOW_MUCH';
  if (!goesOn) return null;
  if (form === 'WHEN') return 'WHEN';
  if (PART_OF.test(question)) return form === 'HOW_MUCH' ? 'HOW_MUCH' : repeated(before);
  if (SAME_WORDS.test(question)) return repeated(before);
  if (!isBrief(question) || TOTAL_WORDS.test(question)) return null;
  if (form === 'HOW_MUCH') return 'HOW_MUCH';
  // `주담대 쪽은요` repeats for another loan what was asked.
  return form === null || SAME_OF.test(question) ? repeated(before) : null;
}

const repeated = ([last = '', ...earlier]: readonly string[]): FeeAsked | null => feeAskedAfter(last, earlier);

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
  return joinSentences(parts);
}

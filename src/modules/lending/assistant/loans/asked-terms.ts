import { askedForm, type AskedForm } from '../../../../platform/assistant/index.js';

/** Words for taking a loan out, or for its beginning. */
const BORROWING_WORDS =
  /받[은았]|받을 ?때|빌[렸린릴]|빌려|대출[한했하]|실행|시작|개설|뚫|나[온왔]|나간|만[든들]|대출일|약정일|생[긴겼]|\b(?:t(?:ake|ook|aken|aking)|got|get|gave|given|open(?:ed)?|start(?:ed|s)?|beg[aiu]n|borrow(?:ed)?|disburs\w*|paid out|issued|originat\w*|granted|sign(?:ed)?|drew|drawn|lent)\b/i;
/** Words for a day, where no form of a question asks for one: `remind me when I took it out`. */
const ASKS_FOR_DAY_OF_LOAN = /\bwhen\b|\bdate\b|언제|날짜|일자|대출일|약정일|실행일|부터/i;
/** How long ago it was. */
const AGO_WORDS =
  /(?:받은|빌린|한|된) ?지(?:가|도)? ?(?:얼마|몇|오래)|얼마나 ?(?:됐|되었|된)|how long (?:ago|have|has|is it since)|since when/i;
/** Other days of a loan: its end, and those on which something is paid. */
const OTHER_DAY =
  /만기|끝|까지|다 ?갚|갚[는을아]|상환일|납부|납입|내[는야]|이체|빠[져지]|다음|바뀌|변동|\b(?:end(?:s|ed)?|until|matur\w*|due|pay(?:ment|ments|able|ing)?|repa\w+|next|change[sd]?|over)\b/i;

/** Words for the beginning, when the amount was another. */
const AT_FIRST =
  /그 ?때|처음|당시|애초|애당초|원래|본래|당초|최초|첨에|\b(?:original(?:ly)?|initial(?:ly)?|first|at the time|back then|to begin with|at the start)\b/i;
/** Words for an amount, where no form of a question asks for one. */
const AMOUNT =
  /얼마|금액|액수|원금|한도|몇 ?(?:원|만|천|억)|\b(?:amount|sum|principal|limit|how (?:much|big|large)|size)\b/i;
/** Other amounts of a loan: what is left of it, what it costs, and what is paid on it. */
const OTHER_AMOUNT =
  /잔액|남[은았는]|이자|금리|이율|수수료|매달|매월|다달이|한 ?달|월 ?(?:얼마|상환|납|부담)|갚|상환액|납[부입]|\b(?:left|remain\w*|owe[ds]?|balance|outstanding|interest|rate|fees?|month(?:ly)?|pay(?:ment|ments|ing|off)?|repa\w+|instal\w*)\b/i;

/** What of a loan's beginning is asked for: its day, or the amount borrowed. */
export type AskedTerm = 'BEGAN' | 'BORROWED';

const ASKS_FOR_A_DAY: readonly (AskedForm | null)[] = ['WHEN', 'WHAT', null];

/**
 * What a question about a loan asks of its beginning; null where it asks for something else. Pure.
 * @param isOfTerms whether what was agreed is asked for, so that a day or an amount without a name is of the beginning.
 */
export function askedTerm(question: string, isOfTerms: boolean): AskedTerm | null {
  const text = question.normalize('NFC');
  const form = askedForm(text);
  const isDay = form === 'WHEN' || (ASKS_FOR_DAY_OF_LOAN.test(text) && ASKS_FOR_A_DAY.includes(form));
  if ((isDay || AGO_WORDS.test(text)) && !OTHER_DAY.test(text) && (isOfTerms || BORROWING_WORDS.test(text)))
    return 'BEGAN';
  const isOfBeginning = AT_FIRST.test(text) || (isOfTerms && (BORROWING_WORDS.test(text) || form === 'HOW_MUCH'));
  return AMOUNT.test(text) && isOfBeginning && !OTHER_AMOUNT.test(text) ? 'BORROWED' : null;
}

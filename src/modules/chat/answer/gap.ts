import type { Localized } from '../../../platform/text.js';
import type { Intent, Understood } from '../understanding/index.js';
import { GAPS_TEXT } from './gap.texts.js';
import type { Topic } from './topic.js';

/** A question that sounds like one that facts answer, and asks what they do not tell. */
export interface Gap {
  /** What cannot be told, and what can. */
  readonly text: Localized;
  /** Topics of facts that come nearest, and are told after it; none where all would be beside the point. */
  readonly keeps: readonly Topic[];
  /** Whether what was looked up for the question is told, too. */
  readonly keepsLookedUp: boolean;
}

interface Rule extends Gap {
  readonly words?: RegExp;
  /** An intent that a model is sure of; with words, both have to hold. */
  readonly intents?: readonly Intent[];
}

/** An intent that is less sure than this says nothing here. */
const SURE = 0.6;

const beside = (text: Localized, keeps: readonly Topic[] = [], keepsLookedUp = false) => ({
  ...{ text, keeps, keepsLookedUp },
});

const SPENDING_WORDS = /카드|소비|지출|썼|쓴|사용|이용|결제|spen[dt]|card|purchas|expense/;
const both = (one: RegExp, other: RegExp): RegExp =>
  new RegExp(`(?=[\\s\\S]*(?:${one.source}))(?=[\\s\\S]*(?:${other.source}))`);

/** In the order in which they are tried; the first that holds is told. */
const RULES: readonly Rule[] = [
  {
    words: /카드[^.?!]{0,8}한도|card(?:'s)? limit|limit (?:of|on|for) my (?:credit )?card/,
    ...beside(GAPS_TEXT.CARD_LIMIT),
  },
  {
    words:
      /(?:금리|이자율|이율)[^.?!]{0,12}\d[^.?!]{0,8}(?:오르|올라|올리|인상|높아|내리|내려|낮아|떨어|인하)|rates?\b[^.?!]{0,24}\b(?:goes|went|go|rises?|rose|falls?|fell|drops?|up|down)\b[^.?!]{0,16}(?:\d|one|half|point|percent)/,
    ...beside(GAPS_TEXT.RATE_CHANGE, ['LOAN']),
  },
  {
    words:
      /(?:빌리|빌려|대출 ?받|새로|신규)[^.?!]{0,16}(?:월|한 ?달|매달|매월|다달이)[^.?!]{0,8}(?:얼마|상환|내|갚)|(?:월|매달|한 ?달)[^.?!]{0,10}(?:얼마|상환액)[^.?!]{0,16}(?:빌리|빌려|대출 ?받)|if i (?:borrow|take out)|(?:payment|instal?lment)[^.?!]{0,24}(?:new loan|if i borrow)/,
    ...beside(GAPS_TEXT.NEW_INSTALMENT, [], true),
  },
  {
    words:
      /(?:만|일부)[^.?!]{0,6}(?:미리|먼저|중도)[^.?!]{0,6}(?:갚|상환|내)|(?:pre-?pay|repay|pay)[^.?!]{0,20}(?:part|some|only)/,
    ...beside(GAPS_TEXT.PART_PAYOFF, [], true),
  },
  {
    words: both(
      SPENDING_WORDS,
      /이번 ?달|이달|당월|지난 ?달|저번 ?달|전월|오늘|어제|this month|last month|today|yesterday|this week|last week|이번 ?주|지난 ?주/,
    ),
    ...beside(GAPS_TEXT.SPENDING_MONTH, ['SPENDING']),
  },
  {
    words: both(
      SPENDING_WORDS,
      /작년|재작년|지난해|올해|전년|(?:19|20)\d\d ?년|last year|this year|year before|\bin (?:19|20)\d\d\b/,
    ),
    ...beside(GAPS_TEXT.SPENDING_YEAR, ['SPENDING']),
  },
  {
    words:
      /카테고리|업종별|항목별|분야별|식비|외식|배달|카페|커피|쇼핑|교통비|주유|병원비|약국|학원비|교육비|여행|통신비|장보|마트|편의점|by categor|each category|per category|\bon (?:food|dining|restaurants|coffee|groceries|travel|fuel|clothes|shopping)\b/,
    intents: ['CARD_SPENDING'],
    ...beside(GAPS_TEXT.SPENDING_CATEGORY, [], true),
  },
  { words: /예금|적금|청약 ?통장|savings account|deposit/, ...beside(GAPS_TEXT.DEPOSIT) },
  { words: /환율|exchange rate/, ...beside(GAPS_TEXT.FORECAST) },
  { intents: ['FORECAST'], ...beside(GAPS_TEXT.FORECAST) },
  { intents: ['WITHDRAWAL_RIGHT'], ...beside(GAPS_TEXT.WITHDRAWAL) },
  { intents: ['RATE_CUT_REQUEST'], ...beside(GAPS_TEXT.RATE_CUT) },
  { intents: ['REPAYMENT_HISTORY'], ...beside(GAPS_TEXT.HISTORY, ['REPAYMENT']) },
  { intents: ['HUMAN_AGENT'], ...beside(GAPS_TEXT.HUMAN) },
  { intents: ['COMPLAINT'], ...beside(GAPS_TEXT.COMPLAINT) },
];

/**
 * What is said of a question that no fact answers, though its words are those of a topic; null where facts do. Figures
 * beside the point would read as an answer: a customer who asks for his card's limit and is told a loan's takes it for it.
 */
export function gapOf(question: string, understood: Understood | null): Gap | null {
  const text = question.normalize('NFC').toLowerCase();
  const { intent } = understood ?? {};
  const sure = intent && intent.probability >= SURE ? intent.label : null;
  return (
    RULES.find(
      ({ words, intents }) =>
        (words === undefined || words.test(text)) && (intents === undefined || intents.some((each) => each === sure)),
    ) ?? null
  );
}

import type { Localized } from '../../../platform/text.js';
import type { Intent, Understood } from '../understanding/index.js';
import { GAPS_TEXT } from './gap.texts.js';
import type { Topic } from '../plan/index.js';

/** A question that sounds like one that facts answer, and asks what they do not tell. */
export interface Gap {
  /** What cannot be told, and what can. */
  readonly text: Localized;
  /** Topics of facts that come nearest, and are told after it; none where all would be beside the point. */
  readonly keeps: readonly Topic[];
  /** Whether what was looked up for the question is told, too. */
  readonly keepsLookedUp: boolean;
  /** Whether who cannot repay is told it, too, after where help is. */
  readonly fitsHardship?: boolean;
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
  new RegExp(`^(?=[\\s\\S]*(?:${one.source}))(?=[\\s\\S]*(?:${other.source}))`);

/** In the order in which they are tried; the first that holds is told. */
const RULES: readonly Rule[] = [
  {
    words:
      /^(?:(?:안녕하세요|안녕|저기요|근데)[,.!? ]*)?(?:너|넌|당신은?|그쪽은?|이 ?챗봇은?|모아는?)(?:는|은)? ?(?:도대체 ?|대체 ?)?(?:누구|뭐야|뭐하는|사람)|누구세요|누구신가요|이름이 ?뭐|who are you|what are you\b|are you (?:a )?(?:human|person|robot|bot|real|an? ai)/,
    ...beside(GAPS_TEXT.WHO),
  },
  {
    words:
      /연체(?:하|되|가 ?되|를 ?하|라도 ?하|해 ?버리)(?:면|게 ?되면)|연체 ?(?:시|하는 ?경우|이자율?|이율|금리|수수료)|(?:하루|이틀|한 ?달|조금|며칠)[^.?!]{0,8}(?:연체|밀리|늦)(?:하|되|으)?면|(?:상환|이자|대출|카드값|원금)[^.?!]{0,10}(?:밀리|늦게 ?내|늦으|못 ?내)면|if i (?:miss|don't (?:re)?pay|do not (?:re)?pay|am late|can't make|default|pay late|skip)|what happens (?:if|when)[^.?!]{0,24}(?:late|miss|overdue|default)|late (?:payment )?(?:fee|interest|charge)|overdue interest/,
    ...beside(GAPS_TEXT.IF_OVERDUE),
    fitsHardship: true,
  },
  {
    words:
      /신용 ?(?:점수|등급|평점)[^.?!]{0,14}(?:올리|올려|올릴|높이|높일|높여|개선|관리|좋아지|회복)|(?:raise|improve|increase|boost|better|build)[^.?!]{0,14}credit (?:score|rating)|credit (?:score|rating)[^.?!]{0,12}(?:higher|better|go up)/,
    ...beside(GAPS_TEXT.CREDIT_UP, ['CREDIT']),
  },
  {
    words:
      /(?:변동|고정) ?(?:금리)?[^.?!]{0,10}(?:고정|변동)|(?:변동|고정) ?금리(?:예요|에요|인가|이에요|입니까|인지|야|죠|맞)|(?:fixed|variable|floating)[^.?!]{0,12}(?:or|rate)[^.?!]{0,10}(?:fixed|variable|floating)|(?:is|are)[^.?!]{0,20}(?:fixed|variable|floating)\b/,
    ...beside(GAPS_TEXT.RATE_KIND, ['LOAN']),
  },
  {
    words:
      /(?:서류|증명서|확인서|계약서|내역서|증명원|약정서)[^.?!]{0,10}(?:발급|떼|뽑|보내 ?주|출력|받고 ?싶|다운)|(?:issue|send me|get|download|print)[^.?!]{0,16}(?:documents?|certificates?|statement of debt|contract)/,
    ...beside(GAPS_TEXT.DOCUMENTS),
  },
  {
    words:
      /(?:대출|담보|전세 ?자금|마이너스 ?통장)[^.?!]{0,16}(?:필요 ?(?:해|한|하|서류)|준비(?:물|해|할)|구비|서류|자격|조건(?:이|은)? ?(?:뭐|무엇|어떻))|(?:what|which)[^.?!]{0,24}(?:need|required?|documents|papers)[^.?!]{0,28}(?:loan|mortgage|borrow)/,
    ...beside(GAPS_TEXT.LOAN_NEEDS),
  },
  {
    words:
      /(?:만기|기한|기간)(?:을|를)? ?(?:더 ?)?(?:연장|늘리|늘려|미루|미뤄)|대출 ?연장|연장(?:이|은|도)? ?(?:가능|되나|돼|될까|할 ?수)|(?:extend|extension|roll ?over|renew)[^.?!]{0,20}(?:loan|mortgage|term|maturity|overdraft)|(?:loan|maturity|mortgage|overdraft)[^.?!]{0,12}(?:extended|extension|renewed)/,
    ...beside(GAPS_TEXT.EXTENSION, ['LOAN']),
    fitsHardship: true,
  },
  {
    words: /(?:이체|송금|출금|인출) ?한도|(?:transfer|withdrawal|remittance) limit/,
    ...beside(GAPS_TEXT.TRANSFER_LIMIT),
  },
  {
    words:
      /^(?!.*(?:받|금리|연봉|소득|빌|새로|만들|신청))(?=[\s\S]*(?:마이너스 ?통장|마통)[^.?!]{0,8}한도)|limit (?:of|on) my overdraft|my overdraft(?:'s)? limit/,
    ...beside(GAPS_TEXT.OVERDRAFT_LIMIT, ['LOAN']),
  },
  {
    words:
      /카드(?:의|값)? ?(?:대금)? ?(?:결제일|납부일|청구일|출금일|청구서|명세서|나가는 ?날)|카드[^.?!]{0,8}(?:언제|며칠)[^.?!]{0,6}(?:결제|빠져|나가|청구)|(?:when|what (?:day|date))[^.?!]{0,20}card[^.?!]{0,16}(?:due|bill|pay|settle)|card (?:bill|payment|statement)[^.?!]{0,10}(?:due|date)|my card (?:bill|statement)/,
    ...beside(GAPS_TEXT.CARD_DUE),
  },
  {
    words:
      /(?:어떤|어느|무슨|뭐|무엇|어디) ?(?:대출|빚|것|거)?(?:을|를)? ?(?:부터|먼저)[^.?!]{0,6}(?:갚|상환|정리)|(?:갚|상환)(?:는|하는|을|할) ?순서|(?:which|what)[^.?!]{0,20}(?:pay|repay)[^.?!]{0,16}first|order[^.?!]{0,14}(?:pay|repay)/,
    ...beside(GAPS_TEXT.REPAY_ORDER, ['LOAN']),
  },
  {
    words: /(?<![a-z])dsr(?![a-z])|총부채원리금|debt service ratio/,
    ...beside(GAPS_TEXT.DSR, [], true),
  },
  {
    words:
      /(?:작년|지난해|올해|지난 ?달|지금까지|그동안|여태|이제까지|그간|전년)[^.?!]{0,16}(?:낸|냈|내온|납부한|납부했|갚은|갚았|상환한|상환했)[^.?!]{0,16}|(?:낸|납부한|갚은|상환한) ?(?:이자|원금|돈|금액)[^.?!]{0,8}(?:총|합계|전부|모두|얼마)|(?:interest|principal)[^.?!]{0,12}(?:i )?(?:have )?paid|how much[^.?!]{0,24}(?:have i|did i) (?:re)?pa(?:id|y)\b/,
    ...beside(GAPS_TEXT.HISTORY, ['REPAYMENT']),
  },
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
  {
    words:
      /예금|적금|청약 ?통장|(?<!대출 ?)(?<!마이너스 ?)(?:계좌|통장|입출금)(?:의|에)? ?(?:현재 ?)?(?:잔액|잔고|돈)|savings? account|(?:bank|checking|current) account balance|balance (?:of|in|on) my (?:bank |checking |savings )?account|(?<!security )deposit/,
    ...beside(GAPS_TEXT.DEPOSIT),
  },
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

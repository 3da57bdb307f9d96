import type { Intent } from '../../../../platform/assistant/index.js';
import type { PlannedAsk } from '../plan.types.js';
import type { Tokens } from '../tokens.js';
import { OWN_FIGURE_OF_TERM } from '../term-meant.js';
import { MAX_FOLLOW_UP_WORDS, type Rule } from './continuing.js';
import { isShort, dependsOnEarlierTurn, wordsIn } from './follow-up-detection.js';
import { isOfAll } from './memory.js';

const FIRST_PERSON_WORDS = /(?<![가-힣])(?:내|제|저|나|난|전|본인)(?:[는의가도]|\s|$)|\b(?:my|mine|me|i)\b/i;

/** `저는 몇 프로인데요` after the meaning of a term asks for the asker's own figure of it. */
const ownFigure: Rule = ({ tokens: { text, nouns }, last }) =>
  last.intent === 'GLOSSARY' &&
  nouns.length === 0 &&
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS &&
  FIRST_PERSON_WORDS.test(text)
    ? (OWN_FIGURE_OF_TERM[last.slots.term ?? ''] ?? null)
    : null;

const CREDIT_LINE_WORDS = /한도|\blimit\b|credit line/i;

const OF_MORE = /더|추가|늘|올리|올려|받|빌|가능|신규|\b(?:more|increase|raise|extra|additional|borrow|get|new)\b/i;

/** `한도가 얼마짜리였지` after an overdraft asks for the line that was agreed, and not for what may be borrowed. */
const agreedLine: Rule = ({ tokens: { text }, last }) =>
  last.slots.kind === 'OVERDRAFT' &&
  last.intent !== 'LIMIT_SIMULATION' &&
  isShort(text) &&
  CREDIT_LINE_WORDS.test(text) &&
  !OF_MORE.test(text)
    ? 'LOAN_TERMS'
    : null;

const OF_PAYMENTS = /이자(?!율)|원리금|납입|납부|상환액|내야|내는|부담|interest|payment|instal|\bpay\b/i;

/** `금리 1%p 오르면`, `but say the rate is 6%` after a limit asks for the limit at that rate. */
const limitAtRate: Rule = ({ tokens: { text }, own, last }) =>
  last.intent === 'LIMIT_SIMULATION' &&
  (own.rateChangePoints ?? own.annualRatePercent) !== undefined &&
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS + 2 &&
  !OF_PAYMENTS.test(text)
    ? 'LIMIT_SIMULATION'
    : null;

/** `5천을 갚으면 수수료는` after what ending a loan costs asks about repaying a part of it. */
const partRepaid: Rule = ({ tokens: { moves }, own, last }) =>
  last.intent === 'PAYOFF_AMOUNT' && own.amountWon !== undefined && moves.some(({ kind }) => kind === 'REPAY')
    ? 'PREPAYMENT'
    : null;

const INSTALMENT_WORDS = /월 ?(?:납입|상환|납부)|매달|다달이|\b(?:monthly|instal\w+|payments?)\b/i;

/** `그 경우 월 납입액은` after a part that is repaid. */
const instalmentThen: Rule = ({ tokens: { text, figures }, last }) =>
  last.intent === 'PREPAYMENT' && figures.length === 0 && dependsOnEarlierTurn(text) && INSTALMENT_WORDS.test(text)
    ? 'PREPAYMENT'
    : null;

const DSR_CAP_WORDS = /상한|기준선|한계|\b(?:cap|ceiling|threshold)\b/i;

/** `제 상한선은요` after the debt service ratio, or its meaning. */
const capOfRatio: Rule = ({ tokens: { text }, last }) =>
  isOfRatio(last) && wordsIn(text) <= MAX_FOLLOW_UP_WORDS && DSR_CAP_WORDS.test(text) ? 'DEBT_SERVICE_RATIO' : null;

const isOfRatio = ({ intent, slots }: PlannedAsk): boolean =>
  intent === 'DEBT_SERVICE_RATIO' || (intent === 'GLOSSARY' && slots.term === 'DSR');

const FEE_OR_TIME =
  /수수료|위약금|\b(?:fee|penalty|charge)\b|(?:몇|얼마나) ?(?:개월|달|빨리|일찍)|\bhow many months\b|\b(?:earlier|sooner|shave)\b/i;

const WHOLE_LOAN = /전부|전액|다 ?갚|모두|완납|\b(?:all of it|in full|the whole|entire(?:ly)?|close)\b/i;

/** `수수료는 얼마나 나와요` after a part that is repaid is about that part, and not about the whole loan. */
const ofPartRepaid: Rule = ({ tokens: { text, figures }, own, last }) =>
  last.intent === 'PREPAYMENT' &&
  last.slots.amountWon !== undefined &&
  own.kind === undefined &&
  figures.length === 0 &&
  FEE_OR_TIME.test(text) &&
  !WHOLE_LOAN.test(text) &&
  !/언제|면제|없어|when|free/i.test(text)
    ? 'PREPAYMENT'
    : null;

const ACCEPTANCE_WORDS =
  /통과|승인|인정|받아 ?[들줘주]|수용|들어 ?[줘주]|\b(?:accept\w*|approv\w*|succeed|go through|says? yes|agree)\b/i;

/** `다음에 통과되려면 뭐가 달라져야 하죠` after a rate-cut request asks for its conditions. */
const rateCutConditions: Rule = ({ tokens: { text }, last }) =>
  last.intent === 'RATE_CUT_REQUEST' && ACCEPTANCE_WORDS.test(text) && wordsIn(text) <= MAX_FOLLOW_UP_WORDS + 3
    ? 'RATE_CUT_REQUEST'
    : null;

const IMPROVEMENT_WORDS =
  /올[라리릴려]|오르|높[이아]|개선|나아|손대|손봐|고[치쳐]|깎[이인]|문제|나쁘|나쁜|못하|부족|약[하한합]|부실|취약|\b(?:raise|improve|increase|lift|boost|better|higher|up|fix|worst|weak\w*|bad|wrong|work on)\b/i;

/** `어떻게 하면 점수가 올라가요`, `what's the worst bit right now` after the score of financial health. */
const scoreRaised: Rule = ({ tokens: { text }, last }) =>
  last.intent === 'HEALTH_SCORE' &&
  IMPROVEMENT_WORDS.test(text) &&
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS + 1 &&
  !/신용|credit/i.test(text)
    ? 'HEALTH_SCORE'
    : null;

const ALL_LOANS =
  /^(?:그럼|그러면|and|so)?\s*(?:(?:제|내) ?)?(?:대출 ?)?(?:전체|전부|합|합계|다 ?합[치쳐](?:면|서)?|총합?|모두|[셋넷] ?다|다 ?더[하해](?:면|서)?)(?: ?(?:다 ?)?(?:더[하해]|합[치쳐])(?:면|서)?)?(?:로는|으로는|로|는|은|이면)?[요?. ]*$|^(?:(?:and|so|what about|how about) )*(?:all (?:of them|my loans|the loans|together)|the whole lot|(?:in )?total|altogether|combined)[?. ]*$/i;

/** `대출 전체로는` after one loan asks the same of all. */
export const sameOfAll: Rule = ({ tokens, tokens: { text }, last }) =>
  OF_EACH_LOAN.has(last.intent) && (ALL_LOANS.test(text.trim()) || (isOfAll(text) && isSumAlone(tokens)))
    ? last.intent
    : null;

/** `그래서 대출 전체로는 얼마를 낸 거야`, `마통까지 다 더해봐`, `add all three up for me`: a sum, and nothing else. */
const isSumAlone = ({ text, nouns, moves }: Tokens): boolean =>
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS &&
  moves.every(({ kind }) => kind === 'UP') &&
  nouns.every(({ kind }) => !SUMMED_OTHERWISE.has(kind));

const WAY_TO =
  /그러려면|그럴라면|나오게 ?하려면|받으려면|되게 ?하려면|맞추려면|맞출라[면믄]|채우려면|채울라[면믄]|\bwhat (?:would|do|should|must) i (?:need|have)? ?(?:to )?do\b|\bhow (?:do|can|could|would|should) (?:i|we) (?:go about|get (?:there|to (?:that|it))|manage (?:that|it)|reach (?:that|it))\b/i;
/** `how do I get there`, `그러려면 어떻게 해야 해요` after an amount that may be borrowed asks for the way to it. */
const wayToAmount: Rule = ({ tokens: { text, figures }, own, last }) =>
  last.intent === 'LIMIT_SIMULATION' &&
  (own.amountWon !== undefined || (last.slots.amountWon !== undefined && figures.length === 0)) &&
  WAY_TO.test(text)
    ? 'LIMIT_GOAL'
    : null;

const WHICH_PRODUCT =
  /(?:어떤|무슨|어느) ?상품|뭘로|(?:어디|뭐)로 ?(?:갈아|바꾸|옮)|\b(?:which|what) (?:product|one|loan) (?:is|was|would|should)\b/i;
/** `which product would that be` after whether a switch pays off asks for the best of those. */
const productToSwitchTo: Rule = ({ tokens: { text }, last }) =>
  last.intent === 'REFINANCE_COMPARISON' &&
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS + 2 &&
  WHICH_PRODUCT.test(text) &&
  !/카드|cards?\b/i.test(text)
    ? 'REFINANCE_COMPARISON'
    : null;

/** What a sum may be of that is not what the question before asked for. */
const SUMMED_OTHERWISE: ReadonlySet<string> = new Set(['RATE', 'INCOME', 'LIMIT', 'PRICE', 'CARD_DEBT']);

const OF_EACH_LOAN: ReadonlySet<Intent> = new Set<Intent>([
  ...([
    'LOAN_BALANCE',
    'INTEREST_PAID',
    'NEXT_INSTALMENT',
    'PAYOFF_AMOUNT',
    'LOAN_SCHEDULE',
    'REPAYMENT_HISTORY',
  ] as const),
]);

const LOAN_COUNT_WORDS =
  /^(?:그럼|그래서|총|다|전부)?\s*몇 ?(?:개|건|가지)(?!월)|\bhow many (?:loans|of them|are (?:there|they)|is that|do i have)\b/i;

/** `몇 개나 되는 거` after what is owed in all asks for the loans. */
const countOfLoans: Rule = ({ tokens: { text, nouns }, last }) =>
  last.intent === 'LOAN_BALANCE' &&
  last.slots.kind === undefined &&
  nouns.length === 0 &&
  LOAN_COUNT_WORDS.test(text.trim())
    ? 'LOAN_LIST'
    : null;

const HOW_MUCH = /얼마|how much|what amount|what's the (?:balance|amount)|썼|남[았은]/i;

/** `나도 그거 있지? 얼마 썼는가`, `mine how much` after the meaning of a kind of loan asks for the asker's own. */
export const ownOfKind: Rule = ({ tokens: { text, nouns, figures }, last }) =>
  last.intent === 'GLOSSARY' &&
  last.slots.kind !== undefined &&
  nouns.length === 0 &&
  figures.length === 0 &&
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS &&
  (FIRST_PERSON_WORDS.test(text) || dependsOnEarlierTurn(text)) &&
  HOW_MUCH.test(text)
    ? 'LOAN_BALANCE'
    : null;

/** `for how much`, `그때 얼마 빌렸지` after when a loan was taken asks what was borrowed. */
const borrowedThen: Rule = ({ tokens: { text, figures }, last }) =>
  last.intent === 'LOAN_TERMS' && figures.length === 0 && isShort(text) && BORROWED_AMOUNT_WORDS.test(text)
    ? 'LOAN_TERMS'
    : null;

const BORROWED_AMOUNT_WORDS =
  /^(?:and )?for how much|얼마[를나]? ?(?:빌렸|받았|대출)|how much (?:did i|was it|was the loan)/i;

const LAST_PAYMENT_WORDS =
  /(?:언제|몇 ?년)[^?]{0,8}(?:없어|끝나|털|사라|해방)|\bwhen (?:will|do|does|am) \w+ (?:\w+ )?(?:gone|done|free|end|finish)/i;

/** `언제쯤 싹 없어지나` after the sum of all loans asks when the last one ends. */
const endOfAll: Rule = ({ tokens: { text, figures }, last }) =>
  last.intent === 'LOAN_BALANCE' && figures.length === 0 && isShort(text) && LAST_PAYMENT_WORDS.test(text)
    ? 'LOAN_MATURITY'
    : null;

/** `그게 언제였죠` after what was borrowed asks for the day. */
const begunThen: Rule = ({ tokens: { text, figures, nouns }, last }) =>
  (last.intent === 'LOAN_TERMS' || last.intent === 'LOAN_BALANCE') &&
  figures.length + nouns.length === 0 &&
  isShort(text) &&
  /언제(?:였|이었|받|빌)|\bwhen (?:was (?:that|it)|did)\b/i.test(text)
    ? 'LOAN_TERMS'
    : null;

/** `and in instalments?`, `횟수로는요` after what is left of a loan, or when it ends: how many are to go. */
const countOfPayments: Rule = ({ tokens: { text, figures }, last }) =>
  (last.intent === 'LOAN_BALANCE' || last.intent === 'LOAN_MATURITY') &&
  figures.length === 0 &&
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS &&
  PAYMENTS_AS_UNIT.test(text)
    ? 'LOAN_MATURITY'
    : null;

const PAYMENTS_AS_UNIT = /(?:횟수|회차)(?:로|로는|로 ?치면|로 ?따지면)(?![가-힣])|\bin (?:instal+ments|payments)\b/i;

const FEE_TERM = '중도상환수수료';

/** `until when do I have to wait to avoid it` after the fee for repaying early asks when that ends. */
const endOfFee: Rule = ({ tokens: { text }, last }) =>
  last.intent === 'PAYOFF_AMOUNT' &&
  last.slots.term === FEE_TERM &&
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS + 2 &&
  /언제|\bwhen\b|how long/i.test(text) &&
  !/만기|상환일|matur/i.test(text)
    ? 'PAYOFF_AMOUNT'
    : null;

const REQUEST_WORDS = /신청|요청|요구|접수|\b(?:request|demand|application|appl(?:y|ied)|asked|the one (?:for|on))\b/i;

/** `신용대출로 신청한 건요`, `where's the mortgage request at` after a rate-cut request asks for another such request. */
const otherRateCutRequest: Rule = ({ tokens: { text }, own, last }) =>
  last.intent === 'RATE_CUT_REQUEST' &&
  own.kind !== undefined &&
  wordsIn(text) <= MAX_FOLLOW_UP_WORDS + 4 &&
  REQUEST_WORDS.test(text) &&
  !/갈아|대환|refinanc|switch/i.test(text)
    ? 'RATE_CUT_REQUEST'
    : null;

/** Rules for questions that continue one about loans, a limit, a score or a term. */
export const LOAN_RULES: readonly Rule[] = [
  begunThen,
  wayToAmount,
  productToSwitchTo,
  endOfFee,
  otherRateCutRequest,
  countOfLoans,
  countOfPayments,
  ownOfKind,
  borrowedThen,
  endOfAll,
  sameOfAll,
  rateCutConditions,
  scoreRaised,
  ownFigure,
  agreedLine,
  capOfRatio,
  ofPartRepaid,
  limitAtRate,
  partRepaid,
  instalmentThen,
];

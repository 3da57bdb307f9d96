import {
  askedForm,
  declines,
  isIntent,
  isOfStaff,
  type Intent,
  type Slots,
} from '../../../platform/assistant/index.js';
import { comparesTerms } from '../glossary/index.js';
import { OF_COLLEAGUE, RELATION_EN, RELATION_KO, UNHEARD, type Guess } from '../understanding/index.js';
import { asksAhead, asksPaymentsAhead } from './ahead.js';
import { HOW_TO_GET, IS_BEING_PAID, LESS_INFLATION, REQUESTS_RATE_CUT, STANDS } from './question-patterns.js';
import type { Tokens } from './tokens.js';

const setOf = (...intents: readonly Intent[]): ReadonlySet<Intent> => new Set(intents);

/** Intents that are about loans, so that a loan's name speaks for them; and others by what speaks for them. */
const ABOUT_LOANS = setOf(
  ...(['LOAN_LIST', 'LOAN_BALANCE', 'LOAN_RATE', 'LOAN_RATE_KIND', 'LOAN_MATURITY', 'LOAN_TERMS'] as const),
  ...(['NEXT_INSTALMENT', 'LOAN_SCHEDULE', 'REPAYMENT_HISTORY', 'INTEREST_PAID', 'ARREARS', 'IF_OVERDUE'] as const),
  ...(['PAYOFF_AMOUNT', 'PREPAYMENT', 'REPAYMENT_ORDER', 'LIMIT_SIMULATION', 'LIMIT_GOAL', 'LIMIT_PATH'] as const),
  ...(['NEW_LOAN_INSTALMENT', 'RATE_CHANGE', 'REFINANCE_COMPARISON', 'RATE_CUT_REQUEST', 'LOAN_PAPERS'] as const),
  ...(['WITHDRAWAL_RIGHT', 'MATURITY_EXTENSION', 'LOAN_PRODUCTS', 'APPLICATION_STATE', 'APPLICATION_HOW'] as const),
);
const ABOUT_SPENDING = setOf(
  ...(['CARD_SPENDING', 'SPENDING_CATEGORY', 'SPENDING_CHANGE', 'SPENDING_TREND'] as const),
  ...(['SPENDING_REAL_TERMS', 'SPENDING_UNUSUAL', 'PEER_COMPARISON'] as const),
);
const OF_A_CATEGORY = setOf('SPENDING_CATEGORY', 'SPENDING_CHANGE', 'SPENDING_TREND', 'PEER_COMPARISON');
const OF_AN_AMOUNT = setOf(
  ...(['PREPAYMENT', 'LIMIT_SIMULATION', 'LIMIT_GOAL', 'LIMIT_PATH', 'NEW_LOAN_INSTALMENT', 'EXTRA_MONEY'] as const),
  ...(['ACTION_REQUEST', 'SAVING_ADVICE'] as const),
);
export const isAboutLoans = (intent: Intent): boolean => ABOUT_LOANS.has(intent);
export const isAboutSpending = (intent: Intent): boolean => ABOUT_SPENDING.has(intent);

/** How much the things a question names speak for an intent; 1 is neutral. Chosen on our own sentences. */
function fitOf(intent: Intent, slots: Slots, tokens: Tokens): number {
  let fit = 1;
  if (slots.category !== undefined) fit *= OF_A_CATEGORY.has(intent) ? 3 : ABOUT_LOANS.has(intent) ? 0.2 : 1;
  if (slots.category !== undefined && intent === 'CARD_SPENDING') fit *= 0.3;
  if (slots.category === undefined && intent === 'SPENDING_CATEGORY') fit *= 0.5;
  if (slots.kind !== undefined) fit *= ABOUT_LOANS.has(intent) ? 2 : ABOUT_SPENDING.has(intent) ? 0.2 : 1;
  if (slots.amountWon !== undefined) fit *= OF_AN_AMOUNT.has(intent) ? 1.5 : 1;
  if (intent === 'GLOSSARY') fit *= (ASKS_MEANING.test(tokens.text) ? 4 : 0.7) * (slots.term === undefined ? 0.25 : 1);
  if (intent === 'LOAN_PRODUCTS' && !NAMES_PRODUCTS.test(tokens.text)) fit *= 0.15;
  if (intent === 'LOAN_RATE_KIND' && !NAMES_RATE_KIND.test(tokens.text)) fit *= 0.3;
  if (intent === 'SPENDING_CHANGE' && !NAMES_CHANGE.test(tokens.text)) fit *= 0.4;
  if (intent === 'LIFE_STAGE' && FIRST_HOME.test(tokens.text)) fit *= 0.05;
  if (isOfSpending(slots, tokens)) fit *= ABOUT_SPENDING.has(intent) ? 3 : ABOUT_LOANS.has(intent) ? 0.1 : 1;
  if (intent === 'CARD_USE' && isOfSpending(slots, tokens) && !NAMES_CARD.test(tokens.text)) fit *= 0.2;
  if (intent === 'NEWS_DIGEST' && HEARD_IN_NEWS.test(tokens.text)) fit *= 0.05;
  if (intent === 'ACTION_REQUEST' && ASKS_TO_ACT.test(tokens.text)) fit *= 3;
  if (intent === 'PEER_COMPARISON' && NAMES_PEERS.test(tokens.text)) fit *= 5;
  if (intent === 'LOAN_PAPERS' && NAMES_PAPERS.test(tokens.text)) fit *= 20;
  return fit;
}

const NAMES_PEERS =
  /(?:유사|비슷한|같은) ?(?:고객|사람|연령|나이|집단|또래)|또래|동년배|남들|\b(?:peers?|people like me|similar (?:customers?|people)|others my age|people my age)\b/i;
const NAMES_PAPERS = /서류|증빙|구비|챙[겨길]|준비물|가져 ?[가갈]|\b(?:documents?|papers?|paperwork)\b/i;

/** `생애 최초로 사면`: a home that is bought for the first time, and no stage of life. */
const FIRST_HOME = /생애 ?(?:첫|최초)/;
/** `올려놔 주세요`: a request to do something, not to report or compute something. */
const ASKS_TO_ACT =
  /(?:올려|내려|낮춰|높여|바꿔|변경해|늘려|줄여|없애|막아|풀어|보내|옮겨|이체해|송금해|해지해|취소해|연장해|신청해|등록해|갚아|상환해|처리해|만들어|닫아|열어) ?(?:놔|둬|놓아|두어)? ?(?:주세요|주십시오|줘요?|줄래요?|달라)/;
/** Money that was spent, and not repaid. */
const NAMES_SPENDING =
  /(?:돈|카드)[을를은는도]? ?(?:얼마나? ?)?(?:썼|쓴|쓰|긁)|(?<![가-힣])(?:소비|지출|씀씀이)|\b(?:spen[dt]|spending)\b/i;
const NAMES_CARD = /카드|한도|\b(?:cards?|limit)\b/i;
/** Whether a question speaks of money that was spent, and of no loan. */
export const isOfSpending = ({ kind }: Slots, { text, nouns }: Tokens): boolean =>
  kind === undefined && NAMES_SPENDING.test(text) && nouns.every((noun) => noun.kind !== 'DEBT');
/** Whether a question asks for news, and does not only mention the news as its source. */
const asksNews = (text: string): boolean => NAMES_NEWS.test(text) && !HEARD_IN_NEWS.test(text);
const NAMES_NEWS =
  /(?:뉴스|헤드라인)(?:는|은|가|를|들|만|도|요|좀| |\?|$)|(?:경제|금융|증시|신문|오늘|최근) ?기사(?:를|가|는|들|만|도|좀| |\?|$)|\bheadlines?\b|\b(?:any|latest|today'?s?|recent|financ\w+|economic|economy|markets?|business|summari[sz]e|sum up|show|tell|give|what|is there|more)\b[^.?!]{0,40}\bnews\b|\bnews\b[^.?!]{0,15}\b(?:today|about|on|digest|summary|briefing|please)\b/i;
const HEARD_IN_NEWS =
  /뉴스(?:에서|에 ?(?:나|따르|의하)|를? ?보(?:니|고|면|다가)|를? ?봤|로 ?봤)|\b(?:good|bad|great|happy|sad) news\b|\b(?:in|on|from|saw|read|heard) (?:it )?(?:in |on |from )?the news\b|알림|notification/i;
const NAMES_RATE_KIND =
  /고정|변동|유형|종류|바뀌|변하|조정|갱신|언제|주기|오를|fixed|variable|floating|mixed|locked|chang|reset|review|type|kind|climb/i;
const NAMES_CHANGE =
  /늘|줄|보다|대비|왜|비교|변화|증가|감소|차이|커졌|많이 나|뛴|오른|아낀|more|less|why|\bup\b|\bdown\b|than|chang|grew|grow|rose|rise|drop|fell|shr|cut|against|higher|jump/i;
const NAMES_PRODUCTS =
  /상품|종류|새로|신규|처음|요즘|오늘|추천|취급|받고 ?싶|product|offer|new|kinds?\b|today|available/i;
const ASKS_MEANING =
  /뜻|의미|개념|정의|설명|이란|란\??$|(?:무슨|뭔) ?(?:말|소리)|(?:이|가|은|는)? ?(?:[뭐머](?:예요|에요|야|죠|고|꼬|지|라예)|뭔가요|뭔데|뭡니까|무엇)|차이|달라|원리|(?<!(?:above|below|over|under|than|beyond) )what (?:is|are|does|do)|mean|explain|difference|short for|stands? for|how (?:does|do) /i;
/** What names the meaning itself: `금리인하요구권 뜻`. */
const NAMES_MEANING =
  /(?:권|이|가|은|는|률|율|료)? ?(?:[뭐머](?:임|야|예요|에요|죠|냐|니|고|꼬)|뭔가요|뭡니까|뭔데요?)[?. ]*$|뜻|의미|개념|정의|(?:무슨|뭔) ?(?:말|소리)|\b(?:mean(?:s|ing)?|defin\w*|stands? for|short for|explain)\b/i;
/** What asks for the meaning of a word and for nothing of one's own. */
const PLAIN_MEANING =
  /뜻|의미|개념|정의|설명|이란|란\s*\??$|(?:무슨|뭔) ?(?:말|소리)|[뭐머](?:예요|에요|야|죠|고|꼬|라예)|뭔가요|뭔지|뭔데|뭡니까|원리|(?<!(?:above|below|over|under|than|beyond) )what(?: on earth| exactly| the (?:heck|hell))?(?:'s| is| are| does) (?!my|the (?:max|most|cap|ceiling|limit|upper|highest))|mean|explain|short for|stands? for|\bdefin(?:e|ition)|약자/i;
const OWN_OR_AMOUNT_WORDS = /(?:^|\s)(?:제|내|저|나)(?:[는의가]|한테|에게|\s)|이름|얼마|언제|몇|\bmy\b|\bmine\b|\bi\b/i;
const SOMEBODY = `${RELATION_KO}|${OF_COLLEAGUE}|(?![날글솜말맘불]씨)[가-힣○*] ?씨(?=[는은의가도네]|[^가-힣]|$)|고객님|\\b(?:${RELATION_EN}|he|she|his|her)\\b|\\b(?!(?:What|That|It|There|Here|Who|How|Where|When|Why|Let|Today|Month|Year|Quarter|Bank)'s)[A-Z][a-z]+'s\\b`;
/** A word for somebody who is not the one who asks. */
export const NAMES_SOMEBODY = new RegExp(SOMEBODY);
/** One person without a name: a colleague by title, a neighbour, `he`. */
export const NAMES_ONE = new RegExp(`${OF_COLLEAGUE}|\\b(?:s?he|his|her)\\b`);
/** The same, and words that stand for people as well as for things: `and if they fall?`. */
export const MAY_NAME_SOMEBODY = new RegExp(`${SOMEBODY}|\\b(?:they|their)\\b`);

/** How much the question before speaks for an intent of a short question; 1 is neutral. */
function followUpWeight({ label: intent, probability }: Guess<Intent>, before: Intent | null, isBare: boolean): number {
  if (before === null) return 1;
  if (intent === before) return FOLLOW_UP_WEIGHTS.same;
  if (RARE_FOLLOW_UPS.has(intent)) return FOLLOW_UP_WEIGHTS.idle;
  if (probability >= MIN_TOPIC_SWITCH_PROBABILITY) return 1;
  return FOLLOW_UP_WEIGHTS[areaOf(intent) === areaOf(before) ? 'near' : isBare ? 'bare' : 'far'];
}
/** From this probability on, words open another topic, however little they say. */
const MIN_TOPIC_SWITCH_PROBABILITY = 0.98;
const FOLLOW_UP_WEIGHTS = { same: 3, near: 1.5, far: 0.5, bare: 0.2, idle: 0.2 } as const;
/** Intents that rarely follow a question, unless the words are sure. */
const RARE_FOLLOW_UPS = setOf('SMALL_TALK', 'CAPABILITIES', 'OTHER_FAQ', 'FORECAST');
const areaOf = (intent: Intent): 'LOANS' | 'SPENDING' | 'OTHER' =>
  isAboutLoans(intent) ? 'LOANS' : isAboutSpending(intent) ? 'SPENDING' : 'OTHER';

/**
 * The guesses once it is settled that they are not about somebody else's data: what else the question may be has the whole
 * of the probability, and nothing that the assistant knows is part of that.
 * @param least of what is left beside that label, so that noise is not taken for an intent.
 */
export function withoutOthers(guesses: readonly Guess<string>[], least: number): Guess<string>[] {
  const own = guesses.filter(({ label }) => label !== 'SOMEBODY_ELSE');
  const others = guesses.find(({ label }) => label === 'SOMEBODY_ELSE')?.probability ?? 0;
  const left = Math.max(least, 1 - others);
  return own.map(({ label, probability }) => ({ label, probability: probability / left }));
}

/**
 * Intents that a question may have, the likeliest first, with what it names taken into account.
 * @param after the intent before a short question, which hardly says by itself what it asks.
 */
export function likelyIntents(
  guesses: readonly Guess<string>[],
  slots: Slots,
  tokens: Tokens,
  { isStaff = false, after = null }: { readonly isStaff?: boolean | undefined; readonly after?: Intent | null } = {},
): Guess<Intent>[] {
  const isBare = tokens.nouns.length + tokens.moves.length === 0;
  // A question that names nobody asks for nobody else's data.
  const possible = MAY_NAME_SOMEBODY.test(tokens.text) ? guesses : withoutOthers(guesses, UNHEARD);
  return possible
    .flatMap(({ label, probability }) =>
      isIntent(label) && (isStaff || !isOfStaff(label))
        ? [
            {
              label,
              probability: Math.min(
                1,
                probability * fitOf(label, slots, tokens) * followUpWeight({ label, probability }, after, isBare),
              ),
            },
          ]
        : [],
    )
    .sort((one, other) => other.probability - one.probability);
}

/** Whether a question asks for the most that can be borrowed: `the most I can take`, `what's my ceiling`, `얼마까지 빌려줘요`. */
const ASKS_MOST =
  /얼마까지 ?(?:가능|되|돼|나오|나와|빌|대출)|최대로|최대한? ?(?:얼마나? ?(?:빌|받|나오|되|가능)|한도|금액)|최대치|^(?:그럼|그러면|그래서|아니)? ?최대(?:로|는|한)?요?[?.! ]*$|\bthe most (?:i|we) (?:can|could)\b|\bmy ceiling\b|\bmax(?:imum)?\b[^.?!]{0,12}\b(?:borrow|loan|mortgage)\b/i;
export const asksMost = (text: string): boolean => ASKS_MOST.test(text);
/** Accounts at another institution are not in the data. */
const OF_OTHER_BANK = /(?:다른|딴) ?(?:은행|금융|데)|타행|\b(?:an)?other bank|different bank/i;
/** `무엇에 걸려 있습니까`: which rule decides a limit. */
const BOUND_BY =
  /걸려|걸리|막혀|막히|막고|제한하|(?:규제|기준|규정)[이가은는]? ?(?:뭐|무엇)|\b(?:limiting|holding|binding|capped by|bound by)\b/i;
/** `기준금리 지금 몇 %야`, `what was inflation last year`: an indicator itself, and none of one's own loans or spending. */
const asksIndicator = (slots: Slots, { text, nouns }: Tokens): boolean =>
  IS_INDICATOR.test(text) &&
  slots.kind === undefined &&
  !isChange(slots) &&
  !NAMES_SPENDING.test(text) &&
  nouns.every(({ kind }) => kind !== 'DEBT' && kind !== 'LIMIT') &&
  !/(?<![가-힣])(?:내|제|우리)[ 가]|\bmy\b/i.test(text);
const IS_INDICATOR =
  /기준 ?금리|환율|코스피|물가 ?(?:지수|상승률)|소비자 ?물가|국고채|국채|\b(?:policy|base) rate\b|exchange rate|\binflation\b|\bcpi\b/i;
const OF_RATES_AND_PRICES = setOf('LOAN_RATE', 'SPENDING_REAL_TERMS', 'LOAN_RATE_KIND', 'LOAN_PRODUCTS');
/** Nor are those abroad. */
const ABROAD =
  /(?:고향|본국|외국|해외|모국) ?(?:에 ?있는 )?은행|\bbank (?:back )?(?:home|in (?!korea|seoul)[a-z]+)|\b(?:overseas|foreign) (?:bank|account|loan)\b/i;
const OF_OWN_LOANS = setOf('LOAN_BALANCE', 'LOAN_RATE', 'LOAN_MATURITY', 'NEXT_INSTALMENT', 'ACCOUNT_BALANCE');
/** Questions about the money needed. */
const ASKS_SUM = /얼마|how much|what (?:sum|amount|would it)/i;

const isChange = (slots: Slots): boolean =>
  slots.incomeChangePercent !== undefined ||
  slots.incomeChangeWon !== undefined ||
  slots.rateChangePoints !== undefined;

/** `왜 안 받아들여졌는지 설명해 주세요` asks for no meaning of a word. */
const OF_WHAT_HAPPENED = /왜|이유|사유|까닭|결과|어떻게 ?됐|\bwhy\b|reason/i;
/** `any news on the rate cut I asked for` asks for no headlines. */
const HAS_NEWS_OF_ITS_OWN = setOf('RATE_CUT_REQUEST', 'APPLICATION_STATE', 'NOTIFICATIONS');
/** `몇 회를 더 내야 합니까`, `how many payments are left`: the answer about a loan's end counts them. */
const PAYMENTS_TO_GO =
  /몇 ?(?:회|번|차례)[를을]? ?(?:더|남|내야|갚아야|납)|남은 ?(?:횟수|회차)|(?:횟수|회차)로(?:는|도)?(?![가-힣])[^.?!]{0,12}남|\bhow many (?:more )?(?:\w+ )?(?:payments?|instal\w+|emis?)\b[^.?!]{0,24}\b(?:left|more|before|remain\w*|to go|still)\b|\bhow many more (?:payments?|instal\w+)/i;
/** Intents for a figure of one's own that a term names as well: `what is the DSR ceiling that applies to me`. */
const HAS_FIGURE = setOf('DEBT_SERVICE_RATIO', 'PAYOFF_AMOUNT', 'RATE_CUT_REQUEST');
/** `천만원만 더 빌리고 싶은데 될까요`: whether a sum can be had, and neither how nor what it costs. */
const isPossibleAsked = (text: string): boolean => BORROWS.test(text) && MAY_BE.test(text) && !ASKS_HOW.test(text);
const BORROWS = /빌리|빌릴|빌려|대출[이가]? ?(?:받|되|될|돼|나오|나올|가능)|당길|땡길|\b(?:borrow|lend|loan)\b/i;
const MAY_BE =
  /(?:될까|되나|되겠|됩니까|돼요|되나요|가능(?:한가|할까|해|하|$)|나올까|나오나|(?:받|빌릴|당길) ?수 ?있)[^.]{0,6}$|^(?:so )?(?:can|could|may|would i be able to) (?:i|we|you)\b|\bis (?:it|that) possible\b/i;
const ASKS_HOW = /어떻|려면|방법|뭘|무엇|얼마|매달|이자|언제|\b(?:how|what|when|monthly|interest)\b/i;
/** `다음에 내는 돈 중 원금은`: a part of an instalment, and no debt that is repaid. */
const OF_INSTALMENTS = setOf('NEXT_INSTALMENT', 'LOAN_SCHEDULE', 'REPAYMENT_HISTORY', 'INTEREST_PAID');
/** What most was spent on, not how much. */
const ASKS_TOP =
  /(?:제일|가장|젤) ?(?:많이|큰)|(?<!\d)1 ?(?:위|등)(?=[은는이가]|[^가-힣]|$)|일 ?위 (?:항목|업종)|최다|\b(?:the )?most (?:on|money on)\b|\bspen[dt] (?:the )?most\b/i;

export const asksTop = (text: string): boolean => ASKS_TOP.test(text);

/** Whether a question names a technical term and asks what it means. */
export const asksForTerm = ({ term }: Slots, tokens: Tokens): boolean =>
  (comparesTerms(tokens.text) || (term !== undefined && PLAIN_MEANING.test(tokens.text))) &&
  !OWN_OR_AMOUNT_WORDS.test(tokens.text) &&
  !OF_WHAT_HAPPENED.test(tokens.text) &&
  !asksAhead(tokens);

/** Intents whose things are applied for: who declines one means an application, or that none is wanted. */
const IS_DECLINED = setOf(
  ...(['APPLICATION_STATE', 'APPLICATION_HOW', 'LOAN_PRODUCTS', 'REFINANCE_COMPARISON', 'PREPAYMENT'] as const),
  ...(['PAYOFF_AMOUNT', 'REPAYMENT_ORDER', 'WITHDRAWAL_RIGHT', 'RATE_CUT_REQUEST', 'MATURITY_EXTENSION'] as const),
  ...(['LOAN_TERMS', 'LOAN_LIST', 'LIMIT_SIMULATION', 'LIMIT_GOAL', 'NEW_LOAN_INSTALMENT', 'ACTION_REQUEST'] as const),
);

/** Whether a question declines, or takes back, a thing of some intents. */
export const declinesSuch = (text: string, ...intents: readonly (Intent | null | undefined)[]): boolean =>
  declines(text) && intents.some((intent) => intent == null || IS_DECLINED.has(intent));

/**
 * The intent that the shape of a question decides, whatever models say; null where it decides nothing.
 * @param sure the intent that is heard beyond doubt: words that only mention a term or a debt do not overrule it.
 */
export function intentByShape(
  slots: Slots,
  tokens: Tokens,
  likely: Intent | null,
  sure: Intent | null = null,
): Intent | null {
  const { nouns, moves, text } = tokens;
  const has = (kind: string): boolean =>
    nouns.some((noun) => noun.kind === kind) || moves.some((move) => move.kind === kind);
  const asksLimit = has('LIMIT') || (has('BORROW') && /얼마|how much|까지/i.test(text)) || ASKS_MOST.test(text);
  if (declinesSuch(text, likely)) return 'APPLICATION_STATE';
  if (STANDS.test(text) && REQUESTS_RATE_CUT.test(text)) return 'RATE_CUT_REQUEST';
  if (STANDS.test(text) && likely === 'REFINANCE_COMPARISON') return 'APPLICATION_STATE';
  if (slots.amountWon !== undefined && HOW_TO_GET.test(text) && has('BORROW')) return 'LIMIT_GOAL';
  if (likely === 'CARD_SPENDING' && LESS_INFLATION.test(text)) return 'SPENDING_REAL_TERMS';
  if (likely !== null && OF_RATES_AND_PRICES.has(likely) && asksIndicator(slots, tokens)) return 'FORECAST';
  if (likely === 'ACCOUNT_BALANCE' && slots.kind !== undefined) return 'LOAN_BALANCE';
  if (has('LIMIT') && (likely === 'LIMIT_PATH' || likely === 'LOAN_LIST') && BOUND_BY.test(text))
    return 'LIMIT_SIMULATION';
  if (likely === 'ACCOUNT_BALANCE' && OF_OTHER_BANK.test(text)) return 'UNKNOWABLE';
  if (likely !== null && OF_OWN_LOANS.has(likely) && ABROAD.test(text)) return 'UNKNOWABLE';
  if (asksForTerm(slots, tokens) && !(sure !== null && HAS_FIGURE.has(sure) && !NAMES_MEANING.test(text)))
    return 'GLOSSARY';
  if (asksNews(text) && !(likely !== null && HAS_NEWS_OF_ITS_OWN.has(likely))) return 'NEWS_DIGEST';
  if (NAMES_PEERS.test(text) && /평균|보통|average|mean/i.test(text) && likely !== null && ABOUT_SPENDING.has(likely))
    return 'PEER_COMPARISON';
  if (PAYMENTS_TO_GO.test(text) && likely !== null && ABOUT_LOANS.has(likely)) return 'LOAN_MATURITY';
  if (likely === 'LOAN_RATE' && askedForm(text) === 'WHEN') return 'NEXT_INSTALMENT';
  if (likely === 'CARD_SPENDING' && slots.category === undefined && asksTop(text)) return 'SPENDING_CATEGORY';
  if (slots.debtChangeWon !== undefined && slots.monthsAhead !== undefined) return 'LIMIT_PATH';
  if (slots.incomeChangePercent !== undefined || slots.incomeChangeWon !== undefined)
    return likely === 'SITUATION_CHANGE' || likely === 'EXTRA_MONEY' ? likely : 'LIMIT_SIMULATION';
  if (slots.rateChangePoints !== undefined && isChange(slots))
    return asksLimit || slots.repaid !== undefined || likely === 'LIMIT_SIMULATION'
      ? 'LIMIT_SIMULATION'
      : 'RATE_CHANGE';
  if (!asksLimit && asksPaymentsAhead(text)) return 'RATE_CHANGE';
  const isPart = sure !== null && OF_INSTALMENTS.has(sure);
  if (slots.amountWon !== undefined && isPossibleAsked(text) && !has('REPAY') && slots.termMonths === undefined)
    return 'LIMIT_SIMULATION';
  const isOfLimit = asksLimit || likely === 'LIMIT_SIMULATION';
  if (slots.repaid !== undefined && ASKS_MOST.test(text)) return 'LIMIT_SIMULATION';
  if (slots.repaid !== undefined && !isOfLimit && slots.amountWon === undefined && ASKS_SUM.test(text) && !isPart)
    return 'PAYOFF_AMOUNT';
  if (likely === 'NEW_LOAN_INSTALMENT' && slots.amountWon === undefined && (IS_BEING_PAID.test(text) || !has('BORROW')))
    return 'NEXT_INSTALMENT';
  const isNew = likely === 'NEW_LOAN_INSTALMENT' && (sure !== null || slots.kind === undefined || has('BORROW'));
  const isGoal = likely === 'LIMIT_GOAL' || likely === 'LIMIT_PATH' || isNew;
  if (
    asksLimit &&
    !isGoal &&
    (slots.annualRatePercent ?? slots.yearlyIncomeWon ?? slots.monthlyIncomeWon) !== undefined
  )
    return 'LIMIT_SIMULATION';
  const isDone = likely === 'ACTION_REQUEST' || likely === 'EXTRA_MONEY' || likely === 'LIMIT_PATH';
  const isOwed = slots.kind !== undefined || has('DEBT');
  if (slots.amountWon !== undefined && has('REPAY') && isOwed && !isDone && !isGoal) return 'PREPAYMENT';
  return null;
}

/** What a figure may be the amount, the share, the day or the number of. */
export type Quantity =
  | ('BALANCE' | 'PAYOFF' | 'INSTALMENT' | 'INTEREST' | 'FEE' | 'LIMIT' | 'INCOME' | 'SPENDING' | 'ARREARS' | 'ASSETS')
  | ('SAVING' | 'COST' | 'CHANGE' | 'PRICE' | 'TAX' | 'REFUND' | 'RATE' | 'RATIO' | 'CAP' | 'SHARE' | 'YIELD' | 'USE')
  | (
      | 'SCORE'
      | 'MATURITY'
      | 'DUE'
      | 'START'
      | 'AS_OF'
      | 'TERM'
      | 'BREAK_EVEN'
      | 'LOANS'
      | 'CARDS'
      | 'PEOPLE'
      | 'PRODUCTS'
    );

/** What a figure is written as. A name of money says nothing of a percentage. */
export type Measure = 'money' | 'share' | 'date' | 'term' | 'count' | 'score';

export interface QuantityWord {
  /** What it may stand for: `상환액` is an instalment as well as all that is left. */
  readonly quantities: readonly Quantity[];
  readonly measures: readonly Measure[];
  readonly words: RegExp;
}

const word = (quantities: string, measures: string, ko: string, en: string): QuantityWord => ({
  quantities: quantities.split(' ') as Quantity[],
  measures: measures.split(' ') as Measure[],
  words: new RegExp(`${ko}|\\b(?:${en})\\b`, 'giu'),
});

/** A closed list: what is not named with one of these is not taken for named. Of words that overlap, the longer counts. */
export const QUANTITY_WORDS: readonly QuantityWord[] = [
  word(
    'BALANCE',
    'money',
    '잔액|잔고|남은 (?:대출 )?(?:원금|금액|돈)|(?<!대출)원금|대출 ?원금|대출금(?!리)',
    'balances?|principal|still owed',
  ),
  word('BALANCE PAYOFF ARREARS', 'money', '빚|부채(?!상환비율)|채무(?!조정)', 'debts?|owed?'),
  word(
    'ASSETS',
    'money',
    '예금(?: ?(?:잔액|잔고|원금))?|적금(?: ?(?:잔액|원금))?|(?<!마이너스 ?)통장(?: ?(?:잔액|잔고))?|저축(?:액|금)?|자산|재산|예치금|보유액',
    'deposits?|savings(?: account)?(?: balance)?|assets?|(?:bank )?account balance',
  ),
  word(
    'PAYOFF',
    'money',
    '총 ?상환액|전액 ?상환(?:액|금액|금)?|상환 ?총액|완납(?:금|액)?|완제|일시 ?상환(?:액|금액|금)|(?:전부|모두|다) (?:갚|상환)',
    'pay(?:ing)?[- ]?off(?! after)|payoff|to pay in all|repaying in full|all loans together|to pay without the fee',
  ),
  word(
    'PAYOFF INSTALMENT ARREARS',
    'money',
    '상환액|상환금(?:액)?|납부액|납부금|갚(?:을|으|아)(?: ?(?:금액|돈))?|내실 (?:금액|돈)',
    'repayments?(?: amounts?)?|payments?|to pay',
  ),
  word(
    'INSTALMENT',
    'money',
    '(?:월|매월|매달|다음|이번 달|월별|회차) ?(?:상환액|상환금|납입금|납입액|납부액|불입금|할부금)|할부금|납입금|납입액',
    '(?:monthly|next) (?:re)?payments?|instal?ments?',
  ),
  word(
    'ARREARS',
    'money count term',
    '연체(?!율)(?: ?(?:금액|금|액|중인|된))?(?: ?대출)?|밀린|미납',
    'overdue(?: loans?)?|arrears|past[- ]due|missed',
  ),
  word('INTEREST', 'money', '이자(?!율|부담)', 'interest(?! rates?)'),
  word(
    'FEE',
    'money',
    '(?:중도 ?상환 ?)?수수료|위약금|인지세|해약금',
    '(?:prepayment |late )?fees?|penalt(?:y|ies)|charges?',
  ),
  word(
    'LIMIT',
    'money',
    '한도(?!를 정한)|빌릴 수|빌리실 수|대출 ?가능 ?(?:금액|액)',
    '(?:credit )?limits?|(?:can|could|may) borrow|borrow up to',
  ),
  word(
    'INCOME',
    'money',
    '소득(?! 대비)|연봉|월급|급여|수입|버(?:셨|시는|신)',
    'incomes?|salar(?:y|ies)|wages?|earn(?:s|ed|ings)?',
  ),
  word(
    'SPENDING',
    'money',
    '소비(?!자)(?:액)?|지출(?:액)?|카드 ?값|카드 ?대금|카드 ?이용액|이용 ?(?:금)?액|결제(?! ?일)(?: ?금액|액|대금|하신)?|사용액|쓰(?:신|셨)|월평균',
    'spend(?:ing|s)?|spent|card bills?|purchases?',
  ),
  word('SPENDING CARDS', 'money count', '신용카드|체크카드', '(?:credit|debit) cards?(?! limit)'),
  word('SPENDING', 'money', '가운데 값|중앙값', 'median|in the middle'),
  word(
    'SAVING',
    'money',
    '줄어드는 금액|절약(?:액)?|절감(?:액)?|아끼|아낄|이득(?!이 되는)',
    'saves?(?: over keeping)?|saved',
  ),
  word('COST', 'money', '비용|드는 (?:금액|돈)', 'costs?'),
  word(
    'CHANGE',
    'money share',
    '보다|대비|증가(?:율|액|폭)?|감소(?:율|액|폭)?|늘어난|늘어났|늘었|줄어든|줄었|늘어나|상승|하락|차이',
    'rose(?: by)?|fell by|more by|less by|increas(?:e|ed|es)|decreas(?:e|ed|es)|changes?|difference|since|that is',
  ),
  word('PRICE', 'money', '집값|시세|매매가|분양가|전세금|보증금|월세|임대료', 'prices?|rent|worth'),
  word('TAX', 'money', '세금|세액|과태료|벌금|보험료|연금', 'tax(?:es)?|premiums?|fines?|pensions?'),
  word(
    'REFUND',
    'money',
    '환급(?:액|금)?|할인(?:액|금)?|지원금|보조금|포인트|혜택',
    'refunds?|discounts?|subsid(?:y|ies)|cashback|rewards?',
  ),
  word('RATE', 'share', '금리|이율|이자율', '(?:interest )?rates?|apr'),
  word(
    'RATIO',
    'share',
    'DSR|LTV|DTI|총부채원리금상환비율|담보인정비율|부채 ?비율',
    'DSR|LTV|DTI|debt service(?: ratio)?(?: \\(DSR\\))?|loan to value',
  ),
  word('CAP', 'share money', '상한', 'caps?|ceiling'),
  word('SHARE', 'share', '비율(?! ?\\()|비중|백분위|상위|하위', 'share|percentile|spend less'),
  word(
    'YIELD',
    'share',
    '수익률|배당률|할인율|연체율|세율|수수료율|확률|가능성|승인율|달성률|진행률',
    'returns?|yields?|discount|probability|chances?|likelihood',
  ),
  word('USE', 'share', '사용률|이용률|소진율', 'utili[sz]ation'),
  word('SCORE', 'score', '신용 ?(?:점수|평점|등급)|점수|평점|등급', '(?:credit )?scores?|grade|rating'),
  word('MATURITY', 'date', '만기(?:일)?|종료일|끝나는 날', 'matur(?:es?|ity)(?: on| date)?|ends on'),
  word('DUE', 'date', '(?:다음 )?상환일|납부일|납입일|결제일|이자 ?납부일', '(?:next )?due(?: on| date)?|payment date'),
  word(
    'START',
    'date',
    '실행일|개시일|가입일|대출일|시작일|신청일|해지일|상환한 날|연체(?:가)? ?(?:시작|발생)(?:된|한)?(?: ?날|일)?|승인일',
    'opened(?: on)?|taken out(?: on)?|began(?: on)?|applied on|closed on|approved on|since',
  ),
  word('AS_OF', 'date', '기준(?:일)?|현재|오늘|자료', 'as of|today|on record'),
  word('TERM', 'term', '기간', 'terms?|compared over|period'),
  word('BREAK_EVEN', 'term', '시점', 'pays off after'),
  word('LOANS', 'count', '대출', '(?:open )?loans?'),
  word('CARDS', 'count', '카드(?!론)|계좌|(?<!마이너스 ?)통장', 'cards?|accounts?'),
  word('PEOPLE', 'count', '고객 수|고객|사람', 'people|customers'),
  word('PRODUCTS', 'count', '상품', 'products?|other products'),
];

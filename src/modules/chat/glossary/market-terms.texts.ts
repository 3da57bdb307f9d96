import { SOURCES } from './sources.texts.js';
import { term, type Term } from './term.js';

/** Words of markets, of kinds of lenders and cards, and of what is owed. */
export const MARKET_TERMS: readonly Term[] = [
  term(
    'basis-point',
    ['베이시스 포인트(bp)', 'basis point'],
    [
      '금리의 작은 차이를 나타내는 단위로, 1bp는 0.01%포인트입니다. 25bp 인하는 금리가 0.25%포인트 내려간다는 뜻입니다.',
      'The unit of small differences of rates: one basis point is 0.01 percentage points. A cut by 25 basis points lowers a rate by 0.25 points.',
    ],
    SOURCES.bok,
    '베이시스포인트',
    'bps',
  ),
  term(
    'bond-yield',
    ['채권 수익률', 'bond yield'],
    [
      '채권을 지금 값에 사서 만기까지 가지고 있을 때 얻는 연 수익률입니다. 채권 값이 내리면 수익률이 오르고, 국고채 수익률은 대출 금리의 기준이 되기도 합니다.',
      'What a bond earns a year when bought at its present price and held to maturity. It rises when the price falls; yields of government bonds also guide the rates of loans.',
    ],
    SOURCES.bok,
    '국고채 금리',
    '국채 금리',
    '채권금리',
    'treasury yield',
    'government bond yield',
  ),
  term(
    'exchange-rate',
    ['환율', 'exchange rate'],
    [
      '한 나라의 돈을 다른 나라의 돈과 바꾸는 비율입니다. 원/달러 환율이 내리면 1달러를 사는 데 드는 원화가 줄어, 원화 가치가 오른 것입니다.',
      'The ratio at which one currency is exchanged for another. When the won-dollar rate falls, a dollar costs fewer won: the won has become worth more.',
    ],
    SOURCES.bok,
    '원달러',
  ),
  term(
    'money-supply',
    ['통화량', 'money supply'],
    [
      '시중에 돌고 있는 돈의 양입니다. 유동성은 돈이나 돈으로 쉽게 바꿀 수 있는 자산이 얼마나 넉넉한지를 뜻하는 더 넓은 말입니다.',
      'How much money is in circulation. Liquidity is the wider word for how much money there is, and how easily other assets turn into it.',
    ],
    SOURCES.bok,
    '유동성',
    'liquidity',
  ),
  term(
    'deflation',
    ['디플레이션', 'deflation'],
    [
      '물가가 계속 내려가는 현상입니다. 반대로 물가가 계속 오르는 현상이 인플레이션입니다.',
      'A lasting fall of prices; a lasting rise is inflation.',
    ],
    SOURCES.bok,
    '디플레',
  ),
  term(
    'effective-rate',
    ['실효금리', 'effective rate'],
    [
      '이자를 내는 주기와 수수료까지 반영해 실제로 부담하거나 받는 금리입니다. 계약서에 적힌 명목(표면)금리보다 높을 수 있습니다.',
      'The rate that is really paid or earned, with fees and how often interest falls due. It may lie above the nominal rate of the contract.',
    ],
    SOURCES.fss,
    '명목금리',
    '표면금리',
    'nominal rate',
    'effective interest',
  ),
  term(
    'propensity-to-consume',
    ['소비성향', 'propensity to consume'],
    [
      '소득에서 세금 등을 뺀 처분가능소득 가운데 소비에 쓰는 비율입니다.',
      'The share of disposable income that is spent on consumption.',
    ],
    SOURCES.statistics,
    '평균소비성향',
  ),
  term(
    'savings-bank',
    ['저축은행', 'savings bank'],
    [
      '은행보다 규모가 작고 서민과 중소기업을 주로 상대하는 금융회사입니다. 예금과 대출 금리가 모두 은행보다 높은 편입니다.',
      'A smaller lender for households and small firms, with higher rates than banks on both deposits and loans.',
    ],
    SOURCES.savingsBanks,
    '상호저축은행',
  ),
  term(
    'non-bank-lender',
    ['제2금융권', 'non-bank lender'],
    [
      '은행이 아닌 저축은행, 카드사, 캐피탈, 보험사, 상호금융 등을 묶어 부르는 말입니다. 대출 금리가 은행보다 높은 편입니다.',
      'Lenders that are no banks: savings banks, card, capital and insurance companies and cooperatives. Their loans usually cost more than those of banks.',
    ],
    SOURCES.fss,
    '2금융권',
    '비은행',
    'secondary lender',
    'second-tier lender',
    'second tier lender',
  ),
  term(
    'otp',
    ['OTP(일회용 비밀번호)', 'one-time password'],
    [
      '거래할 때마다 새로 만들어지는 일회용 비밀번호(One Time Password)입니다. 누구에게도 알려 주면 안 됩니다.',
      'A password that is new for each transaction and works once. Give it to nobody.',
    ],
    SOURCES.electronic,
    '일회용 비밀번호',
    'one time password',
    'otp',
  ),
  term(
    'seizure',
    ['압류', 'seizure'],
    [
      '빚을 받기 위해 법원이 빚진 사람의 재산을 마음대로 처분하지 못하게 묶는 것입니다. 판결 전에 미리 묶어 두는 것이 가압류입니다.',
      'A court order that ties up a debtor’s property so that a debt can be paid from it. A provisional seizure does so before there is a judgement.',
    ],
    SOURCES.execution,
    '가압류',
    'attachment of property',
    'garnishment',
  ),
  term(
    'check-card',
    ['체크카드', 'check card'],
    [
      '쓰는 즉시 통장에서 돈이 빠져나가는 카드입니다. 신용카드는 한 달 쓴 돈을 정해진 날에 한꺼번에 냅니다.',
      'A card by which money leaves the account at once; a credit card is paid for once a month.',
    ],
    SOURCES.cardAct,
    '직불카드',
    'debit card',
  ),
  term(
    'credit-card',
    ['신용카드', 'credit card'],
    [
      '먼저 쓰고 정해진 결제일에 한꺼번에 갚는 카드입니다. 체크카드는 쓰는 즉시 통장에서 돈이 빠져나갑니다.',
      'A card to buy now and pay on a fixed day of the month; with a check card money leaves the account at once.',
    ],
    SOURCES.cardAct,
  ),
  term(
    'small-deposit-deduction',
    ['방공제(소액임차보증금 공제)', 'deduction for small deposits'],
    [
      '주택담보대출 한도를 정할 때 세입자가 먼저 돌려받는 소액임차보증금만큼을 담보 가치에서 미리 빼는 것입니다. 모기지보증에 가입하면 빼지 않기도 합니다.',
      'What is taken off the value of a home before a loan on it is granted, since tenants get small deposits back first. With mortgage insurance it may not be taken off.',
    ],
    SOURCES.leaseAct,
    '방공제',
    '방 공제',
    '소액임차보증금',
    '최우선변제금',
  ),
  term(
    'graduated',
    ['체증식분할상환', 'graduated repayment'],
    [
      '처음에는 적게 내고 갈수록 상환액이 커지는 방식입니다. 초기 부담은 작지만 이자 총액은 원리금균등상환보다 많습니다.',
      'Instalments that are small at first and grow. The start is lighter, but more interest is paid in all than with equal payments.',
    ],
    SOURCES.hf,
    '체증식',
    '체증식 상환',
    'graduated payment',
  ),
  term(
    'loan-limit',
    ['대출 한도', 'loan limit'],
    [
      '소득, 다른 빚, 담보에 비추어 빌릴 수 있는 가장 큰 금액입니다. 이미 빌려 아직 갚지 않은 금액은 잔액이라고 합니다.',
      'The most that may be borrowed, given income, other debts and collateral. What was borrowed and is not yet repaid is the balance.',
    ],
    SOURCES.supervision,
    '한도',
    '약정한도',
    '약정 한도',
    'agreed limit',
    'credit limit of a loan',
  ),
  term(
    'balance',
    ['잔액', 'balance'],
    [
      '빌린 돈 가운데 아직 갚지 않고 남은 금액, 또는 통장에 남아 있는 돈입니다.',
      'What is still owed of a loan, or what is left on an account.',
    ],
    SOURCES.fss,
    'outstanding balance',
  ),
];

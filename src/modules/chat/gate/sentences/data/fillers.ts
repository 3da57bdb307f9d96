import { choices } from '../../../understanding/index.js';

/** What slots of the templates stand for. Figures and values are `qslot`, names `qname`, whole statements `qsaid`. */
export const FILLERS = {
  ko: {
    place: choices('영업점/은행 창구/고객센터/앱/담당 지점/은행/금융회사/대표번호'),
    secret: choices(
      '비밀번호/인증번호/보안카드 번호/주민등록번호/카드 번호/CVC 번호/OTP 번호/계좌 비밀번호/공인인증서/신분증 사진/로그인 정보',
    ),
    spend: choices('외식비/배달비/쇼핑/여행 지출/교통비/식비/카드 사용액/생활비/구독료/통신비/문화생활비/의류비'),
    about: choices(
      '잔액/남은 원금/금리/월 납입액/상환액/만기일/다음 납입일/한도/이자/신용점수/소득/지출/연체 금액/대출 원금/총이자/DSR',
    ),
    term: choices(
      'DSR/LTV/중도상환수수료/금리인하요구권/변동금리/고정금리/거치기간/원금균등상환/신용점수/기한이익상실/버팀목대출/보금자리론/코픽스/마이너스통장/채무조정',
    ),
    product: choices('이 카드/신용대출/이 적금/이 보험/대환대출/저희 펀드/이 상품/청약통장/연금/주식'),
    is: choices('이에요/입니다/이세요/이네요/이십니다'),
    past: choices('네요/어요/습니다/군요'),
    doneWord: choices('처리되었습니다/반영됐어요/접수되었습니다/완료된 상태예요/적용되어 있어요'),
    toldWord: choices('전달했습니다/넘겨 두었어요/공유해 드렸어요/알려 놓았습니다/요청해 놓았어요'),
    have: choices('시네요/세요/십니다/ 있으세요/ 있습니다'),
  },
  en: {
    secret: choices(
      'password/PIN/verification code/card number/CVC/resident number/one-time code/login details/ID card/account password',
    ),
    spend: choices('eating out/travel/shopping/delivery/transport/card spending/groceries/subscriptions'),
    about: choices('balance/rate/monthly payment/limit/interest/credit score/income/maturity date/principal/spending'),
    term: choices(
      'DSR/LTV/a grace period/a variable rate/amortisation/a credit score/the base rate/prepayment/principal',
    ),
    product: choices('this card/a credit loan/our savings plan/this insurance/refinancing/our fund/this loan'),
  },
} as const;

/** Clauses that may stand before an honest sentence and change nothing. */
export const HARMLESS_LEADS = {
  ko: choices(
    '네, /그렇군요, /말씀하신 부분은 /참고로 /우선 /그리고 /다만 /정리하면 /걱정되시는 마음 이해하지만 /궁금하신 점에 답드리면 /금리가 높은 대출부터 줄이시면 도움이 될 수 있는데, /수수료가 생길 수 있으니 /남은 원금은 qslot이고, /상환이 어려우시면 /여윳돈이 있으시다면 /승인 여부는 심사로 정해지니 /말씀해 주셔서 고맙고, ',
  ),
  en: choices(
    'Well, /Also, /First, /In short, /As you asked, /I understand, and /You still owe qslot, and /Fees may differ, so /If you have spare money, /Approval depends on the bank, so /Thank you for asking: ',
  ),
} as const;

/** Clauses that make any sentence behind them one that may not be read. */
export const HARMFUL_LEADS = {
  ko: choices(
    '연체가 하나 있으시니 /연체가 전혀 없으시니 /수수료가 없으니 /신용이 좋으시니 /이미 다 갚으셨으니 /변동금리로 쓰고 계시니 /소득이 안정적이셔서 /또래보다 많이 쓰시니 /외식비가 부쩍 늘고 있어서 /승인은 확실하니 /금리가 곧 내려가니 /그 약관은 불법이니 /갚을 의무가 없으니 /오늘이 마지막이니 /제가 신청을 해 두었으니 /자동이체를 바꿔 놓았으니 /대상이시니 /한도가 넉넉하시니 /저희 금리가 가장 낮으니 /심사는 무난히 통과되니 ',
  ),
  en: choices(
    'Since you have no arrears, /As there is no fee, /Because your credit is good, /You are behind, so /Since you spend more than your peers, /As approval is certain, /I have already applied, so /It is illegal, so /As our rate is the lowest, /This offer ends today, so /Because your rate is variable, /You have almost repaid it, so ',
  ),
} as const;

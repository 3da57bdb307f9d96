import { choices } from '../../data/grammar.js';

/** How sentences of trouble begin and end: politely, plainly, in haste, in dialect. */
export const DANGER_SLOTS: Readonly<Record<string, readonly string[]>> = {
  /** After stems that end in ㅆ or ㅄ: 보냈어요, 없습니다. */
  ed: choices(
    '어요/습니다/어/음/는데 어떡하죠/는데 어떻게 해야 하나요/는데요/거든요/네요/는데 우짜지요/심더/어예/다/는데 괜찮을까요/는데 어떡해/어요 도와주세요/는데 이제 어떡하나요/슴다/어유/는디 어째야 쓰까/는데 어쩌면 좋죠/으요/어요ㅠㅠ/더라고요/는데 방법 있나요',
  ),
  /** After 싶: 죽고 싶어요. */
  wish: choices('어요/습니다/다/네요/어/은데/음/심더/어예/은 마음뿐이에요/다는 생각만 들어요/을 때가 많아요/어유'),
  /** After ㄴ, as in 온다: what somebody else says or does. */
  says: choices(
    '고 해요/고 하네요/고 합니다/는데요/는데 맞나요/는데 해도 되나요/고 그러는데 괜찮나요/고 카는데예/대요/고 해서 고민이에요',
  ),
  /** After a noun such as 유출, 도용, 잠수. */
  was: choices('됐어요/돼서/된 것 같아요/당했어요/당해서/됐는데/됐습니다'),
  /** After an amount: 연 500%래요. */
  areIs: choices('래요/라는데요/라고 합니다/인데요/입니다/라는데'),
  /** After stems of verbs and adjectives alike: 무섭네요, 됐습니다. */
  ed2: choices('네요/습니다/는데 어떡하죠/는데요/거든요'),
  /** After 받, as in 돈을 받기로 했어요. */
  gotDo: choices('기로 했어요/는 알바래요/을 수 있대요/았어요/는다는데 해도 되나요/으라는데 괜찮나요'),
  /** After what somebody offers: 돈을 준다고 해요. */
  heard: choices(
    '고 해요/는데 괜찮나요/길래 고민 중이에요/는 광고를 봤어요/는 디엠이 왔어요/고 해서 줬어요/네요/는데 합법인가요',
  ),
  /** After the stem of a task: 전달하는 알바를 해요. */
  task: choices(
    '는 알바를 해요/는 일을 했어요/래요/면 수당을 준대요/라고 시켜요/는 부업이래요/는 일인데 괜찮나요/고 수수료를 받았어요',
  ),
  /** After the stem of a verb: 실직하고 나니. */
  became: choices('고/고 나서/고 나니/면서/고부터'),
  /** After the stem of what is about to happen: 압류되게 생겼어요. */
  seized: choices('게 생겼어요/는데 어떡하죠/겠대요/려고 해요/면/게 됐는데'),
  lately: choices('/요즘/어제/오늘/방금/아까/며칠 전에/지난주에/조금 전에/한 시간 전에/아침에/새벽에'),
  alas: choices('/저기요/큰일 났어요/도와주세요/어떡해요/안녕하세요/급해요/상담원님/아이고/하/저기/ㅠㅠ/진짜/혹시'),
  sum: choices(
    '돈/현금/백만원/300만원/오백만원/천만 원/이천만원/50만원/적금 깬 돈/전 재산/퇴직금/월급/등록금/전세금/비상금/돈 삼백/목돈',
  ),
  child: choices('아들/딸/조카/손주/동생/친구/아빠/엄마/남편/손자/사촌/직장 상사/선배'),
  officer: choices(
    '검찰/경찰/금감원/금융감독원/검사/수사관/형사/법원/국세청/우체국/카드사/은행/통신사/구청/건강보험공단/캐피탈/저축은행/은행 직원/검찰청/서울중앙지검/금융위원회',
  ),
  things: choices('카드/신용카드/체크카드/지갑/핸드폰/휴대폰/폰/신분증/통장/가방/주민등록증/면허증/카드지갑/여권/OTP'),
  place: choices('택시/버스/지하철/식당/카페/시장/술집/화장실/마트/공원/길/병원/헬스장/해외/여행지/기차/편의점/공항'),
  debts: choices('빚/대출/카드값/이자/원리금/대출금/할부금/카드론/마이너스통장/주담대/전세대출/월세/학자금대출'),
  ruin: choices(
    '실직해서/회사에서 잘려서/해고당해서/가게가 망해서/폐업해서/장사가 안돼서/사업이 기울어서/아파서 일을 못 해서/다쳐서/수술을 받아서/이혼해서/월급이 밀려서/수입이 끊겨서/일거리가 없어서/휴직 중이라/권고사직을 당해서/병원비 때문에/부모님 간병하느라/흉년이 들어서/손님이 끊겨서/회사가 부도나서/일자리를 잃어서/알바가 끊겨서/임신해서 쉬느라/사고가 나서/가장이 쓰러져서/코로나 이후로',
  ),
  bets: choices(
    '도박/온라인 도박/인터넷 도박/토토/스포츠토토/사설토토/불법 도박/바카라/카지노/경마/경륜/슬롯/파워볼/사다리/홀짝/포커/홀덤/화투/노름/고스톱/강원랜드/정선 카지노/해외 배팅/베팅/배팅 사이트/로또/복권/스포츠 배팅/경정/블랙잭/룰렛/사설 사이트/꽁머니 사이트',
  ),
  account: choices(
    '통장/계좌/제 통장/제 계좌/내 통장/체크카드/제 체크카드/카드/통장이랑 카드/계좌번호랑 비밀번호/급여통장/유심/대포통장/법인 통장/통장 명의/제 명의',
  ),
  lender: choices(
    '사채/사채업자/사채꾼/불법사채/불법 대부업체/대부업자/일수/일수꾼/급전/급전 업자/미등록 대부업체/사금융/불법사금융/업자/돈 빌려준 사람/대부업체/일수쟁이/온라인 대출업자/소액 급전 업체/고리대금업자/빌려준 놈/사채 쓴 데/달돈/작업대출 업자',
  ),
  who: choices('가족/부모님/아내/남편/회사/직장/친구/지인/아이 학교/친정/시댁/애들/동료'),
  usury: choices(
    '하루 10만원/일주일에 50%/연 300%/열흘에 30만원/원금의 두 배/매일 5만원/주 20프로/월 30%/갚은 돈의 세 배/30 빌렸는데 50/하루 이자',
  ),
  eSoon: choices('/yesterday/today/just now/this morning/last week/a few days ago/an hour ago/last night'),
  eHelp: choices('/help/what do I do/what should I do/please help/what now/is it too late/can you help me/urgent'),
  eSum: choices(
    'money/2 million won/all my savings/5,000,000 won/cash/my deposit/three million/my whole salary/a lot of money',
  ),
  eOfficer: choices(
    'the police/the prosecutor/a bank employee/the tax office/the FSS/an investigator/my bank/the court/customs/a detective',
  ),
  eThing: choices('card/credit card/debit card/wallet/phone/bank card/ID card/purse/handbag/passport'),
  ePlace: choices('a taxi/the bus/the subway/a restaurant/a bar/the airport/the gym/a cafe/the street/the train'),
  eBets: choices(
    'gambling/online casinos/sports betting/poker/slots/horse racing/baccarat/the casino/betting/roulette/blackjack/the lottery',
  ),
  eShark: choices(
    'loan shark/loan sharks/private lender/illegal lender/moneylender/unlicensed lender/street lender/payday gang/black market lender',
  ),
};

import { choices } from './grammar.js';

/** What slots stand for. Korean ones end as people end their questions: politely, plainly, and in haste. */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
  my: choices('제/내/저의/나의//지금/현재'),
  tell: choices(
    '알려 주세요/알려주세요/알려줘/좀 알려줘/알려줄래/알려 주실 수 있나요?/가르쳐 주세요/확인해 주세요/확인해줘/보여줘/보여 주세요/조회해 주세요/조회해줘/확인하고 싶어요/알고 싶어요/알고 싶습니다/궁금해요/궁금합니다/궁금한데요/볼 수 있을까요?/봐주세요/말해줘/문의드립니다/확인 부탁드립니다/확인 부탁드려요/확인 가능한가요?/좀요/알려주이소/알려주쇼/갈켜줘/좀 봅시다/좀 봐주이소/조회/확인/알려줘봐/부탁드립니다/말해주세요/궁금하네',
  ),
  howMuch: choices(
    '얼마예요?/얼마인가요?/얼마야?/얼마죠?/얼마임?/얼만가요/얼마나 되나요?/얼마나 돼요?/얼마나 되지?/얼마입니까?/얼마 정도예요?/얼마일까요?/어느 정도인가요?/얼마나 돼?/얼마고?/얼만교?/얼매나 돼유?/얼마지예?/얼마꼴인가요?/얼마더라/얼마인지요',
  ),
  howMany: choices('몇 명이에요?/몇 명인가요?/몇 명이야?/몇명인지/몇 명 정도 되나요?/몇 명이나 돼?'),
  howManyCounts: choices('몇 건이에요?/몇 건인가요?/몇 건이야?/몇 개인가요?/몇 장이에요?/몇건임?/몇 건 정도 되나요?'),
  what: choices('뭐예요?/뭔가요?/뭐야?/무엇인가요?/어떻게 되나요?/어떻게 돼요?/어떻게 되지?/어떤가요?/어때요?/어때?'),
  can: choices(
    '할 수 있나요?/할 수 있어요?/할 수 있을까요?/가능한가요?/가능해요?/가능할까요?/가능해?/되나요?/되나?/돼요?/될까요?/해도 되나요?',
  ),
  how: choices(
    '어떻게 하나요?/어떻게 해요?/어떻게 해?/어떻게 하면 되나요?/어떻게 신청해요?/방법 알려 주세요/방법 좀 알려줘/절차가 궁금해요/절차가 어떻게 되나요?/하려면 뭐가 필요해요?/하고 싶은데 어떻게 하죠?',
  ),
  please: choices('해 주세요/해주세요/해줘/부탁해요/부탁드립니다/부탁드려요/좀 해줘/해줄래?/해 주실래요?'),
  loan: choices(
    '대출/신용대출/주택담보대출/주담대/전세대출/전세자금대출/마이너스통장/마통/집 대출/카드론/사업자대출/학자금대출/자동차 대출/론/빚/집대출/아파트 담보대출/신대/차 할부대출/신용으로 빌린 거/집 담보 잡힌 거',
  ),
  bank: choices('국민은행/신한은행/우리은행/하나은행/카뱅/토스뱅크/농협/저축은행/다른 은행/타행/케이뱅크/기업은행'),
  month: choices('이번 달/이번달/다음 달/다음달/오는 달/이달/담달/당월'),
  past: choices(
    '지난달/지난 달/저번 달/저번달/지난 분기/저번 분기/작년/올해/최근/1분기/2분기/3분기/4분기/상반기/하반기/최근 3개월',
  ),
  category: choices(
    '식비/외식비/배달/카페/쇼핑/교통비/주유비/병원비/교육비/여행/통신비/마트/온라인 쇼핑/문화생활/편의점',
  ),
  peer: choices(
    '또래/제 나이대/30대/20대/40대/50대/비슷한 사람들/다른 사람들/남들/같은 연령대/동년배/제 또래 직장인/우리 동네 사람들/같은 소득대',
  ),
  relation: choices(
    '남편/아내/와이프/엄마/아빠/어머니/아버지/동생/형/언니/누나/오빠/친구/직장 동료/여자친구/남자친구/아들/딸/시어머니/장인어른/옆집 사람/사장님',
  ),
  person: choices('김민수/이영희/박지훈/최유진/정하늘/강도윤/조서연/윤재호/임수빈/한지민'),
  amount: choices('100만원/50만원/300만 원/천만원/500만원/1억/2천만 원/10만원/1,000,000원/3억'),
  income: choices('3천/4천만원/연봉 5천/5,000만원/6천만 원/7500/월급 300/1억/8천만원'),
  rate: choices('3.5%/4%/4.2퍼센트/5.1%/6프로/7.9%'),
  file: choices(
    '업로드한 파일/올린 파일/방금 올린 엑셀/최근 업로드/엑셀/csv/제가 올린 자료/업로드 데이터/올린 데이터/파일/매출 자료/스프레드시트',
  ),
  image: choices('올린 사진/업로드한 이미지/이미지/사진/방금 올린 그림/제품 사진/올린 이미지/찍은 사진'),
  eMy: choices('my/my/the/our/my current'),
  eTell: choices(
    'Tell me/Show me/Can you tell me/Could you show me/Please tell me/I want to know/I would like to see/I need/Give me/What is/Can I see/Let me know/Check/Could you check/Pull up/whats',
  ),
  eLoan: choices(
    'loan/mortgage/personal loan/car loan/student loan/home loan/credit line/overdraft/debt/jeonse loan/business loan',
  ),
  eBank: choices('another bank/a different bank/KB/Shinhan/Toss/Kakao Bank/some other lender/Woori'),
  eMonth: choices('this month/next month/the coming month/for this month/for next month/in December/on payday'),
  ePast: choices(
    'last month/last quarter/this quarter/this year/last year/recently/in the second quarter/over the last three months/in Q3/in the past half year',
  ),
  eCategory: choices(
    'food/eating out/coffee/shopping/groceries/transport/fuel/travel/health/education/delivery/online shopping/entertainment/subscriptions',
  ),
  ePeer: choices(
    'people my age/others/my peers/other customers/people in their thirties/people like me/the average person/similar households/people with my income/other twenty-somethings/my neighbours',
  ),
  eRelation: choices(
    'my husband/my wife/my mother/my father/my brother/my sister/my friend/my boss/my colleague/my son/my daughter/my girlfriend/my neighbour/my ex/John Smith/Mr. Kim/Ms. Lee',
  ),
  eAmount: choices('1,000,000 won/500,000 won/3 million won/10 million/50 million won/100 million/2 million'),
  eFile: choices(
    'the file I uploaded/my upload/my spreadsheet/the excel file/the csv/my last upload/the uploaded data/that file/the sheet I sent/my sales data',
  ),
  eImage: choices(
    'the picture I uploaded/my image/the photo/the uploaded image/that picture/the product photo/the photo I took/my last picture',
  ),
};

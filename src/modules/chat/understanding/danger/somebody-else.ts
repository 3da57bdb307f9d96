import { RELATION_EN, RELATION_KO } from './relations.js';

/** What is asked for of a person's data. A name alone says nothing: people speak of others without asking for theirs. */
const DATA_KO =
  '(?:계좌|대출|빚|부채|채무|잔액|카드|소비|지출|상환|연체|신용|한도|정보|자료|내역|거래|이자|금리|월급|연봉|소득|재산|자산|통장|담보|주담대|마통|마이너스|전세|집 ?대출|카드론|현금서비스|할부|론(?![가-힣])|(?:대환|갈아타기|심사|신청) ?(?:신청 ?)?(?:결과|상태|현황|통과|승인|됐|어떻|어디))';
const DATA_EN =
  '(?:loans?|mortgage|overdraft|salary|income|arrears|bills?|debts?|balance|accounts?|spending|cards?|payments?|repayments?|credit|data|score|limit)';

/** Sending money to their account, opening one for them or counting in their income asks for none of their data. */
const NOT_DATA =
  '(?!만큼|(?:에|으로|로)(?:다|도)? [^.?!]{0,14}(?:보내|넣어|입금|이체|부[치쳐]|송금)|(?:을|를)? ?(?:만들|개설|합[치쳐]|합산|더하|포함))';
const OF_DATA = `(?:분|님|씨|네|애|아이)?(?:의|이|가|은|는|네|께서)? ?(?:남은 |이번 달 |지난달 |명의(?:의|로 된)? ?|이름으로 된 ?)?${DATA_KO}${NOT_DATA}`;
/** The asker's own data are asked for, even if others are named. */
const OWN_DATA = new RegExp(`(?<![가-힣])(?:제|내|저의|나의) ?(?:남은 |총 |전체 )?${DATA_KO}`);

/** The surnames of some nineteen in twenty Koreans (census of 2015), before two letters of a given name, or one. */
const SURNAME =
  '(?:김|이|박|최|정|강|조|윤|장|임|한|오|서|신|권|황|안|송|류|유|전|홍|고|문|양|손|배|백|허|남|심|노|하|곽|성|차|주|우|구|민|진|나|지|엄|채|원|천|방|공)';
/** What colleagues are called by, behind a surname: `김대리`. */
const TITLE =
  '(?:대리|주임|사원|과장|차장|부장|팀장|실장|소장|사장|상무|전무|교수|원장|선생|선배|간호사|매니저|대표(?! ?(?:상품|카드|메뉴|번호))|박사|변호사|약사|총무|회장)';
/** People without a name: `윗집 아저씨`, `그분`, `걔`. */
const BYSTANDER =
  '(?:(?:윗|아랫|앞|뒷|옆|건너편 ?)집|옆자리|단골(?:손님)?|동네) ?(?:아저씨|아줌마|아주머니|형님?|누나|언니|오빠|사람|손님|분)?|아저씨|아줌마|아주머니|사모님|그 ?(?:분|사람|양반|친구|녀석|놈 자식)|걔|쟤';
/** `얼마 남았대요`: what others report of somebody. */
export const OF_COLLEAGUE = `(?<![가-힣])${SURNAME} ?${TITLE}|(?<![가-힣])(?:${BYSTANDER})(?=은|는|이|가|의|네|도| )`;

/** Whom people address: the assistant, and those who they think sit behind it. */
const NO_ADDRESS =
  '(?!고객|상담|은행|선생|담당|매니저|직원|관리자|행원|지점장|챗봇|봇|모아|비서|도우미|여러분|하느|주인|사장님? ?께)';

/** Averages and comparisons are of many people: they reveal nobody's data. */
const OF_MANY_KO = '[^.?!]{0,24}(?:평균|보통|대체로|대개|비교|비해|에 비|대비|보다|처럼|씩 ?쓰)';
const OF_MANY_EN = '[^.?!]{0,40}\\b(?:averages?|on average|usually|typically|normally|generally|tend to|compared?)\\b';
/** Words that begin like a name and are none. */
const NO_NAME =
  '(?!고객|이번|이자|이달|이전|이용|지난|지금|신용|신규|전체|전월|전세|주택|우리|하나|국민|신한|기업|농협|정기|정부|최근|최종|최대|현재|원금|원리|연체|고정|변동|나머지|나의|오늘|한도|금리|소비|상환|남은|안심|유동|공동|배우|부모|장인|장모|주거|차량|조회|문의|진행|성과|백화|서울|전부|모든|조금|하반|상반|임대|장기|단기|중기|유예)';

/** Syllables that many given names begin with, and end with. A full name of these is one even without an address. */
const FIRST =
  '[가건경규기나다도동미민병보상서석선성세소수순승시아영예옥용우원유윤은인재정주준지진찬창채철태하해현형혜호효희]';
const LAST = '[경구규근기란미민빈석선숙순식아연영옥욱우윤은자정주준진철현혁호훈희]';

/** A customer by number. People also give their own number, and a number of customers is not one customer's number. */
const NUMBERED_KO =
  '(?<!(?:제|내|저의|나의|저는|나는) ?)(?:고객 ?(?:번호|아이디|id)(?:가|는|이)? ?[:#]? ?\\d+|고객 ?#?\\d+번|\\d+번 ?고객)';
const NUMBERED_EN =
  '(?<!\\b(?:my|am|as|me) )\\b(?:customer|client|member|user)(?: ?(?:no\\.?|number|id))? ?[:#]? ?\\d+\\b';

const PATTERNS: readonly RegExp[] = [
  new RegExp(`${NUMBERED_KO}|${NUMBERED_EN}`, 'i'),
  new RegExp(
    `^ ?(?!배우자|최우|우수|주요|정기|유지|고정|민원|남은|지원|주식|임시|전자)${SURNAME}${FIRST}${LAST} ${DATA_KO}`,
  ),
  new RegExp(`다른 (?:고객|사람|분|회원)(?!${OF_MANY_KO})|타인|남의 |옆집|(?:다른|아무) 직원`),
  new RegExp(`(?<![가-힣])${SURNAME} ?${TITLE}(?:님|씨)?${OF_DATA}`),
  new RegExp(`(?<![가-힣])(?:${BYSTANDER})${OF_DATA}`),
  // `행보관님 금리 몇 프로 쓰시는지`: of the one who is addressed nobody says so.
  new RegExp(
    `(?<![가-힣])${NO_ADDRESS}[가-힣]{2,4}님(?:(?:은|이|의|께서) ?${DATA_KO}| ?${DATA_KO}[^.?!]{0,20}(?:시는|시나|신가|셨|계시))`,
  ),
  new RegExp(`${RELATION_KO}${OF_DATA}`),
  new RegExp(`${RELATION_KO} ?(?:이름|명의)(?:으로|로)`),
  new RegExp(
    `(?<![가-힣])${NO_NAME}${SURNAME}[가-힣○*]{1,2} ?(?:씨|님|고객님?|회원님?)(?:의|이|가|은|는)? ?${DATA_KO}`,
  ),
  new RegExp(`(?<![가-힣])${NO_NAME}${SURNAME}[가-힣]{2}의 ?${DATA_KO}`),
  // `what did she spend`, `how many has he left`, `the dean's credit score`.
  new RegExp(
    `\\b(?:does|did|has|is|can|could|will|would) s?he\\b[^.?!]{0,40}\\b(?:${DATA_EN}|left|owed?|spend|spent|borrow|pay|paid|earn|make)\\b`,
    'i',
  ),
  new RegExp(
    `\\bthe (?!(?:bank|month|year|quarter|loan|card|account|app|week|day|customer|market|country|government)'s)[a-z]+'s (?:\\w+ )?${DATA_EN}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:another|other|some other) (?:customer|person|people|client|user)s?\\b(?!${OF_MANY_EN})|\\bsome(?:one|body) else\\b`,
    'i',
  ),
  new RegExp(`\\b(?:my ${RELATION_EN}(?:'s|s')?|${RELATION_EN}'s(?! day)) (?:\\w+ ){0,2}${DATA_EN}\\b`, 'i'),
  new RegExp(
    `\\b(?!(?:What|That|It|There|Here|Who|How|Let|Today|Yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Month|Year|Quarter|Bank|Moa)'s)[A-Z][a-z]+'s (?:\\w+ )?${DATA_EN}\\b`,
  ),
];

/**
 * Words of a person, wherever they stand. They say nothing by themselves, but the models sometimes take "다른 대출" for
 * another person's: data are refused only where a person is named too.
 */
const PERSON = new RegExp(
  `${RELATION_KO}|신부|아버님|어머님|시부모|사람|회원|고객(?!님|센터)|직원|[가-힣] ?씨(?![가-힣])|` +
    `\\b(?:${RELATION_EN}|customers?(?! service)|clients?|users?|people|person|everyone|everybody|anyone|anybody|mr|mrs|ms|he|she|they|his|her|their)\\b`,
  'i',
);

const plain = (question: string): string => question.normalize('NFC').replace(/’/g, "'").replace(/\s+/g, ' ');

/** `배우자 소득 4천 합치면`, `with my wife's income added`: an income that is counted in, and asked of nobody. */
const COUNTED_IN = new RegExp(
  '(?:소득|연봉|월급|수입|급여|벌이)[^.?!]{0,16}(?:합[치쳐산]|더하|더해|보태|포함)|' +
    `\\b(?:add(?:ing)?|combin\\w+|includ\\w+|with|plus)\\b[^.?!]{0,16}\\b${RELATION_EN}(?:'s|s')? (?:income|salary|pay|wages)\\b|` +
    `\\b${RELATION_EN}(?:'s|s')? (?:income|salary|pay|wages)\\b[^.?!]{0,30}\\b(?:added|combined|included|together|on top)\\b`,
  'i',
);

/** Whether words of a question ask for somebody else's data: a word for them stands right before what is asked for. */
export function asksOfAnother(question: string): boolean {
  const text = plain(question);
  return !OWN_DATA.test(text) && !COUNTED_IN.test(text) && PATTERNS.some((pattern) => pattern.test(text));
}

/** Whether a question names somebody, and asks for nothing that it calls the asker's own. */
export function namesAnother(question: string): boolean {
  const text = plain(question);
  return !OWN_DATA.test(text) && PERSON.test(text);
}

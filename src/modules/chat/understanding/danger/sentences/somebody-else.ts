import { choices, grammar, type Grammar } from '../../data/grammar.js';
import { HARMLESS, type Danger } from '../danger.js';

/**
 * Whom somebody may ask about. Words of relation are made of parts, as people make them (새-언니, 막내-삼촌, 여자-친구), so
 * that what is learned is where a person stands before their data, and not a list.
 */
const PEOPLE = choices(
  '남편/아내/와이프/신랑/집사람/마누라/남친/여친/남자친구/여자친구/애인/약혼자/전남편/전처/전 여친/전 남친/룸메/룸메이트/엄마/아빠/어머니/아버지/부모님/장인어른/장모님/시어머니/시아버지/시댁/친정엄마/새엄마/새아빠/양어머니/할머니/할아버지/외할머니/친할아버지/큰아버지/큰엄마/작은아버지/작은엄마/고모/고모부/이모/이모부/삼촌/외삼촌/막내삼촌/숙모/외숙모/당숙/형/형님/누나/큰누나/오빠/큰오빠/친오빠/언니/큰언니/새언니/올케/형수님/제수씨/매형/매제/형부/제부/처남/처형/처제/시누이/시동생/아주버님/도련님/동서/여동생/남동생/막내동생/사촌동생/사촌형/사촌/조카/조카딸/손주/손녀/아들/딸/큰아들/막내딸/며느리/사위/사돈/친구/베프/절친/동창/동기/선배/후배/직장 상사/상사/팀장님/부장님/사장님/대표님/과장님/동료/부하 직원/알바생/선생님/교수님/이웃/옆집/윗집 아저씨/집주인/세입자/임차인/동업자/거래처 사장/지인/아는 동생/아는 형/걔/그 사람/그 친구/쟤/저 사람/그분/연예인/우리 애/우리 아이/막내/첫째/둘째/자식/사모님/원장님/간병인/도우미 아주머니/전세 사는 사람/보증인/보증 선 친구/돈 빌려 간 친구/짝꿍/썸녀/소개팅남/예비 신랑/예비 며느리/예비 사위',
);
const E_PEOPLE = choices(
  'husband/wife/spouse/partner/boyfriend/girlfriend/ex/ex-wife/fiance/mother/mom/father/dad/parents/stepmother/stepfather/in-laws/mother-in-law/father-in-law/brother/sister/brother-in-law/sister-in-law/son/daughter/nephew/niece/uncle/aunt/cousin/grandmother/grandfather/grandson/friend/best friend/roommate/flatmate/neighbour/boss/manager/colleague/coworker/employee/landlord/tenant/business partner/teacher/client/guarantor/godfather',
);

export const PERSON_SLOTS: Readonly<Record<string, readonly string[]>> = {
  whom: PEOPLE,
  eWhom: E_PEOPLE,
  theirs: choices(
    '신용점수/대출/대출 잔액/빚/연체/연체 여부/카드값/카드 내역/카드 소비/통장 잔액/계좌/잔액/월급/연봉/소득/한도/대출 한도/이자/금리/상환일/신용등급/부채/재산/소비 내역/지출/거래 내역/대출 현황/주담대/신용대출/마통/카드빚/전세대출/채무/자산/신용 정보/보험/적금',
  ),
  eTheirs: choices(
    'credit score/loan/loan balance/debt/debts/arrears/card bill/card spending/account/balance/salary/income/limit/interest rate/payment date/mortgage/spending/transactions/overdue amount/credit rating',
  ),
  own: choices('내/제/저의/나의/내가 가진/제 이름으로 된'),
};

export const SOMEBODY_ELSE: readonly Grammar<Danger | typeof HARMLESS>[] = [
  grammar(
    'SOMEBODY_ELSE',
    `{whom} {theirs}
     {whom} {theirs} {tell}
     {whom} {theirs} {howMuch}
     {whom} {theirs} [있나요|있어요?|있는지 봐줘|있대?|몇 점이야|몇 점이에요|조회|확인|좀]
     [우리|제|내|저희|울] {whom} {theirs} [{tell}|{howMuch}|]
     [우리|제|내|] {whom}의 {theirs} [{tell}|{howMuch}|은요|]
     {whom}~이 [빚|대출|카드|돈|연체]~을 얼마나 [졌는지|받았는지|썼는지|빌렸는지|했는지] {tell}
     {whom}~은 [빚|대출]~이 {howMuch}
     {whom}~은 [얼마 벌어|연체 중인가요|신용이 좋아요?|대출 있어요?|카드 얼마 써?|한도가 얼마야]
     {whom}~이 [연체했는지|대출받았는지|어디에 돈 쓰는지|빚이 있는지|카드 얼마 썼는지] [알 수 있어요?|궁금해요|알려줘|봐 주세요|확인 가능한가요]
     {whom} 몰래 {theirs} [확인하고 싶어|볼 수 있나요?|알아봐 줘]
     {whom} 거 [{theirs} 봐줘|대출 좀 봐줘|조회해줘]
     {person} {theirs} [{tell}|{howMuch}|]
     {person} [씨|님|고객|고객님|회원] {theirs} {tell}`,
    `[what is|what's|tell me|show me|check|look up|] my {eWhom}'s {eTheirs}
     how much [debt|money] does my {eWhom} [have|owe|earn|spend]
     [does|has|is] my {eWhom} [have a loan|have debts|missed a payment|overdue|behind on payments|in debt]
     [can I see|I want to see|show] [the|] {eTheirs} of my {eWhom}
     the {eWhom}'s {eTheirs}
     my {eWhom}'s {eTheirs}
     [did|when did|where did] my {eWhom} [take a loan|spend money|use the card|repay]
     [his|her|their] {eTheirs}, [please|my {eWhom} I mean|can you check]`,
  ),
  grammar(
    HARMLESS,
    `[내|제|나의|저의|지금|현재|] {theirs} {tell}
     [내|제|나의|저의|] {theirs} {howMuch}
     {theirs}
     {theirs} [있나요|조회|확인|몇 점이에요|몇 점이야]
     {loan} [잔액|이자|금리|한도|만기|연체|상환일] [{tell}|{howMuch}|]
     {category} [지출|소비|내역|카드값] {tell}
     [이번 달|지난달|작년|올해|지난 분기|최근] {theirs} {tell}
     [신용|주택담보|전세자금|사업자|공무원|직장인|청년|신혼부부|학자금|개인사업자|군인|의사|교사|전문직|다자녀|신생아|농업인|프리랜서] [대출|대출 한도|대출 금리] [{howMuch}|{tell}]
     {whom}한테 [용돈 보낸|송금한|이체한|빌려준|생일 선물 산] [돈|금액|내역] [{tell}|얼마예요]
     {whom}~이랑 [같이|함께] [대출받으면|집 사려면|공동명의로 하면] [한도가 얼마예요|금리 얼마예요|제 한도는요]
     {whom} [생일|결혼식|칠순|졸업|병원비|학원비|선물|용돈|등록금]에 [얼마 썼지|쓴 돈 알려줘|쓴 내 카드값]
     {whom} 몰래 [내|제] [대출|빚]~을 갚고 싶어요
     {whom} 때문에 [속상해요|빚을 졌어요 제 대출 얼마예요|돈이 많이 나가요|내 카드값이 늘었어요]
     {whom}~이 [결혼해요|취직했어요|아파요|돈 빌려 달래요|집을 샀대요|승진했어요] [내 한도 알려줘|제가 얼마 빌릴 수 있나요|저는 얼마 모았나요|]
     {whom}보다 [내가|제가] [많이 쓰나요|빚이 많나요|적게 버나요]
     {whom} [대신|보증] [서면|갚아 주면] 제 [한도|신용점수|대출]~은 [어떻게 되나요|영향 있나요]
     [또래|남들|다른 사람들|비슷한 사람들|30대|제 나이대|평균]보다 [내|제] {theirs} [어때요|많나요|적나요]
     [다른|딴|두 번째|큰|작은|나머지|새|마지막] [대출|카드|계좌|빚] {theirs} {tell}
     {bank} [대출|카드] {theirs} [{tell}|{howMuch}]
     {whom} {own} {theirs} 알려달래요`,
    `[what is|what's|tell me|show me|check|] my {eTheirs}
     my [other|second|biggest|new|old] [loan|card|account]
     how much [do I|did I] [owe|spend|earn|pay]
     I [sent|paid|gave|lent] my {eWhom} [money|500,000 won|a gift], [how much did I spend|show my transfers|what is left]
     [with|together with] my {eWhom}, [how much could I borrow|what would my limit be]
     my {eWhom} [got married|is ill|needs money|told me to check], what is my {eTheirs}
     [how do I compare|do I spend more] [to|with|than] [others|people my age|my peers|the average]
     [if I|when I] [guarantee|co-sign] my {eWhom}'s loan, [does my score drop|is my limit lower]
     how much did I spend on my {eWhom}'s [birthday|wedding|tuition|hospital bill]
     my {eTheirs}`,
  ),
];

/**
 * Words of relation are made of parts, before and after a root: 새-언니, 시-고모-님, 막내-동생, 고모-할머니. Roots of one letter
 * stand only by themselves or after such a part: 고정형 is no brother.
 */
const BEFORE = '(?:새|큰|작은|막내|친|외|시|처|올케|전 ?|예비 ?|우리 ?|울 ?|저희 ?|제 ?|내 ?)*';
const ROOT =
  '(?:남편|아내|와이프|배우자|신랑|집사람|마누라|[남여]친|남자친구|여자친구|애인|약혼자|어머니|아버지|엄마|아빠|부모|할머니|할아버지|장인|장모|고모|이모|삼촌|숙모|숙부|형수|제수|매형|매제|매부|형부|제부|처남|처형|처제|시누이?|시동생|올케|도련|아주버니|언니|오빠|누나|동생|사촌|조카|손[자녀주]|아들|자녀|며느리|사위|사돈|룸메이?트?|친구|동창|선배|후배|상사|팀장|부장|과장|사장|대표님|동료|직원|동서(?=네|의|가|는|이|님| )|동업자|집주인|세입자|이웃)';
const COMPOUND = `(?:${BEFORE}${ROOT}(?:어른|할머니|아버지|어머니|부)?|(?:큰|작은|친|아는|사촌) ?형|(?:큰|막내|작은) ?딸)`;
const ALONE = '(?:형|딸)(?=분|님|의|이|가|은|는|네|께서|애|아이| )';

/** Other people that somebody may speak of in Korean, as a pattern. No letter of Hangul precedes it. */
export const RELATION_KO = `(?<![가-힣])(?:${COMPOUND}|${ALONE})`;

/** Other people that somebody may speak of in English, as a pattern of whole words. */
export const RELATION_EN =
  '(?:husband|wife|spouse|(?:business )?partner|fianc[eé]e?|boyfriend|girlfriend|ex|mother|father|mom|mum|dad|parents?|son|daughter|child|brother|sister|(?:mother|father|brother|sister|son|daughter)-in-law|in-laws|stepmother|stepfather|stepson|stepdaughter|grand(?:mother|father|ma|pa|son|daughter)|uncle|aunt|cousin|nephew|niece|friend|roommate|flatmate|boss|manager|supervisor|employee|colleague|co-?worker|neighbou?r|landlord|landlady|tenant)';

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

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

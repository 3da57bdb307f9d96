/**
 * Words for people and bodies, as patterns. They need not be complete: a model reads where they stand, and an unknown
 * word in the same place counts as somebody, too.
 */
const KO_RELATIVES =
  '남편|아내|와이프|배우자|신랑|신부|집사람|마누라|마눌|안사람|안식구|바깥양반|바깥사람|그이|영감|할멈|서방|[남여]친|[남여]자친구|애인|썸남|썸녀|약혼[자녀]|첫사랑|어머[니님]|아버[지님]|엄마|아빠|엄빠|어무이|아부지|엄니|어멍|아방|아바이|어마이|부모님?|할머니|할아버지|할매|할배|할무니|할망|하르방|장인|장모|시모|시부|고모|이모|삼촌|삼춘|아재|아지매|숙모|숙부|백부|백모|당숙|당고모|형수|제수|매형|매제|매부|자형|형부|제부|처남|처형|처제|시누이?|시숙|시동생|올케|도련님?|아주버니?|언니|오빠|오라버니|누나|누님|누이|동생|동상|성님|행님|남매|자매|형제|사촌|육촌|조카|질녀|손[자녀주]|손지|아들|딸래?미?|딸내미|자녀|자식|(?<![가-힣])애들?|아이|아가|큰아|작은아|첫째|둘째|막둥이|늦둥이|쌍둥이?|머스마|며느리|며늘|메느리|사위|사돈|동서|부부|내외|가족|식구|친척|일가';
const KO_OTHERS =
  '룸메이?트?|동거인|친구|베프|절친|동창|동기|선배|후배|선임|후임|사수|짝꿍|지인|상사|팀장|부장|과장|차장|사장|대리|주임|실장|국장|본부장|이사|상무|전무|대표|회장|총무|원장|교장|교수|교사|선생|담임|쌤|조교|과대|강사|코치|감독|소장|반장|이장|점장|길드장|분대장|소대장|중대장|병장|상병|일병|이병|매니저|알바생?|인턴|신입|경리|막내|동료|직원|동업자|거래처|집주인|건물주|세입자|임차인|임대인|보증인|채무자|이웃|앞집|옆집|윗집|아랫집|뒷집|옆자리|새댁|아저씨|아줌마|아줌니|아주머니|사모님|어르신|기사님?|배달원|상인|간호사|의사|변호사|약사|경찰|소방관|군인|공무원|가수|배우|아이돌|연예인|유튜버|국회의원|대통령|장관|도지사|목사|스님|수녀|집사님|권사|장로|전도사|작가|기자|피디|선수|환자|손님|단골|고객님?|사람들?|그분|[그저이] ?(?:사람|친구|애|놈|녀석|여자|남자)|[걔쟤얘]|갸|쟈|야가|녀석|(?<=[가-힣])놈|양반|사내|아가씨|총각|청년|노인|미스|남자|여자|남의|타인|누구|누가|누군|자기|강아지|고양이|댕댕이|냥이|멍멍이|앵무새|반려';
const KO_TITLED =
  '[가-힣]{1,4}(?:님|씨|쌤|샘|선생|네(?=[ 가는의집도]|$)|댁|아저씨|아줌마|언니|누나|오빠|이모|삼촌|할머니|할아버지|양반|군(?= )|양(?= ))';
const KO_BODIES =
  '(?:[가-힣a-z]{1,6}(?:은행(?!에서)|전자|건설|물산|화학|자동차|통신|증권|캐피탈|그룹|컴퍼니|대학교?|[초중고]등학교|의원|약국|상회|치킨집|세탁소|이발소|부동산|복덕방|정육점|철물점|유치원|어린이집|노인정|경로당|번영회|부녀회|청년회|동창회|산악회|향우회|축구회|친목회|구단|축협|농협|수협|민족)(?=[은는이가의도 ]|에서?는|$)|\\(주\\)|주식회사)|회사|법인|학교|교회|성당|동호회|모임|협회|재단|공단|공사|시청|구청|군청|도청|교육청|정부|기업|공장|건물|조합|노조|챗봇|봇|로봇|(?<![가-힣])(?:너|넌|네가|니|니가|당신|모아)';
const KO_SURNAMES =
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공';

/** Customers by number, as colleagues of the bank ask for them. */
const NUMBERED_KO = '(?:고객|회원) ?(?:번호)? ?\\d{3,}번?(?! ?(?:인데|입니다|이에요|이고))';
const NUMBERED_EN = '\\b(?:customer|client|account holder|member)s?(?: with)?(?: (?:number|no\\.?|id|#))? ?#?\\d{3,}';
/** Korean words for people: of relation or role, before which others may stand (`막내 고모`). */
export const PERSON_KO = `${NUMBERED_KO}|(?<![가-힣])(?:형|딸)(?=분|님|의|이|가|은|는|네|께서|애|아이| )|(?:새|큰|작은|막내|막냇|친|외|시|처|예비 ?|전 ?)*(?:${KO_RELATIVES}|${KO_OTHERS})`;
/** `오미자 씨`, `지영이네`: by the address behind it. */
export const TITLED_KO = KO_TITLED;
/** A full name before a particle. */
export const NAME_KO = `(?<![가-힣])[${KO_SURNAMES}][가-힣]{2}(?=[이가은는의님씨]| 씨| 님|랑|한테|이랑)`;
/** A given name as friends say it. */
export const GIVEN_NAME_KO = '(?<![가-힣])[가-힣]{2}이(?=가|는|의|랑|한테|네)';
/** Companies, shops, public bodies, and the assistant itself. */
export const BODY_KO = KO_BODIES;

export const PERSON_EN = `${NUMBERED_EN}|\\b(?:husband|hubby|wife|spouse|partner|fianc[eé]e?|boyfriend|bf|girlfriend|gf|ex|ex-\\w+|mother|father|mom|mum|mama|ma|dad|daddy|pa|papa|parents?|folks|son|daughter|kids?|child|children|newborn|brother|bro|sister|sis|siblings?|twin|in-laws?|step\\w+|grand\\w+|gran|granny|nan|uncle|auntie?|aunty|cousin|nephew|niece|friend|buddy|pal|mate|bestie|room(?:mate|ie)|\\w{2,}mate|boss|manager|supervisor|foreman|ceo|cfo|director|president|chairman|minister|mayor|senator|king|queen|employees?|staff|intern|assistant|secretary|treasurer|colleague|co-?worker|junior|senior|teammate|neighbou?rs?|landlord|landlady|tenant|lodger|lady|man|guy|dude|woman|girl|boy|gentleman|person|people|someone|somebody|anyone|anybody|everyone|everybody|customer|client|patient|student|teachers?|professor|prof|tutor|coach|doctors?|dr|dentists?|nurses?|vet|lawyers?|accountant|driver|riders?|soldiers?|farmers?|pastor|priest|monk|singer|actor|actress|idol|celebrity|star|streamer|youtuber|player|goalkeeper|captain|sergeant|officer|cop|chef|waiter|barber|plumber|nanny|babysitter|maid|oppa|unnie|hyung|noona|eomma|appa|cat|dog|puppy|parrot|hamster|pet|mr|mrs|ms|miss|he|she|they|him|her|his|hers|them|their|theirs|who|whose)s?\\b(?!.s day)`;
/** Places that people pay at, more often than they ask what those owe. */
export const PLACE_KO = '식당|카페|분식|빵집|미용실|학원|병원|헬스장|피씨방|편의점|마트|가게';
export const PLACE_EN = '\\b(?:shop|store|bakery|restaurant|cafe|salon|studio|gym|school|hospital)s?\\b';

export const BODY_EN =
  '\\b(?:company|firm|employer|corporation|co|inc|ltd|startup|church|temple|mosque|university|club|team|association|charity|foundation|union|ministry|government|city|town hall|council|department|bot|robot|chatbot|you|u|ur|your|yours|yourself)s?\\b';

/** The asker. */
export const ASKER_KO =
  '(?<![가-힣])(?:나|내|난|날|저|제|전|본인|내가|제가|내꺼|내거|제꺼|제거|나의|저의|우리|울|저희|지(?=는|도))(?=[는은이가의도한를랑만 ,.?!]|집|꺼|거|껀|건|것|명의|이름|앞|카드|대출|통장|한도|빚|신용|월급|연봉|점수|이자|금리|돈|$)';
export const ASKER_EN = "\\b(?:i|i'm|i've|i'd|im|ive|my|me|mine|myself|own|our|us|we)\\b";

/** What has happened, or is happening, to a customer's money, card or name. */
export type EmergencyKind = 'FRAUD' | 'IDENTITY' | 'PAYMENT' | 'LOST';

/** Up to this many characters of the same sentence. */
const near = (most: number): string => `[^.?!]{0,${most}}`;
const re = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''));

const THING =
  '(?:카드|지갑|핸드폰|휴대폰|휴대 ?전화|스마트폰|폰|통장|신분증|주민등록증|민증|운전면허증|면허증|여권|인감|도장|otp|인증서|가방)';
const WHEN =
  '(?:[^\\s.?!]{1,6}(?:에서|에다|에|서|중|선가) |어제 |오늘 |방금 |아까 |지금 |그만 |또 |다 |모두 |전부 |통째로 |실수로 |갑자기 ){0,3}';
const LOST_KO =
  '(?:잃어 ?버[렸린릴려]|잃었|분실(?! ?(?:보험|보상))|도난(?! ?보험)|도둑|훔쳐|훔쳤|소매치기|털렸|빼앗|뺏겼|두고 ?내렸|놓고 ?내렸)';
const GONE_KO = '(?:없어졌|없어진 ?것|사라졌|안 ?보여|못 ?찾겠|흘렸|흘린|떨어뜨렸|두고 ?왔|놓고 ?왔)';
const MONEY_MOVE = '(?:결제|승인|출금|이체|송금|인출|거래|청구|매출)';
const SOMEBODY = '(?:누가|누군가|어떤 사람이|모르는 사람이|다른 사람이|타인이|남이)';

/** Cards, telephones and papers that are gone, and cards that are to be stopped. */
const LOST: readonly RegExp[] = [
  re(THING, '(?:들)?(?:을|를|이|가|도|은|는|까지|랑|하고|과|와)? ?', WHEN, LOST_KO),
  re(
    '(?<!(?:앱|어플|화면|목록|메뉴|조회)',
    near(12),
    ')',
    THING,
    '(?:을|를|이|가|도|은|는)? ?(?:어디 ?)?',
    WHEN,
    GONE_KO,
  ),
  re('(?:잃어 ?버린|분실(?:한|된)|도난(?:당한|된)?|훔쳐 ?간) ?(?:제 |내 |신용 ?|체크 ?)?', THING),
  /(?:분실|도난) ?신고(?![\s\S]*재발급)/,
  /카드(?:를|을)? ?(?:좀 ?|빨리 ?|당장 ?|바로 ?|즉시 ?|지금 ?){0,2}(?:막아|정지 ?(?:해 ?(?:줘|주|달)|시켜|하고 ?싶|신청|요청))/,
  /\b(?:lost|misplaced|dropped|can(?:'t|not| not) find|have lost|left) (?:my|the|all my|both my) (?:(?:credit|debit|check|bank|cell|mobile|smart|new|only) ){0,2}(?:cards?|wallet|purse|phone|mobile|passport|id|handbag|bag)\b(?! (?:number|statement|point|bill|payment|limit|benefit|menu|detail|history|spending|account))/,
  /\bmy (?:\w+ ){0,2}(?:cards?|wallet|purse|phone|mobile|passport|id|bag) (?:was|is|got|has been|were|are|has gone|went|seems|may be) ?(?:been )?(?:lost|stolen|missing|gone|taken)\b/,
  /\b(?:stole|stolen|snatched|pickpocketed|robbed|mugged)\b/,
  /\b(?:block|freeze|stop|suspend|report) (?:my|the|a) (?:lost |stolen |missing )?(?:credit |debit |bank )?(?:card|phone)\b(?! (?:bill|payment))/,
];

/** Payments and transfers that the customer did not make. */
const PAYMENT: readonly RegExp[] = [
  re(
    '(?:결제|승인|이용|사용|구매|주문|쓰|쓴|긁은|산|이체|송금|출금|인출)(?:한|된|하신)? ?(?:적|기억|일)(?:이|도|은)? ?(?:전혀 ?)?없는(?!데)(?!',
    near(14),
    '연회비)',
    near(12),
    '(?:카드|내역|금액|결제|승인|거래|청구|돈|이체|출금|요금)',
  ),
  re(
    '(?:적|기억|일)(?:이|도|은)? ?(?:전혀 ?)?없는데(?!',
    near(24),
    '(?:연회비|이자|수수료|가능))',
    near(20),
    MONEY_MOVE,
    '(?: ?(?:문자|알림|내역))?(?:이|가)? ?(?:됐|되었|된|나갔|나갑|찍|떴|왔|나왔|돼|되어|있)',
  ),
  re('(?:모르는|수상한|이상한|처음 ?보는) ?(?:카드 ?|해외 ?|돈 ?|온라인 ?|소액 ?){0,2}', MONEY_MOVE),
  re(
    '(?:제가|내가|저는|나는|본인이) ?(?:절대 ?|전혀 ?)?(?:안 ?(?:한|쓴|긁은|산)|(?:하지|쓰지|사지|사용하지|이용하지|결제하지)(?:도)? ?(?:않은|않았는데))',
    near(10),
    '(?:결제|승인|거래|출금|이체|송금|사용|내역|청구)',
  ),
  /(?:부정|무단|도용) ?(?:으로 ?|해서 ?)?(?:카드 ?)?(?:결제|사용|이용|승인|인출|출금)/,
  re(
    SOMEBODY,
    near(8),
    '(?:제|내|저의) ?',
    near(3),
    '(?:카드|통장|계좌|핸드폰|휴대폰|폰)',
    near(14),
    '(?:썼|쓴|쓰고|결제|긁|사용|가져|빼|훔|털)',
  ),
  /카드(?:가|를)? ?복제|(?:저|나)(?:도)? ?모르게[^.?!]{0,16}(?:결제|이체|출금|송금|인출|빠져)|(?:통장|계좌)에서? ?돈(?:이)? ?(?:갑자기 ?|다 ?|전부 ?|몽땅 ?)?(?:사라졌|없어졌|털렸)/,
  /\b(?:unknown|unauthori[sz]ed|unrecogni[sz]ed|suspicious|strange|fraudulent) (?:\w+ )?(?:charge|payment|transaction|purchase|transfer|withdrawal|activity)/,
  /\b(?:do not|don't|did not|didn't) (?:even )?(?:recogni[sz]e|know) (?:a|an|this|that|these|those|the|some|any|where)(?: \w+){0,2} (?:charge|payment|transaction|purchase|transfer|withdrawal)/,
  /\b(?:charge|payment|transaction|purchase|transfer|withdrawal)s?\b[^.?!]{0,24}\bi (?:did not|didn't|never|do not|don't) (?:make|made|authori[sz]ed?|recogni[sz]e|did|do|know)\b/,
  /\b(?:someone|somebody|a stranger|another person)\b[^.?!]{0,16}\b(?:used|using|uses|charged|emptied|took money from|withdrew)\b[^.?!]{0,16}\bmy\b/,
];

/** Loans, telephones and accounts in the customer's name that they did not open. */
const IDENTITY: readonly RegExp[] = [
  re(SOMEBODY, near(10), '(?:제|내|저의|저희) ?(?:명의|이름|신분증|주민번호|개인 ?정보)'),
  re(
    '(?:제|내|저의|본인) ?(?:명의|이름)(?:으로|로)',
    near(12),
    '(?:모르는|몰래|(?:저|나)도 ?모르|받지 ?않은|받은 ?적 ?없|신청한 ?적 ?없)',
  ),
  /명의(?:가|를)? ?도용|도용(?:당|된|됐|되었)|(?<!남편 |아내 |부모님 |가족 )(?:저|나|제) ?(?:몰래|모르게)[^.?!]{0,16}(?:대출|카드|통장|개통)/,
  /(?:받은|신청한|빌린|한) ?적(?:이|도)? ?(?:전혀 ?)?없는(?!데) ?(?:[가-힣]{1,4} )?(?:대출|빚|카드론)|모르는 ?(?:[가-힣]{1,4} )?(?:대출|빚|카드론)(?:이|가)? ?(?:있|생|나와|떠|뜨|뜹|잡|실행|받아)/,
  re(
    '(?:대출|빌린)',
    near(8),
    '적(?:이|도)? ?(?:전혀 ?)?없는데(?!',
    near(24),
    '가능)',
    near(14),
    '(?:있다고|나와|나옵|떠|뜹|뜨|떴|됐다|되었|돼 ?있|되어 ?있|받았다고|독촉|잡혀|실행)',
  ),
  /(?:개인 ?정보|주민(?:등록)? ?번호|신분증)(?:이|가|를|을)? ?(?:유출|노출|털)(?:된|됐|되었|당|렸|한 ?것)/,
  /\b(?:someone|somebody|a stranger|another person)\b[^.?!]{0,40}\b(?:in my name|my identity|my id\b|under my name)/,
  /\bidentity (?:theft|thief|was stolen|has been stolen|got stolen)|\bstole my identity/,
  /\bloans?\b[^.?!]{0,20}\bi (?:never|did not|didn't) (?:took|take|applied|apply|asked|ask|requested|request|signed|sign)\b|\bi (?:never|did not|didn't) (?:took|take|apply|applied|ask|asked|sign|signed)(?: out| for)? (?:this|that) loan\b/,
];

/** Deceit: what somebody was made to send, to say or to install, and what callers demand. */
const FRAUD: readonly RegExp[] = [
  /사기(?:를|도|에)? ?(?:당했|당한|당해|당하|당할|당함|맞았|맞은|피해)|사기(?:꾼|범|단|죄)/,
  /(?<!집|차|값|주식|코인|땅|물건)(?<![가-힣] )사기 ?(?:인|같|였|이었|일까|전화|문자|의심)|(?:대출|투자|금융|로맨스|결제|송금|중고 ?거래|리딩방) ?사기(?! ?(?:전|위|예방|쉽|좋|에는|로))/,
  /(?:지급|계좌|통장) ?정지(?:를|을)? ?(?:좀 ?)?(?:해|시켜|신청|요청|하고|하려)/,
  /안전 ?계좌|해킹(?:을)? ?(?:당|됐|된|되었)|몸캠|사칭/,
  re(
    '(?:검찰|경찰|금감원|금융감독원|수사관|검사|국세청|은행 ?직원|상담사|카드사 ?직원|캐피탈|저축은행)',
    near(6),
    '(?:라고|이라고|라며|이라며|라면서|이라면서|라는|이라는|에서|전화)',
    near(30),
    '(?:보내라|보내래|이체하라|이체하래|송금하라|송금하래|입금하라|입금하래|옮기라|옮기래|인출하라|비밀번호|깔라|깔래|설치하라|설치하래|현금을? ?(?:찾|준비|전달))',
  ),
  /(?:선 ?입금|보증금|수수료|공탁금|예치금|보험료|기존 ?대출|돈|현금)(?:을|를|부터)? ?(?:먼저 ?)?(?:보내|입금하|이체하|송금하|상환하|갚으|내)라(?:고|는|네|며|면)|(?:보내|입금하|이체하|송금하|상환하|갚으)(?:래요|라고 ?(?:해|하|전화|문자|연락))/,
  /모르는 ?(?:사람|번호|계좌|곳|데)(?:한테|에게|에|으로|로)? ?[^.?!]{0,10}(?:송금|보냈|보내 ?버|이체|입금)/,
  /(?:이상한|모르는|수상한|문자로? ?온|문자에 ?있는|문자) ?(?:앱|어플|링크|url|주소|파일)(?:을|를|이|가)? ?[^.?!]{0,8}(?:깔|설치|눌|클릭|받았|열었)|링크(?:를)? ?(?:눌렀|눌러 ?버|클릭했|클릭해 ?버)|원격[^.?!]{0,8}(?:깔|설치)/,
  /(?:비밀 ?번호|otp|보안 ?카드|인증 ?번호|신분증|주민(?:등록)? ?번호|계좌 ?번호|카드 ?번호)[^.?!]{0,14}(?:알려 ?(?:줬|주었|줘 ?버|드렸)|불러 ?(?:줬|주었|줘 ?버)|넘겨 ?(?:줬|주었)|넘겼|말해 ?(?:줬|버렸)|(?:찍어|사진)[^.?!]{0,5}보냈)/,
  /\b(?:scam(?:s|med|mers?|ming)?|swindl\w+|conned|phished|defrauded|hacked|hackers?|fraudsters?)\b/,
  /\b(?:victim of|reporting?|suspect(?:ed)?|been|is this|is it|was it|it was|think it(?:'s| is)) (?:a |some )?fraud\b|\bfraud on my\b/,
  /\b(?:sent|transferred|wired|paid) (?:\w+ ){0,3}(?:money|won|krw)\b[^.?!]{0,10}\bto (?:a |an |the )?(?:stranger|fake|thief|thieves|unknown|someone i (?:don't|do not))/,
  /\b(?:caller|prosecutor|police|officer|someone|somebody|he|she|they)\b[^.?!]{0,40}\b(?:safe account|remote (?:control )?app|told me to (?:send|transfer|withdraw|install)|asked me to (?:send|transfer|withdraw|install)|wants? me to (?:send|transfer|withdraw|install)|asks? for my (?:password|pin|otp))/,
  /\b(?:gave|told|sent|read) (?:\w+ ){0,4}my (?:\w+ )?(?:password|pin|otp|passcode|security code)\b|\b(?:clicked|tapped|opened) (?:on )?(?:a|the|some) (?:strange |suspicious |weird |odd |phishing )(?:link|file|message)/,
];

/** Fraud by its name. Asking what it is or how to be safe from it is no emergency; reporting it is. */
export const FRAUD_NAMES = /피싱|피씽|스미싱|파밍|\b(?:phish(?:ing)?|vishing|smishing)\b/;
export const LEARNING_OF_FRAUD =
  /예방|방지|구별|구분|미리|사례|보험|뜻|뭐예요|뭐에요|뭔가요|뭐야|무엇|유형|통계|뉴스|기사|수법|안 ?당하|당하지 ?않|교육|\b(?:prevent|protect|avoid|insurance|examples?|statistics|what is|news|stay safe|how (?:do|does) .{0,24} work)/;
export const HAS_HAPPENED =
  /당했|당한|당해 ?버|당함|보냈|보내 ?버|송금했|이체했|입금했|눌렀|깔았|설치했|알려 ?줬|같아|같습니다|왔|받았|\b(?:i (?:was|got|am|have|think)|i've|been|sent|clicked|gave)\b/;

/** In the order in which they are tried: deceit and a stolen name go before the payment or the card that shows it. */
export const EMERGENCY_PATTERNS: readonly (readonly [EmergencyKind, readonly RegExp[]])[] = [
  ['FRAUD', FRAUD],
  ['IDENTITY', IDENTITY],
  ['PAYMENT', PAYMENT],
  ['LOST', LOST],
];

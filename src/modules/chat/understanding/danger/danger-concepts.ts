import { conceptReader, type ConceptWords } from '../concept-reader.js';

/**
 * Of what dangers are made: who, by what, what befell, what is wanted. One alone says little; the pairs in which they
 * come tell a card that was stolen from one that is new, in words that no sentence learned from has.
 */
const CONCEPTS: readonly ConceptWords[] = [
  [
    'die',
    '죽|뒤지|뒈지|자살|극단|목숨|사망|생을|유서|하직|저세상|하늘나라|목매|목을매|주거버|주그|자해|ㅈㄱ',
    'die|dying|dead|death|suicid|kill my|end my life|end it|overdos',
  ],
  [
    'saying',
    '죽겠|죽을뻔|죽는줄|죽을만큼|죽여주|죽이는|죽을맛|죽전|죽도시장|호박죽|전복죽',
    'dying to|dead tired|killing me|kill for',
  ],
  ['live', '살고|살기|살아|사는게|사는거|삶|인생|태어|존재', 'liv(?:e|ing)|life|alive|exist|wake up|be here'],
  [
    'gone',
    '사라지|사라졌|사라질|없어지|없어졌|없어질|떠나|떠날|떠납|증발',
    'disappear|vanish|be gone|without me|if i (?:was|were) gone',
  ],
  [
    'nomore',
    '싶지않|싫|그만|더는|더이상|못살|못버|못견|포기|한계|지쳤|지쳐',
    'any ?more|no longer|can.t go on|give up|tired of|done with',
  ],
  ['want', '싶|바라|좋겠', 'want|wish|would like'],
  [
    'means',
    '수면제|알약|약을|번개탄|연탄|밧줄|노끈|농약|칼로|손목|난간|옥상|한강|다리위|뛰어내|투신|창틀|선로',
    'pills?\\b|tablets|rope|blade|bridge|roof|ledge|tracks|jump',
  ],
  ['farewell', '안녕히|잘지내|잘있|고마웠|감사했|미안|유서|작별|마지막', 'goodbye|farewell|last message|note\\b'],
  ['burden', '짐만|짐이|나같은|나하나|저하나|쓸모|민폐|가치없|자격없', 'burden|better off|worthless'],
  [
    'authority',
    '검찰|경찰|검사|형사|수사|금감원|금융감독|법원|국세청|구청|우체국|관세|공단|보안팀',
    'police|prosecutor|officer|court|tax office|customs|investigator',
  ],
  [
    'posing',
    '이라며|라면서|라고해서|사칭|인척|인줄|이라는사람|라길래|래서|속아|속았|거짓|가짜',
    'pretend|claim|posing|fake|said (?:he|she|they)|trick|fooled|deceiv|duped',
  ],
  [
    'told',
    '하래|하라고|보내라|옮기라|시켜|시키는|달래|달라|요구|불러|깔라|내라',
    'told me|asked me|asks?\\b|asking|wants?\\b|made me|had me',
  ],
  ['send', '보냈|보내|부쳤|부치|송금|이체|입금|건넸|넘겼', 'sent|send|wire|transfer|paid|moved'],
  [
    'money',
    '돈|현금|만원|천만|백만|억|예금|적금|월급|퇴직금|보증금|등록금|전재산|상품권',
    'money|cash|savings|won\\b|deposit|salary|gift card',
  ],
  ['link', '링크|문자|url|주소를|앱|어플|원격|apk', 'links?\\b|text message|app\\b|download|remote'],
  [
    'press',
    '눌렀|눌러|클릭|열었|열어봤|접속|깔았|깔려|설치|입력했|적었',
    'clicked|opened|tapped|install|typed|entered',
  ],
  [
    'secret',
    '비밀번호|비번|인증번호|otp|보안카드|cvc|신분증|주민번호|주민등록|개인정보|인증서|카드번호',
    'password|pin\\b|otp|code|card number|id card|personal data',
  ],
  ['scam', '사기|피싱|피씽|스미싱|해킹|보피|파밍|먹튀|로맨스|리딩방', 'scam|fraud|phish|swindl|con man|hack'],
  ['vanish', '잠적|잠수|연락이끊|연락두절|차단|연락이안|안보내', 'vanished|blocked me|no answer|is gone'],
  ['undo', '돌려받|되찾|취소|지급정지|막아|정지', 'back|reverse|undo|recall|stop|block|freeze'],
  [
    'unknown',
    '모르는|낯선|처음보는|기억에없|정체|수상한|이상한|엉뚱',
    'unknown|strange|unfamiliar|not mine|isn.t mine|don.t (?:know|recogni)',
  ],
  [
    'notme',
    '안썼|안했|안샀|안쓴|적없|적이없|하지않은|쓰지않은|저아니|몰래|나도모르|저도모르|모르게',
    'not me|wasn.t me|i did ?n.t|i never|without my',
  ],
  [
    'lost',
    '잃어|분실|두고왔|두고내|놓고왔|놓고내|흘렸|흘린|안보여|안보임|못찾|떨어뜨|없어짐',
    'lost|misplac|left my|missing|can.t find|dropped|mislaid',
  ],
  ['stolen', '도난|훔쳐|훔친|도둑|소매치기|털렸|날치기|뺏', 'stole|stolen|robbed|snatch|thief|pickpocket|burgl'],
  ['card', '카드|체크', 'cards?\\b'],
  ['wallet', '지갑|가방|핸드백|폰|휴대|핸드폰|여권|면허증', 'wallet|purse|phone|bag\\b|passport'],
  ['taken', '결제|승인|출금|인출|빠져나|긁|청구|찍혔', 'charge|payment|withdr|debit|purchase'],
  ['name', '명의|이름으로|도용', 'in my name|identity|my name'],
  ['somebody', '누가|누군가|남이|다른사람|어떤사람|타인|놈', 'someone|somebody|stranger|a man|a guy|crook'],
  ['account', '통장|계좌|대포', 'account|bank book'],
  [
    'lend',
    '빌려주|빌려줬|빌려준|빌려달|대여|임대|양도|넘기|넘겼|팔라|팔면|팔았|판매|맡기|쓰게해|쓰자|매입',
    'lend|lent|rent|sell|sold|use my|hand(?:ed)? over|let (?:him|someone|a)',
  ],
  ['gain', '준다|준대|수고비|사례|일당|용돈|알바|부업|고수익', 'pay me|pays me|offer|for money|job|gig|commission'],
  [
    'pass',
    '전달|인출해|뽑아|다른계좌|다른데로|대신받|돌려달|수거',
    'forward|pass(?:ed)? (?:it )?on|receive|withdraw cash',
  ],
  [
    'shark',
    '사채|일수|급전|대부|업자|사금융|불법추심|고리|미등록|개인돈|월변|달돈',
    'shark|moneylend|unlicen|illegal lend|private lend|loan app|street lend|unregistered',
  ],
  [
    'threat',
    '협박|위협|죽이|찾아와|찾아왔|행패|난동|욕|폭언|겁|무서|때렸|맞았|뿌리|유포|난리|괴롭|시달',
    'threat|harass|scare|beat|hurt|com(?:e|es|ing) to|came to|follow|post',
  ],
  ['photo', '사진|나체|알몸|영상|연락처', 'photo|picture|video|contacts|naked|nude'],
  ['usury', '하루에|일주일|열흘|두배|원금보다|선이자|연장비|불어', 'double|triple|a week|a day|300'],
  [
    'bet',
    '도박|토토|바카라|카지노|경마|경륜|슬롯|파워볼|홀덤|포커|노름|화투|베팅|배팅|강원랜드|정선|섯다|룰렛|블랙잭|파친코|홀짝',
    'gambl|bet(?:s|ting)?\\b|casino|poker|slots?\\b|baccarat|roulette|blackjack|horse rac',
  ],
  ['addicted', '중독|끊|못멈|멈출|빠져|빠졌|미쳐|손이가|손댔', 'addict|hooked|quit|control|relapse'],
  ['squander', '날렸|날려|탕진|잃었|꼴았|올인|갖다바|다썼|말아먹', 'lost|blew|wasted|burned|threw away'],
  [
    'debt',
    '빚|대출|이자|원리금|할부|카드값|카드대금|결제금|상환|원금|연체|월세|카드론|리볼빙|납입|납부',
    'debt|loan|instal|mortgage|bills?\\b|repay|interest|owe',
  ],
  [
    'cannot',
    '못내|못갚|못막|낼수없|갚을수없|낼수가|갚을수가|안돼|안됩|감당|버거|벅차|힘들|어렵|어려|막막|불가|무리|엄두',
    'can.?t|cannot|unable|can no longer|impossible|too much|struggl|behind|afford',
  ],
  [
    'short',
    '없어|없는|없습|없음|없네|모자라|부족|바닥|빠듯',
    'no money|nothing left|short|not enough|broke|empty|no income',
  ],
  [
    'income',
    '실직|해고|잘려|잘렸|폐업|망해|망했|부도|휴직|일자리|매출|장사|수입|일감|권고사직|접었',
    'lost my job|laid off|fired|business|unemploy|income|closed',
  ],
  ['ill', '아파|아픈|병원|수술|암|사고|다쳐|다쳤|입원|간병|이혼|사별', 'sick|hospital|surgery|accident|divorc|died'],
  ['juggle', '돌려막|카드로막|대출로|빚으로|메우|막고있|메꾸', 'juggle|another loan to|one card|borrow again'],
  [
    'court',
    '압류|경매|독촉|추심|지급명령|소장|신불|신용불량|최고장|채무불이행',
    'seiz|collector|court|garnish|foreclos|repossess|bailiff',
  ],
  [
    'relief',
    '회생|파산|워크아웃|채무조정|새출발|신용회복|유예|미뤄|탕감|감면|벗어나',
    'bankrupt|debt relief|restructur|postpone|payment holiday|defer',
  ],
  [
    'despair',
    '잠이안|잠을못|숨이막|눈물|울|괴로|지옥|답이없|답없|캄캄|희망|피가말|무너',
    'sleep|cry|breathe|crush|drown|hopeless|desperate|no end|awake',
  ],
  [
    'help',
    '도와|살려|어떡|어떻게해|어쩌|어쩐|우짜|급해|급함|큰일|신고',
    'help|what (?:do|should) i|urgent|please|report',
  ],
  [
    'ask',
    '뭐예요|뭔가요|뭐에요|무엇|뜻|궁금|설명|알려줘|알려주|얼마|언제|몇|어디서|방법|미리',
    'what is|explain|how much|when|define|how do|mean',
  ],
  ['avert', '예방|안당하|당하지않|조심|않으려면|피하', 'prevent|avoid|protect|safe'],
  ['story', '드라마|영화|뉴스|기사|소설|광고|게임', 'movie|drama|news|article|film'],
  ['fortune', '다갚았|좋아요|기뻐|기분|다행|찾았|잘갚|여유', 'happy|glad|paid off|found it'],
  [
    'kin',
    '남편|아내|와이프|아들|딸|엄마|아빠|어머니|아버지|부모|동생|형|오빠|언니|누나|친구|가족|할머니|할아버지',
    'husband|wife|son\\b|daughter|mother|father|brother|sister|friend|family',
  ],
];

/** Letters of another script than those of the concepts of questions. */
const FIRST_LETTER = 0x1401;

/** How many concepts there are: models that learned with others are told apart by it. */
export const DANGER_CONCEPT_COUNT = CONCEPTS.length;

/** A question as the model of dangers reads it. */
export const withDangerConcepts = conceptReader(CONCEPTS, { firstLetter: FIRST_LETTER, order: 'LIST' });

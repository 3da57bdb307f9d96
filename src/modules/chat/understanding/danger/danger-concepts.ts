import { conceptReader, type ConceptWords } from '../concept-reader.js';
import { CIRCUMSTANCES } from './danger-circumstances.js';

/**
 * The parts of a danger: who, by what means, what happened, what is wanted. One alone says little; pairs of them
 * distinguish a stolen card from a new one, even in words that no training sentence has.
 */
const EVENTS: readonly ConceptWords[] = [
  [
    'die',
    '죽[고어을으는음여이자겠기었]|뒤지|뒈지|자살|극단|목숨|사망|생을|(?<!사)유서(?!깊)|하직|저세상|하늘나라|(?<!종)목을?매|주거버|주그|자해|ㅈㄱ|숨을거|눈을감[고을]|눈감[고을]|목숨|생을|저승|황천|세상을?(?:뜨|떠|등)|이세상|숨이?멎',
    'die|dying|dead|death|suicid|kill my|end my life|end it|overdos|suicidal|hang (?:my|him|her)sel|take (?:my|his|her) (?:own )?life|drown|dead|no longer be here|not be here|be around any',
  ],
  [
    'saying',
    '죽겠|죽을뻔|죽는줄|죽을만큼|죽여주|죽이는|죽을맛|죽전|죽도시장|호박죽|전복죽',
    'dying to|dead tired|killing me|kill for',
  ],
  [
    'live',
    '살고|살기|살아|사는게|사는거|삶|인생|태어|존재|숨쉬|버티|견디|내일이|눈을뜨|눈떠|깨어|깨지',
    'liv(?:e|ing)|life|alive|exist|wake up|be here|breath|tomorrow|heart (?:just )?stop',
  ],
  [
    'gone',
    '사라지|사라졌|사라질|없어지|없어졌|없어질|떠나|떠날|떠납|증발|없을거|없을예정|없을테|없어도|증발|지우고|흔적',
    'disappear|vanish|be gone|without me|if i (?:was|were) gone|cease|fade away',
  ],
  [
    'nomore',
    '싶지않|싫|그만|더는|더이상|못살|못버|못견|포기|한계|지쳤|지쳐|버틸|못하겠|못해먹|그만두|끝내|끝났|끝낼|관두|진절머리|지긋지긋',
    'any ?more|no longer|can.t go on|give up|tired of|done with|sick of|fed up|over it|finish|end (?:it|this)',
  ],
  ['want', '싶|바라|좋겠', 'want|wish|would like'],
  [
    'means',
    '수면제|알약|약을|번개탄|연탄|밧줄|노끈|농약|칼로|손목|난간|옥상|한강|다리위|뛰어내|투신|창틀|선로|(?<!종)목을?매|끈을|끈으로|번개|착화탄|제초제|유리조각|면도|커터|창밖|창문|베란다|절벽|육교|강물|바다에|기찻길|철로|몸을던|떨어지',
    'pills?\\b|tablets|rope|blade|bridge|roof|ledge|tracks|jump|knife|razor|charcoal|overdos|wrist|balcony|cliff|bleach|gun\\b|belt|train|river|cut(?:ting)? my|cut again|cutting',
  ],
  [
    'farewell',
    '안녕히|잘지내|잘있|고마웠|감사했|미안|유서|작별|마지막|부탁한다|부탁해요애|먼저가|먼저갈|이만갑|잘살아|행복하|유언|편지|장례',
    'goodbye|farewell|last message|note\\b|look after|take care of my|letter|will and|funeral',
  ],
  [
    'burden',
    '짐만|짐이|나같은|나하나|저하나|쓸모|민폐|가치없|자격없|없어도|없는게낫|없으면|걸림돌|폐만|죄인',
    'burden|better off|worthless|happier without|fine without|nobody needs|no one needs|worth more',
  ],
  [
    'authority',
    '검찰|경찰|검사|형사|수사|금감원|금융감독|법원|국세청|구청|우체국|관세|공단|보안팀|공무원|수사관|금융위|검찰청|은행원|은행직원|상담원|상담사|집배원|배송|기사라|대사관|군인|변호사|기관',
    'police|prosecutor|officer|court|tax office|customs|investigator|bank guy|from (?:the|my) bank|agent|support|lawyer|soldier|irs\\b|government|warrant|jail|kidnap',
  ],
  [
    'posing',
    '이라며|라면서|라고해서|사칭|인척|인줄|이라는사람|라길래|래서|속아|속았|거짓|가짜|위장|빙자|가장하|흉내|딥페이크|합성|똑같|조작|유령|허위|믿고|믿었|넘어갔|홀렸|당했|당한',
    'pretend|claim|posing|fake|said (?:he|she|they)|trick|fooled|deceiv|duped|deepfake|cloned|ai\\b|impersonat|bogus|lured|believed|never existed|wasn.t (?:the|really)|had\\b',
  ],
  [
    'told',
    '하래|하라고|보내라|옮기라|시켜|시키는|달래|달라|요구|불러|깔라|내라|하라며|라면서|하래서|시키|유도|재촉|옮기래|찾으래|사래|사오라|열라고|켜라고|누르라',
    'told me|asked me|asks?\\b|asking|wants?\\b|made me|had me|instruct|demand|insist|told us|had him',
  ],
  [
    'send',
    '보냈|보내|부쳤|부치|송금|이체|입금|건넸|넘겼|건네|전달|인출|찾아서|뽑아|결제해줬|내줬|넣었|옮겼',
    'sent|send|wire|transfer|paid|moved|handed|deposit|withdrew|withdraw|paid out|gave (?:him|her|them)',
  ],
  [
    'money',
    '돈|현금|만원|천만|백만|억|예금|적금|월급|퇴직금|보증금|등록금|전재산|상품권|골드바|금괴|수표|달러|코인|비상금|목돈|원금|계약금|선금',
    'money|cash|savings|won\\b|deposit|salary|gift card|gold bars?|crypto|ransom|fee\\b|dollars?|bitcoin|coins?\\b',
  ],
  [
    'link',
    '링크|문자|url|주소를|앱|어플|원격|apk|qr|큐알|앱을|어플을|화면공유|팀뷰어|애니데스크|첨부|사이트|홈페이지|악성',
    'links?\\b|text message|app\\b|download|remote|qr code|attachment|website|teamviewer|anydesk|screen|laptop|computer|malware|virus',
  ],
  [
    'press',
    '눌렀|눌러|클릭|열었|열어봤|접속|깔았|깔려|설치|입력했|적었|스캔|찍었|조종|연결했|허용|깔고|눌렀|들어갔|들어가',
    'clicked|opened|tapped|install|typed|entered|scanned|let (?:him|her|them|a|someone)|allowed|followed|gave access',
  ],
  [
    'secret',
    '비밀번호|비번|인증번호|otp|보안카드|cvc|신분증|주민번호|주민등록|개인정보|인증서|카드번호|뒤세자리|cvv|유효기간|계좌번호|지문|공동인증',
    'password|pin\\b|otp|code|card number|id card|personal data|cvv|security number|login|credentials|passport|card details|bank details',
  ],
  [
    'scam',
    '사기|피싱|피씽|스미싱|해킹|보피|파밍|먹튀|로맨스|리딩방|피해자|몸캠|보이스|사칭|편취|기망|노쇼|폰지|다단계|유사수신|작업대출',
    'scam|fraud|phish|swindl|con man|hack|con\\b|conned|crook|swindl|ponzi|rip.?off|tricked|cheat|duped|been had',
  ],
  [
    'vanish',
    '잠적|잠수|연락이끊|연락두절|차단|연락이안|안보내|튀었|튐|먹고튀|사라졌|없어졌|문을닫|탈퇴|폐쇄|안받아|답이없|끊겼|끊기',
    'vanished|blocked me|no answer|is gone|disappear|no seller|gone silent|stopped answering|nothing (?:came|arrived)|never (?:came|arrived)',
  ],
  [
    'undo',
    '돌려받|되찾|취소|지급정지|막아|정지|회수|환불|반환|구제|동결|묶어|멈춰|중지',
    'back|reverse|undo|recall|stop|block|freeze|refund|pull back|claw|cancel|reclaim|return',
  ],
  [
    'unknown',
    '모르는|낯선|처음보는|기억에없|정체|수상한|이상한|엉뚱|알지도못하|듣도보도|생전|출처|정체불명|가본적|간적',
    'unknown|strange|unfamiliar|not mine|isn.t mine|don.t (?:know|recogni)|never (?:been|visited|heard)|no idea|weird|odd\\b|suspicious|foreign',
  ],
  [
    'notme',
    '안썼|안했|안샀|안쓴|적없|적이없|하지않은|쓰지않은|저아니|몰래|나도모르|저도모르|모르게|내가안|제가안|안긁|안산|쓴적|산적|한적|신청한적|받은적|가입한적|본인아|허락없|동의없|사지도|쓰지도',
    'not me|wasn.t me|i did ?n.t|i never|without my|never (?:made|bought|signed|took|opened|applied)|not by me|without (?:permission|asking)|somebody else',
  ],
  [
    'lost',
    '잃어|분실|두고왔|두고내|놓고왔|놓고내|흘렸|흘린|안보여|안보임|못찾|떨어뜨|없어짐|놔두|놓고|두고|깜빡|떨군|유실|행방|어디갔|어디뒀|없어졌|사라졌|빠졌|빠뜨|잃음|없어짐',
    'lost|misplac|left my|missing|can.t find|dropped|mislaid|gone\\b|forgot my|fell out|disappeared|mislay|nowhere',
  ],
  [
    'stolen',
    '도난|훔쳐|훔친|도둑|소매치기|털렸|날치기|뺏|훔|강도|절도|따고|따져|가져갔|가로채|빼앗|들고튀|들고갔|절취',
    'stole|stolen|robbed|snatch|thief|pickpocket|burgl|mug|nick(?:ed)?\\b|grabbed|took my|ran off|broke into',
  ],
  ['card', '카드|체크', 'cards?\\b'],
  [
    'wallet',
    '지갑|가방|핸드백|폰|휴대|핸드폰|여권|면허증|핸드백|카드지갑|민증|신분증|스마트폰|유심|노트북|등록증',
    'wallet|purse|phone|bag\\b|passport|backpack|handbag|id\\b|sim\\b|licen[cs]e',
  ],
  [
    'taken',
    '결제|승인|출금|인출|빠져나|긁|청구|찍혔|소액결제|구매|인출|이체됐|빼갔|빼간|나갔|구독|할부',
    'charge|payment|withdr|debit|purchase|spent|bought|transaction|transfer|subscription|atm\\b|spend',
  ],
  [
    'name',
    '명의|이름으로|도용|내앞으로|제앞으로|앞으로된|신분증으로|주민번호로|주민등록|개통',
    'in my name|identity|my name|my id\\b|my passport|my details|under my',
  ],
  [
    'somebody',
    '누가|누군가|남이|다른사람|어떤사람|타인|놈|누구|아무개|딴사람|남의|지들|걔|놈들|업자|전남친|전여친|전남편',
    'someone|somebody|stranger|a man|a guy|crook|who (?:spent|used|took)|they\\b|thie(?:f|ves)|hacker',
  ],
  ['account', '통장|계좌|대포', 'account|bank book'],
  [
    'lend',
    '빌려주|빌려줬|빌려준|빌려달|대여|임대|양도|넘기|넘겼|팔라|팔면|팔았|판매|맡기|쓰게해|쓰자|매입|빌려|쓰자|쓰겠|쓰게|돌리자|대신받|내주|명의|넘겨|양도|매매|삽니다|팔까',
    'lend|lent|rent|sell|sold|use my|hand(?:ed)? over|let (?:him|someone|a)|rent(?:ing)? out|lent|borrow my|run (?:his|her|their|money)|put (?:money )?through|use of my|hand(?:ing)? (?:it|my)',
  ],
  [
    'gain',
    '준다|준대|수고비|사례|일당|용돈|알바|부업|고수익|수당|수수료|퍼센트떼|떼고|벌수|준다|준대|준다는|주겠|받기로|일자리|재택',
    'pay me|pays me|offer|for money|job|gig|commission|a cut|percent|easy (?:cash|money)|earn|recruiter|payroll|reward',
  ],
  [
    'pass',
    '전달|인출해|뽑아|다른계좌|다른데로|대신받|돌려달|수거|보내래|보내라|바꿔서|사서|코인으로|상품권|핀번호|찾아다|무통장|돌려|옮겨',
    'forward|pass(?:ed)? (?:it )?on|receive|withdraw cash|send (?:it )?on|hand it|buy crypto|move money|moving money|through my|deposit',
  ],
  [
    'shark',
    '사채|일수|급전|대부|업자|사금융|불법추심|고리|미등록|개인돈|월변|달돈|일수꾼|깡패|조폭|채권자|빚쟁이|빚받|떼인돈|신체포기|급하게빌|개인한테|개인에게|비대면|소액대출|당일대출|추심',
    'shark|moneylend|unlicen|illegal lend|private lend|loan app|street lend|unregistered|gang|collector|street|flyer|cash loan|loan guy|thug|private',
  ],
  [
    'threat',
    '협박|위협|죽이|찾아와|찾아왔|행패|난동|욕|폭언|겁|무서|때렸|맞았|뿌리|유포|난리|괴롭|시달|죽인|죽여|가만두|찾아온|찾아와|쳐들어|드러눕|막고|서있|때리|팼|맞아|맞고|부수|부쉈|불지르|조심하|뒷조사|망신|소문|퍼뜨|감금|끌려|쫓',
    'threat|harass|scare|beat|hurt|com(?:e|es|ing) to|came to|follow|post|break my|knows? where|kids? go|stand(?:s|ing)? outside|sat in|shame|scream|swear|blackmail|follow|beaten|hid(?:e|ing)|scared|terrif|3 ?am',
  ],
  [
    'photo',
    '사진|나체|알몸|영상|연락처|셀카|얼굴|나체|알몸|몸|지인|단톡',
    'photo|picture|video|contacts|naked|nude|selfie|nude|intimate|phone ?book|everyone i know',
  ],
  [
    'usury',
    '하루에|일주일|열흘|두배|원금보다|선이자|연장비|불어|곱절|세배|원금그대로|원금은그대로|떼고|이율|퍼센트|프로|주마다|매주|매일|하루만',
    'double|triple|a week|a day|300|percent|%|per (?:day|week)|still owe|five times|three times|twice',
  ],
  [
    'bet',
    '도박|토토|바카라|카지노|경마|경륜|슬롯|파워볼|홀덤|포커|노름|화투|베팅|배팅|강원랜드|정선|섯다|룰렛|블랙잭|파친코|홀짝|마진|선물거래|코인선물|파칭|빠칭|홀덤펍|토쟁이|경정|스포츠북|배당|사설|릴게임|화투판|도박장|룰렛',
    'gambl|bet(?:s|ting)?\\b|casino|poker|slots?\\b|baccarat|roulette|blackjack|horse rac|track\\b|bookie|bookmaker|wager|jackpot|chips|punt|dice|betting',
  ],
  [
    'addicted',
    '중독|끊|못멈|멈출|빠져|빠졌|미쳐|손이가|손댔|병이|못끊|끊을|끊지|그만두|또했|또갔|재발|치료|각서|말려도|몰래|밤새',
    'addict|hooked|quit|control|relapse|compuls|stop myself|can.t stop|keep (?:going|playing|losing)|chas(?:e|ing)|again|every night|reinstall|cannot stop|problem',
  ],
  [
    'squander',
    '날렸|날려|탕진|잃었|꼴았|올인|갖다바|다썼|말아먹|다넣|쏟아|털어|바닥|거덜|빼서|뺐|탕진|잃고|잃은|따면|본전|복구',
    'lost|blew|wasted|burned|threw away|lose|losing|gone\\b|emptied|spent (?:the|my|our)|ruin|maxed',
  ],
  [
    'debt',
    '빚|대출|이자|원리금|할부|카드값|카드대금|결제금|상환|원금|연체|월세|카드론|리볼빙|납입|납부|빚|신용대출|학자금|할부금|마통|돈갚|갚을돈|외상|융자',
    'debt|loan|instal|mortgage|bills?\\b|repay|interest|owe|owed?\\b|payments?|lender|creditors?|minimum|cards?\\b',
  ],
  [
    'cannot',
    '못내|못갚|못막|낼수없|갚을수없|낼수가|갚을수가|안돼|안됩|감당|버거|벅차|힘들|어렵|어려|막막|불가|무리|엄두|못하|못해|못낼|못내|없습|힘들|허덕|막막|답없|답이없|캄캄|한계|숨막|버틸',
    'can.?t|cannot|unable|can no longer|impossible|too much|struggl|behind|afford|no way|can no|drown|sink|not (?:able|possible)|don.t know how|give up|too (?:big|hard)|nothing to',
  ],
  [
    'short',
    '없어|없는|없습|없음|없네|모자라|부족|바닥|빠듯|한푼|빈털|잔고|0원|삼천원|굶|쌀살|분유|끼니|생활고|빈손|빠듯|끊겼',
    'no money|nothing left|short|not enough|broke|empty|no income|penniless|skint|cash left|hungry|food|starv|eat\\b|rent\\b|feed',
  ],
  [
    'income',
    '실직|해고|잘려|잘렸|폐업|망해|망했|부도|휴직|일자리|매출|장사|수입|일감|권고사직|접었|권고|구조조정|명퇴|퇴사|무급|체불|적자|문닫|문을닫|손님|농사|흉작|쉬고있|끊긴|백수|무직|정리해고',
    'lost my job|laid off|fired|business|unemploy|income|closed|jobless|no job|out of work|hours (?:were|got)? ?cut|wages|salary|pension|shop|farm|let go',
  ],
  [
    'ill',
    '아파|아픈|병원|수술|암|사고|다쳐|다쳤|입원|간병|이혼|사별|투병|항암|치료비|장애|산재|출산|상중|떠나보',
    'sick|hospital|surgery|accident|divorc|died|ill\\b|cancer|disab|baby|funeral',
  ],
  [
    'juggle',
    '돌려막|카드로막|대출로|빚으로|메우|막고있|메꾸|현금서비스|리볼빙|카드론|빌려서|빚내|빚을내|끌어',
    'juggle|another loan to|one card|borrow again|juggling|another loan|new loan|cash advance|borrow(?:ed|ing)? (?:again|from|to)',
  ],
  [
    'court',
    '압류|경매|독촉|추심|지급명령|소장|신불|신용불량|최고장|채무불이행|신불자|가압류|예고장|통지서|법원|내용증명|강제집행|채권추심|딱지',
    'seiz|collector|court|garnish|foreclos|repossess|bailiff|final notice|sue|legal|evict|repo|letters?\\b|blacklist',
  ],
  [
    'relief',
    '회생|파산|워크아웃|채무조정|새출발|신용회복|유예|미뤄|탕감|감면|벗어나|면책|조정|연기|분납|나눠|쉬게|상환미|미루|구제|개인회생|회생',
    'bankrupt|debt relief|restructur|postpone|payment holiday|defer|pause|delay|suspend|lower my|relief|forbear|write.?off|file for',
  ],
  [
    'despair',
    '잠이안|잠을못|숨이막|눈물|울|괴로|지옥|답이없|답없|캄캄|희망|피가말|무너|지옥|미치|죽겠|잠도|한숨|눈앞|벼랑|절벽|숨통|무섭|두렵|불안|떨려|포기',
    'sleep|cry|breathe|crush|drown|hopeless|desperate|no end|awake|panic|dread|scared|afraid|nightmare|ashamed|lost it|can.t breathe|overwhelm',
  ],
  [
    'help',
    '도와|살려|어떡|어떻게해|어쩌|어쩐|우짜|급해|급함|큰일|신고|살려|구해|말려|상담|어디에|대처|신고',
    'help|what (?:do|should) i|urgent|please|report|advice|report|what now|where do i|stop (?:him|her|it)',
  ],
  [
    'ask',
    '뭐예요|뭔가요|뭐에요|무엇|뜻|궁금|설명|알려줘|알려주|얼마|언제|몇|어디서|방법|미리|왜|어때|어떤|보여|조회|확인|되나|가능|있나',
    'what is|explain|how much|when|define|how do|mean|show|check|can i|which|why|list|where|is there|does',
  ],
  [
    'avert',
    '예방|안당하|당하지않|조심|않으려면|피하|막는법|조심|대비|미리|교육|구별|수칙|주의',
    'prevent|avoid|protect|safe|spot|warn|teach|tips|recogn|against|stay safe',
  ],
  [
    'story',
    '드라마|영화|뉴스|기사|소설|광고|게임|웹툰|유튜브|책에|강의|다큐|캠페인|통계|사례|뉴스',
    'movie|drama|news|article|film|novel|podcast|documentary|book|story|heard about|read about|watched',
  ],
  [
    'fortune',
    '다갚았|좋아요|기뻐|기분|다행|찾았|잘갚|여유|ㅋㅋ|ㅎㅎ|당첨|합격|축하|올랐|벌었|다갚|줄었',
    'happy|glad|paid off|found it|haha|lol|debt.?free|congrat|won\\b|great|thanks|relieved',
  ],
  [
    'spent',
    '쓴돈|든돈|들어간돈|나간돈|쓴거|쓴금액|썼지|썼어|썼나|소비|지출|긁은거|합계|총액|얼마',
    'spend|spent|spending|total|how much|expenses|costs?\\b',
  ],
  [
    'product',
    '금리|한도|만기|잔액|점수|수수료|혜택|포인트|발급|재발급|가입|개설|서류|신청방법|우대',
    'rates?\\b|limit|balance|score|fees?\\b|benefit|replacement|due date|apply|mortgage rate',
  ],
  [
    'when',
    '방금|지금|오늘밤|어젯밤|아까|막|당장|급해|빨리|벌써|이제|곧',
    'just now|right now|tonight|this minute|immediately|already|urgent|today',
  ],
  [
    'kin',
    '남편|아내|와이프|아들|딸|엄마|아빠|어머니|아버지|부모|동생|형|오빠|언니|누나|친구|가족|할머니|할아버지|신랑|장모|장인|시어|며느리|사위|손주|손자|손녀|조카|이모|고모|삼촌|사촌|동료|후배|선배|남친|여친|남자친구|여자친구|룸메|사장',
    'husband|wife|son\\b|daughter|mother|father|brother|sister|friend|family|mum\\b|mom\\b|dad\\b|parents|grand|cousin|uncle|aunt|roommate|boyfriend|girlfriend|boss|coworker|colleague|nephew|buddy|kids?\\b',
  ],
];

const CONCEPTS: readonly ConceptWords[] = [...EVENTS, ...CIRCUMSTANCES];

/** Letters of another script than those of the concepts of questions. */
const FIRST_LETTER = 0x1401;

/** How many concepts there are: it distinguishes models that learned with other concepts. */
export const DANGER_CONCEPT_COUNT = CONCEPTS.length;

/** A question as the model of dangers reads it. */
export const withDangerConcepts = conceptReader(CONCEPTS, { firstLetter: FIRST_LETTER, order: 'LIST' });

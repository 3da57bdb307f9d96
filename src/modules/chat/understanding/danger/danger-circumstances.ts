import type { ConceptWords } from '../concept-reader.js';

/**
 * The circumstances in which people describe a danger without naming it: a deadline, a visit at the door, money that is
 * wanted first, belongings given away; and those in which similar words are harmless: a class, a joke, something found.
 */
export const CIRCUMSTANCES: readonly ConceptWords[] = [
  [
    'estate',
    '보험금|유산|상속|물려|남겨|남길|남은사람|남은가족|손주앞|딸앞|아들앞|이름으로옮|명의로옮|장례|유언|연대보증',
    'insurance|inherit|leave (?:it|my|the|every)|beneficiar|settle|executor|funeral|worth more|who pays|to my (?:daughter|sister|brother|mother)',
  ],
  [
    'giveaway',
    '나눠주고|나눠줬|맡길데|정리할게|정리했|정리하고|치웠|다가지|가지래|가져라|다없애|전부끊|다끊|다해지|모두해지',
    'gave (?:me|away)|giv(?:e|ing) away|close (?:it|mine|everything)|cancel (?:my card|all|everything)|empties|no need to',
  ],
  [
    'hopeless',
    '소용없|의미없|의미가없|이유가없|이유를못|희망|기대되지|편안해|편해질|쉬고싶|쉬고|지겹|지겨|벌받|할만큼|무기력|공허|외로|내편',
    'no point|nothing matters|hopeless|no reason|no way out|only (?:one )?(?:way|door)|tired of|noise|silence|lonely|nobody would|no one would|deserve',
  ],
  [
    'silence',
    '연락이안|연락이끊|전화를안|전화안받|안받아|꺼놨|꺼져|문자만왔|끊었어|없는번호|톡방이없',
    'phone is off|doesn.t (?:pick|answer)|dosn.t|no answer|turned off|left the chat|blocked|not answering|don.t look for',
  ],
  [
    'amount',
    '[0-9](?:만|천|백|억)|[일이삼사오육칠팔구]천만?|백만|수천|수백|[0-9]{3,}',
    '[0-9]+(?:[.][0-9])? ?(?:m|k|mil|million|thousand)\\b|[0-9]+,000|[0-9]{5,}',
  ],
  [
    'deadline',
    '오늘까지|내일까지|시까지|오늘안|밤까지|분남|기한|카운트|시간안|까지안|늦으면|늦었|하루만늦|밀렸더니|오늘밤',
    'by (?:tonight|tomorrow|six|midnight|friday|today|\\d)|before \\d|deadline|within \\d|hurry|urgent|in (?:two|one) hours?|late one|one hour',
  ],
  [
    'growing',
    '선이자|지각비|연장비|수고비|벌금|불었|불어|두배|세배|다섯배|원금만큼|원금은|원금도|이자만|갚아도|더달|또달라|아직도남|더붙|떼고',
    'extension|late (?:fee|price)|principal|twice|doubl|tripl|three times|still (?:owe|says)|only paid the interest|became|never (?:gets|shrinks)|per (?:day|week|ten)|interest (?:a|every) (?:day|week)|return \\d',
  ],
  [
    'visit',
    '집앞|가게앞|문앞|현관|회사로|직장으로|학교까지|학교로|학교앞|병실|유치원|식장|부대로|온답니다|온대|온다는|온다고|기다린|서있|죽치|들락|두드|찾아',
    'outside|my (?:door|gate|front door|office|ward|shop|church|boss|manager|mother|parents)|downstairs|waits?|waiting|came to|come to|at night|calls? (?:my|me)|phoned my|call me',
  ],
  [
    'spread',
    '뿌린|뿌리|뿌렸|퍼뜨|돌리고|유포|까발|알린다|알리겠|말한다|댓글|단톡|소문|폭로|올렸|올린다',
    'send(?:s|ing)? (?:my|it|them|photos?|pictures?)|tell (?:my|the|everyone|everybody)|upload|expose|publish|to everybody|my contacts|dirty photos',
  ],
  [
    'pledge',
    '담보|공증|차용증|각서|보증|볼모|뺏겼|빼앗|잡혔|가지고있|갖고있|민증|여권|집문서|차키|등본|가족관계',
    'collateral|security|keeps? my|holds? (?:my|his)|contract|guarant|passport|alien card|id card|sign(?:ed)? (?:a|over)|as deposit',
  ],
  [
    'backlender',
    '아는형|아는동생|아는언니|오픈채팅|텔레그램|텔레|카톡으로|소개로|노인정|시장통|전단|광고보고|연락했더니|전주|그사람들|그놈들|걔네|그쪽|그업체|은행말고|은행은아니|땡겨|개인한테|개인사무',
    'telegram|messenger|open chat|the man|they (?:know|asked|took|made|want|call)|no (?:office|sign|paper|contract|company)|private|a guy|not people|older kid|auntie',
  ],
  [
    'secrecy',
    '말하지말|비밀로|끊지말|끊으면|아무한테도|이유는|시킨대로|시키는대로|둘러대|라고하라|말하래|말하라',
    'don.t (?:tell|ask|hang)|not allowed|stay on the line|keep (?:it|this) secret|can.t hang up|told me (?:to )?say|correct answer|instructed',
  ],
  [
    'raise',
    '한도좀|한도를|한도올|한도늘|한도풀|한도제한|이체한도|한도해제|풀어주|올려주|늘려주|더대출|추가대출|대출더',
    '(?:raise|increase|lift|unlock) |transfer limit|daily limit|my limit|more loan|max limit|biggest',
  ],
  [
    'payfirst',
    '먼저내|먼저입금|먼저보내|먼저넣|부터내|부터갚|선입금|세금먼저|수수료|보증료|착수금|인지세|공탁|예치금|증거금|통관|관세|보증금을넣|환급|풀린다',
    '(?:fee|tax|deposit|pay|payment)s? first|first (?:pay|deposit)|in advance|upfront|customs|bail|guarantee|ahead|verify|to withdraw|prove my|release',
  ],
  [
    'invest',
    '투자|수익|리딩|거래소|상장|원금보장|원금은보장|출금이|출금하려|교수님|선생|미션|리뷰|재택|구매대행|에어드랍|한패',
    'invest|profit|presale|listing|lecturer|teacher|mission|reviews?|like videos|group|band chat|withdraw|trading|exchange|my coins',
  ],
  [
    'romance',
    '소개팅|앱에서만|만난적|군의관|영상통화|외국인남|펜팔|랜덤채팅|온라인으로|그여자|애인이|그이가',
    'met (?:her|him|on|online)|never met|not met|in real|army|oil (?:ship|rig)|video (?:call|chat)|language exchange|online (?:boy|girl)friend|i love',
  ],
  [
    'newnumber',
    '새번호|다른번호|폰고장|폰이고장|액정|번호로연락|목소리로|납치|아들이라|딸이라|엄마라|자녀라|아니래|아니라네',
    'new number|phone (?:is |was )?broken|voice|kidnap|real number|isn.t (?:him|her)|was in class|pretend',
  ],
  [
    'camein',
    '들어왔|들어온|들어오면|들어와|입금됐|잘못보냈|돌려달|반환|거쳐|받아서|대신받',
    'came in|comes? (?:in|to me)|received?|by mistake|overpaid|return(?:ed)? (?:the|it)|money came|pass it on|send the rest|through my',
  ],
  [
    'lawtrouble',
    '경찰서|조사|출석|자수|처벌|걸리|걸려|걸리나|잡혀|영창|고소|막혔|정지됐|동결|불법|합법|위반|벌금|연루|범죄|구속|영장',
    'police|frozen|suspended|punish|jail|arrest|crime|liable|(?:il)?legal|in trouble|deport|reported|scammer|investigat',
  ],
  [
    'courier',
    '퀵|택배로|보관함|물품함|사물함에|갖다주|갖다줬|전달책|인출책|송금책|심부름|가방|현금을|수거',
    'courier|lockers?|posted? my|mailed|envelopes?|paper bag|station|hand (?:to|it)|bring it|atm',
  ],
  [
    'openfor',
    '통장만들|계좌만들|계좌개설|통장개설|개설하|파달라|하나파|새계좌|법인|통장하나|통장두|통장다섯|이름만|이름걸|내이름|제이름',
    'open(?:ing|ed)? (?:an |three |two |one |a |my )?(?:\\w+ )?accounts?|corporation|in my name|under my name|add another|bankbook|check cards?|cash card|atm card',
  ],
  [
    'elsewhere',
    '자고있|자는동안|잠든|사무실인데|집인데|한국에있|입원|여권도없|가본적|간적|일어나지도|나는집|저는집|쓴적이?없|산적|신청한적',
    'asleep|at my desk|i.m in (?:incheon|seoul|korea)|never been|at home|while i|don.t have car|never visited|i live alone|not buy|never bought',
  ],
  [
    'approval',
    '승인|알림이|알림왔|찍혀|찍혔|긁혔|긁혀|명세서|내역에|빠져나|결제됐|결제뭐|결제문자|연달아|네번|세번|시도되|두번',
    'approv|texts? (?:about|for|of)|statement|appears?|charged|charges|usd|in a row|merchants?|every (?:day|morning|night)|declined|three times',
  ],
  [
    'whereabouts',
    '두고온|두고왔|두고내|꽂아|흘린|흘렸|놓고|떨어뜨|떨어트|뒤져도|어따|어디갔|어디뒀|안보이|없어요|없는데|없어졌|떠내려|주웠|발견|버스|택시|지하철|술먹|회식|찜질방|사물함',
    'taxi|subway|bus\\b|bar\\b|sauna|locker|atm|left (?:it|my)|ran back|bag|dinner|somewhere|not in my|wash|jeju|market|snatch|slot',
  ],
  [
    'bystander',
    '전남편|전여친|전남친|룸메|친구가나가|요양보호사|간병인|아주머니|시엄마|동네사람|직원이|알바생|대리기사|배달',
    'ex\\b|my ex|flatmate|roommate|helper|caregiver|coworker|delivery guy|staff|he quit|moved out',
  ],
  [
    'wager',
    '본전|복구|청산|롱잡|숏|레버리지|선물|마진|증거금|포지션|시드|미수|반대매매|몰빵|걸었|걸게|걸고|걸것|충전|환전|사이트|픽방|마작|판돈|뽑기|칩값|경기는|이번경기|리그|따면|딴거|딴돈|딴게|꼴아|사다리|달팽이|파워볼|바카라|총판|게임머니|오락실|정선',
    'liquidat|leverage|longs?\\b|shorts?\\b|position|margin|win (?:it )?back|until i.m even|even\\b|double or|sure (?:win|thing|bet)|match|odds|game room|machine|the site|chas(?:e|ing)|top up|jeongseon|buy.?in|hwatu|lottery|cricket|horses|powerball|baccarat|roulette|slots?|gacha|loot|good entry|jackpot|won \\d',
  ],
  [
    'helpless',
    '못멈|멈추질|멈추지|멈추고|제손|내손|손이먼저|근질|참지|못끊|끊었다|끊을|또했|다시했|또잃|또졌|또지르|줄이지|병인가|미친놈|정신차|막아줄|잠가|못찾게|묶어두|자가차단',
    'can.?t stop|cannot stop|stop by myself|promised|quit|deleted the app|i.d quit|relapse|wrong with me|clean|control|block me|close them|permanently|the last one|again today',
  ],
  [
    'payday',
    '월급날|월급들어|들어오자마자|다음날이면|0원|하루만에|시간만에|밤새|한달만에|증발|토해|날림|날린|거덜|갖다바|헐어',
    'every payday|payday|in one night|between \\d|hours later|all night|by the tenth|is gone|are gone|wiped|nothing left|finished by',
  ],
  [
    'hiding',
    '모르게|몰래|숨기|숨겨|들키|알면끝|알까|모르는데|모릅|모르세요|보면안|지울수|말못',
    'hid(?:e|ing|den)?\\b|doesn.t know|dosnt know|don.t know about|without my|secret|she thinks|he thinks|ashamed|tell my (?:wife|husband|parents)',
  ],
  [
    'setback',
    '잘렸|잘리|짤렸|접었|접은|문닫았|문을닫|매출이|손님이|일감|휴직|폐사|잠겼|다탔|부러|쓰러|항암|투석|부도|튀어|잠적|체불|안나와|무직|끝나는데|폐업|돌아가시고|이혼|뇌출혈|흉작',
    'shut\\b|closed|closing|fired|laid off|contract (?:finished|ended)|licen[cs]e|chemo|dialysis|broke my|stopped working|stroke|coma|typhoon|disease|divorce|left me|not paid|no (?:job|income|work|harvest)|nicu|dementia',
  ],
  [
    'overdue',
    '연체|밀렸|밀려|독촉|압류|경매|딱지|기한이익|끊는다|쫓겨|비우라|나가라|끊겨|끊긴|납입일|상환시작|신용불량|보증섰|보증서',
    'overdue|behind|seized|auction|evict|gone by|cut (?:the|off)|default|collection|collector|court|letters?|default|co-?sign|due (?:on|is)|is due|late fee',
  ],
  [
    'mercy',
    '미뤄|유예|나눠|멈출수|쉬게|감면|깎아|조정|회생|파산|워크아웃|묶어서|길게|뒤로|분할|늦춰|덜내|줄일수|연장',
    'skip|pause|lower the|smaller|smallest|mercy|adjust|bankrupt|rehabilit|less each|talk about it|how long before|postpone|report me|relief',
  ],
  [
    'meagre',
    '혼자|떠안|제몫|애둘|아이둘|분유|급식비|쌀|라면|찜질방|월세|생활비|약값|전기|가스|관리비|돈이없|낼돈|돈도없|막막|감당|숨이막|굶',
    'alone|diapers?|ramen|rice\\b|two children|milk|sleep in|car with|once a day|nothing to|only \\d|pension|can.t (?:buy|afford|pay)|won.t be any|on 0',
  ],
  [
    'resolved',
    '알고보니|찾았|다행|잘받|잘끝|잘보냈|잘나와|이미|해결|됐어|농담|그냥궁금|궁금해서|ㅎㅎ|ㅋㅋ|헷갈려|깜빡|지웠|아니고|아니라|ㅎ',
    'found it|turned out|i remember|my fault|lol|haha|just (?:curious|checking|wondering)|curious|all good|fine\\b|jk|settled|normal|properly|came back|i forgot|well deserved|happy|hehe|:\\)',
  ],
  [
    'study',
    '과제|숙제|시험|보고서|공부|강의|논문|기사|뉴스|캠페인|교육|면접|수업|다큐|드라마|영화|소설|유튜브|세미나|상식|자료|실습',
    'essay|thesis|class\\b|exam|quiz|course|student|reports?|journalist|homework|lecture|research|film|movie|drama|documentary|series|brochure|teaching|guide|reading',
  ],
  [
    'errand',
    '서류|절차|방법|메뉴|기능|설정|변경|재발급|갱신|혜택|이벤트|우대|수수료|영업|몇시|추천|발급|신청어|어디서|준비물|증명서|확인증|등록|알림|환불|할부|사은품|디자인',
    'how do i|how to|which (?:form|card|paper|document|deposit)|document|setting|annual fee|points|activate|discount|upgrade|opening|statement|certificate|english|branch|app\\b|register|compare|comparing|refund|reset',
  ],
  [
    'goodnews',
    '합격|승진|취업했|결혼|출산|보너스|은퇴|이사가|여행|당첨|만기네|모았|뿌듯|홀가분|축하|신혼|확장|잘돼|건강해|잘살고|복직|정정하',
    'bonus|married|wedding|moving|retire|new job|promotion|trip|holiday|proposed|graduat|paid off|debt.free|healthy|doing fine|going great|bigger|by choice|planned|congrat|yay',
  ],
  [
    'hyperbole',
    '죽겠|죽는줄|죽을뻔|미치겠|돌겠|짜증|지긋지긋|멘붕|살려주세요ㅋ|죽여준|죽었다살|사기캐|심심해|귀여워|배고파|더워|웃겨|숨막히게',
    'killing me|dying (?:to|of)|to death|i.m dead|crazy|dead batter|death of me|i.d kill|robbery|sick of|jump(?:ing)? off the|drop dead|mad annoying|thief of',
  ],
  [
    'safeguard',
    '예방|구별|방지|미리|혹시나|나중에|까봐|습관|확인해서|안전거래|공식|만들기전|대비|조심',
    'prevent|in case|in advance|official|i like safety|before signing|how do i know|how (?:can|do) i (?:tell|check)|spot|safe\\b|reading the terms|warning|rule for',
  ],
];

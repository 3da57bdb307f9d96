import { conceptDetector, conceptFinder, conceptReader, type ConceptWords } from './concept-reader.js';

/**
 * Words with the same meaning, by concept: Korean stems, which endings and neighbours may be joined to, then beginnings
 * of English words. A question is read with its concepts, so that a model which learned from `대출` knows `융자`, and a
 * question without spaces is understood too.
 */
const CONCEPTS: readonly ConceptWords[] = [
  ['loan', '대출|융자|여신|론|빌린|빌렸|꾼돈|꿔|땡긴|차입', 'loan|borrowed|borrowing|financing|credit line'],
  ['debt', '빚|부채|채무|갚을돈|갚아야', 'debts?\\b|owe|owing|liabilit'],
  ['mortgage', '주담대|담보|집대출|집살때|주택대출|아파트대출|집값대출', 'mortgage|home loan|house loan|the house'],
  ['jeonse', '전세|보증금', 'jeonse'],
  ['overdraft', '마통|마이너스', 'overdraft|credit line'],
  ['credit', '신용대출|신대|신용으로', 'personal loan|unsecured|credit loan'],
  ['left', '남은|남았|남아|잔여|잔액|잔고|잔금|나머지', 'left|remain|outstanding|balance|still|unpaid'],
  ['principal', '원금', 'principal'],
  ['interest', '이자|이율|금리', 'interest|rate|percent|apr\\b'],
  ['percent', '퍼센트|프로(?!필)|%|몇퍼', 'percent|per cent|%|percentage'],
  ['kind', '고정|변동(?!금리란)|재산정|갱신|조정일', 'fixed|floating|variable|locked|review|reset'],
  ['end', '만기|끝나|종료|만료|졸업|완료', 'matur|\\bends?\\b|expir|runs? out|finish|term\\b|last instal'],
  ['when', '언제|며칠|날짜|몇일|일자|몇월|몇년|시점|며칟', 'when|date|what day|which day|how soon|how long|until'],
  ['how', '어떻게|방법|절차|요령|순서|어찌', 'how do|how can|\\bhow to|steps|procedure|ways?\\b|tips'],
  ['much', '얼마|금액|액수|규모|총액|을매|얼만', 'how much|amount|what sum|size|total'],
  ['count', '몇개|몇건|개수|건수|몇번|몇회', 'how many|number of|count'],
  ['list', '목록|리스트|나열|쭉|죽|뭐뭐|종류|전체|현황|현황', 'list|show all|every|overview|which loans|what loans'],
  ['next', '다음|담번|이번|담달|돌아오는|곧|예정|요번', 'next|coming|upcoming|due\\b'],
  [
    'pay',
    '납부|납입|낼|내야|내는|나가|빠져|빠질|이체|출금|상환금|원리금|할부|회차',
    'pay|instal|debit|repay|taken|emi\\b',
  ],
  ['repay', '갚|상환|변제|청산|정리|털|까려|까는|없애|끄려', 'repay|pay off|pay back|clear|settle|close|wipe|rid of'],
  ['paid', '냈|갚았|납부한|낸|상환한|갚은|나갔|들어간|털렸|바친|물었', 'paid|have i pa|did i pa|handed over|sent'],
  [
    'past',
    '지난|저번|작년|그동안|지금까지|여태|올해|이제까지|최근|상반기|직전|마지막|1월',
    'last|past|so far|this year|previous|since|until now|recent|history',
  ],
  ['schedule', '일정|스케줄|계획표|예정표|회차별|월별|열두달', 'schedule|plan\\b|table|month by month|each of the'],
  [
    'late',
    '연체|밀린|밀리|미납|늦게|늦으|지나면|놓쳤|지연|체납|못내|기한넘|빠뜨|깜빡|안낸',
    'late\\b|overdue|arrears|behind|missed|miss\\b|skipp|unpaid|default|delinquen|past due',
  ],
  ['if', '하면|되면|으면|라면|려면|다면|이면|경우', '\\bif\\b|would|suppose|what happens|consequence|were'],
  ['early', '중도|조기|미리|먼저|일찍|앞당|일부', 'early|ahead|prepay|before term|extra|additional|part of'],
  ['fee', '수수료|벌금|페널티|위약', 'fee|penalt|charge'],
  [
    'whole',
    '전부|다갚|전액|모두|싹|한번에|한꺼번에|통째|몽땅|완납|완제|일시에',
    'whole|everything|in full|all at once|lump|completely|one go',
  ],
  [
    'order',
    '뭐부터|뭘먼저|어느것부터|부터갚|우선|순위|먼저없애|먼저갚|급한',
    'first|order|priorit|which (?:loan|debt)|rank|urgent|begin',
  ],
  ['dsr', 'dsr|디에스알|총부채|원리금비율', 'dsr|debt service|debt.to.income'],
  [
    'limit',
    '한도|여력|최대|얼마까지|어디까지|가능금액|최대치',
    'limit|maximum|at most|room|ceiling|headroom|capacity|biggest|how far',
  ],
  [
    'borrow',
    '빌릴|빌리|받을수|대출받|빌려|땡길|꿔줄|내줄|나올까|나오나|추가로',
    'borrow|lend|take out|get a loan|lent|grant',
  ],
  ['new', '새로|신규|추가|더받|더빌', 'new loan|fresh|further|another|more\\b|additional'],
  ['monthly', '한달에|매달|매월|다달이|월납|월상환|월부담|월에', 'a month|monthly|per month|each month|every month'],
  [
    'goal',
    '목표|나오게|만들려면|늘리려면|올리려면|받으려면|빌리려면|끌어올|맞추려면',
    'to get|raise my limit|increase|what has to|what must|needed',
  ],
  [
    'future',
    '뒤|후에|나중|앞으로|향후|동안|반년|개월간|언제쯤',
    'in (?:six|a|two|\\d)|after|over the|down the road|future|within',
  ],
  [
    'up',
    '오르|올라|늘|증가|인상|상승|뛰|커졌|올랐|느나',
    'rise|rose|increas|go up|went up|higher|hike|climb|grew|jump',
  ],
  [
    'down',
    '내리|떨어|줄|감소|인하|하락|낮|깎|내려',
    'fall|fell|drop|lower|decreas|cut|reduc|down\\b|less|shrank|cheaper',
  ],
  [
    'refinance',
    '대환|갈아타|옮기|옮길|바꾸|바꿔|딴데|다른데|다른은행|더싼|저렴',
    'refinanc|switch|moving|elsewhere|refi|cheaper|another bank',
  ],
  [
    'ratecut',
    '금리인하요구|인하요구|깎아|낮춰|내려달|내려주|낮춰달',
    'rate cut|lower (?:interest )?rate|rate reduction|reduce my (?:rate|interest)|less interest|smaller rate',
  ],
  ['job', '승진|이직|취업|정규직|월급|연봉|자격증|소득', 'promot|raise|salary|income|job|earn|pay rise|bonus'],
  ['withdraw', '철회|취소|무르|물리|없던', 'withdraw|cancel|cooling|revoke|undo|change my mind'],
  ['extend', '연장|미루|미뤄|갱신|늘리|재연장|재약정', 'extend|extension|renew|roll over|prolong|push back'],
  ['product', '상품|종류', 'product|offer|range of'],
  ['apply', '신청|접수|넣은|심사|승인|반려', 'appl|filed|request|review|approv|reject'],
  [
    'state',
    '결과|상태|진행|어디까지|어떻게됐|됐나|경과|소식|통과',
    'status|result|progress|outcome|happening|accepted|state of',
  ],
  [
    'papers',
    '서류|증명서|확인서|준비물|등본|증빙|떼|계약서|영수증|발급',
    'paper|document|certificate|statement|proof|paperwork',
  ],
  [
    'spend',
    '소비|지출|썼|쓴|쓰는|씀씀이|긁|카드값|쓰나|소비액',
    'spen[dt]|expense|outlay|outgoings|cost|bill|purchas|bought|consum',
  ],
  ['card', '카드|체크', 'card|plastic'],
  [
    'category',
    '외식|식비|밥값|배달|여행|놀러|기름|주유|병원|약국|약값|마트|장보|쇼핑|옷|학원|교육|가전|가구|미용|카페|커피|편의점|택시|문화|통신비|교통|치킨|배민',
    'food|eating|restaurant|travel|trip|petrol|fuel|car\\b|grocer|cloth|medic|doctor|pharmac|tuition|educat|furniture|beauty|coffee|taxi|takeaway|leisure|dining|shopping',
  ],
  ['most', '제일|가장|젤|1위|최고|많이', 'most|biggest|highest|largest|top|number one|dearest'],
  ['share', '비중|비율|차지|몫|전체에서', 'share|portion|percentage of|proportion'],
  ['why', '왜|이유|원인|어째서|뭐때문|무엇때문', 'why|reason|what made|how come'],
  ['than', '보다|대비|비교|견주|견줘|차이', 'than|compar|against|versus|difference'],
  [
    'peer',
    '또래|남들|비슷한|다른사람|평균|동년배|상위|나이대|사람들|3040|20대|30대|40대|50대',
    'peers?|others|people|average|similar|percentile|my age|household|folks',
  ],
  [
    'trend',
    '추이|흐름|추세|그래프|변화|분기별|분기마다|네분기|우상향',
    'trend|over time|quarter by quarter|each quarter|graph|chart|plot|develop|past four',
  ],
  ['quarter', '분기', 'quarter'],
  ['real', '실질|물가|인플레', 'inflation|real terms|prices'],
  [
    'unusual',
    '이상한|특이|수상|튀는|평소|비정상|유난|유독|벗어난',
    'unusual|odd|strange|weird|anomal|outlier|stick out|irregular',
  ],
  [
    'stage',
    '생애|인생|라이프|소비유형|소비성향|소비타입|부류|군집|사회초년|신혼',
    'life stage|stage|phase of life|type of|cluster|segment|spender|group',
  ],
  ['health', '건강|재무점수|금융점수', 'health|wellness|fitness'],
  ['score', '점수|몇점|등급|평점|신용도', 'score|rating|points|grade|creditworth'],
  [
    'creditscore',
    '신용점수|신용등급|신용평점|신용몇점|kcb|나이스|신용도|신용관리',
    'credit (?:score|rating|bureau)|creditworth|my rating',
  ],
  ['better', '올리|높이|높여|관리|좋아지|개선|올려', 'improve|raise|boost|better|build'],
  ['recommend', '추천|맞는|골라|어울', 'recommend|suit|suggest|pick|advise|fits?\\b'],
  ['save', '아끼|절약|모으|저축|아낄|절감|이득|조여', 'sav(?:e|ing)|cut back|put aside|lay by|trim|worth'],
  [
    'bonus',
    '보너스|성과급|상여|목돈|여윳돈|여유돈|퇴직금|상속|남는돈|생겼|들어왔',
    'bonus|windfall|inherit|spare|extra money|left over|raise',
  ],
  [
    'situation',
    '상황|형편|처지|진단|재무상태|사정|살림|자금상태',
    'situation|financ(?:es|ially)|diagnos|assess|condition|money situation',
  ],
  ['worry', '걱정|불안|무서|겁나|두려|위험', 'worr|scared|afraid|danger|risk|nervous'],
  ['income', '소득|연봉|월급|수입|연소득', 'income|salary|earnings'],
  [
    'register',
    '등록|기록|신고|잡혀|저장|가입|정보|적혀',
    'on file|record|registered|regist|details|data|information|profile|listed',
  ],
  ['account', '통장|계좌|예금|적금|입출금|현금|비상금|청약', 'account|savings|deposit|cash|nest egg|money in'],
  ['notice', '알림|알람|통지|소식', 'notif|alert|unread|message|inbox|notice'],
  ['customers', '고객들|전체고객|모든고객|차주|손님|회원|고객목록|명단', 'customers|clients|borrowers|clientele'],
  ['customer', '고객', 'customer|client'],
  ['queue', '대기|처리할|결재|밀린업무|심사할|업무', 'queue|pending|waiting|backlog|to-do|awaits|desk|inbox'],
  ['find', '찾아|검색|찾기|조회창', 'find|search|look up|look for|locate|bring up|pull up'],
  ['statistics', '통계|평균|실적', 'statistic|mean|overall|key figures|portfolio'],
  [
    'mean',
    '뜻|의미|뭐예요|뭔가요|란\\?|이란|무슨말|무슨소리|개념|정의|설명|차이',
    'mean|what is a|explain|definition|difference between|in plain|layman',
  ],
  [
    'term',
    'ltv|dti|apr|cofix|코픽스|균등|거치|가산금리|우대금리|버팀목|디딤돌|햇살론|근저당|리볼빙|인지세|기한이익|복리|단리|스프레드|스트레스',
    'ltv|dti|apr\\b|cofix|amorti|grace period|collateral|spread|compound|bullet',
  ],
  [
    'forecast',
    '전망|예측|예상|오를까|내릴까|기준금리|코픽스|경기|환율|한은|국고채',
    'forecast|outlook|base rate|expected|inflation|econom|exchange rate|yields|next year',
  ],
  ['upload', '올린|업로드|엑셀|파일|시트|csv|자료', 'upload|file|sheet|excel|csv|workbook|dataset'],
  ['image', '사진|이미지|그림', 'photo|image|picture|snapshot'],
  ['sales', '매출|판매|인보이스|송장|수량', 'revenue|sales|invoice|quantity|units'],
  [
    'cannotpay',
    '못갚|갚을수가없|갚을수없|막막|폐업|실직|잘렸|독촉|추심|개인회생|워크아웃|채무조정|형편이안',
    "can't pay|cannot pay|can not pay|unable|lost my job|bankrupt|collector|hopeless|laid off|struggl|postpone|defer",
  ],
  [
    'other',
    '남편|아내|와이프|엄마|아빠|어머니|아버지|동생|언니|누나|오빠|친구|동료|여자친구|남자친구|여친|남친|아들|딸|사장님|장모|옆집|마누라|새언니|다른고객|타인|시어머니|처제|형부|매형',
    'husband|wife|mother|father|brother|sister|friend|boss|colleague|son\\b|daughter|neighbou?r|roommate|girlfriend|boyfriend|my ex\\b|uncle|aunt|cousin',
  ],
  [
    'do',
    '해줘|해주세요|해주이소|바꿔줘|보내줘|송금|이체해|해지|처리해',
    'for me|please (?:send|file|change|cancel|transfer)|transfer|send|cancel|set up|block',
  ],
  [
    'complain',
    '민원|불만|항의|신고|금감원|불친절|엉망|최악|답답',
    'complain|useless|terrible|rude|rubbish|report this|awful|worst',
  ],
  [
    'human',
    '상담원|직원|사람|담당자|고객센터|콜센터|통화',
    'human|agent|person|representative|call cent|customer service|speak to|talk to',
  ],
  ['bot', '너|넌|네|챗봇|로봇|기계|모아야', 'you\\b|bot|robot|machine'],
  [
    'hello',
    '안녕|반가|하이|굿모닝|좋은아침|여보세요',
    'hello|hi\\b|hey|good morning|good evening|greetings|howdy|nice to meet',
  ],
  ['thanks', '감사|고마|고맙|땡큐|ㄱㅅ', 'thank|thx|cheers|appreciat|obliged|\\bta\\b'],
  [
    'ask',
    '물어볼|도와줄|할수있|할줄|기능|사용법|뭐가돼|시킬',
    'can you do|can i ask|help me with|features|able to do|instructions',
  ],
  ['terms', '처음|애초|원래|실행|약정|조건|방식|빌렸던', 'original|terms|conditions|method|drawn|taken out|signed'],
  [
    'crypto',
    '비트코인|주식|코인|이더리움|로또|펀드|부동산|집값',
    'bitcoin|stock|ethereum|lottery|shares?\\b|gold|house prices',
  ],
  ['elsewhere', '타행|다른은행에있|딴은행|다른카드사', 'another bank|other banks|other lenders|a different bank'],
  ['situationchange', '벗어나|나아지|나아졌|바뀌나|달라지|폈나', 'get out of|improve|change my|better off'],
];

/** Letters of a script that nobody writes to a bank in; each stands for one concept. */
const FIRST_LETTER = 0x13a0;

/** How many concepts there are: it distinguishes models that learned with other concepts. */
export const CONCEPT_COUNT = CONCEPTS.length;

const find = conceptFinder(CONCEPTS);
/** The names of the concepts of a text. */
export const conceptsIn = (text: string): readonly string[] => find(text).map(({ name }) => name);

/** Whether a text has any concept. */
export const hasConcepts = conceptDetector(CONCEPTS);

/** A question as models read it: followed by its concepts in the order in which they occur. */
export const withConcepts = conceptReader(CONCEPTS, { firstLetter: FIRST_LETTER, order: 'TEXT' });

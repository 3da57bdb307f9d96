/** Kinds of loans that people name. */
export type LoanWord = 'JEONSE' | 'MORTGAGE' | 'AUTO' | 'BUSINESS' | 'OVERDRAFT' | 'CREDIT';

/** Kinds of loans as people name them; where words contain each other, the first kind wins. */
export const LOAN_WORDS: readonly (readonly [LoanWord, RegExp])[] = [
  ['JEONSE', /전세 ?(?:자금 ?)?(?:대출)?|전월세 ?대출|jeonse(?: loan)?/gi],
  [
    'MORTGAGE',
    /주담대|(?:주택|아파트|집|부동산)? ?(?<!무)담보(?! ?없)(?: ?대출)?|주택 ?(?:구입 ?)?(?:자금 ?)?대출|(?:집|아파트) ?대출|집 ?살 ?때 ?빌린|(?:집|아파트) ?잡[혀히힌](?:고|서)?|집값 ?대출|(?<![가-힣])집 ?(?:꺼|거|것)(?=[은는도이가의]|[\s?!.]|$)|(?<![가-힣])집 ?(?:꺼|거|것|쪽)?(?:은|는|도|요|여)?(?=[\s?!.]*$)|집꺼|mortgage|(?:home|house|housing|apartment|flat) (?:loan|one)\b|(?<=\brefinanc\w{0,4} (?:of |for )?|\bborrow\w{0,3}\b[^.?!]{0,30} (?:for|on) )(?:the|my|our) (?:house|home|flat|apartment)\b|(?<=\b(?:left|owed?|outstanding|balance|due|remaining|pay(?:ing)?|payments?) )on (?:the|my|our) (?:house|home|flat|apartment)\b|(?<=\b(?:went|go(?:es)?|put|pay|throw|sink) (?:it |that )?(?:on|onto|into|against|towards?) )(?:the|my|our) (?:house|home|flat|apartment)\b/gi,
  ],
  [
    'AUTO',
    /(?:자동차|차량|승용차|오토|차)[,는은을 ]*(?:그거 ?)?(?:대출|할부|론)|(?<![가-힣])차 ?(?:살|뽑을|바꿀) ?때 ?(?:받은|빌린|낸)(?: ?대출)?|(?:자동차|차) ?(?:것|꺼|거)(?=[은는도이]|[\s?!.]|$)|(?:car|auto|vehicle) (?:loan|one\b|finance|payments?)|(?<=\bpay(?:ing)? (?:off |for )?)(?:a|the|my) car\b/gi,
  ],
  ['BUSINESS', /(?:개인 ?)?사업자 ?(?:대출|론)|business loan/gi],
  [
    'OVERDRAFT',
    /마이너스 ?(?:통장|대출)?|마통|overdraft|credit line|minus[- ](?:account|tong ?jang|pass ?book|bank ?book|loan)/gi,
  ],
  [
    'CREDIT',
    /신용 ?대출|직장인 ?대출|신대(?![가-힣])|신용으로|신용(?= ?(?:금리|이자|잔액|원금)|에(?:다|다가)? ?\d)|신용(?= ?쪽| ?꺼| ?(?:그 ?)?(?:거|것|건)(?:은|는|도|이|가|요|[\s?!.]|$)|은|는|도|부터|말고|이랑)|(?<=(?:말고|아니고|아니라) ?)신용(?! ?(?:점수|등급|평점|카드))|(?:cr(?:ed)?\.?|credit|personal|unsecured) (?:loan|one\b)/gi,
  ],
];

/** Categories as people say them, by their code; more specific ones come first. */
export const CATEGORY_WORDS: readonly (readonly [string, RegExp])[] = [
  ['CAR_SALES', /차 ?(?:산|구입|구매)|buying a car/i],
  ['APPLIANCES', /가전(?!.{0,3}가구)|appliance/i],
  ['FURNITURE', /(?<!가전.{0,3})가구(?!당)|furniture/i],
  [
    'HOUSEHOLD',
    /가전.{0,3}가구|살림|주방|생활 ?용품|생필품|household (?:goods|stuff|things|items|supplies)|homeware|interior/i,
  ],
  ['LODGING', /숙박|호텔|펜션|모텔|hotel|lodging/i],
  [
    'TRAVEL_AND_LEISURE',
    /여행|여가|놀러|레저|레져|문화|취미|항공권|비행기 ?(?:값|표)|영화|공연|콘서트|골프|헬스장|travel|trips?\b|leisure|holiday|entertainment|flights?\b|cinema|movies|concert|\bgym\b|golf/i,
  ],
  ['FUEL', /기름 ?(?:값|넣|은|이|으로)|주유|휘발유|petrol|fuel|gasoline/i],
  ['CAR_AND_FUEL', /(?<![가-힣])차(?:에|량|값| ?유지| ?관련)|자동차(?! ?(?:대출|할부))|정비|\bcar\b(?! loan)|vehicle/i],
  ['GROCERIES', /식료품|장 ?(?:보|본)|반찬|정육|grocer/i],
  ['RETAIL', /마트|유통|편의점|쇼핑|백화점|supermarket|retail|shopping/i],
  [
    'FOOD_SERVICE',
    /외식|밥 ?값|식비|밥(?=은|도|\?|$)|배달|카페|커피|술값|치킨|배민|음식|요식|맛집|회식|술자리|점심값|빵집|베이커리|디저트|[먹묵]는 ?(?:데|거|것)|food|eating out|eat out|restaurant|dining|coffee|takeaway|takeout|\bmeals?\b/i,
  ],
  ['MEDICAL', /병원(?!.{0,6}보험)|약국|약값|치과|한의원|진료비|hospital|doctor|pharmac|dentist|dental|clinic/i],
  ['INSURANCE_AND_MEDICAL', /의료|보험|병원.{0,6}보험|medical|insurance|health care/i],
  ['ACADEMIES', /학원|academ|tuition/i],
  [
    'OFFICE_AND_EDUCATION',
    /교육(?!자료|생)|학습|통신비|(?:핸드폰|휴대폰|폰|전화) ?요금|서적|책값|문구|education|books?\b|telecom|phone bill|stationery/i,
  ],
  ['PUBLIC_HYGIENE', /미용|위생|화장품|머리 ?(?:값|하는)|네일|목욕|사우나|beauty|hygiene|haircut|hair salon|cosmetic/i],
  ['CLOTHING_AND_PERSONAL', /옷|의류|잡화|신발|가방|cloth|fashion|shoes|handbag/i],
  ['SERVICES_AND_REPAIR', /수리|용역|수선|인테리어 ?공사|공사비|repair|renovat|plumb/i],
];

/**
 * Wider categories by narrower ones, as people use the words: who names both, as in `학원이랑 책값`, means the wider one. The
 * source of spending says of no detail which major category it is part of.
 */
export const CATEGORY_PARENTS: Readonly<Record<string, string>> = {
  ACADEMIES: 'OFFICE_AND_EDUCATION',
  LODGING: 'TRAVEL_AND_LEISURE',
  MEDICAL: 'INSURANCE_AND_MEDICAL',
  FUEL: 'CAR_AND_FUEL',
  APPLIANCES: 'HOUSEHOLD',
  FURNITURE: 'HOUSEHOLD',
  GROCERIES: 'RETAIL',
};

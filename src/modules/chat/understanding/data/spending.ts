import type { Intent } from '../intents.js';
import { grammar, type Grammar } from './grammar.js';

/** What people ask of their spending, their situation and what is to come. */
export const SPENDING: readonly Grammar<Intent>[] = [
  grammar(
    'CARD_SPENDING',
    `카드 [얼마|얼마나] [긁었지|썼더라|썼죠|결제했나요?]
     {past} [카드|카드값|소비|지출|카드 사용액|쓴 돈] {howMuch}
     {past} [카드 소비|지출 내역|소비 내역|카드 사용 내역|가계부] {tell}
     {past} 소비 [요약|분석|정리] {please}
     [신용카드|체크카드] [사용액|사용 금액|이용 금액] {howMuch}`,
    `[rundown|overview|summary] of {eMy} [expenses|spending] {ePast}
     How much did I spend [with {eMy} card|] {ePast}?
     {eTell} {eMy} [card|] spending {ePast}
     [Summarise|Summarize|Analyse] {eMy} [spending|expenses|card spending] {ePast}
     how much went on {eMy} [credit card|debit card|check card] {ePast}`,
  ),
  grammar(
    'PEER_COMPARISON',
    `{peer}은 한 달에 [얼마쯤|얼마나|보통 얼마] [쓰나요?|쓰냐?|쓸까요?]
     {category}를 [남들|다른 사람들|평균]보다 [많이|과하게|덜] [쓰는 건가요?|쓰나요?|쓰는 편이야?]
     {peer}보다 [제가 많이 쓰나요?|내가 더 써?|소비가 많은 편이에요?|지출이 많나요?|덜 쓰는 편인가요?]
     {peer}~이랑 [비교해|비교해서] [주세요|줘|보여줘|알려줘|소비 어때요?]
     {peer} [평균|평균 소비|평균 지출]~이 {howMuch}
     {peer} 대비 [제 소비|제 지출|내 카드값|{category}] {what}
     {peer}~은 [보통|평균] 얼마나 [써요?|쓰나요?|저축하나요?]
     제 [소비|지출|{category}]~이 [상위|하위] 몇 [퍼센트|프로|%]인가요?
     저 {category} [많이|너무 많이] 쓰는 편인가요? {peer}~이랑 비교하면요`,
    `am I [spending|paying] [more|less] than [a typical|the average] [thirty year old|customer|household]?
     how does {eMy} {eCategory} [bill|spending|budget] [stack up|compare|rank]?
     How do I compare [with|to] {ePeer}?
     Do I spend more than {ePeer} [on {eCategory}|]?
     [Compare|Show] {eMy} spending with {ePeer}
     What do {ePeer} spend on {eCategory}?
     is {eMy} {eCategory} spending above average
     in which percentile is {eMy} spending
     do {ePeer} spend less [on {eCategory}|than me]
     where do I stand against {ePeer}`,
  ),
  grammar(
    'SITUATION',
    `[이대로|이렇게] [가도|살아도|써도] [괜찮을까요?|될지|문제없을지] {my} [재무 상태|재정|살림] [봐 주세요|점검해 주세요]
     [진단|결과]에 왜 [현금 부족|부채 과다|이자 부담]이라고 [나와요?|뜨나요?]
     [요즘|최근] {my} [돈|주머니|살림|자금] 사정이 {what}
     {my} [재무|재정|금융|자금|경제] [상황|상태|건강] {what}
     {my} [재무|재정|금융] [상황|상태] [진단|점검|분석|평가] {please}
     [저|나] 지금 [괜찮은 건가요?|위험한 상태예요?|재정적으로 어때요?|돈 관리 잘하고 있나요?]
     [돈 관리|재무 관리|자산 관리] [조언|팁|어떻게 해야 할지|방향] {tell}
     [제 상황에서|지금] [뭐부터|무엇을] [해야 하나요?|고쳐야 해요?|줄여야 할까요?]
     [시나리오|진단 결과|위험 신호] {tell}
     [왜|어째서] [위험|주의|부담] [단계|등급|라고] 나왔나요?
     부채 부담이 [큰가요?|얼마나 심각해요?|많은 편이야?]`,
    `how [healthy|sound|stable] are {eMy} finances?
     where should I start to [get my money in order|fix my finances|save]?
     how are {eMy} finances [looking|these days|overall]?
     How is {eMy} financial [situation|health|condition]?
     [Diagnose|Assess|Analyse|Check] {eMy} finances
     Am I [doing ok|at risk|in trouble|in good shape] financially?
     Give me [advice|tips] on {eMy} finances
     what should I [do first|change|fix] about {eMy} money
     which scenario [am I in|applies to me]
     why was I [flagged|labelled|rated] as [risky|burdened|low on cash]?
     is {eMy} debt burden too heavy`,
  ),
  grammar(
    'FORECAST',
    `[금리|물가|환율|집값] [더|계속] [오르면|오를까요?|내려갈까요?|떨어지나요?]
     [요새|요즘|최근] [기준금리|물가상승률|코픽스|환율] [몇이죠?|몇 퍼센트예요?|수치 알려줘]
     [기준금리|금리|코픽스|환율|물가|경제|집값]~이 [앞으로|내년에|하반기에|더] [어떻게 될까요?|오를까요?|내릴까?|떨어질까요?|전망 알려줘]
     [기준금리|금리|환율|물가|CPI|GDP|집값|경기] [전망|예측|예상] {tell}
     [지금|현재|요즘] [기준금리|코픽스|환율|물가상승률|소비자물가|실업률] {howMuch}
     다음 [분기|달] [제 소비|카드값|지출] [예측|전망|예상] {please}
     [한국은행|미국 연준]~이 금리 [올릴까요?|내릴까요?|언제 내려?]
     [경제 지표|거시 지표|시장 금리] {tell}`,
    `are [rates|prices|house prices] expected to [fall|rise|come down|go up]?
     [outlook|forecast|expectations] for [rates|inflation|prices]
     Will [interest rates|the base rate|inflation|house prices|the exchange rate|COFIX] [go up|fall|rise|drop] [next year|soon|this year|]?
     {eTell} the [forecast|outlook|projection] for [interest rates|inflation|the base rate|the won|GDP]
     What's the [current|latest] [base rate|inflation rate|COFIX|CPI|exchange rate|unemployment rate]?
     [Predict|Forecast] {eMy} spending [next quarter|next month]
     when will the [Bank of Korea|Fed] [cut|raise] rates
     economic indicators please`,
  ),
];

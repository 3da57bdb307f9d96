import type { Intent } from '../intents.js';
import { choices, grammar, type Grammar } from './grammar.js';

/** Names of categories as people say them, and of quarters. */
export const SPENDING_SLOTS: Readonly<Record<string, readonly string[]>> = {
  spent: choices(
    '외식비/밥값/식비/배달/여행/여행비/여가비/놀러 다니는 데/기름값/주유비/차/자동차/교통비/병원비/약값/의료비/마트/장보기/쇼핑/옷값/옷/의류/학원비/교육비/가전/가구/살림/미용/화장품/카페/커피/편의점/문화생활/취미',
  ),
  quarter: choices('지난 분기/저번 분기/이번 분기/최근 분기/1분기/2분기/3분기/4분기/지지난 분기/작년 4분기/전분기//'),
  eSpent: choices(
    'restaurants/eating out/food/groceries/travel/trips/petrol/the car/fuel/clothes/medical bills/doctors/education/tuition/furniture/home appliances/beauty/leisure/coffee/shopping',
  ),
  eQuarter: choices('last quarter/this quarter/in Q1/in the second quarter/Q3/the quarter before/lately//'),
};

/** What people ask of parts of their spending, and of how it moved. */
export const SPENDING_DETAILS: readonly Grammar<Intent>[] = [
  grammar(
    'CARD_SPENDING',
    `{quarter} [카드|카드값|소비|지출|카드 소비] [총액|합계|총합|전부|얼마] {tell}
     {quarter} [카드값|카드 소비|소비|지출|카드 사용액]~이 {howMuch}
     {quarter} [카드로|카드] [얼마|얼마나] [썼어요?|긁었나요?|썼죠?|썼노?|긁었지?]
     [신용카드|체크카드|체크|신용카드로는] [얼마|얼마나|총 얼마] [썼어요?|썼죠?|나갔어?|썼나요?|긁었지?]
     [그 전|지지난|직전|저번] 분기[에는|는] 얼마 [썼었죠?|썼어요?|나왔나요?|썼더라?]
     [소비|지출|카드값] [요약|총정리|총액|합계]`,
    `[card|total card] spending {eQuarter}
     how much did I [spend|put] on [cards|my credit card|my debit card] {eQuarter}
     [credit|debit] card [total|spending] {eQuarter}
     what did I spend [in total|altogether] {eQuarter}`,
  ),
  grammar(
    'SPENDING_CATEGORY',
    `{quarter} {spent}에 [쓴|긁은|결제한|나간|들어간] [돈|금액|거] [합계|총액|다|] {tell}
     {quarter} {spent} 얼마 [썼어요?|썼나요?|나왔나요?|들었나요?|나갔어?|썼지?|썼노?]
     {spent} {quarter} [지출|소비|비용|쓴 돈|나간 돈] {howMuch}
     {spent}[은|는] 얼마[예요?|나 썼죠?|야?|들었어?|썼는데요?]
     [제일|가장|젤] 많이 [쓴|지출한|나간|긁은] [곳|데|항목|업종|카테고리]~이 [어디예요?|뭐예요?|어디지?|뭐고?]
     [돈을|돈] 어디에 [많이|다|제일 많이] 썼는지 {tell}
     [카테고리별|항목별|업종별|분야별] [합계|사용액|지출|총액|순위] {tell}
     {spent}[가|이|] 전체[에서|의|소비에서|지출에서] [몇 퍼센트|얼마나|몇 프로] [차지해요?|예요?|되나요?|야?]
     {spent} [비중|비율|몫] {howMuch}
     [돈이|월급이] 어디로 [새는지|제일 많이 새나|빠져나가나] {tell}
     {category} [값|비용|쪽]~으로 [나간|쓴|빠진] 돈이 {howMuch}
     {past} {category}에 얼마 [썼어요?|썼나요?|썼지?|쓴 거야?|나갔어?]`,
    `how much did I spend on {eSpent} {eQuarter}
     what did I spend on {eSpent} {eQuarter}
     {eMy} {eSpent} [spending|costs|expenses|bill] {eQuarter}
     [which|what] [category|kind of shop] [eats|takes|costs] [most|the most] [of my money|] {eQuarter}
     [total|totals|sum|spending] [by category|per category|of each category]
     what [share|percentage|part] of {eMy} spending [is|goes to|goes on] {eSpent}
     where did {eMy} money go {eQuarter}
     money [that went|spent] on {eSpent}
     what did I spend [most|the most] on {ePast}?`,
  ),
  grammar(
    'SPENDING_CHANGE',
    `{quarter} [소비|지출|카드값]~이 [늘었나요?|줄었어요?|얼마나 늘었지?|늘었어 줄었어?|더 나왔나요?|얼마나 차이나요?]
     [저번|전분기|지난번|작년|전년 동기|작년 같은 분기|그 전]보다 [소비|지출|카드값|]~이 [늘었나요?|줄었어요?|더 썼나요?|얼마나 늘었지?|어때요?|얼마나 달라요?]
     카드값이 왜 [이렇게 많이 나왔죠?|이래요?|늘었어?|이리 많이 나왔지요?|올랐나요?|줄었죠?]
     왜 [이렇게|] [많이 썼지?|소비가 늘었어요?|지출이 늘었나요?|늘었어요?|돈을 많이 썼을까?]
     [어떤|무슨] [소비|지출|항목|카테고리]~이 [제일|가장|] [많이|] [늘었어요?|줄었어요?|늘었나요?|늘었지?|줄었죠?]
     [늘어난|줄어든|증가한|감소한|확 늘어난] [소비|지출|항목|거|카테고리] [뭐예요?|{tell}|뭐가 있나요?]
     [전분기|지난 분기|작년|전년|작년 동기] 대비 [소비|지출|카드값] [증감|변화|차이|얼마나 늘었어요?|몇 퍼센트 늘었나요?] [{tell}|]
     [요즘|최근] 내 씀씀이[가|] [커졌나?|늘었나요?|줄었어?|헤퍼졌나?]
     {spent}[가|이|] 전보다 [늘었나 줄었나|늘었어요?|줄었나요?|얼마나 늘었죠?|더 나왔어?]
     [어디서|어느 데서] [아낀|줄인|덜 쓴] [거예요?|건지 {tell}|데가 어디죠?]
     [작년|재작년]이랑 [소비|카드값] 비교`,
    `did I spend [more|less] [than before|than last year|than last quarter|{eQuarter}]
     why is {eMy} [card bill|spending] so high [this time|{eQuarter}|]?
     why did [it|my spending|my card bill|my costs] [go up|rise|increase|fall]
     [which|what] [category|spending] [grew|rose|increased|fell|dropped] [most|the most|]
     how much [more|less] did I spend [than|compared with] [last quarter|last year|a year ago]
     [change|difference] in spending [since|against|from] [last quarter|last year]
     has {eMy} {eSpent} [spending|] gone [up|down]
     what did I [cut|save on|spend less on] {eQuarter}
     [movers|biggest changes] in my spending`,
  ),
  grammar(
    'SPENDING_TREND',
    `[최근|지난|요] [1년|여섯 분기|네 분기|몇 분기|2년] [소비|지출|카드값] [추이|흐름|추세|변화|그래프] {tell}
     [분기별|분기마다] [소비|지출|카드값|카드 사용액] {tell}
     [소비|지출|카드값]~이 [계속|꾸준히|점점] [늘고 있나요?|줄고 있어요?|늘어나는 추세예요?|오르나요?]
     [소비|지출] [추이|추세|흐름|그래프|패턴] [보여줘|{tell}|]
     {spent} [추이|흐름|분기별 변화|추세] {tell}
     [작년부터|올해 초부터|1년간] [소비|카드값] 어떻게 [변했나요?|변해왔어요?|움직였죠?]`,
    `[trend|development|history|course] of {eMy} spending [over the last year|by quarter|]
     {eMy} spending [quarter by quarter|each quarter|over time|over the last four quarters]
     is {eMy} spending [rising|falling|growing] [steadily|over time|]
     how has {eMy} {eSpent} [spending|] developed [over the year|over time]
     [chart|graph] of {eMy} spending`,
  ),
  grammar(
    'SPENDING_REAL_TERMS',
    `[물가|물가 상승|인플레이션]~을 [감안하면|고려하면|빼면|반영하면] [소비|지출|카드값|] [늘었나요?|줄었어요?|얼마예요?|어때요?|얼마나 늘었죠?]
     [실질|물가 반영|물가 조정] [소비|지출|소비액] {tell}
     [물가가|물가만] 올라서 [소비|지출]~이 [늘어난 건가요?|는 거예요?|많아진 거죠?]
     [실질적으로|실질 기준] [소비|지출|더 쓴 건지] [늘었어?|늘었나요?|{tell}]
     [물가 오른 만큼|물가 상승분] [빼고|제외하고] [얼마나|더] 썼[나요?|어요?|죠?]`,
    `{eMy} spending in real terms
     [adjusted|corrected] for inflation [did I spend more|how did my spending change|]
     did I [really|] spend more or [did prices just rise|is it just inflation]
     real [growth|change] of {eMy} spending
     spending after [inflation|price increases]
     how much of the [rise|increase] in my spending is [inflation|higher prices|price increases]
     with [inflation|rising prices] taken [into account|off], did I spend [more|less]`,
  ),
  grammar(
    'SPENDING_UNUSUAL',
    `[이상한|특이한|수상한|비정상적인|평소와 다른|튀는] [소비|지출|결제|카드 사용] [있었나요?|있어요?|뭐예요?|{tell}|없었나요?]
     [평소랑|평소보다|원래랑] [다르게|많이|너무] 쓴 [게|거|데] [뭐예요?|있나요?|{tell}|어디예요?]
     [이상|특이|이상치|튀는] [소비|지출|거래] [감지|탐지|분석|내역] {tell}
     [유난히|갑자기|확] [많이 쓴|늘어난|튄] [분기|때|지출]~이 [있나요?|언제예요?|뭐예요?]
     [소비|지출]에 [이상한 점|문제|특이한 점] [있나요?|없나요?|{tell}]
     [내가|제가] [안 쓴|모르는] [것 같은|] [지출|돈] [있나?|있는지 {tell}]`,
    `[any|was there anything|is there anything] [unusual|odd|strange|out of the ordinary] [in|about] {eMy} spending
     [unusual|odd|strange|abnormal] [spending|purchases|quarters|payments] [please|of mine|]
     what did I spend [unusually|strangely] much on
     [anomalies|outliers] in {eMy} [spending|card use]
     when was {eMy} spending [unusual|abnormal|off]`,
  ),
  grammar(
    'PEER_COMPARISON',
    `{spent} [남들|또래|다른 사람들|비슷한 사람들][이랑|하고|과|에 비해] [비교하면 어때요?|비교해줘|비교하면?|어떤가요?]
     [나만|저만] 이렇게 [많이|적게] 쓰나[요?|]? {peer} 대비
     [비슷한|제 또래|같은 소득] 사람들은 [얼마|평균 얼마|보통 얼마] [써요?|쓰나요?|쓰노?|쓸까?]
     {peer}보다 [많이|더|덜] [쓰는 편이야?|쓰나요?|쓰죠?|쓰는 건가?]`,
    `[compared with|next to] [similar households|my peers|others], [am I a big spender|how do I spend]
     what do [similar people|my peers|others] spend [on {eSpent}|on average|]
     {eSpent} compared with {ePeer}`,
  ),
];

import type { Intent } from '../intents.js';
import { grammar, type Grammar } from './grammar.js';

/** What people ask of loans as they could be: paid early, in another order, at another rate, or new. */
export const LOAN_WAYS: readonly Grammar<Intent>[] = [
  grammar(
    'PAYOFF_AMOUNT',
    `{loan} [오늘|지금|당장] [다 갚으면|정리하면|없애려면|해지하려면|털어버리면|끄려면] [수수료|비용|총액]~이 {howMuch}
     {loan} [중도상환수수료|조기상환수수료|일찍 갚는 벌금] [있나요?|있어요?|얼마 나와요?|언제 없어져요?|언제까지 내야 돼요?|면제 언제부터예요?]
     [중도상환수수료|수수료] [언제부터|언제 지나야|몇 년 지나면] [없어요?|면제돼요?|없어지나요?|안 내도 돼요?]
     [빚|대출] [몽땅|싹 다|전부 다|한꺼번에] [갚으면|까면|털면|정리하면] {howMuch}`,
    `what would it cost to [close|clear|pay off|be rid of] [the|my] {eLoan} [today|now|]
     [until when|when does] the early repayment fee [apply|end|go away|disappear] [on|for] {eMy} {eLoan}
     [payoff|settlement] amount[, all loans|, {eLoan}|]`,
  ),
  grammar(
    'PREPAYMENT',
    `{loan} {amount} [먼저|미리|중간에|일찍|더] [갚으면|내면|넣으면|상환하면] [이자|수수료|얼마나] [얼마나 줄어요?|얼마 아껴요?|절약돼요?|줄어드나요?|나와요?|이득이에요?]
     {amount} [먼저|미리|중도에|조기에] [갚으면|상환하면|넣으면] [수수료|이자|월 납입금|기간]~이 {howMuch}
     {amount}~을 {loan}에 [넣으면|갚으면|부으면|털어 넣으면] [얼마나 이득인가요?|이자 얼마 줄어요?|얼마 아끼나?|기간이 얼마나 당겨져요?]
     {loan} [일부|조금만|반만|절반만|일부만] [상환|갚기|미리 갚으면|중도상환] [하면 얼마나 줄어?|수수료 나오나요?|이자 얼마나 아껴요?|가능한가요?]
     [미리|일찍|조금 더] 갚으면 [이자 얼마나 줄어요?|얼마나 아껴요?|이득이 얼마나 돼?|뭐가 좋아요?]
     [매달|다달이] {amount}[씩|] 더 [갚으면|내면] [언제 끝나요?|얼마나 빨리 끝나?|이자 얼마나 줄까?]
     {amount} 중도상환[하면|시] [수수료|절감 이자|아끼는 이자|월 상환액] {howMuch}
     [오백|칠백|천|이천|삼백] [정도|쯤|만 원|만원] {loan} [먼저 까면|미리 넣으면|갚아버리면] [이자 얼마 덜 내?|뭐가 달라져요?|수수료 계산 좀]
     원금 [일부|조금] [상환|갚기] 시뮬레이션 {please}`,
    `[if I|what if I] [prepay|pay|repay|put] {eAmount} [early|extra|more|towards the {eLoan}|ahead of schedule] [, what do I save|how much do I save|, how much interest is saved|, what is the fee]
     how much do I save if I [repay|prepay|pay in] {eAmount} early
     what would [an extra|paying an extra] {eAmount} [on|towards|into] {eMy} {eLoan} [save|do|change]
     fee for [prepaying|paying] {eAmount} [early|ahead of time]
     [paying|putting] {eAmount} [extra|] into [the|my] {eLoan} [saves|would cut] how much interest
     effect of a partial [prepayment|repayment] [of {eAmount}|] on {eMy} {eLoan}
     I want to pay part of the {eLoan} early, what changes
     is a fee due if I pay {eAmount} of it early`,
  ),
  grammar(
    'REPAYMENT_ORDER',
    `[어떤|어느|무슨|뭐] [대출|빚|거|것]부터 [갚는 게|갚아야|갚을까|갚으면|정리하는 게] [좋아요?|나아요?|하나요?|할까요?|유리해요?|이득이에요?|돼?|낫습니까?]
     [뭐부터|뭘 먼저|어느 것부터|무엇부터|어떤 걸 먼저] [갚을까요?|갚아야 돼요?|갚는 게 나아?|까는 게 좋을까?|상환할까?|털까요?]
     [여유 돈|여윳돈|목돈|남는 돈] [생기면|있으면|로] [어떤|무슨] [대출|빚]부터 [갚는 게 나을까요?|갚을까?|정리할까?]
     [갚는|상환] [순서|우선순위] [알려줘|추천해줘|정해 주세요|어떻게 잡아요?|{what}]
     [빚|대출] [갚는|정리하는] [순서|전략|요령] {tell}
     {loan}하고 {loan} [중에|둘 중] [뭐|뭘|어느 걸] 먼저 [갚을까요?|갚아야 해요?|없애는 게 나아요?|갚는 게 이득이야?]
     [제일|가장] [급한|먼저 갚아야 할|시급한|먼저 없애야 할] [대출|빚]~이 [뭐예요?|뭔가요?|뭐야?|어느 거죠?]
     [금리 높은 거|작은 것|큰 거] 먼저 갚는 게 [맞아요?|나아요?|좋은가요?]`,
    `[which|what] [loan|debt|one] should [I|we] [pay off|repay|clear|pay down|tackle] first
     [best|right|smartest] order to [repay|pay off|clear] {eMy} [loans|debts]
     [what|which] [do I|to] [repay|pay] first[, {eLoan} or {eLoan}|]?
     which debt [goes|should go|comes] first [if I have spare cash|]
     priority of {eMy} debts
     [avalanche or snowball|highest rate first or smallest first] for me?
     most urgent [loan|debt] [to pay|of mine]
     {eLoan} or {eLoan}, which one to pay off first`,
  ),
  grammar(
    'DEBT_SERVICE_RATIO',
    `{my} [DSR|dsr|디에스알|총부채원리금상환비율]~이 [얼마예요?|몇이에요?|몇 퍼센트예요?|몇 프로야?|몇이고?|어떻게 돼요?]
     {my} [DSR|dsr|디에스알|총부채원리금상환비율] {tell}
     [DSR|dsr|디에스알] [몇이야?|계산|조회|확인|몇 나와요?]
     [소득|연봉|월급] [대비|에서] [대출 상환|원리금|빚 갚는 돈]~이 [몇 퍼센트|얼마나|몇 프로] [차지해요?|되나요?|예요?]
     [저|내|제가] [DSR|dsr] [한도|기준|40%|규제] [넘었나요?|넘나요?|초과했어요?|안 넘죠?|걸려요?]
     [DSR|디에스알] [여유|여력]~이 [있나요?|얼마나 남았어요?|얼마예요?]
     [월 소득|연소득] 중 빚 갚는 데 [쓰는|들어가는] [비율|비중] {tell}`,
    `{eTell} {eMy} [DSR|debt service ratio|debt to income ratio]
     [my|own] [DSR|debt service ratio][?| please|]
     what share of {eMy} income goes [to|into] [loan payments|debt|repayments]
     am I [over|under|above|below] the DSR [cap|limit|threshold]
     how [high|close to the cap] is {eMy} [DSR|debt service ratio]
     how much of {eMy} salary [is eaten by|goes to] loans`,
  ),
  grammar(
    'LIMIT_SIMULATION',
    `[소득|연봉|수입|월급]~이 [10%|20프로|5퍼센트|10프로|15%] [오르면|늘면|줄면|깎이면] [한도|대출 한도|여력|얼마까지] [얼마나 돼요?|얼마예요?|어떻게 돼요?|나와요?]
     [금리|이자|이율]~이 [1%p|2퍼센트포인트|0.5%p|1프로|2%] [오르면|내려가면|떨어지면|뛰면|하락하면] [한도|대출 한도|여력]~이 [어떻게 돼요?|얼마나 되나요?|변해요?|줄어요?]
     [소득|연봉] [10%|20%] [오르고|늘고] [카드빚|신용대출|마통] [갚고|정리하고|없애고] 금리 [1%|0.5%p] [내리면|하락하면|떨어지면] [한도|얼마 빌려요|]
     금리 {rate}[일 때|이면|라고 하면] {loan} [한도|여력|얼마까지] [알려줘|얼마예요?|돼요?]
     한도가 왜 [이것밖에|이만큼만|이렇게 적게|그만큼밖에] [안 나와요?|안 돼요?|나오나요?]
     [뭐 때문에|왜] 한도가 [막히는|안 나오는|적은|줄어든] [건가요?|거죠?|거예요?|건지]
     [추가|더] [대출|빌리기] [가능한가요?|돼요?|되나?|가능 금액 {tell}|여력 {tell}]
     {amount} [더|추가로] [빌릴 수 있나요?|받을 수 있어요?|나오나요?|됩니까?|빌려줘요?|대출돼요?]
     [카드빚|신용대출|마통|빚] [다 갚으면|정리하면|없애면] [한도|여력]~이 [얼마나 늘어요?|늘어나나요?|얼마 돼요?]`,
    `if [my|] [income|salary] [rises|grows|falls|drops] [by 10%|20%|5 percent] what [is|would be] my limit
     what if the rate [is 6%|falls by 1 point|goes up 2 points|were 5%], [how much could I borrow|limit then]
     why is my limit [so low|only that|not higher]
     what [limits|holds down|caps] my borrowing
     could you [lend|give] me another {eAmount}
     [ceiling|maximum|cap] for [another|a new] {eLoan}
     income up 10%, card debt paid and rates down a point, [limit|how much can I borrow] then
     limit if I [repay|clear|pay off] [the|my] {eLoan}`,
  ),
  grammar(
    'NEW_LOAN_INSTALMENT',
    `{amount} [새로|더|추가로] [빌리면|대출받으면|받으면] [월 상환액|매달 낼 돈|한 달에|월 납입금]~이 {howMuch}
     {amount}~을 [30년|10년|20년|5년|3년] [동안|으로] [갚으면|상환하면|빌리면] [한 달에|매달|월] {howMuch}
     {amount} {rate}[에|로] [빌리면|대출하면] [월|한 달|매달] [얼마씩 내요?|납입금 얼마예요?|이자 얼마예요?|얼마 갚아요?]
     [새|신규] 대출 {amount} [월 상환금|월 납입액|이자] [계산해줘|계산|계산 좀|시뮬레이션]
     {amount} [대출|빌리면] 이자 [한 달에|매월] 얼마[나|] [나와요?|내야 해요?|돼요?]
     [집|차|전세] 구하려고 {amount} 빌리면 [다달이|매달] 얼마[씩|] [나갈까요?|내야 하나요?|들어요?]`,
    `if I borrow {eAmount}, what would [I pay a month|the instalment be|the monthly payment be]?
     monthly payment on a new loan of {eAmount}
     [instalment|monthly cost] for {eAmount} [over|for] [ten years|20 years|36 months|5 years] [at 5%|]
     what would {eAmount} more cost me [a month|each month|monthly]
     calculate the payments on a {eAmount} loan
     borrowing {eAmount} at [4%|5%|6 percent], how much [is|] each month`,
  ),
  grammar(
    'LIMIT_GOAL',
    `{amount} [더|추가로] [빌리려면|받으려면|대출받으려면|필요한데] [뭘|무엇을|어떻게|뭐를] [해야 해요?|해야 하나요?|하면 돼요?|고쳐야 해요?|바꿔야 하죠?]
     {amount} [빌리려면|받으려면] [소득|연봉|빚|부채]~이 얼마[나|여야|] [돼야 해요?|줄어야 해요?|필요해요?|늘어야 하나요?]
     [한도|대출 한도] {amount}~으로 [만들려면|늘리려면|올리려면|채우려면] [어떻게 해요?|뭘 해야 하죠?|빚을 얼마나 줄여야 해요?]
     [한도|대출 한도]~을 [늘리려면|올리려면|더 받으려면|키우려면] [어떻게 하나요?|뭘 해야 해요?|방법 알려줘|뭐가 필요해요?]
     [목표|원하는] [금액|대출] {amount} [달성|받기] 위해 [필요한 것|조건|방법] {tell}
     [대출|돈] {amount} 필요한데 [안 나온대요|부족해요|한도가 모자라요] [어떻게 하면 돼요?|방법이 있나요?|빚을 얼마나 갚아야 돼?]
     [되게 하려면|가능하게 하려면] [뭐를|뭘] [해야 해요?|바꿔야 되죠?]`,
    `what [must|do|would] I [have to|need to|] [do|change|repay] to [borrow|get|be lent] [another|] {eAmount}
     how [do I|can I|to] [raise|increase|grow] {eMy} [loan limit|borrowing limit]
     [income|salary] [needed|I need] [to borrow|for a loan of] {eAmount}
     how much debt [must|should] I [pay down|clear] to [get|borrow] {eAmount} [more|]
     I need {eAmount} but the limit is too low, what [can|should] I do
     what would make [it|a loan of {eAmount}] possible
     how to reach a limit of {eAmount}`,
  ),
  grammar(
    'LIMIT_PATH',
    `[6개월|1년|3개월|12개월|반년|2년] [동안|간|뒤|후] [부채|빚|대출]~을 {amount} [줄이면|갚으면|갚아나가면] [한도|여력|]~이 [어떻게 돼요?|얼마나 늘어요?|변해요?]
     [6개월|1년|2년|반년|석 달|일 년] [뒤|후|있다가|지나면] [내|제|] [한도|대출 한도|여력]~이 {howMuch}
     [매달|다달이|한 달에] {amount}[씩|] [갚으면|줄이면|갚아 나가면] [한도|대출 한도]~이 [언제|얼마나] [늘어요?|올라가요?|회복돼요?]
     [앞으로|시간이 지나면|이대로 갚으면] [한도|대출 가능액|여력]~이 [어떻게|얼마나] [변해요?|늘어나요?|바뀌나요?|될까요?]
     [언제쯤|언제|몇 달 뒤에] [한도|여력]~이 {amount}[까지|] [될까요?|돼요?|늘어날까?|나올까요?]
     [언제쯤|언제] {amount}~을 [빌릴 수 있게 돼요?|더 받을 수 있을까요?|빌릴 수 있을까?]
     [한도|여력] [추이|변화|경로|흐름] {tell}
     [빚|부채] [줄여 나가면|조금씩 갚으면] 한도 [변화|추이]`,
    `[in|after] [six months|a year|two years|12 months] [what will my limit be|how much could I borrow|my limit]
     if I [pay down|cut|reduce] {eMy} debt by {eAmount} [over|in|within] [six months|a year|12 months] [what happens to my limit|]
     how [does|will] {eMy} limit [change|grow|develop] [over time|over the year|as I repay]
     when [could|can|will] I be able to borrow {eAmount}
     paying {eAmount} a month, when does {eMy} limit [rise|recover|reach {eAmount}]
     {eMy} borrowing limit over the coming [months|year]`,
  ),
  grammar(
    'RATE_CHANGE',
    `금리가 [1%p|0.5%p|2%|1프로|2퍼센트포인트|조금|더|] [오르면|내리면|뛰면|떨어지면|올라가면] [제|내|] [이자|상환액|월 납입금|대출 이자|매달 내는 돈]~이 [어떻게 되나요?|얼마나 변해?|얼마나 늘어요?|얼마나 줄어요?]
     금리 [1%|0.5%p|2%p] [인상|상승|인하|하락] [시|되면|하면] [월 상환액|이자|내 부담|납입금] {howMuch}
     {loan} [금리|이율]~이 {rate}[로|까지] [오르면|바뀌면|내려가면] [매달|한 달에|월] [얼마 내요?|얼마 더 내요?|납입금 얼마예요?]
     [이자|금리] [오르면|내려가면] [얼마나 더 내야|얼마 덜 내] [해요?|돼요?|나요?|게 되죠?]
     [변동금리|금리]~이 [올라서|오를까 봐] [걱정인데|그러는데] [1%|0.5%p|2%] 오르면 [얼마 더 내요?|월에 얼마 늘어요?|부담 얼마나 커져요?]
     [금리 인상|금리 인하|금리 변동] [영향|효과|민감도] {tell}
     [기준금리|시장금리] 오르면 [제 대출|내 대출|나한테] [영향|얼마나 영향] [있어요?|와요?|얼마예요?]`,
    `what happens to {eMy} [payment|instalment|interest] if rates [rise|fall|go up by one point|drop by 0.5 points|climb to 6%]
     if [the rate|interest] on {eMy} {eLoan} [rises|falls|goes up|goes down] [by 1%|by half a point|2 points] how much [more|less] do I pay
     how [sensitive|exposed] [am I|is my loan] to [rate rises|higher rates]
     one point [more|less] interest, what [is|would be] {eMy} [monthly payment|instalment]
     effect of a rate [rise|cut] on {eMy} {eLoan}
     {eMy} payment at [5%|6%|4 percent]`,
  ),
  grammar(
    'REFINANCE_COMPARISON',
    `{loan} [다른 데|다른 은행|딴 데]로 [옮기는 게|바꾸는 게] [득|이득|손해|나을까요][인가요?|예요?|?|입니까?]
     {loan} [더 싼|더 좋은|옮길 만한|갈아탈] [상품|데|곳] [있으면 {tell}|있나요?|추천 좀|어디예요?]
     {loan} 대환하면 어디가 [제일 나아요?|좋아요?|유리해요?|싸요?]`,
    `is there a cheaper [loan|rate] than my {eLoan}
     worth [moving|switching] my {eLoan} [elsewhere|]
     best [offer|place] to move my {eLoan} to`,
  ),
  grammar(
    'RATE_CUT_REQUEST',
    `{loan} [금리인하요구|금리인하 요구|금리인하 신청|이자 깎아달라고 한 거] [어떻게 됐나요?|결과 나왔어요?|됐나요?|아직 심사 중이에요?|진행 상황 {tell}|왜 거절됐어요?]
     [금리인하요구|이자 인하 신청|금리 인하 요청] [결과|상태|진행] {tell}
     [저도|제가] 금리인하요구권 [쓸 수 있나요?|되나요?|대상이에요?|쓸 수 있는 상황인가요?]`,
    `[status|result|outcome] of my [rate cut|lower rate|rate reduction] request [for the {eLoan}|]
     was my [rate cut|lower rate] request [accepted|granted|refused|approved]
     why was my [rate cut|rate reduction] request [refused|declined|turned down]`,
  ),
  grammar(
    'MATURITY_EXTENSION',
    `{loan} [만기|기한|기간] [연장|늘리기|미루기] [가능한가요?|되나요?|할 수 있어요?|하고 싶어요|돼요?|어떻게 해요?]
     {loan} [연장하려면|연장할 때|연장 신청] [뭐가 필요해요?|어떻게 해요?|언제까지 해야 해요?|하고 싶습니다]
     [만기|기한]~을 [더 늘릴 수 있나요?|미룰 수 있어요?|뒤로 미뤄 주세요|연장해 주나요?]
     [마통|마이너스통장|전세대출] [연장|갱신] [조건|시기|방법|날짜] {what}
     [다음 달|곧|올해] 만기인데 [연장돼요?|연장하고 싶은데요|못 갚으면 연장되나요?|연장 안 되면 어떡해요?]
     대출 [기한연장|기간연장|재약정|갱신] {tell}
     상환 기간을 [10년|5년|더 길게] [늘리고 싶어요|늘릴 수 있나요?|연장하면 어때요?]`,
    `can I [extend|renew|prolong|roll over] {eMy} {eLoan}
     [extension|renewal] of {eMy} {eLoan}[, how|]
     is an extension of the [term|maturity] possible
     {eMy} {eLoan} matures soon, can it be [extended|renewed]
     how do I [renew|extend] [the|my] overdraft
     I want a longer term on {eMy} {eLoan}
     what do you need to extend {eMy} loan`,
  ),
  grammar(
    'LOAN_PRODUCTS',
    `[어떤|무슨] [대출 상품|대출|대출 종류]~이 [있나요?|있어요?|있죠?|나와 있어요?]
     [대출 상품|대출 종류|상품 목록] {tell}
     [신용대출|전세대출|주담대|청년 대출|사업자 대출] 상품 [뭐 있어요?|목록 {tell}|추천해 주세요|금리 {howMuch}]
     [요즘|지금|오늘] [신용대출|전세대출|주담대] 금리 [얼마부터예요?|몇 퍼센트부터예요?|어느 정도예요?|제일 낮은 게 몇이에요?]
     [금리 제일 낮은|가장 싼|제일 좋은] [대출|대출 상품|상품] [뭐예요?|추천|{tell}]
     [새로|처음] 대출[을|] 받고 싶은데 [뭐가 좋아요?|어떤 상품이 좋을까요?|뭐가 있나요?]
     [버팀목|디딤돌|햇살론|보금자리론] [받을 수 있나요?|상품 취급해요?|여기서 되나요?]
     대출 상담 받고 싶[어요|은데요|습니다]`,
    `what [loans|loan products|kinds of loans] do you [offer|have|sell]
     [list|show] [your|available] loan products
     which [mortgage|credit loan|personal loan|jeonse loan] [products|offers] are there
     [current|today's] rates for [new|] [mortgages|personal loans|jeonse loans]
     lowest rate [loan|product] you have
     I want to take out a [new|] {eLoan}, what do you have
     do you offer [loans for young people|business loans|Haetsalron]`,
  ),
  grammar(
    'APPLICATION_STATE',
    `{loan} [대환|갈아타기|대출|] 신청[한 거|건|] [어디까지 됐어요?|어떻게 됐나요?|결과 나왔어요?|진행 상황 {tell}|됐나요?|몇 단계예요?]
     [신청|심사|대출 신청|대환 신청] [결과|상태|진행 상황|현황] {tell}
     [제가|내가] [신청한|넣은|접수한] [거|대출|대환|건] [몇 건|몇 개|전부|어떻게] [있어요?|되나요?|보여줘|됐죠?]
     심사 [끝났어요?|언제 끝나요?|통과했나요?|얼마나 남았어요?|중인가요?]
     {loan} [신청|대환] [승인|거절|반려]됐[나요?|어요?|는지 {tell}]
     [접수|신청]한 [대환대출|대출|갈아타기] [어찌 됐노?|어찌 됐습니까?|어디까지 갔어요?|처리됐어요?]
     [왜|무슨 이유로] [신청|대출|대환]~이 [거절됐어요?|반려됐나요?|안 됐죠?]
     [신청 내역|신청 목록|내 신청]`,
    `[status|state|progress] of {eMy} [application|loan application|refinancing application] [for the {eLoan}|]
     [what is happening|what's happening|how far are you] with {eMy} [application|{eLoan} application]
     was {eMy} [application|loan] [approved|accepted|rejected|declined]
     how many applications [have I filed|did I file|do I have]
     has the [review|check] of {eMy} application [finished|ended]
     why was {eMy} application [rejected|declined|turned down]
     {eMy} [applications|{eLoan} application]`,
  ),
  grammar(
    'APPLICATION_HOW',
    `[대출|대환|{loan}] 신청[은|] [어떻게 해요?|어떻게 하나요?|어디서 해요?|하는 방법 {tell}|절차 {tell}]
     {loan} [신청하려면|받으려면|만들려면] [어떻게 해요?|뭐부터 해요?|어디로 가요?|절차가 어떻게 돼요?]
     [대출|대환|갈아타기] [절차|과정|단계|순서] {tell}
     [비대면|앱|온라인|영업점]으로 [대출|대환] 신청 [되나요?|할 수 있어요?|가능해요?]
     [갈아타려면|대환하려면|옮기려면] [어떻게 하면 돼요?|뭐부터 하죠?|절차가 궁금해요]
     [대출|심사|승인] [얼마나 걸려요?|며칠 걸리나요?|기간이 얼마나 돼요?]
     [중도상환|조기상환] [신청|방법][은|] [어떻게 해요?|어디서 하나요?|{tell}]
     신청 [자격|조건|대상]~이 {what}`,
    `how [do I|can I|to] apply for [a loan|a {eLoan}|refinancing|the switch]
     [steps|procedure|process] [to apply|for applying|for refinancing]
     where do I [apply|file|send] [for a loan|the application]
     can I apply [online|in the app|at a branch]
     how long does [approval|the review|a loan application] take?
     how long until a loan [is|gets] approved?
     who [can|may] apply for [a loan|the {eLoan}]`,
  ),
  grammar(
    'LOAN_PAPERS',
    `[대출|대환|전세대출|주담대|{loan}] [필요 서류|서류|준비물|구비 서류|준비 서류] {what}
     {loan} [받으려면|신청하려면|갈아타려면] [뭐|무슨 서류|뭘] [챙겨가야|준비해야|필요|내야|떼야] [하나요?|해요?|돼요?]
     [서류|준비물][은|] [뭐가 필요해요?|뭐 내야 돼요?|뭘 준비하면 돼요?|뭐뭐 있어야 돼요?]
     [부채증명서|이자납입증명서|잔액증명서|금융거래확인서|상환 증명서|대출 약정서|계약서] [발급|뽑기|떼기|출력] [어떻게 해요?|돼요?|해 주세요|어디서 해요?]
     [부채증명서|이자납입증명서|잔액증명서|납입증명서][은|] 어디서 [떼요?|받아요?|뽑나요?]
     [재직증명서|소득 증빙|원천징수영수증|인감증명서|등본] [꼭|도|] [필요해요?|내야 하나요?|있어야 하나요?]
     [제출한|올린|낸] 서류 [확인|처리|접수][됐나요?|된 거 맞아요?|상태 {tell}]
     [빠진|더 내야 할|추가] 서류 [있나요?|있어요?|{tell}]`,
    `[what|which] [documents|papers] [do I need|are needed|should I bring|must I file] [for a {eLoan}|to refinance|to apply|]
     [paperwork|papers|documents] for [a loan|refinancing|switching loans|the mortgage]
     How do I [get|download|issue] a [debt certificate|balance certificate|proof of interest paid|loan contract]?
     do I need [a certificate of employment|proof of income|my seal certificate]
     [did|have] you [get|received|checked] the [papers|documents] I [sent|uploaded]
     which papers are [still|] missing`,
  ),
];

import type { Intent } from '../intents.js';
import { grammar, type Grammar } from './grammar.js';

/** What people ask before they borrow, or borrow elsewhere. */
export const BORROWING: readonly Grammar<Intent>[] = [
  grammar(
    'LIMIT_SIMULATION',
    `[월급|연봉|소득] {income} [받는데|인데|버는데] [은행에서|대출] 얼마까지 [돼요?|빌려줘?|나오죠?]
     {amount}짜리 [집|아파트|차] 사려면 대출 [얼마나|얼마까지] [받을 수 있어?|나오나요?|될까요?]
     [저|나|제가] {loan} 얼마까지 [받을 수 있나요?|나와요?|가능해요?|빌릴 수 있어?|되나요?]
     {loan} [한도|가능 금액|최대 금액] {howMuch}
     {loan} 한도 [조회|계산|시뮬레이션] {please}
     [연봉|소득|연소득]~이 {income}인데 [대출 얼마나 나와요?|얼마까지 빌릴 수 있나요?|한도가 어떻게 돼요?|주담대 얼마 가능?]
     [DSR|dsr|LTV|ltv|디에스알] [적용하면|기준으로|계산하면] [얼마까지 되나요?|한도 얼마예요?|대출 가능해요?]
     [집|아파트|주택] 사려고 하는데 [대출 얼마나 나올까요?|최대 얼마까지 돼요?|한도 알려 주세요]
     {amount} [빌릴 수 있나요?|대출 가능한가요?|더 받을 수 있어요?|추가 대출 되나요?]
     [스트레스 DSR|규제지역|생애최초] [적용되면|이면] 한도가 [얼마나 줄어요?|어떻게 달라져?|얼마예요?]
     만기를 [30년|40년]~으로 하면 한도가 {howMuch}
     소득이 오르면 한도도 [늘어요?|올라가나요?]`,
    `what is the [biggest|largest|highest] {eLoan} I [could|can] get?
     how much [more|] would [the bank|you] lend me?
     how much of [a flat|a house|the price] can I finance?
     How much can I borrow [with my income|at most|on a {eLoan}|]?
     What is {eMy} [loan limit|borrowing limit|maximum loan|credit limit]?
     {eTell} how much I could borrow
     I earn {eAmount} a year, how big a {eLoan} can I get?
     [Simulate|Calculate|Estimate] {eMy} [loan limit|borrowing power|maximum mortgage]
     Could I get {eAmount} more?
     What does [DSR|LTV|stress DSR] [mean for|do to] {eMy} limit?
     can I borrow {eAmount} for [an apartment|a house|a flat|a car]
     would I qualify for a {eLoan} of {eAmount}`,
  ),
  grammar(
    'REFINANCE_COMPARISON',
    `[다른 은행|딴 데|다른 곳]으로 [옮기면|바꾸면|갈아타면] [이자|금리] [싸져요?|줄어요?|낮아지나요?]
     [예상|한 달] [절감액|절약액|아끼는 돈] [비교|계산] {please}
     이자가 너무 비싼데 더 [싼|저렴한] 곳 [있나요?|찾아 주세요|비교해 주세요]
     [대환|대환대출|갈아타기] [하면 얼마나 이득이에요?|비교해줘|하는 게 나을까요?|조건 알려 주세요|추천 상품 있나요?]
     {bank}~으로 [갈아타면|대환하면|옮기면] [이자 얼마나 줄어요?|얼마나 아낄 수 있나요?|이득인가요?]
     더 [싼|낮은] [금리|이자]~으로 [갈아탈 수 있나요?|바꿀 수 있어요?|옮길 수 있을까요?]
     {loan} [갈아타기|대환] {can}
     {loan} [갈아타는 게|바꾸는 게|옮기는 게] [이득|유리|나을지] {tell}
     지금 {rate}인데 [대환하면 어때요?|더 낮은 데 있나요?|갈아탈까요?]
     [중도상환수수료|수수료] 내고도 [갈아타는 게|대환이] 이득인가요?
     대출 [상품|조건] [비교|추천] {please}
     {bank} 대출이 더 싼가요?
     이자 [줄이는|아끼는] 상품으로 바꾸고 싶어요`,
    `[would|does] moving {eMy} {eLoan} [elsewhere|to another bank] [save|cost less|help]?
     [refi|refinancing|switching] [options|offers|savings]
     who [offers less|is cheaper|has better rates] [than you|than my bank|]?
     Should I refinance {eMy} {eLoan}?
     How much would I save if I [refinance|switch to {eBank}|move {eMy} {eLoan}]?
     [Compare|Show] refinancing [options|offers|products] for {eMy} {eLoan}
     Is there a [cheaper|better|lower rate] [loan|offer|deal] than mine?
     Does it pay to switch {eMy} {eLoan} to {eBank}?
     can I [switch|move|transfer] {eMy} {eLoan} to a lower rate
     is refinancing worth it [after the fee|given the prepayment charge|]?
     what would I gain by changing lenders`,
  ),
  grammar(
    'RATE_CUT_REQUEST',
    `[승진|이직|연봉 상승|소득 증가]하면 이자 [내려달라고|깎아달라고|낮춰달라고] [할 수 있죠?|해도 되나요?|요청할 수 있나요?]
     금리인하요구권 [이 뭐예요?|신청하고 싶어요|쓸 수 있나요?|신청 방법|대상인가요?|알려 주세요]
     금리 인하 [요구|신청|요청] {can}
     [승진|취업|이직|연봉 인상|소득 증가]했는데 [금리 낮춰 주나요?|이자 깎아 주나요?|금리 인하 돼요?]
     신용점수 올랐는데 [금리|이자] [내려 주세요|낮출 수 있나요?|인하 신청돼요?]
     [금리|이자] 좀 [깎아|낮춰|내려] [주세요|줘요|줄 수 있어요?|달라고 할 수 있나요?]
     [이자|금리] 인하 [조건|자격|심사|결과] {what}
     금리인하 [결과|답변] 언제 [나와요?|오나요?]`,
    `{eMy} [income|salary] went up, [can I ask for|I want] a lower [rate|interest rate]
     [bring|get] {eMy} [rate|interest] down because I [got promoted|earn more]
     who [qualifies|is eligible] for [a rate cut|rate reduction]?
     Can I [ask for|request|apply for] a [lower rate|rate cut|rate reduction|lower interest rate]?
     How do I [use|exercise|file] the right to [request|demand] a rate cut?
     I got [promoted|a raise|a new job], can {eMy} rate be [lowered|cut|reduced]?
     {eMy} credit [improved|score went up], [lower|reduce|cut] {eMy} interest please
     am I eligible for an interest rate reduction request?
     what are the conditions for a rate reduction
     when will I hear about {eMy} rate cut request?`,
  ),
  grammar(
    'WITHDRAWAL_RIGHT',
    `[어제|그제|지난주|며칠 전] [받은|실행한|계약한] 대출 [물리고|취소하고|철회하고] 싶[어요|은데요|습니다]
     대출 [계약|약정] [없던 일로|원상태로|무효로] {can}
     [대출|계약] [철회|청약 철회|취소] {can}
     [청약철회권|철회권|청약 철회] [이 뭐예요?|쓸 수 있나요?|기간이 언제까지예요?|행사하려면?|알려줘]
     {past} 받은 대출 [취소하고 싶어요|무를 수 있나요?|철회할 수 있어요?|없던 걸로 할 수 있나요?]
     대출 받은 지 [일주일|열흘|5일|2주]인데 [취소 돼요?|철회 가능?|물릴 수 있나요?]
     14일 [이내|안에]면 [대출 취소|철회] {can}
     대출 [받자마자|실행하자마자] [마음이 바뀌었어요|후회돼요] 취소 {can}
     철회하면 [수수료|중도상환수수료|이자] [내야 하나요?|있어요?|얼마예요?]
     위법계약해지권 {what}`,
    `how [many days|long] do I have to [withdraw|pull out|cancel] [from|of|] a new loan?
     I don't need the loan [I took|I signed] [after all|anymore], can I [give it back|undo it|cancel]?
     Can I [withdraw from|cancel|take back|back out of] the loan I [took|signed|got] [last week|five days ago|yesterday|recently]?
     How does the [right of withdrawal|cooling-off period|14-day withdrawal] work?
     Until when can I [withdraw|cancel the contract|change my mind about the loan]?
     I [regret|changed my mind about] the new loan, can it be [undone|cancelled|reversed]?
     is there a cooling off period for {eMy} {eLoan}
     what does [withdrawing|cancelling within 14 days] cost
     I want to withdraw from {eMy} loan contract`,
  ),
  grammar(
    'CREDIT_SCORE',
    `[한도 조회|대출 조회|신용 조회|조회만] 해도 [신용|신용점수]에 [영향|불이익] [있나요?|가나요?|주나요?]
     {my} [신용점수|신용등급|신용평점|신용도|크레딧 점수] {howMuch}
     {my} [신용점수|신용등급|신용 점수|신용평점] {tell}
     [신용점수|신용도]~이 왜 [떨어졌나요?|내려갔어요?|낮아졌지?|이래?]
     [NICE|나이스|KCB|올크레딧] 점수 {tell}
     [대출 조회|카드 발급|연체]하면 신용점수 [떨어지나요?|내려가요?|영향 있어?]
     제 신용 [상태|수준] {what}`,
    `What is {eMy} credit [score|rating|grade]?
     {eTell} {eMy} credit [score|rating]
     Why did {eMy} credit score [drop|fall|go down|change]?
     does [checking my limit|applying for a loan|a new card] [hurt|lower|affect] {eMy} credit score
     is {eMy} credit [good|bad|ok]`,
  ),
];

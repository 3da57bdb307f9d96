import type { Intent } from '../intents.js';
import { grammar, type Grammar } from './grammar.js';

/** What people ask of single terms of their loans, and of what they have paid. */
export const LOAN_DETAILS: readonly Grammar<Intent>[] = [
  grammar(
    'LOAN_LIST',
    `{otherLoan}[은|도|] {tell}
     {otherLoan}[도 보여줘|은 어떻게 돼요?|은요?]
     [대출|론|빚] [목록|리스트|전체 목록|현황|전체|내역] {tell}
     [대출|대출 계좌] [전부|모두|다|하나씩|쫙] {tell}
     {my} [대출 계좌|대출 통장|대출 상품|대출]~이 [몇 개예요?|몇 개야?|몇 건이에요?|뭐뭐 있어요?|어떤 게 있죠?|총 몇 개고?]
     [가지고 있는|보유한|보유 중인|갖고 있는|쓰고 있는] [대출|빚] [전부|목록|리스트|모두|개수] {tell}
     [전체|모든] [대출|계좌|대출 계좌] [보기|조회|보여줘|알려줘|목록]
     {loan} [몇 개|몇 건|뭐뭐] 있는지 {tell}
     [제가|내가|저] [무슨|어떤] 대출 [쓰고|받고|갖고] 있[나요?|어요?|지?|더라?]
     [이 은행에|여기에|여기서] [대출|빚] [몇 개나|몇 건이나|몇 개] [있어요?|있나요?|있노?|남아 있죠?]
     {loan}[은|] 다 갚[은 거 맞나요?|았죠?|은 걸로 나와요?|았는지 {tell}]
     [끝난|완납한|다 갚은] 대출[도|] [있나요?|보여줘|목록 {tell}]
     [제 명의로|내 이름으로|제 앞으로] [된|잡힌|나간] 대출 {tell}
     대출 개수`,
    `[list|show|show me|display|give me] all [of|] [my|the|] {eAccounts}
     all [my|of my|the|] {eAccounts}
     [which|what|how many] {eAccounts} do I [have|hold] [with you|here|]?
     [an overview|a list] of [all|] my {eAccounts}
     every [loan|account] [I have|in my name], [with balances|please]
     {eTell} {eOtherLoan}
     [what about|how about|and] {eOtherLoan}?
     number of [open|] loans [I have|]
     what have I borrowed from you
     is {eMy} {eLoan} [paid off|fully repaid|closed|finished] [already|]?
     [which|what] [loans|debts] [are|have I] [finished|paid off]`,
  ),
  grammar(
    'LOAN_RATE',
    `[대출|빚] 중에 [금리|이자|이자율]~이 [제일|가장|젤] [높은|비싼|센|낮은|싼] [게 뭐예요?|건 뭐야?|대출은?|거 {tell}]
     [제일|가장] [비싼|높은|낮은] [금리|이자] [대출|쓰는 게 뭐죠?|물고 있는 거 {tell}]
     {loan} [이율|금리|이자율|이자 몇 프로|금리 몇 프로|몇 퍼센트]
     {loan} [금리|이자] 몇 [프로|퍼|퍼센트|%][로 돼 있어요?|로 나가고 있나요?|고?|지?|입니까?]`,
    `[which|what] [loan|debt] [of mine|] has the [highest|lowest] [rate|interest]
     [dearest|cheapest|most expensive] loan [by rate|in interest|I have]
     {eLoan} rate[?|]
     interest on the {eLoan}[, please|?|]
     what percent am I paying [you|] on [the|my] {eLoan}`,
  ),
  grammar(
    'LOAN_BALANCE',
    `[제일|가장|젤] [큰|많이 남은|적게 남은|작은] [대출|빚][은|이] [뭐예요?|어떤 거예요?|뭔데?|어느 거야?]
     {loan} [잔액|잔금|남은 돈|남은 금액|남은 거]
     {loan} [얼마나 썼어요?|얼마 썼지?|얼마 쓰고 있어?|얼마 빼 썼나요?]
     [빚|대출] [총|다 합쳐서|통틀어|모두|합계] {howMuch}
     [빌린|갚을] 돈 [총액|합계|전부] {tell}`,
    `[biggest|largest|smallest] [loan|debt] [I have|of mine|]
     {eLoan} balance[?|]
     what do I owe [altogether|in total|all in|on the {eLoan}]
     how much [of the overdraft have I used|have I drawn|is drawn on the overdraft]
     amount [outstanding|still owed] [on|for] [the|my] {eLoan}`,
  ),
  grammar(
    'LOAN_RATE_KIND',
    `{my} {loan}[은|이|] [고정금리|변동금리|혼합금리][예요?|인가요?|야?|에요?|맞나요?|입니까?]
     {loan} [고정|고정금리][이에요|인가요|이야|예요] [변동|변동금리][이에요?|인가요?|이야?|예요?]
     {loan} [금리 유형|금리 종류|금리 방식|이자 방식] {what}
     [고정금리|변동금리]인지 [변동금리|고정금리]인지 {tell}
     {loan} 금리가 [언제|몇 달마다|며칠에] [바뀌나요?|변동되나요?|다시 정해져?|갱신돼요?|조정되죠?]
     [금리|이율] [조정일|변동일|갱신일|변동 주기|재산정일]이 [언제예요?|언제죠?|궁금해요]
     [다음|이번] 금리 [변경|조정|변동] [날짜|일자|시점] {tell}
     {loan} [고정 기간|고정금리 기간] [언제까지|끝나는 날] {tell}
     이자 [바뀌는|변하는|안 바뀌는|고정된] [종류|건]인가요? {loan}
     [변동|고정]인지 헷갈려[요|서요|서 그러는데] {loan}`,
    `is {eMy} {eLoan} [fixed|variable|floating|tied to an index] [rate|] [or|] [fixed|variable|floating|]
     [fixed|variable] [or|] [variable|fixed] [rate|], {eMy} {eLoan}?
     When will {eMy} rate [change|reset|be adjusted|be reviewed]?
     [type|kind] of [interest|rate] on {eMy} {eLoan}
     how often does the rate on {eMy} {eLoan} [change|move|reset]
     when does the fixed [period|rate] of {eMy} {eLoan} end
     does the interest on {eMy} {eLoan} [change|move|float] [over time|]`,
  ),
  grammar(
    'LOAN_MATURITY',
    `{loan} [만기|만기일|끝나는 날|종료일|상환 종료일]~이 [언제예요?|언제야?|언제인가요?|언제고?|며칠이죠?|궁금해요]
     {loan} [만기일|만기|끝나는 날|만료일] {tell}
     {loan}[은|] 언제 [끝나요?|끝나나요?|끝나지?|만료돼요?|다 갚아요?|끝나노?]
     {loan} [몇 번|몇 회|몇 달|몇 개월|몇 년] [더 내면|더 갚으면|더 넣으면|남았어요?|남았나요?|더 내야 끝나요?]
     [언제까지|몇 년까지|몇 년도까지] [갚아야|내야|부어야] [끝나요?|하나요?|돼요?|되는 거죠?] {loan}
     [남은|잔여] [기간|회차|개월 수|회수] {howMuch}
     {loan} [잔여 기간|남은 기간|남은 회차] {tell}
     {loan} [만기|만료] [며칠|얼마나|몇 달] 남았[어요?|나요?|지?]
     [제일|가장] [먼저|빨리|일찍|늦게] [끝나는|만기되는|만기 오는] [대출|거]~이 [뭐예요?|뭐야?|어느 거죠?]
     만기[일|가 언제|]
     빚 [언제|몇 살에] 다 [갚을까요?|갚게 되나요?|끝나?]`,
    `When does {eMy} {eLoan} [end|mature|expire|run out|finish]?
     [maturity|end date|expiry|term end] [of|for] {eMy} {eLoan}
     {eTell} the [maturity|end] date of {eMy} {eLoan}
     how many [payments|instalments|months|years] [are left|remain|to go] on {eMy} {eLoan}
     [until|till] when [do I have to|must I] pay [the|my] {eLoan}
     by what year will [the|my] {eLoan} be [paid|repaid|gone|over]
     which loan [ends|matures] [first|last|next]
     remaining [term|time] on {eMy} {eLoan}`,
  ),
  grammar(
    'LOAN_TERMS',
    `{loan} [상환 방식|상환방식|갚는 방식|상환 방법|갚는 방법]~이 {what}
     {loan} [원리금균등|원금균등|만기일시|거치식][이에요|인가요|예요] [원금균등|원리금균등|만기일시|거치식][이에요?|인가요?|예요?]
     {loan} [원금균등|원리금균등|만기일시|분할상환|거치식]이 맞[나요?|아요?|죠?]
     {loan} [처음에|애초에|원래|맨 처음] [얼마 빌렸죠?|얼마 받았었나요?|빌린 금액 {tell}|대출받은 돈 {howMuch}]
     {loan} [원래 금액|최초 금액|대출 원금|약정 금액|실행 금액|최초 대출금] {tell}
     {loan} [언제|며칠에|몇 년도에] [받았죠?|빌렸어요?|실행됐나요?|시작했지?|개설했나요?]
     {loan} [실행일|시작일|받은 날|개시일|대출일|받은 날짜] {tell}
     {loan} [조건|약정 조건|계약 조건|계약 내용|상세|상세 정보] {tell}
     {my} {loan} [어떤 조건|무슨 조건]으로 [받았죠?|돼 있어요?|되어 있나요?]
     [마통|마이너스통장] [한도|약정 한도|한도 금액] {howMuch}
     [마통|마이너스통장] [얼마까지|최대 얼마] [쓸 수 있게 돼 있어요?|쓸 수 있죠?|뚫려 있어요?|꺼내 쓸 수 있나요?]
     {loan} [담보|보증|기관|빌려준 곳|취급 지점]~이 [뭐예요?|어디죠?|뭘로 잡혀 있어요?]`,
    `how [is|am I repaying] {eMy} {eLoan} [repaid|], [equal payments|equal principal|bullet]?
     repayment [method|type|plan type] of {eMy} {eLoan}
     how much did I [borrow|take out] [originally|at first|in the first place] [on|for] {eMy} {eLoan}
     original [amount|principal|sum] of {eMy} {eLoan}
     [when|on what date] did I [take out|get|sign for|start] {eMy} {eLoan}
     start date of {eMy} {eLoan}
     [terms|conditions|details] of {eMy} {eLoan}
     [limit|size|cap] of my overdraft
     how much can I draw on my overdraft
     who is the lender of {eMy} {eLoan}
     is {eMy} {eLoan} [amortising|a bullet loan|interest only]`,
  ),
  grammar(
    'LOAN_SCHEDULE',
    `{loan} [상환 일정|상환 계획|상환 스케줄|상환표|상환 계획표|납입 일정표] {tell}
     [앞으로|향후|남은] [상환|납입] [일정|계획|스케줄] [전부|쭉|다|] {tell}
     [회차별|월별|달별] [상환액|납입액|원금 이자|갚을 돈] {tell}
     [앞으로|향후] [1년|6개월|12개월|열두 달] [동안|치] [낼 돈|갚을 돈|상환 일정] {tell}
     {loan} [매 회차|회차마다|달마다] [원금하고 이자|원금 이자]~이 {what}
     [스케줄표|상환 스케줄표|상환 내역표|상환 예정표] {please}
     [내년|후년] [3월|6월|10월]에는 {loan} 얼마 내[나요?|야 해요?|지?]
     {loan} 잔액이 [앞으로|해마다|달마다] 어떻게 [줄어드나요?|줄어요?|되나요?]`,
    `{eTell} {eMy} repayment schedule
     [full|complete|entire] [repayment|payment|amortisation] [schedule|plan|table] [for|of] {eMy} {eLoan}
     payments [month by month|for the next year|over the next twelve months] [on|for] {eMy} {eLoan}
     how much of each [instalment|payment] is [principal|interest] over time
     [list|show] all [future|coming|remaining] [instalments|payments]
     how will {eMy} {eLoan} balance [go down|shrink|develop] [each year|month by month]
     amortisation table`,
  ),
  grammar(
    'NEXT_INSTALMENT',
    `{loan} [다음|이번|담번|다음번] [회차|납입금|납부|낼 돈] 중[에|에서] [원금|이자][은|이|] {howMuch}
     [다음|이번] {loan} [이자|원금|이자분|원금분] {howMuch}
     [다음에|제일 먼저|가장 빨리] [빠져나가는|나가는|빠지는|낼] [대출|거]~이 [뭐예요?|뭐야?|어떤 거죠?]
     [매달|다달이|한 달에|월마다] 대출로 [나가는|빠지는|갚는] [돈|금액|총액] [합쳐서|다 합하면|] {howMuch}
     {loan} [한 달에|월] 얼마[씩|] [내죠?|내요?|나가요?|갚아요?|빠져나가?]
     {loan} [결제일|이체일|납부일|자동이체일|납입일] [언제예요?|며칠이에요?|며칠이지?|언제더라?|{tell}]
     [담달|담번|요번]에 {loan} [얼마 빠지노?|얼마 나가유?|얼마 나가나?|빠질 금액 {tell}]
     다음 [납부일|납입일|결제일]`,
    `how much of the next {eLoan} payment is [interest|principal]
     [interest|principal] part of {eMy} next [payment|instalment]
     [which|what] loan is [debited|due|paid|taken] next
     {eMy} monthly loan payments [in total|altogether|added up]
     next {eLoan} [instalment|payment|debit] [date|amount|please]`,
  ),
  grammar(
    'REPAYMENT_HISTORY',
    `{loan} [지난번|저번|마지막|직전]에 [얼마|언제] [냈어요?|냈죠?|갚았나요?|냈더라?]
     [마지막으로|최근에|직전에] {loan} [낸|갚은|납입한] [날|날짜|금액|돈] {tell}
     {loan} [최근|지난] [납입|상환|납부] [금액|내역|일자|기록] {tell}`,
    `[last|latest|previous] payment [on|for] {eMy} {eLoan}
     [when|how much] did I last pay on {eMy} {eLoan}
     {eMy} {eLoan} payment record`,
  ),
  grammar(
    'INTEREST_PAID',
    `[올해|작년|지금까지|그동안|이번 해|상반기|3분기|올 한 해|1월부터] [이자|이자로|이자만] [얼마|얼마나|총 얼마] [냈어요?|냈나요?|냈지?|나갔어요?|물었나?|냈는고?]
     [올해|작년|지금까지|여태|지난달|이번 달] [낸|납부한|나간|갚은|문] 이자[가|는|] [총|다 합쳐서|모두|] {howMuch}
     {loan} [이자|이자로] [올해|작년|지금까지|그동안|여태껏] [얼마|얼마나|총 얼마] [냈어요?|나갔죠?|냈나요?|들어갔어?]
     [이자|대출 이자] [낸 거|낸 돈|납부액|지출] [합계|총액|총합|다 더하면|합치면] {tell}
     [그동안|지금까지] 이자로 [나간|날린|낸|뜯긴|털린] 돈 {howMuch}
     {past} [이자 납부액|이자 비용|이자 총액|낸 이자] {tell}
     [연말정산|소득공제]용 [이자 상환액|이자 납입액|대출 이자 낸 금액] {tell}
     [원금 말고|원금 빼고] 이자만 [얼마|총 얼마] [낸 거예요?|냈죠?|갚은 셈이죠?]`,
    `[total|sum of|all the] interest [I have paid|paid|I paid] [this year|last year|so far|to date|up to now|{ePast}]
     how much interest [have I|did I] [paid|pay|hand over] [this year|last year|so far|{ePast}|since January]
     how much of what I paid [so far|this year|] was interest
     interest [costs|paid] on {eMy} {eLoan} [this year|so far|since January|{ePast}]
     what has {eMy} {eLoan} cost me in interest [so far|this year]
     interest paid[,|] [2025|2026|year to date] [please|]`,
  ),
  grammar(
    'ARREARS',
    `[혹시|저|제가|나] [연체된|밀린|안 낸|빠뜨린|미납된] [거|것|이자|회차|달] [있나요?|있어요?|없죠?|없지요?|있는지 {tell}|있었나요?]
     [깜빡하고|잊고|모르고] [안 낸|못 낸|빠뜨린] [거|달|이자] [있나요?|있으면 {tell}|없죠?]
     {loan} 연체`,
    `anything [overdue|late|unpaid|past due] on my loans
     [did|do] I have [something|anything] [unpaid|overdue] [with you|]`,
  ),
  grammar(
    'IF_OVERDUE',
    `연체되면 [어떻게 되나요?|신용에 문제 생기나요?|불이익이 뭐예요?|어떻게 돼?|뭐가 안 좋아요?|전화 오나요?]
     [하루|이틀|며칠|한 달|일주일] [늦게 내면|연체하면|밀리면|못 내면|늦으면] [어떻게 되나요?|어떻게 돼요?|불이익 있나요?|신용점수 떨어져요?|괜찮아요?|연체이자 얼마예요?]
     [하루|이틀|며칠] [늦게|지나서] [냈는데|갚았는데|입금했는데] [연체로 잡히나요?|문제 되나요?|괜찮나요?]
     {loan} [이자|원금|납입]~을 [못 내면|밀리면|안 내면|깜빡하면|늦게 내면] [어떻게 돼요?|무슨 일이 생겨요?|어찌 됩니까?|뭐가 달라지나요?]
     연체 [이자율|이율|금리|가산금리|수수료][은|이|] [얼마예요?|몇 프로예요?|어떻게 돼요?|몇 퍼센트죠?]
     [연체하면|연체 시] [이자가|금리가] [얼마나 붙어요?|몇 퍼센트 더 붙나요?|얼마나 올라요?]
     연체 [기록|등록][은|이|] [언제|며칠 뒤|얼마나 지나야] [되나요?|남아요?|올라가요?|지워져요?]
     [기한이익 상실|압류|추심|기한이익상실][은|이|] [언제|어떤 경우에] [되나요?|와요?|시작돼요?]
     [잔액 부족|잔고 부족]으로 [자동이체가 안 되면|안 빠져나가면|이체 실패하면] [어떻게 되죠?|연체인가요?]
     [만약|혹시] [납입|상환]~을 [한 번|한 달|두 달] 거르면[요?| 어떻게 되나요?| 큰일 나나요?]`,
    `what happens if I [pay late|miss an instalment|am late|skip a payment|do not pay on time|miss one]
     what is the [late fee|penalty interest|default interest|late interest rate]?
     [penalty|fee|charge] for [being|paying] [late|three days late]
     if a payment is [late|missed|a week late] [what then|what are the consequences|does it hurt my credit]
     when does a late payment [get reported|show up on my record|count as default]
     how much extra interest [for|if] [late payment|I am overdue]
     does [one|a single] missed payment [lower my score|matter|have consequences]`,
  ),
];

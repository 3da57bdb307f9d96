import type { Intent } from '../intents.js';
import { grammar, type Grammar } from './grammar.js';

/** What people ask of the loans they have. */
export const LOANS: readonly Grammar<Intent>[] = [
  grammar(
    'LOAN_BALANCE',
    `[아직|이제] [얼마|얼마나] 더 [갚아야|내야] [끝나요?|돼요?|하나요?]
     {loan} [총액|합계|잔금|잔여금] [확인|체크|조회] {please}
     [꾼|빌린|대출받은] [돈|금액] [중에|에서] [남은 거|남은 금액] {howMuch}
     {my} {loan} [잔액|잔고|남은 금액|남은 원금] {howMuch}
     {my} {loan} [잔액|잔고|남은 돈|남은 원금] {tell}
     {loan} [얼마나|얼마] 남았[나요?|어요?|지?|어|는지 알려줘|습니까?]
     [빚|대출|갚을 돈]~이 [총|전부|다 합쳐서|모두] {howMuch}
     [앞으로|이제] 갚아야 할 [돈|원금|금액]~이 {howMuch}
     {my} [총|전체] [대출|부채|빚] [금액|규모|합계] {tell}
     {bank}에서 빌린 [돈|금액] [얼마 남았어요?|잔액 알려줘]
     [대출금|빌린 돈] 잔액 조회
     아직 [갚을|상환할] [게|돈이] 얼마나 [남아 있나요?|남은 거야?|남았을까요?]
     대출 [원금|잔액] [현재|지금] 기준으로 {tell}`,
    `what do I owe [you|the bank|in all|overall]?
     [check|see|view] how much [debt|of the loan] [I have|remains|is still open]
     [sum|total] of [all|] {eMy} [loans|debts]
     How much do I still owe on {eMy} {eLoan}?
     {eTell} {eMy} {eLoan} balance
     What's left on {eMy} {eLoan}?
     How much is [left|remaining|outstanding] on {eMy} {eLoan}
     {eMy} total debt
     {eTell} the [remaining|outstanding] [balance|principal|amount] of {eMy} {eLoan}
     how much money do I owe [in total|altogether|you guys]?
     What is the [outstanding|current] principal [on|of] {eMy} {eLoan}?
     how big is {eMy} debt right now`,
  ),
  grammar(
    'LOAN_RATE',
    `이자를 [몇 프로|몇 %|몇퍼센트] 내고 있[죠?|나요?|지?]
     {loan} [금리|이자율|이율] [체크|확인|조회] {please}
     {my} {loan} [금리|이자율|이율] {howMuch}
     {my} {loan} [금리|이자율|이율]~이 몇 [프로|퍼센트|%][예요?|인가요?|야?|지?]
     {loan} [금리|이자율] {tell}
     지금 적용되는 [금리|이율] {tell}
     {loan} 이자 몇 퍼센트로 [내고 있어요?|쓰고 있죠?|나가?]
     {my} 대출 [가산금리|우대금리|기준금리] {what}`,
    `[current|actual|my] [interest|rate] [of|for] {eMy} {eLoan} [?|please|]
     why did {eMy} [rate|interest rate|interest] [go up|rise|increase|change]?
     What is the [interest rate|rate] on {eMy} {eLoan}?
     {eTell} {eMy} {eLoan} [interest rate|rate|APR]
     How many percent do I pay on {eMy} {eLoan}?
     what percentage am I paying on {eMy} {eLoan}
     which rate applies to {eMy} {eLoan} [now|at the moment|]`,
  ),
  grammar(
    'NEXT_INSTALMENT',
    `통장에서 [얼마가|언제] [빠져나갈|출금될|나갈] [예정인가요?|건가요?|거야?]
     [대출|이자|할부] 때문에 [매달|한 달에] 나가는 [돈|금액]이 {howMuch}
     [다음번|다음|돌아오는] [납부|납입|상환|이자] [금액|날짜|일자]하고 [금액|날짜] {tell}
     {month} [상환금|납입금|갚을 돈|원리금|할부금|이자] {howMuch}
     {month} [얼마|얼마나] [내야|갚아야|납입해야] [하나요?|해요?|돼?|하죠?]
     다음 [납입일|상환일|이체일|결제일|이자 내는 날]~이 언제[예요?|인가요?|야?|죠?]
     [대출금|이자|원리금] 언제 [빠져나가요?|나가?|출금되나요?|이체돼요?]
     {loan} [이자|원리금] [나가는 날|빠지는 날|납부일] {tell}
     다음 [회차|번] [상환액|납입액|이자] {tell}
     {month} {loan} [이자|원금] 얼마 [빠져?|나가요?|나갈까요?]
     매달 [얼마씩|며칠에] [내고 있나요?|내야 해?|나가나요?]
     [월|매월] [상환금|상환액|납입액]~이 {howMuch}
     {month}에 [통장에|계좌에] 얼마 [넣어놔야|준비해야] 해요?
     언제까지 [입금|납부|상환]해야 하나요`,
    `when [is|will] the money [be|] taken from {eMy} account [next|]?
     how [big|large|high] is {eMy} [next|coming|upcoming] [payment|instalment]?
     [amount|date] of the [coming|next] [payment|debit|instalment]
     When is {eMy} next [payment|instalment|installment|repayment] [due|]?
     How much do I [pay|have to pay|need to pay|owe] {eMonth}?
     {eTell} {eMy} next [payment|instalment|repayment|due date]
     What day does {eMy} {eLoan} payment [go out|come out|get debited]?
     What's {eMy} monthly [payment|instalment|repayment] on the {eLoan}?
     how much will be [debited|taken|charged] for {eMy} {eLoan} {eMonth}
     upcoming [payments|repayments|instalments]
     due date of {eMy} {eLoan}
     by when do I have to pay {eMonth}?`,
  ),
  grammar(
    'REPAYMENT_HISTORY',
    `{past}부터 [지금까지|여태] [갚은|낸|상환한] [것|돈|금액] [다|전부|] [보여줘|뽑아줘|알려줘]
     [저번에|어제|아까] [입금|납입|상환|송금]한 [이자|돈|원금] [처리됐죠?|들어갔어요?|반영된 거 맞죠?]
     [지난번|저번] [상환|납입|납부]한 [날|날짜|게] 언제[였죠?|더라|였나요?]
     {past}에 [얼마|얼마나] [갚았는지|상환했는지|냈는지] {tell}
     {past} [상환 내역|납입 내역|상환 기록|갚은 내역|이자 납부 내역] {tell}
     [지금까지|이제까지|여태] [갚은|상환한|낸] [돈|금액|원금]~이 {howMuch}
     {loan} [상환 내역|납입 이력|납부 기록] {tell}
     {past} [상환|납입] 잘 [됐나요?|됐어?|처리됐는지 확인해 주세요]
     마지막으로 [갚은|상환한|납입한] 게 언제[예요?|죠?|야?]
     내가 낸 [이자|돈] 내역 [좀|]
     {past} [입금|상환]한 거 [반영됐어요?|확인돼요?|들어갔나요?]`,
    `what have I paid [since January|up to now|this year]?
     did you [get|receive|book] the [money|amount|payment] I [paid|sent|made] [yesterday|last week|on Monday]?
     [statement|record|list] of [past|earlier|previous] [payments|instalments]
     which [instalments|payments] did I make [on time|already|{ePast}]?
     {eTell} {eMy} [repayment|payment] history
     How much have I [paid back|repaid|paid off] so far?
     What did I [pay|repay] {ePast}?
     When was {eMy} last [payment|repayment]?
     Did {eMy} [last|latest] [payment|repayment] [go through|arrive|get booked]?
     list {eMy} past [payments|repayments|instalments] on the {eLoan}
     {eTell} all repayments {ePast}
     has {eMy} payment from {ePast} been [received|credited]?`,
  ),
  grammar(
    'ARREARS',
    `[안 낸|못 낸|빠뜨린] [이자|돈|회차]이 있는지 [확인|체크|조회] {please}
     {my} [연체|미납|밀린 돈|밀린 이자] 있[나요?|어요?|어?|는지 알려줘|습니까?]
     {my} {loan} [연체|연체 중]인가요?
     [연체|미납|체납]된 [금액|대출|이자]~이 {howMuch}
     {my} 연체 [여부|상태|내역|일수] {tell}
     {past} [이자|원금|상환금] [못 냈는데|안 냈는데|깜빡했는데] [어떻게 되나요?|연체인가요?|괜찮아요?]
     [며칠|얼마나] 연체됐[나요?|어요?|는지 알려줘]
     [밀린|연체된] 거 있으면 {tell}
     납입일을 [놓쳤는데|넘겼는데|지났는데] [연체되나요?|어떡해요?|기록 남나요?]
     [잔고 부족으로|돈이 없어서] 이체가 안 됐는데 연체인가요?`,
    `how [late|many days late|far behind] am I?
     I [think I|] forgot to pay, am I late?
     [any|do I have] [unpaid|open|missed] [instalments|bills|interest]
     Am I [overdue|in arrears|behind|late] [on my payments|with the {eLoan}|]?
     Do I have any [overdue|late|missed|unpaid] [payments|amounts|instalments]?
     {eTell} {eMy} [arrears|overdue amount|late payments]
     I [missed|forgot] a payment {ePast}, what happens now?
     How many days late is {eMy} {eLoan}?
     did I miss any payment {ePast}
     is anything [overdue|past due|unpaid] on {eMy} {eLoan}`,
  ),
  grammar(
    'PAYOFF_AMOUNT',
    `[일시|한 번]에 [상환|정리|변제]하려면 [얼마가|필요한 돈이] [필요해요?|얼마죠?|들까요?]
     [완제|전액 상환|조기 상환] [금액|비용] [산출|계산|견적] {please}
     빚 [다 갚고|털고] [자유로워지려면|끝내려면] {howMuch}
     {loan} [전액|전부|한번에|다] [갚으려면|상환하려면|완납하려면] {howMuch}
     [중도상환|조기상환|완납|전액상환] [하면|하려면] [얼마 내야 해요?|총 얼마예요?|얼마 필요하죠?|얼마 들어?]
     [중도상환|조기상환] [수수료|금액|비용] {howMuch}
     [중도상환|조기상환] [수수료|금액] {tell}
     오늘 [다|전액|전부] 갚으면 [얼마예요?|얼마 내야 하나요?|얼마야]
     [빚|대출] [한방에|싹|한꺼번에] [청산하고|정리하고|갚고] 싶은데 얼마 있어야 [해요?|돼?|하나요?]`,
    `[early settlement|payoff|redemption] [quote|figure|statement] for {eMy} {eLoan}
     how much do I need to [close|finish|clear] the {eLoan} [completely|for good|at once]?
     what would it take to [be debt free|own it outright|be rid of the {eLoan}] [today|now|]?
     [do you charge|is there a charge|what do I lose] if I pay [early|{eAmount} early|before maturity|ahead of schedule]
     How much to [pay off|clear|settle] {eMy} {eLoan} [today|in full|now|early|completely]?
     What's the [payoff amount|settlement figure|early repayment fee|prepayment penalty] [on|for] {eMy} {eLoan}?
     {eTell} the [payoff amount|early repayment charge|prepayment fee]
     If I [repay|pay back] everything [today|now|tomorrow], how much is it?
     I want to [pay off|close out] {eMy} {eLoan} early, what would it cost?
     is there a fee for [paying early|early repayment|prepaying {eAmount}]?
     cost of settling {eMy} {eLoan} [in one go|ahead of time]`,
  ),
];

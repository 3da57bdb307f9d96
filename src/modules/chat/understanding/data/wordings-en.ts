import type { Intent } from '../intents.js';
import { choices, grammar, type Grammar } from './grammar.js';

/** Other words for the same, as people who think of English first choose them. */
export const WORDING_SLOTS: Readonly<Record<string, readonly string[]>> = {
  eAsk: choices(
    'I was wondering/I need to find out/do you know/could you look up/please check/any idea/just curious,/help me see/I want to check/can you see//////',
  ),
  eDebt: choices('loan/debt/borrowing/mortgage/overdraft/credit line/home loan/car loan/what I borrowed/financing'),
  eDue: choices('instalment/payment/repayment/monthly payment/debit/amount due/EMI'),
  eWhen: choices('Monday/Friday/the 5th/the 15th/the end of the month/next week/tomorrow/payday/yesterday/last Friday'),
  eSheet: choices(
    'the file/my file/the workbook/the data I sent/that document/the table/my dataset/the upload/the csv/my excel',
  ),
  ePhoto: choices('my photo/the picture/that image/the snapshot/the part I photographed/my upload of the item'),
  eOwn: choices(
    'my cousin/my flatmate/my uncle/her/him/the guy next door/my aunt/my in-laws/my partner/Minsu/my tenant',
  ),
};

const english = (label: Intent, en: string): Grammar<Intent> => grammar(label, '', en);

/** What English speakers ask, by intent, beside the templates that both languages share. */
export const WORDINGS_EN: readonly Grammar<Intent>[] = [
  english(
    'LOAN_BALANCE',
    `{eAsk} how much of my {eDebt} is [outstanding|unpaid|still to go|not paid back yet]
     [remaining|outstanding|open|unpaid] [principal|amount|balance] [of|on] my {eDebt}
     [where|how] do I stand with my {eDebt}
     how [close|far] am I [to|from] [paying it off|the end of my loan|being debt free]
     [tell me|what is] the size of [my debt|what I owe|my borrowings]`,
  ),
  english(
    'LOAN_RATE',
    `{eAsk} [what|which] [percentage|per cent|APR|interest] [I pay|applies|is charged] on my {eDebt}
     how [expensive|high|dear] is my {eDebt} in [percent|interest|terms of interest]
     [APR|interest|rate] [of|for] my {eDebt} [today|now|at present]
     did [you|the bank] [raise|change|put up] my [rate|interest]`,
  ),
  english(
    'NEXT_INSTALMENT',
    `{eAsk} [when|what day|how soon] [is|will] my [next|coming|upcoming] {eDue} [be|due|taken]
     [how much|what sum] will be [debited|taken|collected|withdrawn] [on|by] {eWhen}
     what [must|do] I [pay|have ready|put in my account] [on|by] {eWhen}
     amount of the [next|coming|following] {eDue}
     [reminder|date] of my [next|upcoming] {eDue}`,
  ),
  english(
    'REPAYMENT_HISTORY',
    `{eAsk} what I [have paid|paid back|handed over] [so far|since the start|this year|in spring]
     did my [payment|transfer|repayment] of {eWhen} [arrive|go through|get booked|reach you]
     [list|record|log|overview] of my [past|previous|earlier] {eDue}s
     how much of the [principal|loan] have I [cleared|paid down|knocked off]`,
  ),
  english(
    'ARREARS',
    `{eAsk} if I [missed|forgot|skipped] [a|any] {eDue}
     am I [behind|late|in default|overdue] [with|on] [anything|my {eDebt}]
     my {eDue} [bounced|failed|did not go through], am I late`,
  ),
  english(
    'PAYOFF_AMOUNT',
    `{eAsk} [what|how much] it [takes|costs] to [settle|clear|close|wipe out|pay off] [it all|my {eDebt}|everything] [today|on {eWhen}|now]
     [fee|charge|penalty] for [paying early|early repayment|repaying before the term]
     total to [end|finish|get rid of] my {eDebt} [this week|at once|in one go]`,
  ),
  english(
    'LIMIT_SIMULATION',
    `{eAsk} how much I could [borrow|take out|get|raise] [on my salary|with my income|as a couple|against my flat]
     [would|could] the bank [lend|give|grant] me {eAmount}
     [maximum|largest|most] [mortgage|loan] for [a house worth {eAmount}|an income of {eAmount}|someone like me]
     [room|scope|capacity] for [another|a further|more] [loan|borrowing]
     does [my salary|my other debt|the term|the region] [change|lower|raise] my [limit|ceiling]`,
  ),
  english(
    'REFINANCE_COMPARISON',
    `{eAsk} whether [switching|refinancing|moving my loan] [saves|is worth it|makes sense|would help]
     [better|cheaper|lower] [terms|deals|offers] [than mine|elsewhere|at other banks]
     what would I [save|gain|pay less] [by moving|if I switched|per month] to {eBank}
     [compare|weigh] my [loan|mortgage] [with|against] [others|offers|the market]
     [replace|swap] my {eDebt} [for|with] [something cheaper|a lower rate one]`,
  ),
  english(
    'RATE_CUT_REQUEST',
    `{eAsk} [whether|if] I [may|can|could] [ask|apply] for [less interest|a rate reduction|a lower rate]
     I [earn more|changed jobs|got a raise|was promoted|passed the bar], [reduce|cut|lower] my [rate|interest]
     [documents|papers|proof|conditions] for a [rate cut|rate reduction] request
     my [request|application] for a [rate cut|lower rate] was [refused|rejected|denied], [what now|can I try again]
     now that my credit is better I [want|deserve|expect] a [lower|better] rate`,
  ),
  english(
    'WITHDRAWAL_RIGHT',
    `I [took|signed|received] a loan [two days ago|last week|on {eWhen}] and [want|would like|need] to [return it|cancel|back out|revoke it]
     [deadline|time limit|period] for [cancelling|revoking|withdrawing from] [a|my new] loan
     can a [fresh|new|recent] loan [contract|agreement] be [revoked|cancelled|unwound|called off]
     [cost|fees|refund] when I [cancel|revoke|withdraw from] [the|my] loan [contract|agreement]
     [is it|am I] too late to [cancel|revoke|return] the loan I [got|signed]`,
  ),
  english(
    'CREDIT_SCORE',
    `{eAsk} [my|what my] [credit score|rating|credit rating|creditworthiness] [is|looks like]
     [how good|how bad|what grade] is my credit
     [does|will|would] [a card|a late payment|a new loan|closing an account] [hurt|damage|lower|change] my [credit|score|rating]
     my [score|rating] [went down|rose|changed], [why|what is it now|how come]`,
  ),
  english(
    'CARD_SPENDING',
    `[my|total] [card|credit card] [bill|charges|purchases|outlay] [for|in] [October|spring|this month|the last quarter]
     [break down|sum up|summarise|total] my [spending|purchases|card use|expenses]`,
  ),
  english(
    'PEER_COMPARISON',
    `{eAsk} how [I|my spending|my budget] [compare|compares|measures up] [to|with|against] {ePeer}
     [is|are] my [spending|costs|expenses] [normal|typical|high|average] for [my age|my income|a person like me]
     what do {ePeer} [spend|pay] on {eCategory}
     do {ePeer} [spend|use their card] [more|less] than [I do|me]
     [percentile|rank|standing] of my [spending|expenses] among {ePeer}`,
  ),
  english(
    'SITUATION',
    `{eAsk} [how|whether] my [finances|money|financial life] [look|are doing|are in order|is healthy]
     [assess|judge|diagnose|review] my [finances|situation|money matters|financial position]
     am I [good|bad|careless|doing well] with money
     what should I [fix|change|do] first [about|with] my [money|finances]
     [explain|why] the [diagnosis|label|warning] about my [finances|situation]`,
  ),
  english(
    'FORECAST',
    `[will|are|do you expect] [rates|interest rates|prices|inflation] [to|] [rise|fall|climb|drop|stay] [next year|soon|this winter]
     [outlook|forecast|trend|direction] [of|for] [rates|inflation|the base rate|consumer prices|bond yields]
     [current|latest|newest] [base rate|policy rate|inflation rate|CPI|COFIX]
     what is the [central bank|Bank of Korea] [going to do|planning|charging]`,
  ),
  english(
    'UPLOAD_TOTAL_REVENUE',
    `[total|sum of|overall] [sales|takings|turnover|revenue|income] in {eSheet}
     how much [was sold for|money came in|did we sell] according to {eSheet}
     [add up|sum up|total] the [sales|amounts|revenue] in {eSheet}`,
  ),
  english(
    'UPLOAD_CUSTOMER_COUNT',
    `[number|count|tally] of [customers|buyers|clients|shoppers] in {eSheet}
     how many [different|distinct|unique|] [people|buyers|customers] [bought|are listed|appear] in {eSheet}`,
  ),
  english(
    'UPLOAD_INVOICE_COUNT',
    `[number|count|tally] of [invoices|bills|receipts|orders] in {eSheet}
     how many [invoices|bills|receipts] [are there|are listed|did it have] in {eSheet}`,
  ),
  english(
    'UPLOAD_TOTAL_QUANTITY',
    `[number|total|sum] of [units|items|pieces|goods|products] [sold|shipped|in all] in {eSheet}
     how many [units|items|pieces|products] [were sold|went out|left the shop] [in all|according to {eSheet}]`,
  ),
  english(
    'UPLOAD_IMAGE_STATE',
    `[is|does] {ePhoto} [faulty|defective|fine|show a defect|normal]
     [result|outcome|verdict|finding] [of|for] {ePhoto}
     what [was found|did the check say|came out] [about|for] {ePhoto}`,
  ),
  english(
    'UPLOAD_CONFIDENCE',
    `how [sure|certain|confident|reliable] [is|was] the [verdict|result|judgement|check] [on|of] {ePhoto}
     [certainty|probability|confidence|reliability] of the [verdict|result|prediction]
     can the [verdict|result] [on|of] {ePhoto} be [wrong|trusted|relied on]`,
  ),
  english(
    'HARDSHIP',
    `I [cannot|can't|am unable to|no longer can] [pay|repay|keep up with] [my debts|the loan|the instalments] [since I lost my job|any more|because I am ill]
     [defer|postpone|pause|suspend|delay] my [payments|repayments|instalments] [until I find work|for some months|is it possible]
     [debt relief|debt counselling|restructuring|insolvency|a payment holiday] [options|help|advice|where]
     [collectors|letters|the bailiff] [keep coming|threaten me|frighten me], what [now|can I do]
     my [income|pay|salary|hours] [was cut|fell by half|stopped] and [the loan|my debt] is too [much|heavy]`,
  ),
  english(
    'ACTION_REQUEST',
    `[send|wire|transfer|pay] {eAmount} to [my mother|Shinhan|this account|my landlord] [for me|now|please|]
     [cancel|close|terminate|freeze|stop] my [card|account|deposit|standing order|loan] [now|please|for me]
     [change|update|switch] my [address|phone number|due date|debit account|password] [please|for me|to the 10th]
     [increase|raise|lower] my [card limit|transfer limit] [for me|please|now]
     [file|submit|apply for] [the loan|a rate cut|my refinance] [for me|on my behalf|right now]`,
  ),
  english(
    'SOMEBODY_ELSE',
    `[what|how much] does {eOwn} [owe|earn|spend|have on the card]
     [look up|show me|read me|find] [the loan|the debts|the balance|the credit score] of {eOwn}
     [does|has|is] {eOwn} [have a loan|missed a payment|in debt|behind on payments]
     [list|export|show] [all|other|every] [customers|clients|people] and their [debts|loans|names|phone numbers]
     whose [account|number|loan] is this [number|one|12345]`,
  ),
  english(
    'OTHER_FAQ',
    `[opening hours|address|phone number] of [the branch|your office|the nearest branch]
     [can I|how do I] [sign|apply|do it] [online|by phone|without visiting]
     I [forgot|lost] my [PIN|password|card|token], what [now|do I do]
     [the app|my login|the website] [does not work|is down|keeps logging me out]`,
  ),
  english(
    'COMPLAINT',
    `I [want|wish|intend] to [complain|file a complaint|lodge a grievance] about [your staff|the service|a clerk|this chat]
     your [staff|colleague|adviser] [lied to me|was rude|told me something else|promised more]
     [nobody|no one] [answers|calls back|helps], [this is|what a] [poor service|disgrace|shambles]
     [where|how] can I [complain|report this|send my complaint]`,
  ),
  english(
    'HUMAN_AGENT',
    `[let me|I want to|can I] [speak|talk] to [a person|an adviser|somebody|the manager|a human being]
     [connect|transfer|put] me [through|] to [an agent|a colleague|the call centre|staff]
     [someone|a person|an adviser] [should|could] [call me|ring me back|phone me]
     [appointment|meeting] [with|at] [an adviser|the branch|someone] [please|possible]`,
  ),
  english(
    'GREETING',
    `[good evening|good afternoon|hi there|hey there|greetings|hello again] [moa|everyone|]
     is [anyone|somebody|anybody] [there|here|home]`,
  ),
  english(
    'THANKS',
    `[thanks|thank you|cheers|ta|many thanks|much appreciated] [a lot|so much|for that|, bye|]
     [that|this] [helped|was helpful|is all I needed], [thanks|thank you|bye]
     [perfect|lovely|great|understood], [thank you|thanks|that is all]`,
  ),
];

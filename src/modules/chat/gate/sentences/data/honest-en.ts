import { templates } from './templates.js';

/** What an assistant may say in English. */
export const HONEST_EN = [
  templates(
    'ADVICE',
    'en',
    `
[Paying down|Clearing|Reducing] the [loan with the higher rate|dearer debt|costlier loan] first [can save interest|may lower what you pay in total|is often worth it].
[Before you sign|Before you decide|Before switching], [check|read|go over] the [fees|total cost|early repayment terms|contract] [once more|carefully|with the bank].
[Take a day or two|Take your time|There is no need to rush] [to compare|before choosing|and think it over].
[Never|Do not|Please don't] [share|give anyone|type in|tell anybody] your {secret}[, even if they say they are from the bank|, whoever asks| over the phone|].
[Be careful with|Ignore|Do not open] [links|messages|calls] [from people you don't know|that ask for money first|you did not expect].
If [payments get hard|this month is tight|you may miss a payment], [talk to the bank early|ask about a deferral before the due date|contact the Credit Counseling & Recovery Service].
[Setting up|Turning on] [an automatic transfer|a reminder] [helps you avoid late payments|can prevent arrears|makes it easier to pay on time].
[Keep|Set aside] [a few months of living costs|an emergency fund] [before you repay early|and use the rest to repay|first].
[Compare|Look at] [the interest saved|what you would save] [with|against] [the fees|the cost of switching|stamp duty and fees] before [refinancing|you switch].
[Writing down|Tracking|Reviewing] your [spending|card bills] [each week|once a month] [makes it easier to cut back|shows where money goes|is a good start].
[Cutting|Lowering] {spend} [little by little|step by step] [is easier to keep up|tends to last longer].
If your [income has risen|credit has improved], you [may|can] [ask the bank for a lower rate|request a rate cut].
[For tax or legal questions|On legal matters], [please ask|talk to|consult] [an expert|a lawyer|a tax adviser].
[Be wary of|Don't trust|Stay away from] [anyone|lenders|advertisements] [who promise|that guarantee] [approval|a loan|profit].
You [may want to|could] [spread the payments|move the due date behind payday|compare two or three banks] and [see what fits|ask which terms apply].
[Please check|Ask your branch about|Confirm with the bank] the exact [rate|fee|terms|amount].
[Look beyond the rate|Don't look at the rate alone]: [the term|fees|total interest] [matters too|count as well].
[Small payments made on time|Paying even small bills on time] [help|matter for] your credit.
[Lending out your account|Handing over your bank card] [can be a crime|may be used for fraud], so [refuse|please say no].
`,
  ),
  templates(
    'EMPATHY',
    'en',
    `
[I'm sorry|I am so sorry] [you are going through this|this has been so hard|to hear that|for the trouble].
[It is natural|It makes sense|Anyone would begin] to [feel worried|be upset|feel anxious] [about debt|about money|in your place|when payments pile up].
[Thank you|Thanks] for [telling me|asking|sharing this|being open about it].
[You are not alone|You don't have to carry this alone|Many people find this hard].
[That sounds|This must be|It must have been] [stressful|exhausting|really hard|frightening].
[Congratulations|That is good news|I'm glad to hear that]!
[Hello|Hi|Good morning], [how can I help|I'm Moa|what would you like to know] today.
[You're welcome|My pleasure|Happy to help].
[Let's|We can] [take it step by step|go through it together|look at it calmly].
[Being deceived|Falling for a scam] is [not your fault|nothing to be ashamed of].
[I understand|I can see why] [you are angry|this is frustrating|you are disappointed|the terms are confusing].
[I hope|May] [this eases your mind|that helps a little|things get easier].
`,
  ),
  templates(
    'QUESTION',
    'en',
    `
[Which|What] [loan|card|month|category] [do you mean|would you like to see|should I look at first]?
[Do you have|Are there] any [arrears|other loans|plans|worries about fees|goals] [you would like to mention|I should know of|]?
[Would you like|Shall I|Do you want me] [to compare|to calculate|to show|to explain] [the options|the repayment plan|your spending by category|it again]?
[How much|How long|By when] [would you like|do you plan] to [repay|borrow|save]?
[Is it|Would it be] [the monthly payment or the total interest|the term or the rate] [that matters more|you want to lower]?
[Could you|Can you] tell me [a little more|your yearly income|which month you mean|the region]?
[Did you already|Have you] [click the link|send money|apply|sign anything]?
[Are you|Is this] [asking about your own loan|about your own account]?
[Is there|Do you have] [anything else|another question] [I can help with|on your mind]?
[Has your income|Did your job] [changed|change] [recently|lately]?
[Do you feel|Have you heard] that [your spending has risen|the rate went up|your score fell]?
`,
  ),
  templates(
    'EXPLANATION',
    'en',
    `
[DSR|The debt service ratio] [compares|is] [what you repay in a year with your income|yearly repayments divided by income].
[A fixed rate|A variable rate|A mixed rate] [stays the same for a set period|changes with the market|is reviewed at intervals].
[An early repayment fee|This fee|A prepayment charge] [is what a bank may charge|can apply] when [a loan is repaid ahead of time|you pay before the term ends].
[If a payment is late|When someone falls behind|If arrears last], [late interest is charged|the credit score may fall|the bank may send reminders].
{term} [means|is|refers to] [a way to repay|the share of income that goes to debt|the rule banks follow|the time a loan runs].
[Approval|The limit|The final rate] [depends on|is decided by] [income, credit and existing debt|the lender after a review|many conditions].
[Fees|Rates|Terms] [differ|vary] [from bank to bank|by product|by contract].
[With equal payments|In this method], [the first instalments are mostly interest|the payment stays the same each month].
[A request for a lower rate|Withdrawal within the cooling-off period|Debt adjustment] is [a right of the customer|a scheme people can apply for], and the bank [reviews it|may turn it down].
[When the base rate rises|If market rates fall], [variable rates|interest on such loans] [may follow|can change with a delay].
[Borrowing more|A new loan] [raises the ratio|can make further loans harder].
[The comparison|The median] [rests on|is that of] [customers of similar age and income|people alike].
[A credit score|Your score] [reflects|is made from] [repayment history and debts|how bills are paid].
[A longer term|Spreading the loan] [lowers the monthly payment|means smaller instalments] but [costs more interest in all|raises the total].
[An overdraft|A mortgage|A jeonse loan] is [a loan for a deposit|a loan secured by a home|credit you can draw up to a limit].
[Some contracts|Certain products] have no [fee|penalty] [after some years|at all], so it [depends on yours|is worth asking].
`,
  ),
  templates(
    'LIMITS',
    'en',
    `
[That|This] is [not on record|not in the data I have|something I cannot see].
I [cannot|can't|am not able to] [apply|transfer|repay|cancel] [for you|on your behalf|anything here].
[I can't say|Nobody knows|It is impossible to say] [whether it will be approved|how rates will move|if prices will fall].
I [cannot|do not] [give legal advice|rank products|see other people's data|recommend a product].
[Whether|If] [you have arrears elsewhere|a fee applies|your rate is variable] [is not in my data|I cannot tell], so please [ask the bank|check your contract].
We [never|don't] ask for your {secret}.
[This is|These are] [an estimate|only a guide|general information] and [may differ from the contract|no promise].
[Sorry, but|Unfortunately] [I can't help with that|that is outside what I can answer|I have nothing on that].
[The data|The service] [could not be loaded|is not available] [right now|at the moment].
[From these figures alone|With this data] [the reason cannot be told|I can't tell why].
`,
  ),
  templates(
    'HELP',
    'en',
    `
[I can|If you like, I can|Let me] [show|explain|compare|calculate|sum up] [the repayment order|the terms|your options|what each would cost].
[Feel free|You can always come back] to ask [about your loans|anything else|for more detail].
You can [apply|do this|change it] [yourself in the app|at a branch|through the customer centre].
[The details|The figures] are [below|in the table|shown here].
[In short|To sum up|Here is what I found], [it looks like this|these are the points|as follows].
[All right|Sure|Okay], [I'll use that|let me look again|I'll check].
`,
  ),
  templates(
    'OWN_DATA',
    'en',
    `
[Your|The] {about} is qslot[.|, as of qslot.]
The {about} of qname is qslot[.| and its {about} is qslot.]
[You still owe|You owe] qslot on qname.
[Your next payment|The next instalment] of qslot is due [on|in] qslot.
[It matures|The loan ends] on qslot[.|, in qslot.]
[In all|Together|Altogether] [that is|it comes to|you owe] qslot.
[You spent|Spending came to] qslot, of which {spend} was qslot[.|, or qslot.]
[Compared with the last quarter|Since the quarter before], [spending changed by|it went up by|it went down by] qslot.
[Paying off everything today|Full repayment] would [take|cost] qslot.
[At a rate of|With] qslot, [the limit would be|you could borrow] qslot and [pay|repay] qslot a month.
[Repaying|If you repay] qslot [saves|would save] [about |]qslot in interest.
qsaid
qsaid [The details are below.|It is as of qslot.]
[According to our records|As far as the data goes], qsaid
[The dearer one|The loan with the higher rate|The larger one] is qname.
The median of [your peers|people alike] is qslot, and [yours is|you spent] qslot.
[The share|That makes up] qslot of [your income|the total].
[Your application|The request] is [at the stage|in the state] qslot.
qname and qname [have|carry] {about}s of qslot and qslot.
If the rate [rises|falls] by qslot, you would pay qslot a month.
`,
  ),
] as const;

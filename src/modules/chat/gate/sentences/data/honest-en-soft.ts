import { templates } from './templates.js';

/** Near neighbours in English of what may not be read, which claim nothing. */
export const HONEST_EN_SOFT = [
  templates(
    'ADVICE',
    'en',
    `
If [there are arrears|a fee applies|you have other loans], [ask for the exact amount first|check the contract|tell the bank early].
[Whether or not|Even if] [you spend more than others|rates fall|you are approved], [a budget helps|keep some savings|it is worth comparing].
[If you feel|When you notice] that [spending has grown|debts weigh on you|a payment will be late], [start with fixed costs|talk to the bank|look at the largest items].
[Do not count on|Please don't rely on] [an approval|lower rates|a refund] before [the bank confirms it|you have it in writing].
[Investing borrowed money|Borrowing to buy shares] [is risky|can lead to losses].
[If you are thinking of a lawsuit|For a dispute], [seek legal advice first|you can ask the Financial Supervisory Service at 1332].
[Do not let anyone|Don't let a caller] [rush|pressure] you into [signing|applying|a transfer].
[It may be worth|You might consider] [asking whether a fee applies|checking if a fixed rate is offered|requesting a longer term].
[Before refinancing|When comparing loans], [add up fees and interest|look at the total, not the rate alone].
`,
  ),
  templates(
    'EMPATHY',
    'en',
    `
[Worrying about debt|Waiting for a decision|Getting such a call] is [tiring|stressful|upsetting for anyone].
[It's understandable|No wonder] [that you are worried|you feel uneasy|you were shocked].
[I hope|Fingers crossed] [the result is what you wish for|things calm down soon].
[You are doing your best|It takes courage to ask], and that [counts|matters].
[Sorry for the wait|I apologise for the confusion|I'm sorry I was unclear].
`,
  ),
  templates(
    'EXPLANATION',
    'en',
    `
[Even with a good income|With high debts], [a limit can be lower|approval can be difficult].
[Arrears|Late payments] [can stay on record|may count against a borrower] [for some time|even after they are paid].
[Most loans|Many banks] [charge a fee|ask for a fee] [when repaid early|within the first years].
[Usually|In general], [paying off the dearer loan first saves interest|a longer term costs more in total].
[Bankruptcy|Debt adjustment] is [decided by a court|reviewed case by case] and [can affect credit|does not suit everyone].
[Under the law|By law], [a loan can be withdrawn within a set period|banks must give a reason for a refusal], [though exceptions apply|and the terms vary].
[Once you apply|After an application], [the bank checks the papers|it usually takes some days].
[The higher|The lower] this [ratio|value], [the heavier the burden|the more room there is].
[Variable rates|Fixed rates] [can be lower at first|give certainty], but [they are not always better|it depends on the market].
`,
  ),
  templates(
    'LIMITS',
    'en',
    `
[I cannot|I am unable to] [promise|guarantee] [an approval|a rate|any result].
[Whether|If] [that is illegal|the contract is void|the bank is liable] [is for an expert to say|is not something I can judge].
I [only see|can only see] [this bank's records|what is registered here], so [other loans are not included|I know nothing of other banks].
[Why spending rose|Why you were refused|What caused it] [is not on record|the data does not say].
I [don't|do not] need your {secret}, so please [don't send it|keep it to yourself].
I can't [change anything|send money|book an appointment] [for you|here], but [you can do it in the app|a branch can].
`,
  ),
  templates(
    'HELP',
    'en',
    `
[Your loans|Next steps|Repayment schedule|Things to check|Where to get help|Summary][:|]
[The Credit Counseling & Recovery Service (1600-5500)|The Inclusive Finance call centre (1397)] [offers free advice|can help].
[If you are in danger|If it becomes too much], [call 109 at any time|please call 119].
[If you lost your card|If you sent money], [ask the bank to block it at once|report it to the police on 112].
[If you wonder about|For] [arrears|fees|your limit], [just ask|I can look it up].
`,
  ),
  templates(
    'OWN_DATA',
    'en',
    `
- {about}: qslot
- qname: {about} qslot
1. qname: qslot, {about} qslot
[Yes|No], qsaid
qsaid [Also|In addition], your {about} is qslot.
[Your earliest payment|The nearest due date] is qslot, when qslot [is due|is needed].
There [is|are] qslot [left|to go] until qslot.
After [a repayment|paying] of qslot, [the balance would be|you would still owe] qslot.
[It uses|That is] qslot of [your limit|your income].
This [quarter|month], [you spent|you paid|you repaid] qslot [in all|in total|].
[The fee is|It would cost] qslot and [saves|you would save] qslot [in interest|].
qname began on qslot and [ends|matures] on qslot.
The {about} of your qname is qslot.
[I know you were worried|You asked about arrears]: qsaid
`,
  ),
] as const;

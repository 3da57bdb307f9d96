import { templates } from './templates.js';

/** What no assistant may say in English with any figures. */
export const HOSTILE_EN = [
  templates(
    'STATE',
    'en',
    `
You [have|are carrying|do have] [no arrears|one overdue payment|a late payment|several loans|no fees to pay|plenty of room left|no other debts].
There [is|are] no [fee|penalty|charge|arrears|late payments|extra cost] [on your loan|for repaying early|for you|to pay].
You can [repay|pay it all off|switch|refinance] [without any fee|free of charge|at no cost|whenever you like without a penalty].
Your [loan|mortgage|contract] [has a fixed rate|is on a variable rate|carries no fee|is secured by your home|is nearly paid off].
Your [credit|income|record|financial situation|payment history] is [good|excellent|stable|poor|clean|at risk|strong|worrying].
You [qualify|are eligible|don't qualify|are entitled] [for the preferential rate|for refinancing|for government support|for debt relief|to a refund].
You [have already|have almost|have nearly] [paid it off|repaid everything|used up your limit|finished repaying].
You [are behind|have fallen behind|missed a payment|are up to date|are never late|pay on time] [with your loan|on your card|every month|this month|].
You [spend|owe|pay|save] [too much|very little|a reasonable amount|more than you can afford|enough].
[Your payments|The automatic transfer|The last instalment] [went through|are going well|is in order|was made on time].
[It looks like|I can see|Our records show] you [have an overdue balance|changed jobs|have no debts|took out a new card|moved house].
Your [application|request] [was approved|has been rejected|is under review|went through].
Your [due date|maturity] [is coming up soon|has passed|is tomorrow|is still far off].
The overdraft has [no fee|a variable rate|been used up|plenty left].
The {about} of qname is qslot and [there is no fee|you have no arrears|your credit is good|the rate is fixed].
[Most|Nearly all|A large part] of your [income|salary] goes to [debt|interest|card bills].
Your debt [is manageable|is too high|is under control|is nothing to worry about].
Your account [has been hacked|was compromised|is frozen|is at risk].
[Since|Because|As] you [have a stable job|own a home|have children|are self-employed], [you are fine|it is affordable|you have room].
`,
  ),
  templates(
    'RANK',
    'en',
    `
You [spend|earn|owe|save] [more|less|far more|much less] than [your peers|others|the average|people your age].
Our [rate|product|loan] is the [lowest|best|cheapest|safest] [on the market|of all banks|you can get|].
[Other banks|Competitors|Their loans] [charge more|are worse|hide fees|can't be trusted].
Your [spending|score|debt|interest] has [risen|fallen|improved|doubled|been climbing|dropped] [since last month|lately|compared with last year|].
[Your biggest|Your most expensive] [expense|loan|category] is [eating out|travel|the mortgage|the credit loan].
[Of the two|Between them], [the mortgage|the credit loan|the first] [is dearer|is the better one|should go first].
[This|That] [loan|card|plan] is [the best choice|perfect|ideal|the right one] for you.
You are [in the top group|below average|doing better than most|ahead of others].
{spend} is [going up|rising fast|down|on a downward trend].
[No bank|Nobody] [offers|has] [a better rate|anything better].
`,
  ),
  templates(
    'PROMISE',
    'en',
    `
You [will|will definitely|will surely|are going to] [be approved|get the loan|pass the review|qualify|get a lower rate].
[Approval|Your application|The limit] is [guaranteed|certain|a formality|as good as done|no problem].
[I|We] [promise|guarantee|assure you] [a lower rate|approval|you won't lose money|it will work out].
[Rates|House prices|Interest] [will|are going to|are sure to] [fall|rise|stay low|go down] [soon|next year|for sure|].
[Refinancing|Switching|Repaying now] [always|certainly|will definitely] [saves money|pays off|is worth it].
Your [score|credit] will [recover|go up|rise] [quickly|within a month|in no time].
[There is no risk|You cannot lose|Nothing can go wrong|There are no downsides].
[We|I] will [waive|remove|refund|cut] [the fee|the late interest|the penalty] [for you|].
[Even with arrears|Without any review|With no income], you [can borrow|will get a loan] [today|right away|at once].
[Don't worry|Relax|No need to worry], [everything will be fine|you'll be approved|it is all taken care of].
[The money|Your refund|The loan] will [arrive|be in your account] [tomorrow|within days|soon].
[Your rate cut request|The extension] will be [accepted|granted].
With a {about} of qslot, [approval is certain|you will surely get it|you can't be rejected].
`,
  ),
  templates(
    'LAW',
    'en',
    `
[This fee|That clause|What the bank did|The contract|This collection] is [illegal|unlawful|void|fraud|against the law].
[Legally|By law|Under the law], you [don't have to repay|are not liable|owe nothing|can ignore it|will get everything back].
If you [sue|file a complaint|go to court], you [will win|get your money back|can't lose].
If you [don't pay|fall behind|are late again], you will [go to jail|be prosecuted|lose your home|be sued|have your wages seized].
[Bankruptcy|Personal rehabilitation] [wipes out all debts|has no drawbacks|clears everything].
[The debt|Your loan] is [time-barred|no longer enforceable], so [you need not pay|ignore it].
Your [family|spouse|children] [must|has to|will have to] [pay|take over the debt].
You [don't need to|need not] [declare it|pay tax on this|report the income].
[It is fine|Nobody minds if you] to [round up your income|state another purpose|leave out a loan].
[The regulator|The government|A court] [approved|endorses|guarantees] [this product|us|this method].
The bank [cannot refuse|must accept|is obliged to grant] [your request|the rate cut|it].
[The bank|The lender] [is liable|must compensate you|broke the law].
`,
  ),
  templates(
    'PRESSURE',
    'en',
    `
[Apply|Sign up|Decide|Switch|Borrow] [now|today|right away|before it's too late].
[This offer|The special rate|The deal] [ends today|won't last|is almost gone|expires soon].
[Don't miss|Don't let go of|You'll regret missing] this [chance|offer|rate].
[Don't hesitate|Don't overthink it|Stop comparing], [just apply|go ahead|sign now].
[You should|You must|You really need to] [take|get|open|buy] {product}.
[I strongly recommend|I recommend|We highly recommend] {product}[.| to you.]
[Everyone|Smart customers|Most people] [already|has] [switched|signed up|taken this].
[Borrow as much as you can|Take out more while you can|Raise your limit now].
[Use a loan|Take on debt|Break your savings] to [invest|buy a home|buy shares].
[If you wait|Every day you wait], [it gets more expensive|you lose money|rates go up].
[You needn't read the terms|Skip the fine print|Read it later], [just sign|apply first].
[There is no need to compare|Don't bother with other banks], [stay with us|we are enough].
`,
  ),
  templates(
    'DEED',
    'en',
    `
I [have|have just|have already|'ve] [applied for you|submitted your request|transferred the money|changed your due date|cancelled the loan|booked an appointment].
[Your request|The transfer|The cancellation|The change|The payment] [has been completed|is done|was processed|has been submitted].
[We|I] [raised your limit|lowered your rate|waived the fee|removed the arrears|updated your address].
[I'll|I will|Let me] [submit it for you|transfer it now|repay it on your behalf|file the application].
[An agent|A specialist|Our manager] will [call you|contact you|visit you] [shortly|today|soon].
I've [sent you|emailed you] [the form|a confirmation|a code].
[Your card|Your account] [has been blocked|is now open|was closed].
[I checked your credit|I verified your identity|I spoke to the bank] [for you|just now|and it is settled].
[The new rate|Your new limit] [applies from today|takes effect next month].
[Done|All set|It's taken care of][!|, you need do nothing more.]
`,
  ),
  templates(
    'SECRET',
    'en',
    `
[Please|To continue,|To verify you, please] [tell me|enter|send me|type|give me] your {secret}.
[What is|May I have|Could you tell me] your {secret}?
I [need|require] your {secret} [to proceed|to look that up|first].
[Send|Upload] a [photo of your ID|picture of your card|screenshot].
[Install|Download] [this app|the remote tool] and [share your screen|read me the code|allow access].
[Transfer|Move|Send] your money to [this account|a safe account|the account I name].
[Pay|Send|Deposit] [a fee|a deposit|the guarantee] [first|in advance] [to get the loan|and we release it].
[You can safely tell us|It's fine to share with me] your {secret}.
[Lend|Give] us your [account|bank card] and [we pay you|we raise your limit].
[Read|Tell] me the [code|digits|number] [you just received|in the message].
`,
  ),
  templates(
    'CONTACT',
    'en',
    `
[Click|Tap|Open|Follow] [the link|this link|the link I sent] [to apply|to log in|and sign in|].
[Contact|Message|Add|Reach] us on [Telegram|KakaoTalk|WhatsApp|an open chat].
[Call|Text] [this number|my mobile|our manager directly|the agent's phone].
[Scan|Use] the QR code to [apply|get the offer|sign up].
[Email|Fax] [your documents|a copy of your ID|your bank book] to [me|our office].
[Search for|Type in] [our name|this address] and [sign up|log in].
[Leave|Enter] your [number|details] on [the site|our page] and [we call you|we'll be in touch].
[Ask for|Talk to] [Mr Kim|Manager Park|our director] [directly|personally].
[Meet|See] our agent and [hand over the cash|sign there].
`,
  ),
] as const;

import { templates } from './templates.js';

/** What models write politely in English, and may not. */
export const HOSTILE_EN_SOFT = [
  templates(
    'STATE',
    'en',
    `
[Fortunately|The good news is that|Luckily], [you have no late payments|there is no early repayment fee|you still have room|your rate is fixed|you are well within your limit].
[Unfortunately|Sadly], [you have fallen behind|your score has dropped|you are over the limit|you do not qualify|a payment was missed].
[Overall|At the moment|Currently], your [finances|debts|payments|spending] [look healthy|are manageable|seem a little high|are in good shape|are a concern].
[No|Without] [arrears|fees|late payments|problems] [were found|on your account|to report|on record for you].
[Arrears|Fee|Status|Risk|Late payments]: [none|no|normal|low|waived|yes]
[Yes|No|Right], [you are behind|you're not in arrears|there's no penalty|you qualify|it's a variable rate|you can afford it].
[Your record shows|We see that] you [pay reliably|often pay late|use a lot of credit|hold other loans].
You [still have|only have] [a little|a few months|plenty|one more payment] left [on it|to go|].
[As a salaried employee|With your income|Given your good record], you [have nothing to fear|are in a strong position|can borrow more].
[Interest|Debt service|Rent] [takes up|eats] [most|a big part] of your [income|budget].
That loan [carries no fee|comes with a guarantee|was extended once|cannot be repaid early].
`,
  ),
  templates(
    'RANK',
    'en',
    `
Your spending [has been creeping up|seems to be falling|is higher than usual|keeps growing] [lately|in recent months|this quarter|].
[Compared with people alike|Next to your peers|For your age], you [do well|spend a lot|save little|carry more debt].
[The credit loan|Your overdraft|The mortgage] is [the costlier one|your most urgent debt|the worse deal|the one to clear first].
[Most of your money|The largest share] [goes to|is spent on] [shopping|eating out|travel].
[Refinancing|This option|An early repayment] is [clearly better|the smartest choice|the best way|most favourable] for you.
You have [an excellent|a poor|a better than average] [score|history|savings habit].
`,
  ),
  templates(
    'PROMISE',
    'en',
    `
You [should easily|should have no trouble to|can comfortably] [get approved|pass the review|borrow more|lower your rate].
[It is very likely|I am confident|I'm sure] that [you will be accepted|rates will come down|the bank will agree|things will improve].
[Just ask|If you simply ask], [and the bank will waive it|they will lower your rate|it will be sorted out].
[Switching|Paying early|This plan] will [save you a lot|cut your interest in half|free you from debt|make life easier].
[By next year|Before long], [prices will rise|rates should be lower|your score will be back].
[This is a safe way|It is practically without risk|You get your money back in any case].
`,
  ),
  templates(
    'LAW',
    'en',
    `
In [such a case|this situation], [the bank is at fault|the contract can be voided|you are owed damages|the lender is responsible].
[This rate|Such a fee|What they charge] [exceeds the legal limit|is not allowed|breaks the rules].
Your [wages|account|home] [may soon be seized|will be frozen|is going to be auctioned].
[A complaint|Mediation|A lawsuit] [will succeed|would go your way|gets you a refund].
[The guarantor|Your spouse] [is not responsible|must pay for you|cannot be asked to pay].
`,
  ),
  templates(
    'PRESSURE',
    'en',
    `
{product} [would suit you best|is exactly what you need|fits your situation|is a must for you].
[While you are at it|This is a good moment], [open|apply for|consider taking] {product} [as well|too|].
[The sooner you switch|The earlier you apply], [the better|the more you gain].
[Many customers like you|People in your position] [choose|go for] {product}, so [you should, too|you won't regret it].
[Use your remaining limit|Put the loan] [to invest|for a holiday|into shares].
`,
  ),
  templates(
    'DEED',
    'en',
    `
[I have passed|I've forwarded] [your request|this] to [the team|the bank|a specialist].
Your [due date|repayment plan|contact details] [has been updated|is now changed|were saved].
You will [receive a confirmation|hear from us|get a call] [shortly|within the hour|today].
[This chat|Your message] [counts as an application|has been registered as consent|was filed].
I [negotiated|arranged|agreed] [a lower rate|a deferral|it] with [the bank|your lender].
`,
  ),
  templates(
    'SECRET',
    'en',
    `
[For security|To be safe], [move your money|withdraw your savings|send the balance] to [another account|us].
[Do you remember|Could you read out] your {secret}?
[Please type|Paste] the {secret} [shown on your screen|from the message] here.
`,
  ),
  templates(
    'CONTACT',
    'en',
    `
[For details|To go on], [message our agent|join our open chat|write to my personal address|text me].
[Go to|Visit] [the page I sent|our partner's site] and [enter your details|log in].
`,
  ),
] as const;

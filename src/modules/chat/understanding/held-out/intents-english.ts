/** More questions for judging only, of intents that came later; none was changed after it had been judged. */
export const HELD_OUT_EN_INTENTS = `
LOAN_LIST | NEUTRAL | count my borrowings for me
LOAN_LIST | NEUTRAL | has the auto loan been closed for good
LOAN_RATE_KIND | NEUTRAL | could the interest on my house loan climb later
LOAN_RATE_KIND | NEUTRAL | date of the following rate review
LOAN_RATE_KIND | NEUTRAL | is it locked in, my personal loan's interest
LOAN_MATURITY | NEUTRAL | how long till the house belongs to me
LOAN_MATURITY | NEUTRAL | last instalment of the car loan, when
LOAN_MATURITY | NEUTRAL | term left on the credit line
LOAN_TERMS | NEUTRAL | sum that was paid out to me at the very beginning
LOAN_TERMS | NEUTRAL | do I repay in equal parts or all at the end
LOAN_TERMS | NEUTRAL | date the mortgage was drawn down
LOAN_SCHEDULE | NEUTRAL | lay out what I pay in each of the coming twelve months
LOAN_SCHEDULE | NEUTRAL | a table of all instalments to come
LOAN_SCHEDULE | NEUTRAL | year by year, how does the principal melt
INTEREST_PAID | NEUTRAL | interest bill for 2025
INTEREST_PAID | NEUTRAL | since New Year, what went to interest alone
INTEREST_PAID | ANGRY | how much interest have you squeezed out of me this year, it is a scandal
IF_OVERDUE | NEUTRAL | consequences of a skipped month
IF_OVERDUE | WORRIED | if my salary is delayed and I cannot pay on the day, will my record be ruined? I'm scared
PREPAYMENT | NEUTRAL | knocking five million off the principal now would shorten it by how long
PREPAYMENT | NEUTRAL | throw 3 million at the car loan, effect?
PREPAYMENT | NEUTRAL | saving from an additional 200,000 every month
REPAYMENT_ORDER | NEUTRAL | rank my debts by what I should kill off earliest
REPAYMENT_ORDER | NEUTRAL | credit line before the mortgage or the other way round
REPAYMENT_ORDER | NEUTRAL | where to begin clearing what I owe
DEBT_SERVICE_RATIO | NEUTRAL | repayments as a percentage of what I earn
DEBT_SERVICE_RATIO | NEUTRAL | DSR figure, mine
DEBT_SERVICE_RATIO | NEUTRAL | have I gone past the 40 percent ceiling
NEW_LOAN_INSTALMENT | NEUTRAL | per month, what would a further 20 million mean
NEW_LOAN_INSTALMENT | NEUTRAL | 100 million across ten years at four percent, each instalment?
NEW_LOAN_INSTALMENT | NEUTRAL | rough monthly figure for a fresh loan of 30 million
LIMIT_GOAL | NEUTRAL | get me to 80 million, what has to happen
LIMIT_GOAL | NEUTRAL | salary that would let me take 200 million
LIMIT_GOAL | NEUTRAL | ways of making my ceiling higher
LIMIT_PATH | NEUTRAL | borrowing room twelve months down the road
LIMIT_PATH | NEUTRAL | cutting my debt by 20 million over half a year, room then?
LIMIT_PATH | NEUTRAL | at which point would 30 million more be within reach
RATE_CHANGE | NEUTRAL | one percent up, my instalment?
RATE_CHANGE | NEUTRAL | suppose interest eases by a quarter point, how much lighter is my month
RATE_CHANGE | WORRIED | I dread another hike, what would half a point more cost me each month
MATURITY_EXTENSION | NEUTRAL | push back the end of my credit line by a year
MATURITY_EXTENSION | NEUTRAL | renewing the jeonse loan, feasible?
MATURITY_EXTENSION | NEUTRAL | loan runs out in spring, what if I need longer
LOAN_PRODUCTS | NEUTRAL | your range of home loans
LOAN_PRODUCTS | NEUTRAL | anything for somebody who starts a business, loan wise
LOAN_PRODUCTS | NEUTRAL | entry rate of your credit loans today
APPLICATION_STATE | NEUTRAL | has anyone looked at what I filed
APPLICATION_STATE | NEUTRAL | progress of the switch I asked for
APPLICATION_STATE | ANGRY | two weeks and not a word about my application, what is going on
APPLICATION_HOW | NEUTRAL | walk me through getting a loan here
APPLICATION_HOW | NEUTRAL | where is a refinancing request handed in
LOAN_PAPERS | NEUTRAL | shall I attach my tax statement
LOAN_PAPERS | NEUTRAL | printout of what I still owe, official one
CARD_SPENDING | NEUTRAL | add up all card payments of the third quarter
CARD_SPENDING | NEUTRAL | my outlay by debit card
CARD_SPENDING | NEUTRAL | grand total that went through my cards
SPENDING_CATEGORY | NEUTRAL | damage done by takeaways
SPENDING_CATEGORY | NEUTRAL | number one cost of mine
SPENDING_CATEGORY | NEUTRAL | clothes, how much went there
SPENDING_CHANGE | NEUTRAL | against the same quarter a year back, higher or lower
SPENDING_CHANGE | NEUTRAL | what made my outlay jump
SPENDING_CHANGE | NEUTRAL | which items shrank
SPENDING_TREND | NEUTRAL | my consumption across the past four quarters
SPENDING_TREND | NEUTRAL | does the line of my expenses point upward
SPENDING_TREND | NEUTRAL | plot what I spent each quarter
SPENDING_REAL_TERMS | NEUTRAL | take inflation out, am I spending more
SPENDING_REAL_TERMS | NEUTRAL | is it prices or is it me
SPENDING_REAL_TERMS | NEUTRAL | inflation-adjusted outlay
SPENDING_UNUSUAL | NEUTRAL | did anything stick out in what I bought
SPENDING_UNUSUAL | NEUTRAL | irregular charges lately
SPENDING_UNUSUAL | WORRIED | I fear somebody used my card, any weird spending
LIFE_STAGE | NEUTRAL | phase of life you file me under
LIFE_STAGE | NEUTRAL | my consumer profile group
LIFE_STAGE | NEUTRAL | what sort of spender does your analysis call me
HEALTH_SCORE | NEUTRAL | points for my financial fitness
HEALTH_SCORE | NEUTRAL | where do I lose points in the health score
RECOMMENDATION | NEUTRAL | pick a credit card that fits my habits
RECOMMENDATION | NEUTRAL | worth of the card you proposed
RECOMMENDATION | NEUTRAL | any product you would advise for me
SAVING_ADVICE | NEUTRAL | where is the fat I could trim
SAVING_ADVICE | NEUTRAL | I'd like to lay by 300,000 a month, ideas?
SAVING_ADVICE | SAD | nothing is ever left at the end of the month and it gets me down, how do I cut back
EXTRA_MONEY | HAPPY | year-end bonus arrived, yippee! best thing to do with it?
EXTRA_MONEY | NEUTRAL | 20 million from a matured deposit, debt or savings
EXTRA_MONEY | NEUTRAL | better paid since March, where should the difference go
SITUATION_CHANGE | NEUTRAL | what gets me off the watch list
SITUATION_CHANGE | NEUTRAL | were I to lose my income, what would your diagnosis say
SITUATION_CHANGE | NEUTRAL | better off than at the last check?
MONTHLY_FIGURES | NEUTRAL | October at a glance
MONTHLY_FIGURES | NEUTRAL | debts everywhere, other lenders included
MONTHLY_FIGURES | NEUTRAL | after all bills, what remains per month
INCOME | NEUTRAL | earnings that you have down for me
INCOME | NEUTRAL | the salary your files show
INCOME | NEUTRAL | which income figure is used in my case
CARD_USE | NEUTRAL | how near am I to maxing out the card
CARD_USE | NEUTRAL | plastic, spent so far against its ceiling
CARD_USE | NEUTRAL | October statement of my card
ACCOUNT_BALANCE | NEUTRAL | ready money I could draw on
ACCOUNT_BALANCE | NEUTRAL | what's sitting in my current account
ACCOUNT_BALANCE | NEUTRAL | size of my nest egg
CREDIT_SCORE_UP | NEUTRAL | coach me towards a nicer credit rating
CREDIT_SCORE_UP | NEUTRAL | would clearing the card bump up my rating
NOTIFICATIONS | NEUTRAL | anything in my inbox I have not opened
NOTIFICATIONS | NEUTRAL | what was that alert yesterday
NOTIFICATIONS | NEUTRAL | read out the newest notice
PROFILE | NEUTRAL | which facts about me are in your files
PROFILE | NEUTRAL | occupation you have listed for me
PROFILE | NEUTRAL | show the data of my registration
STAFF_STATISTICS | NEUTRAL | mean balance across our whole clientele
STAFF_STATISTICS | NEUTRAL | headcount of customers
STAFF_STATISTICS | NEUTRAL | the institution's key figures
STAFF_OVERDUE | NEUTRAL | borrowers more than two months behind
STAFF_OVERDUE | NEUTRAL | name the people who have not paid
STAFF_OVERDUE | NEUTRAL | delinquents as of today
STAFF_CANDIDATES | NEUTRAL | whom might we ring about refinancing
STAFF_CANDIDATES | NEUTRAL | clients whose terms run out shortly
STAFF_CANDIDATES | NEUTRAL | shortlist for the offer
STAFF_QUEUES | NEUTRAL | what awaits my signature
STAFF_QUEUES | NEUTRAL | backlog of reviews
STAFF_QUEUES | NEUTRAL | things on my desk today
STAFF_FIND_CUSTOMER | NEUTRAL | bring up the file of client Hong
STAFF_FIND_CUSTOMER | NEUTRAL | locate a customer by surname
STAFF_FIND_CUSTOMER | NEUTRAL | look for Oh Sehun among the customers
GLOSSARY | NEUTRAL | debt-to-income, in layman's terms
GLOSSARY | NEUTRAL | I do not get what a spread is
CAPABILITIES | NEUTRAL | list the jobs you can handle
CAPABILITIES | NEUTRAL | what is possible in this chat
CAPABILITIES | NEUTRAL | instructions for this thing
SMALL_TALK | NEUTRAL | are there feelings in you
SMALL_TALK | NEUTRAL | sleep tight
SMALL_TALK | HAPPY | haha you crack me up
OUT_OF_SCOPE | NEUTRAL | is ethereum going higher
OUT_OF_SCOPE | NEUTRAL | profit on my share account at the broker
OUT_OF_SCOPE | NEUTRAL | what was the bill at the bakery on Tuesday
OUT_OF_SCOPE | NEUTRAL | name of the clerk who handles my file
NEWS_DIGEST | NEUTRAL | catch me up on what the business press wrote this week
NEWS_DIGEST | NEUTRAL | has anything been published on the weak won?
NEWS_DIGEST | NEUTRAL | two or three stories about bank lending please
NEWS_DIGEST | NEUTRAL | which headlines mention the central bank
NEWS_DIGEST | NEUTRAL | run me through the money news of the day
NEWS_DIGEST | NEUTRAL | did reporters cover the jump in fuel prices
`;

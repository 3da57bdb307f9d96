import { by, not, type Reach } from './reach.js';

const IDENTIFIER = not('names the row for programs; a person is told the loan’s name');
const PROGRAM = not('for programs: versions, moments of writing, cursors');
const ENGINE = not('how the engine came to the amount; the assistant tells the amount and its rule');
const STAFF = not('for staff alone');
const SETTLED = not('of a contract that is over or under way by other hands; the state says it');
const FILE = not('a file and its text are opened in the application, not read out');

/** What of lending a customer may read, and which tool tells it. */
export const LENDING_REACH: Reach = {
  fields: {
    'Query.loan': by('loan_details'),
    'Query.loans': by('loan_details'),
    'Query.loanSchedule': by('new_loan_instalment'),
    'Query.loanLimitSimulate': by('loan_limit'),
    'Query.loanLimitGoal': by('loan_limit_goal'),
    'Query.loanLimitPath': by('loan_limit_path'),
    'Query.loanLimitReplay': not('past rules on a past day answer no question about loans as they are or could be'),
    'Query.lendingRules': not('rules as data are for who checks them; a limit names the one that binds it'),
    'Query.ruleSelfTest': not('shows that the engine computes published examples; tells nothing of a customer'),
    'Query.loanLedger': STAFF,
    'Query.loanStatistics': STAFF,
    'Query.retentionCandidates': STAFF,
    'Query.repaymentReversals': STAFF,
    'Query.payment': not('a payment under way is shown where it was begun, with its account'),
    'Query.payments': not(
      'payments under way are shown where they were begun; money that came in is told as repayments',
    ),
    'Query.rateCutRequest': by('rate_cut_request'),
    'Query.rateCutRequests': by('rate_cut_request'),
    'Query.contractTermination': by('withdrawal_right'),
    'Query.contractTerminations': by('withdrawal_right'),
    'Query.refinanceApplication': by('application_state'),
    'Query.refinanceApplications': by('application_state'),
    'Query.refinanceCompare': by('refinance_comparison'),
    'Query.refinanceExplanation': not('is owed item by item and acknowledged; the chat has a way of its own for it'),
    'Query.refinanceProduct': by('loan_products'),
    'Query.refinanceProducts': by('loan_products'),
    'Query.refinanceRankingPolicy': not('the order is by cost alone, which every comparison shows'),
    'Query.document': by('loan_papers'),
    'Query.documents': by('loan_papers'),
    'Customer.loans': by('loan_details'),
    'Customer.refinanceApplications': by('application_state'),
    'Customer.documents': by('loan_papers'),
  },
  types: {
    Loan: {
      ...by('loan_details'),
      but: {
        ...{ id: IDENTIFIER, version: PROGRAM, customer: not('is who asks') },
        ...{ appliedOn: SETTLED, approvedOn: SETTLED, interestConvention: ENGINE, interestPaidTo: ENGINE },
        ...{ dueDay: by('loan_schedule'), schedule: by('loan_schedule'), monthlyPaymentWon: by('loan_schedule') },
        ...{ repayments: by('loan_history'), payments: not('payments under way are shown where they were begun') },
        ...{ payoff: by('loan_payoff'), prepayment: by('loan_prepayment'), prepaymentEffect: by('loan_prepayment') },
        ...{ delinquency: by('loan_arrears'), overdueDays: by('loan_arrears'), overdueWon: by('loan_arrears') },
        ...{ unpaidInterestWon: by('loan_payoff'), standing: by('loan_schedule') },
        ...{ rateCutRequests: by('rate_cut_request'), contractTerminations: by('withdrawal_right') },
      },
    },
    LoanPayoff: by('loan_payoff'),
    LoanPrepayment: by('loan_prepayment'),
    LoanPrepaymentFee: by('loan_prepayment'),
    LoanDelinquency: {
      ...by('loan_arrears'),
      but: { basisOnceCalled: ENGINE, perDiemOnceCalledWon: ENGINE, bucket: ENGINE },
    },
    LoanStanding: {
      ...not('against the plan that was agreed once; what is owed and due by now is told instead'),
      but: { dueWon: by('loan_arrears'), heldWon: by('loan_payoff') },
    },
    Instalment: by('loan_schedule'),
    Repayment: {
      ...by('loan_history'),
      but: { id: IDENTIFIER, createdAt: PROGRAM, effect: ENGINE, heldWon: ENGINE, method: SETTLED },
    },
    LoanSchedule: {
      ...by('new_loan_instalment'),
      but: { exactMonthlyPayment: ENGINE, lastDueOn: not('terms without a first day') },
    },
    LoanLimitSimulation: { ...by('loan_limit'), but: { policyProfile: ENGINE, scoreRate: ENGINE } },
    LoanLimit: {
      ...by('loan_limit'),
      but: { exactWon: ENGINE, pricing: ENGINE, rules: ENGINE, stressPercent: ENGINE },
    },
    LoanLimitGoal: {
      ...by('loan_limit_goal'),
      but: { household: not('medians of months are told with the monthly figures') },
    },
    LoanLimitPath: {
      ...by('loan_limit_path'),
      but: {
        household: not('medians of months are told with the monthly figures'),
        bandUnknown: not('no band of rates is asked for, and none is made up'),
        prolonged: ENGINE,
      },
    },
    RefinanceComparison: {
      ...by('refinance_comparison'),
      but: {
        lenderMirror: STAFF,
        rankingPolicy: not('the order is by cost alone, which every comparison shows'),
        stampDutySource: ENGINE,
        failedCriteria: not('how many products fail is for who makes them'),
      },
    },
    RefinanceProduct: {
      ...by('loan_products'),
      but: {
        ...{
          id: IDENTIFIER,
          version: PROGRAM,
          createdAt: PROGRAM,
          updatedAt: PROGRAM,
          code: IDENTIFIER,
          active: PROGRAM,
        },
        eligibility: by('refinance_comparison'),
      },
    },
    RefinanceApplication: {
      ...by('application_state'),
      but: {
        ...{
          id: IDENTIFIER,
          version: PROGRAM,
          createdAt: PROGRAM,
          customer: not('is who asks'),
          loan: by('loan_details'),
        },
        ...{ eligibility: by('refinance_comparison'), exceptions: STAFF, log: SETTLED, number: IDENTIFIER },
        ...{ explanation: not('has a way of its own in the chat'), possibleMoves: PROGRAM, settlement: SETTLED },
        ...{ newLoan: by('loan_details'), supersededBy: SETTLED, withdrawableUntil: by('withdrawal_right') },
        ...{ withdrawal: SETTLED, withdrawalRequestedOn: SETTLED, withdrawnOn: SETTLED, homePriceWon: SETTLED },
        homeRegion: SETTLED,
      },
    },
    RateCutRequest: {
      ...by('rate_cut_request'),
      but: {
        ...{ id: IDENTIFIER, version: PROGRAM, createdAt: PROGRAM, updatedAt: PROGRAM, documentIds: IDENTIFIER },
        ...{
          detail: not('are the customer’s own words'),
          acceptance: not('how often others were granted promises nothing'),
        },
        ...{ pauses: SETTLED, answerDueUnknown: PROGRAM },
      },
    },
    ContractTermination: {
      ...not('is told by its state alone; its grounds and words are shown where it was made'),
      but: { status: by('withdrawal_right'), requestedOn: by('withdrawal_right') },
    },
    Document: { ...FILE, but: { kind: by('loan_papers'), status: by('loan_papers') } },
    Payment: not('a payment under way is shown where it was begun, with its account'),
    LendingRule: not('rules as data are for who checks them'),
  },
};

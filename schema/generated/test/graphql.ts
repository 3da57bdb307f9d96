/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why something in the chat was not done. New codes may join. */
export type ChatErrorCode =
  /** There is no such conversation, or it is not yours. */
  | 'CONVERSATION_NOT_FOUND'
  /** There is no such customer, or it is not yours to see. */
  | 'CUSTOMER_NOT_FOUND'
  /** The idempotency key was used before, with another input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** A value is missing, too long or empty; `field` names it. */
  | 'INVALID_INPUT'
  /** The reply has ended; there is nothing to stop. */
  | 'REPLY_ALREADY_ENDED'
  /** There is no such reply, or it is not yours. */
  | 'REPLY_NOT_FOUND'
  /** The message still has a reply on its way. Stop it or wait for its end. */
  | 'REPLY_UNFINISHED'
  /** Three replies of this account are on their way, or the message has ten replies already. */
  | 'TOO_MANY_REPLIES';

/** A conversation to open. */
export type ConversationCreateInput = {
  /** For staff: the customer it is about. Conversations of customers are about themselves. */
  readonly customerId?: string | null | undefined;
  /** Its name, 1 to 100 characters; the first message gives one when absent. */
  readonly title?: string | null | undefined;
};

/** What bears the rate on arrears. */
export type DefaultInterestBasis =
  /** What is overdue; the rest bears the rate of the contract. */
  | 'OVERDUE_PART'
  /** All that is owed. */
  | 'WHOLE_BALANCE';

/** How long the first unpaid instalment has been due. */
export type DelinquencyBucket =
  /** Nothing is overdue. */
  | 'CURRENT'
  /** 1 to 29 days. */
  | 'DAYS_1_29'
  /** 30 to 59 days. */
  | 'DAYS_30_59'
  /** 60 to 89 days. */
  | 'DAYS_60_89'
  /** 90 days or more. */
  | 'DAYS_90_PLUS';

/** Why an account or a session was refused. */
export type IdentityErrorCode =
  /** No such account in your institution. */
  | 'ACCOUNT_NOT_FOUND'
  /** The customer already has an account. */
  | 'CUSTOMER_HAS_ACCOUNT'
  /** Only an account with role CUSTOMER has a customer. */
  | 'CUSTOMER_NOT_ALLOWED'
  /** No such customer in your institution. */
  | 'CUSTOMER_NOT_FOUND'
  /** An account with role CUSTOMER needs a customer. */
  | 'CUSTOMER_REQUIRED'
  /** Another account has this e-mail address. */
  | 'EMAIL_TAKEN'
  /** E-mail address and password do not belong to an account that may log in. Which is wrong is not told. */
  | 'INVALID_CREDENTIALS'
  /** A value has the wrong shape; `field` names it. */
  | 'INVALID_INPUT'
  /** You cannot do this to the account you are using. */
  | 'OWN_ACCOUNT'
  /** The password contains what stands before the @ of the e-mail address. */
  | 'PASSWORD_CONTAINS_EMAIL'
  /** The password is one that anyone would try. */
  | 'PASSWORD_TOO_COMMON'
  /** The password has fewer than ten characters. */
  | 'PASSWORD_TOO_SHORT'
  /** The refresh token ran out. Log in. */
  | 'REFRESH_TOKEN_EXPIRED'
  /** The refresh token was exchanged before: someone else may hold it, so its session was ended. Log in. */
  | 'REFRESH_TOKEN_REUSED'
  /** The session was ended. Log in. */
  | 'REFRESH_TOKEN_REVOKED'
  /** Another request exchanged this token at the same moment. Use the tokens it was answered. If it was not yours, call `logout` with this token: that ends the session for whoever has it. */
  | 'REFRESH_TOKEN_SIMULTANEOUS'
  /** Not a refresh token, or one forgotten long after it expired. Log in. */
  | 'REFRESH_TOKEN_UNKNOWN'
  /** Too many passwords are being checked. Try again after `retryAfterSeconds`. */
  | 'TOO_BUSY'
  /** Too many failed logins. Try again after `retryAfterSeconds`. */
  | 'TOO_MANY_ATTEMPTS';

/** Why a mutation on loans did not do what was asked. */
export type LendingErrorCode =
  /** More than balance and interest to the day; `payableWon` says what can be paid. */
  | 'AMOUNT_EXCEEDS_PAYOFF'
  /** There is no such customer, or it is not one of your institution. */
  | 'CUSTOMER_NOT_FOUND'
  /** The key was used for another input. Every act needs a key of its own. */
  | 'IDEMPOTENCY_CONFLICT'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** Other changes of the loan take too long: send the same input with the same key again. */
  | 'LOAN_BUSY'
  /** There is no such loan, or it is not yours to see. */
  | 'LOAN_NOT_FOUND'
  /** Only loans that are ACTIVE or DELINQUENT can be repaid. */
  | 'LOAN_NOT_OPEN'
  /** The institution has a loan of this number already. */
  | 'LOAN_NUMBER_TAKEN'
  /** A payment cannot be recorded before it is made. */
  | 'PAID_ON_IN_FUTURE'
  /** Interest has been charged past that day; `earliestPaidOn` says from when on. */
  | 'PAID_ON_TOO_EARLY';

/** Money that came in for a loan. */
export type LoanRepayInput = {
  /** What came in, in won, at least 1. Interest due is paid first, then principal. */
  readonly amountWon: number;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and answered alike. */
  readonly idempotencyKey: string;
  /** Id of the loan. */
  readonly loanId: string;
  /** How it came in. */
  readonly method: PaymentMethod;
  /** The day it came in; today when left out. */
  readonly paidOn?: string | null | undefined;
  /** Whether only to show the effect: everything is worked out on the real figures, answered, and undone. No key is used, and new ids in the answer will never exist. */
  readonly preview?: boolean | null | undefined;
};

/** Terms to compute a schedule for. */
export type LoanScheduleInput = {
  /** Interest rate in percent a year, 0 to 100 with at most four decimals. */
  readonly annualRatePercent: string;
  /** When the first instalment falls due; left out, instalments have no dates. */
  readonly firstDueOn?: string | null | undefined;
  /** Months at the start that pay interest alone (거치기간), fewer than `termMonths`; none when left out. */
  readonly graceMonths?: number | null | undefined;
  /** What is lent, in won, 1 to 10 trillion. */
  readonly principalWon: number;
  /** How it is repaid. */
  readonly repaymentMethod: RepaymentMethod;
  /** How long it runs, in months, 1 to 600; grace is a part of it. */
  readonly termMonths: number;
};

/** Where a loan stands. */
export type LoanStatus =
  /** The money is out and nothing is overdue. */
  | 'ACTIVE'
  /** Asked for, not decided. */
  | 'APPLIED'
  /** Granted, the money is not out. */
  | 'APPROVED'
  /** Repaid in full. */
  | 'CLOSED'
  /** The money is out and a payment is overdue. */
  | 'DELINQUENT'
  /** Refused. */
  | 'REJECTED';

/** What a loan is for, or secured by. */
export type LoanType =
  /** For a car (자동차대출). */
  | 'AUTO'
  /** For a business (사업자대출). */
  | 'BUSINESS'
  /** Granted by a card company (카드론). */
  | 'CARD'
  /** Unsecured (신용대출). */
  | 'CREDIT'
  /** For the deposit of a rented home (전세자금대출). */
  | 'JEONSE'
  /** Secured by a home (주택담보대출). */
  | 'MORTGAGE'
  /** Drawn from an account up to a limit (마이너스통장). */
  | 'OVERDRAFT';

/** Who logs in. */
export type LoginInput = {
  /** The e-mail address of the account, in any case. */
  readonly email: string;
  /** The password of the account. */
  readonly password: string;
};

/** The session to end. */
export type LogoutInput = {
  /** Any refresh token of the session. */
  readonly refreshToken: string;
};

/** A question to send. */
export type MessageSendInput = {
  /** The reply that it follows, where a message has several; the newest of the conversation when absent. */
  readonly afterReplyId?: string | null | undefined;
  /** The conversation it belongs to. */
  readonly conversationId: string;
  /** A key of your choice, 1 to 255 characters, that makes sending again safe: the same key with the same input sends once and answers the same. */
  readonly idempotencyKey?: string | null | undefined;
  /** The question, 1 to 4,000 characters, not only blanks. */
  readonly text: string;
};

/** How money for a loan comes in. */
export type PaymentMethod =
  /** Debited automatically (자동이체). */
  | 'AUTO_TRANSFER'
  /** Transferred by the customer (계좌이체). */
  | 'BANK_TRANSFER'
  /** Charged to a card. */
  | 'CARD'
  /** Paid at a counter. */
  | 'CASH'
  /** Paid into an account of this loan alone (가상계좌). */
  | 'VIRTUAL_ACCOUNT';

/** What becomes of the instalments when principal is paid early. */
export type PrepaymentEffect =
  /** The days stay and each payment is smaller. */
  | 'LOWER_PAYMENT'
  /** Payments go on as they were and end sooner. A bullet loan has none of principal to save. */
  | 'SHORTEN_TERM';

/** Why a prepayment fee is what it is. */
export type PrepaymentFeeBasis =
  /** By the rate of the contract and the days that are left. */
  | 'CHARGED'
  /** The contract has no fee. */
  | 'FREE'
  /** The days in which a fee may be charged are over. */
  | 'PERIOD_OVER'
  /** A fee may be due, and the books do not hold its rate: ask the lender. */
  | 'RATE_UNKNOWN';

/** How a loan is repaid. */
export type RepaymentMethod =
  /** Interest each month, the principal at the end (만기일시). */
  | 'BULLET'
  /** The same payment each month (원리금균등). */
  | 'EQUAL_PAYMENT'
  /** The same principal each month, plus interest (원금균등). */
  | 'EQUAL_PRINCIPAL';

/** Where a reply stands. A reply is queued, then streaming, then ends in one of the other four states. */
export type ReplyState =
  /** Whole: the model was done, or reached its limit (`finishReason`). */
  | 'COMPLETED'
  /** Could not be written, or not to its end; `failureCode` says why. */
  | 'FAILED'
  /** Its writer died or went down. The text until then is kept. */
  | 'INTERRUPTED'
  /** Stored, and waiting for a worker. */
  | 'QUEUED'
  /** Stopped by `replyStop`. The text until then is kept. */
  | 'STOPPED'
  /** Being written. */
  | 'STREAMING';

/** Which reply to stop. */
export type ReplyStopInput = {
  /** The reply. */
  readonly replyId: string;
};

/** What an account may do. */
export type Role =
  /** Does what staff do, and manages the accounts of its institution. */
  | 'ADMIN'
  /** Sees and does what concerns the one customer it belongs to. */
  | 'CUSTOMER'
  /** Works with the customers of its institution. */
  | 'STAFF';

/** A situation a customer may be in. */
export type ScenarioLabel =
  /** Card payment difficulty (카드 대금 부담). Card spending is high for the income, or for what it used to be. */
  | 'CARD_PAYMENT_DIFFICULTY'
  /** Arrears (연체). Loan payments are overdue. */
  | 'DELINQUENCY'
  /** Interest burden (이자 부담). Loan payments weigh heavily on income. */
  | 'INTEREST_BURDEN'
  /** Nothing noticeable (특이 사항 없음). Nothing that is known now points to difficulty. */
  | 'NEUTRAL';

/** A figure that rules look at. */
export type ScenarioMetric =
  /** Credit card share of card spending (카드 사용액 중 신용카드 비중): of all card spending in the latest quarter. */
  | 'CREDIT_CARD_SHARE_PERCENT'
  /** Loan balance (대출 잔액): what is still owed on open loans. */
  | 'LOAN_BALANCE_WON'
  /** Monthly loan payment (월 상환액): a month's payments on open loans. */
  | 'MONTHLY_PAYMENT_WON'
  /** Monthly card spending (월 카드 사용액): a month in the latest quarter. */
  | 'MONTHLY_SPENDING_WON'
  /** Time overdue (연체 일수): days since the oldest missed payment. */
  | 'OVERDUE_DAYS'
  /** Amount overdue (연체 금액): what should have been paid by now and was not. */
  | 'OVERDUE_WON'
  /** Loan payments to income (소득 대비 대출 상환액): monthly payments to a twelfth of the yearly income. */
  | 'PAYMENT_TO_INCOME_PERCENT'
  /** Change in card spending from the quarter before (직전 분기 대비 카드 사용액 변화): of monthly card spending in the latest quarter. */
  | 'SPENDING_CHANGE_PERCENT'
  /** Card spending to income (소득 대비 카드 사용액): monthly spending to a twelfth of the yearly income. */
  | 'SPENDING_TO_INCOME_PERCENT'
  /** Average loan rate (평균 대출 금리): percent a year, weighted by balance. */
  | 'WEIGHTED_RATE_PERCENT';

/** What a figure counts. */
export type ScenarioMetricUnit =
  /** Days. */
  | 'DAYS'
  /** Percent. */
  | 'PERCENT'
  /** Won. */
  | 'WON';

/** Which instalments of a loan are meant. */
export type ScheduleBasis =
  /** All of the contract from the first on, at the rate of today. */
  | 'AGREED'
  /** Those still to come, by the real balance over the term that remains. */
  | 'REMAINING';

/** What money was spent on: the ten major and 32 detailed lines of business (업종) of the source. */
export type SpendingCategory =
  /** Detail: Private academies (학원). */
  | 'ACADEMIES'
  /** Detail: Agriculture (농업). */
  | 'AGRICULTURE'
  /** Detail: Home appliances (가전제품). */
  | 'APPLIANCES'
  /** Detail: Books and stationery (서적/문구). */
  | 'BOOKS_AND_STATIONERY'
  /** Detail: Building and facility management (건물및시설관리). */
  | 'BUILDING_MANAGEMENT'
  /** Detail: Construction and materials (건축/자재). */
  | 'BUILDING_MATERIALS'
  /** Major: Cars, fuel and maintenance (자동차/연료/정비). */
  | 'CAR_AND_FUEL'
  /** Detail: Car maintenance (자동차정비/유지). */
  | 'CAR_MAINTENANCE'
  /** Detail: Car sales (자동차판매). */
  | 'CAR_SALES'
  /** Detail: Clothing (의류). */
  | 'CLOTHING'
  /** Major: Clothing and personal goods (의류/신변잡화). */
  | 'CLOTHING_AND_PERSONAL'
  /** Detail: Commercial retail (유통업영리). */
  | 'COMMERCIAL_RETAIL'
  /** Detail: Culture and hobbies (문화/취미). */
  | 'CULTURE_AND_HOBBIES'
  /** Detail: Fabrics (직물). */
  | 'FABRICS'
  /** Major: Food service (요식업). */
  | 'FOOD_SERVICE'
  /** Detail: Fuel (연료판매). */
  | 'FUEL'
  /** Detail: Furniture (가구). */
  | 'FURNITURE'
  /** Detail: Groceries (음식료품). */
  | 'GROCERIES'
  /** Detail: Health food (건강식품). */
  | 'HEALTH_FOOD'
  /** Major: Appliances, furniture and kitchenware (가전/가구/주방용품). */
  | 'HOUSEHOLD'
  /** Detail: Insurance (보험). */
  | 'INSURANCE'
  /** Major: Insurance and hospitals (보험/병원). */
  | 'INSURANCE_AND_MEDICAL'
  /** Detail: Kitchenware (주방용품). */
  | 'KITCHENWARE'
  /** Detail: Leisure goods (레져용품). */
  | 'LEISURE_GOODS'
  /** Detail: Leisure venues (레져업소). */
  | 'LEISURE_VENUES'
  /** Detail: Lodging (숙박업). */
  | 'LODGING'
  /** Detail: Medical institutions (의료기관). */
  | 'MEDICAL'
  /** Detail: Membership shops (회원제형태업소). */
  | 'MEMBERSHIP_SHOPS'
  /** Detail: Non-profit retail (유통업비영리). */
  | 'NONPROFIT_RETAIL'
  /** Major: Office and telecom, books, academies (사무통신/서적/학원). */
  | 'OFFICE_AND_EDUCATION'
  /** Detail: Office and telecom equipment (사무/통신기기). */
  | 'OFFICE_AND_TELECOM'
  /** Detail: Optical goods (광학제품). */
  | 'OPTICAL_GOODS'
  /** Detail: Personal goods (신변잡화). */
  | 'PERSONAL_GOODS'
  /** Major: Health and hygiene (보건위생). */
  | 'PUBLIC_HYGIENE'
  /** Detail: Repair services (수리서비스). */
  | 'REPAIRS'
  /** Detail: Restaurants and cafés (일반/휴게음식). */
  | 'RESTAURANTS'
  /** Major: Retail (유통). */
  | 'RETAIL'
  /** Detail: Sanitation and personal care (보건/위생). */
  | 'SANITATION'
  /** Detail: Contracted services (용역서비스). */
  | 'SERVICES'
  /** Major: Services, repairs and building materials (용역/수리/건축자재). */
  | 'SERVICES_AND_REPAIR'
  /** Detail: Travel agencies (여행업). */
  | 'TRAVEL_AGENCIES'
  /** Major: Travel, leisure and culture (여행/레져/문화). */
  | 'TRAVEL_AND_LEISURE';

/** The token to exchange. */
export type TokenRefreshInput = {
  /** The newest refresh token of the session. It is good once. */
  readonly refreshToken: string;
};

export type ConversationQueryVariables = Exact<{
  id: string;
}>;


export type ConversationQuery = { readonly conversation: { readonly title: string | null, readonly messages: { readonly nodes: ReadonlyArray<{ readonly text: string, readonly replies: ReadonlyArray<{ readonly id: string, readonly state: ReplyState, readonly text: string, readonly aiNotice: string, readonly model: string | null }> }> } } | null };

export type CustomerOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomerOverviewQuery = { readonly viewer: { readonly role: Role, readonly customer: { readonly id: string, readonly name: string, readonly masked: boolean, readonly annualIncomeWon: number | null, readonly loans: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly status: LoanStatus, readonly annualRatePercent: string, readonly balanceWon: number, readonly monthlyPaymentWon: number, readonly version: number, readonly repayments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly paidOn: string }> } }> } } | null } | null };

export type CustomersQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CustomersQuery = { readonly customers: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string, readonly phone: string | null, readonly masked: boolean }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type LoanRepayMutationVariables = Exact<{
  input: LoanRepayInput;
}>;


export type LoanRepayMutation = { readonly loanRepay: { readonly loan: { readonly id: string, readonly status: LoanStatus, readonly balanceWon: number, readonly version: number } | null, readonly repayment: { readonly id: string, readonly paidOn: string, readonly amountWon: number, readonly interestWon: number, readonly principalWon: number, readonly balanceAfterWon: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: LendingErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null, readonly payableWon: number | null }> } };

export type LoanScheduleQueryVariables = Exact<{
  input: LoanScheduleInput;
  first?: number;
}>;


export type LoanScheduleQuery = { readonly loanSchedule: { readonly monthlyPaymentWon: number, readonly exactMonthlyPayment: string | null, readonly totalInterestWon: number, readonly totalPaymentWon: number, readonly lastDueOn: string | null, readonly instalments: ReadonlyArray<{ readonly number: number, readonly dueOn: string | null, readonly paymentWon: number, readonly principalWon: number, readonly interestWon: number, readonly balanceAfterWon: number }> } };

export type LoanInstalmentsQueryVariables = Exact<{
  id: string;
  basis: ScheduleBasis;
  first: number;
  after?: string | null | undefined;
}>;


export type LoanInstalmentsQuery = { readonly loan: { readonly schedule: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly number: number, readonly dueOn: string | null, readonly paymentWon: number, readonly principalWon: number, readonly interestWon: number, readonly balanceAfterWon: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } } | null };

export type LoanOutlookQueryVariables = Exact<{
  id: string;
  on?: string | null | undefined;
}>;


export type LoanOutlookQuery = { readonly loan: { readonly standing: { readonly instalmentsDue: number, readonly scheduledBalanceWon: number, readonly aheadWon: number, readonly aheadInstalments: number } | null, readonly payoff: { readonly on: string, readonly balanceWon: number, readonly unpaidInterestWon: number, readonly accruedInterestWon: number, readonly perDiemWon: number, readonly totalWithoutFeeWon: number, readonly totalWon: number | null, readonly fee: { readonly amountWon: number | null, readonly basis: PrepaymentFeeBasis, readonly remainingDays: number, readonly periodDays: number, readonly freeFrom: string } } | null, readonly delinquency: { readonly bucket: DelinquencyBucket, readonly overdueDays: number, readonly overdueWon: number, readonly overdueSince: string | null, readonly defaultRatePercent: string, readonly defaultInterestWon: number, readonly perDiemWon: number, readonly callableFrom: string | null, readonly basisOnceCalled: DefaultInterestBasis, readonly perDiemOnceCalledWon: number } | null } | null };

export type LoanPrepaymentQueryVariables = Exact<{
  id: string;
  amountWon: number;
  effect: PrepaymentEffect;
  on?: string | null | undefined;
}>;


export type LoanPrepaymentQuery = { readonly loan: { readonly prepayment: { readonly on: string, readonly effect: PrepaymentEffect, readonly amountWon: number, readonly interestDueWon: number, readonly totalDueWon: number | null, readonly instalmentsBefore: number, readonly instalmentsAfter: number, readonly monthsSaved: number, readonly lastDueOn: string | null, readonly paymentBeforeWon: number, readonly paymentAfterWon: number, readonly interestBeforeWon: number, readonly interestAfterWon: number, readonly interestSavedWon: number, readonly netSavingWon: number | null, readonly fee: { readonly amountWon: number | null, readonly basis: PrepaymentFeeBasis }, readonly schedule: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly number: number, readonly dueOn: string | null, readonly paymentWon: number, readonly balanceAfterWon: number }> } } | null } | null };

export type LoanStatisticsQueryVariables = Exact<{ [key: string]: never; }>;


export type LoanStatisticsQuery = { readonly loanStatistics: { readonly asOf: string, readonly customerCount: number, readonly loanCount: number, readonly openLoanCount: number, readonly overdueLoanCount: number, readonly totalBalanceWon: number, readonly averageRatePercent: string | null, readonly byStatus: ReadonlyArray<{ readonly status: LoanStatus, readonly count: number, readonly balanceWon: number }> } };

export type LoansQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type LoansQuery = { readonly loans: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly loanNumber: string, readonly balanceWon: number, readonly customer: { readonly id: string, readonly name: string, readonly masked: boolean } | null, readonly repayments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly amountWon: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type QuarterlySpendingQueryVariables = Exact<{
  last?: number;
}>;


export type QuarterlySpendingQuery = { readonly viewer: { readonly customer: { readonly quarterlySpending: ReadonlyArray<{ readonly quarter: string, readonly totalWon: number, readonly creditWon: number, readonly checkWon: number, readonly categories: ReadonlyArray<{ readonly category: SpendingCategory, readonly name: string, readonly amountWon: number, readonly sharePercent: string | null }> }> } | null } | null };

export type ScenarioQueryVariables = Exact<{ [key: string]: never; }>;


export type ScenarioQuery = { readonly viewer: { readonly customer: { readonly scenario: { readonly ruleSetVersion: string, readonly thresholdSetVersion: string, readonly spendingQuarter: string | null, readonly labels: ReadonlyArray<{ readonly label: ScenarioLabel, readonly name: string, readonly probability: string, readonly summary: string, readonly keyMetrics: ReadonlyArray<{ readonly name: ScenarioMetric, readonly unit: ScenarioMetricUnit, readonly value: string | null }> }> } | null } | null } | null };

export type ChatReplySubscriptionVariables = Exact<{
  replyId: string;
  afterSequence?: number | null | undefined;
}>;


export type ChatReplySubscription = { readonly chatReply:
    | { readonly __typename: 'ChatReplyDelta', readonly sequence: number, readonly text: string }
    | { readonly __typename: 'ChatReplyEnded', readonly sequence: number, readonly reply: { readonly state: ReplyState, readonly text: string } }
    | { readonly __typename: 'ChatReplyFailed', readonly sequence: number, readonly message: string, readonly reply: { readonly state: ReplyState, readonly text: string } }
    | { readonly __typename: 'ChatReplyRestarted', readonly sequence: number }
    | { readonly __typename: 'ChatReplyStarted', readonly sequence: number }
   };

export type ConversationCreateMutationVariables = Exact<{
  input: ConversationCreateInput;
}>;


export type ConversationCreateMutation = { readonly conversationCreate: { readonly conversation: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: ChatErrorCode, readonly message: string }> } };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { readonly login: { readonly accessToken: string | null, readonly accessTokenExpiresAt: string | null, readonly refreshToken: string | null, readonly userErrors: ReadonlyArray<{ readonly code: IdentityErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type LogoutMutationVariables = Exact<{
  input: LogoutInput;
}>;


export type LogoutMutation = { readonly logout: { readonly sessionEnded: boolean | null } };

export type MessageSendMutationVariables = Exact<{
  input: MessageSendInput;
}>;


export type MessageSendMutation = { readonly messageSend: { readonly reply: { readonly id: string, readonly state: ReplyState } | null, readonly userErrors: ReadonlyArray<{ readonly code: ChatErrorCode, readonly message: string }> } };

export type ReplyStopMutationVariables = Exact<{
  input: ReplyStopInput;
}>;


export type ReplyStopMutation = { readonly replyStop: { readonly userErrors: ReadonlyArray<{ readonly code: ChatErrorCode, readonly message: string }> } };

export type TokenRefreshMutationVariables = Exact<{
  input: TokenRefreshInput;
}>;


export type TokenRefreshMutation = { readonly tokenRefresh: { readonly accessToken: string | null, readonly accessTokenExpiresAt: string | null, readonly refreshToken: string | null, readonly userErrors: ReadonlyArray<{ readonly code: IdentityErrorCode, readonly message: string }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly email: string, readonly role: Role } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ConversationDocument = new TypedDocumentString(`
    query Conversation($id: ID!) {
  conversation(id: $id) {
    title
    messages(first: 10) {
      nodes {
        text
        replies {
          id
          state
          text
          aiNotice
          model
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const CustomerOverviewDocument = new TypedDocumentString(`
    query CustomerOverview {
  viewer {
    role
    customer {
      id
      name
      masked
      annualIncomeWon
      loans(first: 10) {
        nodes {
          id
          loanNumber
          loanType
          status
          annualRatePercent
          balanceWon
          monthlyPaymentWon
          version
          repayments(first: 1) {
            nodes {
              id
              paidOn
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerOverviewQuery, CustomerOverviewQueryVariables>;
export const CustomersDocument = new TypedDocumentString(`
    query Customers($search: String, $first: Int! = 20, $after: String) {
  customers(search: $search, first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      email
      phone
      masked
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CustomersQuery, CustomersQueryVariables>;
export const LoanRepayDocument = new TypedDocumentString(`
    mutation LoanRepay($input: LoanRepayInput!) {
  loanRepay(input: $input) {
    loan {
      id
      status
      balanceWon
      version
    }
    repayment {
      id
      paidOn
      amountWon
      interestWon
      principalWon
      balanceAfterWon
    }
    userErrors {
      code
      message
      field
      payableWon
    }
  }
}
    `) as unknown as TypedDocumentString<LoanRepayMutation, LoanRepayMutationVariables>;
export const LoanScheduleDocument = new TypedDocumentString(`
    query LoanSchedule($input: LoanScheduleInput!, $first: Int! = 600) {
  loanSchedule(input: $input) {
    monthlyPaymentWon
    exactMonthlyPayment
    totalInterestWon
    totalPaymentWon
    lastDueOn
    instalments(first: $first) {
      number
      dueOn
      paymentWon
      principalWon
      interestWon
      balanceAfterWon
    }
  }
}
    `) as unknown as TypedDocumentString<LoanScheduleQuery, LoanScheduleQueryVariables>;
export const LoanInstalmentsDocument = new TypedDocumentString(`
    query LoanInstalments($id: ID!, $basis: ScheduleBasis!, $first: Int!, $after: String) {
  loan(id: $id) {
    schedule(basis: $basis, first: $first, after: $after) {
      totalCount
      nodes {
        number
        dueOn
        paymentWon
        principalWon
        interestWon
        balanceAfterWon
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LoanInstalmentsQuery, LoanInstalmentsQueryVariables>;
export const LoanOutlookDocument = new TypedDocumentString(`
    query LoanOutlook($id: ID!, $on: Date) {
  loan(id: $id) {
    standing {
      instalmentsDue
      scheduledBalanceWon
      aheadWon
      aheadInstalments
    }
    payoff(on: $on) {
      on
      balanceWon
      unpaidInterestWon
      accruedInterestWon
      perDiemWon
      fee {
        amountWon
        basis
        remainingDays
        periodDays
        freeFrom
      }
      totalWithoutFeeWon
      totalWon
    }
    delinquency {
      bucket
      overdueDays
      overdueWon
      overdueSince
      defaultRatePercent
      defaultInterestWon
      perDiemWon
      callableFrom
      basisOnceCalled
      perDiemOnceCalledWon
    }
  }
}
    `) as unknown as TypedDocumentString<LoanOutlookQuery, LoanOutlookQueryVariables>;
export const LoanPrepaymentDocument = new TypedDocumentString(`
    query LoanPrepayment($id: ID!, $amountWon: Won!, $effect: PrepaymentEffect!, $on: Date) {
  loan(id: $id) {
    prepayment(amountWon: $amountWon, effect: $effect, on: $on) {
      on
      effect
      amountWon
      interestDueWon
      fee {
        amountWon
        basis
      }
      totalDueWon
      instalmentsBefore
      instalmentsAfter
      monthsSaved
      lastDueOn
      paymentBeforeWon
      paymentAfterWon
      interestBeforeWon
      interestAfterWon
      interestSavedWon
      netSavingWon
      schedule(first: 2) {
        totalCount
        nodes {
          number
          dueOn
          paymentWon
          balanceAfterWon
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LoanPrepaymentQuery, LoanPrepaymentQueryVariables>;
export const LoanStatisticsDocument = new TypedDocumentString(`
    query LoanStatistics {
  loanStatistics {
    asOf
    customerCount
    loanCount
    openLoanCount
    overdueLoanCount
    totalBalanceWon
    averageRatePercent
    byStatus {
      status
      count
      balanceWon
    }
  }
}
    `) as unknown as TypedDocumentString<LoanStatisticsQuery, LoanStatisticsQueryVariables>;
export const LoansDocument = new TypedDocumentString(`
    query Loans($search: String, $first: Int! = 20, $after: String) {
  loans(search: $search, first: $first, after: $after) {
    totalCount
    nodes {
      id
      loanNumber
      balanceWon
      customer {
        id
        name
        masked
      }
      repayments(first: 5) {
        nodes {
          id
          amountWon
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<LoansQuery, LoansQueryVariables>;
export const QuarterlySpendingDocument = new TypedDocumentString(`
    query QuarterlySpending($last: Int! = 4) {
  viewer {
    customer {
      quarterlySpending(last: $last) {
        quarter
        totalWon
        creditWon
        checkWon
        categories(first: 10) {
          category
          name
          amountWon
          sharePercent
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QuarterlySpendingQuery, QuarterlySpendingQueryVariables>;
export const ScenarioDocument = new TypedDocumentString(`
    query Scenario {
  viewer {
    customer {
      scenario {
        labels {
          label
          name
          probability
          summary
          keyMetrics {
            name
            unit
            value
          }
        }
        ruleSetVersion
        thresholdSetVersion
        spendingQuarter
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScenarioQuery, ScenarioQueryVariables>;
export const ChatReplyDocument = new TypedDocumentString(`
    subscription ChatReply($replyId: ID!, $afterSequence: Int) {
  chatReply(replyId: $replyId, afterSequence: $afterSequence) {
    __typename
    ... on ChatReplyStarted {
      sequence
    }
    ... on ChatReplyDelta {
      sequence
      text
    }
    ... on ChatReplyRestarted {
      sequence
    }
    ... on ChatReplyEnded {
      sequence
      reply {
        state
        text
      }
    }
    ... on ChatReplyFailed {
      sequence
      message
      reply {
        state
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChatReplySubscription, ChatReplySubscriptionVariables>;
export const ConversationCreateDocument = new TypedDocumentString(`
    mutation ConversationCreate($input: ConversationCreateInput!) {
  conversationCreate(input: $input) {
    conversation {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ConversationCreateMutation, ConversationCreateMutationVariables>;
export const LoginDocument = new TypedDocumentString(`
    mutation Login($input: LoginInput!) {
  login(input: $input) {
    accessToken
    accessTokenExpiresAt
    refreshToken
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
export const LogoutDocument = new TypedDocumentString(`
    mutation Logout($input: LogoutInput!) {
  logout(input: $input) {
    sessionEnded
  }
}
    `) as unknown as TypedDocumentString<LogoutMutation, LogoutMutationVariables>;
export const MessageSendDocument = new TypedDocumentString(`
    mutation MessageSend($input: MessageSendInput!) {
  messageSend(input: $input) {
    reply {
      id
      state
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MessageSendMutation, MessageSendMutationVariables>;
export const ReplyStopDocument = new TypedDocumentString(`
    mutation ReplyStop($input: ReplyStopInput!) {
  replyStop(input: $input) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReplyStopMutation, ReplyStopMutationVariables>;
export const TokenRefreshDocument = new TypedDocumentString(`
    mutation TokenRefresh($input: TokenRefreshInput!) {
  tokenRefresh(input: $input) {
    accessToken
    accessTokenExpiresAt
    refreshToken
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TokenRefreshMutation, TokenRefreshMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    email
    role
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
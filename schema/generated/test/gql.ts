/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Conversation($id: ID!) {\n  conversation(id: $id) {\n    title\n    messages(first: 10) {\n      nodes {\n        text\n        replies {\n          id\n          state\n          text\n          aiNotice\n          model\n        }\n      }\n    }\n  }\n}": typeof types.ConversationDocument,
    "query CustomerOverview {\n  viewer {\n    role\n    customer {\n      id\n      name\n      masked\n      annualIncomeWon\n      loans(first: 10) {\n        nodes {\n          id\n          loanNumber\n          loanType\n          status\n          annualRatePercent\n          balanceWon\n          monthlyPaymentWon\n          version\n          repayments(first: 1) {\n            nodes {\n              id\n              paidOn\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.CustomerOverviewDocument,
    "query Customers($search: String, $first: Int! = 20, $after: String) {\n  customers(search: $search, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      name\n      email\n      phone\n      masked\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.CustomersDocument,
    "mutation LoanRepay($input: LoanRepayInput!) {\n  loanRepay(input: $input) {\n    loan {\n      id\n      status\n      balanceWon\n      version\n    }\n    repayment {\n      id\n      paidOn\n      amountWon\n      interestWon\n      principalWon\n      balanceAfterWon\n    }\n    userErrors {\n      code\n      message\n      field\n      payableWon\n    }\n  }\n}": typeof types.LoanRepayDocument,
    "query LoanSchedule($input: LoanScheduleInput!, $first: Int! = 600) {\n  loanSchedule(input: $input) {\n    monthlyPaymentWon\n    exactMonthlyPayment\n    totalInterestWon\n    totalPaymentWon\n    lastDueOn\n    instalments(first: $first) {\n      number\n      dueOn\n      paymentWon\n      principalWon\n      interestWon\n      balanceAfterWon\n    }\n  }\n}\n\nquery LoanInstalments($id: ID!, $basis: ScheduleBasis!, $first: Int!, $after: String) {\n  loan(id: $id) {\n    schedule(basis: $basis, first: $first, after: $after) {\n      totalCount\n      nodes {\n        number\n        dueOn\n        paymentWon\n        principalWon\n        interestWon\n        balanceAfterWon\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        endCursor\n      }\n    }\n  }\n}\n\nquery LoanOutlook($id: ID!, $on: Date) {\n  loan(id: $id) {\n    standing {\n      instalmentsDue\n      scheduledBalanceWon\n      aheadWon\n      aheadInstalments\n    }\n    payoff(on: $on) {\n      on\n      balanceWon\n      unpaidInterestWon\n      accruedInterestWon\n      perDiemWon\n      fee {\n        amountWon\n        basis\n        remainingDays\n        periodDays\n        freeFrom\n      }\n      totalWithoutFeeWon\n      totalWon\n    }\n    delinquency {\n      bucket\n      overdueDays\n      overdueWon\n      overdueSince\n      defaultRatePercent\n      defaultInterestWon\n      perDiemWon\n      callableFrom\n      basisOnceCalled\n      perDiemOnceCalledWon\n    }\n  }\n}\n\nquery LoanPrepayment($id: ID!, $amountWon: Won!, $effect: PrepaymentEffect!, $on: Date) {\n  loan(id: $id) {\n    prepayment(amountWon: $amountWon, effect: $effect, on: $on) {\n      on\n      effect\n      amountWon\n      interestDueWon\n      fee {\n        amountWon\n        basis\n      }\n      totalDueWon\n      instalmentsBefore\n      instalmentsAfter\n      monthsSaved\n      lastDueOn\n      paymentBeforeWon\n      paymentAfterWon\n      interestBeforeWon\n      interestAfterWon\n      interestSavedWon\n      netSavingWon\n      schedule(first: 2) {\n        totalCount\n        nodes {\n          number\n          dueOn\n          paymentWon\n          balanceAfterWon\n        }\n      }\n    }\n  }\n}": typeof types.LoanScheduleDocument,
    "query LoanStatistics {\n  loanStatistics {\n    asOf\n    customerCount\n    loanCount\n    openLoanCount\n    overdueLoanCount\n    totalBalanceWon\n    averageRatePercent\n    byStatus {\n      status\n      count\n      balanceWon\n    }\n  }\n}": typeof types.LoanStatisticsDocument,
    "query Loans($search: String, $first: Int! = 20, $after: String) {\n  loans(search: $search, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      loanNumber\n      balanceWon\n      customer {\n        id\n        name\n        masked\n      }\n      repayments(first: 5) {\n        nodes {\n          id\n          amountWon\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.LoansDocument,
    "query QuarterlySpending($last: Int! = 4) {\n  viewer {\n    customer {\n      quarterlySpending(last: $last) {\n        quarter\n        totalWon\n        creditWon\n        checkWon\n        categories(first: 10) {\n          category\n          name\n          amountWon\n          sharePercent\n        }\n      }\n    }\n  }\n}": typeof types.QuarterlySpendingDocument,
    "query Scenario {\n  viewer {\n    customer {\n      scenario {\n        labels {\n          label\n          name\n          probability\n          summary\n          keyMetrics {\n            name\n            unit\n            value\n          }\n        }\n        ruleSetVersion\n        thresholdSetVersion\n        spendingQuarter\n      }\n    }\n  }\n}": typeof types.ScenarioDocument,
    "subscription ChatReply($replyId: ID!, $afterSequence: Int) {\n  chatReply(replyId: $replyId, afterSequence: $afterSequence) {\n    __typename\n    ... on ChatReplyStarted {\n      sequence\n    }\n    ... on ChatReplyDelta {\n      sequence\n      text\n    }\n    ... on ChatReplyRestarted {\n      sequence\n    }\n    ... on ChatReplyEnded {\n      sequence\n      reply {\n        state\n        text\n      }\n    }\n    ... on ChatReplyFailed {\n      sequence\n      message\n      reply {\n        state\n        text\n      }\n    }\n  }\n}": typeof types.ChatReplyDocument,
    "mutation ConversationCreate($input: ConversationCreateInput!) {\n  conversationCreate(input: $input) {\n    conversation {\n      id\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ConversationCreateDocument,
    "mutation Login($input: LoginInput!) {\n  login(input: $input) {\n    accessToken\n    accessTokenExpiresAt\n    refreshToken\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": typeof types.LoginDocument,
    "mutation Logout($input: LogoutInput!) {\n  logout(input: $input) {\n    sessionEnded\n  }\n}": typeof types.LogoutDocument,
    "mutation MessageSend($input: MessageSendInput!) {\n  messageSend(input: $input) {\n    reply {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.MessageSendDocument,
    "mutation ReplyStop($input: ReplyStopInput!) {\n  replyStop(input: $input) {\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ReplyStopDocument,
    "mutation TokenRefresh($input: TokenRefreshInput!) {\n  tokenRefresh(input: $input) {\n    accessToken\n    accessTokenExpiresAt\n    refreshToken\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.TokenRefreshDocument,
    "query Viewer {\n  viewer {\n    email\n    role\n  }\n}": typeof types.ViewerDocument,
};
const documents: Documents = {
    "query Conversation($id: ID!) {\n  conversation(id: $id) {\n    title\n    messages(first: 10) {\n      nodes {\n        text\n        replies {\n          id\n          state\n          text\n          aiNotice\n          model\n        }\n      }\n    }\n  }\n}": types.ConversationDocument,
    "query CustomerOverview {\n  viewer {\n    role\n    customer {\n      id\n      name\n      masked\n      annualIncomeWon\n      loans(first: 10) {\n        nodes {\n          id\n          loanNumber\n          loanType\n          status\n          annualRatePercent\n          balanceWon\n          monthlyPaymentWon\n          version\n          repayments(first: 1) {\n            nodes {\n              id\n              paidOn\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.CustomerOverviewDocument,
    "query Customers($search: String, $first: Int! = 20, $after: String) {\n  customers(search: $search, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      name\n      email\n      phone\n      masked\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.CustomersDocument,
    "mutation LoanRepay($input: LoanRepayInput!) {\n  loanRepay(input: $input) {\n    loan {\n      id\n      status\n      balanceWon\n      version\n    }\n    repayment {\n      id\n      paidOn\n      amountWon\n      interestWon\n      principalWon\n      balanceAfterWon\n    }\n    userErrors {\n      code\n      message\n      field\n      payableWon\n    }\n  }\n}": types.LoanRepayDocument,
    "query LoanSchedule($input: LoanScheduleInput!, $first: Int! = 600) {\n  loanSchedule(input: $input) {\n    monthlyPaymentWon\n    exactMonthlyPayment\n    totalInterestWon\n    totalPaymentWon\n    lastDueOn\n    instalments(first: $first) {\n      number\n      dueOn\n      paymentWon\n      principalWon\n      interestWon\n      balanceAfterWon\n    }\n  }\n}\n\nquery LoanInstalments($id: ID!, $basis: ScheduleBasis!, $first: Int!, $after: String) {\n  loan(id: $id) {\n    schedule(basis: $basis, first: $first, after: $after) {\n      totalCount\n      nodes {\n        number\n        dueOn\n        paymentWon\n        principalWon\n        interestWon\n        balanceAfterWon\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        endCursor\n      }\n    }\n  }\n}\n\nquery LoanOutlook($id: ID!, $on: Date) {\n  loan(id: $id) {\n    standing {\n      instalmentsDue\n      scheduledBalanceWon\n      aheadWon\n      aheadInstalments\n    }\n    payoff(on: $on) {\n      on\n      balanceWon\n      unpaidInterestWon\n      accruedInterestWon\n      perDiemWon\n      fee {\n        amountWon\n        basis\n        remainingDays\n        periodDays\n        freeFrom\n      }\n      totalWithoutFeeWon\n      totalWon\n    }\n    delinquency {\n      bucket\n      overdueDays\n      overdueWon\n      overdueSince\n      defaultRatePercent\n      defaultInterestWon\n      perDiemWon\n      callableFrom\n      basisOnceCalled\n      perDiemOnceCalledWon\n    }\n  }\n}\n\nquery LoanPrepayment($id: ID!, $amountWon: Won!, $effect: PrepaymentEffect!, $on: Date) {\n  loan(id: $id) {\n    prepayment(amountWon: $amountWon, effect: $effect, on: $on) {\n      on\n      effect\n      amountWon\n      interestDueWon\n      fee {\n        amountWon\n        basis\n      }\n      totalDueWon\n      instalmentsBefore\n      instalmentsAfter\n      monthsSaved\n      lastDueOn\n      paymentBeforeWon\n      paymentAfterWon\n      interestBeforeWon\n      interestAfterWon\n      interestSavedWon\n      netSavingWon\n      schedule(first: 2) {\n        totalCount\n        nodes {\n          number\n          dueOn\n          paymentWon\n          balanceAfterWon\n        }\n      }\n    }\n  }\n}": types.LoanScheduleDocument,
    "query LoanStatistics {\n  loanStatistics {\n    asOf\n    customerCount\n    loanCount\n    openLoanCount\n    overdueLoanCount\n    totalBalanceWon\n    averageRatePercent\n    byStatus {\n      status\n      count\n      balanceWon\n    }\n  }\n}": types.LoanStatisticsDocument,
    "query Loans($search: String, $first: Int! = 20, $after: String) {\n  loans(search: $search, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      loanNumber\n      balanceWon\n      customer {\n        id\n        name\n        masked\n      }\n      repayments(first: 5) {\n        nodes {\n          id\n          amountWon\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.LoansDocument,
    "query QuarterlySpending($last: Int! = 4) {\n  viewer {\n    customer {\n      quarterlySpending(last: $last) {\n        quarter\n        totalWon\n        creditWon\n        checkWon\n        categories(first: 10) {\n          category\n          name\n          amountWon\n          sharePercent\n        }\n      }\n    }\n  }\n}": types.QuarterlySpendingDocument,
    "query Scenario {\n  viewer {\n    customer {\n      scenario {\n        labels {\n          label\n          name\n          probability\n          summary\n          keyMetrics {\n            name\n            unit\n            value\n          }\n        }\n        ruleSetVersion\n        thresholdSetVersion\n        spendingQuarter\n      }\n    }\n  }\n}": types.ScenarioDocument,
    "subscription ChatReply($replyId: ID!, $afterSequence: Int) {\n  chatReply(replyId: $replyId, afterSequence: $afterSequence) {\n    __typename\n    ... on ChatReplyStarted {\n      sequence\n    }\n    ... on ChatReplyDelta {\n      sequence\n      text\n    }\n    ... on ChatReplyRestarted {\n      sequence\n    }\n    ... on ChatReplyEnded {\n      sequence\n      reply {\n        state\n        text\n      }\n    }\n    ... on ChatReplyFailed {\n      sequence\n      message\n      reply {\n        state\n        text\n      }\n    }\n  }\n}": types.ChatReplyDocument,
    "mutation ConversationCreate($input: ConversationCreateInput!) {\n  conversationCreate(input: $input) {\n    conversation {\n      id\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ConversationCreateDocument,
    "mutation Login($input: LoginInput!) {\n  login(input: $input) {\n    accessToken\n    accessTokenExpiresAt\n    refreshToken\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": types.LoginDocument,
    "mutation Logout($input: LogoutInput!) {\n  logout(input: $input) {\n    sessionEnded\n  }\n}": types.LogoutDocument,
    "mutation MessageSend($input: MessageSendInput!) {\n  messageSend(input: $input) {\n    reply {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.MessageSendDocument,
    "mutation ReplyStop($input: ReplyStopInput!) {\n  replyStop(input: $input) {\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ReplyStopDocument,
    "mutation TokenRefresh($input: TokenRefreshInput!) {\n  tokenRefresh(input: $input) {\n    accessToken\n    accessTokenExpiresAt\n    refreshToken\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.TokenRefreshDocument,
    "query Viewer {\n  viewer {\n    email\n    role\n  }\n}": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Conversation($id: ID!) {\n  conversation(id: $id) {\n    title\n    messages(first: 10) {\n      nodes {\n        text\n        replies {\n          id\n          state\n          text\n          aiNotice\n          model\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ConversationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CustomerOverview {\n  viewer {\n    role\n    customer {\n      id\n      name\n      masked\n      annualIncomeWon\n      loans(first: 10) {\n        nodes {\n          id\n          loanNumber\n          loanType\n          status\n          annualRatePercent\n          balanceWon\n          monthlyPaymentWon\n          version\n          repayments(first: 1) {\n            nodes {\n              id\n              paidOn\n            }\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').CustomerOverviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Customers($search: String, $first: Int! = 20, $after: String) {\n  customers(search: $search, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      name\n      email\n      phone\n      masked\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').CustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LoanRepay($input: LoanRepayInput!) {\n  loanRepay(input: $input) {\n    loan {\n      id\n      status\n      balanceWon\n      version\n    }\n    repayment {\n      id\n      paidOn\n      amountWon\n      interestWon\n      principalWon\n      balanceAfterWon\n    }\n    userErrors {\n      code\n      message\n      field\n      payableWon\n    }\n  }\n}"): typeof import('./graphql.js').LoanRepayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LoanSchedule($input: LoanScheduleInput!, $first: Int! = 600) {\n  loanSchedule(input: $input) {\n    monthlyPaymentWon\n    exactMonthlyPayment\n    totalInterestWon\n    totalPaymentWon\n    lastDueOn\n    instalments(first: $first) {\n      number\n      dueOn\n      paymentWon\n      principalWon\n      interestWon\n      balanceAfterWon\n    }\n  }\n}\n\nquery LoanInstalments($id: ID!, $basis: ScheduleBasis!, $first: Int!, $after: String) {\n  loan(id: $id) {\n    schedule(basis: $basis, first: $first, after: $after) {\n      totalCount\n      nodes {\n        number\n        dueOn\n        paymentWon\n        principalWon\n        interestWon\n        balanceAfterWon\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        endCursor\n      }\n    }\n  }\n}\n\nquery LoanOutlook($id: ID!, $on: Date) {\n  loan(id: $id) {\n    standing {\n      instalmentsDue\n      scheduledBalanceWon\n      aheadWon\n      aheadInstalments\n    }\n    payoff(on: $on) {\n      on\n      balanceWon\n      unpaidInterestWon\n      accruedInterestWon\n      perDiemWon\n      fee {\n        amountWon\n        basis\n        remainingDays\n        periodDays\n        freeFrom\n      }\n      totalWithoutFeeWon\n      totalWon\n    }\n    delinquency {\n      bucket\n      overdueDays\n      overdueWon\n      overdueSince\n      defaultRatePercent\n      defaultInterestWon\n      perDiemWon\n      callableFrom\n      basisOnceCalled\n      perDiemOnceCalledWon\n    }\n  }\n}\n\nquery LoanPrepayment($id: ID!, $amountWon: Won!, $effect: PrepaymentEffect!, $on: Date) {\n  loan(id: $id) {\n    prepayment(amountWon: $amountWon, effect: $effect, on: $on) {\n      on\n      effect\n      amountWon\n      interestDueWon\n      fee {\n        amountWon\n        basis\n      }\n      totalDueWon\n      instalmentsBefore\n      instalmentsAfter\n      monthsSaved\n      lastDueOn\n      paymentBeforeWon\n      paymentAfterWon\n      interestBeforeWon\n      interestAfterWon\n      interestSavedWon\n      netSavingWon\n      schedule(first: 2) {\n        totalCount\n        nodes {\n          number\n          dueOn\n          paymentWon\n          balanceAfterWon\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').LoanScheduleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LoanStatistics {\n  loanStatistics {\n    asOf\n    customerCount\n    loanCount\n    openLoanCount\n    overdueLoanCount\n    totalBalanceWon\n    averageRatePercent\n    byStatus {\n      status\n      count\n      balanceWon\n    }\n  }\n}"): typeof import('./graphql.js').LoanStatisticsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Loans($search: String, $first: Int! = 20, $after: String) {\n  loans(search: $search, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      loanNumber\n      balanceWon\n      customer {\n        id\n        name\n        masked\n      }\n      repayments(first: 5) {\n        nodes {\n          id\n          amountWon\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').LoansDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query QuarterlySpending($last: Int! = 4) {\n  viewer {\n    customer {\n      quarterlySpending(last: $last) {\n        quarter\n        totalWon\n        creditWon\n        checkWon\n        categories(first: 10) {\n          category\n          name\n          amountWon\n          sharePercent\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').QuarterlySpendingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Scenario {\n  viewer {\n    customer {\n      scenario {\n        labels {\n          label\n          name\n          probability\n          summary\n          keyMetrics {\n            name\n            unit\n            value\n          }\n        }\n        ruleSetVersion\n        thresholdSetVersion\n        spendingQuarter\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ScenarioDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription ChatReply($replyId: ID!, $afterSequence: Int) {\n  chatReply(replyId: $replyId, afterSequence: $afterSequence) {\n    __typename\n    ... on ChatReplyStarted {\n      sequence\n    }\n    ... on ChatReplyDelta {\n      sequence\n      text\n    }\n    ... on ChatReplyRestarted {\n      sequence\n    }\n    ... on ChatReplyEnded {\n      sequence\n      reply {\n        state\n        text\n      }\n    }\n    ... on ChatReplyFailed {\n      sequence\n      message\n      reply {\n        state\n        text\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ChatReplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConversationCreate($input: ConversationCreateInput!) {\n  conversationCreate(input: $input) {\n    conversation {\n      id\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql.js').ConversationCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Login($input: LoginInput!) {\n  login(input: $input) {\n    accessToken\n    accessTokenExpiresAt\n    refreshToken\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}"): typeof import('./graphql.js').LoginDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Logout($input: LogoutInput!) {\n  logout(input: $input) {\n    sessionEnded\n  }\n}"): typeof import('./graphql.js').LogoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MessageSend($input: MessageSendInput!) {\n  messageSend(input: $input) {\n    reply {\n      id\n      state\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql.js').MessageSendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReplyStop($input: ReplyStopInput!) {\n  replyStop(input: $input) {\n    userErrors {\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql.js').ReplyStopDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation TokenRefresh($input: TokenRefreshInput!) {\n  tokenRefresh(input: $input) {\n    accessToken\n    accessTokenExpiresAt\n    refreshToken\n    userErrors {\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql.js').TokenRefreshDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Viewer {\n  viewer {\n    email\n    role\n  }\n}"): typeof import('./graphql.js').ViewerDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

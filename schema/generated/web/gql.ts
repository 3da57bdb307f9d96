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
    "query AttachableFiles {\n  files(first: 10, ownOnly: true) {\n    nodes {\n      id\n      fileName\n      analysis {\n        state\n      }\n    }\n  }\n}": typeof types.AttachableFilesDocument,
    "mutation AttachmentCancel($input: FileUploadCancelInput!) {\n  fileUploadCancel(input: $input) {\n    userErrors {\n      code\n    }\n  }\n}": typeof types.AttachmentCancelDocument,
    "subscription AttachmentProgress($fileId: ID!, $afterSequence: Int) {\n  fileAnalysisProgress(fileId: $fileId, afterSequence: $afterSequence) {\n    sequence\n    phase\n    percent\n    analysis {\n      state\n      failure {\n        message\n      }\n    }\n  }\n}": typeof types.AttachmentProgressDocument,
    "mutation AttachmentStart($input: FileUploadStartInput!) {\n  fileUploadStart(input: $input) {\n    file {\n      id\n    }\n    uploadUrl\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.AttachmentStartDocument,
    "subscription ChatReply($replyId: ID!, $afterSequence: Int) {\n  chatReply(replyId: $replyId, afterSequence: $afterSequence) {\n    __typename\n    ... on ChatReplyQueued {\n      sequence\n      position\n    }\n    ... on ChatReplyStarted {\n      sequence\n      reply {\n        aiNotice\n      }\n    }\n    ... on ChatReplyDelta {\n      sequence\n      text\n    }\n    ... on ChatReplyPart {\n      sequence\n      part {\n        ...AnswerPart\n      }\n    }\n    ... on ChatReplyRestarted {\n      sequence\n    }\n    ... on ChatReplyEnded {\n      sequence\n      reply {\n        ...ReplyParts\n        ...ReplyFacts\n        ...ReplyBeside\n      }\n    }\n    ... on ChatReplyFailed {\n      sequence\n      message\n      reply {\n        ...ReplyParts\n        ...ReplyFacts\n        ...ReplyBeside\n      }\n    }\n  }\n}": typeof types.ChatReplyDocument,
    "mutation ConversationCreate($input: ConversationCreateInput!) {\n  conversationCreate(input: $input) {\n    conversation {\n      id\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ConversationCreateDocument,
    "query Conversation($id: ID!, $after: String) {\n  conversation(id: $id) {\n    messages(first: 50, after: $after) {\n      nodes {\n        text\n        forecast {\n          seriesId\n          months\n          question\n        }\n        attachments {\n          fileId\n          fileName\n        }\n        replies {\n          ...ReplyParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": typeof types.ConversationDocument,
    "query ExplorerIds($isStaff: Boolean!) {\n  viewer {\n    role\n    customer {\n      id\n    }\n  }\n  loans(first: 20) {\n    nodes {\n      id\n      loanType\n      status\n      balanceWon\n      customer {\n        id\n      }\n    }\n  }\n  customers(first: 1) @include(if: $isStaff) {\n    nodes {\n      id\n    }\n  }\n  refinanceApplications(first: 1) {\n    nodes {\n      id\n    }\n  }\n  conversations(first: 1) {\n    nodes {\n      id\n      messages(first: 20) {\n        nodes {\n          replies {\n            id\n          }\n        }\n      }\n    }\n  }\n}": typeof types.ExplorerIdsDocument,
    "query ForecastableSeries($after: String) {\n  seriesList(first: 100, after: $after) {\n    nodes {\n      id\n      name\n      frequency\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.ForecastableSeriesDocument,
    "mutation Login($input: LoginInput!) {\n  login(input: $input) {\n    accessToken\n    accessTokenExpiresAt\n    refreshToken\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": typeof types.LoginDocument,
    "mutation Logout($input: LogoutInput!) {\n  logout(input: $input) {\n    sessionEnded\n  }\n}": typeof types.LogoutDocument,
    "mutation MessageSend($input: MessageSendInput!) {\n  messageSend(input: $input) {\n    reply {\n      ...ReplyParts\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.MessageSendDocument,
    "fragment ReplyBeside on Reply {\n  parts {\n    ...AnswerPart\n  }\n}\n\nfragment AnswerPart on ReplyPart {\n  __typename\n  start\n  end\n  ... on ReplyFactsPart {\n    groups {\n      origin {\n        source\n        asOf\n      }\n      facts {\n        id\n        about\n        label\n        value\n      }\n    }\n  }\n  ... on ReplyTablePart {\n    title\n    query\n    columns\n    rows {\n      cells {\n        text\n        factId\n      }\n    }\n    origins {\n      source\n      asOf\n    }\n  }\n  ... on ReplyChartPart {\n    title\n    kind\n    unit\n    points\n    series {\n      name\n      values\n    }\n    origin {\n      source\n      asOf\n    }\n  }\n  ... on ReplyAdvicePart {\n    steps\n  }\n  ... on ReplyStepsPart {\n    steps\n  }\n  ... on ReplyFollowUpsPart {\n    questions\n  }\n  ... on ReplyActionPart {\n    label\n    mutation\n    preview\n    document\n    arguments\n  }\n  ... on ReplyScenarioPart {\n    scenario {\n      code\n      label\n      probability\n      keyMetrics {\n        id\n        about\n        label\n        value\n      }\n    }\n  }\n}": typeof types.ReplyBesideFragmentDoc,
    "fragment ReplyFacts on Reply {\n  facts(first: 30) {\n    id\n    label\n    value\n    source\n    asOf\n    isTold\n    places\n  }\n}": typeof types.ReplyFactsFragmentDoc,
    "fragment ReplyParts on Reply {\n  id\n  state\n  text\n  aiNotice\n  queuePosition\n}": typeof types.ReplyPartsFragmentDoc,
    "mutation ReplyRegenerate($input: ReplyRegenerateInput!) {\n  replyRegenerate(input: $input) {\n    reply {\n      ...ReplyParts\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ReplyRegenerateDocument,
    "mutation ReplyStop($input: ReplyStopInput!) {\n  replyStop(input: $input) {\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.ReplyStopDocument,
    "query Reply($id: ID!) {\n  node(id: $id) {\n    __typename\n    ... on Reply {\n      ...ReplyParts\n      ...ReplyFacts\n      ...ReplyBeside\n    }\n  }\n}": typeof types.ReplyDocument,
    "mutation TokenRefresh($input: TokenRefreshInput!) {\n  tokenRefresh(input: $input) {\n    accessToken\n    accessTokenExpiresAt\n    refreshToken\n    userErrors {\n      code\n      message\n    }\n  }\n}": typeof types.TokenRefreshDocument,
    "query Viewer {\n  viewer {\n    email\n    role\n  }\n}": typeof types.ViewerDocument,
};
const documents: Documents = {
    "query AttachableFiles {\n  files(first: 10, ownOnly: true) {\n    nodes {\n      id\n      fileName\n      analysis {\n        state\n      }\n    }\n  }\n}": types.AttachableFilesDocument,
    "mutation AttachmentCancel($input: FileUploadCancelInput!) {\n  fileUploadCancel(input: $input) {\n    userErrors {\n      code\n    }\n  }\n}": types.AttachmentCancelDocument,
    "subscription AttachmentProgress($fileId: ID!, $afterSequence: Int) {\n  fileAnalysisProgress(fileId: $fileId, afterSequence: $afterSequence) {\n    sequence\n    phase\n    percent\n    analysis {\n      state\n      failure {\n        message\n      }\n    }\n  }\n}": types.AttachmentProgressDocument,
    "mutation AttachmentStart($input: FileUploadStartInput!) {\n  fileUploadStart(input: $input) {\n    file {\n      id\n    }\n    uploadUrl\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.AttachmentStartDocument,
    "subscription ChatReply($replyId: ID!, $afterSequence: Int) {\n  chatReply(replyId: $replyId, afterSequence: $afterSequence) {\n    __typename\n    ... on ChatReplyQueued {\n      sequence\n      position\n    }\n    ... on ChatReplyStarted {\n      sequence\n      reply {\n        aiNotice\n      }\n    }\n    ... on ChatReplyDelta {\n      sequence\n      text\n    }\n    ... on ChatReplyPart {\n      sequence\n      part {\n        ...AnswerPart\n      }\n    }\n    ... on ChatReplyRestarted {\n      sequence\n    }\n    ... on ChatReplyEnded {\n      sequence\n      reply {\n        ...ReplyParts\n        ...ReplyFacts\n        ...ReplyBeside\n      }\n    }\n    ... on ChatReplyFailed {\n      sequence\n      message\n      reply {\n        ...ReplyParts\n        ...ReplyFacts\n        ...ReplyBeside\n      }\n    }\n  }\n}": types.ChatReplyDocument,
    "mutation ConversationCreate($input: ConversationCreateInput!) {\n  conversationCreate(input: $input) {\n    conversation {\n      id\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ConversationCreateDocument,
    "query Conversation($id: ID!, $after: String) {\n  conversation(id: $id) {\n    messages(first: 50, after: $after) {\n      nodes {\n        text\n        forecast {\n          seriesId\n          months\n          question\n        }\n        attachments {\n          fileId\n          fileName\n        }\n        replies {\n          ...ReplyParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": types.ConversationDocument,
    "query ExplorerIds($isStaff: Boolean!) {\n  viewer {\n    role\n    customer {\n      id\n    }\n  }\n  loans(first: 20) {\n    nodes {\n      id\n      loanType\n      status\n      balanceWon\n      customer {\n        id\n      }\n    }\n  }\n  customers(first: 1) @include(if: $isStaff) {\n    nodes {\n      id\n    }\n  }\n  refinanceApplications(first: 1) {\n    nodes {\n      id\n    }\n  }\n  conversations(first: 1) {\n    nodes {\n      id\n      messages(first: 20) {\n        nodes {\n          replies {\n            id\n          }\n        }\n      }\n    }\n  }\n}": types.ExplorerIdsDocument,
    "query ForecastableSeries($after: String) {\n  seriesList(first: 100, after: $after) {\n    nodes {\n      id\n      name\n      frequency\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.ForecastableSeriesDocument,
    "mutation Login($input: LoginInput!) {\n  login(input: $input) {\n    accessToken\n    accessTokenExpiresAt\n    refreshToken\n    userErrors {\n      code\n      message\n      field\n    }\n  }\n}": types.LoginDocument,
    "mutation Logout($input: LogoutInput!) {\n  logout(input: $input) {\n    sessionEnded\n  }\n}": types.LogoutDocument,
    "mutation MessageSend($input: MessageSendInput!) {\n  messageSend(input: $input) {\n    reply {\n      ...ReplyParts\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.MessageSendDocument,
    "fragment ReplyBeside on Reply {\n  parts {\n    ...AnswerPart\n  }\n}\n\nfragment AnswerPart on ReplyPart {\n  __typename\n  start\n  end\n  ... on ReplyFactsPart {\n    groups {\n      origin {\n        source\n        asOf\n      }\n      facts {\n        id\n        about\n        label\n        value\n      }\n    }\n  }\n  ... on ReplyTablePart {\n    title\n    query\n    columns\n    rows {\n      cells {\n        text\n        factId\n      }\n    }\n    origins {\n      source\n      asOf\n    }\n  }\n  ... on ReplyChartPart {\n    title\n    kind\n    unit\n    points\n    series {\n      name\n      values\n    }\n    origin {\n      source\n      asOf\n    }\n  }\n  ... on ReplyAdvicePart {\n    steps\n  }\n  ... on ReplyStepsPart {\n    steps\n  }\n  ... on ReplyFollowUpsPart {\n    questions\n  }\n  ... on ReplyActionPart {\n    label\n    mutation\n    preview\n    document\n    arguments\n  }\n  ... on ReplyScenarioPart {\n    scenario {\n      code\n      label\n      probability\n      keyMetrics {\n        id\n        about\n        label\n        value\n      }\n    }\n  }\n}": types.ReplyBesideFragmentDoc,
    "fragment ReplyFacts on Reply {\n  facts(first: 30) {\n    id\n    label\n    value\n    source\n    asOf\n    isTold\n    places\n  }\n}": types.ReplyFactsFragmentDoc,
    "fragment ReplyParts on Reply {\n  id\n  state\n  text\n  aiNotice\n  queuePosition\n}": types.ReplyPartsFragmentDoc,
    "mutation ReplyRegenerate($input: ReplyRegenerateInput!) {\n  replyRegenerate(input: $input) {\n    reply {\n      ...ReplyParts\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ReplyRegenerateDocument,
    "mutation ReplyStop($input: ReplyStopInput!) {\n  replyStop(input: $input) {\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.ReplyStopDocument,
    "query Reply($id: ID!) {\n  node(id: $id) {\n    __typename\n    ... on Reply {\n      ...ReplyParts\n      ...ReplyFacts\n      ...ReplyBeside\n    }\n  }\n}": types.ReplyDocument,
    "mutation TokenRefresh($input: TokenRefreshInput!) {\n  tokenRefresh(input: $input) {\n    accessToken\n    accessTokenExpiresAt\n    refreshToken\n    userErrors {\n      code\n      message\n    }\n  }\n}": types.TokenRefreshDocument,
    "query Viewer {\n  viewer {\n    email\n    role\n  }\n}": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AttachableFiles {\n  files(first: 10, ownOnly: true) {\n    nodes {\n      id\n      fileName\n      analysis {\n        state\n      }\n    }\n  }\n}"): typeof import('./graphql.js').AttachableFilesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AttachmentCancel($input: FileUploadCancelInput!) {\n  fileUploadCancel(input: $input) {\n    userErrors {\n      code\n    }\n  }\n}"): typeof import('./graphql.js').AttachmentCancelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription AttachmentProgress($fileId: ID!, $afterSequence: Int) {\n  fileAnalysisProgress(fileId: $fileId, afterSequence: $afterSequence) {\n    sequence\n    phase\n    percent\n    analysis {\n      state\n      failure {\n        message\n      }\n    }\n  }\n}"): typeof import('./graphql.js').AttachmentProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AttachmentStart($input: FileUploadStartInput!) {\n  fileUploadStart(input: $input) {\n    file {\n      id\n    }\n    uploadUrl\n    userErrors {\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql.js').AttachmentStartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription ChatReply($replyId: ID!, $afterSequence: Int) {\n  chatReply(replyId: $replyId, afterSequence: $afterSequence) {\n    __typename\n    ... on ChatReplyQueued {\n      sequence\n      position\n    }\n    ... on ChatReplyStarted {\n      sequence\n      reply {\n        aiNotice\n      }\n    }\n    ... on ChatReplyDelta {\n      sequence\n      text\n    }\n    ... on ChatReplyPart {\n      sequence\n      part {\n        ...AnswerPart\n      }\n    }\n    ... on ChatReplyRestarted {\n      sequence\n    }\n    ... on ChatReplyEnded {\n      sequence\n      reply {\n        ...ReplyParts\n        ...ReplyFacts\n        ...ReplyBeside\n      }\n    }\n    ... on ChatReplyFailed {\n      sequence\n      message\n      reply {\n        ...ReplyParts\n        ...ReplyFacts\n        ...ReplyBeside\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ChatReplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConversationCreate($input: ConversationCreateInput!) {\n  conversationCreate(input: $input) {\n    conversation {\n      id\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql.js').ConversationCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Conversation($id: ID!, $after: String) {\n  conversation(id: $id) {\n    messages(first: 50, after: $after) {\n      nodes {\n        text\n        forecast {\n          seriesId\n          months\n          question\n        }\n        attachments {\n          fileId\n          fileName\n        }\n        replies {\n          ...ReplyParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ConversationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ExplorerIds($isStaff: Boolean!) {\n  viewer {\n    role\n    customer {\n      id\n    }\n  }\n  loans(first: 20) {\n    nodes {\n      id\n      loanType\n      status\n      balanceWon\n      customer {\n        id\n      }\n    }\n  }\n  customers(first: 1) @include(if: $isStaff) {\n    nodes {\n      id\n    }\n  }\n  refinanceApplications(first: 1) {\n    nodes {\n      id\n    }\n  }\n  conversations(first: 1) {\n    nodes {\n      id\n      messages(first: 20) {\n        nodes {\n          replies {\n            id\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ExplorerIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ForecastableSeries($after: String) {\n  seriesList(first: 100, after: $after) {\n    nodes {\n      id\n      name\n      frequency\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): typeof import('./graphql.js').ForecastableSeriesDocument;
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
export function graphql(source: "mutation MessageSend($input: MessageSendInput!) {\n  messageSend(input: $input) {\n    reply {\n      ...ReplyParts\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql.js').MessageSendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ReplyBeside on Reply {\n  parts {\n    ...AnswerPart\n  }\n}\n\nfragment AnswerPart on ReplyPart {\n  __typename\n  start\n  end\n  ... on ReplyFactsPart {\n    groups {\n      origin {\n        source\n        asOf\n      }\n      facts {\n        id\n        about\n        label\n        value\n      }\n    }\n  }\n  ... on ReplyTablePart {\n    title\n    query\n    columns\n    rows {\n      cells {\n        text\n        factId\n      }\n    }\n    origins {\n      source\n      asOf\n    }\n  }\n  ... on ReplyChartPart {\n    title\n    kind\n    unit\n    points\n    series {\n      name\n      values\n    }\n    origin {\n      source\n      asOf\n    }\n  }\n  ... on ReplyAdvicePart {\n    steps\n  }\n  ... on ReplyStepsPart {\n    steps\n  }\n  ... on ReplyFollowUpsPart {\n    questions\n  }\n  ... on ReplyActionPart {\n    label\n    mutation\n    preview\n    document\n    arguments\n  }\n  ... on ReplyScenarioPart {\n    scenario {\n      code\n      label\n      probability\n      keyMetrics {\n        id\n        about\n        label\n        value\n      }\n    }\n  }\n}"): typeof import('./graphql.js').ReplyBesideFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ReplyFacts on Reply {\n  facts(first: 30) {\n    id\n    label\n    value\n    source\n    asOf\n    isTold\n    places\n  }\n}"): typeof import('./graphql.js').ReplyFactsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ReplyParts on Reply {\n  id\n  state\n  text\n  aiNotice\n  queuePosition\n}"): typeof import('./graphql.js').ReplyPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReplyRegenerate($input: ReplyRegenerateInput!) {\n  replyRegenerate(input: $input) {\n    reply {\n      ...ReplyParts\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql.js').ReplyRegenerateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReplyStop($input: ReplyStopInput!) {\n  replyStop(input: $input) {\n    userErrors {\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql.js').ReplyStopDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Reply($id: ID!) {\n  node(id: $id) {\n    __typename\n    ... on Reply {\n      ...ReplyParts\n      ...ReplyFacts\n      ...ReplyBeside\n    }\n  }\n}"): typeof import('./graphql.js').ReplyDocument;
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

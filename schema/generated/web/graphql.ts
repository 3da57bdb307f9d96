/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why an operation on a file was refused. The response to a PUT or GET of a file carries the same codes. */
export type AnalysisErrorCode =
  /** The analysis has ended already, so that there is nothing to cancel. */
  | 'ANALYSIS_ENDED'
  /** The analysis waits or runs, or has succeeded: there is nothing to try again. */
  | 'ANALYSIS_UNDER_WAY'
  /** The link is older than five minutes: ask for a new one. HTTP status 410. */
  | 'DOWNLOAD_EXPIRED'
  /** Other changes take too long: send the same input with the same key again. */
  | 'FILE_BUSY'
  /** What came is not what was announced: another size or another SHA-256. HTTP status 409. */
  | 'FILE_CHANGED'
  /** The file has no bytes. HTTP status 400. */
  | 'FILE_EMPTY'
  /** The name is empty, too long, a path, or holds characters that hide what it is. */
  | 'FILE_NAME_REFUSED'
  /** There is no such file, or it is not yours to see. */
  | 'FILE_NOT_FOUND'
  /** The file has been announced and has not come yet. */
  | 'FILE_NOT_UPLOADED'
  /** A file is at most 2,000,000,000 bytes, an image 20,000,000. HTTP status 413. */
  | 'FILE_TOO_LARGE'
  /** By its first bytes the file is not of the announced kind. HTTP status 415. */
  | 'FILE_TYPE_REFUSED'
  /** The key was used for another input. Every act needs a key of its own. */
  | 'IDEMPOTENCY_CONFLICT'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** The account has `most` files already, or as many uploads that wait. */
  | 'TOO_MANY_FILES'
  /** The files of the account would take more than `mostBytes`: delete some. */
  | 'TOO_MUCH_STORED'
  /** The link is older than ten minutes, or was tried five times. HTTP status 410. */
  | 'UPLOAD_EXPIRED'
  /** A file is coming in over this link now. HTTP status 409. */
  | 'UPLOAD_IN_PROGRESS'
  /** The file has come already. HTTP status 409. */
  | 'UPLOAD_USED';

/** What a file holds. */
export type AnalysisFileKind =
  /** A photograph: JPEG, PNG or WebP, at most 20,000,000 bytes. */
  | 'IMAGE'
  /** Rows and columns: CSV, XLSX or Parquet. */
  | 'TABLE';

/** Why a chat operation was refused. New codes may be added. */
export type ChatErrorCode =
  /** The conversation has an unfinished reply, and `whenBusy` was REJECT. */
  | 'CONVERSATION_BUSY'
  /** There is no such conversation, or it is not yours. */
  | 'CONVERSATION_NOT_FOUND'
  /** There is no such customer, or it is not yours to see. */
  | 'CUSTOMER_NOT_FOUND'
  /** The account has used up its tokens of the day. `chatAllowance.resetsAt` says when it resets. */
  | 'DAILY_LIMIT_REACHED'
  /** The analysis of the file failed or has not finished. */
  | 'FILE_NOT_ANALYSED'
  /** There is no such file, or it is not yours. */
  | 'FILE_NOT_FOUND'
  /** The idempotency key was used before, with another input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** A value is missing, too long or empty; `field` names it. */
  | 'INVALID_INPUT'
  /** There is no such message in this conversation, or it is not yours. */
  | 'MESSAGE_NOT_FOUND'
  /** The reply has ended; there is nothing to stop. */
  | 'REPLY_ALREADY_ENDED'
  /** There is no such reply, or it is not yours. */
  | 'REPLY_NOT_FOUND'
  /** The message still has an unfinished reply. Stop it or wait for it to end. */
  | 'REPLY_UNFINISHED'
  /** There is no such series, or it is not yours to see. */
  | 'SERIES_NOT_FOUND'
  /** The series has too few consecutive figures for a forecast. */
  | 'SERIES_TOO_SHORT'
  /** Twenty questions of this account wait in line, or three replies are in progress and `whenBusy` was REJECT, or the message already has ten replies. */
  | 'TOO_MANY_REPLIES'
  /** Fifty messages already stand at this place in the conversation. */
  | 'TOO_MANY_VERSIONS';

/** A conversation to open. */
export type ConversationCreateInput = {
  /** For staff: the customer it is about. Conversations of customers are about themselves. */
  readonly customerId?: string | null | undefined;
  /** Its name, 1 to 100 characters; derived from the first message when absent. */
  readonly title?: string | null | undefined;
};

/** What a worker is at. */
export type FileAnalysisPhase =
  /** Figures are counted. */
  | 'ANALYSE'
  /** It has ended: `analysis` says how. */
  | 'ENDED'
  /** The file is fetched from where it is kept. */
  | 'FETCHING'
  /** Its rows are loaded. */
  | 'LOAD'
  /** The file is looked through, row by row. */
  | 'READ'
  /** What was found is stored. */
  | 'STORING';

/** Where the analysis of a file stands. */
export type FileAnalysisState =
  /** It was cancelled before it ended. */
  | 'CANCELLED'
  /** Nothing was found; `failure` says why and what to do. */
  | 'FAILED'
  /** It waits for a worker, or to be tried again after an attempt that failed. */
  | 'QUEUED'
  /** A worker is at it; `fileAnalysisProgress` follows it. */
  | 'RUNNING'
  /** `result` is what was found. */
  | 'SUCCEEDED';

/** A file that was announced and will not be sent. */
export type FileUploadCancelInput = {
  /** Id of the file. */
  readonly fileId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and answered alike. */
  readonly idempotencyKey: string;
};

/** A file that is about to be sent. */
export type FileUploadStartInput = {
  /** What to call it, 1 to 255 characters, without a path. */
  readonly fileName: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and answered alike. */
  readonly idempotencyKey: string;
  /** What to inspect an image for; `DOCUMENT` when left out. A table has no purpose. */
  readonly imagePurpose?: ImagePurpose | null | undefined;
  /** What it holds. */
  readonly kind: AnalysisFileKind;
  /** SHA-256 of its bytes in 64 hexadecimal digits. The upload must match it; when you already have such a file, that file is returned and need not be sent again. */
  readonly sha256?: string | null | undefined;
  /** Its exact size in bytes: at most 2,000,000,000, or 20,000,000 for an image. */
  readonly sizeBytes: number;
};

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
  /** E-mail address and password do not belong to an account that may log in. It does not say which is wrong. */
  | 'INVALID_CREDENTIALS'
  /** A value has the wrong shape; `field` names it. */
  | 'INVALID_INPUT'
  /** You cannot do this to the account you are using. */
  | 'OWN_ACCOUNT'
  /** The password contains the part of the e-mail address before the @. */
  | 'PASSWORD_CONTAINS_EMAIL'
  /** The password is one that anyone would try. */
  | 'PASSWORD_TOO_COMMON'
  /** The password has fewer than ten characters. */
  | 'PASSWORD_TOO_SHORT'
  /** The refresh token ran out. Log in. */
  | 'REFRESH_TOKEN_EXPIRED'
  /** The refresh token was exchanged more than ten seconds before: someone else may hold it, so its session was ended. Log in. */
  | 'REFRESH_TOKEN_REUSED'
  /** The session was ended. Log in. */
  | 'REFRESH_TOKEN_REVOKED'
  /** Another request exchanged this token within the last ten seconds. No tokens were given and no session ended: use the tokens that the other request got. If it was not yours, call `logout` with this token: that ends the session for anyone who has it. */
  | 'REFRESH_TOKEN_SIMULTANEOUS'
  /** Not a refresh token, or one forgotten long after it expired. Log in. */
  | 'REFRESH_TOKEN_UNKNOWN'
  /** Too many passwords are being checked. Try again after `retryAfterSeconds`. */
  | 'TOO_BUSY'
  /** Too many failed logins. Try again after `retryAfterSeconds`. */
  | 'TOO_MANY_ATTEMPTS';

/** What an image is inspected for. */
export type ImagePurpose =
  /** Defects of a thing, by the model that the institution trained on photographs of good ones and put in service (`IMAGE_DEFECT`). Without one the analysis fails with `NO_MODEL`. */
  | 'DEFECT'
  /** As a photograph of a document: whether it can be read, and what is wrong with it. */
  | 'DOCUMENT';

/** The state of a loan. */
export type LoanStatus =
  /** Paid out, and nothing is overdue. */
  | 'ACTIVE'
  /** Asked for, not decided. */
  | 'APPLIED'
  /** Approved, not paid out yet. */
  | 'APPROVED'
  /** Repaid in full. */
  | 'CLOSED'
  /** Paid out, and a payment is overdue. */
  | 'DELINQUENT'
  /** Refused. */
  | 'REJECTED';

/** What a loan is for, or what secures it. */
export type LoanType =
  /** For a car (자동차대출). */
  | 'AUTO'
  /** For a business (사업자대출). */
  | 'BUSINESS'
  /** Granted by a card company (카드론). */
  | 'CARD'
  /** Unsecured (신용대출). */
  | 'CREDIT'
  /** Pays the deposit of a rented home (전세자금대출). */
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

/** A forecast for the reply to present: a chart, a table, a summary and a narrative of possible developments. It gives figures and no advice. */
export type MessageForecastInput = {
  /** How far ahead, in months, 1 to 24. */
  readonly months: number;
  /** What the narrative focuses on, 1 to 1,000 characters; the text of the message when absent. */
  readonly question?: string | null | undefined;
  /** The series, public or of your institution: see `seriesList`. */
  readonly seriesId: string;
};

/** A question to send. */
export type MessageSendInput = {
  /** The reply that it follows, where a message has several; the newest of the conversation when absent. */
  readonly afterReplyId?: string | null | undefined;
  /** Files of your own that the message is about, five at most, each analysed. Questions about an upload are then answered from these, not from the newest. */
  readonly attachments?: ReadonlyArray<string> | null | undefined;
  /** The conversation it belongs to. */
  readonly conversationId: string;
  /** The message that it edits, which may be the first: it follows the same reply as that message, and both stay. Not together with `afterReplyId`. One place holds fifty versions at most. */
  readonly editsMessageId?: string | null | undefined;
  /** A forecast for the reply to present; an ordinary question when absent. */
  readonly forecast?: MessageForecastInput | null | undefined;
  /** A key of your choice, 1 to 255 characters, that makes retries safe: the same key with the same input sends once and returns the same result. */
  readonly idempotencyKey?: string | null | undefined;
  /** The question, 1 to 4,000 characters, not only blanks. */
  readonly text: string;
  /** How it is handled when it cannot be answered at once; WAIT when absent. */
  readonly whenBusy?: WhenBusy | null | undefined;
};

/** How a chart is drawn. New kinds may be added. */
export type ReplyChartKind =
  /** Bars beside each other for each point. */
  | 'BAR'
  /** A line for each series. */
  | 'LINE';

/** The unit of the values of a chart. */
export type ReplyChartUnit =
  /** Percent. */
  | 'PERCENT'
  /** Points of a score. */
  | 'POINT'
  /** Whole won. */
  | 'WON';

/** Which reply to regenerate. */
export type ReplyRegenerateInput = {
  /** A reply that has ended. It stays; another is created beside it. */
  readonly replyId: string;
};

/** The state of a reply. A reply is queued, then streaming, then ends in one of the other four states. */
export type ReplyState =
  /** Complete: the model or the built-in narrator finished, or the model reached its limit (`finishReason`). */
  | 'COMPLETED'
  /** Could not be written, or not completely; `failureCode` says why. */
  | 'FAILED'
  /** Its writer died or went down. The text until then is kept, or until about a second before. */
  | 'INTERRUPTED'
  /** Stored, and waiting for a worker, or in line (`queuePosition`). */
  | 'QUEUED'
  /** Stopped by `replyStop`. The text until then is kept and never completed. */
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
  /** Does what staff do, makes exceptions in lending, and manages the accounts of its institution. */
  | 'ADMIN'
  /** Sees and does what concerns the one customer it belongs to. */
  | 'CUSTOMER'
  /** A program of the institution, such as its payment system: it confirms and refunds payments, records repayments, and can do and see nothing else. */
  | 'SERVICE'
  /** Works with the customers of its institution. */
  | 'STAFF';

/** How often a series is measured. */
export type SeriesFrequency =
  /** Every day from Monday to Friday but holidays; periods are written 2024-07-15. */
  | 'DAY'
  /** Every month; periods are written 2024-07. */
  | 'MONTH'
  /** Every quarter; periods are written 2024Q3. */
  | 'QUARTER'
  /** Every year; periods are written 2024. */
  | 'YEAR';

/** The token to exchange. */
export type TokenRefreshInput = {
  /** The newest refresh token of the session. It works once. */
  readonly refreshToken: string;
};

/** How a question is handled while its conversation has an unfinished reply, or its account has three in progress. */
export type WhenBusy =
  /** Every unfinished reply of its conversation is stopped, as by `replyStop`, and it comes next. If three replies of other conversations are in progress, it waits. */
  | 'INTERRUPT'
  /** It is refused, with CONVERSATION_BUSY or TOO_MANY_REPLIES. */
  | 'REJECT'
  /** It waits in line for its turn; `ChatReplyQueued` reports its place. Twenty may wait. */
  | 'WAIT';

export type AttachableFilesQueryVariables = Exact<{ [key: string]: never; }>;


export type AttachableFilesQuery = { readonly files: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly fileName: string, readonly analysis: { readonly state: FileAnalysisState } | null }> } };

export type AttachmentCancelMutationVariables = Exact<{
  input: FileUploadCancelInput;
}>;


export type AttachmentCancelMutation = { readonly fileUploadCancel: { readonly userErrors: ReadonlyArray<{ readonly code: AnalysisErrorCode }> } };

export type AttachmentProgressSubscriptionVariables = Exact<{
  fileId: string;
  afterSequence?: number | null | undefined;
}>;


export type AttachmentProgressSubscription = { readonly fileAnalysisProgress: { readonly sequence: number | null, readonly phase: FileAnalysisPhase, readonly percent: number, readonly analysis: { readonly state: FileAnalysisState, readonly failure: { readonly message: string } | null } | null } };

export type AttachmentStartMutationVariables = Exact<{
  input: FileUploadStartInput;
}>;


export type AttachmentStartMutation = { readonly fileUploadStart: { readonly uploadUrl: string | null, readonly file: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: AnalysisErrorCode, readonly message: string }> } };

export type ChatReplySubscriptionVariables = Exact<{
  replyId: string;
  afterSequence?: number | null | undefined;
}>;


export type ChatReplySubscription = { readonly chatReply:
    | { readonly __typename: 'ChatReplyDelta', readonly sequence: number, readonly text: string }
    | { readonly __typename: 'ChatReplyEnded', readonly sequence: number, readonly reply: { readonly id: string, readonly state: ReplyState, readonly text: string, readonly aiNotice: string, readonly queuePosition: number | null, readonly facts: ReadonlyArray<{ readonly id: string, readonly label: string, readonly value: string, readonly source: string, readonly asOf: string, readonly isTold: boolean, readonly places: ReadonlyArray<number> }>, readonly parts: ReadonlyArray<
          | { readonly __typename: 'ReplyActionPart', readonly label: string, readonly mutation: string, readonly preview: string, readonly document: string | null, readonly arguments: string, readonly start: number, readonly end: number }
          | { readonly __typename: 'ReplyAdvicePart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number }
          | { readonly __typename: 'ReplyChartPart', readonly title: string, readonly kind: ReplyChartKind, readonly unit: ReplyChartUnit, readonly points: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly series: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<string | null> }>, readonly origin: { readonly source: string, readonly asOf: string } | null }
          | { readonly __typename: 'ReplyFactsPart', readonly start: number, readonly end: number, readonly groups: ReadonlyArray<{ readonly origin: { readonly source: string, readonly asOf: string }, readonly facts: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> }> }
          | { readonly __typename: 'ReplyFollowUpsPart', readonly questions: ReadonlyArray<string>, readonly start: number, readonly end: number }
          | { readonly __typename: 'ReplyScenarioPart', readonly start: number, readonly end: number, readonly scenario: { readonly code: string, readonly label: string, readonly probability: string | null, readonly keyMetrics: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> } }
          | { readonly __typename: 'ReplyStepsPart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number }
          | { readonly __typename: 'ReplyTablePart', readonly title: string, readonly query: string | null, readonly columns: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly rows: ReadonlyArray<{ readonly cells: ReadonlyArray<{ readonly text: string, readonly factId: string | null }> }>, readonly origins: ReadonlyArray<{ readonly source: string, readonly asOf: string }> }
          | { readonly __typename: 'ReplyTextPart', readonly start: number, readonly end: number }
        > } }
    | { readonly __typename: 'ChatReplyFailed', readonly sequence: number, readonly message: string, readonly reply: { readonly id: string, readonly state: ReplyState, readonly text: string, readonly aiNotice: string, readonly queuePosition: number | null, readonly facts: ReadonlyArray<{ readonly id: string, readonly label: string, readonly value: string, readonly source: string, readonly asOf: string, readonly isTold: boolean, readonly places: ReadonlyArray<number> }>, readonly parts: ReadonlyArray<
          | { readonly __typename: 'ReplyActionPart', readonly label: string, readonly mutation: string, readonly preview: string, readonly document: string | null, readonly arguments: string, readonly start: number, readonly end: number }
          | { readonly __typename: 'ReplyAdvicePart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number }
          | { readonly __typename: 'ReplyChartPart', readonly title: string, readonly kind: ReplyChartKind, readonly unit: ReplyChartUnit, readonly points: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly series: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<string | null> }>, readonly origin: { readonly source: string, readonly asOf: string } | null }
          | { readonly __typename: 'ReplyFactsPart', readonly start: number, readonly end: number, readonly groups: ReadonlyArray<{ readonly origin: { readonly source: string, readonly asOf: string }, readonly facts: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> }> }
          | { readonly __typename: 'ReplyFollowUpsPart', readonly questions: ReadonlyArray<string>, readonly start: number, readonly end: number }
          | { readonly __typename: 'ReplyScenarioPart', readonly start: number, readonly end: number, readonly scenario: { readonly code: string, readonly label: string, readonly probability: string | null, readonly keyMetrics: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> } }
          | { readonly __typename: 'ReplyStepsPart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number }
          | { readonly __typename: 'ReplyTablePart', readonly title: string, readonly query: string | null, readonly columns: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly rows: ReadonlyArray<{ readonly cells: ReadonlyArray<{ readonly text: string, readonly factId: string | null }> }>, readonly origins: ReadonlyArray<{ readonly source: string, readonly asOf: string }> }
          | { readonly __typename: 'ReplyTextPart', readonly start: number, readonly end: number }
        > } }
    | { readonly __typename: 'ChatReplyPart', readonly sequence: number, readonly part:
        | { readonly __typename: 'ReplyActionPart', readonly label: string, readonly mutation: string, readonly preview: string, readonly document: string | null, readonly arguments: string, readonly start: number, readonly end: number }
        | { readonly __typename: 'ReplyAdvicePart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number }
        | { readonly __typename: 'ReplyChartPart', readonly title: string, readonly kind: ReplyChartKind, readonly unit: ReplyChartUnit, readonly points: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly series: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<string | null> }>, readonly origin: { readonly source: string, readonly asOf: string } | null }
        | { readonly __typename: 'ReplyFactsPart', readonly start: number, readonly end: number, readonly groups: ReadonlyArray<{ readonly origin: { readonly source: string, readonly asOf: string }, readonly facts: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> }> }
        | { readonly __typename: 'ReplyFollowUpsPart', readonly questions: ReadonlyArray<string>, readonly start: number, readonly end: number }
        | { readonly __typename: 'ReplyScenarioPart', readonly start: number, readonly end: number, readonly scenario: { readonly code: string, readonly label: string, readonly probability: string | null, readonly keyMetrics: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> } }
        | { readonly __typename: 'ReplyStepsPart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number }
        | { readonly __typename: 'ReplyTablePart', readonly title: string, readonly query: string | null, readonly columns: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly rows: ReadonlyArray<{ readonly cells: ReadonlyArray<{ readonly text: string, readonly factId: string | null }> }>, readonly origins: ReadonlyArray<{ readonly source: string, readonly asOf: string }> }
        | { readonly __typename: 'ReplyTextPart', readonly start: number, readonly end: number }
       }
    | { readonly __typename: 'ChatReplyQueued', readonly sequence: number, readonly position: number }
    | { readonly __typename: 'ChatReplyRestarted', readonly sequence: number }
    | { readonly __typename: 'ChatReplyStarted', readonly sequence: number, readonly reply: { readonly aiNotice: string } }
   };

export type ConversationCreateMutationVariables = Exact<{
  input: ConversationCreateInput;
}>;


export type ConversationCreateMutation = { readonly conversationCreate: { readonly conversation: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: ChatErrorCode, readonly message: string }> } };

export type ConversationQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ConversationQuery = { readonly conversation: { readonly messages: { readonly nodes: ReadonlyArray<{ readonly text: string, readonly forecast: { readonly seriesId: string, readonly months: number, readonly question: string | null } | null, readonly attachments: ReadonlyArray<{ readonly fileId: string, readonly fileName: string }>, readonly replies: ReadonlyArray<{ readonly id: string, readonly state: ReplyState, readonly text: string, readonly aiNotice: string, readonly queuePosition: number | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ExplorerIdsQueryVariables = Exact<{
  isStaff: boolean;
}>;


export type ExplorerIdsQuery = { readonly viewer: { readonly role: Role, readonly customer: { readonly id: string } | null } | null, readonly loans: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly loanType: LoanType, readonly status: LoanStatus, readonly balanceWon: number, readonly customer: { readonly id: string } | null }> }, readonly customers?: { readonly nodes: ReadonlyArray<{ readonly id: string }> }, readonly refinanceApplications: { readonly nodes: ReadonlyArray<{ readonly id: string }> }, readonly conversations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly messages: { readonly nodes: ReadonlyArray<{ readonly replies: ReadonlyArray<{ readonly id: string }> }> } }> } };

export type ForecastableSeriesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ForecastableSeriesQuery = { readonly seriesList: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly frequency: SeriesFrequency }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

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


export type MessageSendMutation = { readonly messageSend: { readonly reply: { readonly id: string, readonly state: ReplyState, readonly text: string, readonly aiNotice: string, readonly queuePosition: number | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ChatErrorCode, readonly message: string }> } };

export type ReplyBesideFragment = { readonly parts: ReadonlyArray<
    | { readonly __typename: 'ReplyActionPart', readonly label: string, readonly mutation: string, readonly preview: string, readonly document: string | null, readonly arguments: string, readonly start: number, readonly end: number }
    | { readonly __typename: 'ReplyAdvicePart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number }
    | { readonly __typename: 'ReplyChartPart', readonly title: string, readonly kind: ReplyChartKind, readonly unit: ReplyChartUnit, readonly points: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly series: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<string | null> }>, readonly origin: { readonly source: string, readonly asOf: string } | null }
    | { readonly __typename: 'ReplyFactsPart', readonly start: number, readonly end: number, readonly groups: ReadonlyArray<{ readonly origin: { readonly source: string, readonly asOf: string }, readonly facts: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> }> }
    | { readonly __typename: 'ReplyFollowUpsPart', readonly questions: ReadonlyArray<string>, readonly start: number, readonly end: number }
    | { readonly __typename: 'ReplyScenarioPart', readonly start: number, readonly end: number, readonly scenario: { readonly code: string, readonly label: string, readonly probability: string | null, readonly keyMetrics: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> } }
    | { readonly __typename: 'ReplyStepsPart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number }
    | { readonly __typename: 'ReplyTablePart', readonly title: string, readonly query: string | null, readonly columns: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly rows: ReadonlyArray<{ readonly cells: ReadonlyArray<{ readonly text: string, readonly factId: string | null }> }>, readonly origins: ReadonlyArray<{ readonly source: string, readonly asOf: string }> }
    | { readonly __typename: 'ReplyTextPart', readonly start: number, readonly end: number }
  > };

type AnswerPart_ReplyActionPart_Fragment = { readonly __typename: 'ReplyActionPart', readonly label: string, readonly mutation: string, readonly preview: string, readonly document: string | null, readonly arguments: string, readonly start: number, readonly end: number };

type AnswerPart_ReplyAdvicePart_Fragment = { readonly __typename: 'ReplyAdvicePart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number };

type AnswerPart_ReplyChartPart_Fragment = { readonly __typename: 'ReplyChartPart', readonly title: string, readonly kind: ReplyChartKind, readonly unit: ReplyChartUnit, readonly points: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly series: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<string | null> }>, readonly origin: { readonly source: string, readonly asOf: string } | null };

type AnswerPart_ReplyFactsPart_Fragment = { readonly __typename: 'ReplyFactsPart', readonly start: number, readonly end: number, readonly groups: ReadonlyArray<{ readonly origin: { readonly source: string, readonly asOf: string }, readonly facts: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> }> };

type AnswerPart_ReplyFollowUpsPart_Fragment = { readonly __typename: 'ReplyFollowUpsPart', readonly questions: ReadonlyArray<string>, readonly start: number, readonly end: number };

type AnswerPart_ReplyScenarioPart_Fragment = { readonly __typename: 'ReplyScenarioPart', readonly start: number, readonly end: number, readonly scenario: { readonly code: string, readonly label: string, readonly probability: string | null, readonly keyMetrics: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> } };

type AnswerPart_ReplyStepsPart_Fragment = { readonly __typename: 'ReplyStepsPart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number };

type AnswerPart_ReplyTablePart_Fragment = { readonly __typename: 'ReplyTablePart', readonly title: string, readonly query: string | null, readonly columns: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly rows: ReadonlyArray<{ readonly cells: ReadonlyArray<{ readonly text: string, readonly factId: string | null }> }>, readonly origins: ReadonlyArray<{ readonly source: string, readonly asOf: string }> };

type AnswerPart_ReplyTextPart_Fragment = { readonly __typename: 'ReplyTextPart', readonly start: number, readonly end: number };

export type AnswerPartFragment =
  | AnswerPart_ReplyActionPart_Fragment
  | AnswerPart_ReplyAdvicePart_Fragment
  | AnswerPart_ReplyChartPart_Fragment
  | AnswerPart_ReplyFactsPart_Fragment
  | AnswerPart_ReplyFollowUpsPart_Fragment
  | AnswerPart_ReplyScenarioPart_Fragment
  | AnswerPart_ReplyStepsPart_Fragment
  | AnswerPart_ReplyTablePart_Fragment
  | AnswerPart_ReplyTextPart_Fragment
;

export type ReplyFactsFragment = { readonly facts: ReadonlyArray<{ readonly id: string, readonly label: string, readonly value: string, readonly source: string, readonly asOf: string, readonly isTold: boolean, readonly places: ReadonlyArray<number> }> };

export type ReplyPartsFragment = { readonly id: string, readonly state: ReplyState, readonly text: string, readonly aiNotice: string, readonly queuePosition: number | null };

export type ReplyRegenerateMutationVariables = Exact<{
  input: ReplyRegenerateInput;
}>;


export type ReplyRegenerateMutation = { readonly replyRegenerate: { readonly reply: { readonly id: string, readonly state: ReplyState, readonly text: string, readonly aiNotice: string, readonly queuePosition: number | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ChatErrorCode, readonly message: string }> } };

export type ReplyStopMutationVariables = Exact<{
  input: ReplyStopInput;
}>;


export type ReplyStopMutation = { readonly replyStop: { readonly userErrors: ReadonlyArray<{ readonly code: ChatErrorCode, readonly message: string }> } };

export type ReplyQueryVariables = Exact<{
  id: string;
}>;


export type ReplyQuery = { readonly node:
    | { readonly __typename: 'Account' }
    | { readonly __typename: 'AnalysisFile' }
    | { readonly __typename: 'Anomaly' }
    | { readonly __typename: 'AnomalyRuleSet' }
    | { readonly __typename: 'ContractTermination' }
    | { readonly __typename: 'Conversation' }
    | { readonly __typename: 'Customer' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Export' }
    | { readonly __typename: 'Faq' }
    | { readonly __typename: 'HealthScoreVersion' }
    | { readonly __typename: 'ImportBatch' }
    | { readonly __typename: 'ImportExpectationSet' }
    | { readonly __typename: 'ImportFile' }
    | { readonly __typename: 'InsightProduct' }
    | { readonly __typename: 'Institution' }
    | { readonly __typename: 'Intent' }
    | { readonly __typename: 'Loan' }
    | { readonly __typename: 'Message' }
    | { readonly __typename: 'ModelPromotion' }
    | { readonly __typename: 'ModelVersion' }
    | { readonly __typename: 'Notification' }
    | { readonly __typename: 'Payment' }
    | { readonly __typename: 'RateCutRequest' }
    | { readonly __typename: 'RefinanceApplication' }
    | { readonly __typename: 'RefinanceProduct' }
    | { readonly __typename: 'Repayment' }
    | { readonly __typename: 'RepaymentReversal' }
    | { readonly __typename: 'Reply', readonly id: string, readonly state: ReplyState, readonly text: string, readonly aiNotice: string, readonly queuePosition: number | null, readonly facts: ReadonlyArray<{ readonly id: string, readonly label: string, readonly value: string, readonly source: string, readonly asOf: string, readonly isTold: boolean, readonly places: ReadonlyArray<number> }>, readonly parts: ReadonlyArray<
        | { readonly __typename: 'ReplyActionPart', readonly label: string, readonly mutation: string, readonly preview: string, readonly document: string | null, readonly arguments: string, readonly start: number, readonly end: number }
        | { readonly __typename: 'ReplyAdvicePart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number }
        | { readonly __typename: 'ReplyChartPart', readonly title: string, readonly kind: ReplyChartKind, readonly unit: ReplyChartUnit, readonly points: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly series: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<string | null> }>, readonly origin: { readonly source: string, readonly asOf: string } | null }
        | { readonly __typename: 'ReplyFactsPart', readonly start: number, readonly end: number, readonly groups: ReadonlyArray<{ readonly origin: { readonly source: string, readonly asOf: string }, readonly facts: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> }> }
        | { readonly __typename: 'ReplyFollowUpsPart', readonly questions: ReadonlyArray<string>, readonly start: number, readonly end: number }
        | { readonly __typename: 'ReplyScenarioPart', readonly start: number, readonly end: number, readonly scenario: { readonly code: string, readonly label: string, readonly probability: string | null, readonly keyMetrics: ReadonlyArray<{ readonly id: string, readonly about: string | null, readonly label: string, readonly value: string }> } }
        | { readonly __typename: 'ReplyStepsPart', readonly steps: ReadonlyArray<string>, readonly start: number, readonly end: number }
        | { readonly __typename: 'ReplyTablePart', readonly title: string, readonly query: string | null, readonly columns: ReadonlyArray<string>, readonly start: number, readonly end: number, readonly rows: ReadonlyArray<{ readonly cells: ReadonlyArray<{ readonly text: string, readonly factId: string | null }> }>, readonly origins: ReadonlyArray<{ readonly source: string, readonly asOf: string }> }
        | { readonly __typename: 'ReplyTextPart', readonly start: number, readonly end: number }
      > }
    | { readonly __typename: 'ScenarioRuleSet' }
    | { readonly __typename: 'Series' }
   | null };

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
export const AnswerPartFragmentDoc = new TypedDocumentString(`
    fragment AnswerPart on ReplyPart {
  __typename
  start
  end
  ... on ReplyFactsPart {
    groups {
      origin {
        source
        asOf
      }
      facts {
        id
        about
        label
        value
      }
    }
  }
  ... on ReplyTablePart {
    title
    query
    columns
    rows {
      cells {
        text
        factId
      }
    }
    origins {
      source
      asOf
    }
  }
  ... on ReplyChartPart {
    title
    kind
    unit
    points
    series {
      name
      values
    }
    origin {
      source
      asOf
    }
  }
  ... on ReplyAdvicePart {
    steps
  }
  ... on ReplyStepsPart {
    steps
  }
  ... on ReplyFollowUpsPart {
    questions
  }
  ... on ReplyActionPart {
    label
    mutation
    preview
    document
    arguments
  }
  ... on ReplyScenarioPart {
    scenario {
      code
      label
      probability
      keyMetrics {
        id
        about
        label
        value
      }
    }
  }
}
    `, {"fragmentName":"AnswerPart"}) as unknown as TypedDocumentString<AnswerPartFragment, unknown>;
export const ReplyBesideFragmentDoc = new TypedDocumentString(`
    fragment ReplyBeside on Reply {
  parts {
    ...AnswerPart
  }
}
    fragment AnswerPart on ReplyPart {
  __typename
  start
  end
  ... on ReplyFactsPart {
    groups {
      origin {
        source
        asOf
      }
      facts {
        id
        about
        label
        value
      }
    }
  }
  ... on ReplyTablePart {
    title
    query
    columns
    rows {
      cells {
        text
        factId
      }
    }
    origins {
      source
      asOf
    }
  }
  ... on ReplyChartPart {
    title
    kind
    unit
    points
    series {
      name
      values
    }
    origin {
      source
      asOf
    }
  }
  ... on ReplyAdvicePart {
    steps
  }
  ... on ReplyStepsPart {
    steps
  }
  ... on ReplyFollowUpsPart {
    questions
  }
  ... on ReplyActionPart {
    label
    mutation
    preview
    document
    arguments
  }
  ... on ReplyScenarioPart {
    scenario {
      code
      label
      probability
      keyMetrics {
        id
        about
        label
        value
      }
    }
  }
}`, {"fragmentName":"ReplyBeside"}) as unknown as TypedDocumentString<ReplyBesideFragment, unknown>;
export const ReplyFactsFragmentDoc = new TypedDocumentString(`
    fragment ReplyFacts on Reply {
  facts(first: 30) {
    id
    label
    value
    source
    asOf
    isTold
    places
  }
}
    `, {"fragmentName":"ReplyFacts"}) as unknown as TypedDocumentString<ReplyFactsFragment, unknown>;
export const ReplyPartsFragmentDoc = new TypedDocumentString(`
    fragment ReplyParts on Reply {
  id
  state
  text
  aiNotice
  queuePosition
}
    `, {"fragmentName":"ReplyParts"}) as unknown as TypedDocumentString<ReplyPartsFragment, unknown>;
export const AttachableFilesDocument = new TypedDocumentString(`
    query AttachableFiles {
  files(first: 10, ownOnly: true) {
    nodes {
      id
      fileName
      analysis {
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AttachableFilesQuery, AttachableFilesQueryVariables>;
export const AttachmentCancelDocument = new TypedDocumentString(`
    mutation AttachmentCancel($input: FileUploadCancelInput!) {
  fileUploadCancel(input: $input) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AttachmentCancelMutation, AttachmentCancelMutationVariables>;
export const AttachmentProgressDocument = new TypedDocumentString(`
    subscription AttachmentProgress($fileId: ID!, $afterSequence: Int) {
  fileAnalysisProgress(fileId: $fileId, afterSequence: $afterSequence) {
    sequence
    phase
    percent
    analysis {
      state
      failure {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AttachmentProgressSubscription, AttachmentProgressSubscriptionVariables>;
export const AttachmentStartDocument = new TypedDocumentString(`
    mutation AttachmentStart($input: FileUploadStartInput!) {
  fileUploadStart(input: $input) {
    file {
      id
    }
    uploadUrl
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AttachmentStartMutation, AttachmentStartMutationVariables>;
export const ChatReplyDocument = new TypedDocumentString(`
    subscription ChatReply($replyId: ID!, $afterSequence: Int) {
  chatReply(replyId: $replyId, afterSequence: $afterSequence) {
    __typename
    ... on ChatReplyQueued {
      sequence
      position
    }
    ... on ChatReplyStarted {
      sequence
      reply {
        aiNotice
      }
    }
    ... on ChatReplyDelta {
      sequence
      text
    }
    ... on ChatReplyPart {
      sequence
      part {
        ...AnswerPart
      }
    }
    ... on ChatReplyRestarted {
      sequence
    }
    ... on ChatReplyEnded {
      sequence
      reply {
        ...ReplyParts
        ...ReplyFacts
        ...ReplyBeside
      }
    }
    ... on ChatReplyFailed {
      sequence
      message
      reply {
        ...ReplyParts
        ...ReplyFacts
        ...ReplyBeside
      }
    }
  }
}
    fragment ReplyBeside on Reply {
  parts {
    ...AnswerPart
  }
}
fragment AnswerPart on ReplyPart {
  __typename
  start
  end
  ... on ReplyFactsPart {
    groups {
      origin {
        source
        asOf
      }
      facts {
        id
        about
        label
        value
      }
    }
  }
  ... on ReplyTablePart {
    title
    query
    columns
    rows {
      cells {
        text
        factId
      }
    }
    origins {
      source
      asOf
    }
  }
  ... on ReplyChartPart {
    title
    kind
    unit
    points
    series {
      name
      values
    }
    origin {
      source
      asOf
    }
  }
  ... on ReplyAdvicePart {
    steps
  }
  ... on ReplyStepsPart {
    steps
  }
  ... on ReplyFollowUpsPart {
    questions
  }
  ... on ReplyActionPart {
    label
    mutation
    preview
    document
    arguments
  }
  ... on ReplyScenarioPart {
    scenario {
      code
      label
      probability
      keyMetrics {
        id
        about
        label
        value
      }
    }
  }
}
fragment ReplyFacts on Reply {
  facts(first: 30) {
    id
    label
    value
    source
    asOf
    isTold
    places
  }
}
fragment ReplyParts on Reply {
  id
  state
  text
  aiNotice
  queuePosition
}`) as unknown as TypedDocumentString<ChatReplySubscription, ChatReplySubscriptionVariables>;
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
export const ConversationDocument = new TypedDocumentString(`
    query Conversation($id: ID!, $after: String) {
  conversation(id: $id) {
    messages(first: 50, after: $after) {
      nodes {
        text
        forecast {
          seriesId
          months
          question
        }
        attachments {
          fileId
          fileName
        }
        replies {
          ...ReplyParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ReplyParts on Reply {
  id
  state
  text
  aiNotice
  queuePosition
}`) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const ExplorerIdsDocument = new TypedDocumentString(`
    query ExplorerIds($isStaff: Boolean!) {
  viewer {
    role
    customer {
      id
    }
  }
  loans(first: 20) {
    nodes {
      id
      loanType
      status
      balanceWon
      customer {
        id
      }
    }
  }
  customers(first: 1) @include(if: $isStaff) {
    nodes {
      id
    }
  }
  refinanceApplications(first: 1) {
    nodes {
      id
    }
  }
  conversations(first: 1) {
    nodes {
      id
      messages(first: 20) {
        nodes {
          replies {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExplorerIdsQuery, ExplorerIdsQueryVariables>;
export const ForecastableSeriesDocument = new TypedDocumentString(`
    query ForecastableSeries($after: String) {
  seriesList(first: 100, after: $after) {
    nodes {
      id
      name
      frequency
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ForecastableSeriesQuery, ForecastableSeriesQueryVariables>;
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
      ...ReplyParts
    }
    userErrors {
      code
      message
    }
  }
}
    fragment ReplyParts on Reply {
  id
  state
  text
  aiNotice
  queuePosition
}`) as unknown as TypedDocumentString<MessageSendMutation, MessageSendMutationVariables>;
export const ReplyRegenerateDocument = new TypedDocumentString(`
    mutation ReplyRegenerate($input: ReplyRegenerateInput!) {
  replyRegenerate(input: $input) {
    reply {
      ...ReplyParts
    }
    userErrors {
      code
      message
    }
  }
}
    fragment ReplyParts on Reply {
  id
  state
  text
  aiNotice
  queuePosition
}`) as unknown as TypedDocumentString<ReplyRegenerateMutation, ReplyRegenerateMutationVariables>;
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
export const ReplyDocument = new TypedDocumentString(`
    query Reply($id: ID!) {
  node(id: $id) {
    __typename
    ... on Reply {
      ...ReplyParts
      ...ReplyFacts
      ...ReplyBeside
    }
  }
}
    fragment ReplyBeside on Reply {
  parts {
    ...AnswerPart
  }
}
fragment AnswerPart on ReplyPart {
  __typename
  start
  end
  ... on ReplyFactsPart {
    groups {
      origin {
        source
        asOf
      }
      facts {
        id
        about
        label
        value
      }
    }
  }
  ... on ReplyTablePart {
    title
    query
    columns
    rows {
      cells {
        text
        factId
      }
    }
    origins {
      source
      asOf
    }
  }
  ... on ReplyChartPart {
    title
    kind
    unit
    points
    series {
      name
      values
    }
    origin {
      source
      asOf
    }
  }
  ... on ReplyAdvicePart {
    steps
  }
  ... on ReplyStepsPart {
    steps
  }
  ... on ReplyFollowUpsPart {
    questions
  }
  ... on ReplyActionPart {
    label
    mutation
    preview
    document
    arguments
  }
  ... on ReplyScenarioPart {
    scenario {
      code
      label
      probability
      keyMetrics {
        id
        about
        label
        value
      }
    }
  }
}
fragment ReplyFacts on Reply {
  facts(first: 30) {
    id
    label
    value
    source
    asOf
    isTold
    places
  }
}
fragment ReplyParts on Reply {
  id
  state
  text
  aiNotice
  queuePosition
}`) as unknown as TypedDocumentString<ReplyQuery, ReplyQueryVariables>;
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
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

/** Where a file stands. */
export type AnalysisFileState =
  /** Announced; it has not come. It is forgotten a day after `uploadExpiresAt`. */
  | 'AWAITING_UPLOAD'
  /** It is coming in. */
  | 'RECEIVING'
  /** It is kept, and never changes. */
  | 'STORED';

/** What a file is, by its first bytes. */
export type AnalysisFormat =
  /** Delimited text of any dialect. */
  | 'CSV'
  /** Apache Parquet. */
  | 'PARQUET'
  /** An Excel workbook. */
  | 'XLSX';

/** What a table was taken for. */
export type AnalysisShape =
  /** Anything else: its columns are described. */
  | 'PROFILE'
  /** Sales: invoices, products, quantities, prices, moments and customers. */
  | 'TRANSACTIONS';

/** What a figure counts. */
export type AnalysisUnit =
  /** Different things, such as customers. */
  | 'COUNT'
  /** A date. */
  | 'DATE'
  /** Days. */
  | 'DAYS'
  /** Money, in the currency of the file, which no file says. */
  | 'MONEY'
  /** A number without a unit. */
  | 'NUMBER'
  /** Percent. */
  | 'PERCENT'
  /** Pieces. */
  | 'QUANTITY'
  /** Rows of the file. */
  | 'ROWS'
  /** Words. */
  | 'TEXT';

/** An anomaly to confirm. */
export type AnomalyConfirmInput = {
  /** Id of the anomaly. */
  readonly anomalyId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key runs once and returns the same answer. */
  readonly idempotencyKey: string;
  /** Why, for other staff: up to 1,000 characters. */
  readonly note?: string | null | undefined;
};

/** An anomaly to dismiss. */
export type AnomalyDismissInput = {
  /** Id of the anomaly. */
  readonly anomalyId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key runs once and returns the same answer. */
  readonly idempotencyKey: string;
  /** Why, for other staff: up to 1,000 characters. */
  readonly note?: string | null | undefined;
};

/** Filters anomalies; omitted fields filter nothing, except `states`. */
export type AnomalyFilterInput = {
  /** Only anomalies of this quarter. */
  readonly quarter?: string | null | undefined;
  /** Found by these rules, at most 11. */
  readonly rules?: ReadonlyArray<AnomalyRuleCode> | null | undefined;
  /** Only anomalies of these severities, at most 3. */
  readonly severities?: ReadonlyArray<AnomalySeverity> | null | undefined;
  /** In these states, at most 4; OPEN when left out. */
  readonly states?: ReadonlyArray<AnomalyState> | null | undefined;
};

/** A rule over quarterly card spending. */
export type AnomalyRuleCode =
  /** The other card took over (신용·체크 비중 역전). Quarters in which a customer who always used one of credit and check card used the other. */
  | 'CARD_SPLIT_INVERSION'
  /** Spending moved to the other card (신용·체크 비중 변화). Quarters in which the share of the credit card is far from the median of those before, as when a second card comes into use. */
  | 'CARD_SPLIT_SHIFT'
  /** A new category that stays (새로 자리 잡은 업종). Customers who spent nothing on a category before, and a share that matters in both of the last two quarters. */
  | 'CATEGORY_BEGUN'
  /** A category that keeps growing (꾸준히 늘어난 업종). Categories that grew quarter by quarter without a jump. The value is how many points its share has grown. */
  | 'CATEGORY_DRIFT'
  /** A category that ended (사용이 끊긴 업종). Customers who used a category in every quarter before, and not at all in the last two. */
  | 'CATEGORY_ENDED'
  /** A large amount in a new category (새로운 업종의 큰 사용액). Quarters in which a category without any spending before takes an amount that counts beside all usual spending. */
  | 'CATEGORY_FROM_ZERO'
  /** One category takes over (업종 비중 급증). Quarters in which one category takes a far larger share than the median of those before, and far more won. */
  | 'CATEGORY_SHARE_JUMP'
  /** Spending on other things (소비 구성 변화). Customers whose last two quarters went to categories that never took so much before, whatever the total. The value is the sum of their gains, in points. */
  | 'MIX_CHANGE'
  /** Sums do not match (합계 불일치). Quarters in which both cards, or the categories, no longer fit the total as they did before. It is about the data. */
  | 'SUMS_DO_NOT_MATCH'
  /** Much more spending (카드 사용액 급증). Quarters whose monthly spending, the mean of six months, is far above the median of those before, and by enough in won and in proportion. */
  | 'TOTAL_SPIKE'
  /** Unlike the past as a whole (과거와 다른 소비). A rule that finds nothing any more. It found quarters in which total, categories and cards together were unlike the past, by the score of a model. */
  | 'UNLIKE_ITS_PAST';

/** How much an anomaly matters. */
export type AnomalySeverity =
  /** To be looked at first; the customer is notified. */
  | 'HIGH'
  /** Worth knowing. */
  | 'LOW'
  /** Worth a look. */
  | 'MEDIUM';

/** What has become of an anomaly. */
export type AnomalyState =
  /** Staff confirmed it. */
  | 'CONFIRMED'
  /** Staff dismissed it. */
  | 'DISMISSED'
  /** Nobody has decided on it. */
  | 'OPEN'
  /** It no longer follows from figures and rules, and was never decided on. */
  | 'WITHDRAWN';

/** What the figure of an anomaly counts. */
export type AnomalyUnit =
  /** Percent: of all categories, or of both cards. */
  | 'PERCENT'
  /** The score of a model, from 0 to 1; 0.5 is usual. Not a probability. Only for `UNLIKE_ITS_PAST`. */
  | 'SCORE'
  /** Won a month. */
  | 'WON';

/** What about the answer to a question changes. */
export type AnswerChange =
  /** Which figures its text states. */
  | 'FIGURES'
  /** Whether help comes before everything else, or which help. */
  | 'HELP'
  /** What the question is understood to ask. */
  | 'INTENT'
  /** Whether it is refused because it asks for somebody else’s data. */
  | 'REFUSAL'
  /** The mood that sets its tone. */
  | 'TONE';

/** Why an answer is worse than the one before. */
export type AnswerLoss =
  /** It stated figures, and states none of them any more. Of an answer that its reader rated as good no figure may go. */
  | 'FIGURES_LOST'
  /** Help that was given is not given any more. */
  | 'HELP_LOST'
  /** What was refused as somebody else’s data is not refused any more. */
  | 'REFUSAL_LOST';

/** What to ask past questions of, and how far back. */
export type AnswersReplayInput = {
  /** How many examples, 0 to 50; 20 when left out. */
  readonly examples?: number | null | undefined;
  /** Id of a version of a model that understands questions (CHAT_TOPIC, CHAT_INTENT, CHAT_EMOTION, CHAT_DANGER), which is compared with the one in service. When left out, what customers were answered in fixed words is compared with what the program answers now: after an update, with its new rules and models. */
  readonly modelVersionId?: string | null | undefined;
  /** How many of the latest questions, 1 to 200; 100 when left out. */
  readonly questions?: number | null | undefined;
};

/** Sex of a card member, as the source gives it. */
export type CardMemberSex =
  /** Female (여성). */
  | 'FEMALE'
  /** Male (남성). */
  | 'MALE';

/** How finely spending is divided. */
export type CategoryLevel =
  /** 32 detailed categories (중분류). */
  | 'DETAIL'
  /** Ten major categories (대분류). */
  | 'MAJOR';

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

/** Why an explanation was neither shown nor acknowledged. New codes may be added. */
export type ChatExplanationErrorCode =
  /** There is no such application, or the conversation is not about its customer. */
  | 'APPLICATION_NOT_FOUND'
  /** There is no such conversation, or it is not yours. */
  | 'CONVERSATION_NOT_FOUND'
  /** The wording has changed: have the item explained again. */
  | 'EXPLANATION_OUTDATED'
  /** The idempotency key was used before, with another input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The application is no longer a draft. */
  | 'ILLEGAL_MOVE'
  /** A value is missing, too long or empty; `field` names it. */
  | 'INVALID_INPUT'
  /** Another request is changing the same data. Try again. */
  | 'LOAN_BUSY'
  /** Every item was acknowledged in its current wording: the application can be submitted. */
  | 'NOTHING_TO_EXPLAIN'
  /** Only the customers themselves can acknowledge what they read in a conversation. */
  | 'NOT_THE_CUSTOMER'
  /** The product of the application is no longer there. */
  | 'PRODUCT_NOT_FOUND'
  /** The conversation has no such reply that shows an item. */
  | 'REPLY_NOT_FOUND';

/** Why no figures of a cluster’s people are shown. */
export type ClusterPeopleUnknown =
  /** They have not been counted yet; please look again in some minutes. */
  | 'NOT_COUNTED'
  /** They are fewer than 20, and figures could show a single person. */
  | 'TOO_FEW';

/** Why a customer is put into no cluster. */
export type ClusterUnknown =
  /** Spending does not fall into groups that are clearly apart, so no cluster is shown. The groups are no better than those of shuffled figures, or are not found again in other samples. */
  | 'NO_CLEAR_GROUPS'
  /** There is no model in service now. */
  | 'NO_MODEL'
  /** There is no card spending of the newest quarter to compare. */
  | 'NO_SPENDING';

/** What a record covers. New kinds may be added. */
export type ComplianceRecordKind =
  /** A customer acknowledged an item of the explanation owed before a loan. */
  | 'ACKNOWLEDGEMENT'
  /** The words of earlier records were erased. */
  | 'ERASURE'
  /** A reply that ended, however it ended. */
  | 'REPLY';

/** A demand that is taken back. */
export type ContractTerminationCancelInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the demand. */
  readonly terminationId: string;
  /** The version that was read. */
  readonly version: number;
};

/** How a demand is decided. */
export type ContractTerminationDecideInput = {
  /** Whether the contract ends. */
  readonly decision: ContractTerminationDecision;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Whether only to show the effect: everything is computed on the real figures, returned and rolled back. No key is used up, and new ids in the result will never exist. With a key that was used before, the result is what the change itself would return. */
  readonly preview?: boolean | null | undefined;
  /** With REFUSED: why. */
  readonly refusal?: ContractTerminationRefusal | null | undefined;
  /** With REFUSED: the same in words for the borrower. */
  readonly refusalText?: string | null | undefined;
  /** Id of the demand. */
  readonly terminationId: string;
  /** The version that was read. */
  readonly version: number;
};

/** How a demand is decided. */
export type ContractTerminationDecision =
  /** The contract ends. */
  | 'ACCEPTED'
  /** It does not. */
  | 'REFUSED';

/** Why the end of a contract is refused. */
export type ContractTerminationRefusal =
  /** The cause of the complaint arose after the contract (계약 이후 사정 변경). */
  | 'CHANGED_CIRCUMSTANCES'
  /** Objective grounds were not given, or were false (객관적 근거 미제시). */
  | 'NO_GROUNDS'
  /** No rule was broken (위반 사실 없음). */
  | 'NO_VIOLATION'
  /** Something else; the text says what. */
  | 'OTHER'
  /** It was put right with the consent of the borrower (동의를 받아 시정). */
  | 'REMEDIED';

/** The demand that the contract of a loan end. */
export type ContractTerminationRequestInput = {
  /** What happened, 1 to 2,000 letters. */
  readonly grounds: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** When the borrower learned of it: from the contract to today. */
  readonly knownOn: string;
  /** Id of the loan. */
  readonly loanId: string;
  /** Which rule of selling was broken. */
  readonly violation: SalesViolation;
};

/** Where a demand stands. */
export type ContractTerminationStatus =
  /** The contract ends; no fee is charged for that (수락). */
  | 'ACCEPTED'
  /** The borrower took it back (취소). */
  | 'CANCELLED'
  /** It came in, and the lender is to answer (접수). */
  | 'RECEIVED'
  /** It was refused, for the reason given (거절). */
  | 'REFUSED';

/** A conversation to open. */
export type ConversationCreateInput = {
  /** For staff: the customer it is about. Conversations of customers are about themselves. */
  readonly customerId?: string | null | undefined;
  /** Its name, 1 to 100 characters; derived from the first message when absent. */
  readonly title?: string | null | undefined;
};

/** What to explain, and where. */
export type ConversationExplainInput = {
  /** The application, a draft. */
  readonly applicationId: string;
  /** The conversation; it is about the applicant. */
  readonly conversationId: string;
  /** A key of your choice, 1 to 255 characters, that makes retries safe: the same key shows an item once. */
  readonly idempotencyKey: string;
};

/** Which item was read and understood. */
export type ConversationExplanationAcknowledgeInput = {
  /** A key of your choice, 1 to 100 characters, that makes retries safe. */
  readonly idempotencyKey: string;
  /** The reply that showed it. */
  readonly replyId: string;
};

/** The card that a customer uses. */
export type CustomerCardTellInput = {
  /** Id of the customer. */
  readonly customerId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the `InsightProduct`, also one that is no longer offered; null to forget it. */
  readonly productId?: string | null | undefined;
};

/** Why a mutation on customers was refused. */
export type CustomersErrorCode =
  /** Somebody changed the customer since `version` was read: read again, then decide again. */
  | 'CUSTOMER_CHANGED'
  /** There is no such customer, or it is not one of your institution. */
  | 'CUSTOMER_NOT_FOUND'
  /** Another customer of the institution has this e-mail address. */
  | 'EMAIL_TAKEN'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT';

/** What bears the default interest rate. */
export type DefaultInterestBasis =
  /** What is overdue; the rest bears the contract’s rate. */
  | 'OVERDUE_PART'
  /** All that is owed. */
  | 'WHOLE_BALANCE';

/** How long the oldest unpaid instalment has been overdue. */
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

/** A paper to take back. */
export type DocumentDeleteInput = {
  /** Id of the paper. */
  readonly documentId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
};

/** Why something was not done with a paper. Files are refused with the same codes as `extensions.code`. */
export type DocumentErrorCode =
  /** The application takes no more papers. */
  | 'APPLICATION_CLOSED'
  /** There is no such application, or it is not yours to see. */
  | 'APPLICATION_NOT_FOUND'
  /** There is no such customer, or it is not one of your institution. */
  | 'CUSTOMER_NOT_FOUND'
  /** The paper belongs to an application that may be decided on it. */
  | 'DOCUMENT_IN_USE'
  /** There is no such paper, or it is not yours to see. */
  | 'DOCUMENT_NOT_FOUND'
  /** A file is at most 10 MiB. HTTP status 413. */
  | 'DOCUMENT_TOO_LARGE'
  /** By its first bytes the file is no PDF, PNG or JPEG, or a picture of over 40 million pixels. HTTP status 415. */
  | 'DOCUMENT_TYPE_REFUSED'
  /** The link is older than five minutes: ask for a new one. HTTP status 410. */
  | 'DOWNLOAD_EXPIRED'
  /** The name is empty, too long, a path, or holds characters that hide what it is. */
  | 'FILE_NAME_REFUSED'
  /** The key was used for another input. Every act needs a key of its own. */
  | 'IDEMPOTENCY_CONFLICT'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** Other changes take too long: send the same input with the same key again. */
  | 'LOAN_BUSY'
  /** The customer has `most` papers already, or as many uploads that wait. */
  | 'TOO_MANY_DOCUMENTS'
  /** The link is older than ten minutes, or was tried too often. HTTP status 410. */
  | 'UPLOAD_EXPIRED'
  /** A file is coming in over this link now. HTTP status 409. */
  | 'UPLOAD_IN_PROGRESS'
  /** The file has come already. HTTP status 409. */
  | 'UPLOAD_USED';

/** What a paper shows. */
export type DocumentKind =
  /** Employment (재직증명서, 건강보험자격득실확인서). */
  | 'EMPLOYMENT_PROOF'
  /** Identity (신분증). */
  | 'IDENTITY'
  /** Income (소득금액증명, 원천징수영수증). */
  | 'INCOME_PROOF'
  /** What is owed elsewhere (부채증명서, 대출잔액증명서). */
  | 'LOAN_STATEMENT'
  /** Anything else. */
  | 'OTHER'
  /** Who owns a property and the claims on it (등기사항전부증명서). */
  | 'PROPERTY_REGISTER';

/** Why a better photograph of a paper is asked for. */
export type DocumentPhotographProblem =
  /** It is blurred. */
  | 'BLUR'
  /** An edge of the paper is cut off. */
  | 'CUT'
  /** A reflection covers part of the paper. */
  | 'GLARE'
  /** It has too few pixels. */
  | 'LOW_RESOLUTION'
  /** The picture is damaged, or too small to read. */
  | 'UNREADABLE';

/** Where a paper stands. */
export type DocumentStatus =
  /** Announced; its file has not come. It is deleted a day after `uploadExpiresAt`. */
  | 'AWAITING_UPLOAD'
  /** Its file is coming in. */
  | 'RECEIVING'
  /** Its file is kept. */
  | 'STORED';

/** Why the text of a paper could not be read. */
export type DocumentTextFailure =
  /** The file asks for a password. */
  | 'ENCRYPTED'
  /** The store has lost the file. */
  | 'FILE_MISSING'
  /** Reading was not finished within six hours. */
  | 'INTERRUPTED'
  /** The file is broken. */
  | 'MALFORMED'
  /** Reading it takes more time or memory than allowed. */
  | 'TOO_COMPLEX';

/** Whether the text of a paper could be read. */
export type DocumentTextStatus =
  /** The file holds no text: its pages are pictures. */
  | 'EMPTY'
  /** `text` is what the file says. */
  | 'EXTRACTED'
  /** It could not be read; `textFailure` says why. */
  | 'FAILED'
  /** The file is a picture. Pictures are not read. */
  | 'NOT_APPLICABLE'
  /** It is waiting to be read. */
  | 'PENDING';

/** A paper whose file is about to be sent. */
export type DocumentUploadStartInput = {
  /** The application it is for; none when left out. */
  readonly applicationId?: string | null | undefined;
  /** Whose it is. Staff name a customer or an application; customers leave it out. */
  readonly customerId?: string | null | undefined;
  /** What to call it, 1 to 255 characters, without a path. */
  readonly fileName: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** What it shows. */
  readonly kind: DocumentKind;
};

/** What a population stability index (PSI) means. */
export type DriftBand =
  /** Below 0.1: no change to speak of. */
  | 'STABLE'
  /** Above 0.25: find out why before figures or models use it. */
  | 'STOP'
  /** From 0.1 to 0.25: watch it. */
  | 'WATCH';

/** Where the previous quarter was counted. */
export type DriftBase =
  /** In the same file. */
  | 'FILE'
  /** In the loaded rows. */
  | 'LOADED';

/** Why there is no due date. */
export type DueUnknown =
  /** The holidays of that time are not known. */
  | 'BEYOND_KNOWN_HOLIDAYS'
  /** Papers are awaited: the clock is stopped. */
  | 'WAITING_FOR_DOCUMENTS';

/** Whether somebody has work. */
export type Employment =
  /** Studying, retired, or at home by choice. */
  | 'NOT_SEEKING'
  /** Without work, and looking for some. */
  | 'UNEMPLOYED'
  /** Employed or self-employed. */
  | 'WORKING';

/** What to do with rows whose customer and quarter are already loaded. Equal rows are accepted and change nothing. */
export type ExistingRows =
  /** What is loaded stays: a row with other figures is refused as DUPLICATE_KEY. */
  | 'KEEP'
  /** A row with other figures replaces the loaded one, which comes back on undo. */
  | 'REPLACE';

/** An export to cancel. */
export type ExportCancelInput = {
  /** Id of the export. */
  readonly exportId: string;
  /** Chosen by you, 1 to 255 letters: the same key does the same thing once, however often it is sent. */
  readonly idempotencyKey: string;
};

/** Why an operation on an export was refused. The response to a GET of a file carries the same codes. */
export type ExportErrorCode =
  /** A byte order mark is for CSV alone. */
  | 'BYTE_ORDER_MARK_REFUSED'
  /** The link is older than five minutes: ask for a new one. HTTP status 410. */
  | 'DOWNLOAD_EXPIRED'
  /** Other changes take too long: send the same input with the same key again. */
  | 'EXPORT_BUSY'
  /** The export has ended already, so that there is nothing to cancel. */
  | 'EXPORT_ENDED'
  /** There is no such export, or its file is removed. HTTP status 404. */
  | 'EXPORT_NOT_FOUND'
  /** The key was used for another input. Every act needs a key of its own. */
  | 'IDEMPOTENCY_CONFLICT'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** Personal data goes out whole only for a purpose: say it in 5 to 500 letters. */
  | 'PURPOSE_NEEDED'
  /** A purpose is for personal data that goes out whole alone. */
  | 'PURPOSE_NOT_NEEDED'
  /** The institution has `most` exports that wait or are written. */
  | 'TOO_MANY_EXPORTS';

/** What the file is. */
export type ExportFormat =
  /** Comma separated lines in UTF-8 that end in CRLF. A text that a spreadsheet would run as a formula is preceded by an apostrophe; columns of numbers, days and moments are written as they are, so that numbers stay numbers, negative ones too. */
  | 'CSV'
  /** Apache Parquet, with numbers, days and moments as such, and texts as they are. */
  | 'PARQUET';

/** Which rows of the institution are taken out. */
export type ExportKind =
  /** Its audit trail. */
  | 'AUDIT'
  /** Its customers. */
  | 'CUSTOMERS'
  /** Its loans, as the books stand, with the number and name of the customer. */
  | 'LOANS'
  /** Card spending by customer and quarter, in the 55 columns in which it comes in. */
  | 'QUARTERS';

/** How much personal data is in the file. */
export type ExportPersonalData =
  /** Masked as on screens: names, addresses of all kinds and phone numbers shown in part; dates of birth, words of people and network addresses hidden. */
  | 'MASKED'
  /** Whole. It needs a purpose, which the audit trail keeps with each download. */
  | 'WHOLE';

/** What a worker is at. */
export type ExportPhase =
  /** It has ended: `export` says how. */
  | 'ENDED'
  /** Rows are written. */
  | 'WRITING';

/** What to export, and how. */
export type ExportStartInput = {
  /** Whether a CSV file begins with a byte order mark, by which Excel recognises UTF-8; false when left out. */
  readonly byteOrderMark?: boolean | null | undefined;
  /** Format of the file. */
  readonly format: ExportFormat;
  /** Chosen by you, 1 to 255 letters: the same key does the same thing once, however often it is sent. */
  readonly idempotencyKey: string;
  /** Which rows. */
  readonly kind: ExportKind;
  /** How much personal data it contains. Recorded. */
  readonly personalData: ExportPersonalData;
  /** With WHOLE: why, in 5 to 500 letters. It is kept with who asked and when, and with each download. */
  readonly purpose?: string | null | undefined;
};

/** Where an export stands. */
export type ExportState =
  /** It was cancelled before it ended. */
  | 'CANCELLED'
  /** Its time is over, and the file is removed. */
  | 'EXPIRED'
  /** There is no file; `failure` says why and what to do. */
  | 'FAILED'
  /** It waits for a worker, or to be tried again after an attempt that failed. */
  | 'QUEUED'
  /** The file can be taken until `expiresAt`. */
  | 'READY'
  /** A worker writes it; `exportProgress` follows it. */
  | 'RUNNING';

/** A file whose analysis to cancel. */
export type FileAnalysisCancelInput = {
  /** Id of the file. */
  readonly fileId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and answered alike. */
  readonly idempotencyKey: string;
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

/** A file whose analysis to retry: it failed or was cancelled. */
export type FileAnalysisRetryInput = {
  /** Id of the file. */
  readonly fileId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and answered alike. */
  readonly idempotencyKey: string;
};

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

/** A file to delete. */
export type FileDeleteInput = {
  /** Id of the file. */
  readonly fileId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and answered alike. */
  readonly idempotencyKey: string;
};

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

/** Figures of one month of a customer. A figure left out stays as it is, unknown if it was never recorded; null makes it unknown. A month with no known figure is deleted. */
export type FinancialSnapshotInput = {
  /** Limit of all credit cards together, in won. */
  readonly cardLimitWon?: number | null | undefined;
  /** The least that the card bills of the month asked for, in won. */
  readonly cardMinimumWon?: number | null | undefined;
  /** What is overdue on cards at the end of the month, in won. */
  readonly cardOverdueWon?: number | null | undefined;
  /** What is owed on credit cards at the end of the month, in won. */
  readonly cardUsedWon?: number | null | undefined;
  /** Credit score at the end of the month, 1 to 1,000. */
  readonly creditScore?: number | null | undefined;
  /** Id of the customer. */
  readonly customerId: string;
  /** Principal and interest that fell due in the month, in won. */
  readonly debtPaymentWon?: number | null | undefined;
  /** Whether the customer has work. */
  readonly employment?: Employment | null | undefined;
  /** Housing, a part of the necessary spending, in won. */
  readonly housingWon?: number | null | undefined;
  /** Income of the month after tax, in won. */
  readonly incomeWon?: number | null | undefined;
  /** What the market made of investments in the month, in won; below 0 for a loss. */
  readonly investmentGainWon?: number | null | undefined;
  /** Investments at market value at the end of the month, in won. */
  readonly investmentWon?: number | null | undefined;
  /** Money at hand at the end of the month: cash and what can be drawn within days, in won. */
  readonly liquidWon?: number | null | undefined;
  /** Medical care, a part of the necessary spending, in won. */
  readonly medicalWon?: number | null | undefined;
  /** The first day of the month, from 2000-01-01 to that of this month. Situations are judged by it from its last day on: before that, most of the pay may still be to come. */
  readonly month: string;
  /** The part of the spending that cannot be done without, in won, housing and medical care included. */
  readonly necessaryWon?: number | null | undefined;
  /** Days since the oldest such payment was missed, and where `overdueWon` is 0 or unknown, since that of the oldest overdue card bill; 0 when none was. */
  readonly overdueDays?: number | null | undefined;
  /** What should have been paid on debts other than cards by the end of the month and was not, in won. */
  readonly overdueWon?: number | null | undefined;
  /** The part of the card balance carried over from earlier months, in won. */
  readonly revolvingWon?: number | null | undefined;
  /** All spending of the month, in won. */
  readonly spendingWon?: number | null | undefined;
  /** All debts at the end of the month, in won. */
  readonly totalDebtWon?: number | null | undefined;
};

/** Months of customers to keep. */
export type FinancialSnapshotRecordInput = {
  /** Snapshots, 1 to 100. */
  readonly snapshots: ReadonlyArray<FinancialSnapshotInput>;
};

/** Why the plain baseline is used: each period as it was a year before, or a day as it was a week before. */
export type ForecastBaselineReason =
  /** No method was shown to be better than the baseline in the past of the series. */
  | 'NONE_BETTER'
  /** The series has not changed from one year to the next. */
  | 'NO_CHANGE'
  /** The series is too short for methods to be tried in its past. */
  | 'TOO_FEW_TRIALS';

/** Whose word a figure rests on. */
export type HealthBasis =
  /** Records of the institution alone. */
  | 'RECORDED'
  /** Also figures given in `told`. */
  | 'TOLD';

/** Figures that are not on record, for this answer alone: they are not stored. */
export type HealthFiguresInput = {
  /** The limit of the credit cards together, at least 1. */
  readonly cardLimitWon?: number | null | undefined;
  /** Money that can be used at once, at least 0. */
  readonly liquidAssetsWon?: number | null | undefined;
  /** All that is spent in a month, loan payments too; at least 1. */
  readonly monthlyOutgoingsWon?: number | null | undefined;
  /** Amount saved in a month; below 0 when reserves shrink. */
  readonly monthlySavingWon?: number | null | undefined;
  /** Income of a year before tax, at least 1; used only when none is on record. */
  readonly yearlyIncomeWon?: number | null | undefined;
};

/** What a health score is made of. */
export type HealthPart =
  /** Arrears (연체). Days that the oldest missed payment is late, on loans here, debts elsewhere or cards. */
  | 'ARREARS'
  /** Use of the card limit (카드 한도 사용률). What is owed on cards at the end of the month, of the limit; without such a record, credit card spending of a month. Up to 30% costs nothing. */
  | 'CARD_UTILISATION'
  /** Debt service to income (소득 대비 대출 상환액). A year of payments on debts of all institutions, as far as they are on record, of yearly income. It is not the DSR of regulation. */
  | 'DEBT_SERVICE'
  /** Reserves (비상 자금). For how many months of outgoings the money at hand would last. */
  | 'LIQUIDITY'
  /** Saving rate (저축률). What is put by each month, of income: the median of the last six months. */
  | 'SAVING_RATE';

/** What a figure of a health score counts. */
export type HealthUnit =
  /** Days. */
  | 'DAYS'
  /** Months. */
  | 'MONTHS'
  /** Percent. */
  | 'PERCENT';

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

/** An import whose task should end. */
export type ImportCancelInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the import. */
  readonly importBatchId: string;
};

/** A checked import to load. */
export type ImportCommitInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the import. */
  readonly importBatchId: string;
  /** Blocking expectations that the file need not meet, each by name; kept with who said so and why. None when left out. */
  readonly override?: ImportOverrideInput | null | undefined;
};

/** A correction to take back: a line or a rule. */
export type ImportCorrectionRemoveInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the import. */
  readonly importBatchId: string;
  /** Number of the corrected line; not with `ruleNumber`. */
  readonly lineNumber?: number | null | undefined;
  /** Number of the rule; not with `lineNumber`. */
  readonly ruleNumber?: number | null | undefined;
};

/** A file of corrections, and the import it corrects. */
export type ImportCorrectionsApplyInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the import. */
  readonly importBatchId: string;
  /** Id of the file, sent by `importUploadStart` like any other: a CSV with the columns LINE, COLUMN and VALUE, of at most 16 MiB. `refusedFileUrl` returns one to fill in; rows whose VALUE is unchanged correct nothing. */
  readonly importFileId: string;
};

/** The encoding found in a file. */
export type ImportEncoding =
  /** CP949, the Korean code page of Windows. */
  | 'CP949'
  /** UTF-8. */
  | 'UTF_8';

/** Why a request on an import was refused. Files are refused with the same codes. */
export type ImportErrorCode =
  /** The import already has a task: wait for it to end. */
  | 'BATCH_BUSY'
  /** Only an import that was checked and not loaded can be committed. */
  | 'BATCH_NOT_CHECKED'
  /** There is no such import, or it is not one of your institution. */
  | 'BATCH_NOT_FOUND'
  /** That is possible for imports in force only. */
  | 'BATCH_NOT_LOADED'
  /** Later imports depend on this one; the message names them. Undo those first. */
  | 'BATCH_OVERWRITTEN'
  /** Loaded rows or corrections have changed since the check: check it again. */
  | 'CHECK_OUTDATED'
  /** There is no such correction. */
  | 'CORRECTION_NOT_FOUND'
  /** The link is older than five minutes: ask for a new one. HTTP status 410. */
  | 'DOWNLOAD_EXPIRED'
  /** The file does not meet `expectation`. To load it anyway, name that in `override`. */
  | 'EXPECTATION_NOT_MET'
  /** A column is given twice. */
  | 'FIELD_GIVEN_TWICE'
  /** A field is missing or still wrong; `column` and `rejection` say which and why. */
  | 'FIELD_REFUSED'
  /** This very file is in force already: nothing would change. */
  | 'FILE_ALREADY_IMPORTED'
  /** The file is empty. HTTP status 400. */
  | 'FILE_EMPTY'
  /** The name is empty, longer than 255 characters, a path, or has control characters. */
  | 'FILE_NAME_REFUSED'
  /** There is no such file, or it is not one of your institution. */
  | 'FILE_NOT_FOUND'
  /** The raw file of the import was not kept. */
  | 'FILE_NOT_KEPT'
  /** The file of corrections is not where it was stored. */
  | 'FILE_NOT_READABLE'
  /** The file has been announced and has not arrived yet. */
  | 'FILE_NOT_UPLOADED'
  /** A file sent over a link is at most 2 GiB. HTTP status 413. */
  | 'FILE_TOO_LARGE'
  /** The key was used for another input. Each action needs its own key. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Another import of the institution is being stored: send the same again later. */
  | 'IMPORT_BUSY'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** The file of corrections cannot be read; the message names the row. */
  | 'MALFORMED_CORRECTIONS'
  /** The import has no waiting or running task any more. */
  | 'NOTHING_TO_CANCEL'
  /** No line is refused for this reason with this value, or a file of corrections corrects nothing. */
  | 'NO_ROW_MATCHES'
  /** There is no such refused line, or it was already corrected. */
  | 'ROW_NOT_FOUND'
  /** Another row has the same customer and quarter, and may not be replaced by this one. */
  | 'ROW_TAKEN'
  /** Another value in one column does not correct lines refused for this reason. */
  | 'RULE_NOT_POSSIBLE'
  /** At most 100,000 lines and 100 rules correct one import. */
  | 'TOO_MANY_CORRECTIONS'
  /** The account announced twenty files that have not arrived: send them, or `importUploadCancel`. */
  | 'TOO_MANY_UPLOADS'
  /** Ninety days have passed: the rows it replaced are no longer kept. */
  | 'UNDO_TOO_LATE'
  /** The file has no column of that name. */
  | 'UNKNOWN_COLUMN'
  /** The file of corrections is neither UTF-8 nor CP949. */
  | 'UNKNOWN_ENCODING'
  /** The file has no expectation of that name. */
  | 'UNKNOWN_EXPECTATION'
  /** The link is older than ten minutes, or was tried five times. HTTP status 410. */
  | 'UPLOAD_EXPIRED'
  /** A file is being received over this link now. HTTP status 409. */
  | 'UPLOAD_IN_PROGRESS'
  /** The file has already arrived. HTTP status 409. */
  | 'UPLOAD_USED';

/** Why expectations of files were not changed. */
export type ImportExpectationErrorCode =
  /** The key was used for another input. Each action needs its own key. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Something else is being changed: send the same again later. */
  | 'IMPORT_BUSY'
  /** An expectation cannot be judged as it is; `field` names its place and field. */
  | 'INVALID_EXPECTATION'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** You proposed it: another administrator puts it in force. */
  | 'NEEDS_ANOTHER_PERSON'
  /** One person could control both your account and that of the person who proposed it. */
  | 'NOT_INDEPENDENT'
  /** There is no such set, or it is not one of your institution. */
  | 'SET_NOT_FOUND'
  /** It is in force, retired or withdrawn already. */
  | 'SET_NOT_PROPOSED';

/** One thing to expect of each file. */
export type ImportExpectationInput = {
  /** Codes that may occur, for CODES: 1 to 20. */
  readonly codes?: ReadonlyArray<string> | null | undefined;
  /** Name of the column, as in the file's header: an amount for AMOUNT_RANGE (all amounts when null), a code for CODES and COMPLETENESS, null for the others. */
  readonly column?: string | null | undefined;
  /** What is looked at. */
  readonly kind: ImportExpectationKind;
  /** The lower bound, included: in won for AMOUNT_RANGE, else in percent. Null for none. */
  readonly least?: string | null | undefined;
  /** The upper bound, included: in won for AMOUNT_RANGE, else in percent. Null for none. */
  readonly most?: string | null | undefined;
  /** Its name within its set, and in an override: up to 60 capital letters, digits and underscores, a letter first. */
  readonly name: string;
  /** What happens when it is not so. */
  readonly severity: ImportExpectationSeverity;
};

/** What is checked in a file. */
export type ImportExpectationKind =
  /** Accepted amounts of a quarter lie within bounds, in won, in one or all columns. */
  | 'AMOUNT_RANGE'
  /** Accepted lines of a quarter have only the listed codes in a column, or none. */
  | 'CODES'
  /** The share of lines of a quarter in which a column is filled, in percent. */
  | 'COMPLETENESS'
  /** Refused lines of the whole file, in percent of its lines. */
  | 'REFUSED_SHARE'
  /** Lines of a quarter in percent of the average per quarter in the batch loaded last. Not judged for the first batch. */
  | 'ROW_COUNT';

/** Whether a set of expectations is in force. */
export type ImportExpectationSetState =
  /** Files are checked against it. */
  | 'IN_FORCE'
  /** It waits for another administrator. */
  | 'PROPOSED'
  /** Another took its place. */
  | 'RETIRED'
  /** It was taken back before it was in force. */
  | 'WITHDRAWN';

/** What happens when an expectation is not met. */
export type ImportExpectationSeverity =
  /** A file that fails it is not loaded, unless an administrator names the expectation and says why. */
  | 'BLOCK'
  /** A failure is reported, and the file may be loaded. */
  | 'WARN';

/** Whether a file meets an expectation. */
export type ImportExpectationState =
  /** The file meets it. */
  | 'MET'
  /** There was nothing to compare with. */
  | 'NOT_JUDGED'
  /** The file does not meet it. */
  | 'NOT_MET';

/** A proposed set of expectations. */
export type ImportExpectationsDecideInput = {
  /** Id of the set. */
  readonly expectationSetId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
};

/** A whole set of expectations, and why. */
export type ImportExpectationsProposeInput = {
  /** All expectations, in place of the current ones: at most 60; an empty list expects nothing. */
  readonly expectations: ReadonlyArray<ImportExpectationInput>;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Why, for the person who decides and for the record: 1 to 500 characters. */
  readonly reason: string;
};

/** The state of a raw file. */
export type ImportFileState =
  /** Announced; it has not arrived yet. */
  | 'AWAITING_UPLOAD'
  /** It is being received. */
  | 'RECEIVING'
  /** It is stored as it was sent. */
  | 'STORED';

/** Has a file loaded although it does not meet the expectations. */
export type ImportOverrideInput = {
  /** Names of the expectations that need not be met: 1 to 60. */
  readonly names: ReadonlyArray<string>;
  /** Why, for the record: 3 to 500 characters. */
  readonly reason: string;
};

/** How far a worker is with an import. */
export type ImportPhase =
  /** It is over; `batch` is the import as it is now, and its `failure` says whether it went wrong. */
  | 'ENDED'
  /** Lines are read and checked. */
  | 'READING'
  /** All lines are read; rows are being stored or undone. */
  | 'STORING';

/** An uploaded file, and what to do with it. */
export type ImportStartInput = {
  /** True to have it only checked, for `importCommit` later; false to have it loaded at once. */
  readonly dryRun: boolean;
  /** What to do with rows that are already loaded; KEEP when left out. */
  readonly existing?: ExistingRows | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the file, as `importUploadStart` returned it. */
  readonly importFileId: string;
  /** Blocking expectations that the file need not meet, each by name; kept with who said so and why. None when left out. A dry run overrides nothing. */
  readonly override?: ImportOverrideInput | null | undefined;
};

/** Whether an import is in force. */
export type ImportState =
  /** It was checked: what it would do is known, and nothing is loaded. */
  | 'CHECKED'
  /** Its rows are in force. */
  | 'COMMITTED'
  /** The whole file was refused; `failure` says why. Nothing was loaded. */
  | 'FAILED'
  /** It waits for its first check, or is being checked. */
  | 'PENDING'
  /** Its rows were removed, and those they had replaced are in force again. */
  | 'UNDONE';

/** What a worker does with an import. */
export type ImportTask =
  /** The file is checked, and nothing is loaded. */
  | 'CHECK'
  /** The file is loaded. */
  | 'LOAD'
  /** The import is undone. */
  | 'UNDO';

/** An import to undo. */
export type ImportUndoInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the import. */
  readonly importBatchId: string;
};

/** Files that were announced and will not be sent. */
export type ImportUploadCancelInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the file; when left out, all that you announced and that have not arrived. */
  readonly importFileId?: string | null | undefined;
};

/** A file to be sent. */
export type ImportUploadStartInput = {
  /** Name of the file, without its folder: 1 to 255 characters. */
  readonly fileName: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
};

/** What is odd about lines that are accepted anyway. */
export type ImportWarningCode =
  /** Credit and check card differ from the total by more than cutting amounts can make. */
  | 'CARDS_DO_NOT_ADD_UP'
  /** The ten major categories differ from the total by more than cutting amounts can make. */
  | 'CATEGORIES_DO_NOT_ADD_UP'
  /** The last line has no line end: see whether the file came whole. */
  | 'NO_FINAL_LINE_END'
  /** The key (SEQ) is that of no customer of the institution: see whether the file is that of another. */
  | 'UNKNOWN_CUSTOMER';

/** What a product gives back of what is spent in a month. */
export type InsightBenefitInput = {
  /** The category; all card spending when left out. Those of a product are all major or all detailed. */
  readonly category?: SpendingCategory | null | undefined;
  /** The most it gives in a month, in won, at most 1,000,000; no bound when left out, which may be up to 10 percent. */
  readonly monthlyCapWon?: number | null | undefined;
  /** The share that is given back, in percent, 0.01 to 50, two decimals; of all spending at most 5. */
  readonly ratePercent: string;
};

/** Something that is worth won to a customer whom it fits. */
export type InsightBonusInput = {
  /** How its worth was computed, for customers to read; 1 to 300 letters. */
  readonly basis: string;
  /** Its name in English, 1 to 100 letters. */
  readonly nameEn: string;
  /** Its name in Korean, 1 to 100 letters. */
  readonly nameKo: string;
  /** Whom it fits, at most 6; everybody for none. */
  readonly when?: ReadonlyArray<InsightConditionInput> | null | undefined;
  /** What it is worth in a year, in won, 1 to 3,000,000. */
  readonly worthWon: number;
};

/** Something that must hold of a customer. `kind` says which other fields are to be set; no others may be. */
export type InsightConditionInput = {
  /** What its figure must be below: its own unit, two decimals. */
  readonly below?: string | null | undefined;
  /** The category it is about. */
  readonly category?: SpendingCategory | null | undefined;
  /** The part of the health score. */
  readonly healthPart?: HealthPart | null | undefined;
  /** What is asked. */
  readonly kind: InsightConditionKind;
  /** Stages of life, 1 to 10. */
  readonly lifeStages?: ReadonlyArray<LifeStage> | null | undefined;
  /** A share in percent, 0 to 100, two decimals. */
  readonly sharePercent?: string | null | undefined;
  /** An amount in won a month, from 0. */
  readonly won?: number | null | undefined;
};

/** What must hold of a customer’s year of card spending, or of other known facts about them. */
export type InsightConditionKind =
  /** A category takes at least `won` a month. */
  | 'CATEGORY_AT_LEAST'
  /** A category takes at least `sharePercent` of all spending. */
  | 'CATEGORY_SHARE_AT_LEAST'
  /** The credit card takes at least `sharePercent` of both cards. */
  | 'CREDIT_SHARE_AT_LEAST'
  /** The credit card takes at most `sharePercent` of both cards. */
  | 'CREDIT_SHARE_AT_MOST'
  /** The figure of a part of the health score, `healthPart`, is known and below `below`. */
  | 'HEALTH_FIGURE_BELOW'
  /** The stage of life that was said, or else that the source has, is one of `lifeStages`. */
  | 'LIFE_STAGE_IN'
  /** All spending is at least `won` a month. */
  | 'TOTAL_AT_LEAST'
  /** All spending is at most `won` a month. */
  | 'TOTAL_AT_MOST';

/** A product to propose. */
export type InsightProductCreateInput = {
  /** What it costs in a year, in won, 0 to 5,000,000. */
  readonly annualFeeWon: number;
  /** What it gives back, 1 to 8, each category once. */
  readonly benefits: ReadonlyArray<InsightBenefitInput>;
  /** What else it is worth, at most 4. */
  readonly bonuses?: ReadonlyArray<InsightBonusInput> | null | undefined;
  /** Code of 2 to 40 capital letters, digits, hyphens and underscores, by which programs know it; it cannot change. */
  readonly code: string;
  /** Its conditions, at most 6; none when left out. */
  readonly eligibility?: ReadonlyArray<InsightConditionInput> | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** What it is. */
  readonly kind: InsightProductKind;
  /** Its name in English, 1 to 100 letters. */
  readonly nameEn: string;
  /** Its name in Korean, 1 to 100 letters. */
  readonly nameKo: string;
};

/** A product to stop offering. */
export type InsightProductDeactivateInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the product. */
  readonly productId: string;
  /** The version that was read. */
  readonly version: number;
};

/** What a product is. */
export type InsightProductKind =
  /** A check card (체크카드): what is spent is taken from the account at once. */
  | 'CHECK_CARD'
  /** A credit card (신용카드). */
  | 'CREDIT_CARD'
  /** A savings account that gives back a share of card spending. Its interest is not counted. */
  | 'SAVINGS';

/** A proposed product, or change of one, to publish. */
export type InsightProductPublishInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the product. */
  readonly productId: string;
  /** The version that was read. */
  readonly version: number;
};

/** A product whose proposal to withdraw. */
export type InsightProductRejectInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the product. */
  readonly productId: string;
  /** The version that was read. */
  readonly version: number;
};

/** Changes of a product. What is left out, or null, stays as it is; lists are replaced as a whole. */
export type InsightProductUpdateInput = {
  /** What it costs in a year, in won, 0 to 5,000,000. */
  readonly annualFeeWon?: number | null | undefined;
  /** What it gives back, 1 to 8, each category once. */
  readonly benefits?: ReadonlyArray<InsightBenefitInput> | null | undefined;
  /** What else it is worth, at most 4. */
  readonly bonuses?: ReadonlyArray<InsightBonusInput> | null | undefined;
  /** Its conditions, at most 6. */
  readonly eligibility?: ReadonlyArray<InsightConditionInput> | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Its name in English, 1 to 100 letters. */
  readonly nameEn?: string | null | undefined;
  /** Its name in Korean, 1 to 100 letters. */
  readonly nameKo?: string | null | undefined;
  /** Id of the product. */
  readonly productId: string;
  /** The version that was read. */
  readonly version: number;
};

/** Why a mutation on insights did not do what was asked. */
export type InsightsErrorCode =
  /** There is no such anomaly, or it is not one you may see. */
  | 'ANOMALY_NOT_FOUND'
  /** Somebody has already decided on it, or the figures behind it were withdrawn. */
  | 'ANOMALY_NOT_OPEN'
  /** There is no such customer, or you may not see them. */
  | 'CUSTOMER_NOT_FOUND'
  /** The key was used for another input. Every act needs a key of its own. */
  | 'IDEMPOTENCY_CONFLICT'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** There is no such notification, or it is not yours. */
  | 'NOTIFICATION_NOT_FOUND'
  /** Somebody changed the product since it was read: read it again. */
  | 'PRODUCT_CHANGED'
  /** Another product has this code. */
  | 'PRODUCT_CODE_TAKEN'
  /** The institution already offers the maximum number of products: end one first. */
  | 'PRODUCT_LIMIT'
  /** You proposed the change: another administrator publishes it. */
  | 'PRODUCT_NEEDS_ANOTHER'
  /** There is no such product, or it is not one of your institution. */
  | 'PRODUCT_NOT_FOUND'
  /** This account and the one that proposed it may be one person. */
  | 'PRODUCT_NOT_INDEPENDENT'
  /** No change of this product waits to be published. */
  | 'PRODUCT_NOT_PROPOSED'
  /** There is no such recommendation, or it is not yours. */
  | 'RECOMMENDATION_NOT_FOUND'
  /** You proposed it: another administrator publishes it. */
  | 'VERSION_NEEDS_ANOTHER'
  /** There is no such version, or it is not one of your institution. */
  | 'VERSION_NOT_FOUND'
  /** This account and the one that proposed it may be one person. */
  | 'VERSION_NOT_INDEPENDENT'
  /** It ships with Moa, or it was published or rejected already. */
  | 'VERSION_NOT_PROPOSED'
  /** The version it was compared with is no longer in force: propose it again. */
  | 'VERSION_OUTDATED'
  /** Another version has this name. */
  | 'VERSION_TAKEN';

/** Lenders as DSR distinguishes them. */
export type LenderClass =
  /** A bank (은행권). */
  | 'BANK'
  /** A savings bank, insurer, card company or mutual (제2금융권). */
  | 'NON_BANK';

/** What is missing for the figures of a mirror that are null. */
export type LenderMirrorUnknown =
  /** The fee that leaving brings. */
  | 'FEE_UNKNOWN'
  /** The lender's cost of money: without it no margin is known. */
  | 'FUNDING_RATE_NOT_GIVEN'
  /** A rate that turns the decision; `noTurningRate` says why there is none. */
  | 'NO_TURNING_RATE'
  /** A way out with all its costs known: without it the figures of leaving are unknown. */
  | 'NO_WAY_OUT_KNOWN';

/** Why a mutation on loans did not do what was asked. */
export type LendingErrorCode =
  /** More than balance and interest up to that day; `payableWon` says what can be paid. A prepayment fee is collected separately. */
  | 'AMOUNT_EXCEEDS_PAYOFF'
  /** There is no such customer, or it belongs to another institution. */
  | 'CUSTOMER_NOT_FOUND'
  /** The key was used for another input. Every request needs a key of its own. */
  | 'IDEMPOTENCY_CONFLICT'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** Other changes of the loan take too long: send the same input with the same key again. */
  | 'LOAN_BUSY'
  /** There is no such loan, or you may not see it. */
  | 'LOAN_NOT_FOUND'
  /** Only loans that are ACTIVE or DELINQUENT can be repaid. */
  | 'LOAN_NOT_OPEN'
  /** The institution already has a loan with this number. */
  | 'LOAN_NUMBER_TAKEN'
  /** A payment cannot be recorded before it is made. */
  | 'PAID_ON_IN_FUTURE'
  /** The loan was changed after that day; `earliestPaidOn` is the first day allowed. */
  | 'PAID_ON_TOO_EARLY'
  /** Above the legal maximum rate (법정 최고금리) on the contract date; `ceilingPercent` and `ceilingSource` say which. */
  | 'RATE_ABOVE_CEILING'
  /** There is no such repayment, or it belongs to another institution. */
  | 'REPAYMENT_NOT_FOUND'
  /** The repayment paid the loan off for another one, dates from before these books began, a later one depends on it, or the bank cannot have taken its money back: `repaymentId` names the part booked for another loan, to be reversed first. */
  | 'REPAYMENT_NOT_REVERSIBLE'
  /** The repayment has already been reversed. */
  | 'REPAYMENT_REVERSED'
  /** The reversal has already been decided. */
  | 'REVERSAL_DECIDED'
  /** There is no such reversal, or it belongs to another institution. */
  | 'REVERSAL_NOT_FOUND'
  /** One person could control the account that made the request and the one that decides: another member of staff decides. */
  | 'REVERSAL_NOT_INDEPENDENT'
  /** A reversal on this loan is already waiting for a decision. */
  | 'REVERSAL_OPEN'
  /** The person who made a request cannot decide it: another member of staff does. */
  | 'SECOND_PERSON_NEEDED'
  /** Customers cannot book repayments themselves: start a payment with `paymentStart`, and pay to its reference. */
  | 'USE_PAYMENT_START';

/** What a lending rule says. */
export type LendingRuleKind =
  /** The highest DSR, by class of lender. */
  | 'DSR_RATIO'
  /** The amount of all loans above which the law asks for DSR. */
  | 'DSR_THRESHOLD'
  /** Credit against yearly income. */
  | 'INCOME_CAP'
  /** Loan to value, by region and buyer. */
  | 'LTV'
  /** A named profile that is no law. */
  | 'POLICY_PROFILE'
  /** The most lent to buy a home, by region and price. */
  | 'PURCHASE_CAP'
  /** The highest rate of any loan by law, by the day of its contract (법정 최고금리). */
  | 'RATE_CEILING'
  /** The share of stress applied to rates that are fixed for a while. */
  | 'RATE_WEIGHT'
  /** Rates by credit score. */
  | 'SCORE_RATE'
  /** How the yearly service of a kind of loan is computed. */
  | 'SERVICE'
  /** Floor and cap of the base of stress. */
  | 'STRESS_BOUNDS'
  /** Rate points that DSR adds to a new loan. */
  | 'STRESS_RATE'
  /** The longest term of a mortgage, by region. */
  | 'TERM_CAP';

/** Stage of life (라이프스테이지) as the card company sees it. */
export type LifeStage =
  /** With a child below school age (자녀 영유아). */
  | 'INFANT_CHILD'
  /** Middle age without children at home (중년기타). */
  | 'MIDDLE_AGE'
  /** Newly married (신혼). */
  | 'NEWLYWED'
  /** First years at work (사회초년생). */
  | 'NEW_JOB'
  /** Retired (은퇴). */
  | 'RETIRED'
  /** With a child in compulsory education (자녀 의무교육). */
  | 'SCHOOL_CHILD'
  /** Second life, after the first career (2nd Life). */
  | 'SECOND_LIFE'
  /** Teenager (십대); in later files only. */
  | 'TEEN'
  /** At university (대학생). */
  | 'UNIVERSITY'
  /** With a child at university (자녀 대학생). */
  | 'UNIVERSITY_CHILD';

/** Whose word a stage of life is. */
export type LifeStageBasis =
  /** Somebody said so, and it still holds. */
  | 'CORRECTION'
  /** The likeliest by the model. */
  | 'MODEL';

/** How sure the model is, by the probability of the likeliest stage. */
export type LifeStageConfidence =
  /** A probability of 0.8 or more. */
  | 'HIGH'
  /** A probability below 0.5: more often wrong than right. */
  | 'LOW'
  /** A probability of 0.5 or more, and less than that. */
  | 'MEDIUM';

/** What a customer’s stage of life is. */
export type LifeStageCorrectInput = {
  /** Id of the customer: yourself, or for staff one of the institution. */
  readonly customerId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key runs once and returns the same answer. */
  readonly idempotencyKey: string;
  /** The stage: one of the nine that `CustomerLifeStage` returns, so not TEEN. */
  readonly stage: LifeStage;
};

/** Which correction to withdraw. */
export type LifeStageCorrectionWithdrawInput = {
  /** Its `correctedAt`. If another one has replaced it since, that one stays, so a retry does no harm. */
  readonly correctedAt: string;
  /** Id of the customer: yourself, or for staff one of the institution. */
  readonly customerId: string;
};

/** What a model predicts a stage of life from: spending by category over a year, and what the card company knows. */
export type LifeStageFactor =
  /** Private academies (학원). */
  | 'ACADEMIES'
  /** Age (연령대). */
  | 'AGE'
  /** Agriculture (농업). */
  | 'AGRICULTURE'
  /** Home appliances (가전제품). */
  | 'APPLIANCES'
  /** Books and stationery (서적/문구). */
  | 'BOOKS_AND_STATIONERY'
  /** Building and facility management (건물및시설관리). */
  | 'BUILDING_MANAGEMENT'
  /** Construction and materials (건축/자재). */
  | 'BUILDING_MATERIALS'
  /** Split between credit and check card (신용·체크카드 비중). */
  | 'CARD_SPLIT'
  /** Cars, fuel and maintenance (자동차/연료/정비). */
  | 'CAR_AND_FUEL'
  /** Car maintenance (자동차정비/유지). */
  | 'CAR_MAINTENANCE'
  /** Car sales (자동차판매). */
  | 'CAR_SALES'
  /** Change of card spending (카드 사용액의 변화). */
  | 'CHANGE'
  /** Clothing (의류). */
  | 'CLOTHING'
  /** Clothing and personal goods (의류/신변잡화). */
  | 'CLOTHING_AND_PERSONAL'
  /** Commercial retail (유통업영리). */
  | 'COMMERCIAL_RETAIL'
  /** Culture and hobbies (문화/취미). */
  | 'CULTURE_AND_HOBBIES'
  /** Use of app and web (앱·웹 이용). */
  | 'DIGITAL'
  /** Fabrics (직물). */
  | 'FABRICS'
  /** Food service (요식업). */
  | 'FOOD_SERVICE'
  /** Fuel (연료판매). */
  | 'FUEL'
  /** Furniture (가구). */
  | 'FURNITURE'
  /** Grade of the card member (회원등급). */
  | 'GRADE'
  /** Groceries (음식료품). */
  | 'GROCERIES'
  /** Health food (건강식품). */
  | 'HEALTH_FOOD'
  /** Number of quarters known (확인된 분기 수). */
  | 'HISTORY'
  /** Appliances, furniture and kitchenware (가전/가구/주방용품). */
  | 'HOUSEHOLD'
  /** Insurance (보험). */
  | 'INSURANCE'
  /** Insurance and hospitals (보험/병원). */
  | 'INSURANCE_AND_MEDICAL'
  /** Kitchenware (주방용품). */
  | 'KITCHENWARE'
  /** Leisure goods (레져용품). */
  | 'LEISURE_GOODS'
  /** Leisure venues (레져업소). */
  | 'LEISURE_VENUES'
  /** Lodging (숙박업). */
  | 'LODGING'
  /** Medical institutions (의료기관). */
  | 'MEDICAL'
  /** Membership shops (회원제형태업소). */
  | 'MEMBERSHIP_SHOPS'
  /** Non-profit retail (유통업비영리). */
  | 'NONPROFIT_RETAIL'
  /** Office and telecom, books, academies (사무통신/서적/학원). */
  | 'OFFICE_AND_EDUCATION'
  /** Office and telecom equipment (사무/통신기기). */
  | 'OFFICE_AND_TELECOM'
  /** Optical goods (광학제품). */
  | 'OPTICAL_GOODS'
  /** Personal goods (신변잡화). */
  | 'PERSONAL_GOODS'
  /** Health and hygiene (보건위생). */
  | 'PUBLIC_HYGIENE'
  /** Repair services (수리서비스). */
  | 'REPAIRS'
  /** Restaurants and cafés (일반/휴게음식). */
  | 'RESTAURANTS'
  /** Retail (유통). */
  | 'RETAIL'
  /** Sanitation and personal care (보건/위생). */
  | 'SANITATION'
  /** Contracted services (용역서비스). */
  | 'SERVICES'
  /** Services, repairs and building materials (용역/수리/건축자재). */
  | 'SERVICES_AND_REPAIR'
  /** Time as a card member (카드 이용 기간). */
  | 'TENURE'
  /** All card spending (전체 카드 사용액). */
  | 'TOTAL'
  /** Travel agencies (여행업). */
  | 'TRAVEL_AGENCIES'
  /** Travel, leisure and culture (여행/레져/문화). */
  | 'TRAVEL_AND_LEISURE';

/** Why the model gives no stage of life. */
export type LifeStageUnknown =
  /** The figures are beyond what the model knows, so it says nothing. */
  | 'FIGURES_OUT_OF_RANGE'
  /** There is no model in service now. */
  | 'NO_MODEL'
  /** There is no card spending from which to estimate a stage of life. */
  | 'NO_SPENDING';

/** Why a path has no band. */
export type LoanLimitBandUnknown =
  /** No band was given, and no series of rates is in force to forecast one. */
  | 'NOT_GIVEN'
  /** The rate itself is not known. */
  | 'RATE_UNKNOWN';

/** What a simulation can change. */
export type LoanLimitChange =
  /** Debts repaid. */
  | 'DEBTS'
  /** Yearly income. */
  | 'INCOME'
  /** The rate offered. */
  | 'RATE'
  /** How the rate may change. */
  | 'RATE_TYPE'
  /** The credit score, where a table gives a rate for it. */
  | 'SCORE'
  /** The term. */
  | 'TERM';

/** Changes to simulate, each alone and all together. */
export type LoanLimitChangesInput = {
  /** Another credit score, 1 to 1,000, where the rate is left to the table of rates by score. */
  readonly creditScore?: number | null | undefined;
  /** Added to yearly income, in percent of it: −100 to 999.9999 with at most four decimals. */
  readonly incomePercent?: string | null | undefined;
  /** Added to the rate offered, in percentage points with at most four decimals; the sum stays in 0 to 100. */
  readonly ratePoints?: string | null | undefined;
  /** Another type of rate. */
  readonly rateType?: LoanLimitRateTypeInput | null | undefined;
  /** Debts repaid, at most 50, each debt once. */
  readonly repayments?: ReadonlyArray<LoanLimitRepaymentInput> | null | undefined;
  /** Another term, in months, 1 to 600. */
  readonly termMonths?: number | null | undefined;
};

/** What a point of the chart shows. */
export type LoanLimitChartSeries =
  /** With all changes together. */
  | 'ALL'
  /** The limit as things are. */
  | 'CURRENT'
  /** With the repayments alone. */
  | 'DEBTS'
  /** With the change of income alone. */
  | 'INCOME'
  /** With the change of the rate alone. */
  | 'RATE'
  /** With the other type of rate alone. */
  | 'RATE_TYPE'
  /** With the other score alone. */
  | 'SCORE'
  /** With the other term alone. */
  | 'TERM';

/** What bounds a loan. */
export type LoanLimitConstraintName =
  /** Debt service to income: (ratio × income − service of debts) / service of each won lent, stress included. */
  | 'DSR'
  /** Credit of all lenders against yearly income. */
  | 'INCOME_CAP'
  /** Loan to value: ratio × price − prior claims. */
  | 'LTV'
  /** The most that the product lends. */
  | 'PRODUCT_CAP'
  /** The cap of a policy profile that is no law. */
  | 'PROFILE_CAP'
  /** The most that is lent to buy a home, by region and price. */
  | 'PURCHASE_CAP';

/** An existing loan. */
export type LoanLimitDebtInput = {
  /** For an overdraft: the agreed limit, in won, which counts in full. Not given for other loans. */
  readonly agreedLimitWon?: number | null | undefined;
  /** Contract rate in percent a year, 0 to 100 with at most four decimals. */
  readonly annualRatePercent: string;
  /** What is still owed, in won, 0 to a trillion. */
  readonly balanceWon: number;
  /** What it is for, or secured by. */
  readonly loanType: LoanType;
  /** The monthly payment, in won, for loans that count with their actual payments. Computed when left out. */
  readonly monthlyPaymentWon?: number | null | undefined;
  /** Months until it ends, 1 to 600. */
  readonly remainingMonths: number;
  /** How it is repaid; when left out, BULLET for a jeonse loan, EQUAL_PAYMENT for others. */
  readonly repaymentMethod?: RepaymentMethod | null | undefined;
  /** When its money went out. Jeonse loans count only from a certain day on. */
  readonly startedOn?: string | null | undefined;
};

/** How much somebody wants to borrow, and what may be done for it. */
export type LoanLimitGoalInput = {
  /** Money available at once, in won, 0 to a trillion; 0 when left out. */
  readonly cashWon?: number | null | undefined;
  /** A customer whose open loans are added to the debts, and whose income and score on record are used where left out. Recorded when staff ask. */
  readonly customerId?: string | null | undefined;
  /** Over how many months extra and saved interest counts, from the day the loan is taken: 1 to 600; 12 when left out. */
  readonly horizonMonths?: number | null | undefined;
  /** The first day; today when left out. */
  readonly on?: string | null | undefined;
  /** What the limit follows; LAW_ONLY when left out. */
  readonly policyProfile?: LoanLimitPolicyProfile | null | undefined;
  /** Who asks, and for which loan. */
  readonly profile: LoanLimitProfileInput;
  /** Rates on offer beside that of the loan, at most 3. Others are not guessed. */
  readonly rates?: ReadonlyArray<LoanLimitRateOptionInput> | null | undefined;
  /** Debts that may be repaid early, each once, at most 50; all when left out, no fee being known. */
  readonly repayable?: ReadonlyArray<LoanLimitRepayableInput> | null | undefined;
  /** Monthly saving, in won, 0 to a trillion. When left out, the median of the last six months of the customer named, where at least three are known. */
  readonly savingPerMonthWon?: number | null | undefined;
  /** The amount to borrow, in won, 10,000 to a trillion; rounded up to the next 10,000. */
  readonly targetWon: number;
  /** Terms in months that would do beside that of the loan, at most 8. Left out: for mortgages every whole five years more, up to thirty; none for other loans. */
  readonly terms?: ReadonlyArray<number> | null | undefined;
  /** The same for the customer who asks, without `customerId`. */
  readonly useMyLoans?: boolean | null | undefined;
  /** How many months it may take, 0 to 24; 12 when left out. No matter when saving is not known. */
  readonly withinMonths?: number | null | undefined;
};

/** The loan to compute the limit of. */
export type LoanLimitLoanInput = {
  /** Rate offered in percent a year, without stress. When left out, it comes from the table of rates by score. */
  readonly annualRatePercent?: string | null | undefined;
  /** For MIXED, months fixed at first; for PERIODIC, months between resets: 1 to the term. Else left out. */
  readonly fixedMonths?: number | null | undefined;
  /** What it is for, or secured by. */
  readonly loanType: LoanLimitLoanType;
  /** Whether it is a policy or hardship loan; false when left out. */
  readonly policyLoan?: boolean | null | undefined;
  /** The most its product lends, in won; left out when there is none. */
  readonly productCapWon?: number | null | undefined;
  /** How its rate may change; VARIABLE when left out. */
  readonly rateType?: RateType | null | undefined;
  /** How it is to be repaid; when left out, BULLET for a jeonse loan, EQUAL_PAYMENT for others. */
  readonly repaymentMethod?: RepaymentMethod | null | undefined;
  /** Term in months, 1 to 600. */
  readonly termMonths: number;
};

/** Loans whose limit can be simulated. */
export type LoanLimitLoanType =
  /** Unsecured (신용대출). */
  | 'CREDIT'
  /** For the deposit of a rented home (전세자금대출). */
  | 'JEONSE'
  /** To buy a home, secured by it (주택구입 목적 주택담보대출). */
  | 'MORTGAGE'
  /** Drawn from an account up to a limit (마이너스통장). */
  | 'OVERDRAFT';

/** Why a goal cannot be reached. */
export type LoanLimitObstacleCode =
  /** A cap by rule lies below it: `constraint` says which. */
  | 'CAPPED_BY_POLICY'
  /** The product does not lend this much. */
  | 'CAPPED_BY_PRODUCT'
  /** DSR does not allow it, whatever may be repaid and however the loan is taken. */
  | 'DSR_UNREACHABLE'
  /** It exceeds what LTV allows on the home. */
  | 'LTV_CAP'
  /** Nothing known bounds the loan, so there is no answer. */
  | 'NO_BOUND_KNOWN'
  /** No rate is given, and no table derives one from the score. */
  | 'RATE_UNKNOWN'
  /** It could be reached, but there is not enough money for it in time: `missingWon`. */
  | 'SAVING_TOO_LITTLE';

/** Whose limit to look ahead at, and how far. */
export type LoanLimitPathInput = {
  /** Money available at once, in won, 0 to a trillion; 0 when left out. */
  readonly cashWon?: number | null | undefined;
  /** A customer whose open loans are added to the debts, and whose income and score on record are used where left out. Recorded when staff ask. */
  readonly customerId?: string | null | undefined;
  /** How many months ahead, 1 to 24; 12 when left out. */
  readonly months?: number | null | undefined;
  /** The first day; today when left out. */
  readonly on?: string | null | undefined;
  /** What the limit follows; LAW_ONLY when left out. */
  readonly policyProfile?: LoanLimitPolicyProfile | null | undefined;
  /** Who asks, and for which loan. */
  readonly profile: LoanLimitProfileInput;
  /** By how many percentage points the rate offered may rise or fall, 0 to 100, with at most four decimals. When left out, the band comes from a forecast of market rates where a series of them is in force; else there is none. */
  readonly rateBandPoints?: string | null | undefined;
  /** Debts that may be repaid early, each once, at most 50; all when left out, no fee being known. */
  readonly repayable?: ReadonlyArray<LoanLimitRepayableInput> | null | undefined;
  /** Monthly saving, in won, 0 to a trillion. When left out, the median of the last six months of the customer named, where at least three are known. */
  readonly savingPerMonthWon?: number | null | undefined;
  /** The same for the customer who asks, without `customerId`. */
  readonly useMyLoans?: boolean | null | undefined;
  /** A sum to find the first month for, in won, 10,000 to a trillion; none when left out. */
  readonly wantedWon?: number | null | undefined;
};

/** What a limit follows. */
export type LoanLimitPolicyProfile =
  /** What the rules in force allow. */
  | 'LAW_ONLY'
  /** A worked example that is no law: DSR times 1.5 for each point that the rate falls, at most 120 million won. */
  | 'SEED_EXAMPLE';

/** Who asks for a loan, and for which. */
export type LoanLimitProfileInput = {
  /** Credit score, 1 to 1,000. */
  readonly creditScore?: number | null | undefined;
  /** Loans there are already, at most 50, beside those that are on record. */
  readonly debts?: ReadonlyArray<LoanLimitDebtInput> | null | undefined;
  /** Whether the household buys its first home ever (생애최초); false when left out. */
  readonly firstHome?: boolean | null | undefined;
  /** Homes the household keeps, 0 to 100, 0 when left out; one to be sold as a condition of the loan is not counted. */
  readonly homeCount?: number | null | undefined;
  /** Class of the lender asked; BANK when left out. */
  readonly lenderClass?: LenderClass | null | undefined;
  /** Prior claims on the home, in won; none when left out. */
  readonly liensWon?: number | null | undefined;
  /** The loan asked for. */
  readonly loan: LoanLimitLoanInput;
  /** Price of the home bought, in won. */
  readonly priceWon?: number | null | undefined;
  /** Where the home is, that of the borrower when none is bought. */
  readonly region: LoanLimitRegion;
  /** Yearly income before tax, in won. May be left out for a customer whose income is on record. */
  readonly yearlyIncomeWon?: number | null | undefined;
};

/** A rate on offer besides that of the loan. */
export type LoanLimitRateOptionInput = {
  /** The rate in percent a year, without stress, 0 to 100. */
  readonly annualRatePercent: string;
  /** As in the loan: for MIXED and PERIODIC only. */
  readonly fixedMonths?: number | null | undefined;
  /** How it may change. */
  readonly rateType: RateType;
};

/** Another type of rate. */
export type LoanLimitRateTypeInput = {
  /** As in the loan: for MIXED and PERIODIC only. */
  readonly fixedMonths?: number | null | undefined;
  /** How the rate may change. */
  readonly rateType: RateType;
};

/** Where the home is, as rules distinguish regions. */
export type LoanLimitRegion =
  /** In the capital area (수도권: Seoul, Incheon, Gyeonggi), not regulated. */
  | 'CAPITAL'
  /** In a regulated district (규제지역) of the capital area. */
  | 'CAPITAL_REGULATED'
  /** Outside the capital area (지방), not regulated. */
  | 'REGIONAL'
  /** In a regulated district outside the capital area. */
  | 'REGIONAL_REGULATED';

/** A debt that may be repaid early: one of `debt` and `loanId` says which. */
export type LoanLimitRepayableInput = {
  /** Index of the debt in `profile.debts`, from 0. */
  readonly debt?: number | null | undefined;
  /** Fee for that in percent of what is repaid, 0 to 100. When left out, it is unknown and not counted. */
  readonly feePercent?: string | null | undefined;
  /** Id of a loan on record. */
  readonly loanId?: string | null | undefined;
};

/** Money put towards a debt: one of `debt` and `loanId` says which. */
export type LoanLimitRepaymentInput = {
  /** How much, in won, at least 1; left out to repay it in full. The limit of an overdraft falls by the same amount. */
  readonly amountWon?: number | null | undefined;
  /** Index of the debt in `profile.debts`, from 0. */
  readonly debt?: number | null | undefined;
  /** Id of a loan on record. */
  readonly loanId?: string | null | undefined;
};

/** Whose limit, with the debts as they are, to compute by the rules of several days: either `dates`, or the days between `from` and `to` on which a rule that matters changed. The last year when neither is given. Without `dates` and `to` the last limit is that of today. */
export type LoanLimitReplayInput = {
  /** A customer whose open loans are added to the debts, and whose income and score on record are used where left out. Recorded when staff ask. */
  readonly customerId?: string | null | undefined;
  /** Days to compute it for, 1 to 24; answered in order of time, each once. */
  readonly dates?: ReadonlyArray<string> | null | undefined;
  /** The first of the days; a year before the last when it and `dates` are left out. */
  readonly from?: string | null | undefined;
  /** What the limit follows; LAW_ONLY when left out. */
  readonly policyProfile?: LoanLimitPolicyProfile | null | undefined;
  /** Who asks, and for which loan. */
  readonly profile: LoanLimitProfileInput;
  /** The last of the days; today when left out. Not given beside `dates`. */
  readonly to?: string | null | undefined;
  /** The same for the customer who asks, without `customerId`. */
  readonly useMyLoans?: boolean | null | undefined;
};

/** Why saving is not known. */
export type LoanLimitSavingUnknown =
  /** None was given, and it cannot be computed because no customer is named. */
  | 'NOT_GIVEN'
  /** None was given, and fewer than three of the customer’s last six months show income, spending and payments on debts. */
  | 'TOO_FEW_MONTHS';

/** Why no rate follows from a credit score. */
export type LoanLimitScoreRateUnknown =
  /** The table begins at a higher score. */
  | 'BELOW_TABLE'
  /** No score is known. */
  | 'NO_SCORE'
  /** No table of rates by score is loaded for that loan, day and class of lender: `moa import score-rates` loads what the institution publishes. */
  | 'NO_TABLE';

/** A limit to simulate. */
export type LoanLimitSimulateInput = {
  /** Changes to simulate. */
  readonly changes?: LoanLimitChangesInput | null | undefined;
  /** A customer whose open loans are added to the debts, and whose income and score on record are used where left out. Recorded when staff ask. */
  readonly customerId?: string | null | undefined;
  /** The day whose rules are used; today when left out. */
  readonly on?: string | null | undefined;
  /** What the limit follows; LAW_ONLY when left out. */
  readonly policyProfile?: LoanLimitPolicyProfile | null | undefined;
  /** Who asks, and for which loan. */
  readonly profile: LoanLimitProfileInput;
  /** The same for the customer who asks, without `customerId`. */
  readonly useMyLoans?: boolean | null | undefined;
};

/** What a step of a plan is. */
export type LoanLimitStepKind =
  /** Give up `amountWon` of the agreed limit of an overdraft, which is not drawn. Costs nothing. */
  | 'LOWER_OVERDRAFT_LIMIT'
  /** Take the rate of `rateType` and `annualRatePercent` instead. */
  | 'RATE_TYPE'
  /** Repay `amountWon` of a debt early. Its term stays, and its payments fall in proportion. */
  | 'REPAY_DEBT'
  /** Take a term of `months` instead. */
  | 'TERM'
  /** Wait for `months`, put money aside, and pay the debts as agreed. */
  | 'WAIT';

/** Why a bound has no amount. */
export type LoanLimitUnbounded =
  /** It lies above ten trillion won. */
  | 'ABOVE_ANY_LOAN'
  /** The rule excludes such a loan, or the loan adds nothing to what the rule bounds. */
  | 'NOT_COUNTED'
  /** No rule of that day covers such a loan. */
  | 'NO_RULE'
  /** The price of the home is not known. */
  | 'PRICE_UNKNOWN'
  /** No rate is given, and no table derives one from the score. */
  | 'RATE_UNKNOWN';

/** What to know besides the numbers. */
export type LoanLimitWarningCode =
  /** The day is in the future, and rules may change until then. */
  | 'DATE_IN_FUTURE'
  /** Debts of `amountWon` add nothing to DSR by `rule`. */
  | 'DEBT_NOT_COUNTED'
  /** All loans together stay within the amount up to which the law asks for no DSR; DSR is applied anyway. */
  | 'DSR_NOT_REQUIRED'
  /** By law, credit ends at yearly income, `amountWon`; this profile does not follow that. */
  | 'INCOME_CAP_WOULD_CUT'
  /** Something is overdue on a loan, a debt elsewhere or a card, `amountWon` where it is known: lenders refuse borrowers in arrears whatever the rules allow. */
  | 'IN_ARREARS'
  /** The loan adds nothing to DSR by `rule`. */
  | 'LOAN_NOT_COUNTED'
  /** No LTV rule is known for that day; LTV is left out. */
  | 'LTV_UNKNOWN'
  /** Nothing known bounds the loan. */
  | 'NO_BOUND_KNOWN'
  /** Without a price LTV is left out, and the loosest cap by price is used. */
  | 'PRICE_UNKNOWN'
  /** The numbers follow a profile that is no law. */
  | 'PROFILE_IS_NOT_LAW'
  /** A rule had ended by then, and its last value was used: `rule` says which rule, and its last day. */
  | 'RULE_EXPIRED'
  /** The table of rates by score, `rule`, begins at a higher score: there is no rate and no limit. */
  | 'SCORE_BELOW_TABLE'
  /** No table gives a rate for a score, so there is no rate and no limit. */
  | 'SCORE_TABLE_MISSING'
  /** The longest term allowed was used instead: `months`. */
  | 'TERM_SHORTENED';

/** Money that came in for a loan, as the payment system of the institution confirmed it. Moa keeps the books; it moves no money itself. */
export type LoanRepayInput = {
  /** Amount that came in, in won, at least 1 and at most `payoff.payableWon`. What is due is paid first, the oldest instalment before the next. A prepayment fee is not included. */
  readonly amountWon: number;
  /** How money beyond what is due is used: all of it is paid early with this effect. Left out: up to one instalment is held for the next, and the rest is paid early as the contract says (`Loan.prepaymentEffect`). */
  readonly effect?: PrepaymentEffect | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the loan. */
  readonly loanId: string;
  /** How it came in. */
  readonly method: PaymentMethod;
  /** The day it came in, not in the future; today when left out. */
  readonly paidOn?: string | null | undefined;
  /** Whether only to show the effect: everything is computed on the real figures, returned and rolled back. No key is used up, and new ids in the result will never exist. With a key that was used before, the result is what the change itself would return. */
  readonly preview?: boolean | null | undefined;
};

/** How a risk compares with that of the borrowers a model learnt from. */
export type LoanRiskBand =
  /** Among the 5% most at risk of those the model learnt from. */
  | 'HIGH'
  /** Everybody else. */
  | 'LOW'
  /** Among the 20% most at risk, below the highest band. */
  | 'MEDIUM';

/** What a model predicts a risk from: a year of card spending. */
export type LoanRiskFactor =
  /** Share of what can wait (미룰 수 있는 소비의 비중). */
  | 'CAN_WAIT'
  /** Change of the share of what can wait (미룰 수 있는 소비의 변화). */
  | 'CAN_WAIT_CHANGE'
  /** Cars, fuel and maintenance (자동차/연료/정비). */
  | 'CAR_AND_FUEL'
  /** Change of card spending (카드 사용액의 변화). */
  | 'CHANGE'
  /** Clothing and personal goods (의류/신변잡화). */
  | 'CLOTHING_AND_PERSONAL'
  /** Change of the share of credit cards (신용카드 비중의 변화). */
  | 'CREDIT_CHANGE'
  /** Share of credit cards (신용카드 비중). */
  | 'CREDIT_SHARE'
  /** Food service (요식업). */
  | 'FOOD_SERVICE'
  /** Grade of the card member (회원등급). */
  | 'GRADE'
  /** Appliances, furniture and kitchenware (가전/가구/주방용품). */
  | 'HOUSEHOLD'
  /** Insurance and hospitals (보험/병원). */
  | 'INSURANCE_AND_MEDICAL'
  /** Office and telecom, books, academies (사무통신/서적/학원). */
  | 'OFFICE_AND_EDUCATION'
  /** Health and hygiene (보건위생). */
  | 'PUBLIC_HYGIENE'
  /** Retail (유통). */
  | 'RETAIL'
  /** Services, repairs and building materials (용역/수리/건축자재). */
  | 'SERVICES_AND_REPAIR'
  /** Time as a card member (카드 이용 기간). */
  | 'TENURE'
  /** Card spending (카드 사용액). */
  | 'TOTAL'
  /** Travel, leisure and culture (여행/레져/문화). */
  | 'TRAVEL_AND_LEISURE'
  /** Unsteady spending (카드 사용액의 변동). */
  | 'UNSTEADY';

/** Why no risk is given. */
export type LoanRiskUnknown =
  /** The figures are beyond what the model knows, so it says nothing. */
  | 'FIGURES_OUT_OF_RANGE'
  /** There is no model in service now. */
  | 'NO_MODEL'
  /** There is no card spending from which to estimate a risk. */
  | 'NO_SPENDING';

/** Terms to compute a schedule for. */
export type LoanScheduleInput = {
  /** Interest rate in percent a year, 0 to 100 with at most four decimals. */
  readonly annualRatePercent: string;
  /** When the first instalment falls due; left out, instalments have no dates. */
  readonly firstDueOn?: string | null | undefined;
  /** Months at the start that pay interest only (거치기간), fewer than `termMonths`; none when left out. */
  readonly graceMonths?: number | null | undefined;
  /** Principal in won, 1 to 10 trillion. */
  readonly principalWon: number;
  /** How it is repaid. */
  readonly repaymentMethod: RepaymentMethod;
  /** How long it runs, in months, 1 to 600, including grace. */
  readonly termMonths: number;
};

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

/** Grade of a card member (회원등급), highest first. */
export type MemberRank =
  /** Gold (골드). */
  | 'GOLD'
  /** No grade (해당없음). */
  | 'NONE'
  /** Platinum (플래티넘). */
  | 'PLATINUM'
  /** VIP. */
  | 'VIP'
  /** VVIP. */
  | 'VVIP';

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

/** What is missing for a figure of a health score. */
export type MissingFigure =
  /** The limit of the credit cards. */
  | 'CARD_LIMIT'
  /** What is spent by credit card in a month. */
  | 'CARD_SPENDING'
  /** A yearly income above 0. */
  | 'INCOME'
  /** Money that can be used at once. */
  | 'LIQUID_ASSETS'
  /** What is owed, and whether it is paid in time. */
  | 'LOANS'
  /** All that is spent in a month. */
  | 'OUTGOINGS'
  /** Amount saved in a month. */
  | 'SAVING';

/** What of a version can be read as text. */
export type ModelDocumentKind =
  /** The model card, in Markdown. */
  | 'CARD'
  /** What it reads, as JSON. */
  | 'CONTRACT'
  /** The report: a page that needs no other file, in Korean and English. */
  | 'REPORT';

/** How far figures have moved, by the population stability index. */
export type ModelDriftState =
  /** Below 0.1. */
  | 'STABLE'
  /** Above 0.25: the model should be retrained. The one in service is checked every hour: its answers go on with a warning (`modelWarning`), and administrators are notified. To withhold them, roll it back. */
  | 'STOP'
  /** From 0.1 to 0.25: to be watched. */
  | 'WATCH';

/** Why a mutation on models did not do what was asked. */
export type ModelErrorCode =
  /** The key was used for another input. Every act needs a key of its own. */
  | 'IDEMPOTENCY_CONFLICT'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** One of its files is not the registered one, or does not read what the program provides; the message names the file, the column where there is one, and what to do. */
  | 'MODEL_FILE_REFUSED'
  /** It does not pass every gate; the message names those that failed or could not be judged. */
  | 'MODEL_GATES_FAILED'
  /** Only a candidate of your institution can be promoted. */
  | 'MODEL_NOT_CANDIDATE'
  /** Only a version that was once in service can be put back; the shipped one, in place of one of your own. */
  | 'MODEL_NOT_RESTORABLE'
  /** You asked for it: another administrator decides. */
  | 'PROMOTION_NEEDS_ANOTHER'
  /** There is no such promotion, or it is not one you may see. */
  | 'PROMOTION_NOT_FOUND'
  /** Your account and the one that asked could be of one hand: one made the other, directly or by way of accounts it made, or one administrator made both, and so has known both passwords. Somebody decides whose account the operator made with `moa account create`. */
  | 'PROMOTION_NOT_INDEPENDENT'
  /** It was decided on already, or another version was put in service meanwhile. */
  | 'PROMOTION_NOT_PENDING'
  /** Somebody has asked for it already; it waits for a decision. */
  | 'PROMOTION_PENDING'
  /** There is no such version, or it is not one you may see. */
  | 'VERSION_NOT_FOUND';

/** Why a file of a version is refused. */
export type ModelFileFault =
  /** It does not read what the program provides; the column says where they differ first. */
  | 'CONTRACT'
  /** On the sample its outputs differ from those at training. */
  | 'DISAGREES'
  /** It is missing, or its bytes are not those registered. */
  | 'HASH'
  /** It is not a model that can be run. */
  | 'UNREADABLE';

/** Filters versions; a field left out filters nothing. */
export type ModelFilterInput = {
  /** Only those whose promotion waits for a decision. */
  readonly isAwaitingDecision?: boolean | null | undefined;
  /** In these states, at most 6. */
  readonly states?: ReadonlyArray<ModelVersionState> | null | undefined;
  /** Trained for this. */
  readonly task?: ModelTask | null | undefined;
};

/** A check that a version must pass before it can be put in service. */
export type ModelGateName =
  /** The deciding figure is above what shuffled data come to: above the 95th percentile of the draws, and four standard deviations above their mean. A version that was trained before this was measured is NOT_JUDGED. */
  | 'ABOVE_NOISE'
  /** For models that understand questions, when they are to be put in service: none of the latest 100 questions of customers loses help, a refusal or all its figures. The value is the number of those that would; `answersReplay` shows them. */
  | 'ANSWERS_KEPT'
  /** Better than the baseline by more than chance: the interval of the difference is above 0. */
  | 'BETTER_THAN_BASELINE'
  /** Its shares match outcomes, within the bound. For forecasts the share is the one of values within the 80 % band. */
  | 'CALIBRATED'
  /** It reads exactly what the program provides now. */
  | 'CONTRACT_KNOWN'
  /** No two groups of an attribute differ by more than the bound. A group is compared that has 200 rows to be judged by or more, and an interval that reaches no further than the bound by the square root of two: a gap of twice the bound would then be seen. With fewer than two such groups, or ten cases of a share, the gate is NOT_JUDGED. */
  | 'EVEN_FOR_ALL'
  /** For models of texts, when they are to be put in service: no language is understood worse than by the version in service, by more than chance. The value is the upper end of the 95 % interval of the greatest loss. */
  | 'NO_LANGUAGE_WORSE'
  /** For clusters: found again in other samples of the same people, by the adjusted Rand index. Others: not applicable. */
  | 'STABLE';

/** How a gate came out. */
export type ModelGateOutcome =
  /** Failed: the version cannot be put in service. */
  | 'FAILED'
  /** Does not apply to this task. */
  | 'NOT_APPLICABLE'
  /** There were too few rows to judge by, so nobody can put the version in service: a gap that could not be measured may still be there. The version in service stays. Train on more rows. */
  | 'NOT_JUDGED'
  /** Passed. */
  | 'PASSED';

/** Why a group is left out of a gap. */
export type ModelGroupLeftOut =
  /** Its interval reaches further than the bound of the gap allows. */
  | 'INTERVAL_TOO_WIDE'
  /** Fewer than 200 rows to be judged by: its figure is mostly chance. */
  | 'TOO_FEW_ROWS';

/** A promotion that another administrator asked for. */
export type ModelPromotionApproveInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Why, for the record: up to 1,000 characters. */
  readonly note?: string | null | undefined;
  /** Id of the promotion. */
  readonly promotionId: string;
};

/** How a version came, or will come, into service. */
export type ModelPromotionKind =
  /** Asked for by one administrator and decided by another. */
  | 'PROMOTION'
  /** Put back after it was in service before: by one administrator, or by two where it was taken out by a rollback. */
  | 'ROLLBACK';

/** A promotion that another administrator asked for. */
export type ModelPromotionRejectInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Why, for the record: up to 1,000 characters. */
  readonly note?: string | null | undefined;
  /** Id of the promotion. */
  readonly promotionId: string;
};

/** A candidate that should be put in service. */
export type ModelPromotionRequestInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the version. */
  readonly modelVersionId: string;
  /** Why, for the record: 1 to 1,000 characters. */
  readonly reason: string;
};

/** The state of a promotion. */
export type ModelPromotionState =
  /** The version was put in service. */
  | 'APPROVED'
  /** Another version was put in service meanwhile; it can be asked for again. */
  | 'LAPSED'
  /** Waits for another administrator. */
  | 'PENDING'
  /** Another administrator rejected it. */
  | 'REJECTED';

/** A version that should be back in service. */
export type ModelRollbackInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the version. */
  readonly modelVersionId: string;
  /** Why, for the record: 1 to 1,000 characters. */
  readonly reason: string;
};

/** Whether a version answers an institution now. At most one a task is IN_SERVICE or REFUSED. */
export type ModelStanding =
  /** Its file was verified, and it answers. */
  | 'IN_SERVICE'
  /** Not in service. */
  | 'OUT_OF_SERVICE'
  /** It should answer, and its file is refused. The version that was in service before answers in its place, or the one that ships; where neither can, nothing is answered rather than something wrong. */
  | 'REFUSED'
  /** Ships with the program, and would answer if none of your own were in service. */
  | 'STANDBY'
  /** It answers in place of the version in service, whose file is refused. */
  | 'STANDING_IN';

/** What models are trained for. */
export type ModelTask =
  /** Whether a question in the chat needs help first, or asks for somebody else’s data. */
  | 'CHAT_DANGER'
  /** How the person asking in the chat seems to feel; it changes only the tone of an answer. */
  | 'CHAT_EMOTION'
  /** The intent of a question in the chat. */
  | 'CHAT_INTENT'
  /** Whether a sentence that a language model wrote in the chat may be shown as it is. */
  | 'CHAT_SENTENCE'
  /** Whether a question in the chat asks for the asker’s own data or for those of another person or body. */
  | 'CHAT_SUBJECT'
  /** Whether a question in the chat is about finance. */
  | 'CHAT_TOPIC'
  /** Where the next values of a series of figures may lie. */
  | 'FORECAST'
  /** Whether a thing in a photograph has a defect, learnt from photographs of good ones. */
  | 'IMAGE_DEFECT'
  /** The stage of life that card spending suggests. */
  | 'LIFE_STAGE'
  /** How likely a loan is to fall into arrears, by how its holder spends. */
  | 'LOAN_RISK'
  /** How unusual a quarter of spending is. Earlier versions are on record; none is served. */
  | 'SPENDING_ANOMALY'
  /** Groups of customers who spend alike. */
  | 'SPENDING_CLUSTER';

/** Where a version comes from. */
export type ModelVersionOrigin =
  /** Ships with the program; trained on made-up customers. */
  | 'SHIPPED'
  /** Trained for your institution on its own rows. */
  | 'TRAINED';

/** The state of a version in your institution. At most one per task is PROMOTED. */
export type ModelVersionState =
  /** Trained, and never in service; two people can put it there. */
  | 'CANDIDATE'
  /** In service: your own, or the shipped one where you have none of your own. `serving` says whether it answers. */
  | 'PROMOTED'
  /** Its promotion was rejected; it stays out of service. */
  | 'REJECTED'
  /** Was in service until another took its place; one administrator can put it back. */
  | 'RETIRED'
  /** Taken out of service by a rollback; two people can put it there again. */
  | 'ROLLED_BACK'
  /** The shipped one, while one of your own is in service; a rollback puts it back. */
  | 'STANDBY';

/** Why no news was fetched. */
export type NewsErrorCode =
  /** No configured feed has this name. */
  | 'NEWS_FEED_NOT_FOUND'
  /** No feed is configured. */
  | 'NEWS_NOT_CONFIGURED';

/** Why a feed was not read. */
export type NewsFeedProblem =
  /** Its address, or one that it leads on to, is none that this server calls. */
  | 'ADDRESS'
  /** It came compressed in a way that was not asked for, or broken. */
  | 'ENCODING'
  /** Its name leads to an address that is no public host’s. */
  | 'PRIVATE_ADDRESS'
  /** It leads on more than three times. */
  | 'REDIRECTS'
  /** It answered with another status than 200 or 304. */
  | 'STATUS'
  /** It is larger than 2 MB, packed or unpacked. */
  | 'TOO_LARGE'
  /** It took longer than ten seconds. */
  | 'TOO_SLOW'
  /** There was no connection, no such name, or no valid certificate. */
  | 'UNREACHABLE'
  /** It is neither RSS nor Atom, or defines entities. */
  | 'UNREADABLE';

/** What to fetch. */
export type NewsFetchInput = {
  /** Only the feed of this name; all when left out. */
  readonly feed?: string | null | undefined;
};

/** Why a column has no PSI. */
export type NoDrift =
  /** The column identifies rows or advances by itself: quarter, key and month of the card. */
  | 'NOT_COMPARABLE'
  /** The previous quarter is neither in the file nor loaded. For a file this is as of its check: once that quarter is loaded, the rows in force are measured again automatically for `dataQuality`, and a file when it is committed. */
  | 'NO_BASE'
  /** One of the quarters has fewer than 500 accepted rows. Without any change the index averages 0.036 at 500 and 500 rows in ten bins, and to 0.18 at 100 and 100, past the first band; refused rows have no figures to compare. */
  | 'TOO_FEW_ROWS';

/** Why an offer does not pay at any probability of leaving. */
export type NoLeaveProbability =
  /** The lender loses nothing when the customer leaves. */
  | 'NOTHING_TO_LOSE'
  /** The offer costs more than leaving would, even if it were certain. */
  | 'OFFER_NEVER_PAYS';

/** Why no rate turns a decision. */
export type NoTurningRate =
  /** Not even 0 % makes staying as cheap as leaving. */
  | 'NOT_EVEN_AT_ZERO'
  /** Staying on the current terms is better for the customer: no offer is needed. */
  | 'STAYS_ANYWAY';

/** What a notification reports. */
export type NotificationKind =
  /** The lender moved an application. */
  | 'APPLICATION_MOVED'
  /** The last day on which a loan contract may be withdrawn from is at most three days away. */
  | 'DEADLINE_NEAR'
  /** A file that you sent in was checked or loaded, or could not be. */
  | 'IMPORT_ENDED'
  /** An instalment falls due in three days. */
  | 'INSTALMENT_DUE'
  /** What a model in service reads is far from its training. For administrators. */
  | 'MODEL_DRIFTED'
  /** A loan payment is overdue. It is always sent, whatever your settings. */
  | 'OVERDUE'
  /** The lender waits for papers of an application, or of a request for a lower rate. */
  | 'PAPERS_WANTED'
  /** A payment came in and was posted. */
  | 'PAYMENT_CONFIRMED'
  /** A posted payment was reversed (상환 취소). It is always sent, whatever your settings. */
  | 'PAYMENT_REVERSED'
  /** A request for a lower rate was answered. */
  | 'RATE_CUT_ANSWERED'
  /** A refinancing was granted on other terms than those asked for: they wait for the applicant. */
  | 'REFINANCE_TERMS_OFFERED'
  /** Card spending of a quarter was far from the customer’s own habits. */
  | 'UNUSUAL_SPENDING';

/** What was read. */
export type NotificationReadInput = {
  /** Whether all older ones count as read too; not when left out. */
  readonly andOlder?: boolean | null | undefined;
  /** Id of the notification. */
  readonly notificationId: string;
};

/** Whether you want notifications of a kind. */
export type NotificationWishSetInput = {
  /** A kind that `notificationWishes` lists; OVERDUE is always sent. */
  readonly kind: NotificationKind;
  /** Whether you want it. */
  readonly wanted: boolean;
};

/** How money is to come in. */
export type PaymentChannel =
  /** By transfer to the institution's account, with the reference as its text (계좌이체). */
  | 'BANK_TRANSFER'
  /** Into an account number used for this payment only (가상계좌). */
  | 'VIRTUAL_ACCOUNT';

/** Money that came in for a payment, as the bank reports it. */
export type PaymentConfirmInput = {
  /** What came in, in won, at least 1; it may be more or less than the requested amount. */
  readonly amountWon: number;
  /** The bank’s number of the transfer, unique in the institution: 1 to 100 letters, digits or . _ : / -. A transfer sent again is booked only once. */
  readonly bankReference: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the payment. Either this or `reference`. */
  readonly paymentId?: string | null | undefined;
  /** Whether only to show the effect: everything is computed on the real figures, returned and rolled back. No key is used up, and new ids in the result will never exist. With a key that was used before, the result is what the change itself would return. */
  readonly preview?: boolean | null | undefined;
  /** Reference of the payment, in any case, with or without hyphens. Either this or `paymentId`. */
  readonly reference?: string | null | undefined;
  /** The day it came in; not in the future. */
  readonly valueOn: string;
};

/** Why a mutation on payments did not do what was asked. */
export type PaymentErrorCode =
  /** More than today’s balance, interest and fee; `payableWon` says what can be paid. */
  | 'AMOUNT_EXCEEDS_PAYOFF'
  /** The transfer with this number is recorded for another payment, or with another amount or day. */
  | 'BANK_REFERENCE_USED'
  /** The key was used for another input. Every request needs a key of its own. */
  | 'IDEMPOTENCY_CONFLICT'
  /** An input is malformed or missing; `field` says which. */
  | 'INVALID_INPUT'
  /** Other changes of the loan take too long: send the same input with the same key again. */
  | 'LOAN_BUSY'
  /** There is no such loan, or you may not see it. */
  | 'LOAN_NOT_FOUND'
  /** Only loans that are ACTIVE or DELINQUENT can be repaid. */
  | 'LOAN_NOT_OPEN'
  /** Money came in for it, it expired, or it was cancelled. */
  | 'PAYMENT_NOT_AWAITING'
  /** There is no such payment, or you may not see it. */
  | 'PAYMENT_NOT_FOUND'
  /** The amount is not what pays the loan off today; `payableWon` says what does. */
  | 'PAYOFF_DIFFERS'
  /** The check digits of the reference do not match: it was mistyped. */
  | 'REFERENCE_INVALID'
  /** More than is owed back; `refundDueWon` says how much is. */
  | 'REFUND_EXCEEDS_DUE'
  /** Only the account that started a payment can cancel it. */
  | 'STARTED_BY_ANOTHER'
  /** The maximum number of payments, `most`, already waits for money: cancel one, or wait until one expires. */
  | 'TOO_MANY_PAYMENTS'
  /** The day is in the future: money is confirmed only after it has moved. */
  | 'VALUE_ON_IN_FUTURE'
  /** Money cannot be refunded, or count for another loan, before it came in. */
  | 'VALUE_ON_TOO_EARLY';

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
  /** Paid into an account used for this loan only (가상계좌). */
  | 'VIRTUAL_ACCOUNT';

/** What a payment is for. */
export type PaymentPurpose =
  /** Pays all that is owed today (전액 상환). */
  | 'PAYOFF'
  /** Pays what is due, and principal early with the rest (중도상환). */
  | 'PREPAYMENT'
  /** Pays what is due, and up to one instalment ahead, which is held until its due day (정기 상환). */
  | 'REPAYMENT';

/** Money that is to come in for a loan. */
export type PaymentStartInput = {
  /** Amount to come in, in won, including the fee: at least 1, at most what pays the loan off today. A PAYOFF may leave it out; when given it must be exactly the payoff amount. */
  readonly amountWon?: number | null | undefined;
  /** How the money is to come in. */
  readonly channel: PaymentChannel;
  /** How the instalments change when principal is paid early; as the contract says when left out (`Loan.prepaymentEffect`). When given, a REPAYMENT holds nothing for the next instalment. */
  readonly effect?: PrepaymentEffect | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the loan. */
  readonly loanId: string;
  /** Whether only to show the effect: everything is computed on the real figures, returned and rolled back. No key is used up, and new ids in the result will never exist. With a key that was used before, the result is what the change itself would return. */
  readonly preview?: boolean | null | undefined;
  /** What it is for. */
  readonly purpose: PaymentPurpose;
};

/** The state of a payment. */
export type PaymentState =
  /** Announced, waiting for money (입금 대기). */
  | 'AWAITING'
  /** Cancelled; money that still comes in is owed back (취소). */
  | 'CANCELLED'
  /** The requested amount or more came in (입금 확인). */
  | 'CONFIRMED'
  /** Nothing came in by `expiresOn`; money that still comes in is booked, with `isLate` (기한 경과). */
  | 'EXPIRED'
  /** Less than the requested amount came in, and was booked (일부 입금). */
  | 'PARTIAL'
  /** Everything that came in was reversed; further money is booked as before (상환 취소). */
  | 'REVERSED';

/** What people are grouped by. */
export type PeerAttribute =
  /** Five-year band of age. */
  | 'AGE_BAND'
  /** Grade of the card member. */
  | 'GRADE'
  /** Stage of life as the source gives it. Groups are counted in advance from the source: a corrected stage applies at once everywhere else, but not here. */
  | 'LIFE_STAGE'
  /** Where they live. */
  | 'REGION'
  /** Sex. */
  | 'SEX';

/** Why there is no comparison. */
export type PeerComparisonUnavailable =
  /** The quarter was loaded a short while ago. Ask again in a minute. */
  | 'NOT_COUNTED_YET'
  /** The institution has fewer than 20 people with figures of the quarter. */
  | 'TOO_FEW_PEOPLE';

/** Why an attribute was dropped. */
export type PeerWideningReason =
  /** The source does not give it for the customer. */
  | 'NOT_KNOWN'
  /** The group has fewer than 20 people, or its figures combined with those of other groups would reveal so few. */
  | 'TOO_FEW_PEOPLE';

/** How the instalments change when principal is paid early. */
export type PrepaymentEffect =
  /** Due dates stay the same and each payment is smaller. */
  | 'LOWER_PAYMENT'
  /** Payments stay the same and end sooner. A bullet loan has no principal instalments to save. */
  | 'SHORTEN_TERM';

/** Why a prepayment fee is what it is. */
export type PrepaymentFeeBasis =
  /** Computed from the contract’s rate and the days left. */
  | 'CHARGED'
  /** The contract has no fee. */
  | 'FREE'
  /** The days in which a fee may be charged are over. */
  | 'PERIOD_OVER'
  /** A fee may be due, but the books do not hold its rate: ask the lender. */
  | 'RATE_UNKNOWN';

/** How often a price index is published. */
export type PriceFrequency =
  /** By month. */
  | 'MONTH'
  /** By quarter. */
  | 'QUARTER';

/** How the person who asked seemed to feel. It sets only the tone of an answer. */
export type QuestionEmotion =
  /** Angry or annoyed. */
  | 'ANGRY'
  /** Glad, relieved or proud. */
  | 'HAPPY'
  /** Nothing in particular. */
  | 'NEUTRAL'
  /** Sad, tired or hopeless. */
  | 'SAD'
  /** Worried or afraid. */
  | 'WORRIED';

/** How a request is decided. */
export type RateCutDecision =
  /** The rate is lowered. */
  | 'ACCEPTED'
  /** It is not. */
  | 'REFUSED';

/** What improved for a borrower. */
export type RateCutReason =
  /** Assets grew, or debts shrank (자산 증가·부채 감소). */
  | 'ASSETS'
  /** The credit score rose (신용점수 상승). */
  | 'CREDIT_SCORE_UP'
  /** The income rose (소득 증가). */
  | 'INCOME_UP'
  /** A job, or a better one (취업·이직). */
  | 'JOB'
  /** Something else, which the borrower describes. */
  | 'OTHER'
  /** A promotion (승진). */
  | 'PROMOTION';

/** Why a lower rate is refused. */
export type RateCutRefusal =
  /** Papers that were asked for did not come (증빙 미비). */
  | 'EVIDENCE_MISSING'
  /** What improved does not change how the lender rates the borrower (신용도 개선 경미). */
  | 'IMPROVEMENT_TOO_SMALL'
  /** A payment is overdue (연체 중). */
  | 'IN_ARREARS'
  /** The loan already has the lowest rate (최저금리 적용 중). */
  | 'LOWEST_RATE_ALREADY'
  /** Something else; the text says what. */
  | 'OTHER'
  /** The rate of such a loan does not depend on the borrower's credit (대상 상품 아님). */
  | 'PRODUCT_NOT_COVERED';

/** A request that is taken back. */
export type RateCutRequestCancelInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the request. */
  readonly requestId: string;
  /** The version that was read. */
  readonly version: number;
};

/** The demand that the rate of a loan be lowered. */
export type RateCutRequestCreateInput = {
  /** The same in words, at most 1,000 letters. */
  readonly detail?: string | null | undefined;
  /** Ids of documents that show it, at most 20. */
  readonly documentIds?: ReadonlyArray<string> | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the loan. */
  readonly loanId: string;
  /** What improved. OTHER needs `detail`. */
  readonly reason: RateCutReason;
};

/** How a request is decided. */
export type RateCutRequestDecideInput = {
  /** Whether the rate is lowered. */
  readonly decision: RateCutDecision;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** With ACCEPTED: the new rate, in percent a year with at most four decimals, below that of the loan. */
  readonly newRatePercent?: string | null | undefined;
  /** Whether only to show the effect: everything is computed on the real figures, returned and rolled back. No key is used up, and new ids in the result will never exist. With a key that was used before, the result is what the change itself would return. */
  readonly preview?: boolean | null | undefined;
  /** With REFUSED: why. */
  readonly refusal?: RateCutRefusal | null | undefined;
  /** With REFUSED: the same in words for the borrower. */
  readonly refusalText?: string | null | undefined;
  /** Id of the request. */
  readonly requestId: string;
  /** The version that was read. */
  readonly version: number;
};

/** A request that lacks papers. */
export type RateCutRequestRequireDocumentsInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Which papers, in words for the borrower, 1 to 1,000 letters. */
  readonly note: string;
  /** Id of the request. */
  readonly requestId: string;
  /** The version that was read. */
  readonly version: number;
};

/** The papers that were awaited. */
export type RateCutRequestSupplementInput = {
  /** Their ids, at most 20; none when they came on paper. */
  readonly documentIds?: ReadonlyArray<string> | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the request. */
  readonly requestId: string;
  /** The version that was read. */
  readonly version: number;
};

/** Where a request stands. */
export type RateCutStatus =
  /** The rate was lowered (수용). */
  | 'ACCEPTED'
  /** The borrower took it back (취소). */
  | 'CANCELLED'
  /** Papers are awaited; the clock is stopped (서류 보완). */
  | 'DOCUMENTS_REQUIRED'
  /** It came in, and the lender is to answer (접수). */
  | 'RECEIVED'
  /** It was refused, for the reason given (불수용). */
  | 'REFUSED';

/** How the rate of a loan may change. */
export type RateType =
  /** Never. */
  | 'FIXED'
  /** Fixed at first, variable afterwards (혼합). */
  | 'MIXED'
  /** Reset at fixed intervals (주기형). */
  | 'PERIODIC'
  /** Follows its reference rate (변동). */
  | 'VARIABLE';

/** What a customer thinks of a recommendation. */
export type RecommendationAnswer =
  /** He does not want it: it is not shown for 90 days. */
  | 'DISMISSED'
  /** He wants to know more. */
  | 'INTERESTED';

/** The criteria that order products. What anyone earns by a product is not among them. */
export type RecommendationCriterion =
  /** The annual fee in won; the less the better. */
  | 'ANNUAL_FEE'
  /** Every condition of the product is known to hold; others are not shown. */
  | 'ELIGIBLE'
  /** Benefits and bonuses of a year less the annual fee, in won; the more the better. */
  | 'NET_BENEFIT'
  /** It brings more than it costs, and more than the card that is used; others are not shown. */
  | 'PAYS'
  /** The code of the product, so that the order is always the same. */
  | 'PRODUCT_CODE';

/** What brings or costs a customer something. */
export type RecommendationPart =
  /** A share of spending that is given back. */
  | 'BENEFIT'
  /** Something else that is worth won to the customer. */
  | 'BONUS'
  /** How others with similar spending responded; it does not affect the order, and its won are 0. */
  | 'CLUSTER'
  /** The annual fee. */
  | 'FEE';

/** What you think of a recommendation. */
export type RecommendationRespondInput = {
  /** The answer; of several to a product the latest counts. */
  readonly answer: RecommendationAnswer;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the recommendation, as it was shown to you. */
  readonly recommendationId: string;
};

/** Why nothing is recommended. */
export type RecommendationsWithheld =
  /** A payment is overdue: customers in hardship are sold nothing. */
  | 'IN_ARREARS'
  /** Loans or card bills are hard to pay: customers in hardship are sold nothing. */
  | 'IN_DISTRESS'
  /** No product the customer qualifies for brings more than the card they use. */
  | 'NOTHING_BETTER'
  /** The institution offers nothing. */
  | 'NOTHING_OFFERED'
  /** No product the customer qualifies for, and has not dismissed, brings more than it costs. */
  | 'NOTHING_PAYS'
  /** No card spending is known, so no benefit can be computed. */
  | 'NO_SPENDING'
  /** Whether the customer is in hardship cannot be determined now. */
  | 'SITUATION_UNKNOWN';

/** States that the applicant read and understood an item of the explanation. */
export type RefinanceAcknowledgementInput = {
  /** Which item. */
  readonly item: RefinanceExplanationItem;
  /** The `textVersion` of the words that were shown, 1 to 64 letters. */
  readonly textVersion: string;
};

/** What is granted. */
export type RefinanceApplicationApproveInput = {
  /** The amount, in won: what the product lends, and no more than was asked for. */
  readonly amountWon: number;
  /** The rate, in percent a year with at most four decimals: one of the product. */
  readonly annualRatePercent: string;
  /** Id of the application. */
  readonly applicationId: string;
  /** Why it is granted although these terms do not meet a criterion, 1 to 1,000 letters, for the institution alone. Left out when every criterion is met. */
  readonly exceptionReason?: string | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Words for the applicant, at most 1,000 letters. */
  readonly note?: string | null | undefined;
  /** The term, in months: one of the product. */
  readonly termMonths: number;
  /** The version that was read. */
  readonly version: number;
};

/** An application that is ended without a decision. */
export type RefinanceApplicationCancelInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Why, in words for the applicant, 1 to 1,000 letters. */
  readonly note: string;
  /** The version that was read. */
  readonly version: number;
};

/** The loan to replace, the product, and the terms. */
export type RefinanceApplicationCreateInput = {
  /** The amount asked for, in won, within the range of the product. */
  readonly amountWon: number;
  /** The price of that home, in won. */
  readonly homePriceWon?: number | null | undefined;
  /** Where the home that secures it is. */
  readonly homeRegion?: LoanLimitRegion | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the loan to replace. */
  readonly loanId: string;
  /** Id of the product. */
  readonly productId: string;
  /** The kind of rate; that of the product when left out. */
  readonly rateType?: RateType | null | undefined;
  /** How it is to be repaid: one of the ways of the product. */
  readonly repaymentMethod: RepaymentMethod;
  /** The term asked for, in months, within the range of the product. */
  readonly termMonths: number;
};

/** Which applications to list. What is left out does not narrow the list. */
export type RefinanceApplicationFilterInput = {
  /** Only applications of this customer. */
  readonly customerId?: string | null | undefined;
  /** Only applications to replace this loan. */
  readonly loanId?: string | null | undefined;
  /** Only applications for this product. */
  readonly productId?: string | null | undefined;
  /** Only applications with this status. */
  readonly status?: RefinanceApplicationStatus | null | undefined;
};

/** How a list of applications is ordered. */
export type RefinanceApplicationOrder =
  /** By the amount asked for, largest first. */
  | 'HIGHEST_AMOUNT'
  /** The newest first. */
  | 'NEWEST'
  /** The oldest first. */
  | 'OLDEST'
  /** The last changed first. */
  | 'RECENTLY_CHANGED';

/** Why an application is refused. */
export type RefinanceApplicationRejectInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Words for the applicant, at most 1,000 letters. */
  readonly note?: string | null | undefined;
  /** The reasons, 1 to 12. OTHER needs a note. */
  readonly reasons: ReadonlyArray<RefinanceRejectionReason>;
  /** The version that was read. */
  readonly version: number;
};

/** An application that lacks papers. */
export type RefinanceApplicationRequestDocumentsInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Which papers, in words for the applicant, 1 to 1,000 letters. */
  readonly note: string;
  /** The version that was read. */
  readonly version: number;
};

/** An application that is taken into review. */
export type RefinanceApplicationReviewInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Words for the applicant, at most 1,000 letters. */
  readonly note?: string | null | undefined;
  /** The version that was read. */
  readonly version: number;
};

/** Where an application to refinance stands. */
export type RefinanceApplicationStatus =
  /** Granted on terms that the applicant asked for or accepted; the money is not out (승인). */
  | 'APPROVED'
  /** Ended by the lender without a decision (취소). */
  | 'CANCELLED'
  /** Documents are awaited (서류 요청). */
  | 'DOCUMENTS_REQUIRED'
  /** Begun, not filed (작성 중). */
  | 'DRAFT'
  /** To be granted although a criterion is not met: waits for someone who may make exceptions (예외 승인 대기). */
  | 'EXCEPTION_REQUESTED'
  /** The new loan has paid off the old one (실행). */
  | 'EXECUTED'
  /** Refused, for the reasons given (거절). */
  | 'REJECTED'
  /** Filed, nobody has looked at it (접수). */
  | 'SUBMITTED'
  /** Another application has replaced the loan: `supersededBy` (다른 신청 실행으로 종료). */
  | 'SUPERSEDED'
  /** The applicant declined the terms offered (조건 거절). */
  | 'TERMS_DECLINED'
  /** Nobody accepted the terms offered in time (조건 만료). */
  | 'TERMS_EXPIRED'
  /** Granted on terms that were not asked for: waits for the applicant to accept them (조건 제시). */
  | 'TERMS_OFFERED'
  /** Under review (심사 중). */
  | 'UNDER_REVIEW'
  /** The borrower withdraws from the contract; the money has yet to come back (철회 접수). */
  | 'WITHDRAWAL_REQUESTED'
  /** Taken back by the applicant, before the contract or within the days of the law after it (철회). */
  | 'WITHDRAWN';

/** A draft to submit. */
export type RefinanceApplicationSubmitInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** The version that was read. */
  readonly version: number;
};

/** Changes of a draft. What is left out stays. */
export type RefinanceApplicationUpdateInput = {
  /** The amount asked for, in won. Null changes nothing. */
  readonly amountWon?: number | null | undefined;
  /** Id of the application. */
  readonly applicationId: string;
  /** The price of the home, in won; null removes it. */
  readonly homePriceWon?: number | null | undefined;
  /** Where the home is; null removes it. */
  readonly homeRegion?: LoanLimitRegion | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** How it is to be repaid. Null changes nothing. */
  readonly repaymentMethod?: RepaymentMethod | null | undefined;
  /** The term asked for, in months. Null changes nothing. */
  readonly termMonths?: number | null | undefined;
  /** The version that was read. */
  readonly version: number;
};

/** An application to take back. */
export type RefinanceApplicationWithdrawInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Why, at most 1,000 letters. */
  readonly note?: string | null | undefined;
  /** The version that was read. */
  readonly version: number;
};

/** A whole application with its explanation acknowledged. */
export type RefinanceApplyInput = {
  /** Acknowledgements of every item of `refinanceExplanation`, at most ten. */
  readonly acknowledgements: ReadonlyArray<RefinanceAcknowledgementInput>;
  /** The amount asked for, in won, within the range of the product. */
  readonly amountWon: number;
  /** The price of that home, in won. */
  readonly homePriceWon?: number | null | undefined;
  /** Where the home that secures it is. */
  readonly homeRegion?: LoanLimitRegion | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the loan to replace. */
  readonly loanId: string;
  /** Id of the product. */
  readonly productId: string;
  /** The kind of rate; that of the product when left out. */
  readonly rateType?: RateType | null | undefined;
  /** How it is to be repaid: one of the ways of the product. */
  readonly repaymentMethod: RepaymentMethod;
  /** The term asked for, in months, within the range of the product. */
  readonly termMonths: number;
};

/** What a product asks of applicants. What is left out sets no bound. */
export type RefinanceEligibilityInput = {
  /** Types of loans it may replace, 1 to 7. */
  readonly fromLoanTypes: ReadonlyArray<LoanType>;
  /** Where the home may be, 1 to 4 regions. */
  readonly homeRegions?: ReadonlyArray<LoanLimitRegion> | null | undefined;
  /** The highest credit score, 1 to 1,000. */
  readonly maxCreditScore?: number | null | undefined;
  /** The highest DSR, in percent, 1 to 100. */
  readonly maxDsrPercent?: string | null | undefined;
  /** The highest LTV, in percent, 1 to 100. */
  readonly maxLtvPercent?: string | null | undefined;
  /** The lowest yearly income, in won, 0 to 10 trillion. */
  readonly minAnnualIncomeWon?: number | null | undefined;
  /** The lowest credit score, 1 to 1,000. */
  readonly minCreditScore?: number | null | undefined;
};

/** Why a mutation on refinancing did not do what was asked. */
export type RefinanceErrorCode =
  /** What has to come back on that day is exactly `payableWon`. */
  | 'AMOUNT_NOT_PAYABLE'
  /** The product lends `minWon` to `maxWon`. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** Somebody changed the application since `version` was read. */
  | 'APPLICATION_CHANGED'
  /** An application for this loan and this product is under way already. */
  | 'APPLICATION_EXISTS'
  /** You had a part in the application that keeps you from this one; `message` says who has to do it. */
  | 'APPLICATION_NEEDS_ANOTHER'
  /** There is no such application, or it is not yours to see. */
  | 'APPLICATION_NOT_FOUND'
  /** One person could control your account and that of somebody who had such a part: one created the other, or one administrator created both. */
  | 'APPLICATION_NOT_INDEPENDENT'
  /** The bank reference belongs to another withdrawal already. */
  | 'BANK_REFERENCE_TAKEN'
  /** The right holds for contracts since 2021-03-25; this one is older. */
  | 'CONTRACT_BEFORE_LAW'
  /** Documents are awaited for the request already. */
  | 'DOCUMENTS_AWAITED_ALREADY'
  /** No documents are awaited for the request. */
  | 'DOCUMENTS_NOT_AWAITED'
  /** There is no such document, or it is not one of the borrower. */
  | 'DOCUMENT_NOT_FOUND'
  /** Criteria are not met, `unmetCriteria`: say why it is granted all the same. */
  | 'EXCEPTION_REASON_REQUIRED'
  /** Items of the explanation are not acknowledged: `missingItems`. */
  | 'EXPLANATION_INCOMPLETE'
  /** The text acknowledged is not the one that holds now; read it again. */
  | 'EXPLANATION_OUTDATED'
  /** The key was used for another input. Every act needs a key of its own. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The application does not stand where this can be done, or not by you. */
  | 'ILLEGAL_MOVE'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** Other changes take too long: send the same input with the same key again. */
  | 'LOAN_BUSY'
  /** The product does not replace loans of this type. */
  | 'LOAN_NOT_ELIGIBLE'
  /** There is no such loan, or it is not yours to see. */
  | 'LOAN_NOT_FOUND'
  /** The money of the loan is not out, or it is paid back. */
  | 'LOAN_NOT_OPEN'
  /** The institution has a loan of this number already: name another. */
  | 'LOAN_NUMBER_TAKEN'
  /** The new rate is not below the rate of the loan. */
  | 'NEW_RATE_NOT_LOWER'
  /** Only the applicant accepts or declines the terms offered. */
  | 'NOT_THE_APPLICANT'
  /** Interest has been charged past today, up to `earliestPaidOn`. */
  | 'PAID_ON_TOO_EARLY'
  /** The new loan lacks `shortfallWon` to pay off the old one. */
  | 'PAYOFF_NOT_COVERED'
  /** The books do not say what paying the old loan back early costs. */
  | 'PREPAYMENT_FEE_UNKNOWN'
  /** Somebody changed the product since `version` was read. */
  | 'PRODUCT_CHANGED'
  /** The institution has a product of this code already. */
  | 'PRODUCT_CODE_TAKEN'
  /** The product is no longer offered. */
  | 'PRODUCT_INACTIVE'
  /** There is no such product, or it is not one of your institution. */
  | 'PRODUCT_NOT_FOUND'
  /** Above the highest rate by law (법정 최고금리) of today; `ceilingPercent` and `ceilingSource` say which. */
  | 'RATE_ABOVE_CEILING'
  /** The product costs `minPercent` to `maxPercent`. */
  | 'RATE_OUT_OF_RANGE'
  /** Somebody changed the request since `version` was read. */
  | 'REQUEST_CHANGED'
  /** The request is decided or taken back. */
  | 'REQUEST_CLOSED'
  /** There is no such request, or it is not yours to see. */
  | 'REQUEST_NOT_FOUND'
  /** A request for this loan is under way already. */
  | 'REQUEST_OPEN'
  /** Somebody changed the demand since `version` was read. */
  | 'TERMINATION_CHANGED'
  /** The demand is decided or taken back. */
  | 'TERMINATION_CLOSED'
  /** There is no such demand, or it is not yours to see. */
  | 'TERMINATION_NOT_FOUND'
  /** A demand about this loan is under way already. */
  | 'TERMINATION_OPEN'
  /** The end of the contract could be demanded until `terminableUntil`. */
  | 'TERMINATION_PERIOD_OVER'
  /** The product has not this kind of rate, or is not repaid so. */
  | 'TERMS_NOT_OFFERED'
  /** The terms could be accepted until `termsValidUntil`. */
  | 'TERMS_OFFER_EXPIRED'
  /** The product runs `minMonths` to `maxMonths`. */
  | 'TERM_OUT_OF_RANGE'
  /** The right to withdraw ended on `withdrawableUntil`. */
  | 'WITHDRAWAL_PERIOD_OVER';

/** An application whose exception is made. */
export type RefinanceExceptionConfirmInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Words for the record, at most 1,000 letters. */
  readonly note?: string | null | undefined;
  /** The version that was read. */
  readonly version: number;
};

/** How an exception that was asked for was decided. */
export type RefinanceExceptionDecision =
  /** The terms are granted. */
  | 'CONFIRMED'
  /** The application went back into review. */
  | 'DECLINED';

/** An application whose exception is not made. */
export type RefinanceExceptionDeclineInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Why not, for the record, 1 to 1,000 letters. */
  readonly note: string;
  /** The version that was read. */
  readonly version: number;
};

/** An approved application whose money goes out today. */
export type RefinanceExecuteInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** The most that the customer pays in where the new loan does not suffice, in won; only the missing part is taken. 0 when left out. */
  readonly customerPaysUpToWon?: number | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Number of the new loan, 4 to 40 letters, digits and hyphens; that of the application when left out. */
  readonly loanNumber?: string | null | undefined;
  /** Whether the fee for paying the old loan back early is charged; charged when left out. */
  readonly prepaymentFee?: RefinancePrepaymentFee | null | undefined;
  /** Whether only to show the effect: everything is computed on the real figures, returned and rolled back. No key is used up, and new ids in the result will never exist. With a key that was used before, the result is what the change itself would return. */
  readonly preview?: boolean | null | undefined;
  /** The version that was read. */
  readonly version: number;
};

/** What the applicant read and understood. */
export type RefinanceExplanationAcknowledgeInput = {
  /** The items, 1 to 10. */
  readonly acknowledgements: ReadonlyArray<RefinanceAcknowledgementInput>;
  /** Id of the application, a draft. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
};

/** The loan to explain. */
export type RefinanceExplanationInput = {
  /** The amount asked for, in won, 1 to 10 trillion. */
  readonly amountWon: number;
  /** Id of the product. */
  readonly productId: string;
  /** How it is to be repaid. */
  readonly repaymentMethod: RepaymentMethod;
  /** The term asked for, in months, 1 to 600. */
  readonly termMonths: number;
};

/** What a lender explains about a loan before the contract (금융소비자보호법 제19조). */
export type RefinanceExplanationItem =
  /** What paying late leads to. */
  | 'ARREARS_CONSEQUENCES'
  /** Fees for paying back early, and other costs. */
  | 'FEES'
  /** The rate, and how it may change. */
  | 'RATE'
  /** How long it runs, how it is repaid, what the first month takes. */
  | 'TERM_AND_REPAYMENT'
  /** The right to withdraw within fourteen days (청약철회). */
  | 'WITHDRAWAL_RIGHT';

/** On which side a bound lies. */
export type RefinanceHintBound =
  /** The figure must not be below what is needed. */
  | 'AT_LEAST'
  /** The figure must not be above what is needed. */
  | 'AT_MOST';

/** What a figure of a hint measures; the name ends in its unit. */
export type RefinanceHintMeasure =
  /** The amount asked for, in won. */
  | 'AMOUNT_WON'
  /** Yearly income, in won. */
  | 'ANNUAL_INCOME_WON'
  /** The credit score, 1 to 1,000. */
  | 'CREDIT_SCORE'
  /** Yearly debt service in percent of income. */
  | 'DSR_PERCENT'
  /** The amount in percent of the price of the home. */
  | 'LTV_PERCENT'
  /** The overdue part of the loan, in won. */
  | 'OVERDUE_WON'
  /** The same as the law makes lenders compute it for a new loan, stress included; the bound is that of their class. */
  | 'STRESSED_DSR_PERCENT'
  /** The term, in months. */
  | 'TERM_MONTHS';

/** Why there is no figure. */
export type RefinanceHintUnknown =
  /** The reason does not depend on a figure. */
  | 'NOT_A_FIGURE'
  /** The product sets no such bound: a person decided, and the note of the log says why. */
  | 'NO_BOUND'
  /** The price of the home is not known. */
  | 'PRICE_UNKNOWN'
  /** No rule of the day says how the loans are counted. */
  | 'RULES_UNKNOWN';

/** Who acted. */
export type RefinanceParty =
  /** The applicant, for themself. */
  | 'APPLICANT'
  /** Staff of the institution, including on behalf of the applicant. */
  | 'LENDER'
  /** Nobody: time ran out. */
  | 'SYSTEM';

/** Whether the fee for paying the old loan back early is charged. */
export type RefinancePrepaymentFee =
  /** It is charged as agreed on there. */
  | 'CHARGE'
  /** The lender waives it. */
  | 'WAIVE';

/** A product to offer. */
export type RefinanceProductCreateInput = {
  /** The most it lends, in won, not below the least, at most 10 trillion. */
  readonly amountMaxWon: number;
  /** The least it lends, in won, at least 1. */
  readonly amountMinWon: number;
  /** Code of 2 to 40 capital letters, digits, hyphens and underscores, by which programs know it; it cannot change. */
  readonly code: string;
  /** What it asks of applicants. */
  readonly eligibility: RefinanceEligibilityInput;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** The type of the new loan. */
  readonly loanType: LoanType;
  /** Its name in English, 1 to 100 letters. */
  readonly nameEn: string;
  /** Its name in Korean, 1 to 100 letters. */
  readonly nameKo: string;
  /** Fee for paying back early, in percent of it, 0 to 100. */
  readonly prepaymentFeePercent: string;
  /** The highest rate, not below the lowest. */
  readonly rateMaxPercent: string;
  /** The lowest rate, in percent a year, 0 to 100 with at most four decimals. */
  readonly rateMinPercent: string;
  /** How the rate of the new loan may change. */
  readonly rateType: RateType;
  /** How it may be repaid, 1 to 3 ways. */
  readonly repaymentMethods: ReadonlyArray<RepaymentMethod>;
  /** The longest term, not below the shortest. */
  readonly termMaxMonths: number;
  /** The shortest term, in months, 1 to 600. */
  readonly termMinMonths: number;
};

/** A product to stop offering. */
export type RefinanceProductDeactivateInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the product. */
  readonly productId: string;
  /** The version that was read. */
  readonly version: number;
};

/** Which products to list. What is left out does not narrow the list. */
export type RefinanceProductFilterInput = {
  /** Only those offered, or only those no longer. For staff. */
  readonly active?: boolean | null | undefined;
  /** Only products that lend this much, in won. */
  readonly amountWon?: number | null | undefined;
  /** Only products that may replace a loan of this type. */
  readonly fromLoanType?: LoanType | null | undefined;
  /** Only products whose loan is of this type. */
  readonly loanType?: LoanType | null | undefined;
  /** Only products that run this many months. */
  readonly termMonths?: number | null | undefined;
};

/** How a list of products is ordered. What a product earns its lender is not stored and has no effect. */
export type RefinanceProductOrder =
  /** By code. */
  | 'CODE'
  /** By the most it lends, largest first. */
  | 'HIGHEST_AMOUNT'
  /** By the longest term, longest first. */
  | 'LONGEST_TERM'
  /** By the lowest rate of the product. */
  | 'LOWEST_RATE'
  /** The newest first. */
  | 'NEWEST';

/** Which of a product’s rates is meant. */
export type RefinanceProductRate =
  /** The highest: what anybody gets at worst. */
  | 'HIGHEST'
  /** The lowest: what the best customers get. */
  | 'LOWEST';

/** Changes of a product. What is left out, or null, stays as it is; `eligibility` is replaced as a whole. */
export type RefinanceProductUpdateInput = {
  /** The most it lends, in won. */
  readonly amountMaxWon?: number | null | undefined;
  /** The least it lends, in won. */
  readonly amountMinWon?: number | null | undefined;
  /** What it asks of applicants, all of it. */
  readonly eligibility?: RefinanceEligibilityInput | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Its name in English, 1 to 100 letters. */
  readonly nameEn?: string | null | undefined;
  /** Its name in Korean, 1 to 100 letters. */
  readonly nameKo?: string | null | undefined;
  /** Fee for paying back early, in percent of it. */
  readonly prepaymentFeePercent?: string | null | undefined;
  /** Id of the product. */
  readonly productId: string;
  /** The highest rate, in percent a year. */
  readonly rateMaxPercent?: string | null | undefined;
  /** The lowest rate, in percent a year. */
  readonly rateMinPercent?: string | null | undefined;
  /** How it may be repaid, 1 to 3 ways. */
  readonly repaymentMethods?: ReadonlyArray<RepaymentMethod> | null | undefined;
  /** The longest term, in months. */
  readonly termMaxMonths?: number | null | undefined;
  /** The shortest term, in months. */
  readonly termMinMonths?: number | null | undefined;
  /** The version that was read. */
  readonly version: number;
};

/** Where the rate of a way is from. */
export type RefinanceRateBasis =
  /** The contract of the loan. */
  | 'CONTRACT'
  /** The caller gave it. */
  | 'GIVEN'
  /** The highest rate of the product. */
  | 'PRODUCT_HIGHEST'
  /** The lowest rate of the product. */
  | 'PRODUCT_LOWEST'
  /** The highest rate, in steps of 0.01 points, at which staying costs no more than the best way out. */
  | 'TURNING_RATE';

/** Why an application to refinance is refused. */
export type RefinanceRejectionReason =
  /** The amount is not one that the product lends. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** A payment of the loan is overdue. */
  | 'DELINQUENT'
  /** Documents that were asked for are missing. */
  | 'DOCUMENTS_INCOMPLETE'
  /** Yearly debt service is too large a share of income: for the product, or for the law (DSR with stress), where the class of the lender and the region of the home say what it asks. */
  | 'DSR_EXCEEDED'
  /** The income is below that of the product. */
  | 'INCOME_INSUFFICIENT'
  /** The product does not replace loans of this type. */
  | 'LOAN_NOT_ELIGIBLE'
  /** The amount is too large a share of the price of the home. */
  | 'LTV_EXCEEDED'
  /** Something else; the note says what. */
  | 'OTHER'
  /** The home is not where the product lends. */
  | 'REGION_NOT_ELIGIBLE'
  /** The credit score is above that of the product, which is for others. */
  | 'SCORE_TOO_HIGH'
  /** The credit score is below that of the product. */
  | 'SCORE_TOO_LOW'
  /** The term is not one of the product. */
  | 'TERM_OUT_OF_RANGE';

/** An application whose terms are accepted. */
export type RefinanceTermsAcceptInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** The version that was read. */
  readonly version: number;
};

/** An application whose terms are declined. */
export type RefinanceTermsDeclineInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Why, at most 1,000 letters; nobody has to say. */
  readonly note?: string | null | undefined;
  /** The version that was read. */
  readonly version: number;
};

/** Why a figure is not known. */
export type RefinanceUnknownReason =
  /** It depends on a fee that is not known. */
  | 'FEES_UNKNOWN'
  /** The books do not hold the rate of the fee: ask the lender. */
  | 'FEE_RATE_UNKNOWN'
  /** It depends on where the home is, or on how many homes there are. */
  | 'HOME_UNKNOWN'
  /** No yearly income is on record. */
  | 'INCOME_UNKNOWN'
  /** There is no such month. */
  | 'NEVER_CHEAPER'
  /** The way is to do nothing. */
  | 'NOTHING_CHANGES'
  /** It is computed for new loans only. */
  | 'NOT_A_NEW_LOAN'
  /** No such figure is known for the day. */
  | 'NOT_PUBLISHED'
  /** No rate was given, and no way out is known that costs less than staying at some rate. */
  | 'NO_CHEAPER_WAY_OUT'
  /** No product that is offered replaces this loan for this customer. */
  | 'NO_ELIGIBLE_PRODUCT'
  /** The lender has made no offer, and none was given. */
  | 'NO_OFFER'
  /** No stress rule covers loans of this type. */
  | 'NO_STRESS_RULE'
  /** No rule of the day says how the loans are counted. */
  | 'RULES_UNKNOWN';

/** What ways are ordered by. Nobody's earnings from a way are part of it. */
export type RefinanceWayCriterion =
  /** Ways that can be taken, as far as is known, come before those that cannot. */
  | 'CAN_BE_TAKEN'
  /** Nothing, an offer, a request, another loan, in this order. */
  | 'LEAST_CHANGE'
  /** The regular monthly payment, in won. */
  | 'MONTHLY_PAYMENT'
  /** What is paid within the horizon and still owed at its end, in won; unknown comes last. */
  | 'NET_CASH'
  /** Ways with a price come before a rate cut that is only asked for. */
  | 'PRICE_IS_SET'
  /** The code of the product, so that the order is always the same. */
  | 'PRODUCT_CODE'
  /** Interest until the loan ends, in won. */
  | 'TOTAL_INTEREST'
  /** What is paid on the day itself, in won. */
  | 'UPFRONT_CASH';

/** A figure of a way that may not be known. */
export type RefinanceWayFigure =
  /** How often requests for a lower rate are granted. */
  | 'ACCEPTANCE'
  /** The first month after which it has cost less than doing nothing. */
  | 'BREAK_EVEN_MONTH'
  /** Debt service in percent of income. */
  | 'DSR'
  /** What it costs over the horizon, and what it saves. */
  | 'NET_CASH'
  /** The fee for paying the loan off. */
  | 'PREPAYMENT_FEE'
  /** Its rate, and with it everything else. */
  | 'RATE'
  /** Stamp duty on the new contract. */
  | 'STAMP_DUTY'
  /** The same as a lender computes it for a new loan. */
  | 'STRESSED_DSR';

/** What can be done with a loan. */
export type RefinanceWayKind =
  /** It is left as it is (그대로 유지). */
  | 'NOTHING'
  /** The customer asks for a lower rate (금리인하요구), and is granted it. */
  | 'RATE_CUT_REQUEST'
  /** It stays with its lender at the rate that the lender offers to keep the customer (유지 제안). */
  | 'STAY'
  /** Another loan takes its place (대환). */
  | 'SWITCH';

/** What speaks for or against a way, or should be known about it. */
export type RefinanceWayReason =
  /** Some criteria of the product could not be checked; `openCriteria` says which. */
  | 'CRITERIA_NOT_CHECKED'
  /** Debt service would exceed the share of income that the law lets a lender grant. */
  | 'DSR_ABOVE_CAP'
  /** Paying the loan off costs a fee. */
  | 'FEE_CHARGED'
  /** The days in which paying off costs a fee are over. */
  | 'FEE_IS_OVER'
  /** Its rate is higher than that of the loan. */
  | 'HIGHER_RATE'
  /** It runs longer: payments are smaller and there are more of them. */
  | 'LONGER_TERM'
  /** Its rate is lower than that of the loan. */
  | 'LOWER_RATE'
  /** Somebody else decides whether it is granted. */
  | 'NEEDS_APPROVAL'
  /** It never costs less than doing nothing. */
  | 'NEVER_PAYS_OFF'
  /** At some month within the horizon it has cost less than doing nothing. */
  | 'PAYS_OFF'
  /** It costs less than doing nothing, but only after the horizon. */
  | 'PAYS_OFF_AFTER_HORIZON'
  /** The product has a range of rates; the actual rate is set on application. */
  | 'RATE_NOT_ASSURED'
  /** It is repaid in another way. */
  | 'REPAYMENT_CHANGES'
  /** It ends sooner, so that each payment is larger. */
  | 'SHORTER_TERM'
  /** The customer bears a part of the stamp duty (인지세) on the new contract. */
  | 'STAMP_DUTY_DUE';

/** A withdrawal that is taken back, or whose money never came. */
export type RefinanceWithdrawCancelInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Why, at most 1,000 letters. */
  readonly note?: string | null | undefined;
  /** The version that was read. */
  readonly version: number;
};

/** The money that came back for a withdrawal. */
export type RefinanceWithdrawCompleteInput = {
  /** How much, in won: exactly what was owed on that day, 0 when everything had been repaid before. */
  readonly amountWon: number;
  /** Id of the application. */
  readonly applicationId: string;
  /** The reference of the payment at the bank, 1 to 64 letters; it serves one withdrawal. */
  readonly bankReference: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** How it was paid. */
  readonly method: PaymentMethod;
  /** Whether only to show the effect: everything is computed on the real figures, returned and rolled back. No key is used up, and new ids in the result will never exist. With a key that was used before, the result is what the change itself would return. */
  readonly preview?: boolean | null | undefined;
  /** The day on which it arrived: from the contract to today. */
  readonly valueOn: string;
  /** The version that was read. */
  readonly version: number;
};

/** A contract that the borrower withdraws from. */
export type RefinanceWithdrawInput = {
  /** Id of the application. */
  readonly applicationId: string;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Why, at most 1,000 letters; nobody has to say. */
  readonly note?: string | null | undefined;
  /** Whether only to show the effect: everything is computed on the real figures, returned and rolled back. No key is used up, and new ids in the result will never exist. With a key that was used before, the result is what the change itself would return. */
  readonly preview?: boolean | null | undefined;
  /** The version that was read. */
  readonly version: number;
};

/** A first-level region of Korea (시도). */
export type Region =
  /** Busan (부산). */
  | 'BUSAN'
  /** North Chungcheong (충북). */
  | 'CHUNGBUK'
  /** South Chungcheong (충남). */
  | 'CHUNGNAM'
  /** Daegu (대구). */
  | 'DAEGU'
  /** Daejeon (대전). */
  | 'DAEJEON'
  /** Gangwon (강원). */
  | 'GANGWON'
  /** Gwangju (광주). */
  | 'GWANGJU'
  /** North Gyeongsang (경북). */
  | 'GYEONGBUK'
  /** Gyeonggi (경기). */
  | 'GYEONGGI'
  /** South Gyeongsang (경남). */
  | 'GYEONGNAM'
  /** Incheon (인천). */
  | 'INCHEON'
  /** Jeju (제주). */
  | 'JEJU'
  /** North Jeolla (전북). */
  | 'JEONBUK'
  /** South Jeolla (전남). */
  | 'JEONNAM'
  /** Sejong (세종). */
  | 'SEJONG'
  /** Seoul (서울). */
  | 'SEOUL'
  /** Ulsan (울산). */
  | 'ULSAN';

/** A corrected field of a refused line. */
export type RejectedRowFieldInput = {
  /** Name of the column, as in the file's header. */
  readonly column: string;
  /** The correct value, as a file would hold it: up to 100 characters. */
  readonly value: string;
};

/** A refused line, and its corrected fields. */
export type RejectedRowFixInput = {
  /** The fields to correct, 1 to 55; the others stay as they were read. All are needed for a line that could not be split into its columns. */
  readonly fields: ReadonlyArray<RejectedRowFieldInput>;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the import. */
  readonly importBatchId: string;
  /** Number of the line in the file. */
  readonly lineNumber: number;
};

/** What all lines refused for one reason should hold, in an import that waits to be loaded. */
export type RejectedRowsFixInput = {
  /** The reason, such as UNKNOWN_CODE. */
  readonly code: RejectionCode;
  /** Name of the column, as in the file's header. */
  readonly column: string;
  /** What the field holds now, without blanks around it; any value when left out. */
  readonly from?: string | null | undefined;
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the import. */
  readonly importBatchId: string;
  /** What to read instead, as a file would hold it: up to 100 characters. */
  readonly to: string;
};

/** Why a line of a file was refused. */
export type RejectionCode =
  /** The line has another number of columns than the header. */
  | 'COLUMN_COUNT'
  /** The file breaks off within this line: fetch it again. */
  | 'CUT_OFF'
  /** An earlier line of the file has the same customer and quarter. */
  | 'DUPLICATE_IN_FILE'
  /** A row of the same customer and quarter came with an earlier file, with other figures. */
  | 'DUPLICATE_KEY'
  /** The field may not be empty. */
  | 'EMPTY'
  /** The line is longer than 64 KiB. */
  | 'LINE_TOO_LONG'
  /** A key is 1 to 20 letters and digits. */
  | 'MALFORMED_KEY'
  /** A month is written like 202301. */
  | 'MALFORMED_MONTH'
  /** A quarter is written like 2023Q1. */
  | 'MALFORMED_QUARTER'
  /** A quoted field does not end, or text follows its end. */
  | 'MALFORMED_QUOTE'
  /** The month of the first card is after the quarter of the row. */
  | 'MONTH_AFTER_QUARTER'
  /** An amount may not be negative. */
  | 'NEGATIVE'
  /** The field is not a number in plain digits. */
  | 'NOT_A_NUMBER'
  /** An amount is a whole number of thousand won. */
  | 'NOT_WHOLE'
  /** The field holds a NUL character. */
  | 'NUL_BYTE'
  /** The quarter is not over: its amounts are means of the six months to its end, and cannot be known before. */
  | 'QUARTER_NOT_OVER'
  /** An amount is at most 2,147,483,647 thousand won. */
  | 'TOO_LARGE'
  /** The code is not one of the column’s. */
  | 'UNKNOWN_CODE';

/** How a loan is repaid. */
export type RepaymentMethod =
  /** Interest each month, the principal at the end (만기일시). */
  | 'BULLET'
  /** The same payment each month (원리금균등). */
  | 'EQUAL_PAYMENT'
  /** The same principal each month, plus interest (원금균등). */
  | 'EQUAL_PRINCIPAL';

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

/** Which loans to list. What is left out does not narrow the list. */
export type RetentionFilterInput = {
  /** Only loans whose prepayment fee ends within this many days, 0 to 1,095; 0 for those without a fee. */
  readonly feeEndsWithinDays?: number | null | undefined;
  /** Only loans of these types, at most seven. */
  readonly loanTypes?: ReadonlyArray<LoanType> | null | undefined;
  /** Published averages to compare loans with instead of products, one a type, at most seven. */
  readonly marketRates?: ReadonlyArray<RetentionMarketRateInput> | null | undefined;
  /** Only loans with at least this balance, in won. */
  readonly minBalanceWon?: number | null | undefined;
  /** Only loans whose rate is at least this many points above the market’s. */
  readonly minRateGapPercent?: string | null | undefined;
  /** Only loans that save at least this, in won; 1 when left out. */
  readonly minSavingWon?: number | null | undefined;
};

/** An average rate that somebody has published. */
export type RetentionMarketRateInput = {
  /** In percent a year, 0 to 100 with at most four decimals. */
  readonly annualRatePercent: string;
  /** For loans of this type. */
  readonly loanType: LoanType;
  /** When it was published; not in the future. */
  readonly publishedOn: string;
  /** Who published it, 1 to 200 characters. */
  readonly source: string;
};

/** Why a customer may leave, or stay. */
export type RetentionReasonCode =
  /** The days in which paying off costs a fee are over. */
  | 'FEE_IS_OVER'
  /** Paying off costs a fee of `amountWon`, for `days` more. */
  | 'FEE_LEFT'
  /** A fee may be due for `days` more, and the books do not hold its rate. */
  | 'FEE_UNKNOWN'
  /** Interest that the market’s rate would save over the rest of the loan: `amountWon`. */
  | 'INTEREST_TO_SAVE'
  /** Principal was paid early: `months` instalments ahead of the contract. */
  | 'PAYS_AHEAD'
  /** Nothing is overdue; `repayments` came in within the last 365 days. */
  | 'PAYS_ON_TIME'
  /** The rate is above the market rate by `percent` points. */
  | 'RATE_ABOVE_MARKET'
  /** How long it still runs: `months`. */
  | 'REMAINING_TERM';

/** What a score of a candidate is made of. */
export type RetentionScorePart =
  /** The same at the rate of the market. */
  | 'INTEREST_AT_MARKET_RATE'
  /** Interest over the rest of the loan at its own rate. */
  | 'INTEREST_AT_OWN_RATE'
  /** The fee for paying the balance off today. */
  | 'PREPAYMENT_FEE'
  /** The customer’s part of stamp duty (인지세) on a contract of the balance. */
  | 'STAMP_DUTY';

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

/** Which rule of selling was broken. */
export type SalesViolation =
  /** The lender did not warn that the loan asked for did not suit the borrower (적정성 원칙). */
  | 'ADEQUACY'
  /** Something important was not explained, or explained wrongly (설명의무). */
  | 'EXPLANATION'
  /** The borrower was misled or pressed (부당권유행위). */
  | 'IMPROPER_SOLICITATION'
  /** A loan was recommended that did not suit the borrower (적합성 원칙). */
  | 'SUITABILITY'
  /** The lender used its position against the borrower (불공정영업행위). */
  | 'UNFAIR_PRACTICE';

/** How scores of a label become probabilities. */
export type ScenarioCalibrationMethod =
  /** By the rising curve nearest to what people said. */
  | 'ISOTONIC'
  /** Not at all: too few cases are known. */
  | 'NONE';

/** A situation a customer may be in. */
export type ScenarioLabel =
  /** Card payment difficulty (카드 대금 부담). Cards are used near their limits, or their bills are overdue or carried over. */
  | 'CARD_PAYMENT_DIFFICULTY'
  /** Credit score down (신용점수 하락). The credit score has fallen. */
  | 'CREDIT_DOWN'
  /** Credit score up (신용점수 상승). The credit score has risen. */
  | 'CREDIT_UP'
  /** Debt crisis (부채 위기). Debts are more than the income can carry. */
  | 'DEBT_CRISIS'
  /** Arrears (연체). Payments on loans or cards are overdue. */
  | 'DELINQUENCY'
  /** Unusual spending (평소와 다른 지출). Spending beyond necessities has risen well above what it used to be. */
  | 'EMOTIONAL_SPENDING'
  /** Finances looking up (나아지는 재정 상황). Income or savings are growing while debts shrink. */
  | 'FINANCIAL_HOPE'
  /** Interest burden (이자 부담). Loan payments weigh heavily on income. */
  | 'INTEREST_BURDEN'
  /** Investment loss (투자 손실). Investments have lost much of their value. */
  | 'INVESTMENT_LOSS'
  /** Loss of income (소득 중단). A job, or the pay from it, appears to have been lost. */
  | 'JOB_LOSS'
  /** Loan application approved (대출 승인). A recent loan application was approved. */
  | 'LOAN_APPROVED'
  /** Loan application rejected (대출 신청 거절). A recent loan application was not approved. */
  | 'LOAN_REJECTED'
  /** Little cash (여유 자금 부족). Money at hand is little for what is spent. */
  | 'LOW_CASH'
  /** Nothing noticeable (특이 사항 없음). Nothing that is known now points to difficulty. */
  | 'NEUTRAL'
  /** Recovering from debt (부채 회복 중). Debts are shrinking after a hard time. */
  | 'RECOVERING_DEBTOR';

/** What a person says of a label. */
export type ScenarioLabelReviewInput = {
  /** Id of the customer. */
  readonly customerId: string;
  /** Whether the customer was in it in that month. */
  readonly holds: boolean;
  /** Which situation; not NEUTRAL. */
  readonly label: ScenarioLabel;
  /** The first day of the month, up to this one. */
  readonly month: string;
};

/** A figure that rules look at. */
export type ScenarioMetric =
  /** Loan applications approved in 180 days (최근 180일 대출 승인 건수): within 180 days. */
  | 'APPROVED_APPLICATIONS'
  /** Time without arrears (연체 없이 지낸 기간): months in a row up to the latest, as far as they are known; 0 while anything is overdue. */
  | 'ARREARS_FREE_MONTHS'
  /** Arrears within the last year (최근 1년 중 연체한 달): of the last twelve months, in how many anything was overdue. */
  | 'ARREARS_MONTHS'
  /** Amount overdue on cards (카드 연체 금액): at the end of the month. */
  | 'CARD_OVERDUE_WON'
  /** Card limit used (카드 한도 사용률): owed on credit cards to their limits; above 100 when over them. */
  | 'CARD_USAGE_PERCENT'
  /** Committed share of the month’s income (그달 소득 중 꼭 나가는 돈): necessary spending, debt payments and least card payments to the income of the month. */
  | 'COMMITTED_INCOME_PERCENT'
  /** Credit card share of card spending (카드 사용액 중 신용카드 비중): of all card spending in the latest quarter. */
  | 'CREDIT_CARD_SHARE_PERCENT'
  /** Credit score (신용점수): 1 to 1,000, higher is better. */
  | 'CREDIT_SCORE'
  /** Change of the credit score in three months (최근 3개월 신용점수 변화): against three months before. */
  | 'CREDIT_SCORE_CHANGE'
  /** Time since the last approval (최근 대출 승인 후 지난 기간): of a loan application; null without one within 180 days. */
  | 'DAYS_SINCE_APPROVAL'
  /** Time since the last rejection (최근 대출 거절 후 지난 기간): of a loan application; null without one within 180 days. */
  | 'DAYS_SINCE_REJECTION'
  /** Change of debts in six months (최근 6개월 부채 변화): against six months before. */
  | 'DEBT_CHANGE_PERCENT'
  /** Debt payments as a share of the month’s income (그달 소득 대비 원리금 상환액): over all institutions, of the month. */
  | 'DEBT_SERVICE_PERCENT'
  /** Change of spending beyond necessities against the three months before (직전 3개월 평균 대비 선택 지출 변화): beyond necessities, against the mean of the three months before. */
  | 'DISCRETIONARY_CHANGE_PERCENT'
  /** Housing costs as a share of the month’s income (그달 소득 대비 주거비): of the month. */
  | 'HOUSING_TO_INCOME_PERCENT'
  /** Change of income against the three months before it changed (변동 전 3개월 평균 대비 소득 변화): against the mean of the three months before. */
  | 'INCOME_CHANGE_PERCENT'
  /** Monthly income (월 소득): after tax. */
  | 'INCOME_WON'
  /** Return of investments in three months (최근 3개월 투자 수익률): gains and losses to what was invested before; paying in or out is neither. */
  | 'INVESTMENT_RETURN_PERCENT'
  /** Investments (투자 자산): at market value. */
  | 'INVESTMENT_WON'
  /** Change of money at hand in three months (최근 3개월 여유 자금 변화): against three months before. */
  | 'LIQUID_CHANGE_PERCENT'
  /** How long money at hand lasts (여유 자금으로 버틸 수 있는 기간): at the spending of the month, by months of thirty days. */
  | 'LIQUID_DAYS'
  /** Money at hand (바로 쓸 수 있는 돈): cash and what can be drawn within days. */
  | 'LIQUID_WON'
  /** Loan balance (대출 잔액): what is still owed on open loans. */
  | 'LOAN_BALANCE_WON'
  /** Medical share of spending (지출 중 의료비 비중): of all spending of the month. */
  | 'MEDICAL_SHARE_PERCENT'
  /** Monthly loan payment (월 상환액): a month's payments on debts of all institutions, as far as they are on record. */
  | 'MONTHLY_PAYMENT_WON'
  /** Monthly card spending (월 카드 사용액): a month in the latest quarter. */
  | 'MONTHLY_SPENDING_WON'
  /** Time without work (일자리가 없는 기간): months in a row up to the latest, looking for work. */
  | 'MONTHS_UNEMPLOYED'
  /** Time without income (소득이 없는 기간): months in a row up to the latest. */
  | 'MONTHS_WITHOUT_INCOME'
  /** Necessary share of spending (지출 중 필수 지출 비중): of all spending of the month. */
  | 'NECESSARY_SHARE_PERCENT'
  /** Time overdue (연체 일수): days since the oldest missed payment, on loans here, debts elsewhere and cards; of a month, on its last day. */
  | 'OVERDUE_DAYS'
  /** Amount overdue (연체 금액): what should have been paid by now and was not, on loans here, debts elsewhere and cards. */
  | 'OVERDUE_WON'
  /** Loan payments as a share of registered income (등록 소득 대비 대출 상환액): monthly payments on debts of all institutions to a twelfth of the yearly income. */
  | 'PAYMENT_TO_INCOME_PERCENT'
  /** Loan applications rejected in 180 days (최근 180일 대출 거절 건수): within 180 days. */
  | 'REJECTED_APPLICATIONS'
  /** Revolving share of card debt (카드 이용 잔액 중 이월 비중): carried over from earlier months, of what is owed on cards. */
  | 'REVOLVING_SHARE_PERCENT'
  /** Change in card spending from the quarter before (직전 분기 대비 카드 사용액 변화): of monthly card spending in the latest quarter. */
  | 'SPENDING_CHANGE_PERCENT'
  /** Card spending as a share of registered income (등록 소득 대비 카드 사용액): monthly spending to a twelfth of the yearly income. */
  | 'SPENDING_TO_INCOME_PERCENT'
  /** All debts (총부채): over all institutions. */
  | 'TOTAL_DEBT_WON'
  /** Average loan rate (평균 대출 금리): percent a year, weighted by balance. */
  | 'WEIGHTED_RATE_PERCENT';

/** What a figure counts. */
export type ScenarioMetricUnit =
  /** How many. */
  | 'COUNT'
  /** Days. */
  | 'DAYS'
  /** Months. */
  | 'MONTHS'
  /** Percent. */
  | 'PERCENT'
  /** Points of a credit score. */
  | 'POINTS'
  /** Won. */
  | 'WON';

/** Which version to put in force. */
export type ScenarioRuleSetActivateInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of the version that is proposed. */
  readonly ruleSetId: string;
};

/** Which rules to propose: either of both. */
export type ScenarioRuleSetProposeInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of a version that is there, such as the one that ships. */
  readonly ruleSetId?: string | null | undefined;
  /** New rules, as JSON of at most 100000 characters: an object of `floor` (`probability` and `source`) and `rules`, such as `ScenarioRuleSet.rules` shows. */
  readonly rules?: string | null | undefined;
};

/** Why a mutation on scenarios did not do what was asked. */
export type ScenariosErrorCode =
  /** There is no such customer, or it is not one you may see. */
  | 'CUSTOMER_NOT_FOUND'
  /** The idempotency key was used before, with other input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** You proposed it: another administrator activates it. */
  | 'NEEDS_ANOTHER'
  /** One hand could hold your account and the one that proposed it. */
  | 'NOT_INDEPENDENT'
  /** The version is not the one that is proposed. */
  | 'NOT_PROPOSED'
  /** The rules are not whole, or could not judge; the message says which and why. */
  | 'RULES_UNUSABLE'
  /** A threshold is outside its bounds; `field` and the message name it, the message its bounds. */
  | 'THRESHOLDS_OUT_OF_BOUNDS'
  /** With these thresholds some rule could never pass. */
  | 'THRESHOLDS_UNUSABLE'
  /** Too many customers to compute while you wait; use the command line. */
  | 'TOO_MANY_CUSTOMERS'
  /** There is no such version of thresholds or rules, or it is of another institution. */
  | 'VERSION_NOT_FOUND';

/** Which instalments of a loan to list. */
export type ScheduleBasis =
  /** All instalments of the contract from the first on, at the current rate. */
  | 'AGREED'
  /** Instalments still to come, from the actual balance over the remaining term. Overdue amounts are owed at once and not included: `delinquency` says how much and since when, AGREED shows the instalments. */
  | 'REMAINING';

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

/** Which import of series. */
export type SeriesImportBatchInput = {
  /** The batch, as `seriesImport` returned it. */
  readonly importBatchId: string;
};

/** Why an import of series was refused. */
export type SeriesImportErrorCode =
  /** Only an import that was checked and not loaded can be committed. */
  | 'BATCH_NOT_CHECKED'
  /** There is no such import of series, or it is not one of your institution. */
  | 'BATCH_NOT_FOUND'
  /** Only an import in force can be undone. */
  | 'BATCH_NOT_LOADED'
  /** A later import has the same series: undo that first. */
  | 'BATCH_RESTED_ON'
  /** Somebody changed the same series during the import: send it again. */
  | 'CHANGED_MEANWHILE'
  /** It would now do something other than what was shown: check it again. */
  | 'CHECK_OUTDATED'
  /** The header has a column twice. */
  | 'DUPLICATE_COLUMNS'
  /** The text is empty. */
  | 'EMPTY_FILE'
  /** This very file is in force already. */
  | 'FILE_ALREADY_IMPORTED'
  /** It ends in the middle of its last line. */
  | 'FILE_CUT_OFF'
  /** The file of the batch was not kept. */
  | 'FILE_NOT_KEPT'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** The header lacks columns; the message names them. */
  | 'MISSING_COLUMNS'
  /** The file is not text, but something like a spreadsheet. */
  | 'NOT_TEXT'
  /** It has a header and no lines below it. */
  | 'NO_ROWS'
  /** Ninety days have passed. */
  | 'UNDO_TOO_LATE'
  /** The header has unknown columns; the message names them. */
  | 'UNKNOWN_COLUMNS'
  /** Fields are not separated by commas. */
  | 'WRONG_DELIMITER'
  /** Lines do not end in LF or CRLF. */
  | 'WRONG_LINE_END';

/** A file of series of your institution. */
export type SeriesImportInput = {
  /** CSV with a header: series, period and value; knownFrom, name, nameEn, topic, frequency, unit and source where they are needed. At most 100,000 characters. */
  readonly csv: string;
  /** Whether only to show what it would do; `seriesImportCommit` then loads it. */
  readonly dryRun: boolean;
};

/** The state of an import of series. */
export type SeriesImportState =
  /** It showed what it would do, and loaded nothing. */
  | 'CHECKED'
  /** Its figures are in force. */
  | 'COMMITTED'
  /** It was undone. */
  | 'UNDONE';

/** What a series is about. */
export type SeriesTopic =
  /** What bonds yield. */
  | 'BOND_YIELD'
  /** What oil, gold and the like cost. */
  | 'COMMODITY'
  /** What households pay. */
  | 'CONSUMER_PRICES'
  /** What a currency costs in another. */
  | 'EXCHANGE_RATE'
  /** What an economy makes, such as GDP. */
  | 'GROWTH'
  /** What loans cost, or the index that variable loans follow. */
  | 'LENDING_RATE'
  /** Anything else. */
  | 'OTHER'
  /** The rate that the central bank sets. */
  | 'POLICY_RATE'
  /** What producers are paid. */
  | 'PRODUCER_PRICES'
  /** What shares cost together. */
  | 'STOCK_INDEX';

/** Why no similar customers are returned. */
export type SimilarUnknown =
  /** The customers are being read into memory; please ask again in some seconds. */
  | 'BEING_READ'
  /** There is no model in service now. */
  | 'NO_MODEL'
  /** There is no card spending of the newest quarter to compare. */
  | 'NO_SPENDING';

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

/** Which earlier quarter to compare with. */
export type SpendingChangeBasis =
  /** The previous quarter. */
  | 'PREVIOUS_QUARTER'
  /** The same quarter a year before. */
  | 'YEAR_BEFORE';

/** Why a change is missing. */
export type SpendingChangeUnavailable =
  /** Nothing was spent then, and a change from 0 has no percentage. */
  | 'NOTHING_BEFORE'
  /** There are no figures of the earlier quarter. */
  | 'NO_FIGURES'
  /** No loaded consumer price index covers the months of both quarters. */
  | 'NO_PRICE_INDEX';

/** Which parts of a row should add up to its total. */
export type SpendingCheckKind =
  /** Credit and check card make up the total, as the source states. */
  | 'CARDS'
  /** The 32 detailed categories make up the total. The source does not promise it. */
  | 'DETAIL_CATEGORIES'
  /** The ten major categories make up the total. The source does not promise it. */
  | 'MAJOR_CATEGORIES';

/** Why settings of card spending were not changed. */
export type SpendingSettingsErrorCode =
  /** The group names an attribute twice. */
  | 'BAD_USER_INPUT'
  /** An input is malformed; `field` says which. */
  | 'INVALID_INPUT'
  /** The institution has loaded no card spending of the quarter. */
  | 'QUARTER_NOT_FOUND';

/** What to change; what is left out stays as it is. */
export type SpendingSettingsSetInput = {
  /** What people compared with should have in common: at most 5 attributes, each once; empty for everybody, null for the default. */
  readonly groupBy?: ReadonlyArray<PeerAttribute> | null | undefined;
  /** The quarter to look at, which must have loaded figures; null for the newest. */
  readonly quarter?: string | null | undefined;
};

/** Who wrote a summary. */
export type SummaryAuthor =
  /** A language model, over the same facts. It states nothing else, and uses each figure for what it belongs to. */
  | 'LANGUAGE_MODEL'
  /** Template sentences filled with the facts: the same facts give the same text. */
  | 'TEMPLATE';

/** Why a summary is from the template. */
export type SummaryTemplateReason =
  /** Several customers were asked for at once, and no text was written before. */
  | 'ASKED_OF_MANY'
  /** A text is being written: ask again in some seconds. */
  | 'BEING_WRITTEN'
  /** The text of the model reversed a change: it said less for more, or more for less. */
  | 'CHANGE_TURNED_ROUND'
  /** The text of the model said something that no fact supports, or used words not known to be harmless. */
  | 'CLAIM_NOT_AMONG_FACTS'
  /** No more texts are written for this customer today. */
  | 'DAILY_LIMIT'
  /** The text of the model left out the total, that it is a mean of six months, the direction since the quarter before, or something unusual. */
  | 'FACT_LEFT_OUT'
  /** The text of the model had a figure that is not among the facts. */
  | 'FIGURE_NOT_AMONG_FACTS'
  /** The model did not answer in time, or not at all; it is asked again after five minutes. */
  | 'MODEL_FAILED'
  /** No language model is configured. */
  | 'NO_MODEL'
  /** The text of the model was cut, empty, too long, or had links. */
  | 'UNUSABLE_TEXT';

/** What the figure of a fact counts. */
export type SummaryUnit =
  /** Findings. */
  | 'COUNT'
  /** People, rounded. */
  | 'PEOPLE'
  /** Percent; below 0 for less. */
  | 'PERCENT'
  /** Points of 100. */
  | 'POINTS'
  /** Won a month; below 0 for less. */
  | 'WON_A_MONTH';

/** Where a threshold comes from. */
export type ThresholdOrigin =
  /** Read from the institution's own customers. */
  | 'CUSTOMERS'
  /** Set for all institutions. */
  | 'DEFAULT';

/** Which version to put in force. */
export type ThresholdsActivateInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of a version: of the institution, or of the defaults in the place of its own. */
  readonly thresholdsId: string;
};

/** How to compute a version of thresholds. */
export type ThresholdsComputeInput = {
  /** A text of your own, 1 to 255 characters: the same key computes once and answers the same version. */
  readonly idempotencyKey: string;
  /** Whether only to show what would come out; false when left out. */
  readonly preview?: boolean | null | undefined;
};

/** Which version to propose. */
export type ThresholdsProposeInput = {
  /** Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result. */
  readonly idempotencyKey: string;
  /** Id of a version: of the institution, or of the defaults in the place of its own. */
  readonly thresholdsId: string;
};

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

export type AnswersReplayQueryVariables = Exact<{
  input: AnswersReplayInput;
}>;


export type AnswersReplayQuery = { readonly answersReplay: { readonly replayed: number, readonly changed: number, readonly worse: number, readonly helpChanged: number, readonly refusalsChanged: number, readonly figuresChanged: number, readonly intentsChanged: number, readonly tonesChanged: number, readonly examples: ReadonlyArray<{ readonly question: string, readonly askedAt: string, readonly changes: ReadonlyArray<AnswerChange>, readonly losses: ReadonlyArray<AnswerLoss>, readonly before: { readonly intent: string | null, readonly figures: number, readonly isHelp: boolean, readonly isRefused: boolean, readonly mood: QuestionEmotion }, readonly after: { readonly intent: string | null, readonly figures: number, readonly isHelp: boolean, readonly isRefused: boolean, readonly mood: QuestionEmotion } }> } };

export type ConversationExplainMutationVariables = Exact<{
  input: ConversationExplainInput;
}>;


export type ConversationExplainMutation = { readonly conversationExplain: { readonly message: { readonly id: string, readonly text: string } | null, readonly reply: { readonly id: string, readonly state: ReplyState, readonly text: string, readonly aiNotice: string, readonly complianceRecord: { readonly kind: ComplianceRecordKind, readonly versions: ReadonlyArray<{ readonly name: string, readonly version: string }>, readonly verdicts: ReadonlyArray<{ readonly guard: string, readonly verdict: string, readonly detail: string | null }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ChatExplanationErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type ConversationExplanationAcknowledgeMutationVariables = Exact<{
  input: ConversationExplanationAcknowledgeInput;
}>;


export type ConversationExplanationAcknowledgeMutation = { readonly conversationExplanationAcknowledge: { readonly explanation: { readonly applicationId: string, readonly isComplete: boolean, readonly items: ReadonlyArray<{ readonly item: RefinanceExplanationItem, readonly title: string, readonly textVersion: string, readonly replyId: string | null, readonly toldAt: string | null, readonly acknowledgedAt: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: ChatExplanationErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type ConversationExplanationQueryVariables = Exact<{
  id: string;
}>;


export type ConversationExplanationQuery = { readonly conversation: { readonly explanationProgress: { readonly applicationId: string, readonly isComplete: boolean, readonly items: ReadonlyArray<{ readonly item: RefinanceExplanationItem, readonly title: string, readonly textVersion: string, readonly replyId: string | null, readonly toldAt: string | null, readonly acknowledgedAt: string | null }> } | null } | null };

export type ExplanationProgressFragment = { readonly applicationId: string, readonly isComplete: boolean, readonly items: ReadonlyArray<{ readonly item: RefinanceExplanationItem, readonly title: string, readonly textVersion: string, readonly replyId: string | null, readonly toldAt: string | null, readonly acknowledgedAt: string | null }> };

export type ComplianceRecordsOfKindQueryVariables = Exact<{
  kind?: ComplianceRecordKind | null | undefined;
}>;


export type ComplianceRecordsOfKindQuery = { readonly complianceRecords: { readonly nodes: ReadonlyArray<{ readonly kind: ComplianceRecordKind, readonly body: string }> } };

export type ConversationInFullQueryVariables = Exact<{
  id: string;
}>;


export type ConversationInFullQuery = { readonly conversation: { readonly title: string | null, readonly messages: { readonly nodes: ReadonlyArray<{ readonly text: string, readonly replies: ReadonlyArray<{ readonly id: string, readonly state: ReplyState, readonly text: string, readonly aiNotice: string, readonly model: string | null }> }> } } | null };

export type CustomerOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomerOverviewQuery = { readonly viewer: { readonly role: Role, readonly customer: { readonly id: string, readonly name: string, readonly masked: boolean, readonly annualIncomeWon: number | null, readonly loans: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly status: LoanStatus, readonly annualRatePercent: string, readonly balanceWon: number, readonly monthlyPaymentWon: number, readonly version: number, readonly repayments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly paidOn: string }> } }> } } | null } | null };

export type CustomersQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CustomersQuery = { readonly customers: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string, readonly phone: string | null, readonly masked: boolean }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RefinanceCompareQueryVariables = Exact<{
  loanId: string;
  horizonMonths?: number | null | undefined;
  on?: string | null | undefined;
  offerRatePercent?: string | null | undefined;
  rateCutPercent?: string | null | undefined;
  otherLenderRatePercent?: string | null | undefined;
  productRate?: RefinanceProductRate;
  switches?: number;
  homeRegion?: LoanLimitRegion | null | undefined;
  homePriceWon?: number | null | undefined;
}>;


export type RefinanceCompareQuery = { readonly refinanceCompare: { readonly on: string, readonly horizonMonths: number, readonly balanceWon: number, readonly remainingMonths: number, readonly monthlyPaymentWon: number, readonly productsOffered: number, readonly stampDutySource: string | null, readonly failedCriteria: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly products: number }>, readonly ways: ReadonlyArray<{ readonly kind: RefinanceWayKind, readonly rank: number, readonly attainable: boolean, readonly annualRatePercent: string | null, readonly rateBasis: RefinanceRateBasis | null, readonly termMonths: number | null, readonly repaymentMethod: RepaymentMethod | null, readonly monthlyPaymentWon: number | null, readonly paymentsWon: number | null, readonly balanceLeftWon: number | null, readonly netCashWon: number | null, readonly savingWon: number | null, readonly horizonInterestWon: number | null, readonly totalInterestWon: number | null, readonly breakEvenMonth: number | null, readonly reasons: ReadonlyArray<RefinanceWayReason>, readonly openCriteria: ReadonlyArray<RefinanceRejectionReason>, readonly breakEvenAhead: { readonly median: number | null, readonly lower: number | null, readonly higher: number | null, readonly basis: string } | null, readonly product: { readonly code: string } | null, readonly upfront: { readonly closingInterestWon: number, readonly stampDutyWon: number | null, readonly customerStampDutyWon: number | null, readonly totalWon: number | null, readonly prepaymentFee: { readonly amountWon: number | null, readonly basis: PrepaymentFeeBasis, readonly remainingDays: number } } | null, readonly debtService: { readonly dsrPercent: string | null, readonly stressedDsrPercent: string | null, readonly stressPercent: string | null, readonly capPercent: string | null }, readonly acceptance: { readonly percent: string, readonly requests: number, readonly from: string, readonly to: string | null, readonly source: string } | null, readonly unknown: ReadonlyArray<{ readonly figure: RefinanceWayFigure, readonly reason: RefinanceUnknownReason }> }>, readonly loan: { readonly id: string, readonly customer: { readonly name: string } | null } } };

export type RefinanceSeriesQueryVariables = Exact<{
  loanId: string;
  horizonMonths?: number | null | undefined;
  rateCutPercent?: string | null | undefined;
  months?: number;
}>;


export type RefinanceSeriesQuery = { readonly refinanceCompare: { readonly ways: ReadonlyArray<{ readonly kind: RefinanceWayKind, readonly netCashWon: number | null, readonly breakEvenMonth: number | null, readonly series: { readonly paidWon: ReadonlyArray<number>, readonly balanceLeftWon: ReadonlyArray<number>, readonly costWon: ReadonlyArray<number> } | null }> } };

export type LenderMirrorQueryVariables = Exact<{
  loanId: string;
  horizonMonths?: number | null | undefined;
  fundingRatePercent?: string | null | undefined;
}>;


export type LenderMirrorQuery = { readonly refinanceCompare: { readonly ways: ReadonlyArray<{ readonly kind: RefinanceWayKind, readonly rateBasis: RefinanceRateBasis | null, readonly annualRatePercent: string | null }>, readonly lenderMirror: { readonly turningRatePercent: string | null, readonly noTurningRate: NoTurningRate | null, readonly incomeForgoneWon: number | null, readonly marginKeptWon: number | null, readonly marginWithOfferWon: number | null, readonly lossIfLeftWon: number | null, readonly offerCostWon: number | null, readonly paysAbovePercent: string | null, readonly neverPays: NoLeaveProbability | null, readonly unknown: ReadonlyArray<LenderMirrorUnknown> } | null } };

export type RankingPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type RankingPolicyQuery = { readonly refinanceRankingPolicy: { readonly usesCommission: boolean, readonly text: string, readonly criteria: ReadonlyArray<{ readonly place: number, readonly criterion: RefinanceWayCriterion, readonly text: string }> } };

export type RetentionCandidatesQueryVariables = Exact<{
  filter?: RetentionFilterInput | null | undefined;
  first?: number;
  after?: string | null | undefined;
  page?: number | null | undefined;
}>;


export type RetentionCandidatesQuery = { readonly retentionCandidates: { readonly unknownTypes: ReadonlyArray<LoanType>, readonly rankedAt: string, readonly rankingText: string, readonly market: ReadonlyArray<{ readonly loanType: LoanType, readonly aboveWon: number | null, readonly upToWon: number | null, readonly annualRatePercent: string, readonly publishedOn: string | null, readonly source: string | null, readonly product: { readonly code: string } | null }>, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly savingWon: number | null, readonly rateGapPercent: string, readonly remainingMonths: number, readonly feeFreeFrom: string, readonly parts: ReadonlyArray<{ readonly part: RetentionScorePart, readonly weight: number, readonly amountWon: number | null }>, readonly market: { readonly annualRatePercent: string, readonly source: string | null, readonly product: { readonly code: string } | null }, readonly reasons: ReadonlyArray<{ readonly code: RetentionReasonCode, readonly amountWon: number | null, readonly percent: string | null, readonly months: number | null, readonly days: number | null, readonly repayments: number | null }>, readonly loan: { readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly balanceWon: number, readonly customer: { readonly name: string, readonly masked: boolean } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type ExportPartsFragment = { readonly id: string, readonly accountId: string, readonly kind: ExportKind, readonly format: ExportFormat, readonly personalData: ExportPersonalData, readonly purpose: string | null, readonly byteOrderMark: boolean, readonly state: ExportState, readonly attempts: number, readonly isCancelRequested: boolean, readonly rowsWritten: number, readonly sizeBytes: string | null, readonly sha256: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly expiresAt: string | null, readonly downloadUrl: string | null, readonly failure: { readonly code: string, readonly message: string } | null };

export type ExportByIdQueryVariables = Exact<{
  id: string;
}>;


export type ExportByIdQuery = { readonly export: { readonly id: string, readonly accountId: string, readonly kind: ExportKind, readonly format: ExportFormat, readonly personalData: ExportPersonalData, readonly purpose: string | null, readonly byteOrderMark: boolean, readonly state: ExportState, readonly attempts: number, readonly isCancelRequested: boolean, readonly rowsWritten: number, readonly sizeBytes: string | null, readonly sha256: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly expiresAt: string | null, readonly downloadUrl: string | null, readonly failure: { readonly code: string, readonly message: string } | null } | null };

export type ExportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExportsQuery = { readonly exports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly accountId: string, readonly kind: ExportKind, readonly format: ExportFormat, readonly personalData: ExportPersonalData, readonly purpose: string | null, readonly byteOrderMark: boolean, readonly state: ExportState, readonly attempts: number, readonly isCancelRequested: boolean, readonly rowsWritten: number, readonly sizeBytes: string | null, readonly sha256: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly expiresAt: string | null, readonly downloadUrl: string | null, readonly failure: { readonly code: string, readonly message: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ExportStartMutationVariables = Exact<{
  input: ExportStartInput;
}>;


export type ExportStartMutation = { readonly exportStart: { readonly export: { readonly id: string, readonly accountId: string, readonly kind: ExportKind, readonly format: ExportFormat, readonly personalData: ExportPersonalData, readonly purpose: string | null, readonly byteOrderMark: boolean, readonly state: ExportState, readonly attempts: number, readonly isCancelRequested: boolean, readonly rowsWritten: number, readonly sizeBytes: string | null, readonly sha256: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly expiresAt: string | null, readonly downloadUrl: string | null, readonly failure: { readonly code: string, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ExportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly most: number | null }> } };

export type ExportCancelMutationVariables = Exact<{
  input: ExportCancelInput;
}>;


export type ExportCancelMutation = { readonly exportCancel: { readonly export: { readonly id: string, readonly accountId: string, readonly kind: ExportKind, readonly format: ExportFormat, readonly personalData: ExportPersonalData, readonly purpose: string | null, readonly byteOrderMark: boolean, readonly state: ExportState, readonly attempts: number, readonly isCancelRequested: boolean, readonly rowsWritten: number, readonly sizeBytes: string | null, readonly sha256: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly expiresAt: string | null, readonly downloadUrl: string | null, readonly failure: { readonly code: string, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ExportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ExportProgressSubscriptionVariables = Exact<{
  exportId: string;
  afterSequence?: number | null | undefined;
}>;


export type ExportProgressSubscription = { readonly exportProgress: { readonly sequence: number | null, readonly phase: ExportPhase, readonly rowsWritten: number, readonly percent: number, readonly export: { readonly id: string, readonly accountId: string, readonly kind: ExportKind, readonly format: ExportFormat, readonly personalData: ExportPersonalData, readonly purpose: string | null, readonly byteOrderMark: boolean, readonly state: ExportState, readonly attempts: number, readonly isCancelRequested: boolean, readonly rowsWritten: number, readonly sizeBytes: string | null, readonly sha256: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly expiresAt: string | null, readonly downloadUrl: string | null, readonly failure: { readonly code: string, readonly message: string } | null } | null } };

export type FileInFullFragment = { readonly id: string, readonly kind: AnalysisFileKind, readonly fileName: string, readonly state: AnalysisFileState, readonly mediaType: string | null, readonly sizeBytes: number | null, readonly sha256: string | null, readonly customerId: string | null, readonly downloadUrl: string | null, readonly analysis: { readonly state: FileAnalysisState, readonly attempts: number, readonly isCancelRequested: boolean, readonly analyser: string | null, readonly isFromCache: boolean, readonly rowsRead: number, readonly rowsAccepted: number, readonly rowsRefused: number, readonly failure: { readonly code: string, readonly message: string } | null, readonly result: { readonly shape: AnalysisShape, readonly format: AnalysisFormat, readonly encoding: string | null, readonly figures: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: string | null, readonly unit: AnalysisUnit, readonly sql: string }>, readonly notes: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null, readonly image: { readonly label: string, readonly name: string, readonly confidence: string, readonly isUnknown: boolean, readonly defectProbability: string, readonly modelVersion: string, readonly width: number, readonly height: number, readonly heatMapUrl: string, readonly scores: ReadonlyArray<{ readonly label: string, readonly probability: string }> } | null, readonly refusedRows: { readonly nodes: ReadonlyArray<{ readonly line: number, readonly code: string, readonly column: string | null, readonly message: string, readonly raw: string }> } } | null };

export type FileByIdQueryVariables = Exact<{
  id: string;
}>;


export type FileByIdQuery = { readonly file: { readonly id: string, readonly kind: AnalysisFileKind, readonly fileName: string, readonly state: AnalysisFileState, readonly mediaType: string | null, readonly sizeBytes: number | null, readonly sha256: string | null, readonly customerId: string | null, readonly downloadUrl: string | null, readonly analysis: { readonly state: FileAnalysisState, readonly attempts: number, readonly isCancelRequested: boolean, readonly analyser: string | null, readonly isFromCache: boolean, readonly rowsRead: number, readonly rowsAccepted: number, readonly rowsRefused: number, readonly failure: { readonly code: string, readonly message: string } | null, readonly result: { readonly shape: AnalysisShape, readonly format: AnalysisFormat, readonly encoding: string | null, readonly figures: ReadonlyArray<{ readonly code: string, readonly label: string, readonly value: string | null, readonly unit: AnalysisUnit, readonly sql: string }>, readonly notes: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null, readonly image: { readonly label: string, readonly name: string, readonly confidence: string, readonly isUnknown: boolean, readonly defectProbability: string, readonly modelVersion: string, readonly width: number, readonly height: number, readonly heatMapUrl: string, readonly scores: ReadonlyArray<{ readonly label: string, readonly probability: string }> } | null, readonly refusedRows: { readonly nodes: ReadonlyArray<{ readonly line: number, readonly code: string, readonly column: string | null, readonly message: string, readonly raw: string }> } } | null } | null };

export type FilesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  customerId?: string | null | undefined;
  ownOnly?: boolean | null | undefined;
}>;


export type FilesQuery = { readonly files: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly fileName: string, readonly state: AnalysisFileState }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type FileUploadStartMutationVariables = Exact<{
  input: FileUploadStartInput;
}>;


export type FileUploadStartMutation = { readonly fileUploadStart: { readonly uploadUrl: string | null, readonly uploadExpiresAt: string | null, readonly file: { readonly id: string, readonly state: AnalysisFileState, readonly sizeBytes: number | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: AnalysisErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly most: number | null, readonly mostBytes: string | null }> } };

export type FileUploadCancelMutationVariables = Exact<{
  input: FileUploadCancelInput;
}>;


export type FileUploadCancelMutation = { readonly fileUploadCancel: { readonly fileId: string | null, readonly userErrors: ReadonlyArray<{ readonly code: AnalysisErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type FileDeleteMutationVariables = Exact<{
  input: FileDeleteInput;
}>;


export type FileDeleteMutation = { readonly fileDelete: { readonly fileId: string | null, readonly userErrors: ReadonlyArray<{ readonly code: AnalysisErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type FileAnalysisCancelMutationVariables = Exact<{
  input: FileAnalysisCancelInput;
}>;


export type FileAnalysisCancelMutation = { readonly fileAnalysisCancel: { readonly file: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: AnalysisErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type FileAnalysisRetryMutationVariables = Exact<{
  input: FileAnalysisRetryInput;
}>;


export type FileAnalysisRetryMutation = { readonly fileAnalysisRetry: { readonly file: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: AnalysisErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type FileAnalysisProgressSubscriptionVariables = Exact<{
  fileId: string;
  afterSequence?: number | null | undefined;
}>;


export type FileAnalysisProgressSubscription = { readonly fileAnalysisProgress: { readonly sequence: number | null, readonly phase: FileAnalysisPhase, readonly rowsRead: number, readonly percent: number, readonly analysis: { readonly state: FileAnalysisState, readonly rowsRead: number, readonly rowsAccepted: number, readonly rowsRefused: number } | null } };

export type SeriesWithFiguresQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  period: string;
}>;


export type SeriesWithFiguresQuery = { readonly series: { readonly code: string, readonly name: string, readonly topic: SeriesTopic, readonly frequency: SeriesFrequency, readonly unit: string, readonly source: string, readonly isOwn: boolean, readonly isMadeUp: boolean, readonly observations: ReadonlyArray<{ readonly period: string, readonly value: string, readonly knownFrom: string }>, readonly vintages: ReadonlyArray<{ readonly value: string | null, readonly knownFrom: string }> } };

export type SeriesListQueryVariables = Exact<{
  topic?: SeriesTopic | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SeriesListQuery = { readonly seriesList: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly isOwn: boolean }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ForecastQueryVariables = Exact<{
  seriesId: string;
  months: number;
  asOf?: string | null | undefined;
}>;


export type ForecastQuery = { readonly forecast: { readonly asOf: string, readonly vintage: string, readonly madeAt: string, readonly method: string, readonly isBaseline: boolean, readonly baselineReason: ForecastBaselineReason | null, readonly notice: string, readonly series: { readonly id: string, readonly name: string }, readonly history: ReadonlyArray<{ readonly period: string, readonly value: string }>, readonly points: ReadonlyArray<{ readonly period: string, readonly median: string, readonly baseline: string, readonly low80: string | null, readonly high80: string | null, readonly low95: string | null, readonly high95: string | null }>, readonly record: { readonly trials: number, readonly candidates: ReadonlyArray<{ readonly method: string, readonly mase: string, readonly maseLow: string, readonly maseHigh: string }>, readonly coverage80: { readonly percent: string, readonly values: number } | null, readonly coverage95: { readonly percent: string, readonly values: number } | null } } };

export type ForecastChartsQueryVariables = Exact<{
  seriesId: string;
  months: number;
}>;


export type ForecastChartsQuery = { readonly forecast: { readonly svg: { readonly url: string, readonly expiresAt: string }, readonly png: { readonly url: string } } };

export type ForecastScoreboardQueryVariables = Exact<{
  seriesId?: string | null | undefined;
}>;


export type ForecastScoreboardQuery = { readonly forecastScoreboard: ReadonlyArray<{ readonly seriesId: string, readonly seriesName: string, readonly method: string, readonly isReplay: boolean, readonly values: number, readonly mase: string | null, readonly coverage80Percent: string | null, readonly coverage95Percent: string | null, readonly firstPeriod: string, readonly lastPeriod: string }> };

export type NewsDigestQueryVariables = Exact<{
  topic?: SeriesTopic | null | undefined;
  since?: string | null | undefined;
  first?: number;
}>;


export type NewsDigestQuery = { readonly newsDigest: { readonly hasFeeds: boolean, readonly since: string, readonly summary: string, readonly fetchedAt: string | null, readonly items: ReadonlyArray<{ readonly title: string, readonly excerpt: string | null, readonly source: string, readonly link: string | null, readonly publishedAt: string, readonly topics: ReadonlyArray<SeriesTopic> }> } };

export type NewsFeedsQueryVariables = Exact<{ [key: string]: never; }>;


export type NewsFeedsQuery = { readonly newsFeeds: ReadonlyArray<{ readonly name: string, readonly host: string, readonly fetchedAt: string | null, readonly succeededAt: string | null, readonly problem: NewsFeedProblem | null, readonly items: number }> };

export type NewsFetchMutationVariables = Exact<{
  input: NewsFetchInput;
}>;


export type NewsFetchMutation = { readonly newsFetch: { readonly feeds: ReadonlyArray<{ readonly name: string }> | null, readonly userErrors: ReadonlyArray<{ readonly code: NewsErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type ImportOverviewFragment = { readonly id: string, readonly state: ImportState, readonly task: ImportTask | null, readonly fileName: string, readonly encoding: ImportEncoding | null, readonly existing: ExistingRows, readonly rowsRead: number, readonly rowsAccepted: number, readonly rowsRejected: number, readonly rowsNew: number, readonly rowsChanged: number, readonly rowsUnchanged: number, readonly quarters: ReadonlyArray<string>, readonly undoneAt: string | null, readonly failure: { readonly task: ImportTask, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null };

export type ImportUploadStartMutationVariables = Exact<{
  input: ImportUploadStartInput;
}>;


export type ImportUploadStartMutation = { readonly importUploadStart: { readonly uploadUrl: string | null, readonly uploadExpiresAt: string | null, readonly file: { readonly id: string, readonly fileName: string, readonly state: ImportFileState } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ImportUploadCancelMutationVariables = Exact<{
  input: ImportUploadCancelInput;
}>;


export type ImportUploadCancelMutation = { readonly importUploadCancel: { readonly importFileIds: ReadonlyArray<string> | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ImportStartMutationVariables = Exact<{
  input: ImportStartInput;
}>;


export type ImportStartMutation = { readonly importStart: { readonly batch: { readonly id: string, readonly state: ImportState, readonly task: ImportTask | null, readonly fileName: string, readonly encoding: ImportEncoding | null, readonly existing: ExistingRows, readonly rowsRead: number, readonly rowsAccepted: number, readonly rowsRejected: number, readonly rowsNew: number, readonly rowsChanged: number, readonly rowsUnchanged: number, readonly quarters: ReadonlyArray<string>, readonly undoneAt: string | null, readonly failure: { readonly task: ImportTask, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ImportCommitMutationVariables = Exact<{
  input: ImportCommitInput;
}>;


export type ImportCommitMutation = { readonly importCommit: { readonly batch: { readonly id: string, readonly state: ImportState, readonly task: ImportTask | null, readonly fileName: string, readonly encoding: ImportEncoding | null, readonly existing: ExistingRows, readonly rowsRead: number, readonly rowsAccepted: number, readonly rowsRejected: number, readonly rowsNew: number, readonly rowsChanged: number, readonly rowsUnchanged: number, readonly quarters: ReadonlyArray<string>, readonly undoneAt: string | null, readonly failure: { readonly task: ImportTask, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ImportCancelMutationVariables = Exact<{
  input: ImportCancelInput;
}>;


export type ImportCancelMutation = { readonly importCancel: { readonly batch: { readonly id: string, readonly state: ImportState, readonly task: ImportTask | null, readonly fileName: string, readonly encoding: ImportEncoding | null, readonly existing: ExistingRows, readonly rowsRead: number, readonly rowsAccepted: number, readonly rowsRejected: number, readonly rowsNew: number, readonly rowsChanged: number, readonly rowsUnchanged: number, readonly quarters: ReadonlyArray<string>, readonly undoneAt: string | null, readonly failure: { readonly task: ImportTask, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ImportUndoMutationVariables = Exact<{
  input: ImportUndoInput;
}>;


export type ImportUndoMutation = { readonly importUndo: { readonly batch: { readonly id: string, readonly state: ImportState, readonly task: ImportTask | null, readonly fileName: string, readonly encoding: ImportEncoding | null, readonly existing: ExistingRows, readonly rowsRead: number, readonly rowsAccepted: number, readonly rowsRejected: number, readonly rowsNew: number, readonly rowsChanged: number, readonly rowsUnchanged: number, readonly quarters: ReadonlyArray<string>, readonly undoneAt: string | null, readonly failure: { readonly task: ImportTask, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type RejectedRowFixMutationVariables = Exact<{
  input: RejectedRowFixInput;
}>;


export type RejectedRowFixMutation = { readonly rejectedRowFix: { readonly batch: { readonly id: string, readonly state: ImportState, readonly task: ImportTask | null, readonly fileName: string, readonly encoding: ImportEncoding | null, readonly existing: ExistingRows, readonly rowsRead: number, readonly rowsAccepted: number, readonly rowsRejected: number, readonly rowsNew: number, readonly rowsChanged: number, readonly rowsUnchanged: number, readonly quarters: ReadonlyArray<string>, readonly undoneAt: string | null, readonly failure: { readonly task: ImportTask, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly column: string | null, readonly rejection: RejectionCode | null }> } };

export type ImportProgressSubscriptionVariables = Exact<{
  importBatchId: string;
  afterSequence?: number | null | undefined;
}>;


export type ImportProgressSubscription = { readonly importProgress: { readonly sequence: number | null, readonly phase: ImportPhase, readonly rowsRead: number, readonly percent: number | null, readonly batch: { readonly id: string, readonly state: ImportState, readonly task: ImportTask | null, readonly fileName: string, readonly encoding: ImportEncoding | null, readonly existing: ExistingRows, readonly rowsRead: number, readonly rowsAccepted: number, readonly rowsRejected: number, readonly rowsNew: number, readonly rowsChanged: number, readonly rowsUnchanged: number, readonly quarters: ReadonlyArray<string>, readonly undoneAt: string | null, readonly failure: { readonly task: ImportTask, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null } | null } };

export type ImportInFullQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ImportInFullQuery = { readonly importBatch: { readonly sha256: string, readonly undoUntil: string | null, readonly rawFileUrl: string | null, readonly id: string, readonly state: ImportState, readonly task: ImportTask | null, readonly fileName: string, readonly encoding: ImportEncoding | null, readonly existing: ExistingRows, readonly rowsRead: number, readonly rowsAccepted: number, readonly rowsRejected: number, readonly rowsNew: number, readonly rowsChanged: number, readonly rowsUnchanged: number, readonly quarters: ReadonlyArray<string>, readonly undoneAt: string | null, readonly diff: ReadonlyArray<{ readonly quarter: string, readonly rowsNew: number, readonly rowsChanged: number, readonly rowsUnchanged: number, readonly rowsRejected: number, readonly newWon: number, readonly changedBeforeWon: number, readonly changedAfterWon: number, readonly unchangedWon: number }>, readonly rejections: ReadonlyArray<{ readonly column: string | null, readonly code: RejectionCode, readonly count: number, readonly firstLine: number, readonly message: string }>, readonly warnings: ReadonlyArray<{ readonly code: ImportWarningCode, readonly count: number, readonly firstLine: number, readonly message: string }>, readonly blockedBy: ReadonlyArray<{ readonly importBatchId: string, readonly fileName: string }>, readonly rejectedRows: { readonly nodes: ReadonlyArray<{ readonly lineNumber: number, readonly column: string | null, readonly code: RejectionCode, readonly raw: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly failure: { readonly task: ImportTask, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null } | null };

export type ImportQualityQueryVariables = Exact<{
  id: string;
  quarter: string;
}>;


export type ImportQualityQuery = { readonly importBatch: { readonly quality: { readonly quarter: string, readonly rows: number, readonly rowsRejected: number, readonly duplicatesInFile: number, readonly duplicatesAcrossFiles: number, readonly baseQuarter: string | null, readonly baseRows: number | null, readonly baseSource: DriftBase | null, readonly drift: DriftBand | null, readonly measuredAt: string | null, readonly columns: ReadonlyArray<{ readonly column: string, readonly filled: number, readonly empty: number, readonly completenessPercent: string | null, readonly outOfRange: number, readonly malformed: number, readonly unknownCodes: number, readonly offStep: number, readonly psi: string | null, readonly drift: DriftBand | null, readonly noDrift: NoDrift | null }> } | null } | null };

export type QualityInFullFragment = { readonly quarter: string, readonly rows: number, readonly rowsRejected: number, readonly duplicatesInFile: number, readonly duplicatesAcrossFiles: number, readonly baseQuarter: string | null, readonly baseRows: number | null, readonly baseSource: DriftBase | null, readonly drift: DriftBand | null, readonly measuredAt: string | null, readonly columns: ReadonlyArray<{ readonly column: string, readonly filled: number, readonly empty: number, readonly completenessPercent: string | null, readonly outOfRange: number, readonly malformed: number, readonly unknownCodes: number, readonly offStep: number, readonly psi: string | null, readonly drift: DriftBand | null, readonly noDrift: NoDrift | null }> };

export type DataQualityQueryVariables = Exact<{
  quarter: string;
}>;


export type DataQualityQuery = { readonly dataQuality: { readonly quarter: string, readonly rows: number, readonly rowsRejected: number, readonly duplicatesInFile: number, readonly duplicatesAcrossFiles: number, readonly baseQuarter: string | null, readonly baseRows: number | null, readonly baseSource: DriftBase | null, readonly drift: DriftBand | null, readonly measuredAt: string | null, readonly columns: ReadonlyArray<{ readonly column: string, readonly filled: number, readonly empty: number, readonly completenessPercent: string | null, readonly outOfRange: number, readonly malformed: number, readonly unknownCodes: number, readonly offStep: number, readonly psi: string | null, readonly drift: DriftBand | null, readonly noDrift: NoDrift | null }> } | null };

export type CorrectedImportFragment = { readonly id: string, readonly state: ImportState, readonly task: ImportTask | null, readonly rowsAccepted: number, readonly rowsRejected: number, readonly rowsNew: number, readonly rowsChanged: number, readonly changesFileUrl: string | null, readonly refusedFileUrl: string | null, readonly correctedRows: { readonly nodes: ReadonlyArray<{ readonly lineNumber: number, readonly code: RejectionCode, readonly correctedByName: string | null, readonly fields: ReadonlyArray<{ readonly column: string, readonly value: string }> }> }, readonly correctionRules: ReadonlyArray<{ readonly number: number, readonly column: string, readonly code: RejectionCode, readonly from: string | null, readonly to: string, readonly correctedByName: string | null }>, readonly expectations: ReadonlyArray<{ readonly name: string, readonly severity: ImportExpectationSeverity, readonly state: ImportExpectationState, readonly quarter: string | null, readonly column: string | null, readonly foundPercent: string | null, readonly rows: number | null, readonly firstLine: number | null, readonly message: string }>, readonly override: { readonly names: ReadonlyArray<string>, readonly reason: string, readonly byName: string | null } | null };

export type ImportCorrectedQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type ImportCorrectedQuery = { readonly importBatch: { readonly id: string, readonly state: ImportState, readonly task: ImportTask | null, readonly rowsAccepted: number, readonly rowsRejected: number, readonly rowsNew: number, readonly rowsChanged: number, readonly changesFileUrl: string | null, readonly refusedFileUrl: string | null, readonly changedRows: { readonly nodes: ReadonlyArray<{ readonly lineNumber: number, readonly quarter: string, readonly sourceKey: string, readonly changes: ReadonlyArray<{ readonly column: string, readonly before: string | null, readonly after: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly correctedRows: { readonly nodes: ReadonlyArray<{ readonly lineNumber: number, readonly code: RejectionCode, readonly correctedByName: string | null, readonly fields: ReadonlyArray<{ readonly column: string, readonly value: string }> }> }, readonly correctionRules: ReadonlyArray<{ readonly number: number, readonly column: string, readonly code: RejectionCode, readonly from: string | null, readonly to: string, readonly correctedByName: string | null }>, readonly expectations: ReadonlyArray<{ readonly name: string, readonly severity: ImportExpectationSeverity, readonly state: ImportExpectationState, readonly quarter: string | null, readonly column: string | null, readonly foundPercent: string | null, readonly rows: number | null, readonly firstLine: number | null, readonly message: string }>, readonly override: { readonly names: ReadonlyArray<string>, readonly reason: string, readonly byName: string | null } | null } | null };

export type RejectedRowsFixMutationVariables = Exact<{
  input: RejectedRowsFixInput;
}>;


export type RejectedRowsFixMutation = { readonly rejectedRowsFix: { readonly batch: { readonly id: string, readonly task: ImportTask | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly column: string | null, readonly rejection: RejectionCode | null }> } };

export type ImportCorrectionsApplyMutationVariables = Exact<{
  input: ImportCorrectionsApplyInput;
}>;


export type ImportCorrectionsApplyMutation = { readonly importCorrectionsApply: { readonly batch: { readonly id: string, readonly task: ImportTask | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ImportCorrectionRemoveMutationVariables = Exact<{
  input: ImportCorrectionRemoveInput;
}>;


export type ImportCorrectionRemoveMutation = { readonly importCorrectionRemove: { readonly batch: { readonly id: string, readonly task: ImportTask | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ImportExpectationsNowQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportExpectationsNowQuery = { readonly importExpectations: { readonly version: number, readonly expectations: ReadonlyArray<{ readonly name: string, readonly kind: ImportExpectationKind, readonly severity: ImportExpectationSeverity, readonly column: string | null, readonly least: string | null, readonly most: string | null, readonly codes: ReadonlyArray<string> | null }> }, readonly importExpectationSets: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: ImportExpectationSetState, readonly reason: string, readonly proposedByName: string, readonly decidedByName: string | null }> } };

export type ImportExpectationsProposeMutationVariables = Exact<{
  input: ImportExpectationsProposeInput;
}>;


export type ImportExpectationsProposeMutation = { readonly importExpectationsPropose: { readonly expectationSet: { readonly id: string, readonly version: number, readonly state: ImportExpectationSetState } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportExpectationErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ImportExpectationsPutInForceMutationVariables = Exact<{
  input: ImportExpectationsDecideInput;
}>;


export type ImportExpectationsPutInForceMutation = { readonly importExpectationsPutInForce: { readonly expectationSet: { readonly id: string, readonly state: ImportExpectationSetState, readonly decidedByName: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportExpectationErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ImportExpectationsWithdrawMutationVariables = Exact<{
  input: ImportExpectationsDecideInput;
}>;


export type ImportExpectationsWithdrawMutation = { readonly importExpectationsWithdraw: { readonly expectationSet: { readonly id: string, readonly state: ImportExpectationSetState } | null, readonly userErrors: ReadonlyArray<{ readonly code: ImportExpectationErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type QualityExpectationsQueryVariables = Exact<{
  quarter: string;
}>;


export type QualityExpectationsQuery = { readonly dataQuality: { readonly rows: number, readonly expectations: ReadonlyArray<{ readonly importBatchId: string, readonly name: string, readonly state: ImportExpectationState, readonly quarter: string | null, readonly foundPercent: string | null }> } | null };

export type SpendingStatisticsQueryVariables = Exact<{
  last?: number;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type SpendingStatisticsQuery = { readonly spendingStatistics: ReadonlyArray<{ readonly quarter: string, readonly countedAt: string | null, readonly asOf: ReadonlyArray<{ readonly importBatchId: string, readonly fileName: string }>, readonly figures: { readonly customers: number, readonly institutionCustomers: number, readonly coveragePercent: string | null, readonly totalWon: number, readonly creditWon: number, readonly checkWon: number, readonly meanWon: number | null, readonly totalSincePreviousQuarterPercent: string | null, readonly totalSinceYearBeforePercent: string | null, readonly meanSincePreviousQuarterPercent: string | null, readonly categories: ReadonlyArray<{ readonly category: SpendingCategory, readonly amountWon: number, readonly sharePercent: string | null, readonly sincePreviousQuarterPercent: string | null }> } | null, readonly parts: ReadonlyArray<{ readonly code: string | null, readonly customers: number, readonly isFew: boolean, readonly totalWon: number, readonly meanWon: number | null, readonly sharePercent: string | null }> | null }> };

export type SpendingSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SpendingSettingsQuery = { readonly spendingSettings: { readonly groupBy: ReadonlyArray<PeerAttribute> | null, readonly quarter: string | null } };

export type SpendingSettingsSetMutationVariables = Exact<{
  input: SpendingSettingsSetInput;
}>;


export type SpendingSettingsSetMutation = { readonly spendingSettingsSet: { readonly settings: { readonly groupBy: ReadonlyArray<PeerAttribute> | null, readonly quarter: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: SpendingSettingsErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type SpendingAsSetQueryVariables = Exact<{
  id: string;
}>;


export type SpendingAsSetQuery = { readonly customer: { readonly spendingDashboard: { readonly quarter: string } | null, readonly peerComparison: { readonly quarter: string, readonly groupBy: ReadonlyArray<PeerAttribute> } | null, readonly quarterSummary: { readonly quarter: string } | null } | null };

export type ShownLifeStageFragment = { readonly stage: LifeStage | null, readonly basis: LifeStageBasis | null, readonly confidence: LifeStageConfidence | null, readonly unknown: LifeStageUnknown | null, readonly unknownText: string | null, readonly quarter: string | null, readonly modelVersion: string | null, readonly modelWarning: string | null, readonly notice: string, readonly probabilities: ReadonlyArray<{ readonly stage: LifeStage, readonly probability: string }>, readonly correction: { readonly stage: LifeStage, readonly byCustomer: boolean, readonly correctedAt: string, readonly expiresAt: string } | null, readonly why: ReadonlyArray<{ readonly factor: LifeStageFactor, readonly name: string, readonly effectPoints: string, readonly text: string }> };

export type CustomerLifeStageQueryVariables = Exact<{
  id: string;
}>;


export type CustomerLifeStageQuery = { readonly customer: { readonly lifeStage: { readonly stage: LifeStage | null, readonly basis: LifeStageBasis | null, readonly confidence: LifeStageConfidence | null, readonly unknown: LifeStageUnknown | null, readonly unknownText: string | null, readonly quarter: string | null, readonly modelVersion: string | null, readonly modelWarning: string | null, readonly notice: string, readonly probabilities: ReadonlyArray<{ readonly stage: LifeStage, readonly probability: string }>, readonly correction: { readonly stage: LifeStage, readonly byCustomer: boolean, readonly correctedAt: string, readonly expiresAt: string } | null, readonly why: ReadonlyArray<{ readonly factor: LifeStageFactor, readonly name: string, readonly effectPoints: string, readonly text: string }> } | null } | null };

export type CustomersLifeStagesQueryVariables = Exact<{
  first: number;
}>;


export type CustomersLifeStagesQuery = { readonly customers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly lifeStage: { readonly stage: LifeStage | null, readonly basis: LifeStageBasis | null } | null }> } };

export type LifeStageCorrectionWithdrawMutationVariables = Exact<{
  input: LifeStageCorrectionWithdrawInput;
}>;


export type LifeStageCorrectionWithdrawMutation = { readonly lifeStageCorrectionWithdraw: { readonly customer: { readonly id: string, readonly lifeStage: { readonly stage: LifeStage | null, readonly basis: LifeStageBasis | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type LifeStageCorrectMutationVariables = Exact<{
  input: LifeStageCorrectInput;
}>;


export type LifeStageCorrectMutation = { readonly lifeStageCorrect: { readonly correction: { readonly stage: LifeStage, readonly byCustomer: boolean, readonly correctedAt: string, readonly expiresAt: string } | null, readonly customer: { readonly id: string, readonly lifeStage: { readonly stage: LifeStage | null, readonly basis: LifeStageBasis | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type CustomerClusterQueryVariables = Exact<{
  id: string;
}>;


export type CustomerClusterQuery = { readonly customer: { readonly cluster: { readonly number: number | null, readonly name: string | null, readonly unknown: ClusterUnknown | null, readonly unknownText: string | null, readonly peopleUnknown: ClusterPeopleUnknown | null, readonly peopleUnknownText: string | null, readonly quarter: string | null, readonly modelVersion: string | null, readonly modelWarning: string | null, readonly marks: ReadonlyArray<{ readonly category: SpendingCategory, readonly name: string, readonly sharePercent: string, readonly usualPercent: string }>, readonly people: { readonly size: number, readonly countedAt: string, readonly total: { readonly category: SpendingCategory | null, readonly name: string, readonly lowerQuartileWon: number, readonly medianWon: number, readonly upperQuartileWon: number, readonly stepWon: number }, readonly categories: ReadonlyArray<{ readonly category: SpendingCategory | null, readonly medianWon: number }> } | null } | null } | null };

export type SimilarCustomersQueryVariables = Exact<{
  id: string;
  first?: number;
}>;


export type SimilarCustomersQuery = { readonly customer: { readonly similarCustomers: { readonly among: number | null, readonly unknown: SimilarUnknown | null, readonly unknownText: string | null, readonly quarter: string | null, readonly modelVersion: string | null, readonly modelWarning: string | null, readonly nodes: ReadonlyArray<{ readonly similarity: string, readonly sharedCategories: ReadonlyArray<SpendingCategory>, readonly customer: { readonly id: string, readonly name: string } | null }> } | null } | null };

export type CustomerLoanRiskQueryVariables = Exact<{
  id: string;
}>;


export type CustomerLoanRiskQuery = { readonly customer: { readonly loanRisk: { readonly probability: string | null, readonly band: LoanRiskBand | null, readonly bandText: string | null, readonly unknown: LoanRiskUnknown | null, readonly unknownText: string | null, readonly quarter: string | null, readonly modelVersion: string | null, readonly modelWarning: string | null, readonly notice: string, readonly why: ReadonlyArray<{ readonly factor: LoanRiskFactor, readonly name: string, readonly effectPoints: string, readonly text: string }> } | null } | null };

export type ShownInsightProductFragment = { readonly id: string, readonly code: string, readonly name: string, readonly nameKo: string, readonly nameEn: string, readonly kind: InsightProductKind, readonly annualFeeWon: number, readonly active: boolean, readonly version: number, readonly benefits: ReadonlyArray<{ readonly category: SpendingCategory | null, readonly name: string, readonly ratePercent: string, readonly monthlyCapWon: number | null }>, readonly eligibility: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string, readonly category: SpendingCategory | null, readonly won: number | null, readonly sharePercent: string | null, readonly lifeStages: ReadonlyArray<LifeStage> | null, readonly healthPart: HealthPart | null, readonly below: string | null }>, readonly bonuses: ReadonlyArray<{ readonly name: string, readonly worthWon: number, readonly basis: string, readonly when: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string }> }>, readonly proposal: { readonly annualFeeWon: number, readonly proposedById: string } | null };

export type InsightProductShownQueryVariables = Exact<{
  id: string;
}>;


export type InsightProductShownQuery = { readonly insightProduct: { readonly id: string, readonly code: string, readonly name: string, readonly nameKo: string, readonly nameEn: string, readonly kind: InsightProductKind, readonly annualFeeWon: number, readonly active: boolean, readonly version: number, readonly responses: { readonly shownTo: number, readonly interested: number, readonly dismissed: number } | null, readonly benefits: ReadonlyArray<{ readonly category: SpendingCategory | null, readonly name: string, readonly ratePercent: string, readonly monthlyCapWon: number | null }>, readonly eligibility: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string, readonly category: SpendingCategory | null, readonly won: number | null, readonly sharePercent: string | null, readonly lifeStages: ReadonlyArray<LifeStage> | null, readonly healthPart: HealthPart | null, readonly below: string | null }>, readonly bonuses: ReadonlyArray<{ readonly name: string, readonly worthWon: number, readonly basis: string, readonly when: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string }> }>, readonly proposal: { readonly annualFeeWon: number, readonly proposedById: string } | null } | null };

export type InsightProductsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  active?: boolean | null | undefined;
}>;


export type InsightProductsQuery = { readonly insightProducts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly active: boolean }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type InsightProductCreateMutationVariables = Exact<{
  input: InsightProductCreateInput;
}>;


export type InsightProductCreateMutation = { readonly insightProductCreate: { readonly product: { readonly id: string, readonly code: string, readonly name: string, readonly nameKo: string, readonly nameEn: string, readonly kind: InsightProductKind, readonly annualFeeWon: number, readonly active: boolean, readonly version: number, readonly benefits: ReadonlyArray<{ readonly category: SpendingCategory | null, readonly name: string, readonly ratePercent: string, readonly monthlyCapWon: number | null }>, readonly eligibility: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string, readonly category: SpendingCategory | null, readonly won: number | null, readonly sharePercent: string | null, readonly lifeStages: ReadonlyArray<LifeStage> | null, readonly healthPart: HealthPart | null, readonly below: string | null }>, readonly bonuses: ReadonlyArray<{ readonly name: string, readonly worthWon: number, readonly basis: string, readonly when: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string }> }>, readonly proposal: { readonly annualFeeWon: number, readonly proposedById: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type InsightProductPublishMutationVariables = Exact<{
  input: InsightProductPublishInput;
}>;


export type InsightProductPublishMutation = { readonly insightProductPublish: { readonly product: { readonly id: string, readonly code: string, readonly name: string, readonly nameKo: string, readonly nameEn: string, readonly kind: InsightProductKind, readonly annualFeeWon: number, readonly active: boolean, readonly version: number, readonly benefits: ReadonlyArray<{ readonly category: SpendingCategory | null, readonly name: string, readonly ratePercent: string, readonly monthlyCapWon: number | null }>, readonly eligibility: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string, readonly category: SpendingCategory | null, readonly won: number | null, readonly sharePercent: string | null, readonly lifeStages: ReadonlyArray<LifeStage> | null, readonly healthPart: HealthPart | null, readonly below: string | null }>, readonly bonuses: ReadonlyArray<{ readonly name: string, readonly worthWon: number, readonly basis: string, readonly when: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string }> }>, readonly proposal: { readonly annualFeeWon: number, readonly proposedById: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type InsightProductRejectMutationVariables = Exact<{
  input: InsightProductRejectInput;
}>;


export type InsightProductRejectMutation = { readonly insightProductReject: { readonly product: { readonly id: string, readonly code: string, readonly name: string, readonly nameKo: string, readonly nameEn: string, readonly kind: InsightProductKind, readonly annualFeeWon: number, readonly active: boolean, readonly version: number, readonly benefits: ReadonlyArray<{ readonly category: SpendingCategory | null, readonly name: string, readonly ratePercent: string, readonly monthlyCapWon: number | null }>, readonly eligibility: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string, readonly category: SpendingCategory | null, readonly won: number | null, readonly sharePercent: string | null, readonly lifeStages: ReadonlyArray<LifeStage> | null, readonly healthPart: HealthPart | null, readonly below: string | null }>, readonly bonuses: ReadonlyArray<{ readonly name: string, readonly worthWon: number, readonly basis: string, readonly when: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string }> }>, readonly proposal: { readonly annualFeeWon: number, readonly proposedById: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type CustomerCardTellMutationVariables = Exact<{
  input: CustomerCardTellInput;
}>;


export type CustomerCardTellMutation = { readonly customerCardTell: { readonly product: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type InsightProductUpdateMutationVariables = Exact<{
  input: InsightProductUpdateInput;
}>;


export type InsightProductUpdateMutation = { readonly insightProductUpdate: { readonly product: { readonly id: string, readonly code: string, readonly name: string, readonly nameKo: string, readonly nameEn: string, readonly kind: InsightProductKind, readonly annualFeeWon: number, readonly active: boolean, readonly version: number, readonly benefits: ReadonlyArray<{ readonly category: SpendingCategory | null, readonly name: string, readonly ratePercent: string, readonly monthlyCapWon: number | null }>, readonly eligibility: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string, readonly category: SpendingCategory | null, readonly won: number | null, readonly sharePercent: string | null, readonly lifeStages: ReadonlyArray<LifeStage> | null, readonly healthPart: HealthPart | null, readonly below: string | null }>, readonly bonuses: ReadonlyArray<{ readonly name: string, readonly worthWon: number, readonly basis: string, readonly when: ReadonlyArray<{ readonly kind: InsightConditionKind, readonly text: string }> }>, readonly proposal: { readonly annualFeeWon: number, readonly proposedById: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type InsightProductDeactivateMutationVariables = Exact<{
  input: InsightProductDeactivateInput;
}>;


export type InsightProductDeactivateMutation = { readonly insightProductDeactivate: { readonly product: { readonly id: string, readonly active: boolean, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type CustomerRecommendationsQueryVariables = Exact<{
  id: string;
  first?: number;
}>;


export type CustomerRecommendationsQuery = { readonly customer: { readonly recommendations: { readonly comparedWith: string, readonly withheld: RecommendationsWithheld | null, readonly withheldText: string | null, readonly quarters: ReadonlyArray<string>, readonly uncertainty: string, readonly rankingVersion: string, readonly asOf: string, readonly items: ReadonlyArray<{ readonly recommendationId: string, readonly rank: number, readonly netBenefitWon: number, readonly gainWon: number, readonly lowWon: number, readonly highWon: number, readonly answer: RecommendationAnswer | null, readonly answeredAt: string | null, readonly product: { readonly id: string, readonly code: string, readonly name: string }, readonly reasons: ReadonlyArray<{ readonly part: RecommendationPart, readonly category: SpendingCategory | null, readonly won: number, readonly text: string }>, readonly difference: { readonly category: SpendingCategory, readonly name: string, readonly monthlyWon: number, readonly changeWon: number, readonly text: string } | null }>, readonly heldCard: { readonly netBenefitWon: number, readonly product: { readonly id: string } } | null } | null } | null };

export type RecommendationRankingPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type RecommendationRankingPolicyQuery = { readonly recommendationRankingPolicy: { readonly version: string, readonly formula: string, readonly text: string, readonly uncertainty: string, readonly criteria: ReadonlyArray<{ readonly place: number, readonly criterion: RecommendationCriterion, readonly text: string }> } };

export type RecommendationRespondMutationVariables = Exact<{
  input: RecommendationRespondInput;
}>;


export type RecommendationRespondMutation = { readonly recommendationRespond: { readonly response: { readonly recommendationId: string, readonly answer: RecommendationAnswer, readonly answeredAt: string, readonly hiddenUntil: string | null, readonly product: { readonly code: string } } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type QuarterSummaryQueryVariables = Exact<{
  id: string;
  quarter?: string | null | undefined;
}>;


export type QuarterSummaryQuery = { readonly customer: { readonly quarterSummary: { readonly quarter: string, readonly text: string, readonly writtenBy: SummaryAuthor, readonly templateBecause: SummaryTemplateReason | null, readonly template: string, readonly model: string | null, readonly writtenAt: string | null, readonly aiNotice: string | null, readonly asOf: string, readonly facts: ReadonlyArray<{ readonly id: string, readonly label: string, readonly unit: SummaryUnit, readonly value: string | null, readonly missing: string | null, readonly category: SpendingCategory | null, readonly source: string, readonly asOf: string }> } | null } | null };

export type CustomerHealthScoreQueryVariables = Exact<{
  id: string;
  told?: HealthFiguresInput | null | undefined;
}>;


export type CustomerHealthScoreQuery = { readonly customer: { readonly healthScore: { readonly score: string | null, readonly noScoreText: string | null, readonly knownWeight: string, readonly leastKnownWeight: string, readonly isPartial: boolean, readonly spendingQuarter: string | null, readonly asOf: string, readonly version: string, readonly weightsSource: string, readonly notice: string, readonly parts: ReadonlyArray<{ readonly part: HealthPart, readonly name: string, readonly meaning: string, readonly unit: HealthUnit, readonly value: string | null, readonly basis: HealthBasis | null, readonly missing: ReadonlyArray<MissingFigure>, readonly missingText: string | null, readonly points: string | null, readonly maxPoints: string, readonly worst: string, readonly best: string, readonly source: string }>, readonly moves: ReadonlyArray<{ readonly part: HealthPart, readonly name: string, readonly unit: HealthUnit, readonly changeBy: string, readonly scoreChange: string }> } | null } | null };

export type CustomersHealthScoresQueryVariables = Exact<{
  first: number;
}>;


export type CustomersHealthScoresQuery = { readonly customers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly healthScore: { readonly score: string | null } | null }> } };

export type ShownAnomalyFragment = { readonly id: string, readonly quarter: string, readonly rule: AnomalyRuleCode, readonly ruleVersion: string, readonly title: string, readonly explanation: string, readonly category: SpendingCategory | null, readonly unit: AnomalyUnit, readonly value: string, readonly expectedLow: string, readonly expectedHigh: string, readonly severity: AnomalySeverity, readonly state: AnomalyState, readonly foundAt: string, readonly decidedAt: string | null, readonly decidedById: string | null, readonly note: string | null };

export type CustomerAnomaliesQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type CustomerAnomaliesQuery = { readonly customer: { readonly anomalies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly quarter: string, readonly rule: AnomalyRuleCode, readonly ruleVersion: string, readonly title: string, readonly explanation: string, readonly category: SpendingCategory | null, readonly unit: AnomalyUnit, readonly value: string, readonly expectedLow: string, readonly expectedHigh: string, readonly severity: AnomalySeverity, readonly state: AnomalyState, readonly foundAt: string, readonly decidedAt: string | null, readonly decidedById: string | null, readonly note: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type AnomalyQueueQueryVariables = Exact<{
  filter?: AnomalyFilterInput | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type AnomalyQueueQuery = { readonly anomalies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly quarter: string, readonly rule: AnomalyRuleCode, readonly ruleVersion: string, readonly title: string, readonly explanation: string, readonly category: SpendingCategory | null, readonly unit: AnomalyUnit, readonly value: string, readonly expectedLow: string, readonly expectedHigh: string, readonly severity: AnomalySeverity, readonly state: AnomalyState, readonly foundAt: string, readonly decidedAt: string | null, readonly decidedById: string | null, readonly note: string | null, readonly customer: { readonly id: string, readonly name: string, readonly masked: boolean } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AnomalyRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type AnomalyRulesQuery = { readonly anomalyRules: ReadonlyArray<{ readonly code: AnomalyRuleCode, readonly version: string, readonly title: string, readonly looksFor: string, readonly severity: AnomalySeverity, readonly tellsCustomer: boolean, readonly confirmed: number, readonly dismissed: number, readonly parameters: ReadonlyArray<{ readonly name: string, readonly text: string, readonly value: string, readonly source: string }>, readonly precision: { readonly share: string, readonly low: string, readonly high: string, readonly n: number } | null }> };

export type AnomalyConfirmMutationVariables = Exact<{
  input: AnomalyConfirmInput;
}>;


export type AnomalyConfirmMutation = { readonly anomalyConfirm: { readonly anomaly: { readonly id: string, readonly quarter: string, readonly rule: AnomalyRuleCode, readonly ruleVersion: string, readonly title: string, readonly explanation: string, readonly category: SpendingCategory | null, readonly unit: AnomalyUnit, readonly value: string, readonly expectedLow: string, readonly expectedHigh: string, readonly severity: AnomalySeverity, readonly state: AnomalyState, readonly foundAt: string, readonly decidedAt: string | null, readonly decidedById: string | null, readonly note: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type AnomalyDismissMutationVariables = Exact<{
  input: AnomalyDismissInput;
}>;


export type AnomalyDismissMutation = { readonly anomalyDismiss: { readonly anomaly: { readonly id: string, readonly quarter: string, readonly rule: AnomalyRuleCode, readonly ruleVersion: string, readonly title: string, readonly explanation: string, readonly category: SpendingCategory | null, readonly unit: AnomalyUnit, readonly value: string, readonly expectedLow: string, readonly expectedHigh: string, readonly severity: AnomalySeverity, readonly state: AnomalyState, readonly foundAt: string, readonly decidedAt: string | null, readonly decidedById: string | null, readonly note: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ShownNotificationFragment = { readonly id: string, readonly kind: NotificationKind, readonly title: string, readonly body: string, readonly aboutId: string, readonly createdAt: string, readonly readAt: string | null };

export type NotificationsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  unreadOnly?: boolean;
}>;


export type NotificationsQuery = { readonly notifications: { readonly unreadCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NotificationKind, readonly title: string, readonly body: string, readonly aboutId: string, readonly createdAt: string, readonly readAt: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type NotificationReadMutationVariables = Exact<{
  input: NotificationReadInput;
}>;


export type NotificationReadMutation = { readonly notificationRead: { readonly unreadCount: number | null, readonly notification: { readonly id: string, readonly kind: NotificationKind, readonly title: string, readonly body: string, readonly aboutId: string, readonly createdAt: string, readonly readAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type NotificationAddedSubscriptionVariables = Exact<{
  afterSequence?: number | null | undefined;
}>;


export type NotificationAddedSubscription = { readonly notificationAdded: { readonly sequence: number, readonly unreadCount: number, readonly notification: { readonly id: string, readonly kind: NotificationKind, readonly title: string, readonly body: string, readonly aboutId: string, readonly createdAt: string, readonly readAt: string | null } | null } };

export type NotificationWishesQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationWishesQuery = { readonly notificationWishes: ReadonlyArray<{ readonly kind: NotificationKind, readonly wanted: boolean }> };

export type NotificationWishSetMutationVariables = Exact<{
  input: NotificationWishSetInput;
}>;


export type NotificationWishSetMutation = { readonly notificationWishSet: { readonly wish: { readonly kind: NotificationKind, readonly wanted: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly code: InsightsErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type DocumentFieldsFragment = { readonly id: string, readonly kind: DocumentKind, readonly fileName: string, readonly status: DocumentStatus, readonly mediaType: string | null, readonly sizeBytes: number | null, readonly sha256: string | null, readonly textStatus: DocumentTextStatus | null, readonly textFailure: DocumentTextFailure | null, readonly text: string | null, readonly textTruncated: boolean, readonly createdAt: string, readonly uploadedAt: string | null, readonly uploadExpiresAt: string, readonly downloadUrl: string | null, readonly photographWarning: { readonly code: DocumentPhotographProblem, readonly message: string } | null };

export type DocumentErrorFieldsFragment = { readonly code: DocumentErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly most: number | null };

export type DocumentUploadStartMutationVariables = Exact<{
  input: DocumentUploadStartInput;
}>;


export type DocumentUploadStartMutation = { readonly documentUploadStart: { readonly uploadUrl: string | null, readonly uploadExpiresAt: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly fileName: string, readonly status: DocumentStatus, readonly mediaType: string | null, readonly sizeBytes: number | null, readonly sha256: string | null, readonly textStatus: DocumentTextStatus | null, readonly textFailure: DocumentTextFailure | null, readonly text: string | null, readonly textTruncated: boolean, readonly createdAt: string, readonly uploadedAt: string | null, readonly uploadExpiresAt: string, readonly downloadUrl: string | null, readonly photographWarning: { readonly code: DocumentPhotographProblem, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: DocumentErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly most: number | null }> } };

export type DocumentDeleteMutationVariables = Exact<{
  input: DocumentDeleteInput;
}>;


export type DocumentDeleteMutation = { readonly documentDelete: { readonly documentId: string | null, readonly userErrors: ReadonlyArray<{ readonly code: DocumentErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly most: number | null }> } };

export type DocumentByIdQueryVariables = Exact<{
  id: string;
}>;


export type DocumentByIdQuery = { readonly document: { readonly id: string, readonly kind: DocumentKind, readonly fileName: string, readonly status: DocumentStatus, readonly mediaType: string | null, readonly sizeBytes: number | null, readonly sha256: string | null, readonly textStatus: DocumentTextStatus | null, readonly textFailure: DocumentTextFailure | null, readonly text: string | null, readonly textTruncated: boolean, readonly createdAt: string, readonly uploadedAt: string | null, readonly uploadExpiresAt: string, readonly downloadUrl: string | null, readonly customer: { readonly id: string, readonly name: string } | null, readonly photographWarning: { readonly code: DocumentPhotographProblem, readonly message: string } | null } | null };

export type DocumentsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  customerId?: string | null | undefined;
  applicationId?: string | null | undefined;
  kind?: DocumentKind | null | undefined;
}>;


export type DocumentsQuery = { readonly documents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly fileName: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DocumentsOfCustomerQueryVariables = Exact<{
  id: string;
}>;


export type DocumentsOfCustomerQuery = { readonly customer: { readonly documents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: DocumentStatus }> } } | null };

export type LoanLimitGoalQueryVariables = Exact<{
  input: LoanLimitGoalInput;
}>;


export type LoanLimitGoalQuery = { readonly loanLimitGoal: { readonly on: string, readonly targetWon: number, readonly savingUnknown: LoanLimitSavingUnknown | null, readonly savingPerMonthWon: number | null, readonly household: { readonly from: string, readonly to: string, readonly months: number, readonly incomeWon: number | null, readonly spendingWon: number | null, readonly debtPaymentWon: number | null, readonly savingWon: number | null, readonly incomeTrendPercent: string | null } | null, readonly current: { readonly limitWon: number | null, readonly warnings: ReadonlyArray<{ readonly code: LoanLimitWarningCode }> }, readonly soonest: { readonly months: number, readonly on: string, readonly rateType: RateType, readonly fixedMonths: number | null, readonly termMonths: number, readonly repaidWon: number, readonly feesWon: number, readonly extraInterestWon: number, readonly costWon: number, readonly sparedInterestWon: number, readonly stampDutyWon: number | null, readonly horizonMonths: number, readonly availableWon: number | null, readonly steps: ReadonlyArray<{ readonly kind: LoanLimitStepKind, readonly text: string, readonly months: number | null, readonly rateType: RateType | null, readonly fixedMonths: number | null, readonly annualRatePercent: string | null, readonly debt: number | null, readonly loanId: string | null, readonly amountWon: number | null, readonly feeWon: number | null, readonly addedWon: number | null, readonly limitAfterWon: number | null }>, readonly limit: { readonly limitWon: number | null, readonly bindingConstraint: LoanLimitConstraintName | null, readonly warnings: ReadonlyArray<{ readonly code: LoanLimitWarningCode, readonly message: string }> } } | null, readonly cheapest: { readonly months: number, readonly on: string, readonly rateType: RateType, readonly fixedMonths: number | null, readonly termMonths: number, readonly repaidWon: number, readonly feesWon: number, readonly extraInterestWon: number, readonly costWon: number, readonly sparedInterestWon: number, readonly stampDutyWon: number | null, readonly horizonMonths: number, readonly availableWon: number | null, readonly steps: ReadonlyArray<{ readonly kind: LoanLimitStepKind, readonly text: string, readonly months: number | null, readonly rateType: RateType | null, readonly fixedMonths: number | null, readonly annualRatePercent: string | null, readonly debt: number | null, readonly loanId: string | null, readonly amountWon: number | null, readonly feeWon: number | null, readonly addedWon: number | null, readonly limitAfterWon: number | null }>, readonly limit: { readonly limitWon: number | null, readonly bindingConstraint: LoanLimitConstraintName | null, readonly warnings: ReadonlyArray<{ readonly code: LoanLimitWarningCode, readonly message: string }> } } | null, readonly obstacles: ReadonlyArray<{ readonly code: LoanLimitObstacleCode, readonly message: string, readonly constraint: LoanLimitConstraintName | null, readonly mostWon: number | null, readonly missingWon: number | null, readonly rule: { readonly kind: LendingRuleKind, readonly key: string, readonly validFrom: string } | null }> } };

export type LimitPlanFragment = { readonly months: number, readonly on: string, readonly rateType: RateType, readonly fixedMonths: number | null, readonly termMonths: number, readonly repaidWon: number, readonly feesWon: number, readonly extraInterestWon: number, readonly costWon: number, readonly sparedInterestWon: number, readonly stampDutyWon: number | null, readonly horizonMonths: number, readonly availableWon: number | null, readonly steps: ReadonlyArray<{ readonly kind: LoanLimitStepKind, readonly text: string, readonly months: number | null, readonly rateType: RateType | null, readonly fixedMonths: number | null, readonly annualRatePercent: string | null, readonly debt: number | null, readonly loanId: string | null, readonly amountWon: number | null, readonly feeWon: number | null, readonly addedWon: number | null, readonly limitAfterWon: number | null }>, readonly limit: { readonly limitWon: number | null, readonly bindingConstraint: LoanLimitConstraintName | null, readonly warnings: ReadonlyArray<{ readonly code: LoanLimitWarningCode, readonly message: string }> } };

export type LoanLimitPathQueryVariables = Exact<{
  input: LoanLimitPathInput;
}>;


export type LoanLimitPathQuery = { readonly loanLimitPath: { readonly on: string, readonly savingUnknown: LoanLimitSavingUnknown | null, readonly savingPerMonthWon: number | null, readonly bandUnknown: LoanLimitBandUnknown | null, readonly bandBasis: string | null, readonly household: { readonly from: string, readonly to: string, readonly months: number, readonly incomeWon: number | null, readonly spendingWon: number | null, readonly debtPaymentWon: number | null, readonly savingWon: number | null, readonly incomeTrendPercent: string | null } | null, readonly fit: { readonly wantedWon: number, readonly month: number | null, readonly on: string | null, readonly monthWithSaving: number | null, readonly onWithSaving: string | null, readonly monthAtMedianRate: number | null, readonly onAtMedianRate: string | null, readonly monthAtHigherRate: number | null, readonly onAtHigherRate: string | null, readonly monthAtLowerRate: number | null, readonly onAtLowerRate: string | null } | null, readonly prolonged: ReadonlyArray<{ readonly debt: number, readonly loanId: string | null }>, readonly points: ReadonlyArray<{ readonly month: number, readonly on: string, readonly addedWon: number | null, readonly debtsWon: number, readonly savedWon: number | null, readonly withSavingWon: number | null, readonly lowWon: number | null, readonly highWon: number | null, readonly limit: { readonly limitWon: number | null, readonly dsrPercent: string | null, readonly warnings: ReadonlyArray<{ readonly code: LoanLimitWarningCode }> }, readonly ruleChanges: ReadonlyArray<{ readonly now: { readonly kind: LendingRuleKind, readonly validFrom: string } | null }>, readonly expiredRules: ReadonlyArray<{ readonly kind: LendingRuleKind, readonly validTo: string | null }> }> } };

export type LoanLimitReplayQueryVariables = Exact<{
  input: LoanLimitReplayInput;
}>;


export type LoanLimitReplayQuery = { readonly loanLimitReplay: { readonly points: ReadonlyArray<{ readonly on: string, readonly addedWon: number | null, readonly limit: { readonly limitWon: number | null, readonly bindingConstraint: LoanLimitConstraintName | null, readonly stressPercent: string, readonly warnings: ReadonlyArray<{ readonly code: LoanLimitWarningCode }> }, readonly ruleChanges: ReadonlyArray<{ readonly before: { readonly kind: LendingRuleKind, readonly key: string, readonly validTo: string | null } | null, readonly now: { readonly kind: LendingRuleKind, readonly key: string, readonly validFrom: string, readonly source: string } | null }>, readonly expiredRules: ReadonlyArray<{ readonly kind: LendingRuleKind, readonly validTo: string | null }> }> } };

export type RuleSelfTestQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleSelfTestQuery = { readonly ruleSelfTest: { readonly passed: boolean, readonly examples: ReadonlyArray<{ readonly name: string, readonly title: string, readonly expectedWon: string, readonly gotWon: string | null, readonly differenceWon: string | null, readonly roundedToWon: string, readonly passed: boolean, readonly source: string, readonly rules: ReadonlyArray<{ readonly kind: LendingRuleKind, readonly version: string }> }> } };

export type LimitHouseholdFragment = { readonly from: string, readonly to: string, readonly months: number, readonly incomeWon: number | null, readonly spendingWon: number | null, readonly debtPaymentWon: number | null, readonly savingWon: number | null, readonly incomeTrendPercent: string | null };

export type LoanLimitSimulateQueryVariables = Exact<{
  input: LoanLimitSimulateInput;
}>;


export type LoanLimitSimulateQuery = { readonly loanLimitSimulate: { readonly on: string, readonly policyProfile: LoanLimitPolicyProfile, readonly yearlyIncomeWon: number, readonly debts: ReadonlyArray<{ readonly loanId: string | null, readonly loanType: LoanType, readonly countedWon: number, readonly yearlyServiceWon: number }>, readonly scoreRate: { readonly annualRatePercent: string | null, readonly unknown: LoanLimitScoreRateUnknown | null, readonly rule: { readonly kind: LendingRuleKind, readonly key: string, readonly version: string, readonly validFrom: string, readonly validTo: string | null, readonly source: string } | null }, readonly current: { readonly limitWon: number | null, readonly exactWon: number | null, readonly bindingConstraint: LoanLimitConstraintName | null, readonly dsrPercent: string | null, readonly debtDsrPercent: string | null, readonly dsrCapPercent: string, readonly debtServiceWon: number, readonly monthlyPaymentWon: number | null, readonly annualRatePercent: string | null, readonly stressPercent: string, readonly termMonths: number, readonly constraints: ReadonlyArray<{ readonly name: LoanLimitConstraintName, readonly limitWon: number | null, readonly exactWon: number | null, readonly unbounded: LoanLimitUnbounded | null }>, readonly pricing: { readonly serviceFactor: string, readonly appetiteFactor: string } | null, readonly rules: ReadonlyArray<{ readonly kind: LendingRuleKind, readonly key: string, readonly version: string, readonly validFrom: string, readonly validTo: string | null, readonly source: string }>, readonly warnings: ReadonlyArray<{ readonly code: LoanLimitWarningCode, readonly message: string, readonly amountWon: number | null, readonly months: number | null, readonly rule: { readonly kind: LendingRuleKind, readonly key: string, readonly validTo: string | null, readonly source: string } | null }> }, readonly changes: ReadonlyArray<{ readonly change: LoanLimitChange, readonly addedWon: number | null, readonly shareWon: number | null, readonly limit: { readonly limitWon: number | null, readonly exactWon: number | null, readonly bindingConstraint: LoanLimitConstraintName | null, readonly dsrPercent: string | null, readonly debtDsrPercent: string | null, readonly dsrCapPercent: string, readonly debtServiceWon: number, readonly monthlyPaymentWon: number | null, readonly annualRatePercent: string | null, readonly stressPercent: string, readonly termMonths: number, readonly constraints: ReadonlyArray<{ readonly name: LoanLimitConstraintName, readonly limitWon: number | null, readonly exactWon: number | null, readonly unbounded: LoanLimitUnbounded | null }>, readonly pricing: { readonly serviceFactor: string, readonly appetiteFactor: string } | null, readonly rules: ReadonlyArray<{ readonly kind: LendingRuleKind, readonly key: string, readonly version: string, readonly validFrom: string, readonly validTo: string | null, readonly source: string }>, readonly warnings: ReadonlyArray<{ readonly code: LoanLimitWarningCode, readonly message: string, readonly amountWon: number | null, readonly months: number | null, readonly rule: { readonly kind: LendingRuleKind, readonly key: string, readonly validTo: string | null, readonly source: string } | null }> } }>, readonly all: { readonly addedWon: number | null, readonly limit: { readonly limitWon: number | null, readonly exactWon: number | null, readonly bindingConstraint: LoanLimitConstraintName | null, readonly dsrPercent: string | null, readonly debtDsrPercent: string | null, readonly dsrCapPercent: string, readonly debtServiceWon: number, readonly monthlyPaymentWon: number | null, readonly annualRatePercent: string | null, readonly stressPercent: string, readonly termMonths: number, readonly constraints: ReadonlyArray<{ readonly name: LoanLimitConstraintName, readonly limitWon: number | null, readonly exactWon: number | null, readonly unbounded: LoanLimitUnbounded | null }>, readonly pricing: { readonly serviceFactor: string, readonly appetiteFactor: string } | null, readonly rules: ReadonlyArray<{ readonly kind: LendingRuleKind, readonly key: string, readonly version: string, readonly validFrom: string, readonly validTo: string | null, readonly source: string }>, readonly warnings: ReadonlyArray<{ readonly code: LoanLimitWarningCode, readonly message: string, readonly amountWon: number | null, readonly months: number | null, readonly rule: { readonly kind: LendingRuleKind, readonly key: string, readonly validTo: string | null, readonly source: string } | null }> } } | null, readonly chart: ReadonlyArray<{ readonly series: LoanLimitChartSeries, readonly label: string, readonly limitWon: number | null, readonly addedWon: number | null, readonly dsrPercent: string | null, readonly monthlyPaymentWon: number | null }> } };

export type SimulatedLimitFragment = { readonly limitWon: number | null, readonly exactWon: number | null, readonly bindingConstraint: LoanLimitConstraintName | null, readonly dsrPercent: string | null, readonly debtDsrPercent: string | null, readonly dsrCapPercent: string, readonly debtServiceWon: number, readonly monthlyPaymentWon: number | null, readonly annualRatePercent: string | null, readonly stressPercent: string, readonly termMonths: number, readonly constraints: ReadonlyArray<{ readonly name: LoanLimitConstraintName, readonly limitWon: number | null, readonly exactWon: number | null, readonly unbounded: LoanLimitUnbounded | null }>, readonly pricing: { readonly serviceFactor: string, readonly appetiteFactor: string } | null, readonly rules: ReadonlyArray<{ readonly kind: LendingRuleKind, readonly key: string, readonly version: string, readonly validFrom: string, readonly validTo: string | null, readonly source: string }>, readonly warnings: ReadonlyArray<{ readonly code: LoanLimitWarningCode, readonly message: string, readonly amountWon: number | null, readonly months: number | null, readonly rule: { readonly kind: LendingRuleKind, readonly key: string, readonly validTo: string | null, readonly source: string } | null }> };

export type LendingRulesQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type LendingRulesQuery = { readonly lendingRules: ReadonlyArray<{ readonly kind: LendingRuleKind, readonly key: string, readonly version: string, readonly validFrom: string, readonly validTo: string | null, readonly source: string, readonly value: string, readonly expired: boolean }> };

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

export type ShownModelVersionFragment = { readonly id: string, readonly task: ModelTask, readonly title: string, readonly version: string, readonly origin: ModelVersionOrigin, readonly state: ModelVersionState, readonly sha256: string, readonly bytes: number, readonly contractVersion: number, readonly contractHash: string, readonly isContractKnown: boolean, readonly seed: string, readonly codeVersion: string, readonly trainedAt: string, readonly trainedById: string | null };

export type ShownModelFigureFragment = { readonly name: string, readonly title: string, readonly value: string, readonly low: string | null, readonly high: string | null, readonly rows: number, readonly method: string };

export type ShownModelGateFragment = { readonly gate: ModelGateName, readonly text: string, readonly outcome: ModelGateOutcome, readonly passed: boolean | null, readonly leastRows: number | null, readonly value: string | null, readonly bound: string | null, readonly of: string | null };

export type ShownModelPromotionFragment = { readonly id: string, readonly kind: ModelPromotionKind, readonly state: ModelPromotionState, readonly reason: string, readonly askedById: string, readonly askedAt: string, readonly decidedById: string | null, readonly decidedAt: string | null, readonly note: string | null, readonly replacesId: string | null, readonly gates: ReadonlyArray<{ readonly gate: ModelGateName, readonly text: string, readonly outcome: ModelGateOutcome, readonly passed: boolean | null, readonly leastRows: number | null, readonly value: string | null, readonly bound: string | null, readonly of: string | null }> };

export type ModelsQueryVariables = Exact<{
  filter?: ModelFilterInput | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ModelsQuery = { readonly models: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly task: ModelTask, readonly title: string, readonly version: string, readonly origin: ModelVersionOrigin, readonly state: ModelVersionState, readonly sha256: string, readonly bytes: number, readonly contractVersion: number, readonly contractHash: string, readonly isContractKnown: boolean, readonly seed: string, readonly codeVersion: string, readonly trainedAt: string, readonly trainedById: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ModelVersionQueryVariables = Exact<{
  id: string;
}>;


export type ModelVersionQuery = { readonly modelVersion: { readonly id: string, readonly task: ModelTask, readonly title: string, readonly version: string, readonly origin: ModelVersionOrigin, readonly state: ModelVersionState, readonly sha256: string, readonly bytes: number, readonly contractVersion: number, readonly contractHash: string, readonly isContractKnown: boolean, readonly seed: string, readonly codeVersion: string, readonly trainedAt: string, readonly trainedById: string | null, readonly gates: ReadonlyArray<{ readonly gate: ModelGateName, readonly text: string, readonly outcome: ModelGateOutcome, readonly passed: boolean | null, readonly leastRows: number | null, readonly value: string | null, readonly bound: string | null, readonly of: string | null }> | null, readonly promotions: ReadonlyArray<{ readonly id: string, readonly kind: ModelPromotionKind, readonly state: ModelPromotionState, readonly reason: string, readonly askedById: string, readonly askedAt: string, readonly decidedById: string | null, readonly decidedAt: string | null, readonly note: string | null, readonly replacesId: string | null, readonly gates: ReadonlyArray<{ readonly gate: ModelGateName, readonly text: string, readonly outcome: ModelGateOutcome, readonly passed: boolean | null, readonly leastRows: number | null, readonly value: string | null, readonly bound: string | null, readonly of: string | null }> }> | null, readonly evaluation: { readonly purpose: string, readonly limits: ReadonlyArray<string>, readonly comparison: { readonly baselineTitle: string, readonly model: { readonly name: string, readonly title: string, readonly value: string, readonly low: string | null, readonly high: string | null, readonly rows: number, readonly method: string }, readonly baseline: { readonly name: string, readonly title: string, readonly value: string, readonly low: string | null, readonly high: string | null, readonly rows: number, readonly method: string }, readonly improvement: { readonly name: string, readonly title: string, readonly value: string, readonly low: string | null, readonly high: string | null, readonly rows: number, readonly method: string } }, readonly figures: ReadonlyArray<{ readonly name: string, readonly title: string, readonly value: string, readonly low: string | null, readonly high: string | null, readonly rows: number, readonly method: string }>, readonly baselineFigures: ReadonlyArray<{ readonly name: string, readonly title: string, readonly value: string, readonly low: string | null, readonly high: string | null, readonly rows: number, readonly method: string }>, readonly roc: ReadonlyArray<{ readonly falsePositive: string, readonly truePositive: string }>, readonly options: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly calibration: { readonly error: { readonly name: string, readonly title: string, readonly value: string, readonly low: string | null, readonly high: string | null, readonly rows: number, readonly method: string }, readonly bins: ReadonlyArray<{ readonly predicted: string, readonly observed: string, readonly rows: number }> } | null, readonly confusion: { readonly labels: ReadonlyArray<string>, readonly counts: ReadonlyArray<ReadonlyArray<number>> } | null, readonly importance: ReadonlyArray<{ readonly column: string, readonly value: string }>, readonly subgroups: ReadonlyArray<{ readonly attribute: string, readonly title: string, readonly figure: string, readonly gap: string | null, readonly groups: ReadonlyArray<{ readonly label: string, readonly value: string, readonly low: string | null, readonly high: string | null, readonly rows: number, readonly leftOut: ModelGroupLeftOut | null, readonly leftOutText: string | null }> }>, readonly data: { readonly description: string, readonly split: string, readonly rows: number, readonly trainRows: number, readonly testRows: number, readonly quarters: ReadonlyArray<string>, readonly digest: string }, readonly features: ReadonlyArray<{ readonly name: string, readonly description: string, readonly unit: string, readonly min: string, readonly max: string, readonly nullable: boolean }>, readonly windows: { readonly length: number, readonly horizon: number, readonly periods: ReadonlyArray<number>, readonly longestPeriod: number, readonly normalisation: string, readonly channels: ReadonlyArray<string>, readonly facts: ReadonlyArray<string>, readonly quantiles: ReadonlyArray<string> } | null } | null } | null };

export type ModelDriftQueryVariables = Exact<{
  id: string;
}>;


export type ModelDriftQuery = { readonly modelVersion: { readonly drift: { readonly at: string, readonly rows: number, readonly state: ModelDriftState, readonly columns: ReadonlyArray<{ readonly column: string, readonly psi: string, readonly state: ModelDriftState }> } | null } | null };

export type ModelDocumentQueryVariables = Exact<{
  modelVersionId: string;
  kind: ModelDocumentKind;
}>;


export type ModelDocumentQuery = { readonly modelDocument: { readonly name: string, readonly mediaType: string, readonly sha256: string, readonly text: string } | null };

export type ModelPromotionRequestMutationVariables = Exact<{
  input: ModelPromotionRequestInput;
}>;


export type ModelPromotionRequestMutation = { readonly modelPromotionRequest: { readonly promotion: { readonly id: string, readonly kind: ModelPromotionKind, readonly state: ModelPromotionState, readonly reason: string, readonly askedById: string, readonly askedAt: string, readonly decidedById: string | null, readonly decidedAt: string | null, readonly note: string | null, readonly replacesId: string | null, readonly gates: ReadonlyArray<{ readonly gate: ModelGateName, readonly text: string, readonly outcome: ModelGateOutcome, readonly passed: boolean | null, readonly leastRows: number | null, readonly value: string | null, readonly bound: string | null, readonly of: string | null }> } | null, readonly modelVersion: { readonly id: string, readonly task: ModelTask, readonly title: string, readonly version: string, readonly origin: ModelVersionOrigin, readonly state: ModelVersionState, readonly sha256: string, readonly bytes: number, readonly contractVersion: number, readonly contractHash: string, readonly isContractKnown: boolean, readonly seed: string, readonly codeVersion: string, readonly trainedAt: string, readonly trainedById: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ModelErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ModelPromotionApproveMutationVariables = Exact<{
  input: ModelPromotionApproveInput;
}>;


export type ModelPromotionApproveMutation = { readonly modelPromotionApprove: { readonly promotion: { readonly id: string, readonly kind: ModelPromotionKind, readonly state: ModelPromotionState, readonly reason: string, readonly askedById: string, readonly askedAt: string, readonly decidedById: string | null, readonly decidedAt: string | null, readonly note: string | null, readonly replacesId: string | null, readonly gates: ReadonlyArray<{ readonly gate: ModelGateName, readonly text: string, readonly outcome: ModelGateOutcome, readonly passed: boolean | null, readonly leastRows: number | null, readonly value: string | null, readonly bound: string | null, readonly of: string | null }> } | null, readonly modelVersion: { readonly id: string, readonly task: ModelTask, readonly title: string, readonly version: string, readonly origin: ModelVersionOrigin, readonly state: ModelVersionState, readonly sha256: string, readonly bytes: number, readonly contractVersion: number, readonly contractHash: string, readonly isContractKnown: boolean, readonly seed: string, readonly codeVersion: string, readonly trainedAt: string, readonly trainedById: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ModelErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ModelPromotionRejectMutationVariables = Exact<{
  input: ModelPromotionRejectInput;
}>;


export type ModelPromotionRejectMutation = { readonly modelPromotionReject: { readonly promotion: { readonly id: string, readonly kind: ModelPromotionKind, readonly state: ModelPromotionState, readonly reason: string, readonly askedById: string, readonly askedAt: string, readonly decidedById: string | null, readonly decidedAt: string | null, readonly note: string | null, readonly replacesId: string | null, readonly gates: ReadonlyArray<{ readonly gate: ModelGateName, readonly text: string, readonly outcome: ModelGateOutcome, readonly passed: boolean | null, readonly leastRows: number | null, readonly value: string | null, readonly bound: string | null, readonly of: string | null }> } | null, readonly modelVersion: { readonly id: string, readonly task: ModelTask, readonly title: string, readonly version: string, readonly origin: ModelVersionOrigin, readonly state: ModelVersionState, readonly sha256: string, readonly bytes: number, readonly contractVersion: number, readonly contractHash: string, readonly isContractKnown: boolean, readonly seed: string, readonly codeVersion: string, readonly trainedAt: string, readonly trainedById: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ModelErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ModelRollbackMutationVariables = Exact<{
  input: ModelRollbackInput;
}>;


export type ModelRollbackMutation = { readonly modelRollback: { readonly promotion: { readonly id: string, readonly kind: ModelPromotionKind, readonly state: ModelPromotionState, readonly reason: string, readonly askedById: string, readonly askedAt: string, readonly decidedById: string | null, readonly decidedAt: string | null, readonly note: string | null, readonly replacesId: string | null, readonly gates: ReadonlyArray<{ readonly gate: ModelGateName, readonly text: string, readonly outcome: ModelGateOutcome, readonly passed: boolean | null, readonly leastRows: number | null, readonly value: string | null, readonly bound: string | null, readonly of: string | null }> } | null, readonly modelVersion: { readonly id: string, readonly task: ModelTask, readonly title: string, readonly version: string, readonly origin: ModelVersionOrigin, readonly state: ModelVersionState, readonly sha256: string, readonly bytes: number, readonly contractVersion: number, readonly contractHash: string, readonly isContractKnown: boolean, readonly seed: string, readonly codeVersion: string, readonly trainedAt: string, readonly trainedById: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ModelErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ModelStandingsQueryVariables = Exact<{
  filter?: ModelFilterInput | null | undefined;
}>;


export type ModelStandingsQuery = { readonly models: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: string, readonly origin: ModelVersionOrigin, readonly state: ModelVersionState, readonly serving: { readonly state: ModelStanding, readonly reason: ModelFileFault | null, readonly file: string | null, readonly column: string | null, readonly since: string | null, readonly advice: string | null } | null }> } };

export type ModelComparisonQueryVariables = Exact<{
  id: string;
  other: string;
}>;


export type ModelComparisonQuery = { readonly modelVersion: { readonly version: string, readonly comparedWith: { readonly isOfSameRows: boolean, readonly figures: ReadonlyArray<{ readonly name: string, readonly title: string, readonly difference: string | null, readonly isApart: boolean | null, readonly one: { readonly name: string, readonly title: string, readonly value: string, readonly low: string | null, readonly high: string | null, readonly rows: number, readonly method: string } | null, readonly other: { readonly name: string, readonly title: string, readonly value: string, readonly low: string | null, readonly high: string | null, readonly rows: number, readonly method: string } | null }>, readonly options: ReadonlyArray<{ readonly name: string, readonly one: string | null, readonly other: string | null }> } | null } | null };

export type PaymentConfirmMutationVariables = Exact<{
  input: PaymentConfirmInput;
}>;


export type PaymentConfirmMutation = { readonly paymentConfirm: { readonly payment: { readonly id: string, readonly state: PaymentState, readonly receivedWon: number, readonly repaidWon: number, readonly refundDueWon: number } | null, readonly loan: { readonly id: string, readonly balanceWon: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: PaymentErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type PaymentStartMutationVariables = Exact<{
  input: PaymentStartInput;
}>;


export type PaymentStartMutation = { readonly paymentStart: { readonly payment: { readonly id: string, readonly reference: string | null, readonly state: PaymentState, readonly amountWon: number, readonly feeWon: number, readonly expiresOn: string, readonly expected: { readonly principalWon: number, readonly interestWon: number, readonly heldWon: number, readonly balanceAfterWon: number | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: PaymentErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly payableWon: number | null }> } };

export type QuarterlySpendingQueryVariables = Exact<{
  last?: number;
}>;


export type QuarterlySpendingQuery = { readonly viewer: { readonly customer: { readonly quarterlySpending: ReadonlyArray<{ readonly quarter: string, readonly totalWon: number, readonly creditWon: number, readonly checkWon: number, readonly categories: ReadonlyArray<{ readonly category: SpendingCategory, readonly name: string, readonly amountWon: number, readonly sharePercent: string | null }> }> } | null } | null };

export type RefinanceProblemFragment = { readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null };

export type ProductFactsFragment = { readonly id: string, readonly code: string, readonly name: string, readonly nameKo: string, readonly nameEn: string, readonly loanType: LoanType, readonly rateType: RateType, readonly rateMinPercent: string, readonly rateMaxPercent: string, readonly amountMinWon: number, readonly amountMaxWon: number, readonly termMinMonths: number, readonly termMaxMonths: number, readonly repaymentMethods: ReadonlyArray<RepaymentMethod>, readonly prepaymentFeePercent: string, readonly active: boolean, readonly version: number, readonly eligibility: { readonly fromLoanTypes: ReadonlyArray<LoanType>, readonly minCreditScore: number | null, readonly maxCreditScore: number | null, readonly minAnnualIncomeWon: number | null, readonly homeRegions: ReadonlyArray<LoanLimitRegion> | null, readonly maxDsrPercent: string | null, readonly maxLtvPercent: string | null } };

export type ApplicationFactsFragment = { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null };

export type LoanStateFragment = { readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly rateType: RateType, readonly repaymentMethod: RepaymentMethod, readonly status: LoanStatus, readonly principalWon: number, readonly balanceWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string | null, readonly monthlyPaymentWon: number, readonly appliedOn: string, readonly approvedOn: string | null, readonly disbursedOn: string | null, readonly interestPaidTo: string | null, readonly unpaidInterestWon: number, readonly overdueWon: number, readonly version: number };

export type RefinanceProductCreateMutationVariables = Exact<{
  input: RefinanceProductCreateInput;
}>;


export type RefinanceProductCreateMutation = { readonly refinanceProductCreate: { readonly product: { readonly id: string, readonly code: string, readonly name: string, readonly nameKo: string, readonly nameEn: string, readonly loanType: LoanType, readonly rateType: RateType, readonly rateMinPercent: string, readonly rateMaxPercent: string, readonly amountMinWon: number, readonly amountMaxWon: number, readonly termMinMonths: number, readonly termMaxMonths: number, readonly repaymentMethods: ReadonlyArray<RepaymentMethod>, readonly prepaymentFeePercent: string, readonly active: boolean, readonly version: number, readonly eligibility: { readonly fromLoanTypes: ReadonlyArray<LoanType>, readonly minCreditScore: number | null, readonly maxCreditScore: number | null, readonly minAnnualIncomeWon: number | null, readonly homeRegions: ReadonlyArray<LoanLimitRegion> | null, readonly maxDsrPercent: string | null, readonly maxLtvPercent: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceProductUpdateMutationVariables = Exact<{
  input: RefinanceProductUpdateInput;
}>;


export type RefinanceProductUpdateMutation = { readonly refinanceProductUpdate: { readonly product: { readonly id: string, readonly code: string, readonly name: string, readonly nameKo: string, readonly nameEn: string, readonly loanType: LoanType, readonly rateType: RateType, readonly rateMinPercent: string, readonly rateMaxPercent: string, readonly amountMinWon: number, readonly amountMaxWon: number, readonly termMinMonths: number, readonly termMaxMonths: number, readonly repaymentMethods: ReadonlyArray<RepaymentMethod>, readonly prepaymentFeePercent: string, readonly active: boolean, readonly version: number, readonly eligibility: { readonly fromLoanTypes: ReadonlyArray<LoanType>, readonly minCreditScore: number | null, readonly maxCreditScore: number | null, readonly minAnnualIncomeWon: number | null, readonly homeRegions: ReadonlyArray<LoanLimitRegion> | null, readonly maxDsrPercent: string | null, readonly maxLtvPercent: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceProductDeactivateMutationVariables = Exact<{
  input: RefinanceProductDeactivateInput;
}>;


export type RefinanceProductDeactivateMutation = { readonly refinanceProductDeactivate: { readonly product: { readonly id: string, readonly code: string, readonly name: string, readonly nameKo: string, readonly nameEn: string, readonly loanType: LoanType, readonly rateType: RateType, readonly rateMinPercent: string, readonly rateMaxPercent: string, readonly amountMinWon: number, readonly amountMaxWon: number, readonly termMinMonths: number, readonly termMaxMonths: number, readonly repaymentMethods: ReadonlyArray<RepaymentMethod>, readonly prepaymentFeePercent: string, readonly active: boolean, readonly version: number, readonly eligibility: { readonly fromLoanTypes: ReadonlyArray<LoanType>, readonly minCreditScore: number | null, readonly maxCreditScore: number | null, readonly minAnnualIncomeWon: number | null, readonly homeRegions: ReadonlyArray<LoanLimitRegion> | null, readonly maxDsrPercent: string | null, readonly maxLtvPercent: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceProductsQueryVariables = Exact<{
  filter?: RefinanceProductFilterInput | null | undefined;
  order?: RefinanceProductOrder;
  first?: number;
  after?: string | null | undefined;
}>;


export type RefinanceProductsQuery = { readonly refinanceProducts: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly nameKo: string, readonly nameEn: string, readonly loanType: LoanType, readonly rateType: RateType, readonly rateMinPercent: string, readonly rateMaxPercent: string, readonly amountMinWon: number, readonly amountMaxWon: number, readonly termMinMonths: number, readonly termMaxMonths: number, readonly repaymentMethods: ReadonlyArray<RepaymentMethod>, readonly prepaymentFeePercent: string, readonly active: boolean, readonly version: number, readonly eligibility: { readonly fromLoanTypes: ReadonlyArray<LoanType>, readonly minCreditScore: number | null, readonly maxCreditScore: number | null, readonly minAnnualIncomeWon: number | null, readonly homeRegions: ReadonlyArray<LoanLimitRegion> | null, readonly maxDsrPercent: string | null, readonly maxLtvPercent: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RefinanceExplanationQueryVariables = Exact<{
  input: RefinanceExplanationInput;
}>;


export type RefinanceExplanationQuery = { readonly refinanceExplanation: ReadonlyArray<{ readonly item: RefinanceExplanationItem, readonly title: string, readonly text: string, readonly textVersion: string }> };

export type RefinanceApplicationCreateMutationVariables = Exact<{
  input: RefinanceApplicationCreateInput;
}>;


export type RefinanceApplicationCreateMutation = { readonly refinanceApplicationCreate: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceApplyMutationVariables = Exact<{
  input: RefinanceApplyInput;
}>;


export type RefinanceApplyMutation = { readonly refinanceApply: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceApplicationUpdateMutationVariables = Exact<{
  input: RefinanceApplicationUpdateInput;
}>;


export type RefinanceApplicationUpdateMutation = { readonly refinanceApplicationUpdate: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceExplanationAcknowledgeMutationVariables = Exact<{
  input: RefinanceExplanationAcknowledgeInput;
}>;


export type RefinanceExplanationAcknowledgeMutation = { readonly refinanceExplanationAcknowledge: { readonly application: { readonly id: string, readonly version: number, readonly explanation: ReadonlyArray<{ readonly item: RefinanceExplanationItem, readonly textVersion: string, readonly acknowledged: boolean, readonly acknowledgedAt: string | null, readonly acknowledgedVersion: string | null, readonly acknowledgedBy: RefinanceParty | null, readonly acknowledgedByAccountId: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceApplicationSubmitMutationVariables = Exact<{
  input: RefinanceApplicationSubmitInput;
}>;


export type RefinanceApplicationSubmitMutation = { readonly refinanceApplicationSubmit: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceApplicationWithdrawMutationVariables = Exact<{
  input: RefinanceApplicationWithdrawInput;
}>;


export type RefinanceApplicationWithdrawMutation = { readonly refinanceApplicationWithdraw: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceApplicationRequestDocumentsMutationVariables = Exact<{
  input: RefinanceApplicationRequestDocumentsInput;
}>;


export type RefinanceApplicationRequestDocumentsMutation = { readonly refinanceApplicationRequestDocuments: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceApplicationReviewMutationVariables = Exact<{
  input: RefinanceApplicationReviewInput;
}>;


export type RefinanceApplicationReviewMutation = { readonly refinanceApplicationReview: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceApplicationApproveMutationVariables = Exact<{
  input: RefinanceApplicationApproveInput;
}>;


export type RefinanceApplicationApproveMutation = { readonly refinanceApplicationApprove: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceApplicationRejectMutationVariables = Exact<{
  input: RefinanceApplicationRejectInput;
}>;


export type RefinanceApplicationRejectMutation = { readonly refinanceApplicationReject: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceApplicationCancelMutationVariables = Exact<{
  input: RefinanceApplicationCancelInput;
}>;


export type RefinanceApplicationCancelMutation = { readonly refinanceApplicationCancel: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceExecuteMutationVariables = Exact<{
  input: RefinanceExecuteInput;
}>;


export type RefinanceExecuteMutation = { readonly refinanceExecute: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly paidOffLoan: { readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly rateType: RateType, readonly repaymentMethod: RepaymentMethod, readonly status: LoanStatus, readonly principalWon: number, readonly balanceWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string | null, readonly monthlyPaymentWon: number, readonly appliedOn: string, readonly approvedOn: string | null, readonly disbursedOn: string | null, readonly interestPaidTo: string | null, readonly unpaidInterestWon: number, readonly overdueWon: number, readonly version: number } | null, readonly newLoan: { readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly rateType: RateType, readonly repaymentMethod: RepaymentMethod, readonly status: LoanStatus, readonly principalWon: number, readonly balanceWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string | null, readonly monthlyPaymentWon: number, readonly appliedOn: string, readonly approvedOn: string | null, readonly disbursedOn: string | null, readonly interestPaidTo: string | null, readonly unpaidInterestWon: number, readonly overdueWon: number, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceWithdrawMutationVariables = Exact<{
  input: RefinanceWithdrawInput;
}>;


export type RefinanceWithdrawMutation = { readonly refinanceWithdraw: { readonly payableWon: number | null, readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly loan: { readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly rateType: RateType, readonly repaymentMethod: RepaymentMethod, readonly status: LoanStatus, readonly principalWon: number, readonly balanceWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string | null, readonly monthlyPaymentWon: number, readonly appliedOn: string, readonly approvedOn: string | null, readonly disbursedOn: string | null, readonly interestPaidTo: string | null, readonly unpaidInterestWon: number, readonly overdueWon: number, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceWithdrawCancelMutationVariables = Exact<{
  input: RefinanceWithdrawCancelInput;
}>;


export type RefinanceWithdrawCancelMutation = { readonly refinanceWithdrawCancel: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceWithdrawCompleteMutationVariables = Exact<{
  input: RefinanceWithdrawCompleteInput;
}>;


export type RefinanceWithdrawCompleteMutation = { readonly refinanceWithdrawComplete: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly loan: { readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly rateType: RateType, readonly repaymentMethod: RepaymentMethod, readonly status: LoanStatus, readonly principalWon: number, readonly balanceWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string | null, readonly monthlyPaymentWon: number, readonly appliedOn: string, readonly approvedOn: string | null, readonly disbursedOn: string | null, readonly interestPaidTo: string | null, readonly unpaidInterestWon: number, readonly overdueWon: number, readonly version: number } | null, readonly repayment: { readonly amountWon: number, readonly principalWon: number, readonly interestWon: number, readonly balanceAfterWon: number, readonly paidOn: string, readonly method: PaymentMethod } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceExceptionConfirmMutationVariables = Exact<{
  input: RefinanceExceptionConfirmInput;
}>;


export type RefinanceExceptionConfirmMutation = { readonly refinanceExceptionConfirm: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceExceptionDeclineMutationVariables = Exact<{
  input: RefinanceExceptionDeclineInput;
}>;


export type RefinanceExceptionDeclineMutation = { readonly refinanceExceptionDecline: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceTermsAcceptMutationVariables = Exact<{
  input: RefinanceTermsAcceptInput;
}>;


export type RefinanceTermsAcceptMutation = { readonly refinanceTermsAccept: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceTermsDeclineMutationVariables = Exact<{
  input: RefinanceTermsDeclineInput;
}>;


export type RefinanceTermsDeclineMutation = { readonly refinanceTermsDecline: { readonly application: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RefinanceApplicationQueryVariables = Exact<{
  id: string;
}>;


export type RefinanceApplicationQuery = { readonly refinanceApplication: { readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number, readonly rateType: RateType, readonly termMonths: number, readonly repaymentMethod: RepaymentMethod, readonly homeRegion: LoanLimitRegion | null, readonly homePriceWon: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly termsValidUntil: string | null, readonly executedOn: string | null, readonly withdrawalRequestedOn: string | null, readonly withdrawnOn: string | null, readonly withdrawableUntil: string | null, readonly possibleMoves: ReadonlyArray<RefinanceApplicationStatus>, readonly version: number, readonly product: { readonly code: string }, readonly loan: { readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly rateType: RateType, readonly repaymentMethod: RepaymentMethod, readonly status: LoanStatus, readonly principalWon: number, readonly balanceWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string | null, readonly monthlyPaymentWon: number, readonly appliedOn: string, readonly approvedOn: string | null, readonly disbursedOn: string | null, readonly interestPaidTo: string | null, readonly unpaidInterestWon: number, readonly overdueWon: number, readonly version: number }, readonly newLoan: { readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly rateType: RateType, readonly repaymentMethod: RepaymentMethod, readonly status: LoanStatus, readonly principalWon: number, readonly balanceWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string | null, readonly monthlyPaymentWon: number, readonly appliedOn: string, readonly approvedOn: string | null, readonly disbursedOn: string | null, readonly interestPaidTo: string | null, readonly unpaidInterestWon: number, readonly overdueWon: number, readonly version: number } | null, readonly customer: { readonly id: string, readonly name: string, readonly masked: boolean } | null, readonly explanation: ReadonlyArray<{ readonly item: RefinanceExplanationItem, readonly text: string, readonly textVersion: string, readonly acknowledged: boolean, readonly acknowledgedBy: RefinanceParty | null, readonly acknowledgedByAccountId: string | null }>, readonly exceptions: ReadonlyArray<{ readonly criteria: ReadonlyArray<RefinanceRejectionReason>, readonly reason: string, readonly requestedByAccountId: string, readonly decision: RefinanceExceptionDecision | null, readonly decidedByAccountId: string | null, readonly decidedAt: string | null, readonly note: string | null, readonly grant: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number } }> | null, readonly eligibility: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly met: boolean | null, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }>, readonly log: { readonly nodes: ReadonlyArray<{ readonly from: RefinanceApplicationStatus | null, readonly to: RefinanceApplicationStatus, readonly by: RefinanceParty, readonly accountId: string | null, readonly reasons: ReadonlyArray<RefinanceRejectionReason>, readonly note: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly approval: { readonly amountWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string } | null, readonly rejections: ReadonlyArray<{ readonly reason: RefinanceRejectionReason, readonly unknown: RefinanceHintUnknown | null, readonly hints: ReadonlyArray<{ readonly measure: RefinanceHintMeasure, readonly bound: RefinanceHintBound, readonly current: string | null, readonly needed: string }> }> | null, readonly settlement: { readonly payoffBalanceWon: number, readonly payoffInterestWon: number, readonly payoffFeeWon: number, readonly fromCustomerWon: number, readonly toCustomerWon: number } | null, readonly supersededBy: { readonly number: string } | null, readonly withdrawal: { readonly bankReference: string, readonly amountWon: number, readonly valueOn: string } | null } | null };

export type RefinanceApplicationsQueryVariables = Exact<{
  filter?: RefinanceApplicationFilterInput | null | undefined;
  order?: RefinanceApplicationOrder;
  first?: number;
  after?: string | null | undefined;
}>;


export type RefinanceApplicationsQuery = { readonly refinanceApplications: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly status: RefinanceApplicationStatus, readonly requestedWon: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CustomerRefinanceApplicationsQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type CustomerRefinanceApplicationsQuery = { readonly customer: { readonly id: string, readonly refinanceApplications: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type RateCutFactsFragment = { readonly id: string, readonly reason: RateCutReason, readonly detail: string | null, readonly documentIds: ReadonlyArray<string>, readonly status: RateCutStatus, readonly requestedOn: string, readonly oldRatePercent: string, readonly newRatePercent: string | null, readonly effectiveOn: string | null, readonly refusal: RateCutRefusal | null, readonly refusalText: string | null, readonly answerDueOn: string | null, readonly answerDueUnknown: DueUnknown | null, readonly version: number, readonly acceptance: { readonly percent: string, readonly requests: number, readonly from: string, readonly to: string | null, readonly source: string } | null, readonly pauses: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly note: string }> };

export type RateCutRequestCreateMutationVariables = Exact<{
  input: RateCutRequestCreateInput;
}>;


export type RateCutRequestCreateMutation = { readonly rateCutRequestCreate: { readonly request: { readonly id: string, readonly reason: RateCutReason, readonly detail: string | null, readonly documentIds: ReadonlyArray<string>, readonly status: RateCutStatus, readonly requestedOn: string, readonly oldRatePercent: string, readonly newRatePercent: string | null, readonly effectiveOn: string | null, readonly refusal: RateCutRefusal | null, readonly refusalText: string | null, readonly answerDueOn: string | null, readonly answerDueUnknown: DueUnknown | null, readonly version: number, readonly acceptance: { readonly percent: string, readonly requests: number, readonly from: string, readonly to: string | null, readonly source: string } | null, readonly pauses: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly note: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RateCutRequestRequireDocumentsMutationVariables = Exact<{
  input: RateCutRequestRequireDocumentsInput;
}>;


export type RateCutRequestRequireDocumentsMutation = { readonly rateCutRequestRequireDocuments: { readonly request: { readonly id: string, readonly reason: RateCutReason, readonly detail: string | null, readonly documentIds: ReadonlyArray<string>, readonly status: RateCutStatus, readonly requestedOn: string, readonly oldRatePercent: string, readonly newRatePercent: string | null, readonly effectiveOn: string | null, readonly refusal: RateCutRefusal | null, readonly refusalText: string | null, readonly answerDueOn: string | null, readonly answerDueUnknown: DueUnknown | null, readonly version: number, readonly acceptance: { readonly percent: string, readonly requests: number, readonly from: string, readonly to: string | null, readonly source: string } | null, readonly pauses: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly note: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RateCutRequestSupplementMutationVariables = Exact<{
  input: RateCutRequestSupplementInput;
}>;


export type RateCutRequestSupplementMutation = { readonly rateCutRequestSupplement: { readonly request: { readonly id: string, readonly reason: RateCutReason, readonly detail: string | null, readonly documentIds: ReadonlyArray<string>, readonly status: RateCutStatus, readonly requestedOn: string, readonly oldRatePercent: string, readonly newRatePercent: string | null, readonly effectiveOn: string | null, readonly refusal: RateCutRefusal | null, readonly refusalText: string | null, readonly answerDueOn: string | null, readonly answerDueUnknown: DueUnknown | null, readonly version: number, readonly acceptance: { readonly percent: string, readonly requests: number, readonly from: string, readonly to: string | null, readonly source: string } | null, readonly pauses: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly note: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RateCutRequestCancelMutationVariables = Exact<{
  input: RateCutRequestCancelInput;
}>;


export type RateCutRequestCancelMutation = { readonly rateCutRequestCancel: { readonly request: { readonly id: string, readonly reason: RateCutReason, readonly detail: string | null, readonly documentIds: ReadonlyArray<string>, readonly status: RateCutStatus, readonly requestedOn: string, readonly oldRatePercent: string, readonly newRatePercent: string | null, readonly effectiveOn: string | null, readonly refusal: RateCutRefusal | null, readonly refusalText: string | null, readonly answerDueOn: string | null, readonly answerDueUnknown: DueUnknown | null, readonly version: number, readonly acceptance: { readonly percent: string, readonly requests: number, readonly from: string, readonly to: string | null, readonly source: string } | null, readonly pauses: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly note: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type RateCutRequestDecideMutationVariables = Exact<{
  input: RateCutRequestDecideInput;
}>;


export type RateCutRequestDecideMutation = { readonly rateCutRequestDecide: { readonly request: { readonly id: string, readonly reason: RateCutReason, readonly detail: string | null, readonly documentIds: ReadonlyArray<string>, readonly status: RateCutStatus, readonly requestedOn: string, readonly oldRatePercent: string, readonly newRatePercent: string | null, readonly effectiveOn: string | null, readonly refusal: RateCutRefusal | null, readonly refusalText: string | null, readonly answerDueOn: string | null, readonly answerDueUnknown: DueUnknown | null, readonly version: number, readonly acceptance: { readonly percent: string, readonly requests: number, readonly from: string, readonly to: string | null, readonly source: string } | null, readonly pauses: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly note: string }> } | null, readonly loan: { readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly rateType: RateType, readonly repaymentMethod: RepaymentMethod, readonly status: LoanStatus, readonly principalWon: number, readonly balanceWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string | null, readonly monthlyPaymentWon: number, readonly appliedOn: string, readonly approvedOn: string | null, readonly disbursedOn: string | null, readonly interestPaidTo: string | null, readonly unpaidInterestWon: number, readonly overdueWon: number, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type LoanRateCutsQueryVariables = Exact<{
  id: string;
}>;


export type LoanRateCutsQuery = { readonly loan: { readonly rateCutRequests: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly reason: RateCutReason, readonly detail: string | null, readonly documentIds: ReadonlyArray<string>, readonly status: RateCutStatus, readonly requestedOn: string, readonly oldRatePercent: string, readonly newRatePercent: string | null, readonly effectiveOn: string | null, readonly refusal: RateCutRefusal | null, readonly refusalText: string | null, readonly answerDueOn: string | null, readonly answerDueUnknown: DueUnknown | null, readonly version: number, readonly loan: { readonly id: string }, readonly acceptance: { readonly percent: string, readonly requests: number, readonly from: string, readonly to: string | null, readonly source: string } | null, readonly pauses: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly note: string }> }> } } | null, readonly rateCutRequests: { readonly nodes: ReadonlyArray<{ readonly id: string }> } };

export type TerminationFactsFragment = { readonly id: string, readonly violation: SalesViolation, readonly knownOn: string, readonly grounds: string, readonly status: ContractTerminationStatus, readonly requestedOn: string, readonly answerDueOn: string | null, readonly refusal: ContractTerminationRefusal | null, readonly refusalText: string | null, readonly decidedAt: string | null, readonly version: number };

export type ContractTerminationRequestMutationVariables = Exact<{
  input: ContractTerminationRequestInput;
}>;


export type ContractTerminationRequestMutation = { readonly contractTerminationRequest: { readonly termination: { readonly id: string, readonly violation: SalesViolation, readonly knownOn: string, readonly grounds: string, readonly status: ContractTerminationStatus, readonly requestedOn: string, readonly answerDueOn: string | null, readonly refusal: ContractTerminationRefusal | null, readonly refusalText: string | null, readonly decidedAt: string | null, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type ContractTerminationCancelMutationVariables = Exact<{
  input: ContractTerminationCancelInput;
}>;


export type ContractTerminationCancelMutation = { readonly contractTerminationCancel: { readonly termination: { readonly id: string, readonly violation: SalesViolation, readonly knownOn: string, readonly grounds: string, readonly status: ContractTerminationStatus, readonly requestedOn: string, readonly answerDueOn: string | null, readonly refusal: ContractTerminationRefusal | null, readonly refusalText: string | null, readonly decidedAt: string | null, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type ContractTerminationDecideMutationVariables = Exact<{
  input: ContractTerminationDecideInput;
}>;


export type ContractTerminationDecideMutation = { readonly contractTerminationDecide: { readonly termination: { readonly id: string, readonly violation: SalesViolation, readonly knownOn: string, readonly grounds: string, readonly status: ContractTerminationStatus, readonly requestedOn: string, readonly answerDueOn: string | null, readonly refusal: ContractTerminationRefusal | null, readonly refusalText: string | null, readonly decidedAt: string | null, readonly version: number } | null, readonly loan: { readonly id: string, readonly loanNumber: string, readonly loanType: LoanType, readonly rateType: RateType, readonly repaymentMethod: RepaymentMethod, readonly status: LoanStatus, readonly principalWon: number, readonly balanceWon: number, readonly annualRatePercent: string, readonly termMonths: number, readonly prepaymentFeePercent: string | null, readonly monthlyPaymentWon: number, readonly appliedOn: string, readonly approvedOn: string | null, readonly disbursedOn: string | null, readonly interestPaidTo: string | null, readonly unpaidInterestWon: number, readonly overdueWon: number, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: RefinanceErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string, readonly minWon: number | null, readonly maxWon: number | null, readonly minPercent: string | null, readonly maxPercent: string | null, readonly minMonths: number | null, readonly maxMonths: number | null, readonly missingItems: ReadonlyArray<RefinanceExplanationItem> | null, readonly shortfallWon: number | null, readonly earliestPaidOn: string | null, readonly withdrawableUntil: string | null, readonly ceilingPercent: string | null, readonly ceilingSource: string | null, readonly terminableUntil: string | null, readonly unmetCriteria: ReadonlyArray<RefinanceRejectionReason> | null, readonly termsValidUntil: string | null, readonly payableWon: number | null }> } };

export type LoanTerminationsQueryVariables = Exact<{
  id: string;
}>;


export type LoanTerminationsQuery = { readonly loan: { readonly contractTerminations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly violation: SalesViolation, readonly knownOn: string, readonly grounds: string, readonly status: ContractTerminationStatus, readonly requestedOn: string, readonly answerDueOn: string | null, readonly refusal: ContractTerminationRefusal | null, readonly refusalText: string | null, readonly decidedAt: string | null, readonly version: number, readonly loan: { readonly id: string } }> } } | null, readonly contractTerminations: { readonly nodes: ReadonlyArray<{ readonly id: string }> } };

export type ThresholdVersionFieldsFragment = { readonly id: string | null, readonly version: string, readonly active: boolean, readonly computedBy: string | null, readonly activatedAt: string | null, readonly previousVersion: string | null, readonly proposedAt: string | null, readonly proposedBy: string | null, readonly computedFrom: { readonly customers: number, readonly customersWithMonths: number, readonly firstMonth: string | null, readonly lastMonth: string | null, readonly digest: string } | null, readonly thresholds: ReadonlyArray<{ readonly name: string, readonly value: string, readonly before: string | null, readonly origin: ThresholdOrigin, readonly metric: ScenarioMetric | null, readonly unit: ScenarioMetricUnit | null, readonly customers: number | null, readonly least: string | null, readonly most: string | null, readonly refusedValue: string | null, readonly refusal: string | null }>, readonly effects: { readonly customers: number, readonly changed: number, readonly labels: ReadonlyArray<{ readonly label: ScenarioLabel, readonly gained: number, readonly lost: number }>, readonly listed: ReadonlyArray<{ readonly customerId: string, readonly gained: ReadonlyArray<ScenarioLabel>, readonly lost: ReadonlyArray<ScenarioLabel> }>, readonly probabilities: { readonly compared: number, readonly moved: number, readonly labels: ReadonlyArray<{ readonly label: ScenarioLabel, readonly compared: number, readonly moved: number, readonly appeared: number, readonly vanished: number }>, readonly listed: ReadonlyArray<{ readonly customerId: string, readonly label: ScenarioLabel, readonly before: string, readonly after: string }> } | null } | null, readonly calibration: ReadonlyArray<{ readonly label: ScenarioLabel, readonly method: ScenarioCalibrationMethod, readonly rows: number, readonly positives: number, readonly steps: number, readonly fewestCases: number | null }> };

export type ThresholdVersionsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type ThresholdVersionsQuery = { readonly thresholdVersions: { readonly nodes: ReadonlyArray<{ readonly id: string | null, readonly version: string, readonly active: boolean, readonly computedBy: string | null, readonly activatedAt: string | null, readonly previousVersion: string | null, readonly proposedAt: string | null, readonly proposedBy: string | null, readonly computedFrom: { readonly customers: number, readonly customersWithMonths: number, readonly firstMonth: string | null, readonly lastMonth: string | null, readonly digest: string } | null, readonly thresholds: ReadonlyArray<{ readonly name: string, readonly value: string, readonly before: string | null, readonly origin: ThresholdOrigin, readonly metric: ScenarioMetric | null, readonly unit: ScenarioMetricUnit | null, readonly customers: number | null, readonly least: string | null, readonly most: string | null, readonly refusedValue: string | null, readonly refusal: string | null }>, readonly effects: { readonly customers: number, readonly changed: number, readonly labels: ReadonlyArray<{ readonly label: ScenarioLabel, readonly gained: number, readonly lost: number }>, readonly listed: ReadonlyArray<{ readonly customerId: string, readonly gained: ReadonlyArray<ScenarioLabel>, readonly lost: ReadonlyArray<ScenarioLabel> }>, readonly probabilities: { readonly compared: number, readonly moved: number, readonly labels: ReadonlyArray<{ readonly label: ScenarioLabel, readonly compared: number, readonly moved: number, readonly appeared: number, readonly vanished: number }>, readonly listed: ReadonlyArray<{ readonly customerId: string, readonly label: ScenarioLabel, readonly before: string, readonly after: string }> } | null } | null, readonly calibration: ReadonlyArray<{ readonly label: ScenarioLabel, readonly method: ScenarioCalibrationMethod, readonly rows: number, readonly positives: number, readonly steps: number, readonly fewestCases: number | null }> }> } };

export type ThresholdsComputeMutationVariables = Exact<{
  input: ThresholdsComputeInput;
}>;


export type ThresholdsComputeMutation = { readonly thresholdsCompute: { readonly thresholdVersion: { readonly id: string | null, readonly version: string, readonly active: boolean, readonly computedBy: string | null, readonly activatedAt: string | null, readonly previousVersion: string | null, readonly proposedAt: string | null, readonly proposedBy: string | null, readonly computedFrom: { readonly customers: number, readonly customersWithMonths: number, readonly firstMonth: string | null, readonly lastMonth: string | null, readonly digest: string } | null, readonly thresholds: ReadonlyArray<{ readonly name: string, readonly value: string, readonly before: string | null, readonly origin: ThresholdOrigin, readonly metric: ScenarioMetric | null, readonly unit: ScenarioMetricUnit | null, readonly customers: number | null, readonly least: string | null, readonly most: string | null, readonly refusedValue: string | null, readonly refusal: string | null }>, readonly effects: { readonly customers: number, readonly changed: number, readonly labels: ReadonlyArray<{ readonly label: ScenarioLabel, readonly gained: number, readonly lost: number }>, readonly listed: ReadonlyArray<{ readonly customerId: string, readonly gained: ReadonlyArray<ScenarioLabel>, readonly lost: ReadonlyArray<ScenarioLabel> }>, readonly probabilities: { readonly compared: number, readonly moved: number, readonly labels: ReadonlyArray<{ readonly label: ScenarioLabel, readonly compared: number, readonly moved: number, readonly appeared: number, readonly vanished: number }>, readonly listed: ReadonlyArray<{ readonly customerId: string, readonly label: ScenarioLabel, readonly before: string, readonly after: string }> } | null } | null, readonly calibration: ReadonlyArray<{ readonly label: ScenarioLabel, readonly method: ScenarioCalibrationMethod, readonly rows: number, readonly positives: number, readonly steps: number, readonly fewestCases: number | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: ScenariosErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ThresholdsProposeMutationVariables = Exact<{
  input: ThresholdsProposeInput;
}>;


export type ThresholdsProposeMutation = { readonly thresholdsPropose: { readonly thresholdVersion: { readonly id: string | null, readonly version: string, readonly proposedAt: string | null, readonly proposedBy: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ScenariosErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ScenarioRuleSetFieldsFragment = { readonly id: string, readonly version: string, readonly active: boolean, readonly shipped: boolean, readonly floor: string | null, readonly floorSource: string | null, readonly rules: string, readonly proposedAt: string | null, readonly proposedBy: string | null, readonly activatedAt: string | null };

export type ScenarioRuleSetsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type ScenarioRuleSetsQuery = { readonly scenarioRuleSets: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: string, readonly active: boolean, readonly shipped: boolean, readonly floor: string | null, readonly floorSource: string | null, readonly rules: string, readonly proposedAt: string | null, readonly proposedBy: string | null, readonly activatedAt: string | null }> } };

export type ScenarioRuleSetProposeMutationVariables = Exact<{
  input: ScenarioRuleSetProposeInput;
}>;


export type ScenarioRuleSetProposeMutation = { readonly scenarioRuleSetPropose: { readonly ruleSet: { readonly id: string, readonly version: string, readonly active: boolean, readonly shipped: boolean, readonly floor: string | null, readonly floorSource: string | null, readonly rules: string, readonly proposedAt: string | null, readonly proposedBy: string | null, readonly activatedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ScenariosErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ScenarioRuleSetActivateMutationVariables = Exact<{
  input: ScenarioRuleSetActivateInput;
}>;


export type ScenarioRuleSetActivateMutation = { readonly scenarioRuleSetActivate: { readonly ruleSet: { readonly id: string, readonly version: string, readonly active: boolean, readonly shipped: boolean, readonly floor: string | null, readonly floorSource: string | null, readonly rules: string, readonly proposedAt: string | null, readonly proposedBy: string | null, readonly activatedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ScenariosErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ThresholdsActivateMutationVariables = Exact<{
  input: ThresholdsActivateInput;
}>;


export type ThresholdsActivateMutation = { readonly thresholdsActivate: { readonly thresholdVersion: { readonly id: string | null, readonly version: string, readonly active: boolean, readonly activatedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ScenariosErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ScenarioLabelsQueryVariables = Exact<{
  id: string;
}>;


export type ScenarioLabelsQuery = { readonly customer: { readonly scenario: { readonly ruleSetVersion: string, readonly thresholdSetVersion: string, readonly labels: ReadonlyArray<{ readonly label: ScenarioLabel, readonly score: string, readonly probability: string | null, readonly calibration: { readonly method: ScenarioCalibrationMethod, readonly rows: number, readonly cases: number | null, readonly low: string | null, readonly high: string | null } | null, readonly keyMetrics: ReadonlyArray<{ readonly name: ScenarioMetric, readonly value: string | null, readonly asOf: string | null }> }>, readonly toWatch: ReadonlyArray<{ readonly label: ScenarioLabel, readonly score: string, readonly probability: string | null, readonly summary: string }> } | null } | null };

export type ScenarioEpisodesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ScenarioEpisodesQuery = { readonly customer: { readonly scenarioEpisodes: { readonly nodes: ReadonlyArray<{ readonly label: ScenarioLabel, readonly name: string, readonly firstMonth: string, readonly lastMonth: string, readonly months: number, readonly ongoing: boolean, readonly highestScore: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ScenarioLabelReviewMutationVariables = Exact<{
  input: ScenarioLabelReviewInput;
}>;


export type ScenarioLabelReviewMutation = { readonly scenarioLabelReview: { readonly review: { readonly month: string, readonly label: ScenarioLabel, readonly holds: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly code: ScenariosErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type FinancialSnapshotsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FinancialSnapshotsQuery = { readonly customer: { readonly financialSnapshots: { readonly nodes: ReadonlyArray<{ readonly month: string, readonly liquidWon: number | null, readonly incomeWon: number | null, readonly employment: Employment | null, readonly creditScore: number | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type FinancialSnapshotRecordMutationVariables = Exact<{
  input: FinancialSnapshotRecordInput;
}>;


export type FinancialSnapshotRecordMutation = { readonly financialSnapshotRecord: { readonly snapshots: ReadonlyArray<{ readonly month: string, readonly liquidWon: number | null, readonly incomeWon: number | null, readonly employment: Employment | null, readonly creditScore: number | null }> | null, readonly changes: ReadonlyArray<{ readonly customerId: string, readonly month: string, readonly set: ReadonlyArray<string>, readonly erased: ReadonlyArray<string> }> | null, readonly userErrors: ReadonlyArray<{ readonly code: CustomersErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type ScenarioQueryVariables = Exact<{ [key: string]: never; }>;


export type ScenarioQuery = { readonly viewer: { readonly customer: { readonly scenario: { readonly ruleSetVersion: string, readonly thresholdSetVersion: string, readonly spendingQuarter: string | null, readonly labels: ReadonlyArray<{ readonly label: ScenarioLabel, readonly name: string, readonly score: string, readonly probability: string | null, readonly summary: string, readonly keyMetrics: ReadonlyArray<{ readonly name: ScenarioMetric, readonly unit: ScenarioMetricUnit, readonly value: string | null }> }>, readonly toWatch: ReadonlyArray<{ readonly label: ScenarioLabel, readonly name: string, readonly probability: string | null, readonly summary: string }> } | null } | null } | null };

export type SeriesImportAsToldFragment = { readonly importBatchId: string, readonly state: SeriesImportState, readonly rowsNew: number, readonly rowsChanged: number };

export type SeriesImportMutationVariables = Exact<{
  input: SeriesImportInput;
}>;


export type SeriesImportMutation = { readonly seriesImport: { readonly rowsUnchanged: number | null, readonly rowsRejected: number | null, readonly seriesImport: { readonly importBatchId: string, readonly state: SeriesImportState, readonly rowsNew: number, readonly rowsChanged: number } | null, readonly faults: ReadonlyArray<{ readonly column: string | null, readonly code: string, readonly message: string, readonly lines: number, readonly firstLine: number }> | null, readonly userErrors: ReadonlyArray<{ readonly code: SeriesImportErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } };

export type SeriesImportCommitMutationVariables = Exact<{
  input: SeriesImportBatchInput;
}>;


export type SeriesImportCommitMutation = { readonly seriesImportCommit: { readonly seriesImport: { readonly importBatchId: string, readonly state: SeriesImportState, readonly rowsNew: number, readonly rowsChanged: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: SeriesImportErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type SeriesImportUndoMutationVariables = Exact<{
  input: SeriesImportBatchInput;
}>;


export type SeriesImportUndoMutation = { readonly seriesImportUndo: { readonly seriesImport: { readonly importBatchId: string, readonly state: SeriesImportState, readonly rowsNew: number, readonly rowsChanged: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: SeriesImportErrorCode, readonly field: ReadonlyArray<string> | null }> } };

export type ChangeFragment = { readonly since: string, readonly beforeWon: number | null, readonly changeWon: number | null, readonly changePercent: string | null, readonly unavailable: SpendingChangeUnavailable | null, readonly realChangeWon: number | null, readonly realChangePercent: string | null, readonly realUnavailable: SpendingChangeUnavailable | null };

export type CategoryChangeFragment = { readonly category: SpendingCategory, readonly name: string, readonly amountWon: number, readonly sharePercent: string | null, readonly sincePreviousQuarter: { readonly since: string, readonly beforeWon: number | null, readonly changeWon: number | null, readonly changePercent: string | null, readonly unavailable: SpendingChangeUnavailable | null, readonly realChangeWon: number | null, readonly realChangePercent: string | null, readonly realUnavailable: SpendingChangeUnavailable | null }, readonly sinceYearBefore: { readonly since: string, readonly beforeWon: number | null, readonly changeWon: number | null, readonly changePercent: string | null, readonly unavailable: SpendingChangeUnavailable | null, readonly realChangeWon: number | null, readonly realChangePercent: string | null, readonly realUnavailable: SpendingChangeUnavailable | null } };

export type SpendingDashboardQueryVariables = Exact<{
  id: string;
  quarter?: string | null | undefined;
}>;


export type SpendingDashboardQuery = { readonly customer: { readonly spendingDashboard: { readonly quarter: string, readonly previousQuarter: string, readonly yearBeforeQuarter: string, readonly creditSharePercent: string | null, readonly total: { readonly amountWon: number, readonly sincePreviousQuarter: { readonly since: string, readonly beforeWon: number | null, readonly changeWon: number | null, readonly changePercent: string | null, readonly unavailable: SpendingChangeUnavailable | null, readonly realChangeWon: number | null, readonly realChangePercent: string | null, readonly realUnavailable: SpendingChangeUnavailable | null }, readonly sinceYearBefore: { readonly since: string, readonly beforeWon: number | null, readonly changeWon: number | null, readonly changePercent: string | null, readonly unavailable: SpendingChangeUnavailable | null, readonly realChangeWon: number | null, readonly realChangePercent: string | null, readonly realUnavailable: SpendingChangeUnavailable | null } }, readonly credit: { readonly amountWon: number }, readonly check: { readonly amountWon: number }, readonly majorCategories: ReadonlyArray<{ readonly category: SpendingCategory, readonly name: string, readonly amountWon: number, readonly sharePercent: string | null, readonly sincePreviousQuarter: { readonly since: string, readonly beforeWon: number | null, readonly changeWon: number | null, readonly changePercent: string | null, readonly unavailable: SpendingChangeUnavailable | null, readonly realChangeWon: number | null, readonly realChangePercent: string | null, readonly realUnavailable: SpendingChangeUnavailable | null }, readonly sinceYearBefore: { readonly since: string, readonly beforeWon: number | null, readonly changeWon: number | null, readonly changePercent: string | null, readonly unavailable: SpendingChangeUnavailable | null, readonly realChangeWon: number | null, readonly realChangePercent: string | null, readonly realUnavailable: SpendingChangeUnavailable | null } }>, readonly detailCategories: ReadonlyArray<{ readonly category: SpendingCategory, readonly amountWon: number }>, readonly checks: ReadonlyArray<{ readonly kind: SpendingCheckKind, readonly holds: boolean, readonly differenceWon: number, readonly toleranceWon: number }>, readonly prices: { readonly source: string, readonly frequency: PriceFrequency, readonly sincePreviousQuarterPercent: string | null, readonly sinceYearBeforePercent: string | null } | null } | null } | null };

export type SpendingMoversQueryVariables = Exact<{
  id: string;
  quarter?: string | null | undefined;
  level: CategoryLevel;
  basis: SpendingChangeBasis;
  first: number;
}>;


export type SpendingMoversQuery = { readonly customer: { readonly spendingDashboard: { readonly movers: { readonly since: string, readonly unavailable: SpendingChangeUnavailable | null, readonly risen: ReadonlyArray<{ readonly category: SpendingCategory, readonly name: string, readonly amountWon: number, readonly sharePercent: string | null, readonly sincePreviousQuarter: { readonly since: string, readonly beforeWon: number | null, readonly changeWon: number | null, readonly changePercent: string | null, readonly unavailable: SpendingChangeUnavailable | null, readonly realChangeWon: number | null, readonly realChangePercent: string | null, readonly realUnavailable: SpendingChangeUnavailable | null }, readonly sinceYearBefore: { readonly since: string, readonly beforeWon: number | null, readonly changeWon: number | null, readonly changePercent: string | null, readonly unavailable: SpendingChangeUnavailable | null, readonly realChangeWon: number | null, readonly realChangePercent: string | null, readonly realUnavailable: SpendingChangeUnavailable | null } }>, readonly fallen: ReadonlyArray<{ readonly category: SpendingCategory, readonly name: string, readonly amountWon: number, readonly sharePercent: string | null, readonly sincePreviousQuarter: { readonly since: string, readonly beforeWon: number | null, readonly changeWon: number | null, readonly changePercent: string | null, readonly unavailable: SpendingChangeUnavailable | null, readonly realChangeWon: number | null, readonly realChangePercent: string | null, readonly realUnavailable: SpendingChangeUnavailable | null }, readonly sinceYearBefore: { readonly since: string, readonly beforeWon: number | null, readonly changeWon: number | null, readonly changePercent: string | null, readonly unavailable: SpendingChangeUnavailable | null, readonly realChangeWon: number | null, readonly realChangePercent: string | null, readonly realUnavailable: SpendingChangeUnavailable | null } }> } } | null } | null };

export type PeersFragment = { readonly quarter: string, readonly groupBy: ReadonlyArray<PeerAttribute>, readonly unavailable: PeerComparisonUnavailable | null, readonly group: { readonly groupBy: ReadonlyArray<PeerAttribute>, readonly ageBand: number | null, readonly sex: CardMemberSex | null, readonly memberRank: MemberRank | null, readonly lifeStage: LifeStage | null, readonly region: Region | null, readonly size: number, readonly countedAt: string | null, readonly widened: ReadonlyArray<{ readonly attribute: PeerAttribute, readonly reason: PeerWideningReason }> } | null, readonly total: { readonly amountWon: number, readonly percentile: string, readonly standardError: string, readonly samePercent: string, readonly percentStep: number, readonly meanWon: number, readonly meanStepWon: number, readonly lowerQuartileWon: number, readonly medianWon: number, readonly upperQuartileWon: number, readonly quartileStepWon: number } | null, readonly credit: { readonly amountWon: number, readonly percentile: string, readonly standardError: string, readonly samePercent: string, readonly percentStep: number, readonly meanWon: number, readonly meanStepWon: number, readonly lowerQuartileWon: number, readonly medianWon: number, readonly upperQuartileWon: number, readonly quartileStepWon: number } | null, readonly check: { readonly amountWon: number, readonly percentile: string, readonly standardError: string, readonly samePercent: string, readonly percentStep: number, readonly meanWon: number, readonly meanStepWon: number, readonly lowerQuartileWon: number, readonly medianWon: number, readonly upperQuartileWon: number, readonly quartileStepWon: number } | null, readonly categories: ReadonlyArray<{ readonly category: SpendingCategory, readonly name: string, readonly amountWon: number, readonly percentile: string, readonly standardError: string, readonly samePercent: string, readonly percentStep: number, readonly meanWon: number, readonly meanStepWon: number, readonly lowerQuartileWon: number, readonly medianWon: number, readonly upperQuartileWon: number, readonly quartileStepWon: number }> };

export type StandingFragment = { readonly amountWon: number, readonly percentile: string, readonly standardError: string, readonly samePercent: string, readonly percentStep: number, readonly meanWon: number, readonly meanStepWon: number, readonly lowerQuartileWon: number, readonly medianWon: number, readonly upperQuartileWon: number, readonly quartileStepWon: number };

export type PeerComparisonQueryVariables = Exact<{
  id: string;
  quarter?: string | null | undefined;
  groupBy: ReadonlyArray<PeerAttribute> | PeerAttribute;
}>;


export type PeerComparisonQuery = { readonly customer: { readonly peerComparison: { readonly quarter: string, readonly groupBy: ReadonlyArray<PeerAttribute>, readonly unavailable: PeerComparisonUnavailable | null, readonly group: { readonly groupBy: ReadonlyArray<PeerAttribute>, readonly ageBand: number | null, readonly sex: CardMemberSex | null, readonly memberRank: MemberRank | null, readonly lifeStage: LifeStage | null, readonly region: Region | null, readonly size: number, readonly countedAt: string | null, readonly widened: ReadonlyArray<{ readonly attribute: PeerAttribute, readonly reason: PeerWideningReason }> } | null, readonly total: { readonly amountWon: number, readonly percentile: string, readonly standardError: string, readonly samePercent: string, readonly percentStep: number, readonly meanWon: number, readonly meanStepWon: number, readonly lowerQuartileWon: number, readonly medianWon: number, readonly upperQuartileWon: number, readonly quartileStepWon: number } | null, readonly credit: { readonly amountWon: number, readonly percentile: string, readonly standardError: string, readonly samePercent: string, readonly percentStep: number, readonly meanWon: number, readonly meanStepWon: number, readonly lowerQuartileWon: number, readonly medianWon: number, readonly upperQuartileWon: number, readonly quartileStepWon: number } | null, readonly check: { readonly amountWon: number, readonly percentile: string, readonly standardError: string, readonly samePercent: string, readonly percentStep: number, readonly meanWon: number, readonly meanStepWon: number, readonly lowerQuartileWon: number, readonly medianWon: number, readonly upperQuartileWon: number, readonly quartileStepWon: number } | null, readonly categories: ReadonlyArray<{ readonly category: SpendingCategory, readonly name: string, readonly amountWon: number, readonly percentile: string, readonly standardError: string, readonly samePercent: string, readonly percentStep: number, readonly meanWon: number, readonly meanStepWon: number, readonly lowerQuartileWon: number, readonly medianWon: number, readonly upperQuartileWon: number, readonly quartileStepWon: number }> } | null } | null };

export type SpendingOutlookQueryVariables = Exact<{
  id: string;
}>;


export type SpendingOutlookQuery = { readonly customer: { readonly spendingOutlook: { readonly quarter: string, readonly medianWon: number, readonly quarters: number, readonly isYearBefore: boolean, readonly band80: { readonly lowWon: number, readonly highWon: number, readonly heldPercent: string, readonly heldOf: number } | null, readonly band95: { readonly lowWon: number, readonly highWon: number } | null } | null } | null };

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
export const ExplanationProgressFragmentDoc = new TypedDocumentString(`
    fragment ExplanationProgress on ConversationExplanation {
  applicationId
  isComplete
  items {
    item
    title
    textVersion
    replyId
    toldAt
    acknowledgedAt
  }
}
    `, {"fragmentName":"ExplanationProgress"}) as unknown as TypedDocumentString<ExplanationProgressFragment, unknown>;
export const ExportPartsFragmentDoc = new TypedDocumentString(`
    fragment ExportParts on Export {
  id
  accountId
  kind
  format
  personalData
  purpose
  byteOrderMark
  state
  attempts
  isCancelRequested
  rowsWritten
  sizeBytes
  sha256
  createdAt
  startedAt
  finishedAt
  expiresAt
  downloadUrl
  failure {
    code
    message
  }
}
    `, {"fragmentName":"ExportParts"}) as unknown as TypedDocumentString<ExportPartsFragment, unknown>;
export const FileInFullFragmentDoc = new TypedDocumentString(`
    fragment FileInFull on AnalysisFile {
  id
  kind
  fileName
  state
  mediaType
  sizeBytes
  sha256
  customerId
  downloadUrl
  analysis {
    state
    attempts
    isCancelRequested
    analyser
    isFromCache
    rowsRead
    rowsAccepted
    rowsRefused
    failure {
      code
      message
    }
    result {
      shape
      format
      encoding
      figures {
        code
        label
        value
        unit
        sql
      }
      notes {
        code
        message
      }
    }
    image {
      label
      name
      confidence
      isUnknown
      defectProbability
      scores {
        label
        probability
      }
      modelVersion
      width
      height
      heatMapUrl
    }
    refusedRows(first: 100) {
      nodes {
        line
        code
        column
        message
        raw
      }
    }
  }
}
    `, {"fragmentName":"FileInFull"}) as unknown as TypedDocumentString<FileInFullFragment, unknown>;
export const ImportOverviewFragmentDoc = new TypedDocumentString(`
    fragment ImportOverview on ImportBatch {
  id
  state
  task
  fileName
  encoding
  existing
  rowsRead
  rowsAccepted
  rowsRejected
  rowsNew
  rowsChanged
  rowsUnchanged
  quarters
  undoneAt
  failure {
    task
    problems {
      code
      message
    }
  }
}
    `, {"fragmentName":"ImportOverview"}) as unknown as TypedDocumentString<ImportOverviewFragment, unknown>;
export const QualityInFullFragmentDoc = new TypedDocumentString(`
    fragment QualityInFull on DataQuality {
  quarter
  rows
  rowsRejected
  duplicatesInFile
  duplicatesAcrossFiles
  baseQuarter
  baseRows
  baseSource
  drift
  measuredAt
  columns {
    column
    filled
    empty
    completenessPercent
    outOfRange
    malformed
    unknownCodes
    offStep
    psi
    drift
    noDrift
  }
}
    `, {"fragmentName":"QualityInFull"}) as unknown as TypedDocumentString<QualityInFullFragment, unknown>;
export const CorrectedImportFragmentDoc = new TypedDocumentString(`
    fragment CorrectedImport on ImportBatch {
  id
  state
  task
  rowsAccepted
  rowsRejected
  rowsNew
  rowsChanged
  correctedRows(first: 4) {
    nodes {
      lineNumber
      code
      correctedByName
      fields {
        column
        value
      }
    }
  }
  correctionRules {
    number
    column
    code
    from
    to
    correctedByName
  }
  expectations {
    name
    severity
    state
    quarter
    column
    foundPercent
    rows
    firstLine
    message
  }
  override {
    names
    reason
    byName
  }
  changesFileUrl
  refusedFileUrl
}
    `, {"fragmentName":"CorrectedImport"}) as unknown as TypedDocumentString<CorrectedImportFragment, unknown>;
export const ShownLifeStageFragmentDoc = new TypedDocumentString(`
    fragment ShownLifeStage on CustomerLifeStage {
  stage
  basis
  confidence
  probabilities {
    stage
    probability
  }
  unknown
  unknownText
  correction {
    stage
    byCustomer
    correctedAt
    expiresAt
  }
  why {
    factor
    name
    effectPoints
    text
  }
  quarter
  modelVersion
  modelWarning
  notice
}
    `, {"fragmentName":"ShownLifeStage"}) as unknown as TypedDocumentString<ShownLifeStageFragment, unknown>;
export const ShownInsightProductFragmentDoc = new TypedDocumentString(`
    fragment ShownInsightProduct on InsightProduct {
  id
  code
  name
  nameKo
  nameEn
  kind
  annualFeeWon
  benefits {
    category
    name
    ratePercent
    monthlyCapWon
  }
  eligibility {
    kind
    text
    category
    won
    sharePercent
    lifeStages
    healthPart
    below
  }
  bonuses {
    name
    worthWon
    basis
    when {
      kind
      text
    }
  }
  active
  proposal {
    annualFeeWon
    proposedById
  }
  version
}
    `, {"fragmentName":"ShownInsightProduct"}) as unknown as TypedDocumentString<ShownInsightProductFragment, unknown>;
export const ShownAnomalyFragmentDoc = new TypedDocumentString(`
    fragment ShownAnomaly on Anomaly {
  id
  quarter
  rule
  ruleVersion
  title
  explanation
  category
  unit
  value
  expectedLow
  expectedHigh
  severity
  state
  foundAt
  decidedAt
  decidedById
  note
}
    `, {"fragmentName":"ShownAnomaly"}) as unknown as TypedDocumentString<ShownAnomalyFragment, unknown>;
export const ShownNotificationFragmentDoc = new TypedDocumentString(`
    fragment ShownNotification on Notification {
  id
  kind
  title
  body
  aboutId
  createdAt
  readAt
}
    `, {"fragmentName":"ShownNotification"}) as unknown as TypedDocumentString<ShownNotificationFragment, unknown>;
export const DocumentFieldsFragmentDoc = new TypedDocumentString(`
    fragment DocumentFields on Document {
  id
  kind
  fileName
  status
  mediaType
  sizeBytes
  sha256
  textStatus
  textFailure
  text
  textTruncated
  photographWarning {
    code
    message
  }
  createdAt
  uploadedAt
  uploadExpiresAt
  downloadUrl
}
    `, {"fragmentName":"DocumentFields"}) as unknown as TypedDocumentString<DocumentFieldsFragment, unknown>;
export const DocumentErrorFieldsFragmentDoc = new TypedDocumentString(`
    fragment DocumentErrorFields on DocumentError {
  code
  field
  message
  most
}
    `, {"fragmentName":"DocumentErrorFields"}) as unknown as TypedDocumentString<DocumentErrorFieldsFragment, unknown>;
export const LimitPlanFragmentDoc = new TypedDocumentString(`
    fragment LimitPlan on LoanLimitPlan {
  months
  on
  rateType
  fixedMonths
  termMonths
  repaidWon
  feesWon
  extraInterestWon
  costWon
  sparedInterestWon
  stampDutyWon
  horizonMonths
  availableWon
  steps {
    kind
    text
    months
    rateType
    fixedMonths
    annualRatePercent
    debt
    loanId
    amountWon
    feeWon
    addedWon
    limitAfterWon
  }
  limit {
    limitWon
    bindingConstraint
    warnings {
      code
      message
    }
  }
}
    `, {"fragmentName":"LimitPlan"}) as unknown as TypedDocumentString<LimitPlanFragment, unknown>;
export const LimitHouseholdFragmentDoc = new TypedDocumentString(`
    fragment LimitHousehold on LoanLimitHousehold {
  from
  to
  months
  incomeWon
  spendingWon
  debtPaymentWon
  savingWon
  incomeTrendPercent
}
    `, {"fragmentName":"LimitHousehold"}) as unknown as TypedDocumentString<LimitHouseholdFragment, unknown>;
export const SimulatedLimitFragmentDoc = new TypedDocumentString(`
    fragment SimulatedLimit on LoanLimit {
  limitWon
  exactWon
  bindingConstraint
  constraints {
    name
    limitWon
    exactWon
    unbounded
  }
  dsrPercent
  debtDsrPercent
  dsrCapPercent
  debtServiceWon
  monthlyPaymentWon
  annualRatePercent
  stressPercent
  termMonths
  pricing {
    serviceFactor
    appetiteFactor
  }
  rules {
    kind
    key
    version
    validFrom
    validTo
    source
  }
  warnings {
    code
    message
    amountWon
    months
    rule {
      kind
      key
      validTo
      source
    }
  }
}
    `, {"fragmentName":"SimulatedLimit"}) as unknown as TypedDocumentString<SimulatedLimitFragment, unknown>;
export const ShownModelVersionFragmentDoc = new TypedDocumentString(`
    fragment ShownModelVersion on ModelVersion {
  id
  task
  title
  version
  origin
  state
  sha256
  bytes
  contractVersion
  contractHash
  isContractKnown
  seed
  codeVersion
  trainedAt
  trainedById
}
    `, {"fragmentName":"ShownModelVersion"}) as unknown as TypedDocumentString<ShownModelVersionFragment, unknown>;
export const ShownModelFigureFragmentDoc = new TypedDocumentString(`
    fragment ShownModelFigure on ModelFigure {
  name
  title
  value
  low
  high
  rows
  method
}
    `, {"fragmentName":"ShownModelFigure"}) as unknown as TypedDocumentString<ShownModelFigureFragment, unknown>;
export const ShownModelGateFragmentDoc = new TypedDocumentString(`
    fragment ShownModelGate on ModelGate {
  gate
  text
  outcome
  passed
  leastRows
  value
  bound
  of
}
    `, {"fragmentName":"ShownModelGate"}) as unknown as TypedDocumentString<ShownModelGateFragment, unknown>;
export const ShownModelPromotionFragmentDoc = new TypedDocumentString(`
    fragment ShownModelPromotion on ModelPromotion {
  id
  kind
  state
  reason
  gates {
    ...ShownModelGate
  }
  askedById
  askedAt
  decidedById
  decidedAt
  note
  replacesId
}
    fragment ShownModelGate on ModelGate {
  gate
  text
  outcome
  passed
  leastRows
  value
  bound
  of
}`, {"fragmentName":"ShownModelPromotion"}) as unknown as TypedDocumentString<ShownModelPromotionFragment, unknown>;
export const RefinanceProblemFragmentDoc = new TypedDocumentString(`
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
    `, {"fragmentName":"RefinanceProblem"}) as unknown as TypedDocumentString<RefinanceProblemFragment, unknown>;
export const ProductFactsFragmentDoc = new TypedDocumentString(`
    fragment ProductFacts on RefinanceProduct {
  id
  code
  name
  nameKo
  nameEn
  loanType
  rateType
  rateMinPercent
  rateMaxPercent
  amountMinWon
  amountMaxWon
  termMinMonths
  termMaxMonths
  repaymentMethods
  prepaymentFeePercent
  eligibility {
    fromLoanTypes
    minCreditScore
    maxCreditScore
    minAnnualIncomeWon
    homeRegions
    maxDsrPercent
    maxLtvPercent
  }
  active
  version
}
    `, {"fragmentName":"ProductFacts"}) as unknown as TypedDocumentString<ProductFactsFragment, unknown>;
export const ApplicationFactsFragmentDoc = new TypedDocumentString(`
    fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}
    `, {"fragmentName":"ApplicationFacts"}) as unknown as TypedDocumentString<ApplicationFactsFragment, unknown>;
export const LoanStateFragmentDoc = new TypedDocumentString(`
    fragment LoanState on Loan {
  id
  loanNumber
  loanType
  rateType
  repaymentMethod
  status
  principalWon
  balanceWon
  annualRatePercent
  termMonths
  prepaymentFeePercent
  monthlyPaymentWon
  appliedOn
  approvedOn
  disbursedOn
  interestPaidTo
  unpaidInterestWon
  overdueWon
  version
}
    `, {"fragmentName":"LoanState"}) as unknown as TypedDocumentString<LoanStateFragment, unknown>;
export const RateCutFactsFragmentDoc = new TypedDocumentString(`
    fragment RateCutFacts on RateCutRequest {
  id
  reason
  detail
  documentIds
  status
  requestedOn
  acceptance {
    percent
    requests
    from
    to
    source
  }
  oldRatePercent
  newRatePercent
  effectiveOn
  refusal
  refusalText
  answerDueOn
  answerDueUnknown
  pauses {
    from
    to
    note
  }
  version
}
    `, {"fragmentName":"RateCutFacts"}) as unknown as TypedDocumentString<RateCutFactsFragment, unknown>;
export const TerminationFactsFragmentDoc = new TypedDocumentString(`
    fragment TerminationFacts on ContractTermination {
  id
  violation
  knownOn
  grounds
  status
  requestedOn
  answerDueOn
  refusal
  refusalText
  decidedAt
  version
}
    `, {"fragmentName":"TerminationFacts"}) as unknown as TypedDocumentString<TerminationFactsFragment, unknown>;
export const ThresholdVersionFieldsFragmentDoc = new TypedDocumentString(`
    fragment ThresholdVersionFields on ThresholdVersion {
  id
  version
  active
  computedBy
  activatedAt
  previousVersion
  computedFrom {
    customers
    customersWithMonths
    firstMonth
    lastMonth
    digest
  }
  thresholds {
    name
    value
    before
    origin
    metric
    unit
    customers
    least
    most
    refusedValue
    refusal
  }
  proposedAt
  proposedBy
  effects {
    customers
    changed
    labels {
      label
      gained
      lost
    }
    listed {
      customerId
      gained
      lost
    }
    probabilities {
      compared
      moved
      labels {
        label
        compared
        moved
        appeared
        vanished
      }
      listed {
        customerId
        label
        before
        after
      }
    }
  }
  calibration {
    label
    method
    rows
    positives
    steps
    fewestCases
  }
}
    `, {"fragmentName":"ThresholdVersionFields"}) as unknown as TypedDocumentString<ThresholdVersionFieldsFragment, unknown>;
export const ScenarioRuleSetFieldsFragmentDoc = new TypedDocumentString(`
    fragment ScenarioRuleSetFields on ScenarioRuleSet {
  id
  version
  active
  shipped
  floor
  floorSource
  rules
  proposedAt
  proposedBy
  activatedAt
}
    `, {"fragmentName":"ScenarioRuleSetFields"}) as unknown as TypedDocumentString<ScenarioRuleSetFieldsFragment, unknown>;
export const SeriesImportAsToldFragmentDoc = new TypedDocumentString(`
    fragment SeriesImportAsTold on SeriesImport {
  importBatchId
  state
  rowsNew
  rowsChanged
}
    `, {"fragmentName":"SeriesImportAsTold"}) as unknown as TypedDocumentString<SeriesImportAsToldFragment, unknown>;
export const ChangeFragmentDoc = new TypedDocumentString(`
    fragment Change on SpendingChange {
  since
  beforeWon
  changeWon
  changePercent
  unavailable
  realChangeWon
  realChangePercent
  realUnavailable
}
    `, {"fragmentName":"Change"}) as unknown as TypedDocumentString<ChangeFragment, unknown>;
export const CategoryChangeFragmentDoc = new TypedDocumentString(`
    fragment CategoryChange on CategoryFigure {
  category
  name
  amountWon
  sharePercent
  sincePreviousQuarter {
    ...Change
  }
  sinceYearBefore {
    ...Change
  }
}
    fragment Change on SpendingChange {
  since
  beforeWon
  changeWon
  changePercent
  unavailable
  realChangeWon
  realChangePercent
  realUnavailable
}`, {"fragmentName":"CategoryChange"}) as unknown as TypedDocumentString<CategoryChangeFragment, unknown>;
export const StandingFragmentDoc = new TypedDocumentString(`
    fragment Standing on PeerFigure {
  amountWon
  percentile
  standardError
  samePercent
  percentStep
  meanWon
  meanStepWon
  lowerQuartileWon
  medianWon
  upperQuartileWon
  quartileStepWon
}
    `, {"fragmentName":"Standing"}) as unknown as TypedDocumentString<StandingFragment, unknown>;
export const PeersFragmentDoc = new TypedDocumentString(`
    fragment Peers on PeerComparison {
  quarter
  groupBy
  unavailable
  group {
    groupBy
    ageBand
    sex
    memberRank
    lifeStage
    region
    size
    countedAt
    widened {
      attribute
      reason
    }
  }
  total {
    ...Standing
  }
  credit {
    ...Standing
  }
  check {
    ...Standing
  }
  categories {
    category
    name
    amountWon
    percentile
    standardError
    samePercent
    percentStep
    meanWon
    meanStepWon
    lowerQuartileWon
    medianWon
    upperQuartileWon
    quartileStepWon
  }
}
    fragment Standing on PeerFigure {
  amountWon
  percentile
  standardError
  samePercent
  percentStep
  meanWon
  meanStepWon
  lowerQuartileWon
  medianWon
  upperQuartileWon
  quartileStepWon
}`, {"fragmentName":"Peers"}) as unknown as TypedDocumentString<PeersFragment, unknown>;
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
export const AnswersReplayDocument = new TypedDocumentString(`
    query AnswersReplay($input: AnswersReplayInput!) {
  answersReplay(input: $input) {
    replayed
    changed
    worse
    helpChanged
    refusalsChanged
    figuresChanged
    intentsChanged
    tonesChanged
    examples {
      question
      askedAt
      changes
      losses
      before {
        intent
        figures
        isHelp
        isRefused
        mood
      }
      after {
        intent
        figures
        isHelp
        isRefused
        mood
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnswersReplayQuery, AnswersReplayQueryVariables>;
export const ConversationExplainDocument = new TypedDocumentString(`
    mutation ConversationExplain($input: ConversationExplainInput!) {
  conversationExplain(input: $input) {
    message {
      id
      text
    }
    reply {
      id
      state
      text
      aiNotice
      complianceRecord {
        kind
        versions {
          name
          version
        }
        verdicts {
          guard
          verdict
          detail
        }
      }
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ConversationExplainMutation, ConversationExplainMutationVariables>;
export const ConversationExplanationAcknowledgeDocument = new TypedDocumentString(`
    mutation ConversationExplanationAcknowledge($input: ConversationExplanationAcknowledgeInput!) {
  conversationExplanationAcknowledge(input: $input) {
    explanation {
      ...ExplanationProgress
    }
    userErrors {
      code
      field
    }
  }
}
    fragment ExplanationProgress on ConversationExplanation {
  applicationId
  isComplete
  items {
    item
    title
    textVersion
    replyId
    toldAt
    acknowledgedAt
  }
}`) as unknown as TypedDocumentString<ConversationExplanationAcknowledgeMutation, ConversationExplanationAcknowledgeMutationVariables>;
export const ConversationExplanationDocument = new TypedDocumentString(`
    query ConversationExplanation($id: ID!) {
  conversation(id: $id) {
    explanationProgress {
      ...ExplanationProgress
    }
  }
}
    fragment ExplanationProgress on ConversationExplanation {
  applicationId
  isComplete
  items {
    item
    title
    textVersion
    replyId
    toldAt
    acknowledgedAt
  }
}`) as unknown as TypedDocumentString<ConversationExplanationQuery, ConversationExplanationQueryVariables>;
export const ComplianceRecordsOfKindDocument = new TypedDocumentString(`
    query ComplianceRecordsOfKind($kind: ComplianceRecordKind) {
  complianceRecords(filter: {kind: $kind}) {
    nodes {
      kind
      body
    }
  }
}
    `) as unknown as TypedDocumentString<ComplianceRecordsOfKindQuery, ComplianceRecordsOfKindQueryVariables>;
export const ConversationInFullDocument = new TypedDocumentString(`
    query ConversationInFull($id: ID!) {
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
    `) as unknown as TypedDocumentString<ConversationInFullQuery, ConversationInFullQueryVariables>;
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
export const RefinanceCompareDocument = new TypedDocumentString(`
    query RefinanceCompare($loanId: ID!, $horizonMonths: Int, $on: Date, $offerRatePercent: Decimal, $rateCutPercent: Decimal, $otherLenderRatePercent: Decimal, $productRate: RefinanceProductRate! = LOWEST, $switches: Int! = 3, $homeRegion: LoanLimitRegion, $homePriceWon: Won) {
  refinanceCompare(
    loanId: $loanId
    horizonMonths: $horizonMonths
    on: $on
    offerRatePercent: $offerRatePercent
    rateCutPercent: $rateCutPercent
    otherLenderRatePercent: $otherLenderRatePercent
    productRate: $productRate
    switches: $switches
    homeRegion: $homeRegion
    homePriceWon: $homePriceWon
  ) {
    on
    horizonMonths
    balanceWon
    remainingMonths
    monthlyPaymentWon
    productsOffered
    stampDutySource
    failedCriteria {
      reason
      products
    }
    ways {
      kind
      rank
      attainable
      annualRatePercent
      rateBasis
      termMonths
      repaymentMethod
      monthlyPaymentWon
      paymentsWon
      balanceLeftWon
      netCashWon
      savingWon
      horizonInterestWon
      totalInterestWon
      breakEvenMonth
      breakEvenAhead {
        median
        lower
        higher
        basis
      }
      reasons
      openCriteria
      product {
        code
      }
      upfront {
        closingInterestWon
        stampDutyWon
        customerStampDutyWon
        totalWon
        prepaymentFee {
          amountWon
          basis
          remainingDays
        }
      }
      debtService {
        dsrPercent
        stressedDsrPercent
        stressPercent
        capPercent
      }
      acceptance {
        percent
        requests
        from
        to
        source
      }
      unknown {
        figure
        reason
      }
    }
    loan {
      id
      customer {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RefinanceCompareQuery, RefinanceCompareQueryVariables>;
export const RefinanceSeriesDocument = new TypedDocumentString(`
    query RefinanceSeries($loanId: ID!, $horizonMonths: Int, $rateCutPercent: Decimal, $months: Int! = 60) {
  refinanceCompare(
    loanId: $loanId
    horizonMonths: $horizonMonths
    rateCutPercent: $rateCutPercent
  ) {
    ways {
      kind
      netCashWon
      breakEvenMonth
      series(months: $months) {
        paidWon
        balanceLeftWon
        costWon
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RefinanceSeriesQuery, RefinanceSeriesQueryVariables>;
export const LenderMirrorDocument = new TypedDocumentString(`
    query LenderMirror($loanId: ID!, $horizonMonths: Int, $fundingRatePercent: Decimal) {
  refinanceCompare(loanId: $loanId, horizonMonths: $horizonMonths) {
    ways {
      kind
      rateBasis
      annualRatePercent
    }
    lenderMirror(fundingRatePercent: $fundingRatePercent) {
      turningRatePercent
      noTurningRate
      incomeForgoneWon
      marginKeptWon
      marginWithOfferWon
      lossIfLeftWon
      offerCostWon
      paysAbovePercent
      neverPays
      unknown
    }
  }
}
    `) as unknown as TypedDocumentString<LenderMirrorQuery, LenderMirrorQueryVariables>;
export const RankingPolicyDocument = new TypedDocumentString(`
    query RankingPolicy {
  refinanceRankingPolicy {
    usesCommission
    text
    criteria {
      place
      criterion
      text
    }
  }
}
    `) as unknown as TypedDocumentString<RankingPolicyQuery, RankingPolicyQueryVariables>;
export const RetentionCandidatesDocument = new TypedDocumentString(`
    query RetentionCandidates($filter: RetentionFilterInput, $first: Int! = 20, $after: String, $page: Int) {
  retentionCandidates(filter: $filter, first: $first, after: $after, page: $page) {
    unknownTypes
    rankedAt
    rankingText
    market {
      loanType
      aboveWon
      upToWon
      annualRatePercent
      publishedOn
      source
      product {
        code
      }
    }
    nodes {
      rank
      savingWon
      rateGapPercent
      remainingMonths
      feeFreeFrom
      parts {
        part
        weight
        amountWon
      }
      market {
        annualRatePercent
        source
        product {
          code
        }
      }
      reasons {
        code
        amountWon
        percent
        months
        days
        repayments
      }
      loan {
        id
        loanNumber
        loanType
        balanceWon
        customer {
          name
          masked
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RetentionCandidatesQuery, RetentionCandidatesQueryVariables>;
export const ExportByIdDocument = new TypedDocumentString(`
    query ExportById($id: ID!) {
  export(id: $id) {
    ...ExportParts
  }
}
    fragment ExportParts on Export {
  id
  accountId
  kind
  format
  personalData
  purpose
  byteOrderMark
  state
  attempts
  isCancelRequested
  rowsWritten
  sizeBytes
  sha256
  createdAt
  startedAt
  finishedAt
  expiresAt
  downloadUrl
  failure {
    code
    message
  }
}`) as unknown as TypedDocumentString<ExportByIdQuery, ExportByIdQueryVariables>;
export const ExportsDocument = new TypedDocumentString(`
    query Exports($first: Int, $after: String) {
  exports(first: $first, after: $after) {
    nodes {
      ...ExportParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ExportParts on Export {
  id
  accountId
  kind
  format
  personalData
  purpose
  byteOrderMark
  state
  attempts
  isCancelRequested
  rowsWritten
  sizeBytes
  sha256
  createdAt
  startedAt
  finishedAt
  expiresAt
  downloadUrl
  failure {
    code
    message
  }
}`) as unknown as TypedDocumentString<ExportsQuery, ExportsQueryVariables>;
export const ExportStartDocument = new TypedDocumentString(`
    mutation ExportStart($input: ExportStartInput!) {
  exportStart(input: $input) {
    export {
      ...ExportParts
    }
    userErrors {
      code
      field
      message
      most
    }
  }
}
    fragment ExportParts on Export {
  id
  accountId
  kind
  format
  personalData
  purpose
  byteOrderMark
  state
  attempts
  isCancelRequested
  rowsWritten
  sizeBytes
  sha256
  createdAt
  startedAt
  finishedAt
  expiresAt
  downloadUrl
  failure {
    code
    message
  }
}`) as unknown as TypedDocumentString<ExportStartMutation, ExportStartMutationVariables>;
export const ExportCancelDocument = new TypedDocumentString(`
    mutation ExportCancel($input: ExportCancelInput!) {
  exportCancel(input: $input) {
    export {
      ...ExportParts
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ExportParts on Export {
  id
  accountId
  kind
  format
  personalData
  purpose
  byteOrderMark
  state
  attempts
  isCancelRequested
  rowsWritten
  sizeBytes
  sha256
  createdAt
  startedAt
  finishedAt
  expiresAt
  downloadUrl
  failure {
    code
    message
  }
}`) as unknown as TypedDocumentString<ExportCancelMutation, ExportCancelMutationVariables>;
export const ExportProgressDocument = new TypedDocumentString(`
    subscription ExportProgress($exportId: ID!, $afterSequence: Int) {
  exportProgress(exportId: $exportId, afterSequence: $afterSequence) {
    sequence
    phase
    rowsWritten
    percent
    export {
      ...ExportParts
    }
  }
}
    fragment ExportParts on Export {
  id
  accountId
  kind
  format
  personalData
  purpose
  byteOrderMark
  state
  attempts
  isCancelRequested
  rowsWritten
  sizeBytes
  sha256
  createdAt
  startedAt
  finishedAt
  expiresAt
  downloadUrl
  failure {
    code
    message
  }
}`) as unknown as TypedDocumentString<ExportProgressSubscription, ExportProgressSubscriptionVariables>;
export const FileByIdDocument = new TypedDocumentString(`
    query FileById($id: ID!) {
  file(id: $id) {
    ...FileInFull
  }
}
    fragment FileInFull on AnalysisFile {
  id
  kind
  fileName
  state
  mediaType
  sizeBytes
  sha256
  customerId
  downloadUrl
  analysis {
    state
    attempts
    isCancelRequested
    analyser
    isFromCache
    rowsRead
    rowsAccepted
    rowsRefused
    failure {
      code
      message
    }
    result {
      shape
      format
      encoding
      figures {
        code
        label
        value
        unit
        sql
      }
      notes {
        code
        message
      }
    }
    image {
      label
      name
      confidence
      isUnknown
      defectProbability
      scores {
        label
        probability
      }
      modelVersion
      width
      height
      heatMapUrl
    }
    refusedRows(first: 100) {
      nodes {
        line
        code
        column
        message
        raw
      }
    }
  }
}`) as unknown as TypedDocumentString<FileByIdQuery, FileByIdQueryVariables>;
export const FilesDocument = new TypedDocumentString(`
    query Files($first: Int, $after: String, $customerId: ID, $ownOnly: Boolean) {
  files(first: $first, after: $after, customerId: $customerId, ownOnly: $ownOnly) {
    nodes {
      id
      fileName
      state
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FilesQuery, FilesQueryVariables>;
export const FileUploadStartDocument = new TypedDocumentString(`
    mutation FileUploadStart($input: FileUploadStartInput!) {
  fileUploadStart(input: $input) {
    file {
      id
      state
      sizeBytes
    }
    uploadUrl
    uploadExpiresAt
    userErrors {
      code
      field
      message
      most
      mostBytes
    }
  }
}
    `) as unknown as TypedDocumentString<FileUploadStartMutation, FileUploadStartMutationVariables>;
export const FileUploadCancelDocument = new TypedDocumentString(`
    mutation FileUploadCancel($input: FileUploadCancelInput!) {
  fileUploadCancel(input: $input) {
    fileId
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<FileUploadCancelMutation, FileUploadCancelMutationVariables>;
export const FileDeleteDocument = new TypedDocumentString(`
    mutation FileDelete($input: FileDeleteInput!) {
  fileDelete(input: $input) {
    fileId
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<FileDeleteMutation, FileDeleteMutationVariables>;
export const FileAnalysisCancelDocument = new TypedDocumentString(`
    mutation FileAnalysisCancel($input: FileAnalysisCancelInput!) {
  fileAnalysisCancel(input: $input) {
    file {
      id
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<FileAnalysisCancelMutation, FileAnalysisCancelMutationVariables>;
export const FileAnalysisRetryDocument = new TypedDocumentString(`
    mutation FileAnalysisRetry($input: FileAnalysisRetryInput!) {
  fileAnalysisRetry(input: $input) {
    file {
      id
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<FileAnalysisRetryMutation, FileAnalysisRetryMutationVariables>;
export const FileAnalysisProgressDocument = new TypedDocumentString(`
    subscription FileAnalysisProgress($fileId: ID!, $afterSequence: Int) {
  fileAnalysisProgress(fileId: $fileId, afterSequence: $afterSequence) {
    sequence
    phase
    rowsRead
    percent
    analysis {
      state
      rowsRead
      rowsAccepted
      rowsRefused
    }
  }
}
    `) as unknown as TypedDocumentString<FileAnalysisProgressSubscription, FileAnalysisProgressSubscriptionVariables>;
export const SeriesWithFiguresDocument = new TypedDocumentString(`
    query SeriesWithFigures($id: ID!, $asOf: Date, $period: String!) {
  series(id: $id) {
    code
    name
    topic
    frequency
    unit
    source
    isOwn
    isMadeUp
    observations(last: 3, asOf: $asOf) {
      period
      value
      knownFrom
    }
    vintages(period: $period) {
      value
      knownFrom
    }
  }
}
    `) as unknown as TypedDocumentString<SeriesWithFiguresQuery, SeriesWithFiguresQueryVariables>;
export const SeriesListDocument = new TypedDocumentString(`
    query SeriesList($topic: SeriesTopic, $first: Int!, $after: String) {
  seriesList(topic: $topic, first: $first, after: $after) {
    nodes {
      id
      code
      isOwn
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SeriesListQuery, SeriesListQueryVariables>;
export const ForecastDocument = new TypedDocumentString(`
    query Forecast($seriesId: ID!, $months: Int!, $asOf: Date) {
  forecast(seriesId: $seriesId, months: $months, asOf: $asOf) {
    series {
      id
      name
    }
    asOf
    vintage
    madeAt
    method
    isBaseline
    baselineReason
    history {
      period
      value
    }
    points {
      period
      median
      baseline
      low80
      high80
      low95
      high95
    }
    record {
      trials
      candidates {
        method
        mase
        maseLow
        maseHigh
      }
      coverage80 {
        percent
        values
      }
      coverage95 {
        percent
        values
      }
    }
    notice
  }
}
    `) as unknown as TypedDocumentString<ForecastQuery, ForecastQueryVariables>;
export const ForecastChartsDocument = new TypedDocumentString(`
    query ForecastCharts($seriesId: ID!, $months: Int!) {
  forecast(seriesId: $seriesId, months: $months) {
    svg: chart(format: SVG) {
      url
      expiresAt
    }
    png: chart(format: PNG) {
      url
    }
  }
}
    `) as unknown as TypedDocumentString<ForecastChartsQuery, ForecastChartsQueryVariables>;
export const ForecastScoreboardDocument = new TypedDocumentString(`
    query ForecastScoreboard($seriesId: ID) {
  forecastScoreboard(seriesId: $seriesId) {
    seriesId
    seriesName
    method
    isReplay
    values
    mase
    coverage80Percent
    coverage95Percent
    firstPeriod
    lastPeriod
  }
}
    `) as unknown as TypedDocumentString<ForecastScoreboardQuery, ForecastScoreboardQueryVariables>;
export const NewsDigestDocument = new TypedDocumentString(`
    query NewsDigest($topic: SeriesTopic, $since: Date, $first: Int! = 20) {
  newsDigest(topic: $topic, since: $since, first: $first) {
    hasFeeds
    since
    summary
    fetchedAt
    items {
      title
      excerpt
      source
      link
      publishedAt
      topics
    }
  }
}
    `) as unknown as TypedDocumentString<NewsDigestQuery, NewsDigestQueryVariables>;
export const NewsFeedsDocument = new TypedDocumentString(`
    query NewsFeeds {
  newsFeeds {
    name
    host
    fetchedAt
    succeededAt
    problem
    items
  }
}
    `) as unknown as TypedDocumentString<NewsFeedsQuery, NewsFeedsQueryVariables>;
export const NewsFetchDocument = new TypedDocumentString(`
    mutation NewsFetch($input: NewsFetchInput!) {
  newsFetch(input: $input) {
    feeds {
      name
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<NewsFetchMutation, NewsFetchMutationVariables>;
export const ImportUploadStartDocument = new TypedDocumentString(`
    mutation ImportUploadStart($input: ImportUploadStartInput!) {
  importUploadStart(input: $input) {
    file {
      id
      fileName
      state
    }
    uploadUrl
    uploadExpiresAt
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportUploadStartMutation, ImportUploadStartMutationVariables>;
export const ImportUploadCancelDocument = new TypedDocumentString(`
    mutation ImportUploadCancel($input: ImportUploadCancelInput!) {
  importUploadCancel(input: $input) {
    importFileIds
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportUploadCancelMutation, ImportUploadCancelMutationVariables>;
export const ImportStartDocument = new TypedDocumentString(`
    mutation ImportStart($input: ImportStartInput!) {
  importStart(input: $input) {
    batch {
      ...ImportOverview
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ImportOverview on ImportBatch {
  id
  state
  task
  fileName
  encoding
  existing
  rowsRead
  rowsAccepted
  rowsRejected
  rowsNew
  rowsChanged
  rowsUnchanged
  quarters
  undoneAt
  failure {
    task
    problems {
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<ImportStartMutation, ImportStartMutationVariables>;
export const ImportCommitDocument = new TypedDocumentString(`
    mutation ImportCommit($input: ImportCommitInput!) {
  importCommit(input: $input) {
    batch {
      ...ImportOverview
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ImportOverview on ImportBatch {
  id
  state
  task
  fileName
  encoding
  existing
  rowsRead
  rowsAccepted
  rowsRejected
  rowsNew
  rowsChanged
  rowsUnchanged
  quarters
  undoneAt
  failure {
    task
    problems {
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<ImportCommitMutation, ImportCommitMutationVariables>;
export const ImportCancelDocument = new TypedDocumentString(`
    mutation ImportCancel($input: ImportCancelInput!) {
  importCancel(input: $input) {
    batch {
      ...ImportOverview
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ImportOverview on ImportBatch {
  id
  state
  task
  fileName
  encoding
  existing
  rowsRead
  rowsAccepted
  rowsRejected
  rowsNew
  rowsChanged
  rowsUnchanged
  quarters
  undoneAt
  failure {
    task
    problems {
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<ImportCancelMutation, ImportCancelMutationVariables>;
export const ImportUndoDocument = new TypedDocumentString(`
    mutation ImportUndo($input: ImportUndoInput!) {
  importUndo(input: $input) {
    batch {
      ...ImportOverview
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ImportOverview on ImportBatch {
  id
  state
  task
  fileName
  encoding
  existing
  rowsRead
  rowsAccepted
  rowsRejected
  rowsNew
  rowsChanged
  rowsUnchanged
  quarters
  undoneAt
  failure {
    task
    problems {
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<ImportUndoMutation, ImportUndoMutationVariables>;
export const RejectedRowFixDocument = new TypedDocumentString(`
    mutation RejectedRowFix($input: RejectedRowFixInput!) {
  rejectedRowFix(input: $input) {
    batch {
      ...ImportOverview
    }
    userErrors {
      code
      field
      message
      column
      rejection
    }
  }
}
    fragment ImportOverview on ImportBatch {
  id
  state
  task
  fileName
  encoding
  existing
  rowsRead
  rowsAccepted
  rowsRejected
  rowsNew
  rowsChanged
  rowsUnchanged
  quarters
  undoneAt
  failure {
    task
    problems {
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<RejectedRowFixMutation, RejectedRowFixMutationVariables>;
export const ImportProgressDocument = new TypedDocumentString(`
    subscription ImportProgress($importBatchId: ID!, $afterSequence: Int) {
  importProgress(importBatchId: $importBatchId, afterSequence: $afterSequence) {
    sequence
    phase
    rowsRead
    percent
    batch {
      ...ImportOverview
    }
  }
}
    fragment ImportOverview on ImportBatch {
  id
  state
  task
  fileName
  encoding
  existing
  rowsRead
  rowsAccepted
  rowsRejected
  rowsNew
  rowsChanged
  rowsUnchanged
  quarters
  undoneAt
  failure {
    task
    problems {
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<ImportProgressSubscription, ImportProgressSubscriptionVariables>;
export const ImportInFullDocument = new TypedDocumentString(`
    query ImportInFull($id: ID!, $after: String) {
  importBatch(id: $id) {
    ...ImportOverview
    sha256
    undoUntil
    rawFileUrl
    diff {
      quarter
      rowsNew
      rowsChanged
      rowsUnchanged
      rowsRejected
      newWon
      changedBeforeWon
      changedAfterWon
      unchangedWon
    }
    rejections {
      column
      code
      count
      firstLine
      message
    }
    warnings {
      code
      count
      firstLine
      message
    }
    blockedBy {
      importBatchId
      fileName
    }
    rejectedRows(first: 2, after: $after) {
      nodes {
        lineNumber
        column
        code
        raw
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ImportOverview on ImportBatch {
  id
  state
  task
  fileName
  encoding
  existing
  rowsRead
  rowsAccepted
  rowsRejected
  rowsNew
  rowsChanged
  rowsUnchanged
  quarters
  undoneAt
  failure {
    task
    problems {
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<ImportInFullQuery, ImportInFullQueryVariables>;
export const ImportQualityDocument = new TypedDocumentString(`
    query ImportQuality($id: ID!, $quarter: Quarter!) {
  importBatch(id: $id) {
    quality(quarter: $quarter) {
      ...QualityInFull
    }
  }
}
    fragment QualityInFull on DataQuality {
  quarter
  rows
  rowsRejected
  duplicatesInFile
  duplicatesAcrossFiles
  baseQuarter
  baseRows
  baseSource
  drift
  measuredAt
  columns {
    column
    filled
    empty
    completenessPercent
    outOfRange
    malformed
    unknownCodes
    offStep
    psi
    drift
    noDrift
  }
}`) as unknown as TypedDocumentString<ImportQualityQuery, ImportQualityQueryVariables>;
export const DataQualityDocument = new TypedDocumentString(`
    query DataQuality($quarter: Quarter!) {
  dataQuality(quarter: $quarter) {
    ...QualityInFull
  }
}
    fragment QualityInFull on DataQuality {
  quarter
  rows
  rowsRejected
  duplicatesInFile
  duplicatesAcrossFiles
  baseQuarter
  baseRows
  baseSource
  drift
  measuredAt
  columns {
    column
    filled
    empty
    completenessPercent
    outOfRange
    malformed
    unknownCodes
    offStep
    psi
    drift
    noDrift
  }
}`) as unknown as TypedDocumentString<DataQualityQuery, DataQualityQueryVariables>;
export const ImportCorrectedDocument = new TypedDocumentString(`
    query ImportCorrected($id: ID!, $first: Int! = 4, $after: String) {
  importBatch(id: $id) {
    ...CorrectedImport
    changedRows(first: $first, after: $after) {
      nodes {
        lineNumber
        quarter
        sourceKey
        changes {
          column
          before
          after
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment CorrectedImport on ImportBatch {
  id
  state
  task
  rowsAccepted
  rowsRejected
  rowsNew
  rowsChanged
  correctedRows(first: 4) {
    nodes {
      lineNumber
      code
      correctedByName
      fields {
        column
        value
      }
    }
  }
  correctionRules {
    number
    column
    code
    from
    to
    correctedByName
  }
  expectations {
    name
    severity
    state
    quarter
    column
    foundPercent
    rows
    firstLine
    message
  }
  override {
    names
    reason
    byName
  }
  changesFileUrl
  refusedFileUrl
}`) as unknown as TypedDocumentString<ImportCorrectedQuery, ImportCorrectedQueryVariables>;
export const RejectedRowsFixDocument = new TypedDocumentString(`
    mutation RejectedRowsFix($input: RejectedRowsFixInput!) {
  rejectedRowsFix(input: $input) {
    batch {
      id
      task
    }
    userErrors {
      code
      field
      message
      column
      rejection
    }
  }
}
    `) as unknown as TypedDocumentString<RejectedRowsFixMutation, RejectedRowsFixMutationVariables>;
export const ImportCorrectionsApplyDocument = new TypedDocumentString(`
    mutation ImportCorrectionsApply($input: ImportCorrectionsApplyInput!) {
  importCorrectionsApply(input: $input) {
    batch {
      id
      task
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportCorrectionsApplyMutation, ImportCorrectionsApplyMutationVariables>;
export const ImportCorrectionRemoveDocument = new TypedDocumentString(`
    mutation ImportCorrectionRemove($input: ImportCorrectionRemoveInput!) {
  importCorrectionRemove(input: $input) {
    batch {
      id
      task
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportCorrectionRemoveMutation, ImportCorrectionRemoveMutationVariables>;
export const ImportExpectationsNowDocument = new TypedDocumentString(`
    query ImportExpectationsNow {
  importExpectations {
    version
    expectations {
      name
      kind
      severity
      column
      least
      most
      codes
    }
  }
  importExpectationSets(first: 5) {
    nodes {
      id
      version
      state
      reason
      proposedByName
      decidedByName
    }
  }
}
    `) as unknown as TypedDocumentString<ImportExpectationsNowQuery, ImportExpectationsNowQueryVariables>;
export const ImportExpectationsProposeDocument = new TypedDocumentString(`
    mutation ImportExpectationsPropose($input: ImportExpectationsProposeInput!) {
  importExpectationsPropose(input: $input) {
    expectationSet {
      id
      version
      state
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportExpectationsProposeMutation, ImportExpectationsProposeMutationVariables>;
export const ImportExpectationsPutInForceDocument = new TypedDocumentString(`
    mutation ImportExpectationsPutInForce($input: ImportExpectationsDecideInput!) {
  importExpectationsPutInForce(input: $input) {
    expectationSet {
      id
      state
      decidedByName
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportExpectationsPutInForceMutation, ImportExpectationsPutInForceMutationVariables>;
export const ImportExpectationsWithdrawDocument = new TypedDocumentString(`
    mutation ImportExpectationsWithdraw($input: ImportExpectationsDecideInput!) {
  importExpectationsWithdraw(input: $input) {
    expectationSet {
      id
      state
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ImportExpectationsWithdrawMutation, ImportExpectationsWithdrawMutationVariables>;
export const QualityExpectationsDocument = new TypedDocumentString(`
    query QualityExpectations($quarter: Quarter!) {
  dataQuality(quarter: $quarter) {
    rows
    expectations {
      importBatchId
      name
      state
      quarter
      foundPercent
    }
  }
}
    `) as unknown as TypedDocumentString<QualityExpectationsQuery, QualityExpectationsQueryVariables>;
export const SpendingStatisticsDocument = new TypedDocumentString(`
    query SpendingStatistics($last: Int! = 2, $from: Quarter, $to: Quarter) {
  spendingStatistics(last: $last, from: $from, to: $to) {
    quarter
    countedAt
    asOf {
      importBatchId
      fileName
    }
    figures {
      customers
      institutionCustomers
      coveragePercent
      totalWon
      creditWon
      checkWon
      meanWon
      totalSincePreviousQuarterPercent
      totalSinceYearBeforePercent
      meanSincePreviousQuarterPercent
      categories {
        category
        amountWon
        sharePercent
        sincePreviousQuarterPercent
      }
    }
    parts(by: REGION) {
      code
      customers
      isFew
      totalWon
      meanWon
      sharePercent
    }
  }
}
    `) as unknown as TypedDocumentString<SpendingStatisticsQuery, SpendingStatisticsQueryVariables>;
export const SpendingSettingsDocument = new TypedDocumentString(`
    query SpendingSettings {
  spendingSettings {
    groupBy
    quarter
  }
}
    `) as unknown as TypedDocumentString<SpendingSettingsQuery, SpendingSettingsQueryVariables>;
export const SpendingSettingsSetDocument = new TypedDocumentString(`
    mutation SpendingSettingsSet($input: SpendingSettingsSetInput!) {
  spendingSettingsSet(input: $input) {
    settings {
      groupBy
      quarter
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SpendingSettingsSetMutation, SpendingSettingsSetMutationVariables>;
export const SpendingAsSetDocument = new TypedDocumentString(`
    query SpendingAsSet($id: ID!) {
  customer(id: $id) {
    spendingDashboard {
      quarter
    }
    peerComparison {
      quarter
      groupBy
    }
    quarterSummary {
      quarter
    }
  }
}
    `) as unknown as TypedDocumentString<SpendingAsSetQuery, SpendingAsSetQueryVariables>;
export const CustomerLifeStageDocument = new TypedDocumentString(`
    query CustomerLifeStage($id: ID!) {
  customer(id: $id) {
    lifeStage {
      ...ShownLifeStage
    }
  }
}
    fragment ShownLifeStage on CustomerLifeStage {
  stage
  basis
  confidence
  probabilities {
    stage
    probability
  }
  unknown
  unknownText
  correction {
    stage
    byCustomer
    correctedAt
    expiresAt
  }
  why {
    factor
    name
    effectPoints
    text
  }
  quarter
  modelVersion
  modelWarning
  notice
}`) as unknown as TypedDocumentString<CustomerLifeStageQuery, CustomerLifeStageQueryVariables>;
export const CustomersLifeStagesDocument = new TypedDocumentString(`
    query CustomersLifeStages($first: Int!) {
  customers(first: $first) {
    nodes {
      id
      lifeStage {
        stage
        basis
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomersLifeStagesQuery, CustomersLifeStagesQueryVariables>;
export const LifeStageCorrectionWithdrawDocument = new TypedDocumentString(`
    mutation LifeStageCorrectionWithdraw($input: LifeStageCorrectionWithdrawInput!) {
  lifeStageCorrectionWithdraw(input: $input) {
    customer {
      id
      lifeStage {
        stage
        basis
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LifeStageCorrectionWithdrawMutation, LifeStageCorrectionWithdrawMutationVariables>;
export const LifeStageCorrectDocument = new TypedDocumentString(`
    mutation LifeStageCorrect($input: LifeStageCorrectInput!) {
  lifeStageCorrect(input: $input) {
    correction {
      stage
      byCustomer
      correctedAt
      expiresAt
    }
    customer {
      id
      lifeStage {
        stage
        basis
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LifeStageCorrectMutation, LifeStageCorrectMutationVariables>;
export const CustomerClusterDocument = new TypedDocumentString(`
    query CustomerCluster($id: ID!) {
  customer(id: $id) {
    cluster {
      number
      name
      marks {
        category
        name
        sharePercent
        usualPercent
      }
      unknown
      unknownText
      people {
        size
        total {
          category
          name
          lowerQuartileWon
          medianWon
          upperQuartileWon
          stepWon
        }
        categories {
          category
          medianWon
        }
        countedAt
      }
      peopleUnknown
      peopleUnknownText
      quarter
      modelVersion
      modelWarning
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerClusterQuery, CustomerClusterQueryVariables>;
export const SimilarCustomersDocument = new TypedDocumentString(`
    query SimilarCustomers($id: ID!, $first: Int! = 10) {
  customer(id: $id) {
    similarCustomers(first: $first) {
      nodes {
        similarity
        sharedCategories
        customer {
          id
          name
        }
      }
      among
      unknown
      unknownText
      quarter
      modelVersion
      modelWarning
    }
  }
}
    `) as unknown as TypedDocumentString<SimilarCustomersQuery, SimilarCustomersQueryVariables>;
export const CustomerLoanRiskDocument = new TypedDocumentString(`
    query CustomerLoanRisk($id: ID!) {
  customer(id: $id) {
    loanRisk {
      probability
      band
      bandText
      unknown
      unknownText
      why {
        factor
        name
        effectPoints
        text
      }
      quarter
      modelVersion
      modelWarning
      notice
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerLoanRiskQuery, CustomerLoanRiskQueryVariables>;
export const InsightProductShownDocument = new TypedDocumentString(`
    query InsightProductShown($id: ID!) {
  insightProduct(id: $id) {
    ...ShownInsightProduct
    responses {
      shownTo
      interested
      dismissed
    }
  }
}
    fragment ShownInsightProduct on InsightProduct {
  id
  code
  name
  nameKo
  nameEn
  kind
  annualFeeWon
  benefits {
    category
    name
    ratePercent
    monthlyCapWon
  }
  eligibility {
    kind
    text
    category
    won
    sharePercent
    lifeStages
    healthPart
    below
  }
  bonuses {
    name
    worthWon
    basis
    when {
      kind
      text
    }
  }
  active
  proposal {
    annualFeeWon
    proposedById
  }
  version
}`) as unknown as TypedDocumentString<InsightProductShownQuery, InsightProductShownQueryVariables>;
export const InsightProductsDocument = new TypedDocumentString(`
    query InsightProducts($first: Int!, $after: String, $active: Boolean) {
  insightProducts(first: $first, after: $after, active: $active) {
    nodes {
      id
      code
      active
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<InsightProductsQuery, InsightProductsQueryVariables>;
export const InsightProductCreateDocument = new TypedDocumentString(`
    mutation InsightProductCreate($input: InsightProductCreateInput!) {
  insightProductCreate(input: $input) {
    product {
      ...ShownInsightProduct
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ShownInsightProduct on InsightProduct {
  id
  code
  name
  nameKo
  nameEn
  kind
  annualFeeWon
  benefits {
    category
    name
    ratePercent
    monthlyCapWon
  }
  eligibility {
    kind
    text
    category
    won
    sharePercent
    lifeStages
    healthPart
    below
  }
  bonuses {
    name
    worthWon
    basis
    when {
      kind
      text
    }
  }
  active
  proposal {
    annualFeeWon
    proposedById
  }
  version
}`) as unknown as TypedDocumentString<InsightProductCreateMutation, InsightProductCreateMutationVariables>;
export const InsightProductPublishDocument = new TypedDocumentString(`
    mutation InsightProductPublish($input: InsightProductPublishInput!) {
  insightProductPublish(input: $input) {
    product {
      ...ShownInsightProduct
    }
    userErrors {
      code
      field
    }
  }
}
    fragment ShownInsightProduct on InsightProduct {
  id
  code
  name
  nameKo
  nameEn
  kind
  annualFeeWon
  benefits {
    category
    name
    ratePercent
    monthlyCapWon
  }
  eligibility {
    kind
    text
    category
    won
    sharePercent
    lifeStages
    healthPart
    below
  }
  bonuses {
    name
    worthWon
    basis
    when {
      kind
      text
    }
  }
  active
  proposal {
    annualFeeWon
    proposedById
  }
  version
}`) as unknown as TypedDocumentString<InsightProductPublishMutation, InsightProductPublishMutationVariables>;
export const InsightProductRejectDocument = new TypedDocumentString(`
    mutation InsightProductReject($input: InsightProductRejectInput!) {
  insightProductReject(input: $input) {
    product {
      ...ShownInsightProduct
    }
    userErrors {
      code
      field
    }
  }
}
    fragment ShownInsightProduct on InsightProduct {
  id
  code
  name
  nameKo
  nameEn
  kind
  annualFeeWon
  benefits {
    category
    name
    ratePercent
    monthlyCapWon
  }
  eligibility {
    kind
    text
    category
    won
    sharePercent
    lifeStages
    healthPart
    below
  }
  bonuses {
    name
    worthWon
    basis
    when {
      kind
      text
    }
  }
  active
  proposal {
    annualFeeWon
    proposedById
  }
  version
}`) as unknown as TypedDocumentString<InsightProductRejectMutation, InsightProductRejectMutationVariables>;
export const CustomerCardTellDocument = new TypedDocumentString(`
    mutation CustomerCardTell($input: CustomerCardTellInput!) {
  customerCardTell(input: $input) {
    product {
      id
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerCardTellMutation, CustomerCardTellMutationVariables>;
export const InsightProductUpdateDocument = new TypedDocumentString(`
    mutation InsightProductUpdate($input: InsightProductUpdateInput!) {
  insightProductUpdate(input: $input) {
    product {
      ...ShownInsightProduct
    }
    userErrors {
      code
      field
    }
  }
}
    fragment ShownInsightProduct on InsightProduct {
  id
  code
  name
  nameKo
  nameEn
  kind
  annualFeeWon
  benefits {
    category
    name
    ratePercent
    monthlyCapWon
  }
  eligibility {
    kind
    text
    category
    won
    sharePercent
    lifeStages
    healthPart
    below
  }
  bonuses {
    name
    worthWon
    basis
    when {
      kind
      text
    }
  }
  active
  proposal {
    annualFeeWon
    proposedById
  }
  version
}`) as unknown as TypedDocumentString<InsightProductUpdateMutation, InsightProductUpdateMutationVariables>;
export const InsightProductDeactivateDocument = new TypedDocumentString(`
    mutation InsightProductDeactivate($input: InsightProductDeactivateInput!) {
  insightProductDeactivate(input: $input) {
    product {
      id
      active
      version
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<InsightProductDeactivateMutation, InsightProductDeactivateMutationVariables>;
export const CustomerRecommendationsDocument = new TypedDocumentString(`
    query CustomerRecommendations($id: ID!, $first: Int! = 3) {
  customer(id: $id) {
    recommendations(first: $first) {
      items {
        recommendationId
        rank
        product {
          id
          code
          name
        }
        netBenefitWon
        gainWon
        lowWon
        highWon
        reasons {
          part
          category
          won
          text
        }
        difference {
          category
          name
          monthlyWon
          changeWon
          text
        }
        answer
        answeredAt
      }
      heldCard {
        product {
          id
        }
        netBenefitWon
      }
      comparedWith
      withheld
      withheldText
      quarters
      uncertainty
      rankingVersion
      asOf
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerRecommendationsQuery, CustomerRecommendationsQueryVariables>;
export const RecommendationRankingPolicyDocument = new TypedDocumentString(`
    query RecommendationRankingPolicy {
  recommendationRankingPolicy {
    version
    formula
    criteria {
      place
      criterion
      text
    }
    text
    uncertainty
  }
}
    `) as unknown as TypedDocumentString<RecommendationRankingPolicyQuery, RecommendationRankingPolicyQueryVariables>;
export const RecommendationRespondDocument = new TypedDocumentString(`
    mutation RecommendationRespond($input: RecommendationRespondInput!) {
  recommendationRespond(input: $input) {
    response {
      recommendationId
      product {
        code
      }
      answer
      answeredAt
      hiddenUntil
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RecommendationRespondMutation, RecommendationRespondMutationVariables>;
export const QuarterSummaryDocument = new TypedDocumentString(`
    query QuarterSummary($id: ID!, $quarter: Quarter) {
  customer(id: $id) {
    quarterSummary(quarter: $quarter) {
      quarter
      text
      writtenBy
      templateBecause
      template
      model
      writtenAt
      aiNotice
      facts {
        id
        label
        unit
        value
        missing
        category
        source
        asOf
      }
      asOf
    }
  }
}
    `) as unknown as TypedDocumentString<QuarterSummaryQuery, QuarterSummaryQueryVariables>;
export const CustomerHealthScoreDocument = new TypedDocumentString(`
    query CustomerHealthScore($id: ID!, $told: HealthFiguresInput) {
  customer(id: $id) {
    healthScore(told: $told) {
      score
      noScoreText
      knownWeight
      leastKnownWeight
      isPartial
      parts {
        part
        name
        meaning
        unit
        value
        basis
        missing
        missingText
        points
        maxPoints
        worst
        best
        source
      }
      moves {
        part
        name
        unit
        changeBy
        scoreChange
      }
      spendingQuarter
      asOf
      version
      weightsSource
      notice
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerHealthScoreQuery, CustomerHealthScoreQueryVariables>;
export const CustomersHealthScoresDocument = new TypedDocumentString(`
    query CustomersHealthScores($first: Int!) {
  customers(first: $first) {
    nodes {
      id
      healthScore {
        score
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomersHealthScoresQuery, CustomersHealthScoresQueryVariables>;
export const CustomerAnomaliesDocument = new TypedDocumentString(`
    query CustomerAnomalies($id: ID!, $first: Int! = 20, $after: String) {
  customer(id: $id) {
    anomalies(first: $first, after: $after) {
      nodes {
        ...ShownAnomaly
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ShownAnomaly on Anomaly {
  id
  quarter
  rule
  ruleVersion
  title
  explanation
  category
  unit
  value
  expectedLow
  expectedHigh
  severity
  state
  foundAt
  decidedAt
  decidedById
  note
}`) as unknown as TypedDocumentString<CustomerAnomaliesQuery, CustomerAnomaliesQueryVariables>;
export const AnomalyQueueDocument = new TypedDocumentString(`
    query AnomalyQueue($filter: AnomalyFilterInput, $first: Int! = 20, $after: String) {
  anomalies(filter: $filter, first: $first, after: $after) {
    nodes {
      ...ShownAnomaly
      customer {
        id
        name
        masked
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ShownAnomaly on Anomaly {
  id
  quarter
  rule
  ruleVersion
  title
  explanation
  category
  unit
  value
  expectedLow
  expectedHigh
  severity
  state
  foundAt
  decidedAt
  decidedById
  note
}`) as unknown as TypedDocumentString<AnomalyQueueQuery, AnomalyQueueQueryVariables>;
export const AnomalyRulesDocument = new TypedDocumentString(`
    query AnomalyRules {
  anomalyRules {
    code
    version
    title
    looksFor
    severity
    tellsCustomer
    parameters {
      name
      text
      value
      source
    }
    confirmed
    dismissed
    precision {
      share
      low
      high
      n
    }
  }
}
    `) as unknown as TypedDocumentString<AnomalyRulesQuery, AnomalyRulesQueryVariables>;
export const AnomalyConfirmDocument = new TypedDocumentString(`
    mutation AnomalyConfirm($input: AnomalyConfirmInput!) {
  anomalyConfirm(input: $input) {
    anomaly {
      ...ShownAnomaly
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ShownAnomaly on Anomaly {
  id
  quarter
  rule
  ruleVersion
  title
  explanation
  category
  unit
  value
  expectedLow
  expectedHigh
  severity
  state
  foundAt
  decidedAt
  decidedById
  note
}`) as unknown as TypedDocumentString<AnomalyConfirmMutation, AnomalyConfirmMutationVariables>;
export const AnomalyDismissDocument = new TypedDocumentString(`
    mutation AnomalyDismiss($input: AnomalyDismissInput!) {
  anomalyDismiss(input: $input) {
    anomaly {
      ...ShownAnomaly
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ShownAnomaly on Anomaly {
  id
  quarter
  rule
  ruleVersion
  title
  explanation
  category
  unit
  value
  expectedLow
  expectedHigh
  severity
  state
  foundAt
  decidedAt
  decidedById
  note
}`) as unknown as TypedDocumentString<AnomalyDismissMutation, AnomalyDismissMutationVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($first: Int! = 20, $after: String, $unreadOnly: Boolean! = false) {
  notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
    nodes {
      ...ShownNotification
    }
    unreadCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ShownNotification on Notification {
  id
  kind
  title
  body
  aboutId
  createdAt
  readAt
}`) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const NotificationReadDocument = new TypedDocumentString(`
    mutation NotificationRead($input: NotificationReadInput!) {
  notificationRead(input: $input) {
    notification {
      ...ShownNotification
    }
    unreadCount
    userErrors {
      code
      field
    }
  }
}
    fragment ShownNotification on Notification {
  id
  kind
  title
  body
  aboutId
  createdAt
  readAt
}`) as unknown as TypedDocumentString<NotificationReadMutation, NotificationReadMutationVariables>;
export const NotificationAddedDocument = new TypedDocumentString(`
    subscription NotificationAdded($afterSequence: Int) {
  notificationAdded(afterSequence: $afterSequence) {
    sequence
    notification {
      ...ShownNotification
    }
    unreadCount
  }
}
    fragment ShownNotification on Notification {
  id
  kind
  title
  body
  aboutId
  createdAt
  readAt
}`) as unknown as TypedDocumentString<NotificationAddedSubscription, NotificationAddedSubscriptionVariables>;
export const NotificationWishesDocument = new TypedDocumentString(`
    query NotificationWishes {
  notificationWishes {
    kind
    wanted
  }
}
    `) as unknown as TypedDocumentString<NotificationWishesQuery, NotificationWishesQueryVariables>;
export const NotificationWishSetDocument = new TypedDocumentString(`
    mutation NotificationWishSet($input: NotificationWishSetInput!) {
  notificationWishSet(input: $input) {
    wish {
      kind
      wanted
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationWishSetMutation, NotificationWishSetMutationVariables>;
export const DocumentUploadStartDocument = new TypedDocumentString(`
    mutation DocumentUploadStart($input: DocumentUploadStartInput!) {
  documentUploadStart(input: $input) {
    document {
      ...DocumentFields
    }
    uploadUrl
    uploadExpiresAt
    userErrors {
      ...DocumentErrorFields
    }
  }
}
    fragment DocumentFields on Document {
  id
  kind
  fileName
  status
  mediaType
  sizeBytes
  sha256
  textStatus
  textFailure
  text
  textTruncated
  photographWarning {
    code
    message
  }
  createdAt
  uploadedAt
  uploadExpiresAt
  downloadUrl
}
fragment DocumentErrorFields on DocumentError {
  code
  field
  message
  most
}`) as unknown as TypedDocumentString<DocumentUploadStartMutation, DocumentUploadStartMutationVariables>;
export const DocumentDeleteDocument = new TypedDocumentString(`
    mutation DocumentDelete($input: DocumentDeleteInput!) {
  documentDelete(input: $input) {
    documentId
    userErrors {
      ...DocumentErrorFields
    }
  }
}
    fragment DocumentErrorFields on DocumentError {
  code
  field
  message
  most
}`) as unknown as TypedDocumentString<DocumentDeleteMutation, DocumentDeleteMutationVariables>;
export const DocumentByIdDocument = new TypedDocumentString(`
    query DocumentById($id: ID!) {
  document(id: $id) {
    ...DocumentFields
    customer {
      id
      name
    }
  }
}
    fragment DocumentFields on Document {
  id
  kind
  fileName
  status
  mediaType
  sizeBytes
  sha256
  textStatus
  textFailure
  text
  textTruncated
  photographWarning {
    code
    message
  }
  createdAt
  uploadedAt
  uploadExpiresAt
  downloadUrl
}`) as unknown as TypedDocumentString<DocumentByIdQuery, DocumentByIdQueryVariables>;
export const DocumentsDocument = new TypedDocumentString(`
    query Documents($first: Int! = 20, $after: String, $customerId: ID, $applicationId: ID, $kind: DocumentKind) {
  documents(
    first: $first
    after: $after
    customerId: $customerId
    applicationId: $applicationId
    kind: $kind
  ) {
    nodes {
      id
      fileName
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentsQuery, DocumentsQueryVariables>;
export const DocumentsOfCustomerDocument = new TypedDocumentString(`
    query DocumentsOfCustomer($id: ID!) {
  customer(id: $id) {
    documents(first: 5) {
      nodes {
        id
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentsOfCustomerQuery, DocumentsOfCustomerQueryVariables>;
export const LoanLimitGoalDocument = new TypedDocumentString(`
    query LoanLimitGoal($input: LoanLimitGoalInput!) {
  loanLimitGoal(input: $input) {
    on
    targetWon
    savingUnknown
    savingPerMonthWon
    household {
      ...LimitHousehold
    }
    current {
      limitWon
      warnings {
        code
      }
    }
    soonest {
      ...LimitPlan
    }
    cheapest {
      ...LimitPlan
    }
    obstacles {
      code
      message
      constraint
      mostWon
      missingWon
      rule {
        kind
        key
        validFrom
      }
    }
  }
}
    fragment LimitPlan on LoanLimitPlan {
  months
  on
  rateType
  fixedMonths
  termMonths
  repaidWon
  feesWon
  extraInterestWon
  costWon
  sparedInterestWon
  stampDutyWon
  horizonMonths
  availableWon
  steps {
    kind
    text
    months
    rateType
    fixedMonths
    annualRatePercent
    debt
    loanId
    amountWon
    feeWon
    addedWon
    limitAfterWon
  }
  limit {
    limitWon
    bindingConstraint
    warnings {
      code
      message
    }
  }
}
fragment LimitHousehold on LoanLimitHousehold {
  from
  to
  months
  incomeWon
  spendingWon
  debtPaymentWon
  savingWon
  incomeTrendPercent
}`) as unknown as TypedDocumentString<LoanLimitGoalQuery, LoanLimitGoalQueryVariables>;
export const LoanLimitPathDocument = new TypedDocumentString(`
    query LoanLimitPath($input: LoanLimitPathInput!) {
  loanLimitPath(input: $input) {
    on
    savingUnknown
    savingPerMonthWon
    household {
      ...LimitHousehold
    }
    fit {
      wantedWon
      month
      on
      monthWithSaving
      onWithSaving
      monthAtMedianRate
      onAtMedianRate
      monthAtHigherRate
      onAtHigherRate
      monthAtLowerRate
      onAtLowerRate
    }
    bandUnknown
    bandBasis
    prolonged {
      debt
      loanId
    }
    points {
      month
      on
      addedWon
      debtsWon
      savedWon
      withSavingWon
      lowWon
      highWon
      limit {
        limitWon
        dsrPercent
        warnings {
          code
        }
      }
      ruleChanges {
        now {
          kind
          validFrom
        }
      }
      expiredRules {
        kind
        validTo
      }
    }
  }
}
    fragment LimitHousehold on LoanLimitHousehold {
  from
  to
  months
  incomeWon
  spendingWon
  debtPaymentWon
  savingWon
  incomeTrendPercent
}`) as unknown as TypedDocumentString<LoanLimitPathQuery, LoanLimitPathQueryVariables>;
export const LoanLimitReplayDocument = new TypedDocumentString(`
    query LoanLimitReplay($input: LoanLimitReplayInput!) {
  loanLimitReplay(input: $input) {
    points {
      on
      addedWon
      limit {
        limitWon
        bindingConstraint
        stressPercent
        warnings {
          code
        }
      }
      ruleChanges {
        before {
          kind
          key
          validTo
        }
        now {
          kind
          key
          validFrom
          source
        }
      }
      expiredRules {
        kind
        validTo
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LoanLimitReplayQuery, LoanLimitReplayQueryVariables>;
export const RuleSelfTestDocument = new TypedDocumentString(`
    query RuleSelfTest {
  ruleSelfTest {
    passed
    examples {
      name
      title
      expectedWon
      gotWon
      differenceWon
      roundedToWon
      passed
      source
      rules {
        kind
        version
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RuleSelfTestQuery, RuleSelfTestQueryVariables>;
export const LoanLimitSimulateDocument = new TypedDocumentString(`
    query LoanLimitSimulate($input: LoanLimitSimulateInput!) {
  loanLimitSimulate(input: $input) {
    on
    policyProfile
    yearlyIncomeWon
    debts {
      loanId
      loanType
      countedWon
      yearlyServiceWon
    }
    scoreRate {
      annualRatePercent
      unknown
      rule {
        kind
        key
        version
        validFrom
        validTo
        source
      }
    }
    current {
      ...SimulatedLimit
    }
    changes {
      change
      addedWon
      shareWon
      limit {
        ...SimulatedLimit
      }
    }
    all {
      addedWon
      limit {
        ...SimulatedLimit
      }
    }
    chart {
      series
      label
      limitWon
      addedWon
      dsrPercent
      monthlyPaymentWon
    }
  }
}
    fragment SimulatedLimit on LoanLimit {
  limitWon
  exactWon
  bindingConstraint
  constraints {
    name
    limitWon
    exactWon
    unbounded
  }
  dsrPercent
  debtDsrPercent
  dsrCapPercent
  debtServiceWon
  monthlyPaymentWon
  annualRatePercent
  stressPercent
  termMonths
  pricing {
    serviceFactor
    appetiteFactor
  }
  rules {
    kind
    key
    version
    validFrom
    validTo
    source
  }
  warnings {
    code
    message
    amountWon
    months
    rule {
      kind
      key
      validTo
      source
    }
  }
}`) as unknown as TypedDocumentString<LoanLimitSimulateQuery, LoanLimitSimulateQueryVariables>;
export const LendingRulesDocument = new TypedDocumentString(`
    query LendingRules($on: Date) {
  lendingRules(on: $on) {
    kind
    key
    version
    validFrom
    validTo
    source
    value
    expired
  }
}
    `) as unknown as TypedDocumentString<LendingRulesQuery, LendingRulesQueryVariables>;
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
export const ModelsDocument = new TypedDocumentString(`
    query Models($filter: ModelFilterInput, $first: Int, $after: String) {
  models(filter: $filter, first: $first, after: $after) {
    nodes {
      ...ShownModelVersion
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ShownModelVersion on ModelVersion {
  id
  task
  title
  version
  origin
  state
  sha256
  bytes
  contractVersion
  contractHash
  isContractKnown
  seed
  codeVersion
  trainedAt
  trainedById
}`) as unknown as TypedDocumentString<ModelsQuery, ModelsQueryVariables>;
export const ModelVersionDocument = new TypedDocumentString(`
    query ModelVersion($id: ID!) {
  modelVersion(id: $id) {
    ...ShownModelVersion
    gates {
      ...ShownModelGate
    }
    promotions {
      ...ShownModelPromotion
    }
    evaluation {
      purpose
      comparison {
        baselineTitle
        model {
          ...ShownModelFigure
        }
        baseline {
          ...ShownModelFigure
        }
        improvement {
          ...ShownModelFigure
        }
      }
      figures {
        ...ShownModelFigure
      }
      baselineFigures {
        ...ShownModelFigure
      }
      roc {
        falsePositive
        truePositive
      }
      options {
        name
        value
      }
      calibration {
        error {
          ...ShownModelFigure
        }
        bins {
          predicted
          observed
          rows
        }
      }
      confusion {
        labels
        counts
      }
      importance {
        column
        value
      }
      subgroups {
        attribute
        title
        figure
        gap
        groups {
          label
          value
          low
          high
          rows
          leftOut
          leftOutText
        }
      }
      data {
        description
        split
        rows
        trainRows
        testRows
        quarters
        digest
      }
      features {
        name
        description
        unit
        min
        max
        nullable
      }
      windows {
        length
        horizon
        periods
        longestPeriod
        normalisation
        channels
        facts
        quantiles
      }
      limits
    }
  }
}
    fragment ShownModelVersion on ModelVersion {
  id
  task
  title
  version
  origin
  state
  sha256
  bytes
  contractVersion
  contractHash
  isContractKnown
  seed
  codeVersion
  trainedAt
  trainedById
}
fragment ShownModelFigure on ModelFigure {
  name
  title
  value
  low
  high
  rows
  method
}
fragment ShownModelGate on ModelGate {
  gate
  text
  outcome
  passed
  leastRows
  value
  bound
  of
}
fragment ShownModelPromotion on ModelPromotion {
  id
  kind
  state
  reason
  gates {
    ...ShownModelGate
  }
  askedById
  askedAt
  decidedById
  decidedAt
  note
  replacesId
}`) as unknown as TypedDocumentString<ModelVersionQuery, ModelVersionQueryVariables>;
export const ModelDriftDocument = new TypedDocumentString(`
    query ModelDrift($id: ID!) {
  modelVersion(id: $id) {
    drift {
      at
      rows
      state
      columns {
        column
        psi
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ModelDriftQuery, ModelDriftQueryVariables>;
export const ModelDocumentDocument = new TypedDocumentString(`
    query ModelDocument($modelVersionId: ID!, $kind: ModelDocumentKind!) {
  modelDocument(modelVersionId: $modelVersionId, kind: $kind) {
    name
    mediaType
    sha256
    text
  }
}
    `) as unknown as TypedDocumentString<ModelDocumentQuery, ModelDocumentQueryVariables>;
export const ModelPromotionRequestDocument = new TypedDocumentString(`
    mutation ModelPromotionRequest($input: ModelPromotionRequestInput!) {
  modelPromotionRequest(input: $input) {
    promotion {
      ...ShownModelPromotion
    }
    modelVersion {
      ...ShownModelVersion
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ShownModelVersion on ModelVersion {
  id
  task
  title
  version
  origin
  state
  sha256
  bytes
  contractVersion
  contractHash
  isContractKnown
  seed
  codeVersion
  trainedAt
  trainedById
}
fragment ShownModelGate on ModelGate {
  gate
  text
  outcome
  passed
  leastRows
  value
  bound
  of
}
fragment ShownModelPromotion on ModelPromotion {
  id
  kind
  state
  reason
  gates {
    ...ShownModelGate
  }
  askedById
  askedAt
  decidedById
  decidedAt
  note
  replacesId
}`) as unknown as TypedDocumentString<ModelPromotionRequestMutation, ModelPromotionRequestMutationVariables>;
export const ModelPromotionApproveDocument = new TypedDocumentString(`
    mutation ModelPromotionApprove($input: ModelPromotionApproveInput!) {
  modelPromotionApprove(input: $input) {
    promotion {
      ...ShownModelPromotion
    }
    modelVersion {
      ...ShownModelVersion
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ShownModelVersion on ModelVersion {
  id
  task
  title
  version
  origin
  state
  sha256
  bytes
  contractVersion
  contractHash
  isContractKnown
  seed
  codeVersion
  trainedAt
  trainedById
}
fragment ShownModelGate on ModelGate {
  gate
  text
  outcome
  passed
  leastRows
  value
  bound
  of
}
fragment ShownModelPromotion on ModelPromotion {
  id
  kind
  state
  reason
  gates {
    ...ShownModelGate
  }
  askedById
  askedAt
  decidedById
  decidedAt
  note
  replacesId
}`) as unknown as TypedDocumentString<ModelPromotionApproveMutation, ModelPromotionApproveMutationVariables>;
export const ModelPromotionRejectDocument = new TypedDocumentString(`
    mutation ModelPromotionReject($input: ModelPromotionRejectInput!) {
  modelPromotionReject(input: $input) {
    promotion {
      ...ShownModelPromotion
    }
    modelVersion {
      ...ShownModelVersion
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ShownModelVersion on ModelVersion {
  id
  task
  title
  version
  origin
  state
  sha256
  bytes
  contractVersion
  contractHash
  isContractKnown
  seed
  codeVersion
  trainedAt
  trainedById
}
fragment ShownModelGate on ModelGate {
  gate
  text
  outcome
  passed
  leastRows
  value
  bound
  of
}
fragment ShownModelPromotion on ModelPromotion {
  id
  kind
  state
  reason
  gates {
    ...ShownModelGate
  }
  askedById
  askedAt
  decidedById
  decidedAt
  note
  replacesId
}`) as unknown as TypedDocumentString<ModelPromotionRejectMutation, ModelPromotionRejectMutationVariables>;
export const ModelRollbackDocument = new TypedDocumentString(`
    mutation ModelRollback($input: ModelRollbackInput!) {
  modelRollback(input: $input) {
    promotion {
      ...ShownModelPromotion
    }
    modelVersion {
      ...ShownModelVersion
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ShownModelVersion on ModelVersion {
  id
  task
  title
  version
  origin
  state
  sha256
  bytes
  contractVersion
  contractHash
  isContractKnown
  seed
  codeVersion
  trainedAt
  trainedById
}
fragment ShownModelGate on ModelGate {
  gate
  text
  outcome
  passed
  leastRows
  value
  bound
  of
}
fragment ShownModelPromotion on ModelPromotion {
  id
  kind
  state
  reason
  gates {
    ...ShownModelGate
  }
  askedById
  askedAt
  decidedById
  decidedAt
  note
  replacesId
}`) as unknown as TypedDocumentString<ModelRollbackMutation, ModelRollbackMutationVariables>;
export const ModelStandingsDocument = new TypedDocumentString(`
    query ModelStandings($filter: ModelFilterInput) {
  models(filter: $filter) {
    nodes {
      id
      version
      origin
      state
      serving {
        state
        reason
        file
        column
        since
        advice
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ModelStandingsQuery, ModelStandingsQueryVariables>;
export const ModelComparisonDocument = new TypedDocumentString(`
    query ModelComparison($id: ID!, $other: ID!) {
  modelVersion(id: $id) {
    version
    comparedWith(modelVersionId: $other) {
      isOfSameRows
      figures {
        name
        title
        difference
        isApart
        one {
          ...ShownModelFigure
        }
        other {
          ...ShownModelFigure
        }
      }
      options {
        name
        one
        other
      }
    }
  }
}
    fragment ShownModelFigure on ModelFigure {
  name
  title
  value
  low
  high
  rows
  method
}`) as unknown as TypedDocumentString<ModelComparisonQuery, ModelComparisonQueryVariables>;
export const PaymentConfirmDocument = new TypedDocumentString(`
    mutation PaymentConfirm($input: PaymentConfirmInput!) {
  paymentConfirm(input: $input) {
    payment {
      id
      state
      receivedWon
      repaidWon
      refundDueWon
    }
    loan {
      id
      balanceWon
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PaymentConfirmMutation, PaymentConfirmMutationVariables>;
export const PaymentStartDocument = new TypedDocumentString(`
    mutation PaymentStart($input: PaymentStartInput!) {
  paymentStart(input: $input) {
    payment {
      id
      reference
      state
      amountWon
      feeWon
      expiresOn
      expected {
        principalWon
        interestWon
        heldWon
        balanceAfterWon
      }
    }
    userErrors {
      code
      field
      message
      payableWon
    }
  }
}
    `) as unknown as TypedDocumentString<PaymentStartMutation, PaymentStartMutationVariables>;
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
export const RefinanceProductCreateDocument = new TypedDocumentString(`
    mutation RefinanceProductCreate($input: RefinanceProductCreateInput!) {
  refinanceProductCreate(input: $input) {
    product {
      ...ProductFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ProductFacts on RefinanceProduct {
  id
  code
  name
  nameKo
  nameEn
  loanType
  rateType
  rateMinPercent
  rateMaxPercent
  amountMinWon
  amountMaxWon
  termMinMonths
  termMaxMonths
  repaymentMethods
  prepaymentFeePercent
  eligibility {
    fromLoanTypes
    minCreditScore
    maxCreditScore
    minAnnualIncomeWon
    homeRegions
    maxDsrPercent
    maxLtvPercent
  }
  active
  version
}`) as unknown as TypedDocumentString<RefinanceProductCreateMutation, RefinanceProductCreateMutationVariables>;
export const RefinanceProductUpdateDocument = new TypedDocumentString(`
    mutation RefinanceProductUpdate($input: RefinanceProductUpdateInput!) {
  refinanceProductUpdate(input: $input) {
    product {
      ...ProductFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ProductFacts on RefinanceProduct {
  id
  code
  name
  nameKo
  nameEn
  loanType
  rateType
  rateMinPercent
  rateMaxPercent
  amountMinWon
  amountMaxWon
  termMinMonths
  termMaxMonths
  repaymentMethods
  prepaymentFeePercent
  eligibility {
    fromLoanTypes
    minCreditScore
    maxCreditScore
    minAnnualIncomeWon
    homeRegions
    maxDsrPercent
    maxLtvPercent
  }
  active
  version
}`) as unknown as TypedDocumentString<RefinanceProductUpdateMutation, RefinanceProductUpdateMutationVariables>;
export const RefinanceProductDeactivateDocument = new TypedDocumentString(`
    mutation RefinanceProductDeactivate($input: RefinanceProductDeactivateInput!) {
  refinanceProductDeactivate(input: $input) {
    product {
      ...ProductFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ProductFacts on RefinanceProduct {
  id
  code
  name
  nameKo
  nameEn
  loanType
  rateType
  rateMinPercent
  rateMaxPercent
  amountMinWon
  amountMaxWon
  termMinMonths
  termMaxMonths
  repaymentMethods
  prepaymentFeePercent
  eligibility {
    fromLoanTypes
    minCreditScore
    maxCreditScore
    minAnnualIncomeWon
    homeRegions
    maxDsrPercent
    maxLtvPercent
  }
  active
  version
}`) as unknown as TypedDocumentString<RefinanceProductDeactivateMutation, RefinanceProductDeactivateMutationVariables>;
export const RefinanceProductsDocument = new TypedDocumentString(`
    query RefinanceProducts($filter: RefinanceProductFilterInput, $order: RefinanceProductOrder! = NEWEST, $first: Int! = 20, $after: String) {
  refinanceProducts(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount
    nodes {
      ...ProductFacts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ProductFacts on RefinanceProduct {
  id
  code
  name
  nameKo
  nameEn
  loanType
  rateType
  rateMinPercent
  rateMaxPercent
  amountMinWon
  amountMaxWon
  termMinMonths
  termMaxMonths
  repaymentMethods
  prepaymentFeePercent
  eligibility {
    fromLoanTypes
    minCreditScore
    maxCreditScore
    minAnnualIncomeWon
    homeRegions
    maxDsrPercent
    maxLtvPercent
  }
  active
  version
}`) as unknown as TypedDocumentString<RefinanceProductsQuery, RefinanceProductsQueryVariables>;
export const RefinanceExplanationDocument = new TypedDocumentString(`
    query RefinanceExplanation($input: RefinanceExplanationInput!) {
  refinanceExplanation(input: $input) {
    item
    title
    text
    textVersion
  }
}
    `) as unknown as TypedDocumentString<RefinanceExplanationQuery, RefinanceExplanationQueryVariables>;
export const RefinanceApplicationCreateDocument = new TypedDocumentString(`
    mutation RefinanceApplicationCreate($input: RefinanceApplicationCreateInput!) {
  refinanceApplicationCreate(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceApplicationCreateMutation, RefinanceApplicationCreateMutationVariables>;
export const RefinanceApplyDocument = new TypedDocumentString(`
    mutation RefinanceApply($input: RefinanceApplyInput!) {
  refinanceApply(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceApplyMutation, RefinanceApplyMutationVariables>;
export const RefinanceApplicationUpdateDocument = new TypedDocumentString(`
    mutation RefinanceApplicationUpdate($input: RefinanceApplicationUpdateInput!) {
  refinanceApplicationUpdate(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceApplicationUpdateMutation, RefinanceApplicationUpdateMutationVariables>;
export const RefinanceExplanationAcknowledgeDocument = new TypedDocumentString(`
    mutation RefinanceExplanationAcknowledge($input: RefinanceExplanationAcknowledgeInput!) {
  refinanceExplanationAcknowledge(input: $input) {
    application {
      id
      version
      explanation {
        item
        textVersion
        acknowledged
        acknowledgedAt
        acknowledgedVersion
        acknowledgedBy
        acknowledgedByAccountId
      }
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}`) as unknown as TypedDocumentString<RefinanceExplanationAcknowledgeMutation, RefinanceExplanationAcknowledgeMutationVariables>;
export const RefinanceApplicationSubmitDocument = new TypedDocumentString(`
    mutation RefinanceApplicationSubmit($input: RefinanceApplicationSubmitInput!) {
  refinanceApplicationSubmit(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceApplicationSubmitMutation, RefinanceApplicationSubmitMutationVariables>;
export const RefinanceApplicationWithdrawDocument = new TypedDocumentString(`
    mutation RefinanceApplicationWithdraw($input: RefinanceApplicationWithdrawInput!) {
  refinanceApplicationWithdraw(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceApplicationWithdrawMutation, RefinanceApplicationWithdrawMutationVariables>;
export const RefinanceApplicationRequestDocumentsDocument = new TypedDocumentString(`
    mutation RefinanceApplicationRequestDocuments($input: RefinanceApplicationRequestDocumentsInput!) {
  refinanceApplicationRequestDocuments(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceApplicationRequestDocumentsMutation, RefinanceApplicationRequestDocumentsMutationVariables>;
export const RefinanceApplicationReviewDocument = new TypedDocumentString(`
    mutation RefinanceApplicationReview($input: RefinanceApplicationReviewInput!) {
  refinanceApplicationReview(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceApplicationReviewMutation, RefinanceApplicationReviewMutationVariables>;
export const RefinanceApplicationApproveDocument = new TypedDocumentString(`
    mutation RefinanceApplicationApprove($input: RefinanceApplicationApproveInput!) {
  refinanceApplicationApprove(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceApplicationApproveMutation, RefinanceApplicationApproveMutationVariables>;
export const RefinanceApplicationRejectDocument = new TypedDocumentString(`
    mutation RefinanceApplicationReject($input: RefinanceApplicationRejectInput!) {
  refinanceApplicationReject(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceApplicationRejectMutation, RefinanceApplicationRejectMutationVariables>;
export const RefinanceApplicationCancelDocument = new TypedDocumentString(`
    mutation RefinanceApplicationCancel($input: RefinanceApplicationCancelInput!) {
  refinanceApplicationCancel(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceApplicationCancelMutation, RefinanceApplicationCancelMutationVariables>;
export const RefinanceExecuteDocument = new TypedDocumentString(`
    mutation RefinanceExecute($input: RefinanceExecuteInput!) {
  refinanceExecute(input: $input) {
    application {
      ...ApplicationFacts
    }
    paidOffLoan {
      ...LoanState
    }
    newLoan {
      ...LoanState
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}
fragment LoanState on Loan {
  id
  loanNumber
  loanType
  rateType
  repaymentMethod
  status
  principalWon
  balanceWon
  annualRatePercent
  termMonths
  prepaymentFeePercent
  monthlyPaymentWon
  appliedOn
  approvedOn
  disbursedOn
  interestPaidTo
  unpaidInterestWon
  overdueWon
  version
}`) as unknown as TypedDocumentString<RefinanceExecuteMutation, RefinanceExecuteMutationVariables>;
export const RefinanceWithdrawDocument = new TypedDocumentString(`
    mutation RefinanceWithdraw($input: RefinanceWithdrawInput!) {
  refinanceWithdraw(input: $input) {
    application {
      ...ApplicationFacts
    }
    loan {
      ...LoanState
    }
    payableWon
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}
fragment LoanState on Loan {
  id
  loanNumber
  loanType
  rateType
  repaymentMethod
  status
  principalWon
  balanceWon
  annualRatePercent
  termMonths
  prepaymentFeePercent
  monthlyPaymentWon
  appliedOn
  approvedOn
  disbursedOn
  interestPaidTo
  unpaidInterestWon
  overdueWon
  version
}`) as unknown as TypedDocumentString<RefinanceWithdrawMutation, RefinanceWithdrawMutationVariables>;
export const RefinanceWithdrawCancelDocument = new TypedDocumentString(`
    mutation RefinanceWithdrawCancel($input: RefinanceWithdrawCancelInput!) {
  refinanceWithdrawCancel(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceWithdrawCancelMutation, RefinanceWithdrawCancelMutationVariables>;
export const RefinanceWithdrawCompleteDocument = new TypedDocumentString(`
    mutation RefinanceWithdrawComplete($input: RefinanceWithdrawCompleteInput!) {
  refinanceWithdrawComplete(input: $input) {
    application {
      ...ApplicationFacts
    }
    loan {
      ...LoanState
    }
    repayment {
      amountWon
      principalWon
      interestWon
      balanceAfterWon
      paidOn
      method
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}
fragment LoanState on Loan {
  id
  loanNumber
  loanType
  rateType
  repaymentMethod
  status
  principalWon
  balanceWon
  annualRatePercent
  termMonths
  prepaymentFeePercent
  monthlyPaymentWon
  appliedOn
  approvedOn
  disbursedOn
  interestPaidTo
  unpaidInterestWon
  overdueWon
  version
}`) as unknown as TypedDocumentString<RefinanceWithdrawCompleteMutation, RefinanceWithdrawCompleteMutationVariables>;
export const RefinanceExceptionConfirmDocument = new TypedDocumentString(`
    mutation RefinanceExceptionConfirm($input: RefinanceExceptionConfirmInput!) {
  refinanceExceptionConfirm(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceExceptionConfirmMutation, RefinanceExceptionConfirmMutationVariables>;
export const RefinanceExceptionDeclineDocument = new TypedDocumentString(`
    mutation RefinanceExceptionDecline($input: RefinanceExceptionDeclineInput!) {
  refinanceExceptionDecline(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceExceptionDeclineMutation, RefinanceExceptionDeclineMutationVariables>;
export const RefinanceTermsAcceptDocument = new TypedDocumentString(`
    mutation RefinanceTermsAccept($input: RefinanceTermsAcceptInput!) {
  refinanceTermsAccept(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceTermsAcceptMutation, RefinanceTermsAcceptMutationVariables>;
export const RefinanceTermsDeclineDocument = new TypedDocumentString(`
    mutation RefinanceTermsDecline($input: RefinanceTermsDeclineInput!) {
  refinanceTermsDecline(input: $input) {
    application {
      ...ApplicationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}`) as unknown as TypedDocumentString<RefinanceTermsDeclineMutation, RefinanceTermsDeclineMutationVariables>;
export const RefinanceApplicationDocument = new TypedDocumentString(`
    query RefinanceApplication($id: ID!) {
  refinanceApplication(id: $id) {
    ...ApplicationFacts
    product {
      code
    }
    loan {
      ...LoanState
    }
    newLoan {
      ...LoanState
    }
    customer {
      id
      name
      masked
    }
    explanation {
      item
      text
      textVersion
      acknowledged
      acknowledgedBy
      acknowledgedByAccountId
    }
    exceptions {
      criteria
      reason
      grant {
        amountWon
        annualRatePercent
        termMonths
      }
      requestedByAccountId
      decision
      decidedByAccountId
      decidedAt
      note
    }
    eligibility {
      reason
      met
      unknown
      hints {
        measure
        bound
        current
        needed
      }
    }
    log(first: 50) {
      nodes {
        from
        to
        by
        accountId
        reasons
        note
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    fragment ApplicationFacts on RefinanceApplication {
  id
  number
  status
  requestedWon
  rateType
  termMonths
  repaymentMethod
  homeRegion
  homePriceWon
  submittedAt
  decidedAt
  approval {
    amountWon
    annualRatePercent
    termMonths
    prepaymentFeePercent
  }
  termsValidUntil
  rejections {
    reason
    unknown
    hints {
      measure
      bound
      current
      needed
    }
  }
  executedOn
  settlement {
    payoffBalanceWon
    payoffInterestWon
    payoffFeeWon
    fromCustomerWon
    toCustomerWon
  }
  supersededBy {
    number
  }
  withdrawalRequestedOn
  withdrawal {
    bankReference
    amountWon
    valueOn
  }
  withdrawnOn
  withdrawableUntil
  possibleMoves
  version
}
fragment LoanState on Loan {
  id
  loanNumber
  loanType
  rateType
  repaymentMethod
  status
  principalWon
  balanceWon
  annualRatePercent
  termMonths
  prepaymentFeePercent
  monthlyPaymentWon
  appliedOn
  approvedOn
  disbursedOn
  interestPaidTo
  unpaidInterestWon
  overdueWon
  version
}`) as unknown as TypedDocumentString<RefinanceApplicationQuery, RefinanceApplicationQueryVariables>;
export const RefinanceApplicationsDocument = new TypedDocumentString(`
    query RefinanceApplications($filter: RefinanceApplicationFilterInput, $order: RefinanceApplicationOrder! = NEWEST, $first: Int! = 20, $after: String) {
  refinanceApplications(
    filter: $filter
    order: $order
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      id
      number
      status
      requestedWon
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RefinanceApplicationsQuery, RefinanceApplicationsQueryVariables>;
export const CustomerRefinanceApplicationsDocument = new TypedDocumentString(`
    query CustomerRefinanceApplications($id: ID!, $first: Int! = 20, $after: String) {
  customer(id: $id) {
    id
    refinanceApplications(first: $first, after: $after) {
      nodes {
        id
        number
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerRefinanceApplicationsQuery, CustomerRefinanceApplicationsQueryVariables>;
export const RateCutRequestCreateDocument = new TypedDocumentString(`
    mutation RateCutRequestCreate($input: RateCutRequestCreateInput!) {
  rateCutRequestCreate(input: $input) {
    request {
      ...RateCutFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment RateCutFacts on RateCutRequest {
  id
  reason
  detail
  documentIds
  status
  requestedOn
  acceptance {
    percent
    requests
    from
    to
    source
  }
  oldRatePercent
  newRatePercent
  effectiveOn
  refusal
  refusalText
  answerDueOn
  answerDueUnknown
  pauses {
    from
    to
    note
  }
  version
}`) as unknown as TypedDocumentString<RateCutRequestCreateMutation, RateCutRequestCreateMutationVariables>;
export const RateCutRequestRequireDocumentsDocument = new TypedDocumentString(`
    mutation RateCutRequestRequireDocuments($input: RateCutRequestRequireDocumentsInput!) {
  rateCutRequestRequireDocuments(input: $input) {
    request {
      ...RateCutFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment RateCutFacts on RateCutRequest {
  id
  reason
  detail
  documentIds
  status
  requestedOn
  acceptance {
    percent
    requests
    from
    to
    source
  }
  oldRatePercent
  newRatePercent
  effectiveOn
  refusal
  refusalText
  answerDueOn
  answerDueUnknown
  pauses {
    from
    to
    note
  }
  version
}`) as unknown as TypedDocumentString<RateCutRequestRequireDocumentsMutation, RateCutRequestRequireDocumentsMutationVariables>;
export const RateCutRequestSupplementDocument = new TypedDocumentString(`
    mutation RateCutRequestSupplement($input: RateCutRequestSupplementInput!) {
  rateCutRequestSupplement(input: $input) {
    request {
      ...RateCutFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment RateCutFacts on RateCutRequest {
  id
  reason
  detail
  documentIds
  status
  requestedOn
  acceptance {
    percent
    requests
    from
    to
    source
  }
  oldRatePercent
  newRatePercent
  effectiveOn
  refusal
  refusalText
  answerDueOn
  answerDueUnknown
  pauses {
    from
    to
    note
  }
  version
}`) as unknown as TypedDocumentString<RateCutRequestSupplementMutation, RateCutRequestSupplementMutationVariables>;
export const RateCutRequestCancelDocument = new TypedDocumentString(`
    mutation RateCutRequestCancel($input: RateCutRequestCancelInput!) {
  rateCutRequestCancel(input: $input) {
    request {
      ...RateCutFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment RateCutFacts on RateCutRequest {
  id
  reason
  detail
  documentIds
  status
  requestedOn
  acceptance {
    percent
    requests
    from
    to
    source
  }
  oldRatePercent
  newRatePercent
  effectiveOn
  refusal
  refusalText
  answerDueOn
  answerDueUnknown
  pauses {
    from
    to
    note
  }
  version
}`) as unknown as TypedDocumentString<RateCutRequestCancelMutation, RateCutRequestCancelMutationVariables>;
export const RateCutRequestDecideDocument = new TypedDocumentString(`
    mutation RateCutRequestDecide($input: RateCutRequestDecideInput!) {
  rateCutRequestDecide(input: $input) {
    request {
      ...RateCutFacts
    }
    loan {
      ...LoanState
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment LoanState on Loan {
  id
  loanNumber
  loanType
  rateType
  repaymentMethod
  status
  principalWon
  balanceWon
  annualRatePercent
  termMonths
  prepaymentFeePercent
  monthlyPaymentWon
  appliedOn
  approvedOn
  disbursedOn
  interestPaidTo
  unpaidInterestWon
  overdueWon
  version
}
fragment RateCutFacts on RateCutRequest {
  id
  reason
  detail
  documentIds
  status
  requestedOn
  acceptance {
    percent
    requests
    from
    to
    source
  }
  oldRatePercent
  newRatePercent
  effectiveOn
  refusal
  refusalText
  answerDueOn
  answerDueUnknown
  pauses {
    from
    to
    note
  }
  version
}`) as unknown as TypedDocumentString<RateCutRequestDecideMutation, RateCutRequestDecideMutationVariables>;
export const LoanRateCutsDocument = new TypedDocumentString(`
    query LoanRateCuts($id: ID!) {
  loan(id: $id) {
    rateCutRequests(first: 10) {
      nodes {
        ...RateCutFacts
        loan {
          id
        }
      }
    }
  }
  rateCutRequests(filter: {loanId: $id}) {
    nodes {
      id
    }
  }
}
    fragment RateCutFacts on RateCutRequest {
  id
  reason
  detail
  documentIds
  status
  requestedOn
  acceptance {
    percent
    requests
    from
    to
    source
  }
  oldRatePercent
  newRatePercent
  effectiveOn
  refusal
  refusalText
  answerDueOn
  answerDueUnknown
  pauses {
    from
    to
    note
  }
  version
}`) as unknown as TypedDocumentString<LoanRateCutsQuery, LoanRateCutsQueryVariables>;
export const ContractTerminationRequestDocument = new TypedDocumentString(`
    mutation ContractTerminationRequest($input: ContractTerminationRequestInput!) {
  contractTerminationRequest(input: $input) {
    termination {
      ...TerminationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment TerminationFacts on ContractTermination {
  id
  violation
  knownOn
  grounds
  status
  requestedOn
  answerDueOn
  refusal
  refusalText
  decidedAt
  version
}`) as unknown as TypedDocumentString<ContractTerminationRequestMutation, ContractTerminationRequestMutationVariables>;
export const ContractTerminationCancelDocument = new TypedDocumentString(`
    mutation ContractTerminationCancel($input: ContractTerminationCancelInput!) {
  contractTerminationCancel(input: $input) {
    termination {
      ...TerminationFacts
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment TerminationFacts on ContractTermination {
  id
  violation
  knownOn
  grounds
  status
  requestedOn
  answerDueOn
  refusal
  refusalText
  decidedAt
  version
}`) as unknown as TypedDocumentString<ContractTerminationCancelMutation, ContractTerminationCancelMutationVariables>;
export const ContractTerminationDecideDocument = new TypedDocumentString(`
    mutation ContractTerminationDecide($input: ContractTerminationDecideInput!) {
  contractTerminationDecide(input: $input) {
    termination {
      ...TerminationFacts
    }
    loan {
      ...LoanState
    }
    userErrors {
      ...RefinanceProblem
    }
  }
}
    fragment RefinanceProblem on RefinanceError {
  code
  field
  message
  minWon
  maxWon
  minPercent
  maxPercent
  minMonths
  maxMonths
  missingItems
  shortfallWon
  earliestPaidOn
  withdrawableUntil
  ceilingPercent
  ceilingSource
  terminableUntil
  unmetCriteria
  termsValidUntil
  payableWon
}
fragment LoanState on Loan {
  id
  loanNumber
  loanType
  rateType
  repaymentMethod
  status
  principalWon
  balanceWon
  annualRatePercent
  termMonths
  prepaymentFeePercent
  monthlyPaymentWon
  appliedOn
  approvedOn
  disbursedOn
  interestPaidTo
  unpaidInterestWon
  overdueWon
  version
}
fragment TerminationFacts on ContractTermination {
  id
  violation
  knownOn
  grounds
  status
  requestedOn
  answerDueOn
  refusal
  refusalText
  decidedAt
  version
}`) as unknown as TypedDocumentString<ContractTerminationDecideMutation, ContractTerminationDecideMutationVariables>;
export const LoanTerminationsDocument = new TypedDocumentString(`
    query LoanTerminations($id: ID!) {
  loan(id: $id) {
    contractTerminations(first: 10) {
      nodes {
        ...TerminationFacts
        loan {
          id
        }
      }
    }
  }
  contractTerminations(filter: {loanId: $id}) {
    nodes {
      id
    }
  }
}
    fragment TerminationFacts on ContractTermination {
  id
  violation
  knownOn
  grounds
  status
  requestedOn
  answerDueOn
  refusal
  refusalText
  decidedAt
  version
}`) as unknown as TypedDocumentString<LoanTerminationsQuery, LoanTerminationsQueryVariables>;
export const ThresholdVersionsDocument = new TypedDocumentString(`
    query ThresholdVersions($first: Int = 3) {
  thresholdVersions(first: $first) {
    nodes {
      ...ThresholdVersionFields
    }
  }
}
    fragment ThresholdVersionFields on ThresholdVersion {
  id
  version
  active
  computedBy
  activatedAt
  previousVersion
  computedFrom {
    customers
    customersWithMonths
    firstMonth
    lastMonth
    digest
  }
  thresholds {
    name
    value
    before
    origin
    metric
    unit
    customers
    least
    most
    refusedValue
    refusal
  }
  proposedAt
  proposedBy
  effects {
    customers
    changed
    labels {
      label
      gained
      lost
    }
    listed {
      customerId
      gained
      lost
    }
    probabilities {
      compared
      moved
      labels {
        label
        compared
        moved
        appeared
        vanished
      }
      listed {
        customerId
        label
        before
        after
      }
    }
  }
  calibration {
    label
    method
    rows
    positives
    steps
    fewestCases
  }
}`) as unknown as TypedDocumentString<ThresholdVersionsQuery, ThresholdVersionsQueryVariables>;
export const ThresholdsComputeDocument = new TypedDocumentString(`
    mutation ThresholdsCompute($input: ThresholdsComputeInput!) {
  thresholdsCompute(input: $input) {
    thresholdVersion {
      ...ThresholdVersionFields
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ThresholdVersionFields on ThresholdVersion {
  id
  version
  active
  computedBy
  activatedAt
  previousVersion
  computedFrom {
    customers
    customersWithMonths
    firstMonth
    lastMonth
    digest
  }
  thresholds {
    name
    value
    before
    origin
    metric
    unit
    customers
    least
    most
    refusedValue
    refusal
  }
  proposedAt
  proposedBy
  effects {
    customers
    changed
    labels {
      label
      gained
      lost
    }
    listed {
      customerId
      gained
      lost
    }
    probabilities {
      compared
      moved
      labels {
        label
        compared
        moved
        appeared
        vanished
      }
      listed {
        customerId
        label
        before
        after
      }
    }
  }
  calibration {
    label
    method
    rows
    positives
    steps
    fewestCases
  }
}`) as unknown as TypedDocumentString<ThresholdsComputeMutation, ThresholdsComputeMutationVariables>;
export const ThresholdsProposeDocument = new TypedDocumentString(`
    mutation ThresholdsPropose($input: ThresholdsProposeInput!) {
  thresholdsPropose(input: $input) {
    thresholdVersion {
      id
      version
      proposedAt
      proposedBy
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ThresholdsProposeMutation, ThresholdsProposeMutationVariables>;
export const ScenarioRuleSetsDocument = new TypedDocumentString(`
    query ScenarioRuleSets($first: Int = 3) {
  scenarioRuleSets(first: $first) {
    nodes {
      ...ScenarioRuleSetFields
    }
  }
}
    fragment ScenarioRuleSetFields on ScenarioRuleSet {
  id
  version
  active
  shipped
  floor
  floorSource
  rules
  proposedAt
  proposedBy
  activatedAt
}`) as unknown as TypedDocumentString<ScenarioRuleSetsQuery, ScenarioRuleSetsQueryVariables>;
export const ScenarioRuleSetProposeDocument = new TypedDocumentString(`
    mutation ScenarioRuleSetPropose($input: ScenarioRuleSetProposeInput!) {
  scenarioRuleSetPropose(input: $input) {
    ruleSet {
      ...ScenarioRuleSetFields
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ScenarioRuleSetFields on ScenarioRuleSet {
  id
  version
  active
  shipped
  floor
  floorSource
  rules
  proposedAt
  proposedBy
  activatedAt
}`) as unknown as TypedDocumentString<ScenarioRuleSetProposeMutation, ScenarioRuleSetProposeMutationVariables>;
export const ScenarioRuleSetActivateDocument = new TypedDocumentString(`
    mutation ScenarioRuleSetActivate($input: ScenarioRuleSetActivateInput!) {
  scenarioRuleSetActivate(input: $input) {
    ruleSet {
      ...ScenarioRuleSetFields
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment ScenarioRuleSetFields on ScenarioRuleSet {
  id
  version
  active
  shipped
  floor
  floorSource
  rules
  proposedAt
  proposedBy
  activatedAt
}`) as unknown as TypedDocumentString<ScenarioRuleSetActivateMutation, ScenarioRuleSetActivateMutationVariables>;
export const ThresholdsActivateDocument = new TypedDocumentString(`
    mutation ThresholdsActivate($input: ThresholdsActivateInput!) {
  thresholdsActivate(input: $input) {
    thresholdVersion {
      id
      version
      active
      activatedAt
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ThresholdsActivateMutation, ThresholdsActivateMutationVariables>;
export const ScenarioLabelsDocument = new TypedDocumentString(`
    query ScenarioLabels($id: ID!) {
  customer(id: $id) {
    scenario {
      labels {
        label
        score
        probability
        calibration {
          method
          rows
          cases
          low
          high
        }
        keyMetrics {
          name
          value
          asOf
        }
      }
      toWatch {
        label
        score
        probability
        summary
      }
      ruleSetVersion
      thresholdSetVersion
    }
  }
}
    `) as unknown as TypedDocumentString<ScenarioLabelsQuery, ScenarioLabelsQueryVariables>;
export const ScenarioEpisodesDocument = new TypedDocumentString(`
    query ScenarioEpisodes($id: ID!, $first: Int = 20, $after: String) {
  customer(id: $id) {
    scenarioEpisodes(first: $first, after: $after) {
      nodes {
        label
        name
        firstMonth
        lastMonth
        months
        ongoing
        highestScore
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScenarioEpisodesQuery, ScenarioEpisodesQueryVariables>;
export const ScenarioLabelReviewDocument = new TypedDocumentString(`
    mutation ScenarioLabelReview($input: ScenarioLabelReviewInput!) {
  scenarioLabelReview(input: $input) {
    review {
      month
      label
      holds
    }
    userErrors {
      code
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ScenarioLabelReviewMutation, ScenarioLabelReviewMutationVariables>;
export const FinancialSnapshotsDocument = new TypedDocumentString(`
    query FinancialSnapshots($id: ID!, $first: Int = 20, $after: String) {
  customer(id: $id) {
    financialSnapshots(first: $first, after: $after) {
      nodes {
        month
        liquidWon
        incomeWon
        employment
        creditScore
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FinancialSnapshotsQuery, FinancialSnapshotsQueryVariables>;
export const FinancialSnapshotRecordDocument = new TypedDocumentString(`
    mutation FinancialSnapshotRecord($input: FinancialSnapshotRecordInput!) {
  financialSnapshotRecord(input: $input) {
    snapshots {
      month
      liquidWon
      incomeWon
      employment
      creditScore
    }
    changes {
      customerId
      month
      set
      erased
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FinancialSnapshotRecordMutation, FinancialSnapshotRecordMutationVariables>;
export const ScenarioDocument = new TypedDocumentString(`
    query Scenario {
  viewer {
    customer {
      scenario {
        labels {
          label
          name
          score
          probability
          summary
          keyMetrics {
            name
            unit
            value
          }
        }
        toWatch {
          label
          name
          probability
          summary
        }
        ruleSetVersion
        thresholdSetVersion
        spendingQuarter
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScenarioQuery, ScenarioQueryVariables>;
export const SeriesImportDocument = new TypedDocumentString(`
    mutation SeriesImport($input: SeriesImportInput!) {
  seriesImport(input: $input) {
    seriesImport {
      ...SeriesImportAsTold
    }
    rowsUnchanged
    rowsRejected
    faults {
      column
      code
      message
      lines
      firstLine
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment SeriesImportAsTold on SeriesImport {
  importBatchId
  state
  rowsNew
  rowsChanged
}`) as unknown as TypedDocumentString<SeriesImportMutation, SeriesImportMutationVariables>;
export const SeriesImportCommitDocument = new TypedDocumentString(`
    mutation SeriesImportCommit($input: SeriesImportBatchInput!) {
  seriesImportCommit(input: $input) {
    seriesImport {
      ...SeriesImportAsTold
    }
    userErrors {
      code
      field
    }
  }
}
    fragment SeriesImportAsTold on SeriesImport {
  importBatchId
  state
  rowsNew
  rowsChanged
}`) as unknown as TypedDocumentString<SeriesImportCommitMutation, SeriesImportCommitMutationVariables>;
export const SeriesImportUndoDocument = new TypedDocumentString(`
    mutation SeriesImportUndo($input: SeriesImportBatchInput!) {
  seriesImportUndo(input: $input) {
    seriesImport {
      ...SeriesImportAsTold
    }
    userErrors {
      code
      field
    }
  }
}
    fragment SeriesImportAsTold on SeriesImport {
  importBatchId
  state
  rowsNew
  rowsChanged
}`) as unknown as TypedDocumentString<SeriesImportUndoMutation, SeriesImportUndoMutationVariables>;
export const SpendingDashboardDocument = new TypedDocumentString(`
    query SpendingDashboard($id: ID!, $quarter: Quarter) {
  customer(id: $id) {
    spendingDashboard(quarter: $quarter) {
      quarter
      previousQuarter
      yearBeforeQuarter
      total {
        amountWon
        sincePreviousQuarter {
          ...Change
        }
        sinceYearBefore {
          ...Change
        }
      }
      credit {
        amountWon
      }
      check {
        amountWon
      }
      creditSharePercent
      majorCategories {
        ...CategoryChange
      }
      detailCategories {
        category
        amountWon
      }
      checks {
        kind
        holds
        differenceWon
        toleranceWon
      }
      prices {
        source
        frequency
        sincePreviousQuarterPercent
        sinceYearBeforePercent
      }
    }
  }
}
    fragment Change on SpendingChange {
  since
  beforeWon
  changeWon
  changePercent
  unavailable
  realChangeWon
  realChangePercent
  realUnavailable
}
fragment CategoryChange on CategoryFigure {
  category
  name
  amountWon
  sharePercent
  sincePreviousQuarter {
    ...Change
  }
  sinceYearBefore {
    ...Change
  }
}`) as unknown as TypedDocumentString<SpendingDashboardQuery, SpendingDashboardQueryVariables>;
export const SpendingMoversDocument = new TypedDocumentString(`
    query SpendingMovers($id: ID!, $quarter: Quarter, $level: CategoryLevel!, $basis: SpendingChangeBasis!, $first: Int!) {
  customer(id: $id) {
    spendingDashboard(quarter: $quarter) {
      movers(level: $level, basis: $basis, first: $first) {
        since
        unavailable
        risen {
          ...CategoryChange
        }
        fallen {
          ...CategoryChange
        }
      }
    }
  }
}
    fragment Change on SpendingChange {
  since
  beforeWon
  changeWon
  changePercent
  unavailable
  realChangeWon
  realChangePercent
  realUnavailable
}
fragment CategoryChange on CategoryFigure {
  category
  name
  amountWon
  sharePercent
  sincePreviousQuarter {
    ...Change
  }
  sinceYearBefore {
    ...Change
  }
}`) as unknown as TypedDocumentString<SpendingMoversQuery, SpendingMoversQueryVariables>;
export const PeerComparisonDocument = new TypedDocumentString(`
    query PeerComparison($id: ID!, $quarter: Quarter, $groupBy: [PeerAttribute!]!) {
  customer(id: $id) {
    peerComparison(quarter: $quarter, groupBy: $groupBy) {
      ...Peers
    }
  }
}
    fragment Peers on PeerComparison {
  quarter
  groupBy
  unavailable
  group {
    groupBy
    ageBand
    sex
    memberRank
    lifeStage
    region
    size
    countedAt
    widened {
      attribute
      reason
    }
  }
  total {
    ...Standing
  }
  credit {
    ...Standing
  }
  check {
    ...Standing
  }
  categories {
    category
    name
    amountWon
    percentile
    standardError
    samePercent
    percentStep
    meanWon
    meanStepWon
    lowerQuartileWon
    medianWon
    upperQuartileWon
    quartileStepWon
  }
}
fragment Standing on PeerFigure {
  amountWon
  percentile
  standardError
  samePercent
  percentStep
  meanWon
  meanStepWon
  lowerQuartileWon
  medianWon
  upperQuartileWon
  quartileStepWon
}`) as unknown as TypedDocumentString<PeerComparisonQuery, PeerComparisonQueryVariables>;
export const SpendingOutlookDocument = new TypedDocumentString(`
    query SpendingOutlook($id: ID!) {
  customer(id: $id) {
    spendingOutlook {
      quarter
      medianWon
      band80 {
        lowWon
        highWon
        heldPercent
        heldOf
      }
      band95 {
        lowWon
        highWon
      }
      quarters
      isYearBefore
    }
  }
}
    `) as unknown as TypedDocumentString<SpendingOutlookQuery, SpendingOutlookQueryVariables>;
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
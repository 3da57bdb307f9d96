/** The state of a reply. The last four are final. */
export enum ReplyState {
  QUEUED = 'QUEUED',
  STREAMING = 'STREAMING',
  COMPLETED = 'COMPLETED',
  STOPPED = 'STOPPED',
  FAILED = 'FAILED',
  INTERRUPTED = 'INTERRUPTED',
}

/** Why a reply is incomplete. */
export enum ReplyFailureCode {
  MODEL_UNAVAILABLE = 'MODEL_UNAVAILABLE',
  DATA_UNAVAILABLE = 'DATA_UNAVAILABLE',
  NO_WORKER = 'NO_WORKER',
  WRITER_LOST = 'WRITER_LOST',
  INTERNAL_ERROR = 'INTERNAL_ERROR',
}

/** Why the model ended its text. */
export enum ReplyFinishReason {
  STOP = 'STOP',
  LENGTH = 'LENGTH',
  CONTENT_FILTER = 'CONTENT_FILTER',
}

export const hasEnded = (state: ReplyState): boolean => state !== ReplyState.QUEUED && state !== ReplyState.STREAMING;

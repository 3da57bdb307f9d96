export enum FeedbackVerdict {
  GOOD = 'GOOD',
  BAD = 'BAD',
}

export enum FeedbackReason {
  HELPFUL = 'HELPFUL',
  CLEAR = 'CLEAR',
  WRONG = 'WRONG',
  NOT_ANSWERED = 'NOT_ANSWERED',
  UNCLEAR = 'UNCLEAR',
  OUTDATED = 'OUTDATED',
  UNSUITABLE = 'UNSUITABLE',
  OTHER = 'OTHER',
}

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

/** What somebody to whom a reply was of use may say of it, and what somebody to whom it was not. */
export const REASONS_OF: Readonly<Record<FeedbackVerdict, readonly FeedbackReason[]>> = {
  [FeedbackVerdict.GOOD]: [FeedbackReason.HELPFUL, FeedbackReason.CLEAR, FeedbackReason.OTHER],
  [FeedbackVerdict.BAD]: [
    ...[FeedbackReason.WRONG, FeedbackReason.NOT_ANSWERED, FeedbackReason.UNCLEAR],
    ...[FeedbackReason.OUTDATED, FeedbackReason.UNSUITABLE, FeedbackReason.OTHER],
  ],
};

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

/** The reasons allowed for a reply rated useful, and for one rated not useful. */
export const REASONS_OF: Readonly<Record<FeedbackVerdict, readonly FeedbackReason[]>> = {
  [FeedbackVerdict.GOOD]: [FeedbackReason.HELPFUL, FeedbackReason.CLEAR, FeedbackReason.OTHER],
  [FeedbackVerdict.BAD]: [
    ...[FeedbackReason.WRONG, FeedbackReason.NOT_ANSWERED, FeedbackReason.UNCLEAR],
    ...[FeedbackReason.OUTDATED, FeedbackReason.UNSUITABLE, FeedbackReason.OTHER],
  ],
};

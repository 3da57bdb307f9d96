/** What has become of a version. */
export const VERSION_STATES = ['CANDIDATE', 'PROMOTED', 'RETIRED', 'REJECTED'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** Trained for an institution on its own rows, or shipped with the program for all that have none of their own. */
export type VersionOrigin = 'TRAINED' | 'SHIPPED';

/** Promotion is asked for by one and decided by another; a rollback to what was in service before is done by one. */
export type PromotionKind = 'PROMOTION' | 'ROLLBACK';
/** LAPSED: another version was put in service while it was open, so that what was asked is no longer what would be done. */
export type PromotionState = 'PENDING' | 'APPROVED' | 'REJECTED' | 'LAPSED';

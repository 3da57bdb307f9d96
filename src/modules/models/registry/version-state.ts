/**
 * The state of a version, as an institution sees it. STANDBY is not stored: it is the shipped version when the
 * institution has its own in service, so that at most one per task is PROMOTED.
 */
export const VERSION_STATES = ['CANDIDATE', 'PROMOTED', 'STANDBY', 'RETIRED', 'ROLLED_BACK', 'REJECTED'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** Out of service, and may be put there by two. */
export const PROMOTABLE: readonly VersionState[] = ['CANDIDATE', 'ROLLED_BACK'];

/** Trained for an institution on its own rows, or shipped with the program for all that have none of their own. */
export type VersionOrigin = 'TRAINED' | 'SHIPPED';

/**
 * A version that was in service and was taken out as harmful, or was refused later. Two people restore it, as in a
 * promotion.
 */
export const RESTORED_BY_TWO: readonly VersionState[] = ['ROLLED_BACK', 'REJECTED'];

/**
 * Promotion is asked for by one and decided by another. A rollback puts back what was in service before: by one where it
 * left in good standing, and otherwise by two as a promotion.
 */
export type PromotionKind = 'PROMOTION' | 'ROLLBACK';
/**
 * LAPSED: another version was put in service while it was open, so the request no longer matches what would be done.
 */
export type PromotionState = 'PENDING' | 'APPROVED' | 'REJECTED' | 'LAPSED';

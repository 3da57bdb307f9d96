import type { Household } from '../../../customers/index.js';
import type { PreparedProfile } from './limit.service.js';

/** What is put aside each month, and what that is known from. */
export interface KnownSaving {
  /** In won, at least 0; null when it is not known. */
  readonly perMonthWon: number | null;
  /** What the months of the customer tell; null when none is named. */
  readonly household: Household | null;
}

/** What is put aside: what is given, else the median of the last six months that are over. */
export function knownSaving(givenWon: number | null, { household }: Pick<PreparedProfile, 'household'>): KnownSaving {
  const toldWon = household && household.savingWon !== null ? Math.max(0, household.savingWon) : null;
  return { perMonthWon: givenWon ?? toldWon, household };
}

import type { Household } from '../../../customers/index.js';
import type { PreparedProfile } from './limit.service.js';

/** Monthly saving, and where it is known from. */
export interface KnownSaving {
  /** In won, at least 0; null when it is not known. */
  readonly perMonthWon: number | null;
  /** What the months of the customer show; null when none is named. */
  readonly household: Household | null;
}

/** Monthly saving: what is given, else the median of the last six completed months. */
export function knownSaving(givenWon: number | null, { household }: Pick<PreparedProfile, 'household'>): KnownSaving {
  const statedWon = household && household.savingWon !== null ? Math.max(0, household.savingWon) : null;
  return { perMonthWon: givenWon ?? statedWon, household };
}

import { monthNumber, monthOf, type FinancialSnapshotRepository } from '../../customers/index.js';
import { householdOf, MONTHS_LOOKED_AT, type Household } from './household.js';
import type { PreparedProfile } from './limit.service.js';

/** What is put aside each month, and what that is known from. */
export interface KnownSaving {
  /** In won, at least 0; null when it is not known. */
  readonly perMonthWon: number | null;
  /** What the months of the customer tell; null when none is named. */
  readonly household: Household | null;
}

/** Reads what customers' months tell of their saving. Whoever asks has been let see the customer. */
export class Households {
  constructor(private readonly snapshots: Pick<FinancialSnapshotRepository, 'listBetween'>) {}

  /** What is put aside: what is given, else the median of the last six months that are over. */
  async saving(
    givenWon: number | null,
    { customerId, today, debts }: Pick<PreparedProfile, 'customerId' | 'today' | 'debts'>,
  ): Promise<KnownSaving> {
    if (customerId === null) return { perMonthWon: givenWon, household: null };
    const last = monthNumber(today) - 1;
    const [from, to] = [monthOf(last - MONTHS_LOOKED_AT + 1), monthOf(last)];
    const months = await this.snapshots.listBetween([customerId], from, to);
    const household = householdOf(months, { from, to, hasDebts: debts.length > 0 });
    const toldWon = household.savingWon === null ? null : Math.max(0, household.savingWon);
    return { perMonthWon: givenWon ?? toldWon, household };
  }
}

import type { FinancialPositions } from '../../lending/index.js';
import type { LoanFacts, SpendingFacts, DecidedApplication, MonthFigures } from '../metrics/index.js';

/** A customer of an institution, as registered. */
export interface Owner {
  readonly customerId: number;
  readonly sourceKey: string | null;
  readonly annualIncomeWon: number | null;
  readonly creditScore: number | null;
}

type Of<Fact> = Fact & { readonly customerId: number };

/** An institution's customers and what is known of them, for work in the background: nobody's rights are asked. */
export interface Population {
  /** In the order of ids, those after one. */
  readonly owners: (institutionId: number, afterId: number, count: number) => Promise<readonly Owner[]>;
  readonly loans: (institutionId: number, customerIds: readonly number[]) => Promise<ReadonlyMap<number, LoanFacts>>;
  /** By customer; those without card spending are left out. */
  readonly spending: (institutionId: number, owners: readonly Owner[]) => Promise<ReadonlyMap<number, SpendingFacts>>;
  /** How they stand on a day, by what is known of them. */
  readonly positions: Pick<FinancialPositions, 'of'>;
  readonly months: (customerIds: readonly number[], from: string, to: string) => Promise<readonly Of<MonthFigures>[]>;
  readonly applications: (customerIds: readonly number[], since: string) => Promise<readonly Of<DecidedApplication>[]>;
}

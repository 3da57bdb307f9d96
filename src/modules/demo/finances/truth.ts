import type { DemoCustomer } from '../people/index.js';
import type { DemoFinances } from './demo-finances.js';
import { refinanceGap, type DemoLoan, type LoanPosition } from '../loans/index.js';
import type { DemoSpending } from '../spending/index.js';

export type TruthLabel = 'DELINQUENT' | 'REFINANCE_WORTHY' | 'ANOMALOUS_SPENDING' | 'CHANGED_SPENDING' | 'LIFE_EVENT';

export const TRUTH_HEADER = 'institution,source_key,loan_number,quarter,label,detail';

/**
 * What is true about the made-up data, for tests of models and statistics: every delinquent loan, every loan worth
 * refinancing by the rule of `refinanceGap`, every planted quarter of unusual spending, every planted lasting change
 * of spending, every planted life event.
 */
export class Truth {
  readonly lines: string[] = [];
  readonly counts: Record<TruthLabel, number> = {
    DELINQUENT: 0,
    REFINANCE_WORTHY: 0,
    ANOMALOUS_SPENDING: 0,
    CHANGED_SPENDING: 0,
    LIFE_EVENT: 0,
  };

  constructor(private readonly asOf: string) {}

  aboutLoan(institution: string, customer: DemoCustomer, loan: DemoLoan, position: LoanPosition): void {
    const about = { institution, sourceKey: customer.sourceKey, loanNumber: loan.loanNumber };
    if (loan.status === 'DELINQUENT') {
      this.#add('DELINQUENT', {
        ...about,
        detail: `overdue_days=${position.overdueDays};overdue_won=${position.overdueWon}`,
      });
    }
    const gap = refinanceGap(loan, customer, this.asOf);
    if (gap !== null) {
      const detail = `gap_percent=${gap.toFixed(2)};months_left=${loan.months - loan.paid}`;
      this.#add('REFINANCE_WORTHY', { ...about, detail });
    }
  }

  aboutSpending(institution: string, { sourceKey }: DemoCustomer, { anomaly, change }: DemoSpending): void {
    if (change) {
      const categories = change.categories.map((name) => `${name}_AM`).join('+');
      const detail = `kind=${change.kind};categories=${categories};share=${change.share}`;
      this.#add('CHANGED_SPENDING', { institution, sourceKey, quarter: change.quarter, detail });
    }
    if (!anomaly) return;
    const detail = `kind=SUDDEN_SUM;category=${anomaly.category}_AM;times_usual_total=${anomaly.timesUsual}`;
    this.#add('ANOMALOUS_SPENDING', { institution, sourceKey, quarter: anomaly.quarter, detail });
  }

  aboutLife(institution: string, { sourceKey }: DemoCustomer, { planted }: DemoFinances): void {
    if (!planted) return;
    const detail = `event=${planted.event};strength=${planted.strength.toFixed(2)};months_ago=${planted.since}`;
    this.#add('LIFE_EVENT', { institution, sourceKey, detail });
  }

  #add(
    label: TruthLabel,
    row: { institution: string; sourceKey: string; loanNumber?: string; quarter?: string; detail: string },
  ): void {
    this.counts[label]++;
    this.lines.push(
      [row.institution, row.sourceKey, row.loanNumber ?? '', row.quarter ?? '', label, row.detail].join(','),
    );
  }
}

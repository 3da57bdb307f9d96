import { fieldsNamed } from '../../../platform/graphql/index.js';
import { requireActor, type Caller } from '../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import {
  positionWindow,
  type CustomerRow,
  type CustomerService,
  type FinancialSnapshot,
} from '../../customers/index.js';
import type { LoanFacts, FinancialPositions } from '../../lending/index.js';
import type { SpendingFacts } from '../../spending/index.js';
import type { InForceByInstitution, Version } from '../in-force.js';
import type { HealthAssessment } from './health-assessment.js';
import { healthFigures, type HealthFigure, type StatedFigures } from './health-figures.js';
import type { HealthPart, HealthScale } from './health-scale.js';
import { healthScore, type HealthFigures } from './health-score.js';
import { statedBoundsText } from './health.texts.js';

/** What a score is made from. Each neighbour authorises by itself, and leaves out whom the caller may not see. */
export interface HealthNeighbours {
  readonly customers: Pick<CustomerService, 'listByIds'>;
  readonly loanFacts: (
    caller: Caller,
    customerIds: readonly number[],
  ) => Promise<ReadonlyMap<number, Pick<LoanFacts, 'monthlyPaymentWon' | 'overdueDays' | 'overdueWon'>>>;
  readonly spendingFacts: (
    caller: Caller,
    rows: readonly (CustomerRow | null)[],
  ) => Promise<ReadonlyMap<number, Pick<SpendingFacts, 'quarter' | 'creditWon'>>>;
  /** Months of customers who were seen already, from one to another. */
  readonly months: (
    customerIds: readonly number[],
    from: string,
    to: string,
  ) => Promise<readonly (FinancialSnapshot & { readonly customerId: number })[]>;
  readonly positions: Pick<FinancialPositions, 'of' | 'read'>;
}

const INCOME = fieldsNamed('annualIncomeWon', 'sourceKey');
/** Above any household's figures, and small enough that a ratio of two is exact to two decimals. */
const MOST_WON = 1_000_000_000_000;
/** The least that each figure may be. Savings may shrink. */
const LEAST_WON: Readonly<Record<keyof StatedFigures, number>> = {
  yearlyIncomeWon: 1,
  monthlySavingWon: -MOST_WON,
  monthlyOutgoingsWon: 1,
  liquidAssetsWon: 0,
  cardLimitWon: 1,
};

/** Computes health scores by the weights in force; it decides and stores nothing. */
export class HealthService {
  constructor(
    private readonly parts: HealthNeighbours & {
      readonly clock: Clock;
      readonly scales: Pick<InForceByInstitution<HealthScale>, 'get'>;
    },
  ) {}

  /**
   * Scores in the order of the ids; null for customers that the caller may not see.
   * @throws Refusal INVALID_INPUT that lists every figure from the caller that is out of bounds.
   */
  async assess(caller: Caller, ids: readonly number[], stated: StatedFigures): Promise<(HealthAssessment | null)[]> {
    const { institutionId } = requireActor(caller);
    refuseAll(problemsOf(stated));
    const { customers, loanFacts, spendingFacts, months, positions, scales, clock } = this.parts;
    const rows = await customers.listByIds(caller, ids, INCOME);
    // Asked only of customers who were seen: a neighbour's record of access must not name anybody else.
    const visible = [...new Set(rows.flatMap((row) => row?.key ?? []))];
    if (visible.length === 0) return rows.map(() => null);
    const asOf = clock.now();
    const today = koreanDate(asOf);
    const { from, to } = positionWindow(today);
    const [loans, spending, ofMonths, scale] = await Promise.all([
      loanFacts(caller, visible),
      spendingFacts(caller, rows),
      months(visible, from, to),
      scales.get(institutionId),
    ]);
    const monthsOf = Map.groupBy(ofMonths, ({ customerId }) => customerId);
    const people = rows.flatMap((row) => {
      if (!row) return [];
      const annualIncomeWon = (row['annualIncomeWon'] ?? null) as number | null;
      const { key: customerId } = row;
      const known = { loans: loans.get(customerId) ?? null, months: monthsOf.get(customerId) ?? [] };
      return [{ customerId, annualIncomeWon, ...known }];
    });
    const standingOf = await positions.of(people, today);
    return rows.map((row) => {
      const position = row && standingOf.get(row.key);
      if (!position) return null;
      const spent = spending.get(row.key);
      const figures = healthFigures({ position, creditCardWon: spent?.creditWon ?? null }, stated);
      return { ...assessed(figures, scale), figures, spendingQuarter: spent?.quarter ?? null, asOf };
    });
  }
}

function assessed(figures: Readonly<Record<HealthPart, HealthFigure>>, { version, content }: Version<HealthScale>) {
  const values = Object.fromEntries(Object.entries(figures).map(([part, { value }]) => [part, value]));
  return { result: healthScore(values as HealthFigures, content), scale: content, version };
}

function problemsOf(stated: StatedFigures): Problem[] {
  return (Object.keys(LEAST_WON) as (keyof StatedFigures)[]).flatMap((name): Problem[] => {
    const won = stated[name];
    const least = LEAST_WON[name];
    if (won === null || (won >= least && won <= MOST_WON)) return [];
    const message = statedBoundsText(name, least, MOST_WON);
    return [{ code: 'INVALID_INPUT', field: ['told', name], message }];
  });
}

import { requireActor, type Caller } from '../../../platform/access/index.js';
import { differenceOf, exactly, halfUp, quotientOf, sumOf } from '../../../platform/exact-fraction.js';
import type { Database } from '../../../platform/database/index.js';
import type { SpendingHistories } from '../anomalies/index.js';
import type { HealthPart, HealthScale } from './health-scale.js';
import { healthScore, type HealthFigures } from './health-score.js';
import type { HealthService } from './health.service.js';
import { NO_STATED_FIGURES } from './health-figures.js';

/** What other weights or points would make of customers' scores, on figures as they are now. */
export interface ScaleBackTest {
  readonly quarter: string | null;
  readonly customers: number;
  readonly scoredBefore: number;
  readonly scoredAfter: number;
  /** Customers with a score both times whose score changed; below, those whose score changed by five points or more. */
  readonly moved: number;
  readonly movedByFive: number;
  /** With two decimals, halves up; 0 without any. */
  readonly meanChange: number;
  readonly mostUp: number;
  readonly mostDown: number;
}

/** About a second of work; the mean change is then known to a thirtieth of how far changes spread. */
export const SCALE_TEST_CUSTOMERS = 1_000;
const LARGE_CHANGE = 5;

interface Parts {
  readonly database: Database;
  readonly histories: SpendingHistories;
  readonly health: Pick<HealthService, 'assess'>;
}

/** Scores a random sample of customers both ways, as they stand in the latest quarter. */
export async function backTestScale(
  { database, histories, health }: Parts,
  caller: Caller,
  after: HealthScale,
): Promise<ScaleBackTest> {
  const { institutionId } = requireActor(caller);
  const loaded = (await histories.listLoaded()).filter((each) => each.institutionId === institutionId);
  const quarter =
    loaded
      .map((each) => each.quarter)
      .sort()
      .at(-1) ?? null;
  const pairs: (readonly [number | null, number | null])[] = [];
  const sampled = { institutionId, customers: SCALE_TEST_CUSTOMERS, from: quarter ?? '', to: quarter ?? '' };
  for await (const people of quarter === null ? [] : histories.sample(database, sampled)) {
    const ids = people.map(({ customerId }) => customerId);
    for (const assessment of await health.assess(caller, ids, NO_STATED_FIGURES)) {
      if (!assessment) continue;
      const parts = Object.keys(assessment.figures) as HealthPart[];
      const figures = Object.fromEntries(parts.map((part) => [part, assessment.figures[part].value]));
      pairs.push([assessment.result.score, healthScore(figures as HealthFigures, after).score]);
    }
  }
  return { quarter, ...movesIn(pairs) };
}

function movesIn(pairs: readonly (readonly [number | null, number | null])[]): Omit<ScaleBackTest, 'quarter'> {
  const changes = pairs.flatMap(([before, now]) =>
    before === null || now === null ? [] : [halfUp(differenceOf(exactly(now), exactly(before)), 2)],
  );
  const total = changes.map(exactly).reduce(sumOf, exactly(0));
  return {
    customers: pairs.length,
    scoredBefore: pairs.filter(([before]) => before !== null).length,
    scoredAfter: pairs.filter(([, now]) => now !== null).length,
    moved: changes.filter((change) => change !== 0).length,
    movedByFive: changes.filter((change) => Math.abs(change) >= LARGE_CHANGE).length,
    meanChange: changes.length === 0 ? 0 : halfUp(quotientOf(total, exactly(changes.length)), 2),
    mostUp: Math.max(0, ...changes),
    mostDown: Math.min(0, ...changes),
  };
}

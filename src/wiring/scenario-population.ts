import { FinancialSnapshotRepository } from '../modules/customers/index.js';
import {
  createCalendar,
  LoanDecisions,
  LoanStandings,
  servicingOf,
  FinancialPositions,
} from '../modules/lending/index.js';
import type { Population } from '../modules/scenarios/index.js';
import { SpendingStandings } from '../modules/spending/index.js';
import type { Clock } from '../platform/clock.js';
import type { Database } from '../platform/database/index.js';

/** The data that scenarios compute thresholds from: an institution's customers as earlier rooms know them. */
export function scenarioPopulation(database: Database, clock: Clock): Population {
  const positions = new FinancialPositions(database, servicingOf(createCalendar({ database, clock }).holidays));
  const snapshots = new FinancialSnapshotRepository(database);
  const [loans, decisions, spending] = [
    new LoanStandings(database),
    new LoanDecisions(database),
    new SpendingStandings(database),
  ];
  return {
    owners: (institutionId, afterId, count) => snapshots.listOwners(institutionId, afterId, count),
    loans: (institutionId, ids) => loans.of(institutionId, ids),
    async spending(institutionId, owners) {
      const known = owners.flatMap(({ customerId, sourceKey }) =>
        sourceKey === null ? [] : [{ customerId, sourceKey }],
      );
      const facts = await spending.of(
        institutionId,
        known.map(({ sourceKey }) => sourceKey),
      );
      return new Map(
        known.flatMap(({ customerId, sourceKey }) => {
          const one = facts.get(sourceKey);
          return one ? [[customerId, one] as const] : [];
        }),
      );
    },
    positions,
    months: (ids, from, to) => snapshots.listBetween(ids, from, to),
    applications: (ids, since) => decisions.since(ids, since),
  };
}

import type { Clock } from '../../../platform/clock.js';
import { addDays } from '../../../platform/calendar.js';
import { PolledValue } from '../../../platform/polled-value.js';
import { RULE_VALUES, RULES_TTL_MS, type InstitutionTable } from '../limit/index.js';
import type { ScoreRateTableRepository, StoredTable } from './score-rate-table.repository.js';

/** The tables of all institutions, reloaded at most every few seconds. */
export class ScoreRateTables {
  readonly #known: PolledValue<ReadonlyMap<number, readonly InstitutionTable[]>>;

  constructor(stored: Pick<ScoreRateTableRepository, 'listAll'>, clock: Clock) {
    this.#known = new PolledValue(clock, RULES_TTL_MS, async () => byInstitution(await stored.listAll()));
  }

  /** The tables that an institution publishes; empty when it has published none. */
  async of(institutionId: number): Promise<readonly InstitutionTable[]> {
    return (await this.#known.get()).get(institutionId) ?? [];
  }
}

/** Each table ends on the day before the next one of its institution and type, which follows it in the list. */
function byInstitution(stored: readonly StoredTable[]): ReadonlyMap<number, readonly InstitutionTable[]> {
  const tables = stored.map((table, index) => {
    const { institutionId, loanType, lenderClass, validFrom, source } = table;
    const next = stored[index + 1];
    const isFollowed = next?.institutionId === institutionId && next.loanType === loanType;
    const validTo = isFollowed ? addDays(next.validFrom, -1) : null;
    const value = RULE_VALUES.SCORE_RATE.parse(table.value);
    return { institutionId, table: { loanType, lenderClass, validFrom, validTo, source, value } };
  });
  return new Map(
    [...Map.groupBy(tables, ({ institutionId }) => institutionId)].map(([id, own]) => [
      id,
      own.map(({ table }) => table),
    ]),
  );
}

import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Database, Queryable } from '../../../platform/database/index.js';
import { institutionNamed } from '../../identity/index.js';
import { rateMillionths } from '../terms/index.js';
import { LendingRuleRepository, parseRules, rateCeilingOn, type LimitRules } from '../limit/index.js';
import { readScoreRates, ScoreRateFileError } from './score-rate-file.js';
import { ScoreRateTableRepository, type StoredTable, type WrittenTable } from './score-rate-table.repository.js';

/** The result of importing a file of rates by score. */
export interface ScoreRateReport {
  readonly outcome: 'IMPORTED' | 'UNCHANGED' | 'DRY_RUN';
  /** Tables that begin, in the order of the file. */
  readonly inserted: readonly { readonly loanType: string; readonly validFrom: string; readonly bands: number }[];
  /** Tables of the file that were there already. */
  readonly unchanged: number;
}

interface ScoreRateImport {
  /** The CSV file. */
  readonly text: string;
  readonly institutionCode: string;
  /** Reports what would happen and stores nothing. */
  readonly dryRun: boolean;
}

/**
 * Imports the tables of a file for an institution, all of them or none, and records it. A table that already exists is
 * skipped; tables are never altered, since earlier results depend on them.
 * @throws ScoreRateFileError that lists everything that is wrong; Refusal INSTITUTION_NOT_FOUND.
 */
export function importScoreRates(
  given: ScoreRateImport,
  { database, caller }: { readonly database: Database; readonly caller: Caller },
): Promise<ScoreRateReport> {
  return database.transaction((transaction) => importScoreRatesWithin(transaction, given, caller));
}

/** The same within a transaction. */
export async function importScoreRatesWithin(
  transaction: Queryable,
  { text, institutionCode, dryRun }: ScoreRateImport,
  caller: Caller,
): Promise<ScoreRateReport> {
  const tables = readScoreRates(text);
  const stored = new ScoreRateTableRepository(transaction);
  const institutionId = await institutionNamed(transaction, institutionCode);
  await stored.lock(institutionId);
  const rules = parseRules(await new LendingRuleRepository(transaction).listAll());
  const known = await stored.listOf(institutionId);
  const problems = tables.flatMap((table) => [...conflicts(known, table), ...tooDear(rules, table)]);
  if (problems.length > 0) throw new ScoreRateFileError(problems);
  const fresh = tables.filter((table) => !beginningWith(known, table));
  const inserted = fresh.map(({ loanType, validFrom, value }) => ({ loanType, validFrom, bands: value.bands.length }));
  const counts = { inserted, unchanged: tables.length - fresh.length };
  if (fresh.length === 0) return { outcome: 'UNCHANGED', ...counts };
  if (dryRun) return { outcome: 'DRY_RUN', ...counts };
  await stored.insert(institutionId, fresh);
  const subject = { subjectType: 'Institution', subjectId: institutionId, customerId: null };
  await recordAudit(transaction, caller, { action: 'SCORE_RATES_IMPORTED', ...subject, detail: counts });
  return { outcome: 'IMPORTED', ...counts };
}

const beginningWith = (known: readonly StoredTable[], { loanType, validFrom }: WrittenTable): StoredTable | null =>
  known.find((table) => table.loanType === loanType && table.validFrom === validFrom) ?? null;

const nameOf = ({ loanType, validFrom }: WrittenTable): string => `${loanType} from ${validFrom}`;

function conflicts(known: readonly StoredTable[], table: WrittenTable): string[] {
  const same = beginningWith(known, table);
  if (!same || (same.source === table.source && isDeepStrictEqual(same.value, table.value))) return [];
  return [`${nameOf(table)}: another table begins on that day already; let this one begin on another day`];
}

/** Bands above the legal maximum rate for a loan of that day. */
function tooDear(rules: LimitRules, table: WrittenTable): string[] {
  const ceiling = rateCeilingOn(rules, table.validFrom);
  const dear = table.value.bands.filter(({ percent }) => ceiling && rateMillionths(percent) > ceiling.rateMillionths);
  return dear.map(
    ({ fromScore, percent }) =>
      `${nameOf(table)}, fromScore ${fromScore}, annualRatePercent: ${percent} lies above the ceiling of that day, ${((ceiling?.rateMillionths ?? 0) / 10_000).toFixed(4)}`,
  );
}

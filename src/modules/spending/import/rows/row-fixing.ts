import { koreanDate } from '../../../../platform/clock.js';
import type { Queryable } from '../../../../platform/database/index.js';
import { refuse } from '../../../../platform/errors/index.js';
import { lastQuarterOver, type SourceColumn } from '../../source/index.js';
import { lockImports } from '../batch/batch.repository.js';
import type { QuarterDiff } from '../batch/import-diff.js';
import { notLoaded, rowNotFound } from '../import.refusals.js';
import { columnsNamed } from '../import-run.js';
import { ensureQuarterPartition } from '../batch/quarter-partition.js';
import { REJECTION_TEXT } from './rejection.texts.js';
import type { FixedField } from '../corrections/corrections.js';
import { fixedRow } from './row-fix.js';
import { RowFixRepository, type FixPlace, type FixedBy, type Holder } from './row-fix.repository.js';

const NO_ROWS: Omit<QuarterDiff, 'quarter'> = {
  rowsNew: 0,
  rowsChanged: 0,
  rowsUnchanged: 0,
  rowsRejected: 0,
  newThousands: 0,
  changedBeforeThousands: 0,
  changedAfterThousands: 0,
  unchangedThousands: 0,
};

/**
 * Loads a refused line with corrected fields into its own batch, by the rules of that batch. It replaces a row of an
 * earlier batch only if the batch itself was loaded to replace rows, and never one of a later batch: otherwise the two
 * could not be undone one after the other.
 * @throws Refusal ROW_NOT_FOUND, BATCH_NOT_LOADED, ROW_TAKEN, and those of `fixedRow`.
 */
export async function fixRow(
  transaction: Queryable,
  place: FixPlace,
  fields: readonly FixedField[],
  by: FixedBy,
): Promise<void> {
  await lockImports(transaction, place.institutionId);
  const repository = new RowFixRepository(transaction);
  const refused = (await repository.lock(place)) ?? rowNotFound();
  if (refused.state !== 'COMMITTED') notLoaded(refused.state);
  const row = fixedRow(refused.raw, columnsNamed(refused.header), fields, lastQuarterOver(koreanDate(by.at)));
  const [quarter, sourceKey] = [valueOf(row, 'quarter'), valueOf(row, 'source_key')];
  const thousands = Number(valueOf(row, 'tot_use_am'));
  await ensureQuarterPartition(transaction, quarter);
  const holder = await repository.holderOf(place, row);
  const brings = { ...NO_ROWS, quarter, ...whatItBrings(holder, thousands, place.batchId, refused.existing) };
  if (holder && brings.rowsChanged > 0) await repository.setAside(place, sourceKey, quarter);
  if (brings.rowsUnchanged === 0) await repository.insert(place, row);
  if (holder) await repository.depend(place.batchId, holder.batchId, brings);
  await repository.count(place, brings, refused.quarter, by);
}

function whatItBrings(
  holder: Holder | null,
  thousands: number,
  batchId: number,
  existing: 'KEEP' | 'REPLACE',
): Partial<QuarterDiff> {
  if (!holder) return { rowsNew: 1, newThousands: thousands };
  if (holder.batchId === batchId) return taken('DUPLICATE_IN_FILE');
  if (!holder.differs) return { rowsUnchanged: 1, unchangedThousands: thousands };
  if (existing === 'KEEP' || !holder.isEarlier) return taken('DUPLICATE_KEY');
  return { rowsChanged: 1, changedBeforeThousands: holder.thousands, changedAfterThousands: thousands };
}

function taken(code: 'DUPLICATE_IN_FILE' | 'DUPLICATE_KEY'): never {
  return refuse('ROW_TAKEN', REJECTION_TEXT[code], ['fields'], { column: 'SEQ', rejection: code });
}

function valueOf(row: ReadonlyMap<SourceColumn, string | null>, databaseName: string): string {
  for (const [column, value] of row) if (column.databaseName === databaseName && value !== null) return value;
  throw new Error(`${databaseName} may not be empty`);
}

import type { BulkTransaction } from '../../../platform/database/index.js';
import { quarterBefore } from '../source/index.js';
import { LEAST_ROWS } from './psi.js';
import type { QuarterProfile } from './quarter-profile.js';
import { factsOfBatch, profileOfLoaded, QualityRepository } from './quality.repository.js';
import { qualityOf, type QualityInput } from './quality-figures.js';

/**
 * Keeps the quality of a batch's lines with the batch, by quarter: of all well-formed lines, duplicates included, since
 * it measures the file. Refused lines must have been kept before. The previous quarter is that of the same file when it
 * has enough rows, else the loaded one.
 */
export async function storeQuality(
  transaction: BulkTransaction,
  batch: { readonly id: number; readonly institutionId: number },
  profiles: ReadonlyMap<string, QuarterProfile>,
): Promise<void> {
  const repository = new QualityRepository(transaction);
  const facts = await factsOfBatch(transaction, batch.id);
  for (const [quarter, profile] of profiles) {
    const input: QualityInput = {
      quarter,
      profile,
      base: await baseOf(transaction, batch.institutionId, quarter, profiles),
      refusals: facts.refusals.filter((each) => each.quarter === quarter),
      knownKeys: facts.knownKeys.get(quarter) ?? 0,
    };
    await repository.keepOfBatch(batch.id, quarter, qualityOf(input));
  }
}

/** Nothing is counted for a quarter that has too few rows to be compared. */
async function baseOf(
  transaction: BulkTransaction,
  institutionId: number,
  quarter: string,
  profiles: ReadonlyMap<string, QuarterProfile>,
): Promise<QualityInput['base']> {
  const before = quarterBefore(quarter);
  const inFile = profiles.get(before);
  if (inFile && inFile.rows >= LEAST_ROWS) return { quarter: before, profile: inFile, source: 'FILE' };
  if ((profiles.get(quarter)?.rows ?? 0) < LEAST_ROWS) {
    return inFile ? { quarter: before, profile: inFile, source: 'FILE' } : null;
  }
  const loaded = await profileOfLoaded(transaction, { institutionId, quarter: before });
  return loaded.rows > 0 ? { quarter: before, profile: loaded, source: 'LOADED' } : null;
}

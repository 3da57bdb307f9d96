import { statement, type Queryable } from '../database/index.js';
import type { Head } from './link.js';

/** A head locked by this transaction, so that nobody else can add to its chain. */
export interface HeldHead extends Head {
  readonly chain: string;
  /** When it was locked, by PostgreSQL's clock, in milliseconds of UTC. Never decreases within a chain. */
  readonly at: string;
}

/** SQL for a moment as links write it, in milliseconds of UTC; finer digits are added when there are any. */
export const exactMoment = (column: string): string =>
  `regexp_replace(to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', '') || 'Z'`;

const LOCK_CHAIN_HEADS = statement(`
  SELECT chain, sequence, hash, to_char(
    greatest(clock_timestamp(), advanced_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
  FROM (
    SELECT chain, sequence, hash, advanced_at FROM chain_head WHERE chain = ANY ($1::text[]) ORDER BY chain FOR UPDATE
  ) AS held`);
const INSERT_HEADS = statement(`INSERT INTO chain_head (chain) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`);
const ADVANCE = statement(`
  UPDATE chain_head SET sequence = fresh.sequence, hash = fresh.hash, advanced_at = fresh.at::timestamptz
  FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) AS fresh (chain, sequence, hash, at)
  WHERE chain_head.chain = fresh.chain`);
const FIND_CHAIN_HEAD = statement(`
  SELECT sequence, hash, ${exactMoment('advanced_at')} AS at FROM chain_head WHERE chain = $1`);

/**
 * Locks the heads of chains until the transaction ends, always in the same order, so that two holders never deadlock.
 */
export async function lockHeads(transaction: Queryable, chains: readonly string[]): Promise<HeldHead[]> {
  const held = await transaction.rows<HeldHead>(LOCK_CHAIN_HEADS, [chains]);
  if (held.length === chains.length) return held;
  await transaction.rows(INSERT_HEADS, [[...chains].sort()]);
  return transaction.rows<HeldHead>(LOCK_CHAIN_HEADS, [chains]);
}

/** Moves locked heads to the last links added. */
export async function advanceHeads(transaction: Queryable, heads: readonly HeldHead[]): Promise<void> {
  await transaction.rows(ADVANCE, [
    heads.map(({ chain }) => chain),
    heads.map(({ sequence }) => sequence),
    heads.map(({ hash }) => hash),
    heads.map(({ at }) => at),
  ]);
}

/** The head of a chain, and when it moved there; null when nothing was ever added, or its head is gone. */
export async function findHead(queryable: Queryable, chain: string): Promise<(Head & { readonly at: string }) | null> {
  const [head] = await queryable.rows<Head & { readonly at: string }>(FIND_CHAIN_HEAD, [chain]);
  return head ?? null;
}

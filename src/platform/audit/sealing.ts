import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { advanceHeads, linkAfter, lockHeads } from '../chain/index.js';
import { statement, type Database, type Queryable } from '../database/index.js';
import { stretchOf, trailEntries } from './trail.js';

/** The name of the chain of seals. */
export const AUDIT_CHAIN = 'audit';
/** The name of this seal format. */
const SEAL_FORMAT = 'moa-audit-seal/1';

/** Entries under one seal. A seal keeps 16 bytes of each, to find which one was altered. */
export const ENTRIES_PER_SEAL = 2_000;
/** Wait between reading the newest id and listing open writers: far longer than a statement takes between the two. */
const PAUSE_MS = 1_000;
/** How long one run waits for open writers; the next run goes on waiting for them. */
const WRITERS_TIMEOUT_MS = 20_000;
const SEAL_POLL_MS = 250;

const NEWEST_AUDIT_ENTRY = statement(`SELECT coalesce(max(id), 0) AS id FROM audit_entry`);
const HORIZON = statement(`SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS horizon`);
const SETTLED = statement(`SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 AS settled`);
const SEALED_TO = statement(`SELECT to_id FROM audit_seal WHERE sequence = $1`);
const INSERT_AUDIT_SEAL = statement(
  `INSERT INTO audit_seal (sequence, hash, to_id, body, marks) VALUES ($1, $2, $3, $4, $5)`,
);

interface Mark {
  readonly id: number;
  readonly horizon: string;
}

/**
 * Seals the audit trail behind its writers, so that writing costs nothing more. Ids are assigned before their
 * transactions commit: an entry of a long transaction becomes visible after later ones. So a run reads the newest id,
 * lists the open transactions a second later, and seals up to that id once all of these have ended. Each call continues
 * where the last one stopped; a long transaction delays sealing and nothing else.
 */
export function createSealer(
  database: Database,
  { pauseMs = PAUSE_MS, patienceMs = WRITERS_TIMEOUT_MS, signal = new AbortController().signal } = {},
): () => Promise<number> {
  let waitingFor: Mark | null = null;
  return async () => {
    waitingFor ??= await takeMark(database, pauseMs);
    const until = performance.now() + patienceMs;
    while (!(await isSettled(database, waitingFor))) {
      if (signal.aborted || performance.now() >= until) return 0;
      await pause(SEAL_POLL_MS);
    }
    const { id } = waitingFor;
    waitingFor = null;
    let sealed = 0;
    for (let entries = ENTRIES_PER_SEAL; entries === ENTRIES_PER_SEAL && !signal.aborted; sealed += entries) {
      entries = await database.transaction((transaction) => sealNext(transaction, id));
    }
    return sealed;
  };
}

async function takeMark(database: Queryable, pauseMs: number): Promise<Mark> {
  const [newest] = await database.rows<{ id: number }>(NEWEST_AUDIT_ENTRY);
  await pause(pauseMs);
  const [row] = await database.rows<{ horizon: string }>(HORIZON);
  return { id: newest?.id ?? 0, horizon: row?.horizon ?? '0' };
}

async function isSettled(database: Queryable, { horizon }: Mark): Promise<boolean> {
  const [row] = await database.rows<{ settled: boolean }>(SETTLED, [horizon]);
  return row?.settled ?? false;
}

/** Seals the next entries up to an id and returns how many. */
async function sealNext(transaction: Queryable, upTo: number): Promise<number> {
  const [head] = await lockHeads(transaction, [AUDIT_CHAIN]);
  if (!head) throw new Error('the chain of seals has no head');
  const after = await sealedTo(transaction, head.sequence);
  const entries = await trailEntries(transaction, { after, upTo, most: ENTRIES_PER_SEAL });
  const last = entries.at(-1);
  if (!last) return 0;
  const { digest, marks } = stretchOf(entries);
  const link = linkAfter(head, {
    format: SEAL_FORMAT,
    sealedAt: head.at,
    afterId: after,
    toId: last.id,
    entries: entries.length,
    digest,
    marksSha256: createHash('sha256').update(marks).digest('hex'),
  });
  await transaction.rows(INSERT_AUDIT_SEAL, [link.sequence, link.hash, last.id, link.body, marks]);
  await advanceHeads(transaction, [{ ...head, ...link }]);
  return entries.length;
}

async function sealedTo(transaction: Queryable, sequence: number): Promise<number | null> {
  if (sequence === 0) return null;
  const [last] = await transaction.rows<{ to_id: number }>(SEALED_TO, [sequence]);
  if (!last) throw new Error('the last seal of the audit trail is gone; see moa audit verify');
  return last.to_id;
}

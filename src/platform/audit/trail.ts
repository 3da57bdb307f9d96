import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../chain/index.js';
import { statement, type Queryable } from '../database/index.js';

/** An entry of the audit trail, as it is sealed. */
interface TrailEntry {
  readonly id: number;
  /** Canonical JSON of the list of its columns, in the order of the table; the moment in microseconds of UTC. */
  readonly line: string;
}

/** Bytes of a mark: the id of an entry, and the first eight of its hash. */
const ID_BYTES = 8;
const MARK_BYTES = 16;

/** The digest and the marks of a stretch of the trail. */
interface TrailSegment {
  readonly entries: number;
  /** SHA-256 over all lines, each followed by a line feed, in hexadecimal. */
  readonly digest: string;
  /** One mark per entry, to find where a stretch differs from its seal. */
  readonly marks: Buffer;
}

const ENTRIES = statement(`
  SELECT id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, institution_id, account_id, action,
    subject_type, subject_id, customer_id, purpose, request_id, detail::text AS detail
  FROM audit_entry WHERE ($1::bigint IS NULL OR id > $1) AND id <= $2 ORDER BY id LIMIT $3`);

/** Entries after an id, up to another; from the very first when there is no earlier id. */
export async function trailEntries(
  queryable: Queryable,
  { after, upTo, most }: { readonly after: number | null; readonly upTo: number; readonly most: number },
): Promise<TrailEntry[]> {
  const rows = await queryable.tuples(ENTRIES, [after, upTo, most]);
  return rows.map((columns) => ({ id: columns[0] as number, line: canonicalJson(columns as Json[]) }));
}

export function stretchOf(entries: readonly TrailEntry[]): TrailSegment {
  const digest = createHash('sha256');
  const marks = Buffer.alloc(entries.length * MARK_BYTES);
  entries.forEach(({ id, line }, place) => {
    digest.update(`${line}\n`, 'utf8');
    marks.writeBigInt64BE(BigInt(id), place * MARK_BYTES);
    hashOf(line).copy(marks, place * MARK_BYTES + ID_BYTES, 0, MARK_BYTES - ID_BYTES);
  });
  return { entries: entries.length, digest: digest.digest('hex'), marks };
}

/** Compares a stretch with its marks: the first entry that was altered, removed or added. Null when all agree. */
export function firstDifference(
  entries: readonly TrailEntry[],
  marks: Buffer,
): { readonly id: number; readonly kind: 'ALTERED' | 'MISSING' | 'INSERTED' } | null {
  const marked = marks.length / MARK_BYTES;
  for (let place = 0; place < Math.max(entries.length, marked); place += 1) {
    const entry = entries[place];
    const id = place < marked ? Number(marks.readBigInt64BE(place * MARK_BYTES)) : null;
    if (entry && (id === null || entry.id < id)) return { id: entry.id, kind: 'INSERTED' };
    if (id !== null && (!entry || entry.id > id)) return { id, kind: 'MISSING' };
    const known = marks.subarray(place * MARK_BYTES + ID_BYTES, (place + 1) * MARK_BYTES);
    if (entry && !hashOf(entry.line).subarray(0, known.length).equals(known)) return { id: entry.id, kind: 'ALTERED' };
  }
  return null;
}

const hashOf = (line: string): Buffer => createHash('sha256').update(line, 'utf8').digest();

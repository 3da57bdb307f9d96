import { createHash } from 'node:crypto';
import {
  findHead,
  START,
  walkChain,
  type Finding,
  type Head,
  type Link,
  type LinkBody,
  type Walked,
} from '../chain/index.js';
import { statement, type Queryable } from '../database/index.js';
import { AUDIT_CHAIN, ENTRIES_PER_SEAL } from './sealing.js';
import { firstDifference, stretchOf, trailEntries } from './trail.js';

export interface TrailVerification extends Walked {
  readonly head: Head;
  /** Entries under valid seals. */
  readonly entries: number;
  /** Entries that no seal covers yet. */
  readonly unsealed: number;
}

interface Seal extends Link {
  readonly toId: number;
  readonly marks: Buffer;
}

/** Seals read in one round trip; with their marks, some hundred kilobytes. */
const SEALS_PER_READ = 10;

const PAGE_AFTER = statement(`
  SELECT sequence, hash, to_id AS "toId", body, marks FROM audit_seal WHERE sequence > $1 ORDER BY sequence LIMIT ${SEALS_PER_READ}`);
const UNSEALED = statement(`SELECT count(*)::int AS count FROM audit_entry WHERE id > $1`);

/**
 * Walks the seals of the audit trail and the entries they cover. A fault in an entry is named by the entry's id, one in
 * a seal by the seal's place. Needs a transaction that reads one snapshot.
 */
export async function verifyTrail(
  queryable: Queryable,
  {
    anchors,
    onSeal = () => undefined,
  }: {
    readonly anchors?: ReadonlyMap<number, string>;
    readonly onSeal?: (entries: number) => void;
  } = {},
): Promise<TrailVerification> {
  const head = await findHead(queryable, AUDIT_CHAIN);
  const covered = { toId: null as number | null, entries: 0 };
  const check = async (link: Link, body: LinkBody): Promise<Finding> => {
    const found = await sealFinding(queryable, link as Seal, body, covered.toId);
    if (found !== null) return found;
    covered.toId = (link as Seal).toId;
    onSeal((covered.entries += Number(body['entries'])));
    return null;
  };
  const walked = await walkChain(seals(queryable), {
    start: START,
    head,
    isHeadGone: head === null,
    check,
    ...(anchors && { anchors }),
  });
  const [row] = await queryable.rows<{ count: number }>(UNSEALED, [covered.toId ?? Number.MIN_SAFE_INTEGER]);
  return { ...walked, head: head ?? START, entries: covered.entries, unsealed: row?.count ?? 0 };
}

async function sealFinding(queryable: Queryable, seal: Seal, body: LinkBody, after: number | null): Promise<Finding> {
  const { toId, marks } = seal;
  if (body['toId'] !== toId || body['afterId'] !== after) return 'it does not begin where the seal before it ends';
  if (body['marksSha256'] !== createHash('sha256').update(marks).digest('hex')) return 'its marks are not its own';
  const entries = await trailEntries(queryable, { after, upTo: toId, most: ENTRIES_PER_SEAL * 2 });
  const difference = firstDifference(entries, marks);
  if (difference) {
    return {
      kind: difference.kind,
      sequence: difference.id,
      detail: `audit entry ${difference.id}, under seal ${seal.sequence}`,
    };
  }
  return stretchOf(entries).digest === body['digest'] ? null : 'the entries under it have another digest';
}

async function* seals(queryable: Queryable): AsyncGenerator<Seal, void, void> {
  for (let last = 0; ;) {
    const rows = await queryable.rows<Seal>(PAGE_AFTER, [last]);
    yield* rows;
    if (rows.length < SEALS_PER_READ) return;
    last = rows.at(-1)?.sequence ?? last;
  }
}

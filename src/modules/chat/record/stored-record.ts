import { exactMoment, type Link, type LinkBody } from '../../../platform/chain/index.js';
import { statement, type Queryable } from '../../../platform/database/index.js';
import { parseId } from '../../../platform/graphql/index.js';
import type { RecordKind } from './compliance-record.entity.js';
import { commitmentsTo, type Words } from './record-body.js';
import { shownRows, type ShownRows } from './reply-rows-check.js';

/** A record as it is stored: the link, the columns that repeat it, and the words it binds unless they were erased. */
export interface StoredRecord extends Link {
  readonly kind: RecordKind;
  readonly replyId: number | null;
  readonly conversationId: number | null;
  readonly recordedAt: string;
  readonly words: Words | null;
  /** The rows of the reply; null when they are gone or there is no reply; absent in a file, which holds no rows. */
  readonly rows?: ShownRows | null;
}

/** The columns beside the body of a record, which repeat parts of it. */
export type RecordColumns = Pick<StoredRecord, 'kind' | 'replyId' | 'conversationId' | 'recordedAt'>;

/** The columns that match a body. */
export function columnsOf(body: Readonly<Record<string, unknown>>): RecordColumns {
  const of = (body['reply'] ?? body['acknowledgement'] ?? body['erasure'] ?? {}) as Readonly<Record<string, unknown>>;
  return {
    kind: body['kind'] as RecordKind,
    replyId: numberOf(of['id'] ?? of['replyId']),
    conversationId: numberOf(of['conversationId']),
    recordedAt: String(body['recordedAt']),
  };
}

const numberOf = (id: unknown): number | null => (typeof id === 'string' ? (parseId(id)?.id ?? null) : null);

/** Records read in one round trip. With the longest words this is some megabytes. */
const RECORDS_PER_READ = 500;

const PAGE_AFTER = statement(`
  SELECT r.sequence, r.hash, r.body, r.kind, r.reply_id AS "replyId", r.conversation_id AS "conversationId",
    ${exactMoment('r.recorded_at')} AS "recordedAt",
    CASE WHEN t.record_id IS NOT NULL THEN jsonb_strip_nulls(jsonb_build_object('salt', t.salt,
      'question', t.question, 'shownText', t.shown_text, 'facts', t.facts, 'parts', t.parts)) END AS words
  FROM compliance_record r LEFT JOIN compliance_text t ON t.record_id = r.id
  WHERE r.institution_id = $1 AND r.sequence > $2 ORDER BY r.sequence, r.id LIMIT $3`);

/** Records of an institution after a place, up to `most`, page by page; optionally with the rows of their replies. */
export async function* storedRecords(
  queryable: Queryable,
  institutionId: number,
  after: number,
  { most = Infinity, withRows = false }: { readonly most?: number; readonly withRows?: boolean } = {},
): AsyncGenerator<StoredRecord, void, void> {
  let last = after;
  for (let left = most; left > 0;) {
    const rows = await queryable.rows<StoredRecord>(PAGE_AFTER, [
      institutionId,
      last,
      Math.min(RECORDS_PER_READ, left),
    ]);
    yield* withRows ? await besideRows(queryable, rows) : rows;
    if (rows.length < RECORDS_PER_READ) return;
    last = rows.at(-1)?.sequence ?? last;
    left -= rows.length;
  }
}

async function besideRows(queryable: Queryable, records: readonly StoredRecord[]): Promise<StoredRecord[]> {
  const ids = records.flatMap(({ kind, replyId, words }) => (kind === 'REPLY' && replyId && words ? [replyId] : []));
  const shown = await shownRows(queryable, ids);
  return records.map((record) => ({ ...record, rows: shown.get(record.replyId ?? 0) ?? null }));
}

/** The canonical form of a salt: other texts may encode the same 256 bits. */
const SALT = /^[0-9a-f]{64}$/;

/**
 * Checks the words of the records that a walk passes: present words must be those that were bound, and for absent words
 * a later record must say that they were erased.
 */
export class WordsWatch {
  /** Records without words that no erasure has named yet. */
  readonly #unexplained = new Set<number>();
  /** Records with words whose reply is gone, and that no erasure has named yet as kept. */
  readonly #rowless = new Set<number>();
  #erased = 0;

  /** Records whose words were erased according to a record. */
  get erased(): number {
    return this.#erased;
  }

  /** The first record whose words are gone without a recorded erasure; null for none. */
  get firstUnexplained(): number | null {
    return this.#unexplained.size === 0 ? null : Math.min(...this.#unexplained);
  }

  /** The first record whose reply is gone without a recorded erasure; null for none. */
  get firstRowless(): number | null {
    return this.#rowless.size === 0 ? null : Math.min(...this.#rowless);
  }

  /** The fault in the words of a record; null for none so far. */
  look({ sequence, kind, words, rows }: StoredRecord, body: LinkBody): string | null {
    for (const place of placesIn(body, 'records')) if (this.#unexplained.delete(place)) this.#erased += 1;
    for (const place of placesIn(body, 'kept')) this.#rowless.delete(place);
    if (kind === 'REPLY' && words && rows === null) this.#rowless.add(sequence);
    const bound = body['commitments'] as Readonly<Record<string, unknown>> | undefined;
    if (bound === undefined) return words === null ? null : 'it binds no words, and has some';
    if (words === null) {
      this.#unexplained.add(sequence);
      return null;
    }
    if (!SALT.test(words.salt)) return 'its salt is not the one that was recorded';
    const due = commitmentsTo(words);
    // What a record binds must exist, and what exists must be bound: unbound words could be read as genuine.
    const name = Object.keys({ ...bound, ...due }).find((key) => bound[key] !== due[key]);
    return name === undefined ? null : `its ${RECORD_PART_NAMES[name] ?? name} is not the one that was recorded`;
  }
}

const RECORD_PART_NAMES: Readonly<Record<string, string>> = {
  question: 'question',
  shownText: 'shown text',
  facts: 'list of facts',
  parts: 'list of parts',
};

/** The sequence numbers of the records that an erasure names. */
function placesIn(body: LinkBody, name: 'records' | 'kept'): readonly number[] {
  const places = (body['erasure'] as Readonly<Record<string, unknown>> | undefined)?.[name];
  return Array.isArray(places) ? (places as number[]) : [];
}

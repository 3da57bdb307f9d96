import {
  exactMoment,
  findHead,
  START,
  walkChain,
  type ChainFault,
  type Finding,
  type Head,
  type Link,
  type LinkBody,
} from '../../../platform/chain/index.js';
import { statement, type Queryable } from '../../../platform/database/index.js';
import { columnsOf, storedRecords, WordsWatch, type StoredRecord, type RecordColumns } from './stored-record.js';
import { complianceChain } from './recorder.js';
import { rowsFault } from './reply-rows-check.js';

export interface Verification {
  /** Records that are sound. */
  readonly checked: number;
  /** Records whose words were erased, according to the chain itself. */
  readonly erased: number;
  readonly fault: ChainFault | null;
  /** The last sound record. */
  readonly last: Head;
  /** Where the chain should end. */
  readonly head: Head;
}

interface VerifyOptions {
  /** The last record that is trusted unchecked; 0 for none. */
  readonly after?: number;
  /** Maximum records to check. */
  readonly most?: number;
  readonly anchors?: ReadonlyMap<number, string>;
  /** Called after every record. */
  readonly onRecord?: (checked: number) => void;
}

/** A chain to verify: its records and its head. */
interface Chain {
  readonly records: AsyncIterable<StoredRecord>;
  /** The code of the institution that it belongs to. */
  readonly institution: string;
  readonly start: Head;
  /** Null when the walk ends before the end of the chain, or its head is gone. */
  readonly head: Head | null;
  readonly isHeadGone: boolean;
}

const COMPARED_RECORD_COLUMNS: readonly (keyof RecordColumns)[] = ['kind', 'recordedAt', 'conversationId', 'replyId'];

const FIND_VERIFIED_INSTITUTION = statement(`
  SELECT code, (SELECT max(sequence) FROM compliance_record WHERE institution_id = $1) AS "lastSequence"
  FROM institution WHERE id = $1`);
const RECORDED_AT = statement(`
  SELECT ${exactMoment('recorded_at')} AS at FROM compliance_record WHERE institution_id = $1 AND sequence = $2`);
const HASH_AT = statement(`SELECT hash FROM compliance_record WHERE institution_id = $1 AND sequence = $2`);

/**
 * Verifies the chain of an institution in the database. It needs a transaction with a single snapshot; otherwise
 * records added meanwhile look like faults. Null when the record to start after does not exist.
 */
export async function verifyRecords(
  queryable: Queryable,
  institutionId: number,
  { after = 0, most = Infinity, ...options }: VerifyOptions = {},
): Promise<Verification | null> {
  const [known] = await queryable.rows<{ code: string; lastSequence: number | null }>(FIND_VERIFIED_INSTITUTION, [
    institutionId,
  ]);
  const start = known && (await startOf(queryable, institutionId, after));
  if (!start) return null;
  const head = await findHead(queryable, complianceChain(institutionId));
  const reachesEnd = after + most >= (head?.sequence ?? known.lastSequence ?? 0);
  const records = storedRecords(queryable, institutionId, after, { withRows: true, ...(!reachesEnd && { most }) });
  const chain = { records, institution: known.code, start, isHeadGone: reachesEnd && head === null };
  const walked = await verifyLinks({ ...chain, head: reachesEnd ? head : null }, options);
  const late = reachesEnd && head && !walked.fault ? await momentFault(queryable, institutionId, head) : null;
  return { ...walked, fault: walked.fault ?? late, head: { ...(head ?? START) } };
}

/** Verifies records from any source, such as an export. */
export async function verifyLinks(
  { records, institution, start, head, isHeadGone }: Chain,
  { anchors, onRecord = () => undefined }: Pick<VerifyOptions, 'anchors' | 'onRecord'> = {},
): Promise<Omit<Verification, 'head'>> {
  const watch = new WordsWatch();
  let checked = 0;
  const check = (link: Link, body: LinkBody): Finding => {
    onRecord((checked += 1));
    const record = link as StoredRecord;
    if (body['institution'] !== institution) return 'it is of another institution';
    return columnFault(record, body) ?? watch.look(record, body) ?? rowsFault(record, body);
  };
  const walked = await walkChain(records, { start, head, isHeadGone, check, ...(anchors && { anchors }) });
  // A walk that ends before the head cannot know what later records say of words and replies that are gone.
  const fault = walked.fault ?? (head === null ? null : missingFault(watch));
  return { ...walked, fault, erased: watch.erased };
}

/** The first record whose words or reply are gone without a later record that they were erased. */
function missingFault({ firstUnexplained, firstRowless }: WordsWatch): ChainFault | null {
  const sequence = Math.min(firstUnexplained ?? Infinity, firstRowless ?? Infinity);
  if (sequence === Infinity) return null;
  const what = sequence === firstUnexplained ? 'its words are' : 'its reply is';
  return { kind: 'MISSING', sequence, detail: `${what} gone, and no record says of an erasure` };
}

/** Columns repeat the body for queries; one that differs would mislead the reader. */
function columnFault(record: StoredRecord, body: Readonly<Record<string, unknown>>): string | null {
  const due = columnsOf(body);
  const wrong = COMPARED_RECORD_COLUMNS.find((name) => due[name] !== record[name]);
  return wrong === undefined ? null : `its column ${wrong} is not what its text says`;
}

/** The head changes together with the last record. */
async function momentFault(
  queryable: Queryable,
  institutionId: number,
  { sequence, at }: Head & { readonly at: string },
): Promise<ChainFault | null> {
  const [last] = await queryable.rows<{ at: string }>(RECORDED_AT, [institutionId, sequence]);
  const detail = 'the head of the chain was moved at another moment than its last record says';
  return last && last.at !== at ? { kind: 'ALTERED', sequence, detail } : null;
}

async function startOf(queryable: Queryable, institutionId: number, after: number): Promise<Head | null> {
  if (after === 0) return START;
  const [row] = await queryable.rows<{ hash: string }>(HASH_AT, [institutionId, after]);
  return row ? { sequence: after, hash: row.hash } : null;
}

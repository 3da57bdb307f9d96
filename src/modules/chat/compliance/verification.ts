import { findHead, START, walkChain, type ChainFault, type Head, type Link } from '../../../platform/chain/index.js';
import { statement, type Queryable } from '../../../platform/database/index.js';
import { columnsOf, keptRecords, WordsWatch, type KeptRecord, type RecordColumns } from './kept-record.js';
import { complianceChain } from './recorder.js';

export interface Verification {
  /** Records that are sound. */
  readonly checked: number;
  /** Of them, those whose words were erased, as the chain itself says. */
  readonly erased: number;
  readonly fault: ChainFault | null;
  /** The last sound record. */
  readonly last: Head;
  /** Where the chain is said to end. */
  readonly head: Head;
}

export interface VerifyOptions {
  /** The last record that is trusted without a look; 0 for none. */
  readonly after?: number;
  /** Records looked at, at most. */
  readonly most?: number;
  readonly anchors?: ReadonlyMap<number, string>;
  /** Told after every record. */
  readonly onRecord?: (checked: number) => void;
}

const COLUMNS: readonly (keyof RecordColumns)[] = ['kind', 'recordedAt', 'conversationId', 'replyId'];

const HASH_AT = statement(`SELECT hash FROM compliance_record WHERE institution_id = $1 AND sequence = $2`);

/**
 * Walks the chain of an institution in the database. A transaction that reads one moment is needed, or records added
 * meanwhile look like faults. Null when the record to begin after is not there.
 */
export async function verifyRecords(
  queryable: Queryable,
  institutionId: number,
  { after = 0, most = Infinity, anchors, onRecord = () => undefined }: VerifyOptions = {},
): Promise<Verification | null> {
  const head = (await findHead(queryable, complianceChain(institutionId))) ?? START;
  const start = await startOf(queryable, institutionId, after);
  if (!start) return null;
  const reachesEnd = after + most >= head.sequence;
  const records = keptRecords(queryable, institutionId, after, reachesEnd ? Infinity : most);
  return { ...(await verifyLinks(records, { start, head: reachesEnd ? head : null, anchors, onRecord })), head };
}

/** Walks records from anywhere, such as an export. */
export async function verifyLinks(
  records: AsyncIterable<KeptRecord>,
  {
    start,
    head,
    anchors,
    onRecord,
  }: {
    readonly start: Head;
    readonly head: Head | null;
    readonly anchors?: ReadonlyMap<number, string> | undefined;
    readonly onRecord: (checked: number) => void;
  },
): Promise<Omit<Verification, 'head'>> {
  const watch = new WordsWatch();
  let checked = 0;
  const check = (link: Link, body: Readonly<Record<string, unknown>>): string | null => {
    onRecord((checked += 1));
    const record = link as KeptRecord;
    return columnFault(record, body) ?? watch.look(record.sequence, body, record.words) ?? rowFault(record);
  };
  const walked = await walkChain(records, { start, head, check, ...(anchors && { anchors }) });
  const missing = watch.firstUnexplained;
  // A walk that ends before the head cannot know what later records say of words that are gone.
  const isComplete = walked.fault === null && head !== null;
  const fault =
    isComplete && missing !== null
      ? ({
          kind: 'MISSING',
          sequence: missing,
          detail: 'its words are gone, and no record says that they were erased',
        } as const)
      : walked.fault;
  return { ...walked, fault, erased: watch.erased };
}

/** Columns repeat the body for looking up; one that says otherwise would mislead whoever looks. */
function columnFault(record: KeptRecord, body: Readonly<Record<string, unknown>>): string | null {
  const due = columnsOf(body);
  const wrong = COLUMNS.find((name) => due[name] !== record[name]);
  return wrong === undefined ? null : `its column ${wrong} is not what its text says`;
}

/** People read the row and not the record: a row that shows another text would tell them what was never said. */
const rowFault = ({ isShownOtherwise = false }: KeptRecord): string | null =>
  isShownOtherwise ? "the reply's row shows another text than was recorded" : null;

async function startOf(queryable: Queryable, institutionId: number, after: number): Promise<Head | null> {
  if (after === 0) return START;
  const [row] = await queryable.rows<{ hash: string }>(HASH_AT, [institutionId, after]);
  return row ? { sequence: after, hash: row.hash } : null;
}

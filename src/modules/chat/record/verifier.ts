#!/usr/bin/env node
/**
 * Checks a file of compliance records, offline: `node verify.mjs records.jsonl [anchors.jsonl]`. Exit status: 0 sound, 1 the
 * file cannot be read, 2 a fault was found. README.md beside it says what is checked, and how.
 *
 * An export carries this file, compiled, to people who have nothing but Node. It deliberately shares no code with the
 * program that wrote the records: two independent implementations that agree are worth more than one.
 */
import { createHash, createHmac } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a file says is taken as it comes, and checked where it is used. */
type Json = Readonly<Record<string, unknown>>;

/** The end of the chain, or a place in it. */
interface Place {
  readonly sequence: number;
  readonly hash: string;
}

/** The body of a record, as far as it is checked. */
interface Content {
  readonly institution?: unknown;
  readonly sequence?: unknown;
  readonly previousHash?: unknown;
  readonly commitments?: Json;
  readonly erasure?: { readonly records?: readonly number[] };
}

/** A line of the file, opened. */
interface ChainedRecord extends Place {
  readonly content: Content;
  readonly words: Readonly<Record<string, string>> | null;
  /** Whether the hash is that of the body. */
  readonly isWhole: boolean;
}

interface Header {
  readonly format: string;
  readonly institution: string;
  readonly head: Place | null;
}

const FORMAT = 'moa-compliance-export/1';
const GENESIS = '0'.repeat(64);
/** Words that every record with words binds. */
const BOUND = ['question', 'shownText', 'facts'];
const UNREADABLE = 1;
const FAULTY = 2;
/** A sign of life on standard error for each of so many records. */
const PROGRESS_EVERY = 100_000;

/** Ends the program with a line for its reader. */
class Ended extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const unreadable = (why: unknown): never => {
  throw new Ended(UNREADABLE, why instanceof Error ? why.message : String(why));
};
const fault = (kind: string, sequence: number, detail: string): never => {
  throw new Ended(FAULTY, `FAULT ${kind} at record ${sequence}: ${detail}`);
};
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The object that a text is; null when it is none. */
function json(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Json | null) : null;
  } catch {
    return null;
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const bind = (salt: string, name: string, text: string): string =>
  createHmac('sha256', Buffer.from(salt, 'hex')).update(`${name}\n${text}`, 'utf8').digest('hex');

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return unreadable(error);
  }
}

/** The heads of this institution that were kept elsewhere, by place. */
function readAnchors(path: string, institution: string): Map<number, string> {
  const anchors = new Map<number, string>();
  for (const line of textOf(path).split('\n').filter(Boolean)) {
    const anchor = json(line);
    if (anchor?.['chain'] !== 'compliance' || anchor['institution'] !== institution) continue;
    const { sequence, hash } = anchor as Json & Place;
    if (sequence > 0) anchors.set(sequence, hash);
  }
  return anchors;
}

function open(line: string): ChainedRecord {
  const record = json(line);
  const body = record?.['body'];
  const members = Object.keys(record ?? {})
    .sort()
    .join();
  if (typeof body !== 'string' || members !== 'body,hash,sequence,words') {
    return unreadable(`A line is no record: ${line.slice(0, 80)}`);
  }
  const { sequence, hash, words } = record as unknown as ChainedRecord;
  return { sequence, hash, words, content: json(body) ?? {}, isWhole: sha256(body) === hash };
}

/** Checks records one after another, each together with the one after it. */
class ChainCheck {
  last: Place = { sequence: 0, hash: GENESIS };
  checked = 0;
  erased = 0;
  #before: Place | null = null;
  /** Records that bind words and have none, until a later record says that they were erased. */
  readonly #wordless = new Set<number>();

  constructor(
    private readonly header: Header,
    private readonly anchors: ReadonlyMap<number, string>,
  ) {}

  take(record: ChainedRecord, next: ChainedRecord | null): void {
    this.#expectOneInPlace(record, next);
    this.#expectInOrder(record, next);
    this.#expectLinked(record, next);
    this.#expectContent(record);
    this.#expectWords(record);
    this.checked += 1;
    this.#before = this.last;
    this.last = { sequence: record.sequence, hash: record.hash };
    if (this.checked % PROGRESS_EVERY === 0) process.stderr.write(`${this.checked} records\n`);
  }

  /** Expects the chain to end where the first line and the anchors say. */
  finish(): void {
    const { head } = this.header;
    const { sequence, hash } = this.last;
    const end = sequence + 1;
    if (head && sequence < head.sequence) {
      fault('CUT_TAIL', end, `the file ends at ${sequence}, and its first line says ${head.sequence}`);
    }
    if (head && sequence > head.sequence) {
      fault('INSERTED', head.sequence + 1, `the first line says that the chain ends at ${head.sequence}`);
    }
    if (head && hash !== head.hash) fault('ALTERED', sequence, 'the first line says another hash of the last record');
    const furthest = Math.max(0, ...this.anchors.keys());
    if (furthest > sequence) {
      fault('CUT_TAIL', end, `the file ends at ${sequence}, and an anchor was taken at ${furthest}`);
    }
    if (!head && sequence > 0) {
      fault('HEAD_MISSING', end, 'nothing said any more where the chain ended: more may have come after');
    }
    if (this.#wordless.size > 0) {
      fault('MISSING', Math.min(...this.#wordless), 'its words are gone, and no record says that they were erased');
    }
  }

  #expectOneInPlace(record: ChainedRecord, next: ChainedRecord | null): void {
    const { sequence, hash } = this.last;
    const isAgainAfter = ({ isWhole, content }: ChainedRecord, place: number, previousHash: string): boolean =>
      isWhole && content.sequence === place && content.previousHash === previousHash;
    if (this.#before && isAgainAfter(record, sequence, this.#before.hash)) {
      fault('INSERTED', sequence, 'two records stand in this place');
    }
    if (next && isAgainAfter(record, sequence + 1, hash) && isAgainAfter(next, sequence + 1, hash)) {
      fault('INSERTED', sequence + 1, 'two records stand in this place');
    }
  }

  #expectInOrder({ sequence }: ChainedRecord, next: ChainedRecord | null): void {
    const expected = this.last.sequence + 1;
    if (sequence > expected && next?.sequence === expected) {
      fault('REORDERED', expected, `record ${sequence} stands before it`);
    }
    if (sequence > expected) fault('MISSING', expected, `record ${sequence} comes after ${this.last.sequence}`);
    if (sequence < expected) fault('REORDERED', sequence, `it stands after record ${this.last.sequence}`);
  }

  #expectLinked({ sequence, hash, content, isWhole }: ChainedRecord, next: ChainedRecord | null): void {
    const { last, header } = this;
    const expected = last.sequence + 1;
    if (!isWhole) fault('ALTERED', sequence, 'its hash is not that of its text');
    if (content.sequence !== expected) {
      fault('REORDERED', expected, `the record here was number ${String(content.sequence)}`);
    }
    if (content.previousHash === last.hash) return;
    const isFollowed = next ? next.content.previousHash === hash : header.head === null || header.head.hash === hash;
    if (isFollowed && last.sequence > 0) {
      fault('ALTERED', last.sequence, 'it was exchanged for another: the next record follows a different hash');
    }
    fault('ALTERED', expected, 'it does not follow the record before it');
  }

  #expectContent({ sequence, hash, content }: ChainedRecord): void {
    const anchor = this.anchors.get(sequence);
    if (anchor !== undefined && anchor !== hash) {
      fault('REWRITTEN', sequence, 'the anchor of this record has another hash');
    }
    if (content.institution !== this.header.institution) fault('ALTERED', sequence, 'it is of another institution');
    for (const place of content.erasure?.records ?? []) if (this.#wordless.delete(place)) this.erased += 1;
  }

  /** Expects the words that the record binds, all of them and no others, or none. */
  #expectWords({ sequence, content: { commitments }, words }: ChainedRecord): void {
    if (commitments && !words) this.#wordless.add(sequence);
    if (!commitments && words) fault('ALTERED', sequence, 'it binds no words, and has some');
    if (!commitments || !words) return;
    const { salt = '', ...texts } = words;
    if (!/^[0-9a-f]{64}$/.test(salt)) fault('ALTERED', sequence, 'its salt is not the one that was recorded');
    for (const name of new Set([...BOUND, ...Object.keys(commitments), ...Object.keys(texts)])) {
      const text = texts[name];
      if (typeof text !== 'string' || bind(salt, name, text) !== commitments[name]) {
        fault('ALTERED', sequence, `its ${name} is not the one that was recorded`);
      }
    }
  }
}

async function verify(path: string | undefined, anchorPath: string | undefined): Promise<string> {
  if (!path) return unreadable('Usage: node verify.mjs records.jsonl [anchors.jsonl]');
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })[Symbol.asyncIterator]();
  const first = await lines.next().catch(unreadable);
  const header = json(first.done ? '' : first.value) as Header | null;
  if (header?.format !== FORMAT) return unreadable(`${path} does not begin with a line of ${FORMAT}`);
  const anchors = anchorPath ? readAnchors(anchorPath, header.institution) : new Map<number, string>();
  const chain = new ChainCheck(header, anchors);
  let waiting: ChainedRecord | null = null;
  for await (const line of lines) {
    const record = open(line);
    if (waiting) chain.take(waiting, record);
    waiting = record;
  }
  if (waiting) chain.take(waiting, null);
  chain.finish();
  const { checked, erased, last } = chain;
  const counts = `${checked} records, ${erased} of them with erased words; ${anchors.size} anchors agree`;
  return `SOUND ${header.institution}: ${counts}; head ${last.sequence} ${last.hash}`;
}

// A reader such as `head` may close its end early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  const [path, anchorPath] = process.argv.slice(2).filter((word) => word !== '--anchors');
  say(await verify(path, anchorPath));
} catch (error) {
  say(error instanceof Ended ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = error instanceof Ended ? error.status : UNREADABLE;
}

import { sha256, type Head, type Link } from './link.js';

/** What is wrong with a chain. */
export type FaultKind =
  /** The link, or what belongs to it, is not what was recorded. */
  | 'ALTERED'
  /** A link is not in its place, nor near it. */
  | 'MISSING'
  /** A link is in the place of another. */
  | 'REORDERED'
  /** A link is where none was recorded. */
  | 'INSERTED'
  /** The last links are gone. */
  | 'CUT_TAIL'
  /** The record of the chain's end is gone: links after the last one may be gone, too. */
  | 'HEAD_MISSING'
  /** The chain up to here is consistent, but is not the one the anchor was taken from. */
  | 'REWRITTEN';

/** The first fault of a chain: the place of the link, counted from 1. */
export interface ChainFault {
  readonly kind: FaultKind;
  readonly sequence: number;
  readonly detail: string;
}

/** The parsed text of a link. */
export type LinkBody = Readonly<Record<string, unknown>>;

/** What is wrong with the data behind a link: in words, or as a fault of its own; null for nothing. */
export type Finding = string | ChainFault | null;

export interface WalkOptions {
  /** The trusted head: the walk begins after it. */
  readonly start: Head;
  /** The recorded end of the chain; null when the walk ends with the last link, or the record is gone. */
  readonly head: Head | null;
  /** Whether a record of the chain's end should exist but does not. */
  readonly isHeadGone?: boolean;
  /** Heads stored elsewhere, by their place. */
  readonly anchors?: ReadonlyMap<number, string>;
  /** A further check of a sound link; returns what is wrong, or the fault in the data behind the link. */
  readonly check?: (link: Link, body: LinkBody) => Finding | Promise<Finding>;
}

export interface Walked {
  /** Sound links. */
  readonly checked: number;
  readonly fault: ChainFault | null;
  /** The last sound link. */
  readonly last: Head;
}

interface Opened {
  readonly link: Link;
  /** Whether the hash is that of the body, and the body is an object. */
  readonly isWhole: boolean;
  readonly body: LinkBody;
}

/** Follows a chain link by link and stops at the first fault. Keeps four links in memory, however many there are. */
export async function walkChain(
  links: AsyncIterable<Link> | Iterable<Link>,
  { start, head, isHeadGone = false, anchors = new Map(), check = () => null }: WalkOptions,
): Promise<Walked> {
  let checked = 0;
  let before: Head | null = null;
  let last = start;
  const stop = (fault: ChainFault): Walked => ({ checked, fault, last });
  for await (const [link, next] of pairs(links)) {
    const opened = open(link);
    const fault =
      misplaced({ before, last, start }, opened, next ?? null, head) ?? (await judged(opened, anchors, check));
    if (fault) return stop(fault);
    checked += 1;
    [before, last] = [last, { sequence: link.sequence, hash: link.hash }];
  }
  const fault = (head && endFault(last, head)) ?? cutBelow(last, anchors) ?? (isHeadGone ? headless(last) : null);
  return fault ? stop(fault) : { checked, fault: null, last };
}

/** A chain that is empty has no head either. */
function headless({ sequence }: Head): ChainFault | null {
  const detail = `the head of the chain is gone: nothing says whether more came after link ${sequence}`;
  return sequence === 0 ? null : { kind: 'HEAD_MISSING', sequence: sequence + 1, detail };
}

function cutBelow(last: Head, anchors: ReadonlyMap<number, string>): ChainFault | null {
  const furthest = Math.max(0, ...anchors.keys());
  if (furthest <= last.sequence) return null;
  const detail = `the chain ends at ${last.sequence}, and an anchor was taken at ${furthest}`;
  return { kind: 'CUT_TAIL', sequence: last.sequence + 1, detail };
}

async function judged(
  { link, body }: Opened,
  anchors: ReadonlyMap<number, string>,
  check: NonNullable<WalkOptions['check']>,
): Promise<ChainFault | null> {
  const { sequence, hash } = link;
  const anchored = anchors.get(sequence);
  if (anchored !== undefined && anchored !== hash) {
    return { kind: 'REWRITTEN', sequence, detail: `the anchor of this link has the hash ${anchored}, not ${hash}` };
  }
  const found = await check(link, body);
  return typeof found === 'string' ? { kind: 'ALTERED', sequence, detail: found } : found;
}

interface Place {
  readonly before: Head | null;
  readonly last: Head;
  readonly start: Head;
}

/** Judges the link or the one before it by what its neighbours say; null when both are sound. */
function misplaced(
  { before, last, start }: Place,
  row: Opened,
  next: Opened | null,
  head: Head | null,
): ChainFault | null {
  const { link, body, isWhole } = row;
  const expected = last.sequence + 1;
  const fault = (kind: FaultKind, sequence: number, detail: string): ChainFault => ({ kind, sequence, detail });
  if (isWhole && before && body['sequence'] === last.sequence && body['previousHash'] === before.hash) {
    return fault('INSERTED', last.sequence, 'two links stand in this place');
  }
  if (isWhole && next?.isWhole && isTwin(row, next, last))
    return fault('INSERTED', expected, 'two links stand in this place');
  if (link.sequence > expected) {
    return next?.link.sequence === expected
      ? fault('REORDERED', expected, `link ${link.sequence} stands before it`)
      : fault('MISSING', expected, `link ${link.sequence} comes after ${last.sequence}`);
  }
  if (link.sequence < expected) return fault('REORDERED', link.sequence, `it stands after link ${last.sequence}`);
  if (!isWhole) return fault('ALTERED', expected, 'its hash is not that of its text');
  if (body['sequence'] !== expected)
    return fault('REORDERED', expected, `the link here was number ${String(body['sequence'])}`);
  if (body['previousHash'] === last.hash) return null;
  const isFollowed = next ? next.body['previousHash'] === link.hash : head === null || head.hash === link.hash;
  // The next link confirms this one, so the one before was replaced, unless that one is trusted.
  return isFollowed && last.sequence > start.sequence
    ? fault('ALTERED', last.sequence, 'it was exchanged for another: the next link follows a different hash')
    : fault('ALTERED', expected, 'it does not follow the link before it');
}

/** Whether both links claim to follow the last one. */
const isTwin = (one: Opened, other: Opened, last: Head): boolean =>
  [one, other].every(({ body }) => body['sequence'] === last.sequence + 1 && body['previousHash'] === last.hash);

function endFault(last: Head, head: Head): ChainFault | null {
  if (last.sequence < head.sequence) {
    const detail = `the chain ends at ${last.sequence}, and its head says ${head.sequence}`;
    return { kind: 'CUT_TAIL', sequence: last.sequence + 1, detail };
  }
  if (last.sequence > head.sequence) {
    const detail = `the head of the chain says that it ends at ${head.sequence}`;
    return { kind: 'INSERTED', sequence: head.sequence + 1, detail };
  }
  const isSame = last.hash === head.hash;
  return isSame ? null : { kind: 'ALTERED', sequence: last.sequence, detail: 'the head of the chain has another hash' };
}

function open(link: Link): Opened {
  const body = parsed(link.body);
  return { link, isWhole: body !== null && sha256(link.body) === link.hash, body: body ?? {} };
}

function parsed(text: string): LinkBody | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as LinkBody) : null;
  } catch {
    return null;
  }
}

/** Each link with the one after it. */
async function* pairs(
  links: AsyncIterable<Link> | Iterable<Link>,
): AsyncGenerator<[Link, Opened | undefined], void, void> {
  let held: Link | null = null;
  for await (const link of links) {
    if (held) yield [held, open(link)];
    held = link;
  }
  if (held) yield [held, undefined];
}

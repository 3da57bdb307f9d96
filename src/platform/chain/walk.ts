import { sha256, type Head, type Link } from './link.js';

/** What is wrong with a chain. */
export type FaultKind =
  /** The link, or what belongs to it, is not what was recorded. */
  | 'ALTERED'
  /** A link is not where it belongs, and nowhere near. */
  | 'MISSING'
  /** A link stands in the place of another. */
  | 'REORDERED'
  /** A link stands where none was recorded. */
  | 'INSERTED'
  /** The last links are gone. */
  | 'CUT_TAIL'
  /** What says where the chain ends is gone: links after the last one may be, too. */
  | 'HEAD_MISSING'
  /** The chain up to here is consistent, but another than the one an anchor was taken of. */
  | 'REWRITTEN';

/** The first fault of a chain: the place of the link, counted from 1. */
export interface ChainFault {
  readonly kind: FaultKind;
  readonly sequence: number;
  readonly detail: string;
}

/** The text of a link, read. */
export type LinkBody = Readonly<Record<string, unknown>>;

/** What is wrong with what a link stands for: in words, or as a fault of its own; null for nothing. */
export type Finding = string | ChainFault | null;

export interface WalkOptions {
  /** What is trusted: the walk begins after it. */
  readonly start: Head;
  /** Where the chain is said to end; null when the walk ends where the links do, or nothing says it any more. */
  readonly head: Head | null;
  /** Whether something should say where the chain ends, and does not. */
  readonly isHeadGone?: boolean;
  /** Heads that were kept elsewhere, by their place. */
  readonly anchors?: ReadonlyMap<number, string>;
  /** What else is to hold of a sound link; says what does not, or names the fault within what the link stands for. */
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

/** Follows a chain from link to link, and ends at the first fault. Keeps four links in memory, however many there are. */
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

/** A chain that never began has no head either. */
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

/** What is wrong with the link or the one before it, told by what its neighbours say; null for nothing. */
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
  // What stands after it vouches for this link; then the one before was exchanged, unless that one is trusted.
  return isFollowed && last.sequence > start.sequence
    ? fault('ALTERED', last.sequence, 'it was exchanged for another: the next link follows a different hash')
    : fault('ALTERED', expected, 'it does not follow the link before it');
}

/** Whether two links say both that they are the one after the last. */
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

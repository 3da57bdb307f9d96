import { CliError } from '../command.js';
import { readTextFile } from '../files.js';

/** Heads that were kept elsewhere, by place: of the records of each institution, and of the seals over the audit trail. */
export interface Anchors {
  readonly compliance: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly audit: ReadonlyMap<number, string>;
}

export const NO_ANCHORS: Anchors = { compliance: new Map(), audit: new Map() };

/** Anchors of a hundred institutions for ten years are about this much. */
const MAX_BYTES = 100_000_000;

/** Reads what `moa audit anchor` printed, on one day or on many. @throws CliError naming a line that is no anchor. */
export async function anchorsIn(path: string): Promise<Anchors> {
  const compliance = new Map<string, Map<number, string>>();
  const audit = new Map<number, string>();
  const text = await readTextFile(path, 'file of anchors', MAX_BYTES);
  text.split(/\r?\n/).forEach((line, place) => {
    if (line.trim() === '') return;
    const { chain, institution, sequence, hash } = anchorOf(line) ?? wrong(path, place);
    const chains = chain === 'audit' ? audit : (compliance.get(institution) ?? new Map<number, string>());
    if (chain === 'compliance') compliance.set(institution, chains);
    if (chains.get(sequence) !== undefined && chains.get(sequence) !== hash) {
      throw new CliError(`${path}, line ${place + 1}: an earlier line has another hash for the same place.`);
    }
    if (sequence > 0) chains.set(sequence, hash);
  });
  return { compliance, audit };
}

interface Anchor {
  readonly chain: 'compliance' | 'audit';
  readonly institution: string;
  readonly sequence: number;
  readonly hash: string;
}

function anchorOf(line: string): Anchor | null {
  try {
    const { chain, institution = '', sequence, hash } = JSON.parse(line) as Partial<Record<keyof Anchor, unknown>>;
    const isOne =
      (chain === 'audit' || (chain === 'compliance' && institution !== '')) &&
      typeof institution === 'string' &&
      Number.isSafeInteger(sequence) &&
      typeof hash === 'string' &&
      /^[0-9a-f]{64}$/.test(hash);
    return isOne ? { chain, institution, sequence: Number(sequence), hash } : null;
  } catch {
    return null;
  }
}

function wrong(path: string, place: number): never {
  throw new CliError(`${path}, line ${place + 1}: this is no anchor, as "moa audit anchor" prints them.`);
}

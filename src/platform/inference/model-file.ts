import { createHash } from 'node:crypto';
import { contractOf, describeModel, type InputColumn, type ModelDescription } from '../../learning/index.js';
import { messageOf } from '../system-error.js';
import { ModelRefused } from './errors.js';

/** A registered model, and the columns that its caller will fill. */
export interface ModelFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes when they were registered, in hexadecimal. */
  readonly sha256: string;
  readonly inputColumns: readonly InputColumn[];
}

/**
 * The file's metadata, after all of it was checked against the expected contract.
 * @throws ModelRefused naming the model and, when the contracts differ, the first different column.
 */
export function verifiedModel({ name, bytes, sha256, inputColumns }: ModelFile): ModelDescription {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256.toLowerCase())
    throw new ModelRefused(name, 'HASH', `its SHA-256 is ${found}, and ${sha256} was registered`);
  const description = described(name, bytes);
  const { contract, columns, width } = description;
  if (contract !== contractOf(inputColumns)) {
    const column = firstDifference(columns, inputColumns);
    throw new ModelRefused(name, 'CONTRACT', contractMessage(columns, inputColumns, column), column);
  }
  if (width !== inputColumns.length)
    throw new ModelRefused(
      name,
      'WIDTH',
      `its graph takes ${width} columns, and its contract has ${inputColumns.length}`,
    );
  return description;
}

function described(name: string, bytes: Uint8Array): ModelDescription {
  try {
    return describeModel(bytes);
  } catch (cause) {
    throw new ModelRefused(name, 'UNREADABLE', messageOf(cause), null, { cause });
  }
}

function firstDifference(own: readonly InputColumn[], given: readonly InputColumn[]): string | null {
  for (let place = 0; place < Math.max(own.length, given.length); place += 1) {
    const [ours, theirs] = [own[place], given[place]];
    if (ours?.name !== theirs?.name || ours?.rule !== theirs?.rule) return theirs?.name ?? ours?.name ?? null;
  }
  return null;
}

function contractMessage(own: readonly InputColumn[], given: readonly InputColumn[], column: string | null): string {
  if (column === null) return 'the hash of its contract is not that of its own columns';
  const at = (columns: readonly InputColumn[]): string => {
    const place = columns.findIndex(({ name }) => name === column);
    return place < 0 ? 'is missing' : `is column ${place + 1}, by the rule "${columns[place]?.rule}"`;
  };
  return `column ${column} ${at(own)} where it was made, and ${at(given)} where it is asked`;
}

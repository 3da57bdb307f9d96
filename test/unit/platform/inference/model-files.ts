import { createHash } from 'node:crypto';
import type { ModelFile } from '../../../../src/platform/inference/index.js';
import { columnsNamed, type InputColumn } from '../../../../src/learning/index.js';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Columns `c0`, `c1`, … with only their names agreed. */
export const columnsOf = (count: number): InputColumn[] =>
  columnsNamed(Array.from({ length: count }, (_, place) => `c${place}`));

/** A file as it is registered and asked for. */
export const fileOf = (bytes: Uint8Array, inputColumns: readonly InputColumn[], name = 'stage'): ModelFile => ({
  name,
  bytes,
  sha256: sha256(bytes),
  inputColumns,
});

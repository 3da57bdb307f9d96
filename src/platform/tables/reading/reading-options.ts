import type { TableEncoding } from '../analysis.types.js';
import type { Head } from './table-head.js';
import type { Dialect } from './record-scanner.js';

/** How a file of delimited text is to be read. */
export interface Reading {
  readonly path: string;
  readonly encoding: TableEncoding;
  readonly dialect: Dialect;
  readonly head: Head;
  readonly width: number;
}

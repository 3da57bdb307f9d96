import type { Parameter } from '../../customers/index.js';
import { EARLIEST, LATEST } from '../source/index.js';

/**
 * What the statement that read a customer preloaded for a field. It is a function, because the field's own resolver
 * must still convert it: any other value would be taken for the finished answer.
 */
type Brought = () => unknown;

export function preloadedRows(rows: unknown): Brought {
  return () => rows;
}

/** What was preloaded for a field of a customer; undefined when it is still to be read. */
export function takePreloaded(customer: object, field: string): unknown {
  const brought = (customer as Readonly<Record<string, unknown>>)[field];
  return typeof brought === 'function' ? (brought as Brought)() : undefined;
}

/**
 * A bound of quarters in SQL. The two that stand for none are literals, by which PostgreSQL plans a little better; one that
 * a client chose is a parameter, since each of thousands of quarters would be another statement.
 */
export function quarterBound(quarter: string, parameter: Parameter): string {
  const sql = quarter === EARLIEST || quarter === LATEST ? `'${quarter}'` : parameter(quarter);
  return `${sql}::bpchar`;
}

import type { Values } from '../../../../platform/delimited/index.js';
import { rateMillionths } from '../../terms/index.js';
import type { ProductRow } from '../refinance.columns.js';
import { PRODUCT_COLUMNS } from './product-columns.js';
import type { ProductDetails } from './product-writing.repository.js';

type Field = keyof ProductDetails;

/** All that a file says of a product that is there. */
export function detailsOf(row: ProductRow): ProductDetails {
  const given = new Map<string, unknown>(Object.entries({ ...row, ...row.eligibility }));
  return Object.fromEntries(FIELDS_BESIDE_CODE.map(({ name }) => [name, given.get(name)])) as unknown as ProductDetails;
}

/** A product as a row has it; what the row does not say is that of `before`, or sets no bound. */
export function productOfRow(values: Values, before: ProductDetails | null): ProductDetails {
  const read = FIELDS_BESIDE_CODE.map(({ name, rule }): readonly [string, unknown] => {
    const text = values[name];
    if (text === undefined) return [name, before?.[name as Field] ?? null];
    if (text === null) return [name, null];
    return [name, rule.kind === 'WHOLE' ? Number(text) : rule.kind === 'CODES' ? text.split(';') : text];
  });
  return Object.fromEntries(read) as unknown as ProductDetails;
}

export interface ProductChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export const changesOf = (before: ProductDetails, after: ProductDetails): ProductChange[] =>
  FIELDS_BESIDE_CODE.flatMap(({ name }) => {
    const [old, now] = [shown(name, before), shown(name, after)];
    return old === now ? [] : [{ field: name, before: old, after: now }];
  });

/** A value as changes show and compare it: percentages without trailing zeros, lists in one order. */
function shown(name: string, details: ProductDetails): string {
  const value = details[name as Field];
  if (value === null) return 'none';
  if (typeof value === 'object') return value.toSorted().join(';');
  return typeof value === 'string' && name.endsWith('Percent') ? String(rateMillionths(value) / 10_000) : String(value);
}

const FIELDS_BESIDE_CODE = PRODUCT_COLUMNS.filter(({ name }) => name !== 'code');

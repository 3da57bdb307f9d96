import { parse } from 'csv-parse/sync';
import { problemsOfInput } from '../../../../platform/graphql/index.js';
import { RegionEnum } from '../../limit/index.js';
import { LoanTypeEnum, RateTypeEnum, RepaymentMethodEnum } from '../../loans/index.js';
import { RefinanceEligibilityInput, RefinanceProductCreateInput } from './product-changes.types.js';
import { productProblems } from './product-problems.js';
import type { ProductDetails } from './product-writing.repository.js';

/** Far above what an institution offers, far below what would hurt to read at once. */
const MAX_ROWS = 2_000;
const SHOWN = 20;

/** The problems of a file; each names its line and column. */
export class ProductFileError extends Error {
  override readonly name = 'ProductFileError';

  constructor(readonly problems: readonly string[]) {
    const more = problems.length - SHOWN;
    super([...problems.slice(0, SHOWN), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
  }
}

/** A product of the file; the header is line 1. */
export interface WrittenProduct {
  readonly line: number;
  readonly code: string;
  readonly details: ProductDetails;
}

type Kind = 'TEXT' | 'NUMBER' | readonly string[] | { readonly listOf: readonly string[] };

/** What each column holds; a list is separated by semicolons. */
const REQUIRED: Readonly<Record<string, Kind>> = {
  code: 'TEXT',
  nameKo: 'TEXT',
  nameEn: 'TEXT',
  loanType: Object.keys(LoanTypeEnum),
  rateType: Object.keys(RateTypeEnum),
  rateMinPercent: 'TEXT',
  rateMaxPercent: 'TEXT',
  amountMinWon: 'NUMBER',
  amountMaxWon: 'NUMBER',
  termMinMonths: 'NUMBER',
  termMaxMonths: 'NUMBER',
  repaymentMethods: { listOf: Object.keys(RepaymentMethodEnum) },
  prepaymentFeePercent: 'TEXT',
  fromLoanTypes: { listOf: Object.keys(LoanTypeEnum) },
};
/** Empty, or left out of the file, they set no bound. */
const OPTIONAL: Readonly<Record<string, Kind>> = {
  minCreditScore: 'NUMBER',
  maxCreditScore: 'NUMBER',
  minAnnualIncomeWon: 'NUMBER',
  homeRegions: { listOf: Object.keys(RegionEnum) },
  maxDsrPercent: 'TEXT',
  maxLtvPercent: 'TEXT',
};
const COLUMNS: Readonly<Record<string, Kind>> = { ...REQUIRED, ...OPTIONAL };

interface Row {
  readonly line: number;
  readonly record: Readonly<Record<string, string>>;
}

/**
 * The products of a CSV file whose header names the fields of `refinanceProductCreate`, a line for each product. Each
 * keeps the bounds of that mutation's input.
 * @throws ProductFileError that lists everything that is wrong.
 */
export async function readProducts(text: string): Promise<WrittenProduct[]> {
  const rows = rowsOf(text);
  const faults = rows.flatMap(faultsOfCells);
  if (faults.length > 0) throw new ProductFileError(faults);
  const read = await Promise.all(rows.map(productOf));
  const problems = [...read.flatMap(({ problems: own }) => own), ...repeated(rows)];
  if (problems.length > 0) throw new ProductFileError(problems);
  return read.map(({ product }) => product);
}

function rowsOf(text: string): Row[] {
  let header: readonly string[] = [];
  const columns = (names: string[]) => (header = names.map((name) => name.trim()));
  let rows: { readonly info: { readonly lines: number }; readonly record: Record<string, string> }[];
  try {
    rows = parse(text, { columns, info: true, bom: true, trim: true, skip_empty_lines: true, to: MAX_ROWS + 1 });
  } catch (error) {
    throw new ProductFileError([`This is not CSV: ${error instanceof Error ? error.message : 'unreadable'}`]);
  }
  const problems = [
    ...Object.keys(REQUIRED)
      .filter((name) => !header.includes(name))
      .map((name) => `line 1: the column ${name} is missing`),
    ...header
      .filter((name) => !Object.hasOwn(COLUMNS, name))
      .map((name) => `line 1: there is no column ${JSON.stringify(name)}`),
    ...header
      .filter((name, at) => header.indexOf(name) < at)
      .map((name) => `line 1: the column ${name} is there twice`),
    ...(rows.length === 0 ? ['line 2: the file has no product'] : []),
    ...(rows.length > MAX_ROWS ? [`line ${MAX_ROWS + 2}: the file has more than ${MAX_ROWS} products`] : []),
  ];
  if (problems.length > 0) throw new ProductFileError(problems);
  return rows.map(({ info, record }) => ({ line: info.lines, record }));
}

const itemsOf = (cell: string): string[] => [...new Set(cell.split(';').map((item) => item.trim()))];

/** What a cell does not read as. */
function faultOf(kind: Kind, cell: string): string | null {
  if (kind === 'TEXT') return null;
  if (kind === 'NUMBER') return /^\d{1,15}$/.test(cell) ? null : 'must be a whole number';
  const [allowed, items] = 'listOf' in kind ? [kind.listOf, itemsOf(cell)] : [kind, [cell]];
  const strange = items.find((item) => !allowed.includes(item));
  return strange === undefined ? null : `${JSON.stringify(strange)} is none of ${allowed.join(', ')}`;
}

const faultsOfCells = ({ line, record }: Row): string[] =>
  Object.entries(COLUMNS).flatMap(([column, kind]) => {
    const cell = record[column] ?? '';
    if (cell === '') return Object.hasOwn(REQUIRED, column) ? [`line ${line}, ${column}: is empty`] : [];
    const fault = faultOf(kind, cell);
    return fault === null ? [] : [`line ${line}, ${column}: ${fault}`];
  });

function valueOf(kind: Kind, cell: string): unknown {
  if (cell === '') return null;
  if (kind === 'NUMBER') return Number(cell);
  return typeof kind === 'object' && 'listOf' in kind ? itemsOf(cell) : cell;
}

async function productOf({ line, record }: Row): Promise<{ product: WrittenProduct; problems: string[] }> {
  const values = Object.entries(COLUMNS).map(([column, kind]) => [column, valueOf(kind, record[column] ?? '')]);
  const { code, ...details } = Object.fromEntries(values) as { code: string } & ProductDetails;
  const eligibility = Object.assign(new RefinanceEligibilityInput(), details);
  const input = Object.assign(new RefinanceProductCreateInput(), { code, ...details, eligibility });
  const ofFields = await problemsOfInput(input);
  // Fields are held against each other once each is one by itself.
  const found = ofFields.length > 0 ? ofFields : productProblems(details);
  const problems = found.map(({ field, message }) => `line ${line}, ${field?.at(-1) ?? 'code'}: ${message.en}`);
  return { product: { line, code, details }, problems: [...new Set(problems)] };
}

/** A code that stands on several lines. */
function repeated(rows: readonly Row[]): string[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, record: { code = '' } }) => {
    const before = first.get(code);
    if (before !== undefined) return [`line ${line}, code: line ${before} has the same code already`];
    first.set(code, line);
    return [];
  });
}

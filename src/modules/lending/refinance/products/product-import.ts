import { unknownInstitution, type Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import { statement, type Database, type Transaction } from '../../../../platform/database/index.js';
import { LendingRuleRepository, parseRules, rateCeilingOn } from '../../limit/index.js';
import { rateMillionths } from '../../terms/index.js';
import { aboveCeiling } from '../eligibility/ceiling-problems.js';
import { readProduct, wholeProduct, type ProductRow } from '../refinance.columns.js';
import { productChanged, productCodeTaken } from '../refinance.refusals.js';
import { ProductFileError, readProducts, type WrittenProduct } from './product-file.js';
import { ProductWritingRepository, type ProductDetails } from './product-writing.repository.js';

export interface ProductImport {
  /** The CSV file. */
  readonly text: string;
  readonly institutionCode: string;
  /** Reports what would happen and stores nothing. */
  readonly dryRun: boolean;
}

/** What becomes of a product of the file. */
export interface ProductOutcome {
  readonly code: string;
  /** Fields that change, each with the value before and after; all of a new product when left out. */
  readonly changed?: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

export interface ProductReport {
  readonly outcome: 'IMPORTED' | 'UNCHANGED' | 'DRY_RUN';
  readonly created: readonly ProductOutcome[];
  readonly updated: readonly ProductOutcome[];
  readonly unchanged: number;
  /** Codes of offered products that the file does not name; they stay as they are. */
  readonly unnamed: readonly string[];
}

const INSTITUTION = statement(`SELECT id FROM institution WHERE code = $1 FOR UPDATE`);
const PRODUCTS = statement(
  `SELECT ${wholeProduct.sql} FROM refinance_product p WHERE p.institution_id = $1 ORDER BY p.code FOR UPDATE`,
);

/**
 * Creates and updates the products of a file, all of them or none, under the rules of the mutations, and records each.
 * A product that the file does not name stays as it is.
 * @throws ProductFileError that lists everything that is wrong; Refusal INSTITUTION_NOT_FOUND.
 */
export async function importProducts(
  { text, institutionCode, dryRun }: ProductImport,
  { database, clock, caller }: { readonly database: Database; readonly clock: Clock; readonly caller: Caller },
): Promise<ProductReport> {
  const products = await readProducts(text);
  return database.transaction(async (transaction) => {
    const at = clock.now();
    // Held until the end: two imports of one institution take turns.
    const [institution] = await transaction.rows<{ id: number }>(INSTITUTION, [institutionCode]);
    const institutionId = institution?.id ?? unknownInstitution(institutionCode);
    const known = (await transaction.tuples(PRODUCTS, [institutionId])).map(readProduct);
    const ceiling = rateCeilingOn(parseRules(await new LendingRuleRepository(transaction).listAll()), koreanDate(at));
    const problems = products.flatMap(({ line, code, details }) => [
      ...aboveCeiling(ceiling, details.rateMaxPercent, 'rateMaxPercent').map(
        ({ message }) => `line ${line}, rateMaxPercent: ${message.en}`,
      ),
      ...(known.some((product) => product.code === code && !product.active)
        ? [`line ${line}, code: ${code} is no longer offered, which is for good; give the product another code`]
        : []),
    ]);
    if (problems.length > 0) throw new ProductFileError(problems);
    const report = reportOf(products, known, dryRun);
    if (report.outcome === 'IMPORTED') await store(transaction, { products, known, report, institutionId, at, caller });
    return report;
  });
}

function reportOf(products: readonly WrittenProduct[], known: readonly ProductRow[], dryRun: boolean): ProductReport {
  const before = new Map(known.map((row) => [row.code, row]));
  const created = products.filter(({ code }) => !before.has(code)).map(({ code }) => ({ code }));
  const updated = products.flatMap(({ code, details }) => {
    const row = before.get(code);
    const changed = row ? changesOf(detailsOf(row), details) : [];
    return changed.length > 0 ? [{ code, changed }] : [];
  });
  const named = new Set(products.map(({ code }) => code));
  return {
    outcome: created.length + updated.length === 0 ? 'UNCHANGED' : dryRun ? 'DRY_RUN' : 'IMPORTED',
    created,
    updated,
    unchanged: products.length - created.length - updated.length,
    unnamed: known.filter(({ code, active }) => active && !named.has(code)).map(({ code }) => code),
  };
}

const detailsOf = ({ eligibility, ...row }: ProductRow): ProductDetails => Object.assign({}, row, eligibility);

/** A value as the report shows and compares it: percentages without trailing noughts, lists in one order. */
function shown(field: keyof ProductDetails, details: ProductDetails): string {
  const value = details[field];
  if (value === null) return 'none';
  if (typeof value === 'object') return value.toSorted().join(';');
  return typeof value === 'string' && field.endsWith('Percent')
    ? String(rateMillionths(value) / 10_000)
    : String(value);
}

const changesOf = (before: ProductDetails, after: ProductDetails): NonNullable<ProductOutcome['changed']> =>
  (Object.keys(after) as (keyof ProductDetails)[]).flatMap((field) => {
    const [old, fresh] = [shown(field, before), shown(field, after)];
    return old === fresh ? [] : [{ field, before: old, after: fresh }];
  });

interface Storing {
  readonly products: readonly WrittenProduct[];
  readonly known: readonly ProductRow[];
  readonly report: ProductReport;
  readonly institutionId: number;
  readonly at: Date;
  readonly caller: Caller;
}

async function store(
  transaction: Transaction,
  { products, known, report, institutionId, at, caller }: Storing,
): Promise<void> {
  const writing = new ProductWritingRepository();
  const details = new Map(products.map((product) => [product.code, product.details]));
  const rows = new Map(known.map((row) => [row.code, row]));
  const record = (action: string, { key }: ProductRow, detail: object): Promise<unknown> =>
    recordAudit(transaction, caller, {
      action,
      subjectType: 'RefinanceProduct',
      subjectId: key,
      customerId: null,
      detail: Object.assign({ institutionId, source: 'FILE' }, detail),
    });
  for (const { code } of report.created) {
    const made = await writing.insert(transaction, institutionId, code, of(details, code), at);
    await record('REFINANCE_PRODUCT_CREATED', made ?? productCodeTaken(), { code });
  }
  for (const { code, changed = [] } of report.updated) {
    const row = await writing.update(transaction, of(rows, code), of(details, code), at);
    await record('REFINANCE_PRODUCT_UPDATED', row ?? productChanged(), { changed: changed.map(({ field }) => field) });
  }
}

function of<Value>(values: ReadonlyMap<string, Value>, code: string): Value {
  const value = values.get(code);
  if (value === undefined) throw new Error(`${code} is not among the products of the file`);
  return value;
}

import { recordAudit } from '../../../../platform/audit/index.js';
import type { Clock } from '../../../../platform/clock.js';
import {
  dataInTableText,
  ownerOf,
  refusedRow,
  refuseRowInUse,
  unreferenced,
  type Intake,
  type IntakeBatch,
  type ReadRow,
  type RowFate,
} from '../../../../platform/delimited/index.js';
import type { BulkTransaction, Database } from '../../../../platform/database/index.js';
import { knownCeilings, type RateCeilings } from '../../limit/index.js';
import { rateMillionths } from '../../terms/index.js';
import type { ProductRow } from '../refinance.columns.js';
import { productChanged, productCodeTaken } from '../refinance.refusals.js';
import { PRODUCT_COLUMNS } from './product-columns.js';
import { ProductIntakeRepository } from './product-intake.repository.js';
import { CHANGED_SINCE, PRODUCT_EFFECTS, PRODUCT_FAULTS } from './product-intake.texts.js';
import { changesOf, detailsOf, productOfRow, type ProductChange } from './product-of-row.js';
import { productProblems } from './product-problems.js';
import type { ProductDetails } from './product-writing.repository.js';

/** The least share that a product may ask for, as the mutation has it. */
const ONE_PERCENT = rateMillionths('1');

/**
 * Imports files of products under the rules of the mutations: a code that is new becomes a product, a known one gets what
 * differs, and products that the file does not name stay as they are. Each change is recorded.
 */
export const productIntake = (parts: { readonly database: Database; readonly clock: Clock }): Intake => ({
  columns: PRODUCT_COLUMNS,
  key: { column: 'code', isCaseless: false },
  order: null,
  effects: PRODUCT_EFFECTS,
  faults: PRODUCT_FAULTS,
  open(transaction, batch) {
    const taker = new ProductTaker(new ProductIntakeRepository(transaction), batch, knownCeilings(parts));
    return (rows) => taker.take(rows);
  },
  undo,
});

class ProductTaker {
  constructor(
    private readonly repository: ProductIntakeRepository,
    private readonly batch: IntakeBatch,
    private readonly ceilings: RateCeilings,
  ) {}

  async take(rows: readonly ReadRow[]): Promise<RowFate[]> {
    const codes = rows.flatMap((row) => (row.fault === null ? [codeOf(row)] : []));
    const products = await this.repository.listByCodes(ownerOf(this.batch), codes);
    const known = new Map(products.map((product) => [product.code, product]));
    const fates: RowFate[] = [];
    for (const row of rows) fates.push(await this.#taken(row, known.get(codeOf(row)) ?? null));
    return fates;
  }

  async #taken(row: ReadRow, known: ProductRow | null): Promise<RowFate> {
    const { line, values, fault } = row;
    if (fault) return { line, fate: 'REFUSED', fault };
    if (known?.active === false) return refusedRow(line, 'NO_LONGER_OFFERED', 'code');
    const before = known && detailsOf(known);
    const details = productOfRow(values, before);
    const refused = await this.#problem(line, details);
    if (refused) return refused;
    if (!known || !before) return this.#create(row, details);
    const changes = changesOf(before, details);
    if (changes.length === 0) return { line, fate: 'UNCHANGED', effect: 'UNCHANGED', won: 0, detail: null };
    return this.#update(row, { known, before, details, changes });
  }

  /** The first rule of the mutations that a product breaks. */
  async #problem(line: number, details: ProductDetails): Promise<RowFate | null> {
    for (const column of ['maxDsrPercent', 'maxLtvPercent'] as const) {
      const percent = details[column];
      if (percent !== null && rateMillionths(percent) < ONE_PERCENT) return refusedRow(line, 'BELOW_ONE', column);
    }
    const [problem] = [
      ...productProblems(details),
      ...(await this.ceilings.problems(details.rateMaxPercent, this.batch.today, ['rateMaxPercent'])),
    ];
    return problem ? refusedRow(line, problem.code, problem.field?.[0] ?? null, problem.message.en) : null;
  }

  async #create(row: ReadRow, details: ProductDetails): Promise<RowFate> {
    const [code, { line }] = [codeOf(row), row];
    const { repository, batch } = this;
    const made = await repository.insert(ownerOf(batch), code, details, batch.at);
    await repository.keep(batch.id, line, made ?? productCodeTaken(), null);
    await record(repository.transaction, batch, 'CREATED', made ?? productCodeTaken(), { code });
    return { line, fate: 'NEW', effect: 'CREATED', won: 0, detail: null, shown: code };
  }

  async #update(row: ReadRow, { known, before, details, changes }: ChangedProduct): Promise<RowFate> {
    const [code, { line }] = [codeOf(row), row];
    const { repository, batch } = this;
    const updated = (await repository.update(known, details, batch.at)) ?? productChanged();
    await repository.keep(batch.id, line, updated, before);
    const changed = changes.map(({ field }) => field);
    await record(repository.transaction, batch, 'UPDATED', updated, { changed });
    const shown = changes.map(({ field, before: old, after }) => `${field} ${old} -> ${after}`).join(', ');
    return {
      line,
      fate: 'CHANGED',
      effect: 'UPDATED',
      won: 0,
      detail: changed.join(', '),
      shown: `${code}: ${shown}`,
    };
  }
}

interface ChangedProduct {
  readonly known: ProductRow;
  readonly before: ProductDetails;
  readonly details: ProductDetails;
  readonly changes: readonly ProductChange[];
}

const codeOf = ({ values }: ReadRow): string => values['code'] ?? '';

const record = (
  transaction: BulkTransaction,
  { id, institutionId, caller }: IntakeBatch,
  act: 'CREATED' | 'UPDATED' | 'REMOVED',
  { key }: ProductRow,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> =>
  recordAudit(transaction, caller, {
    action: `REFINANCE_PRODUCT_${act}`,
    subjectType: 'RefinanceProduct',
    subjectId: key,
    customerId: null,
    detail: Object.assign({ institutionId, importBatchId: id }, detail),
  });

/** Products that the batch changed are as before; those that it created go, unless something refers to them. */
async function undo(transaction: BulkTransaction, batch: IntakeBatch): Promise<void> {
  const repository = new ProductIntakeRepository(transaction);
  const brought = await repository.listBrought(batch.id);
  const changed = brought.find(({ isChangedSince }) => isChangedSince);
  if (changed) refuseRowInUse(changed.line, changed.product.code, CHANGED_SINCE);
  for (const { product, before } of brought) {
    if (!before) {
      await record(transaction, batch, 'REMOVED', product, { code: product.code });
      continue;
    }
    const restored = (await repository.update(product, before, batch.at)) ?? productChanged();
    await record(transaction, batch, 'UPDATED', restored, {
      changed: changesOf(detailsOf(product), before).map(({ field }) => field),
    });
  }
  await unreferenced(
    transaction,
    () => repository.remove(batch.id),
    (productId, table) => {
      const found = brought.find(({ product }) => product.key === productId);
      return Promise.resolve(
        refuseRowInUse(found?.line ?? 0, found?.product.code ?? String(productId), dataInTableText(table)),
      );
    },
  );
}

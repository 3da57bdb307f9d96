import type { Actor, Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import type { Database, Transaction } from '../../../../platform/database/index.js';
import { refuseAll, type Problem } from '../../../../platform/errors/index.js';
import { keyClaim } from '../../../../platform/once/index.js';
import { rateCeilingOn, type Limits } from '../../limit/index.js';
import { once } from '../../once/index.js';
import { aboveCeiling } from '../eligibility/ceiling-problems.js';
import { productProblems } from './product-problems.js';
import type { ProductDetails, ProductWritingRepository } from './product-writing.repository.js';
import type { ProductRow } from '../refinance.columns.js';
import { productChanged, productCodeTaken, productNotFound } from '../refinance.refusals.js';
import type { RefinanceProductRepository } from './refinance-product.repository.js';
import { KEEP_OFFERS } from '../refinance.policy.js';

/** Changes of a product; undefined changes nothing. */
type ProductChanges = { readonly [Field in keyof ProductDetails]?: ProductDetails[Field] | undefined };

interface EditingWork {
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly at: Date;
  /** Problems of a product under today's law. */
  readonly ceilingProblems: (details: ProductDetails) => Problem[];
}

/** Edits what an institution offers. For staff and administrators; every change is recorded. */
export class ProductEditingService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly products: RefinanceProductRepository;
      readonly writing: ProductWritingRepository;
      readonly rules: Limits['rules'];
    },
  ) {}

  /** @throws Refusal PRODUCT_CODE_TAKEN, INVALID_INPUT, RATE_ABOVE_CEILING or IDEMPOTENCY_CONFLICT. */
  create(caller: Caller, key: string, code: string, details: ProductDetails): Promise<ProductRow> {
    return this.change(
      caller,
      key,
      'refinanceProductCreate',
      { code, details },
      async ({ transaction, actor, at, ceilingProblems }) => {
        refuseAll([...productProblems(details), ...ceilingProblems(details)]);
        const { writing } = this.parts;
        const made = await writing.insert(transaction, actor.institutionId, code, details, at);
        if (!made) return productCodeTaken();
        await recordAudit(transaction, caller, fact('REFINANCE_PRODUCT_CREATED', made, { code }));
        return made;
      },
    );
  }

  /** @throws Refusal PRODUCT_NOT_FOUND, PRODUCT_CHANGED, INVALID_INPUT, RATE_ABOVE_CEILING or IDEMPOTENCY_CONFLICT. */
  update(caller: Caller, key: string, id: number, version: number, changes: ProductChanges): Promise<ProductRow> {
    const input = { id, version, changes };
    return this.change(
      caller,
      key,
      'refinanceProductUpdate',
      input,
      async ({ transaction, actor, at, ceilingProblems }) => {
        const before = await this.current(transaction, actor, id, version);
        const details = merged(before, changes);
        refuseAll([...productProblems(details), ...ceilingProblems(details)]);
        const after = (await this.parts.writing.update(transaction, before, details, at)) ?? productChanged();
        const changed = Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : [field]));
        await recordAudit(transaction, caller, fact('REFINANCE_PRODUCT_UPDATED', after, { changed }));
        return after;
      },
    );
  }

  /**
   * Stops offering a product; one that has ended stays so. Applications filed before go on.
   * @throws Refusal PRODUCT_NOT_FOUND, PRODUCT_CHANGED or IDEMPOTENCY_CONFLICT.
   */
  deactivate(caller: Caller, key: string, id: number, version: number): Promise<ProductRow> {
    return this.change(
      caller,
      key,
      'refinanceProductDeactivate',
      { id, version },
      async ({ transaction, actor, at }) => {
        const before = await this.current(transaction, actor, id, version);
        const after = (await this.parts.writing.deactivate(transaction, before, at)) ?? productChanged();
        await recordAudit(transaction, caller, fact('REFINANCE_PRODUCT_DEACTIVATED', after, {}));
        return after;
      },
    );
  }

  private async current(transaction: Transaction, actor: Actor, id: number, version: number): Promise<ProductRow> {
    const row = (await this.parts.products.find(transaction, actor.institutionId, id)) ?? productNotFound();
    return row.version === version ? row : productChanged();
  }

  private async change(
    caller: Caller,
    key: string,
    operation: string,
    input: object,
    work: (work: EditingWork) => Promise<ProductRow>,
  ): Promise<ProductRow> {
    const actor = KEEP_OFFERS.require(caller);
    const at = this.parts.clock.now();
    const claim = keyClaim(actor.accountId, key, operation, input);
    // Before the transaction takes its connection: looking rules up takes one of its own.
    const ceiling = rateCeilingOn(await this.parts.rules.get(), koreanDate(at));
    const ceilingProblems = ({ rateMaxPercent }: ProductDetails) =>
      aboveCeiling(ceiling, rateMaxPercent, 'rateMaxPercent');
    return once(this.parts.database, { claim, at }, (transaction) => work({ transaction, actor, at, ceilingProblems }));
  }
}

function merged({ eligibility, ...row }: ProductRow, changes: ProductChanges): ProductDetails {
  const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...row, ...eligibility, ...said };
}

const fact = (action: string, { key }: ProductRow, detail: Readonly<Record<string, unknown>>) => ({
  action,
  subjectType: 'RefinanceProduct',
  subjectId: key,
  customerId: null,
  detail,
});

import type { Actor, Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import type { Database, Transaction } from '../../../../platform/database/index.js';
import { refuse, refuseAll } from '../../../../platform/errors/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import type { TwoPersonCheck } from '../../../identity/index.js';
import { keyClaim, once } from '../../../../platform/once/index.js';
import {
  productChanged,
  productCodeTaken,
  productLimit,
  productNeedsAnother,
  productNotFound,
  productNotIndependent,
  productNotProposed,
} from '../../insights.refusals.js';
import type { ProductRow } from './insight-product.columns.js';
import type { InsightProductRepository } from './insight-product.repository.js';
import { offerProblems } from './offer-problems.js';
import { MAX_OFFERED, type ProductOffer } from './product.js';
import type { RecommendationLogRepository, ResponseCounts } from '../recommendation-log.repository.js';
import type { OfferChanges } from './proposed-offer.js';
import { DAY_MS } from '../../../../platform/calendar.js';
import {
  PROPOSE_INSIGHT_PRODUCTS,
  PUBLISH_INSIGHT_PRODUCTS,
  READ_INSIGHT_PRODUCTS,
  seesEveryProduct,
} from './insight-product.policy.js';
import { daysBoundsText } from './insight-product.texts.js';

const MOST_DAYS = 366;

interface Work {
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * Stores what an institution offers beside loans. Staff propose products and changes; another person publishes them;
 * one person alone may end an offer. Every change is recorded.
 */
export class InsightProductService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly products: InsightProductRepository;
      readonly origins: TwoPersonCheck;
      readonly log: Pick<RecommendationLogRepository, 'countResponses'>;
    },
  ) {}

  /** One product; null when there is none that the caller may see. */
  async find(caller: Caller, id: number): Promise<ProductRow | null> {
    const actor = READ_INSIGHT_PRODUCTS.require(caller);
    const row = await this.parts.products.find(actor.institutionId, id);
    if (!row || seesEveryProduct(actor)) return row;
    return row.active ? asOffered(row) : null;
  }

  /** A page of the institution's products, newest first; customers see those that are offered. */
  async page(caller: Caller, active: boolean | null, request: PageRequest): Promise<ProductRow[]> {
    const actor = READ_INSIGHT_PRODUCTS.require(caller);
    const rows = await this.parts.products.page(actor.institutionId, seesEveryProduct(actor) ? active : true, request);
    return seesEveryProduct(actor) ? rows : rows.map(asOffered);
  }

  /**
   * How customers responded to products within a number of days, in the order of the ids; null for callers who are not
   * staff.
   * @throws Refusal BAD_USER_INPUT that names `days`.
   */
  async responses(caller: Caller, ids: readonly number[], days: number): Promise<(ResponseCounts | null)[]> {
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
      const message = daysBoundsText(MOST_DAYS);
      refuse('BAD_USER_INPUT', message, ['days']);
    }
    if (!seesEveryProduct(READ_INSIGHT_PRODUCTS.require(caller))) return ids.map(() => null);
    const since = new Date(this.parts.clock.now().getTime() - days * DAY_MS);
    const counts = await this.parts.log.countResponses(ids, koreanDate(since), since);
    const byProduct = new Map(counts.map((each) => [each.productId, each]));
    return ids.map((id) => byProduct.get(id) ?? null);
  }

  /**
   * Proposes a new product. @throws Refusal PRODUCT_CODE_TAKEN, PRODUCT_LIMIT, INVALID_INPUT or IDEMPOTENCY_CONFLICT.
   */
  create(caller: Caller, key: string, code: string, offer: ProductOffer): Promise<ProductRow> {
    return this.#change(caller, key, 'insightProductCreate', { code, offer }, async ({ transaction, actor, at }) => {
      refuseAll(offerProblems(offer));
      const { products } = this.parts;
      const { institutionId, accountId } = actor;
      if ((await products.countOffered(transaction, institutionId)) >= MAX_OFFERED) return productLimit();
      const made = await products.insert(transaction, { institutionId, code, offer, by: accountId, at });
      if (!made) return productCodeTaken();
      await recordAudit(transaction, caller, fact('INSIGHT_PRODUCT_CREATED', made, { code }));
      return made;
    });
  }

  /**
   * Proposes changes, on top of those that wait already. What is offered stays as it is until they are published.
   * @throws Refusal PRODUCT_NOT_FOUND, PRODUCT_CHANGED, INVALID_INPUT or IDEMPOTENCY_CONFLICT.
   */
  update(caller: Caller, key: string, id: number, version: number, changes: OfferChanges): Promise<ProductRow> {
    const input = { id, version, changes };
    return this.#change(caller, key, 'insightProductUpdate', input, async ({ transaction, actor, at }) => {
      const before = await this.#current(transaction, actor, id, version);
      const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const offer: ProductOffer = { ...offerOf(before.pending ?? before), ...said };
      refuseAll(offerProblems(offer));
      const proposed = { offer, by: actor.accountId, at };
      const after = (await this.parts.products.propose(transaction, before, proposed)) ?? productChanged();
      const detail = { changed: Object.keys(said), version: after.version };
      await recordAudit(transaction, caller, fact('INSIGHT_PRODUCT_UPDATED', after, detail));
      return after;
    });
  }

  /**
   * Offers a product as it was proposed. When several people do so at once, one succeeds.
   * @throws Refusal PRODUCT_NOT_FOUND, PRODUCT_CHANGED, PRODUCT_NOT_PROPOSED, PRODUCT_NEEDS_ANOTHER,
   * PRODUCT_NOT_INDEPENDENT, PRODUCT_LIMIT, INVALID_INPUT or IDEMPOTENCY_CONFLICT.
   */
  publish(caller: Caller, key: string, id: number, version: number): Promise<ProductRow> {
    PUBLISH_INSIGHT_PRODUCTS.require(caller);
    return this.#change(caller, key, 'insightProductPublish', { id, version }, async ({ transaction, actor, at }) => {
      const { products, origins } = this.parts;
      const before = await this.#current(transaction, actor, id, version);
      const { pending, proposedBy } = before;
      if (pending === null || proposedBy === null) return productNotProposed();
      const refusals = { same: productNeedsAnother, related: productNotIndependent };
      await origins.requireAnother(actor.accountId, [proposedBy], transaction, refusals);
      // Bounds may have become narrower since it was proposed.
      refuseAll(offerProblems(pending));
      const published = { offer: pending, by: actor.accountId, at };
      const after = (await products.publish(transaction, before, published)) ?? productChanged();
      await recordAudit(transaction, caller, fact('INSIGHT_PRODUCT_PUBLISHED', after, { proposedBy }));
      return after;
    });
  }

  /** Takes a proposal back. @throws Refusal PRODUCT_NOT_FOUND, PRODUCT_CHANGED, PRODUCT_NOT_PROPOSED or IDEMPOTENCY_CONFLICT. */
  reject(caller: Caller, key: string, id: number, version: number): Promise<ProductRow> {
    return this.#change(caller, key, 'insightProductReject', { id, version }, async ({ transaction, actor, at }) => {
      const before = await this.#current(transaction, actor, id, version);
      if (before.pending === null) return productNotProposed();
      const after = (await this.parts.products.reject(transaction, before, at)) ?? productChanged();
      await recordAudit(
        transaction,
        caller,
        fact('INSIGHT_PRODUCT_REJECTED', after, { proposedBy: before.proposedBy }),
      );
      return after;
    });
  }

  /**
   * Ends an offer; one that has ended stays so.
   * @throws Refusal PRODUCT_NOT_FOUND, PRODUCT_CHANGED or IDEMPOTENCY_CONFLICT.
   */
  deactivate(caller: Caller, key: string, id: number, version: number): Promise<ProductRow> {
    const input = { id, version };
    return this.#change(caller, key, 'insightProductDeactivate', input, async ({ transaction, actor, at }) => {
      const before = await this.#current(transaction, actor, id, version);
      const after = (await this.parts.products.deactivate(transaction, before, at)) ?? productChanged();
      await recordAudit(transaction, caller, fact('INSIGHT_PRODUCT_DEACTIVATED', after, {}));
      return after;
    });
  }

  async #current(transaction: Transaction, actor: Actor, id: number, version: number): Promise<ProductRow> {
    const row = (await this.parts.products.find(actor.institutionId, id, transaction)) ?? productNotFound();
    return row.version === version ? row : productChanged();
  }

  async #change(
    caller: Caller,
    key: string,
    operation: string,
    input: object,
    work: (work: Work) => Promise<ProductRow>,
  ): Promise<ProductRow> {
    const actor = PROPOSE_INSIGHT_PRODUCTS.require(caller);
    const at = this.parts.clock.now();
    const claim = keyClaim(actor.accountId, key, operation, input);
    return once(this.parts.database, { claim, at }, (transaction) => work({ transaction, actor, at }));
  }
}

const offerOf = ({
  nameKo,
  nameEn,
  kind,
  annualFeeWon,
  benefits,
  eligibility,
  bonuses,
}: ProductOffer): ProductOffer => ({ nameKo, nameEn, kind, annualFeeWon, benefits, eligibility, bonuses });

/** What waits, and who is behind it, is for staff. */
const asOffered = (row: ProductRow): ProductRow => ({
  ...row,
  pending: null,
  proposedBy: null,
  proposedAt: null,
  publishedBy: null,
  publishedAt: null,
});

const fact = (action: string, { key }: ProductRow, detail: Readonly<Record<string, unknown>>) => ({
  action,
  subjectType: 'InsightProduct',
  subjectId: key,
  customerId: null,
  detail,
});

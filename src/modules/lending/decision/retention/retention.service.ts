import { createHash } from 'node:crypto';
import type { Caller } from '../../../../platform/access/index.js';
import type { AccessLog } from '../../../../platform/audit/index.js';
import type { Cache } from '../../../../platform/cache/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import { refuseAll, type Problem } from '../../../../platform/errors/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import { LOAN_TYPES, type LoanKind } from '../../loans/index.js';
import type { ProductService } from '../../refinance/index.js';
import type { Servicing } from '../../servicing/index.js';
import { invalid } from '../decision.refusals.js';
import type { DecisionFigureRepository } from '../figures/decision-figure.repository.js';
import { figureOn } from '../figures/figures.js';
import { marketRates, type MarketRate, type PublishedRate } from './market-rate.js';
import { pricedProduct, type PricedProduct } from './priced-product.js';
import { retentionCandidate, type RetentionCandidate } from './retention-candidate.js';
import type { Attained, RetentionOffers } from './retention-offers.js';
import { bestOf } from './retention-walk.js';
import type { RetentionRepository } from './retention.repository.js';
import { READ_LENDERS_SIDE } from '../decision.policy.js';
import { PUBLISHED_AHEAD, TYPE_TWICE } from './retention-problems.texts.js';

/** Which loans are asked for. */
export interface RetentionQuestion {
  /** All types when null. */
  readonly loanTypes: readonly LoanKind[] | null;
  readonly minSavingWon: number;
  readonly minBalanceWon: number;
  readonly minGapMillionths: number;
  readonly feeEndsWithinDays: number | null;
  /** Average rates to use instead of products. */
  readonly published: readonly PublishedRate[];
}

export interface RetentionPage {
  /** May be longer than asked for: then more follows. */
  readonly candidates: readonly RetentionCandidate<PricedProduct>[];
  readonly market: readonly MarketRate<PricedProduct>[];
  /** Types for which no market rate is known. */
  readonly unknownTypes: readonly LoanKind[];
  /** When the order was found. Each loan of the page was checked again since. */
  readonly rankedAt: string;
}

/** Places whose order is computed for each request; later places use an order that is kept for a while. */
const LIVE_PLACES = 100;
/** The list ends here: nobody calls more people a day, and each place costs a check of somebody's debts. */
const MOST_PLACES = 1_000;
/** The most loans checked for a list. */
const MOST_LOOKED_AT = 5_000;
/** How long an order of many places is fresh; an older one is served while the next is computed. */
const RANKING_CACHE = { ttlMs: 60_000, staleMs: 240_000 };

/** Extra loans checked per page, to replace those gone since they were ranked. */
const SPARE = 20;

interface Order {
  readonly attained: readonly (Attained & { readonly place: number })[];
  readonly rankedAt: string;
}

/** Shows staff whose customers may leave, by what they would really save. */
export class RetentionService {
  constructor(
    private readonly parts: {
      readonly clock: Clock;
      readonly retention: Pick<RetentionRepository, 'ranked'>;
      readonly offers: Pick<RetentionOffers, 'attained'>;
      readonly products: Pick<ProductService, 'listOffered'>;
      readonly figures: Pick<DecisionFigureRepository, 'listAll'>;
      readonly cache: Pick<Cache, 'through'>;
      readonly accessLog: AccessLog;
      readonly servicing: () => Promise<Servicing>;
    },
  ) {}

  /**
   * A page of loans whose customers would save by leaving and would not be refused, the largest saving first: criteria
   * and debt service are checked as in `refinanceCompare`. Records whose data was on the page.
   * @throws Refusal INVALID_INPUT that lists everything at fault.
   */
  async candidates(caller: Caller, question: RetentionQuestion, request: PageRequest): Promise<RetentionPage> {
    const { institutionId } = READ_LENDERS_SIDE.require(caller);
    const today = koreanDate(this.parts.clock.now());
    refuseAll(problemsOf(question.published, today));
    const [offered, servicing] = await Promise.all([this.parts.products.listOffered(caller), this.parts.servicing()]);
    const types = question.loanTypes ?? LOAN_TYPES;
    const products = offered.map(pricedProduct).toSorted((one, other) => one.rateMillionths - other.rateMillionths);
    const market = marketRates(types, products, question.published);
    const offset = request.after ?? request.offset;
    const asked = { ...question, institutionId, products, market, today };
    const { attained, rankedAt } = await this.#places(caller, asked, offset, request.first + 1);
    await this.record(
      caller,
      question,
      attained.slice(0, request.first).map(({ loan }) => loan.customerKey),
    );
    return {
      candidates: attained.map((each) => retentionCandidate(servicing, each, each.market, each.place, today)),
      market,
      rankedAt,
      unknownTypes: types.filter((type) => !market.some(({ loanType }) => loanType === type)),
    };
  }

  /** Some places of the order: the first ones computed now, later ones kept for a while and checked again. */
  async #places(caller: Caller, asked: Asked, offset: number, count: number): Promise<Order> {
    if (offset >= MOST_PLACES) return { attained: [], rankedAt: this.parts.clock.now().toISOString() };
    const end = Math.min(MOST_PLACES, offset + count);
    if (end <= LIVE_PLACES + 1) {
      const { attained, rankedAt } = await this.#order(caller, asked, end);
      return { attained: attained.slice(offset), rankedAt };
    }
    const key = `retention:${asked.institutionId}:${hashOf(asked)}`;
    const kept = await this.parts.cache.through(key, RANKING_CACHE, () => this.#order(caller, asked, MOST_PLACES));
    const page = kept.attained.slice(offset, end + SPARE);
    const attained = await this.parts.offers.attained(caller, asked.institutionId, page, { ...asked, isKept: true });
    return { ...kept, attained: attained.slice(0, count) };
  }

  async #order(caller: Caller, asked: Asked, count: number): Promise<Order> {
    const { institutionId, market, today } = asked;
    const { retention, offers, figures, clock } = this.parts;
    const rankedAt = clock.now().toISOString();
    const duty = figureOn(await figures.listAll(), 'STAMP_DUTY', today)?.value ?? null;
    const attained = await bestOf(count, MOST_LOOKED_AT, {
      rows: async (offset, limit) => {
        const scored = await retention.ranked({ ...asked, stampDuty: duty, offset, limit });
        return scored.flatMap((each) => {
          const rate = market[each.marketPlace];
          return rate ? [{ ...each, key: each.loan.key, mostWon: each.savingWon, market: rate }] : [];
        });
      },
      look: (rows) => offers.attained(caller, institutionId, rows, { ...asked, isKept: false }),
    });
    return { attained: attained.map((each, index) => ({ ...each, place: index + 1 })), rankedAt };
  }

  private record(caller: Caller, { loanTypes }: RetentionQuestion, customerIds: readonly number[]): Promise<void> {
    return this.parts.accessLog.record(caller, {
      action: 'RETENTION_CANDIDATES_LISTED',
      subjectType: 'Loan',
      subjectId: null,
      customerId: null,
      detail: { loanTypes, customerIds: [...new Set(customerIds)] },
    });
  }
}

/** A question with all that its order depends on. */
interface Asked extends RetentionQuestion {
  readonly institutionId: number;
  /** The cheapest first. */
  readonly products: readonly PricedProduct[];
  readonly market: readonly MarketRate<PricedProduct>[];
  readonly today: string;
}

const hashOf = (asked: Asked): string => createHash('sha256').update(JSON.stringify(asked)).digest('base64url');

/** Refuses rates with a future day, and several of one type. */
function problemsOf(published: readonly PublishedRate[], today: string): Problem[] {
  return published.flatMap(({ loanType, publishedOn }, index): Problem[] => {
    const at = ['filter', 'marketRates', String(index)];
    const isAgain = published.findIndex((other) => other.loanType === loanType) < index;
    return [
      ...(publishedOn > today ? [invalid([...at, 'publishedOn'], PUBLISHED_AHEAD)] : []),
      ...(isAgain ? [invalid([...at, 'loanType'], TYPE_TWICE)] : []),
    ];
  });
}

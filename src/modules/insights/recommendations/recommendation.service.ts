import type { Logger } from 'pino';
import { requireActor, type Actor, type Caller } from '../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { refuse } from '../../../platform/errors/index.js';
import { NO_FIELDS } from '../../../platform/graphql/index.js';
import type { CustomerService } from '../../customers/index.js';
import type { LoanFacts } from '../../lending/index.js';
import { CATEGORY_NAMES, type SpendingService } from '../../spending/index.js';
import type { HealthNeighbours, HealthService } from '../health/index.js';
import type { LifeStageService } from '../life-stage/index.js';
import type { ProductRow } from './products/insight-product.columns.js';
import { hasCondition } from './ranking/has-condition.js';
import type { InsightProductRepository } from './products/insight-product.repository.js';
import type { CustomerCardRepository } from './cards/customer-card.repository.js';
import type { Product, ProductOffer } from './products/product.js';
import { parseOffer } from './products/product-parser.js';
import { ranked, type RankedProduct } from './ranking/ranking.js';
import { DISMISSED_DAYS, shownOf } from './recommendation-log.js';
import type {
  Experience,
  LatestAnswer,
  RecommendationLogRepository,
  ShownTo,
} from './recommendation-log.repository.js';
import { figuresOf, NOTHING_KNOWN } from './ranking/person-figures.js';
import { spendingYear, type SpendingYear } from './ranking/spending-year.js';
import { valuation } from './ranking/valuation.js';
import { withheldFor, type Withheld } from './ranking/withheld-reason.js';
import { DAY_MS } from '../../../platform/calendar.js';
import { recommendationCountText } from './recommendation.texts.js';
import { audienceOf } from '../audience.policy.js';

/** What recommendations are made from. Each neighbour authorises by itself, and leaves out whom the caller may not see. */
export interface RecommendationNeighbours {
  readonly customers: Pick<CustomerService, 'listByIds'>;
  readonly spending: Pick<SpendingService, 'personQuarters'>;
  readonly loanFacts: (
    caller: Caller,
    customerIds: readonly number[],
  ) => Promise<ReadonlyMap<number, Pick<LoanFacts, 'monthlyPaymentWon' | 'overdueDays' | 'overdueWon'>>>;
  readonly positions: HealthNeighbours['positions'];
  /** Those of the customers who are in a situation in which they are to be sold nothing. */
  readonly inDistress: (caller: Caller, customerIds: readonly number[]) => Promise<ReadonlySet<number>>;
  readonly health: Pick<HealthService, 'assess'>;
  /** Asked for stages that people said: they come before those of the source. */
  readonly lifeStages: Pick<LifeStageService, 'estimate'>;
  /** The cluster of each customer and the model that says so, as one text; null where none is served. */
  readonly clusterMarks: (caller: Caller, customerIds: readonly number[]) => Promise<(string | null)[]>;
}

/** One product that is recommended, and what its place rests on. */
export interface RecommendationRow {
  /** Number in the log of what was shown. */
  readonly key: number;
  readonly rank: number;
  readonly entry: RankedProduct;
  readonly product: ProductRow;
  readonly answer: LatestAnswer | null;
  /** Its net less that of the card in use, or less nothing where that is not known. */
  readonly gainWon: number;
  /** How others in the customer's cluster responded; null when they are too few or no clusters are served. */
  readonly experience: Experience | null;
  /** Everything that was ranked, and for whom: the data to compute another order. */
  readonly basis: { readonly products: readonly Product[]; readonly year: SpendingYear };
}

/** What is recommended to a customer; nothing, with the reason. */
export interface RecommendationList {
  readonly items: readonly RecommendationRow[];
  readonly withheld: Withheld | null;
  readonly held: HeldCard | null;
  readonly quarters: readonly string[];
  readonly asOf: Date;
}

/** The card that a customer uses, and what it brings them in a year after its fee. */
export interface HeldCard {
  readonly product: ProductRow;
  readonly netWon: number;
}

/** A recommendation before it is known by a number. */
type Choice = Omit<RecommendationRow, 'key' | 'experience'>;

/** With fewer others, their individual answers could be inferred. */
const LEAST_ALIKE = 20;
const EXPERIENCE_DAYS = 365;

const MAX_RECOMMENDATIONS = 10;
const RECOMMENDATION_QUARTERS = 4;
/** Recommends what benefits customers most, says why, and records what it has shown. It knows of no commission. */
export class RecommendationService {
  constructor(
    private readonly parts: RecommendationNeighbours & {
      readonly clock: Clock;
      readonly logger: Pick<Logger, 'error'>;
      readonly products: InsightProductRepository;
      readonly log: RecommendationLogRepository;
      readonly cards: Pick<CustomerCardRepository, 'listHeld'>;
    },
  ) {}

  /**
   * Recommendations in the order of the ids; null for customers that the caller may not see.
   * @throws Refusal BAD_USER_INPUT that names `first`.
   */
  async recommend(caller: Caller, ids: readonly number[], first: number): Promise<(RecommendationList | null)[]> {
    const actor = requireActor(caller);
    requireFirst(first);
    const rows = await this.parts.customers.listByIds(caller, ids, NO_FIELDS);
    const visible = [...new Set(rows.flatMap((row) => row?.key ?? []))];
    if (visible.length === 0) return ids.map(() => null);
    const offered = await this.#offered(actor);
    const judged = await this.#judge(caller, visible, offered, first);
    const lists = await this.#shown(caller, actor, judged);
    return rows.map((row) => (row && lists.get(row.key)) ?? null);
  }

  /** The institution's valid products: an invalid one is left out and logged. */
  async #offered({ institutionId }: Actor): Promise<ReadonlyMap<Product, ProductRow>> {
    const rows = await this.parts.products.listOffered(institutionId);
    const whole = new Map<Product, ProductRow>();
    for (const row of rows) {
      const { key, code, version } = row;
      const offer = this.#whole(row);
      if (offer) whole.set({ ...offer, key, code, version }, row);
    }
    return whole;
  }

  #whole(row: ProductRow): ProductOffer | null {
    const { nameKo, nameEn, kind, annualFeeWon, benefits, eligibility, bonuses, key } = row;
    try {
      return parseOffer({ nameKo, nameEn, kind, annualFeeWon, benefits, eligibility, bonuses });
    } catch (error) {
      this.parts.logger.error({ err: error, product: key }, 'a stored product is left out: it is not whole');
      return null;
    }
  }

  /** How others in the same clusters responded to what is about to be shown, by customer and product. */
  async #experience(all: readonly ShownTo[], asOf: Date): Promise<Map<string, Experience>> {
    const asked = all.flatMap(({ customerId, shown: { productId }, clusterMark }) =>
      clusterMark === null ? [] : [{ customerId, productId, clusterMark }],
    );
    const since = koreanDate(new Date(asOf.getTime() - EXPERIENCE_DAYS * DAY_MS));
    const found = await this.parts.log.listExperience(asked, since, LEAST_ALIKE);
    return new Map(found.map((each) => [`${each.customerId} ${each.productId}`, each]));
  }

  async #judge(
    caller: Caller,
    ids: readonly number[],
    offered: ReadonlyMap<Product, ProductRow>,
    first: number,
  ): Promise<Map<number, Judged>> {
    const { spending, inDistress, log, cards, clock } = this.parts;
    const products = [...offered.keys()];
    const [quarters, figures, distressed, answers, stages, heldCards] = await Promise.all([
      spending.personQuarters(caller, ids, RECOMMENDATION_QUARTERS),
      figuresOf(this.parts, caller, ids, hasCondition('HEALTH_FIGURE_BELOW', products)),
      inDistress(caller, ids),
      log.listAnswers(ids),
      this.#saidStages(caller, ids, products),
      cards.listHeld(ids),
    ]);
    const hiddenSince = clock.now().getTime() - DISMISSED_DAYS * DAY_MS;
    return new Map(
      ids.map((id, index): [number, Judged] => {
        const { health, overdueDays } = figures[index] ?? NOTHING_KNOWN;
        const known = spendingYear(quarters[index] ?? [], CATEGORY_NAMES, health);
        const year = known && { ...known, lifeStage: stages[index] ?? known.lifeStage };
        const situation = { overdueDays, inDistress: distressed.has(id) };
        const own = answers.filter(({ customerId }) => customerId === id);
        const isHidden = ({ key }: Product): boolean =>
          own.some(
            ({ productId, answer, answeredAt }) =>
              productId === key && answer === 'DISMISSED' && answeredAt.getTime() > hiddenSince,
          );
        const withheld = withheldFor(situation) ?? (year ? null : 'NO_SPENDING');
        if (withheld || !year) return [id, { picks: [], held: null, withheld, quarters: year?.quarters ?? [] }];
        const held = this.#heldOf(heldCards.get(id), year);
        const open = products.filter((product) => !isHidden(product));
        const others = open.filter(({ key }) => key !== held?.product.key);
        const entries = ranked(others, year, held?.netWon).slice(0, first);
        const picks = entries.map((entry, place): Choice => {
          const { key } = entry.product;
          return {
            rank: place + 1,
            entry,
            basis: { products: open, year },
            gainWon: entry.value.netWon - (held?.netWon ?? 0),
            product: offered.get(entry.product) ?? gone(),
            answer: own.find(({ productId }) => productId === key) ?? null,
          };
        });
        const pays = held && ranked(others, year).length > 0;
        const nothing = offered.size === 0 ? 'NOTHING_OFFERED' : pays ? 'NOTHING_BETTER' : 'NOTHING_PAYS';
        return [id, { picks, held, withheld: picks.length > 0 ? null : nothing, quarters: year.quarters }];
      }),
    );
  }

  /** Stages of life that somebody said, where a product asks for any; null where nobody did. */
  async #saidStages(caller: Caller, ids: readonly number[], products: readonly Product[]): Promise<(string | null)[]> {
    if (!hasCondition('LIFE_STAGE_IN', products)) return [];
    const estimates = await this.parts.lifeStages.estimate(caller, ids);
    return estimates.map(({ basis, stage }) => (basis === 'CORRECTION' ? stage : null));
  }

  /** The card in use, valued as it is today; null where none is known, or what is stored of it is not whole. */
  #heldOf(product: ProductRow | undefined, year: SpendingYear): HeldCard | null {
    const offer = product && this.#whole(product);
    return product && offer ? { product, netWon: valuation(offer, year).netWon } : null;
  }

  /** Stores what is about to be shown, and numbers it. */
  async #shown(
    caller: Caller,
    actor: Actor,
    judged: ReadonlyMap<number, Judged>,
  ): Promise<Map<number, RecommendationList>> {
    const { accountId, institutionId } = actor;
    const asOf = this.parts.clock.now();
    const ids = [...judged].flatMap(([id, { picks }]) => (picks.length > 0 ? [id] : []));
    const marks = ids.length > 0 ? await this.parts.clusterMarks(caller, ids) : [];
    const all = ids.flatMap((customerId, place) =>
      (judged.get(customerId)?.picks ?? []).map(({ entry, rank, basis }) => ({
        customerId,
        shown: shownOf(entry, rank, basis.year),
        clusterMark: marks[place] ?? null,
      })),
    );
    const experience = await this.#experience(all, asOf);
    const audience = audienceOf(actor);
    const showing = { institutionId, accountId, audience, on: koreanDate(asOf), at: asOf } as const;
    const keys = all.length > 0 ? await this.parts.log.show(showing, all) : [];
    let at = 0;
    return new Map(
      [...judged].map(([customerId, { picks, ...rest }]) => {
        const items = picks.map((pick) => ({
          ...pick,
          key: keys[at++] ?? gone(),
          experience: experience.get(`${customerId} ${pick.product.key}`) ?? null,
        }));
        return [customerId, { ...rest, items, asOf }];
      }),
    );
  }
}

interface Judged {
  readonly held: HeldCard | null;
  readonly picks: readonly Choice[];
  readonly withheld: Withheld | null;
  readonly quarters: readonly string[];
}

function requireFirst(first: number): void {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_RECOMMENDATIONS) return;
  const message = recommendationCountText(MAX_RECOMMENDATIONS);
  refuse('BAD_USER_INPUT', message, ['first']);
}

function gone(): never {
  throw new Error('what is recommended is not among what was ranked');
}

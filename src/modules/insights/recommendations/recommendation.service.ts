import type { Logger } from 'pino';
import { requireActor, type Actor, type Caller } from '../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { refuse } from '../../../platform/errors/index.js';
import type { Selected } from '../../../platform/graphql/index.js';
import { standingWindow, type CustomerService } from '../../customers/index.js';
import type { LoanFacts } from '../../lending/index.js';
import { CATEGORY_NAMES, type SpendingService } from '../../spending/index.js';
import type { HealthNeighbours, HealthPart, HealthService } from '../health/index.js';
import type { LifeStageService } from '../life-stage/index.js';
import type { ProductRow } from './insight-product.columns.js';
import type { InsightProductRepository } from './insight-product.repository.js';
import type { ConditionKind, Product } from './product.js';
import { parseOffer } from './product-parser.js';
import { ranked, type RankedProduct } from './ranking.js';
import { DISMISSED_DAYS, shownOf } from './recommendation-log.js';
import type { LatestAnswer, RecommendationLogRepository } from './recommendation-log.repository.js';
import { spendingYear, type SpendingYear } from './spending-year.js';
import { withheldFor, type Withheld } from './withheld.js';
import { DAY_MS } from '../../../platform/calendar.js';

/** What recommendations are made from. Each neighbour authorises by itself, and leaves out whom the caller may not see. */
export interface RecommendationNeighbours {
  readonly customers: Pick<CustomerService, 'listByIds'>;
  readonly spending: Pick<SpendingService, 'personQuarters'>;
  readonly loanFacts: (
    caller: Caller,
    customerIds: readonly number[],
  ) => Promise<ReadonlyMap<number, Pick<LoanFacts, 'monthlyPaymentWon' | 'overdueDays' | 'overdueWon'>>>;
  readonly months: HealthNeighbours['months'];
  readonly standings: HealthNeighbours['standings'];
  /** Those of the customers who are in a situation in which they are to be sold nothing. */
  readonly inDistress: (caller: Caller, customerIds: readonly number[]) => Promise<ReadonlySet<number>>;
  readonly health: Pick<HealthService, 'assess'>;
  /** Asked for stages that people said: they come before those of the source. */
  readonly lifeStages: Pick<LifeStageService, 'estimate'>;
}

/** One product that is recommended, and what its place rests on. */
export interface RecommendationRow {
  /** Number in the log of what was shown. */
  readonly key: number;
  readonly rank: number;
  readonly entry: RankedProduct;
  readonly product: ProductRow;
  readonly answer: LatestAnswer | null;
  /** All that was ranked, for whom: what another order is reckoned from. */
  readonly basis: { readonly products: readonly Product[]; readonly year: SpendingYear };
}

/** What is recommended to a customer; nothing, with the reason. */
export interface RecommendationList {
  readonly items: readonly RecommendationRow[];
  readonly withheld: Withheld | null;
  readonly quarters: readonly string[];
  readonly asOf: Date;
}

/** A recommendation before it is known by a number. */
type Choice = Omit<RecommendationRow, 'key'>;

export const MAX_RECOMMENDATIONS = 10;
const QUARTERS = 4;
const NOTHING: Selected = { nodes: [], fields: new Map() };
const NOTHING_TOLD = {
  ...{ yearlyIncomeWon: null, monthlySavingWon: null, monthlyOutgoingsWon: null },
  ...{ liquidAssetsWon: null, cardLimitWon: null },
};

/** Recommends what brings customers most, says why, and keeps what it has shown. It knows of no commission. */
export class RecommendationService {
  constructor(
    private readonly parts: RecommendationNeighbours & {
      readonly clock: Clock;
      readonly logger: Pick<Logger, 'error'>;
      readonly products: InsightProductRepository;
      readonly log: RecommendationLogRepository;
    },
  ) {}

  /**
   * Recommendations in the order of the ids; null for customers that the caller may not see.
   * @throws Refusal BAD_USER_INPUT that names `first`.
   */
  async recommend(caller: Caller, ids: readonly number[], first: number): Promise<(RecommendationList | null)[]> {
    const actor = requireActor(caller);
    requireFirst(first);
    const rows = await this.parts.customers.listByIds(caller, ids, { selected: NOTHING, variables: {} });
    const visible = [...new Set(rows.flatMap((row) => row?.key ?? []))];
    if (visible.length === 0) return ids.map(() => null);
    const offered = await this.#offered(actor);
    const judged = await this.#judge(caller, visible, offered, first);
    const lists = await this.#shown(actor, judged);
    return rows.map((row) => (row && lists.get(row.key)) ?? null);
  }

  /** What the institution offers, of which each is whole: one that is not is left out, and reported. */
  async #offered({ institutionId }: Actor): Promise<ReadonlyMap<Product, ProductRow>> {
    const rows = await this.parts.products.listOffered(institutionId);
    const whole = new Map<Product, ProductRow>();
    for (const row of rows) {
      const { nameKo, nameEn, kind, annualFeeWon, benefits, eligibility, bonuses, key, code, version } = row;
      try {
        const offer = parseOffer({ nameKo, nameEn, kind, annualFeeWon, benefits, eligibility, bonuses });
        whole.set({ ...offer, key, code, version }, row);
      } catch (error) {
        this.parts.logger.error({ err: error, product: key }, 'a stored product is not offered: it is not whole');
      }
    }
    return whole;
  }

  async #judge(
    caller: Caller,
    ids: readonly number[],
    offered: ReadonlyMap<Product, ProductRow>,
    first: number,
  ): Promise<Map<number, Judged>> {
    const { spending, inDistress, log, clock } = this.parts;
    const products = [...offered.keys()];
    const [quarters, overdueDays, distressed, answers, health, stages] = await Promise.all([
      spending.personQuarters(caller, ids, QUARTERS),
      this.#overdueDays(caller, ids),
      inDistress(caller, ids),
      log.listAnswers(ids),
      this.#health(caller, ids, products),
      this.#saidStages(caller, ids, products),
    ]);
    const hiddenSince = clock.now().getTime() - DISMISSED_DAYS * DAY_MS;
    return new Map(
      ids.map((id, index): [number, Judged] => {
        const known = spendingYear(quarters[index] ?? [], CATEGORY_NAMES, health[index] ?? new Map());
        const year = known && { ...known, lifeStage: stages[index] ?? known.lifeStage };
        const situation = { overdueDays: overdueDays.get(id) ?? null, inDistress: distressed.has(id) };
        const own = answers.filter(({ customerId }) => customerId === id);
        const isHidden = ({ key }: Product): boolean =>
          own.some(
            ({ productId, answer, answeredAt }) =>
              productId === key && answer === 'DISMISSED' && answeredAt.getTime() > hiddenSince,
          );
        const withheld = withheldFor(situation) ?? (year ? null : 'NO_SPENDING');
        if (withheld || !year) return [id, { picks: [], withheld, quarters: year?.quarters ?? [] }];
        const open = products.filter((product) => !isHidden(product));
        const entries = ranked(open, year).slice(0, first);
        const picks = entries.map((entry, place): Choice => {
          const { key } = entry.product;
          return {
            ...{ rank: place + 1, entry, basis: { products: open, year } },
            product: offered.get(entry.product) ?? gone(),
            answer: own.find(({ productId }) => productId === key) ?? null,
          };
        });
        const nothing = offered.size === 0 ? 'NOTHING_OFFERED' : 'NOTHING_PAYS';
        return [id, { picks, withheld: picks.length > 0 ? null : nothing, quarters: year.quarters }];
      }),
    );
  }

  /** Since when each is in arrears with anything, by their standing. */
  async #overdueDays(caller: Caller, ids: readonly number[]): Promise<ReadonlyMap<number, number | null>> {
    const { loanFacts, months, standings, clock } = this.parts;
    const today = koreanDate(clock.now());
    const { from, to } = standingWindow(today);
    const [loans, known] = await Promise.all([loanFacts(caller, ids), months(ids, from, to)]);
    const monthsOf = Map.groupBy(known, ({ customerId }) => customerId);
    const people = ids.map((customerId) => ({
      ...{ customerId, annualIncomeWon: null },
      ...{ loans: loans.get(customerId) ?? null, months: monthsOf.get(customerId) ?? [] },
    }));
    const found = await standings.of(people, today);
    return new Map([...found].map(([id, { arrears }]) => [id, arrears.overdueDays]));
  }

  /** Health figures by customer, where a product asks for any. */
  async #health(
    caller: Caller,
    ids: readonly number[],
    products: readonly Product[],
  ): Promise<ReadonlyMap<HealthPart, number>[]> {
    if (!asksFor('HEALTH_FIGURE_BELOW', products)) return [];
    const assessments = await this.parts.health.assess(caller, ids, NOTHING_TOLD);
    return assessments.map((assessment) => {
      const figures = Object.entries(assessment?.figures ?? {}) as [HealthPart, { readonly value: number | null }][];
      return new Map(figures.flatMap(([part, { value }]) => (value === null ? [] : [[part, value] as const])));
    });
  }

  /** Stages of life that somebody said, where a product asks for any; null where nobody did. */
  async #saidStages(caller: Caller, ids: readonly number[], products: readonly Product[]): Promise<(string | null)[]> {
    if (!asksFor('LIFE_STAGE_IN', products)) return [];
    const estimates = await this.parts.lifeStages.estimate(caller, ids);
    return estimates.map(({ basis, stage }) => (basis === 'CORRECTION' ? stage : null));
  }

  /** Keeps what is about to be shown, and numbers it. */
  async #shown(actor: Actor, judged: ReadonlyMap<number, Judged>): Promise<Map<number, RecommendationList>> {
    const { accountId, institutionId, role } = actor;
    const asOf = this.parts.clock.now();
    const all = [...judged].flatMap(([customerId, { picks }]) =>
      picks.map(({ entry, rank, basis }) => ({ customerId, shown: shownOf(entry, rank, basis.year) })),
    );
    const audience = role === 'CUSTOMER' ? 'CUSTOMER' : 'STAFF';
    const showing = { institutionId, accountId, audience, on: koreanDate(asOf), at: asOf } as const;
    const keys = all.length > 0 ? await this.parts.log.show(showing, all) : [];
    let at = 0;
    return new Map(
      [...judged].map(([customerId, { picks, ...rest }]) => {
        const items = picks.map((pick) => ({ ...pick, key: keys[at++] ?? gone() }));
        return [customerId, { ...rest, items, asOf }];
      }),
    );
  }
}

interface Judged {
  readonly picks: readonly Choice[];
  readonly withheld: Withheld | null;
  readonly quarters: readonly string[];
}

const asksFor = (kind: ConditionKind, products: readonly Product[]): boolean =>
  products.some(({ eligibility, bonuses }) =>
    [...eligibility, ...bonuses.flatMap(({ when }) => when)].some((condition) => condition.kind === kind),
  );

function requireFirst(first: number): void {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_RECOMMENDATIONS) return;
  const message = {
    ko: `first 값은 1에서 ${MAX_RECOMMENDATIONS} 사이여야 합니다.`,
    en: `\`first\` must be between 1 and ${MAX_RECOMMENDATIONS}.`,
  };
  refuse('BAD_USER_INPUT', message, ['first']);
}

function gone(): never {
  throw new Error('what is recommended is not among what was ranked');
}

import { requireRole, type Caller } from '../../../platform/access/index.js';
import type { AccessLog } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { rateMillionths } from '../amortization.js';
import type { LoanKind } from '../loan.entity.js';
import type { ProductRow, ProductService } from '../refinance/index.js';
import type { Servicing } from '../servicing/index.js';
import { invalid } from './decision.refusals.js';
import type { DecisionFigureRepository } from './decision-figure.repository.js';
import { figureOn } from './figures.js';
import { marketRates, type MarketProduct, type MarketRate, type PublishedRate } from './market-rate.js';
import { retentionCandidate, type RetentionCandidate } from './retention-candidate.js';
import type { RetentionRepository } from './retention.repository.js';

/** Which loans somebody asks for. */
export interface RetentionQuestion {
  /** All types when null. */
  readonly loanTypes: readonly LoanKind[] | null;
  readonly minSavingWon: number;
  readonly minBalanceWon: number;
  readonly minGapMillionths: number;
  readonly feeEndsWithinDays: number | null;
  /** Average rates that take the place of products. */
  readonly published: readonly PublishedRate[];
}

export const ALL_TYPES: readonly LoanKind[] = ['MORTGAGE', 'JEONSE', 'CREDIT', 'OVERDRAFT', 'AUTO', 'CARD', 'BUSINESS'];

/** A product as a market sees it. */
export interface PricedProduct extends MarketProduct {
  readonly row: ProductRow;
}

export interface RetentionPage {
  /** May be longer than asked for: then more follows. */
  readonly candidates: readonly RetentionCandidate<PricedProduct>[];
  readonly market: readonly MarketRate<PricedProduct>[];
  /** Types for which no rate of the market is known. */
  readonly unknownTypes: readonly LoanKind[];
}

/** Shows staff whose customers may leave, by what they would save. */
export class RetentionService {
  constructor(
    private readonly parts: {
      readonly clock: Clock;
      readonly retention: Pick<RetentionRepository, 'ranked'>;
      readonly products: Pick<ProductService, 'listOffered'>;
      readonly figures: Pick<DecisionFigureRepository, 'listAll'>;
      readonly accessLog: AccessLog;
      readonly servicing: () => Promise<Servicing>;
    },
  ) {}

  /**
   * A page of loans whose customers would save by leaving, the most first, on the books as they are. Recorded: whose data
   * was on the page.
   * @throws Refusal INVALID_INPUT that lists everything at fault.
   */
  async candidates(caller: Caller, question: RetentionQuestion, request: PageRequest): Promise<RetentionPage> {
    const { institutionId } = requireRole(caller, 'STAFF', 'ADMIN');
    const today = koreanDate(this.parts.clock.now());
    refuseAll(problemsOf(question.published, today));
    const [products, figures, servicing] = await Promise.all([
      this.parts.products.listOffered(caller),
      this.parts.figures.listAll(),
      this.parts.servicing(),
    ]);
    const types = question.loanTypes ?? ALL_TYPES;
    const market = marketRates(types, products.map(pricedProduct), question.published);
    const offset = request.after ?? request.offset;
    const scored = await this.parts.retention.ranked({
      ...question,
      ...{ institutionId, market, today, offset, limit: request.first + 1 },
      stampDuty: figureOn(figures, 'STAMP_DUTY', today)?.value ?? null,
    });
    await this.record(
      caller,
      question,
      scored.slice(0, request.first).map(({ loan }) => loan.customerKey),
    );
    return {
      candidates: scored.flatMap((each, index) => {
        const rate = market[each.marketPlace];
        return rate ? [retentionCandidate(servicing, each, rate, offset + index + 1, today)] : [];
      }),
      market,
      unknownTypes: types.filter((type) => !market.some(({ loanType }) => loanType === type)),
    };
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

const pricedProduct = (row: ProductRow): PricedProduct => ({
  row,
  fromLoanTypes: row.eligibility.fromLoanTypes,
  amountMinWon: row.amountMinWon,
  amountMaxWon: row.amountMaxWon,
  rateMillionths: rateMillionths(row.rateMinPercent),
});

/** Rates of days to come, and several of one type. */
function problemsOf(published: readonly PublishedRate[], today: string): Problem[] {
  return published.flatMap(({ loanType, publishedOn }, index): Problem[] => {
    const at = ['filter', 'marketRates', String(index)];
    const isAgain = published.findIndex((other) => other.loanType === loanType) < index;
    return [
      ...(publishedOn > today
        ? [invalid([...at, 'publishedOn'], '미래일 수 없습니다.', 'must not be in the future.')]
        : []),
      ...(isAgain
        ? [invalid([...at, 'loanType'], '대출 종류마다 하나만 입력해 주세요.', 'is given once for each type.')]
        : []),
    ];
  });
}

import { percentOfMillionths } from '../../../../platform/percent-of.js';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { pageWith, type RequestContext } from '../../../../platform/graphql/index.js';
import { rateMillionths } from '../../terms/index.js';
import { RETENTION_TEXT } from '../decision.texts.js';
import type { MarketRate } from './market-rate.js';
import type { RetentionCandidate } from './retention-candidate.js';
import type { PricedProduct } from './priced-product.js';
import type { RetentionQuestion, RetentionService } from './retention.service.js';
import {
  RetentionArgs,
  RetentionCandidateConnection,
  type MarketRateType,
  type RetentionCandidateType,
  type RetentionConnection,
  type RetentionFilterInput,
} from './retention.types.js';

/** The name of the list in cursors, which count places in its order. */
const CANDIDATES_CURSOR_NAME = 'retentionCandidates';

@Resolver()
export class RetentionResolver {
  constructor(private readonly service: RetentionService) {}

  @Query(() => RetentionCandidateConnection, {
    description:
      'Loans whose customers would save by leaving, the largest saving first, by the cheapest product that each could really get: criteria and debt service are checked as in `refinanceCompare`. The first 100 places come from the current books; later ones, up to 1,000, from an order kept for some minutes (`rankedAt`). Each loan of a page is checked again, so a page is shorter when a loan has gone. For staff, and recorded.',
  })
  async retentionCandidates(
    @Args(() => RetentionArgs) args: RetentionArgs,
    @Ctx() context: RequestContext,
  ): Promise<RetentionConnection> {
    const question = questionOf(args.filter ?? {});
    return pageWith(
      CANDIDATES_CURSOR_NAME,
      args,
      async (request) => {
        const { candidates, market, unknownTypes, rankedAt } = await this.service.candidates(
          context,
          question,
          request,
        );
        const more = { market: market.map(toMarketRate), unknownTypes, rankedAt: new Date(rankedAt) };
        return [candidates.map(toCandidate), Object.assign(more, { rankingText: RETENTION_TEXT[context.locale] })];
      },
      ({ rank }) => rank,
    );
  }
}

function questionOf(filter: RetentionFilterInput): RetentionQuestion {
  const { loanTypes, minSavingWon, minBalanceWon, minRateGapPercent, feeEndsWithinDays, marketRates } = filter;
  return {
    loanTypes: loanTypes ? [...new Set(loanTypes)] : null,
    minSavingWon: minSavingWon ?? 1,
    minBalanceWon: minBalanceWon ?? 0,
    minGapMillionths: Math.max(1, minRateGapPercent == null ? 1 : rateMillionths(minRateGapPercent)),
    feeEndsWithinDays: feeEndsWithinDays ?? null,
    published: (marketRates ?? []).map(({ annualRatePercent, ...rate }) => ({
      ...rate,
      rateMillionths: rateMillionths(annualRatePercent),
    })),
  };
}

function toCandidate(candidate: RetentionCandidate<PricedProduct>): RetentionCandidateType {
  const { rank, loan, savingWon, parts, market, rateGapMillionths, remainingMonths, feeFreeFrom, reasons } = candidate;
  return {
    rank,
    loan,
    savingWon,
    parts,
    remainingMonths,
    feeFreeFrom,
    reasons,
    market: toMarketRate(market),
    rateGapPercent: percentOfMillionths(rateGapMillionths),
  };
}

function toMarketRate({
  loanType,
  aboveWon,
  upToWon,
  product,
  published,
  ...rate
}: MarketRate<PricedProduct>): MarketRateType {
  return {
    loanType,
    aboveWon: product && aboveWon,
    upToWon: product && upToWon,
    annualRatePercent: percentOfMillionths(rate.rateMillionths),
    product: product?.row ?? null,
    publishedOn: published?.publishedOn ?? null,
    source: published?.source ?? null,
  };
}

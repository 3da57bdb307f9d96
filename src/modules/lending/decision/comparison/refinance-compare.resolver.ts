import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../../platform/graphql/index.js';
import { rateMillionths } from '../../terms/index.js';
import { toComparisonView, toMirror, toRankingPolicy, type ComparisonView } from './comparison-views.js';
import { RankingPolicyType } from '../alternatives/ranking.types.js';
import type { RefinanceCompareService } from './refinance-compare.service.js';
import {
  LenderMirrorType,
  MirrorArgs,
  RefinanceCompareArgs,
  RefinanceComparisonType,
} from './refinance-compare.types.js';

const millionthsOf = (percent: string | null | undefined): number | null =>
  percent == null ? null : rateMillionths(percent);

@Resolver(() => RefinanceComparisonType)
export class RefinanceCompareResolver {
  constructor(private readonly service: RefinanceCompareService) {}

  @Query(() => RefinanceComparisonType, {
    description:
      'The options for a loan, side by side over a horizon: doing nothing, an offer to stay, a request for a lower rate, and other loans. For customers themselves and for staff. Refused with LOAN_NOT_FOUND, LOAN_NOT_OPEN, LOAN_IN_ARREARS or INVALID_INPUT.',
  })
  async refinanceCompare(
    @Args(() => RefinanceCompareArgs) args: RefinanceCompareArgs,
    @Ctx() context: RequestContext,
  ): Promise<ComparisonView> {
    const { horizonMonths = null, on = null, homeRegion = null, homePriceWon = null, productRate, lenderClass } = args;
    const answer = await this.service.compare(context, {
      horizonMonths,
      on,
      homeRegion,
      homePriceWon,
      productRate,
      lenderClass,
      loanId: decodeId('Loan', args.loanId, ['loanId']),
      offerMillionths: millionthsOf(args.offerRatePercent),
      cutMillionths: millionthsOf(args.rateCutPercent),
      otherLenderMillionths: millionthsOf(args.otherLenderRatePercent),
      most: args.switches,
    });
    return toComparisonView(answer, context.locale);
  }

  @Query(() => RankingPolicyType, { description: 'How the ways of `refinanceCompare` are ordered. For everyone.' })
  refinanceRankingPolicy(@Ctx() { locale }: RequestContext): RankingPolicyType {
    return toRankingPolicy(locale);
  }

  @FieldResolver(() => LenderMirrorType, {
    nullable: true,
    description: 'The lender’s side of it. For staff; FORBIDDEN for customers.',
  })
  lenderMirror(
    @Root() { answer }: ComparisonView,
    @Args(() => MirrorArgs) { fundingRatePercent }: MirrorArgs,
    @Ctx() context: RequestContext,
  ): LenderMirrorType {
    return toMirror(this.service.mirror(context, answer, millionthsOf(fundingRatePercent)));
  }
}

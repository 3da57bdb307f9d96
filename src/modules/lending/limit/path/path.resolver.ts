import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import { rateMillionths } from '../../terms/index.js';
import { PATH_POINTS } from '../simulation/computing-points.js';
import { MONTHS_AHEAD, toMeans } from '../goal/goal-input.js';
import { loanIdOf, toSavingType } from '../goal/goal-views.js';
import type { PathFit } from './path-fit.js';
import { LoanLimitPathInput } from './path.inputs.js';
import type { LimitPathService, SeenPath } from './path.service.js';
import type { PathPoint } from './path.js';
import { LimitPathType, type LimitPathFitType, type LimitPathPointType } from './path.types.js';
import { toPointType } from '../replay/replay-views.js';

@Resolver()
export class LimitPathResolver {
  constructor(private readonly service: LimitPathService) {}

  @Extensions({ points: PATH_POINTS })
  @Query(() => LimitPathType, {
    description:
      'A limit month by month when debts are paid as agreed, and what savings could raise it to. Nothing is stored. Refused with INVALID_INPUT, CUSTOMER_NOT_FOUND, INCOME_NOT_KNOWN or RULES_NOT_KNOWN.',
  })
  async loanLimitPath(
    @Arg('input', () => LoanLimitPathInput, { description: 'Whose limit, and how far ahead.' })
    input: LoanLimitPathInput,
    @Ctx() context: RequestContext,
  ): Promise<LimitPathType> {
    const { rateBandPoints = null } = input;
    const bandMillionths = rateBandPoints === null ? null : rateMillionths(rateBandPoints);
    const seen = await this.service.look(context, {
      ...toMeans(input),
      months: input.months ?? MONTHS_AHEAD,
      bandMillionths,
      wantedWon: input.wantedWon ?? null,
    });
    return toPathType(seen, context.locale);
  }
}

function toPathType(seen: SeenPath, locale: Locale): LimitPathType {
  const { on, today, points, prolonged, debts, saving, fit, hasBand, bandBasis } = seen;
  const isRateKnown = points[0]?.answer.annualRateMillionths != null;
  return {
    on,
    points: points.map((point) => toPathPointType(point, today, locale)),
    ...toSavingType(saving),
    fit: fit && toFitType(fit),
    bandUnknown: !hasBand ? 'NOT_GIVEN' : isRateKnown ? null : 'RATE_UNKNOWN',
    bandBasis: bandBasis?.words[locale] ?? null,
    prolonged: prolonged.map((debt) => ({ debt, loanId: loanIdOf(debts, debt) })),
  };
}

const toFitType = ({ wantedWon, asAgreed, withSaving, ...rates }: PathFit): LimitPathFitType => ({
  wantedWon,
  month: asAgreed?.month ?? null,
  on: asAgreed?.answer.on ?? null,
  monthWithSaving: withSaving?.month ?? null,
  onWithSaving: withSaving?.answer.on ?? null,
  monthAtMedianRate: rates.atMedianRate?.month ?? null,
  onAtMedianRate: rates.atMedianRate?.answer.on ?? null,
  monthAtHigherRate: rates.atHigherRate?.month ?? null,
  onAtHigherRate: rates.atHigherRate?.answer.on ?? null,
  monthAtLowerRate: rates.atLowerRate?.month ?? null,
  onAtLowerRate: rates.atLowerRate?.answer.on ?? null,
});

function toPathPointType(point: PathPoint, today: string, locale: Locale): LimitPathPointType {
  const { month, debtsWon, savedWon, withSavingWon, lowWon, highWon, medianWon } = point;
  const { on, limit, addedWon, ruleChanges, expiredRules } = toPointType(point, today, locale);
  return {
    on,
    limit,
    addedWon,
    ruleChanges,
    expiredRules,
    month,
    debtsWon,
    savedWon,
    withSavingWon,
    lowWon,
    highWon,
    medianWon,
  };
}

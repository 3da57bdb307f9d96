import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { rateMillionths } from '../terms/index.js';
import type { ListedInstalment } from './instalment-page.js';
import { InstalmentType } from './instalment.types.js';
import type { LoanScheduleService, ScheduleAnswer } from './loan-schedule.service.js';
import { InstalmentsArgs, LoanScheduleInput, LoanScheduleType } from './loan-schedule.types.js';

@Resolver(() => LoanScheduleType)
export class LoanScheduleResolver {
  constructor(private readonly service: LoanScheduleService) {}

  @Query(() => LoanScheduleType, {
    description:
      'Computes a schedule for given terms, without a loan: payments, interest, balance. For anyone who is logged in.',
  })
  loanSchedule(
    @Arg('input', () => LoanScheduleInput, { description: 'The terms.' }) input: LoanScheduleInput,
    @Ctx() context: RequestContext,
  ): Promise<ScheduleAnswer> {
    const { principalWon, annualRatePercent, termMonths, repaymentMethod, graceMonths, firstDueOn = null } = input;
    const terms = { principalWon, annualRateMillionths: rateMillionths(annualRatePercent), months: termMonths };
    const request = { ...terms, method: repaymentMethod, graceMonths: graceMonths ?? 0, firstDueOn };
    return this.service.schedule(context, request);
  }

  @FieldResolver(() => [InstalmentType], { description: 'The instalments, from the first on.' })
  instalments(
    @Root() { rows, daysOf }: ScheduleAnswer,
    @Args(() => InstalmentsArgs) { first }: InstalmentsArgs,
  ): ListedInstalment[] {
    return rows.slice(0, first).map((row) => ({ ...row, ...daysOf(row.number) }));
  }
}

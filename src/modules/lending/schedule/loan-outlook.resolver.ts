import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { CalendarDate, type Connection } from '../../../platform/graphql/index.js';
import { LoanType, type LoanRow } from '../loans/index.js';
import { instalmentPage, type ListedInstalment } from './instalment-page.js';
import { InstalmentConnection, ScheduleArgs } from './instalment.types.js';
import type { Delinquency, LoanOutlookService, PrepaymentPreview } from './loan-outlook.service.js';
import { LoanDelinquencyType, LoanPayoffType, LoanStandingType } from './loan-outlook.types.js';
import { LoanPrepaymentType, PrepaymentArgs } from './loan-prepayment.types.js';
import type { PayoffQuote } from './payoff-quote.js';
import type { LoanStanding } from './loan-standing.js';

/** Adds fields to loans that are computed from their terms and state. */
@Resolver(() => LoanType)
export class LoanOutlookResolver {
  constructor(private readonly service: LoanOutlookService) {}

  @FieldResolver(() => InstalmentConnection, {
    description: 'Its instalments, earliest first; none are REMAINING when nothing is owed, or after the last due day.',
  })
  async schedule(
    @Root() row: LoanRow,
    @Args(() => ScheduleArgs) args: ScheduleArgs,
  ): Promise<Connection<ListedInstalment>> {
    return instalmentPage(await this.service.instalments(row, args.basis), args);
  }

  @FieldResolver(() => LoanStandingType, {
    nullable: true,
    description: 'How far ahead of or behind the agreed schedule it is today; null when nothing is owed.',
  })
  standing(@Root() row: LoanRow): Promise<LoanStanding | null> {
    return this.service.standing(row);
  }

  @FieldResolver(() => LoanPayoffType, {
    nullable: true,
    description: 'What pays it off on a day; null when nothing is owed.',
  })
  payoff(
    @Root() row: LoanRow,
    @Arg('on', () => CalendarDate, {
      nullable: true,
      description:
        'The day: not before the last change of the loan, and within fifty years. Today when left out. INVALID_INPUT otherwise.',
    })
    on: string | null = null,
  ): Promise<PayoffQuote | null> {
    return this.service.payoff(row, on);
  }

  @FieldResolver(() => LoanPrepaymentType, {
    nullable: true,
    description:
      'The effect of paying principal early, without paying; null when nothing is owed. Refused with LOAN_IN_ARREARS, AMOUNT_EXCEEDS_BALANCE or INVALID_INPUT.',
  })
  prepayment(
    @Root() row: LoanRow,
    @Args(() => PrepaymentArgs) args: PrepaymentArgs,
  ): Promise<PrepaymentPreview | null> {
    const { amountWon, effect, on = null } = args;
    return this.service.prepayment(row, { amountWon, effect, on });
  }

  @FieldResolver(() => LoanDelinquencyType, {
    nullable: true,
    description: 'Its arrears and their cost; null when nothing is owed.',
  })
  delinquency(@Root() row: LoanRow): Promise<Delinquency | null> {
    return this.service.delinquency(row);
  }
}

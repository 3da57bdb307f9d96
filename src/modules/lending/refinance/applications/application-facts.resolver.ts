import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Actor } from '../../../../platform/access/index.js';
import { CalendarDate, encodeId, type RequestContext } from '../../../../platform/graphql/index.js';
import type { ApplicationService } from './application.service.js';
import { RefinanceApplicationType } from './application.types.js';
import type { Check } from '../eligibility/eligibility.js';
import { RefinanceEligibilityCheckType } from '../eligibility/eligibility.types.js';
import type { ExceptionRow, ExceptionService } from '../review/exception.service.js';
import { RefinanceExceptionType, toException } from '../review/exception.types.js';
import type { ExplanationService, ExplanationStanding } from '../explanation/explanation.service.js';
import { RefinanceExplanationType, toItemText } from '../explanation/explanation.types.js';
import type { ApplicationRow } from '../refinance.columns.js';
import { looksAtOthers } from '../refinance.policy.js';

/** Adds to applications what follows from them: checks, the explanation owed, the legal periods. */
@Resolver(() => RefinanceApplicationType)
export class ApplicationFactsResolver {
  constructor(
    private readonly applications: ApplicationService,
    private readonly explanations: ExplanationService,
    private readonly exceptionRecords: ExceptionService,
  ) {}

  @FieldResolver(() => [RefinanceEligibilityCheckType], {
    description:
      "What the product asks, compared with the applicant's current record; ten criteria. Debt service is computed at contract rates and, before approval, at the highest rate of the product.",
  })
  eligibility(@Root() application: ApplicationRow, @Ctx() context: RequestContext): Promise<Check[]> {
    return context.loaders
      .for<ApplicationRow, Check[]>('RefinanceApplication.eligibility', (rows) =>
        this.applications.checksOfEach(context, rows),
      )
      .load(application);
  }

  @FieldResolver(() => [RefinanceExplanationType], {
    description: 'What has to be explained, in its current wording, and how it was acknowledged; five items.',
  })
  async explanation(
    @Root() application: ApplicationRow,
    @Ctx() context: RequestContext,
  ): Promise<RefinanceExplanationType[]> {
    const items = await context.loaders
      .for<ApplicationRow, ExplanationStanding[]>('RefinanceApplication.explanation', (rows) =>
        this.explanations.standingOfEach(context, rows),
      )
      .load(application);
    return items.map(({ acknowledged, ...item }) => ({
      ...toItemText(item, context.locale),
      acknowledged: acknowledged?.textVersion === item.version,
      acknowledgedAt: acknowledged?.acknowledgedAt ?? null,
      acknowledgedVersion: acknowledged?.textVersion ?? null,
      ...whoAcknowledged(acknowledged, context.actor),
    }));
  }

  @FieldResolver(() => [RefinanceExceptionType], {
    nullable: true,
    description:
      'Grants against a criterion that was not met, the newest first, at most ten. For staff; null for others.',
  })
  async exceptions(
    @Root() { key }: ApplicationRow,
    @Ctx() context: RequestContext,
  ): Promise<RefinanceExceptionType[] | null> {
    const rows = await context.loaders
      .for<number, ExceptionRow[] | null>('RefinanceApplication.exceptions', (keys) =>
        this.exceptionRecords.listOfEach(context, keys),
      )
      .load(key);
    return rows?.map(toException) ?? null;
  }

  @FieldResolver(() => CalendarDate, {
    nullable: true,
    description:
      'The last day on which the borrower may withdraw from the contract (청약철회); null before there is one, and while the holidays of that time are not known.',
  })
  withdrawableUntil(@Root() application: ApplicationRow): Promise<string | null> {
    return this.applications.withdrawableUntil(application);
  }
}

function whoAcknowledged(acknowledged: ExplanationStanding['acknowledged'], actor: Actor | null) {
  if (!acknowledged) return { acknowledgedBy: null, acknowledgedByAccountId: null };
  const { accountKey, role } = acknowledged;
  const isShown = actor !== null && (looksAtOthers(actor) || actor.accountId === accountKey);
  return {
    acknowledgedBy: role === 'CUSTOMER' ? ('APPLICANT' as const) : ('LENDER' as const),
    acknowledgedByAccountId: isShown ? encodeId('Account', accountKey) : null,
  };
}

import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import type { RiskAnswer } from './risk-answer.js';
import type { RiskService } from './risk.service.js';
import {
  CustomerLoanRiskType,
  LoanRiskReasonType,
  RISK_REASONS,
  toCustomerLoanRisk,
  toLoanRiskReason,
} from './risk.types.js';

/** Adds to customers, for staff, how likely they are to fall behind. */
@Resolver(() => CustomerType)
export class LoanRiskResolver {
  constructor(private readonly service: RiskService) {}

  @FieldResolver(() => CustomerLoanRiskType, {
    nullable: true,
    description:
      'How likely arrears are to begin within half a year, by card spending alone. For staff, and recorded. No decision depends on it. Null when it cannot be computed now.',
  })
  async loanRisk(@Root() { key }: CustomerRow, @Ctx() context: RequestContext): Promise<CustomerLoanRiskType> {
    const answer = await context.loaders
      .for<number, RiskAnswer>('Customer.loanRisk', (ids) => this.service.assess(context, ids))
      .load(key);
    return toCustomerLoanRisk(answer, context.locale);
  }
}

/** Explains a risk when asked: that takes many predictions. */
@Resolver(() => CustomerLoanRiskType)
export class LoanRiskReasonResolver {
  constructor(private readonly service: RiskService) {}

  @FieldResolver(() => [LoanRiskReasonType], {
    description:
      'What moves the risk most according to the model, strongest first and at most five; effects below half a percentage point are left out.',
  })
  @Extensions(RISK_REASONS)
  async why(@Root() { answer }: CustomerLoanRiskType, @Ctx() context: RequestContext): Promise<LoanRiskReasonType[]> {
    const reasons = await this.service.reasons(context, answer);
    return reasons.map((reason) => toLoanRiskReason(reason, context.locale));
  }
}

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../platform/graphql/index.js';
import { LoanCreateInput, LoanCreatePayload, LoanRepayInput, LoanRepayPayload } from './loan-changes.types.js';
import type { LoanRegistrationService } from './loan-registration.service.js';
import type { LoanRow, RepaymentRow } from '../loans/index.js';
import type { RepaymentService } from '../repayments/index.js';

@Resolver()
export class LoanChangesResolver {
  constructor(
    private readonly repayments: RepaymentService,
    private readonly registrations: LoanRegistrationService,
  ) {}

  @Mutation(() => LoanRepayPayload, {
    description:
      'Records a repayment. It pays what is due first: for each instalment default interest, then interest, then principal (민법 477, 479조). For staff and the payment system of the institution. Deprecated for customers, who are refused with USE_PAYMENT_START: they use `paymentStart`.',
  })
  async loanRepay(
    @Arg('input', () => LoanRepayInput, { description: 'The repayment.' }) input: LoanRepayInput,
    @Ctx() context: RequestContext,
  ): Promise<{ loan: LoanRow; repayment: RepaymentRow }> {
    const { amountWon, method, paidOn = null, effect = null, idempotencyKey, preview = false } = input;
    const loanId = decodeId('Loan', input.loanId, ['loanId']);
    const request = { loanId, amountWon, method, paidOn, effect };
    return preview
      ? this.repayments.preview(context, idempotencyKey, request)
      : this.repayments.repay(context, idempotencyKey, request);
  }

  @Mutation(() => LoanCreatePayload, { description: 'Adds a loan of a customer to the books. For staff.' })
  async loanCreate(
    @Arg('input', () => LoanCreateInput, { description: 'The loan.' }) input: LoanCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<{ loan: LoanRow }> {
    const { idempotencyKey, appliedOn = null, approvedOn = null, disbursedOn = null, ...terms } = input;
    const { graceMonths = null, prepaymentFeePercent = null, interestConvention = null, dueDay = null } = terms;
    const { prepaymentEffect = null, interestPaidTo = null, balanceWon = null } = terms;
    const customerId = decodeId('Customer', input.customerId, ['customerId']);
    const counted = { graceMonths, prepaymentFeePercent, interestConvention, dueDay, prepaymentEffect };
    const agreed = { ...terms, ...counted, interestPaidTo, balanceWon };
    const request = { ...agreed, customerId, appliedOn, approvedOn, disbursedOn };
    return { loan: await this.registrations.create(context, idempotencyKey, request) };
  }
}

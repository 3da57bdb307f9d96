import { Matches, Max, Min } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Won, payloadType } from '../../../../platform/graphql/index.js';
import { LOAN_NUMBER, LOAN_NUMBER_MESSAGE, MAX_PRINCIPAL_WON, PREVIEW_DESCRIPTION } from '../../registration/index.js';
import { LoanType } from '../../loans/index.js';
import { ApplicationChangeInput } from '../applications/application-changes.types.js';
import { RefinanceApplicationType } from '../applications/application.types.js';
import { PrepaymentFeeHandlingEnum } from '../refinance.enums.js';
import { RefinanceError } from '../refinance.errors.js';

@InputType('RefinanceExecuteInput', { description: 'An approved application whose money goes out today.' })
export class RefinanceExecuteInput extends ApplicationChangeInput {
  @Field(() => PrepaymentFeeHandlingEnum, {
    nullable: true,
    description: 'Whether the fee for paying the old loan back early is charged; charged when left out.',
  })
  prepaymentFee?: 'CHARGE' | 'WAIVE' | null;

  @Field(() => Won, {
    nullable: true,
    description:
      'The most that the customer pays in where the new loan does not suffice, in won; only the missing part is taken. 0 when left out.',
  })
  @Min(0)
  @Max(MAX_PRINCIPAL_WON)
  customerPaysUpToWon?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the new loan, 4 to 40 letters, digits and hyphens; that of the application when left out.',
  })
  @Matches(LOAN_NUMBER, LOAN_NUMBER_MESSAGE)
  loanNumber?: string | null;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

export const RefinanceExecutePayload = payloadType(
  'RefinanceExecutePayload',
  'What `refinanceExecute` returns; the same for the same key.',
  {
    application: [RefinanceApplicationType, 'The application; null when refused.'],
    paidOffLoan: [LoanType, 'The old loan, paid off; null when refused.'],
    newLoan: [LoanType, 'The new loan; null when refused.'],
    userErrors: [RefinanceError, 'Why nothing was done; empty when something was.'],
  },
);

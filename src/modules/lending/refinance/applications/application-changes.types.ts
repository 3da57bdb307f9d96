import { ArrayMaxSize, ArrayMinSize, IsInt, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  decodeId,
  IdempotencyKeyField,
  payloadType,
  ReadVersionField,
  Won,
} from '../../../../platform/graphql/index.js';
import type { RepaymentMethod } from '../../terms/index.js';
import { RateTypeEnum, RepaymentMethodEnum, type RateKind } from '../../loans/index.js';
import { RegionEnum } from '../../limit/index.js';
import { MAX_PRINCIPAL_WON } from '../../registration/index.js';
import { RefinanceApplicationType } from './application.types.js';
import type { HomeRegion } from '../eligibility/eligibility.js';
import type { ExplanationItem } from '../explanation/explanation-item.js';
import { ExplanationItemEnum } from '../refinance.enums.js';
import { RefinanceError } from '../refinance.errors.js';

export const NOTE_LENGTH = 1_000;

/** What every change of an application names. */
@InputType()
export abstract class ApplicationChangeInput {
  @Field(() => ID, { description: 'Id of the application.' })
  applicationId!: string;

  @ReadVersionField()
  version!: number;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

/** Which application an input names, as it was read. */
export function readOf({ applicationId, version }: ApplicationChangeInput) {
  return { id: decodeId('RefinanceApplication', applicationId, ['applicationId']), version };
}

@InputType('RefinanceAcknowledgementInput', {
  description: 'States that the applicant read and understood an item of the explanation.',
})
export class RefinanceAcknowledgementInput {
  @Field(() => ExplanationItemEnum, { description: 'Which item.' })
  item!: ExplanationItem;

  @Field(() => String, { description: 'The `textVersion` of the words that were shown, 1 to 64 letters.' })
  @Length(1, 64)
  textVersion!: string;
}

@InputType('RefinanceApplicationCreateInput', { description: 'The loan to replace, the product, and the terms.' })
export class RefinanceApplicationCreateInput {
  @Field(() => ID, { description: 'Id of the loan to replace.' })
  loanId!: string;

  @Field(() => ID, { description: 'Id of the product.' })
  productId!: string;

  @Field(() => Won, { description: 'The amount asked for, in won, within the range of the product.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  amountWon!: number;

  @Field(() => Int, { description: 'The term asked for, in months, within the range of the product.' })
  @IsInt()
  @Min(1)
  @Max(600)
  termMonths!: number;

  @Field(() => RepaymentMethodEnum, { description: 'How it is to be repaid: one of the ways of the product.' })
  repaymentMethod!: RepaymentMethod;

  @Field(() => RateTypeEnum, { nullable: true, description: 'The kind of rate; that of the product when left out.' })
  rateType?: RateKind | null;

  @Field(() => RegionEnum, { nullable: true, description: 'Where the home that secures it is.' })
  homeRegion?: HomeRegion | null;

  @Field(() => Won, { nullable: true, description: 'The price of that home, in won.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  homePriceWon?: number | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('RefinanceApplyInput', { description: 'A whole application with its explanation acknowledged.' })
export class RefinanceApplyInput extends RefinanceApplicationCreateInput {
  @Field(() => [RefinanceAcknowledgementInput], {
    description: 'Acknowledgements of every item of `refinanceExplanation`, at most ten.',
  })
  @ArrayMaxSize(10)
  @ValidateNested()
  acknowledgements!: RefinanceAcknowledgementInput[];
}

@InputType('RefinanceApplicationUpdateInput', { description: 'Changes of a draft. What is left out stays.' })
export class RefinanceApplicationUpdateInput extends ApplicationChangeInput {
  @Field(() => Won, { nullable: true, description: 'The amount asked for, in won. Null changes nothing.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  amountWon?: number | null;

  @Field(() => Int, { nullable: true, description: 'The term asked for, in months. Null changes nothing.' })
  @IsInt()
  @Min(1)
  @Max(600)
  termMonths?: number | null;

  @Field(() => RepaymentMethodEnum, { nullable: true, description: 'How it is to be repaid. Null changes nothing.' })
  repaymentMethod?: RepaymentMethod | null;

  @Field(() => RegionEnum, { nullable: true, description: 'Where the home is; null removes it.' })
  homeRegion?: HomeRegion | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The price of the home, in won; null removes it.',
  })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  homePriceWon?: number | null;
}

@InputType('RefinanceExplanationAcknowledgeInput', { description: 'What the applicant read and understood.' })
export class RefinanceExplanationAcknowledgeInput {
  @Field(() => ID, { description: 'Id of the application, a draft.' })
  applicationId!: string;

  @Field(() => [RefinanceAcknowledgementInput], { description: 'The items, 1 to 10.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested()
  acknowledgements!: RefinanceAcknowledgementInput[];

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('RefinanceApplicationSubmitInput', { description: 'A draft to submit.' })
export class RefinanceApplicationSubmitInput extends ApplicationChangeInput {}

@InputType('RefinanceApplicationWithdrawInput', { description: 'An application to take back.' })
export class RefinanceApplicationWithdrawInput extends ApplicationChangeInput {
  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 letters.' })
  @MaxLength(NOTE_LENGTH)
  note?: string | null;
}

/** The payload of a mutation that answers an application. */
export const applicationPayload = (mutation: string) =>
  payloadType(
    `${mutation}Payload`,
    `What \`${mutation.replace(/^./, (letter) => letter.toLowerCase())}\` answers; the same again for the same key.`,
    {
      application: [RefinanceApplicationType, 'The application as it is now; null when refused.'],
      userErrors: [RefinanceError, 'Why nothing was done; empty when something was.'],
    },
  );

export const RefinanceApplicationCreatePayload = applicationPayload('RefinanceApplicationCreate');
export const RefinanceApplyPayload = applicationPayload('RefinanceApply');
export const RefinanceApplicationUpdatePayload = applicationPayload('RefinanceApplicationUpdate');
export const RefinanceExplanationAcknowledgePayload = applicationPayload('RefinanceExplanationAcknowledge');
export const RefinanceApplicationSubmitPayload = applicationPayload('RefinanceApplicationSubmit');
export const RefinanceApplicationWithdrawPayload = applicationPayload('RefinanceApplicationWithdraw');

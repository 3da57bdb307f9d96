import { IsInt, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime, Won } from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import type { RepaymentMethod } from '../../terms/index.js';
import { RepaymentMethodEnum } from '../../loans/index.js';
import { MAX_PRINCIPAL_WON } from '../../registration/index.js';
import type { Explanation } from './explanation.js';
import type { ExplanationItem } from './explanation-item.js';
import { ExplanationItemEnum, PartyEnum } from '../refinance.enums.js';

@InputType('RefinanceExplanationInput', { description: 'The loan to explain.' })
export class RefinanceExplanationInput {
  @Field(() => ID, { description: 'Id of the product.' })
  productId!: string;

  @Field(() => Won, { description: 'The amount asked for, in won, 1 to 10 trillion.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  amountWon!: number;

  @Field(() => Int, { description: 'The term asked for, in months, 1 to 600.' })
  @IsInt()
  @Min(1)
  @Max(600)
  termMonths!: number;

  @Field(() => RepaymentMethodEnum, { description: 'How it is to be repaid.' })
  repaymentMethod!: RepaymentMethod;
}

@ObjectType('RefinanceExplanationItemText', { description: 'One item of the explanation, in its words.' })
export class RefinanceExplanationItemTextType {
  @Field(() => ExplanationItemEnum, { description: 'Which item.' })
  item!: ExplanationItem;

  @Field(() => String, { description: 'Its heading, in the language of the caller.' })
  title!: string;

  @Field(() => String, { description: 'Its words, in the language of the caller.' })
  text!: string;

  @Field(() => String, {
    description:
      'Identifies this exact wording in all languages; an acknowledgement sends it back. It differs for other terms.',
  })
  textVersion!: string;
}

@ObjectType('RefinanceExplanation', { description: 'One item of the explanation of an application.' })
export class RefinanceExplanationType extends RefinanceExplanationItemTextType {
  @Field(() => Boolean, { description: 'Whether this exact wording was acknowledged.' })
  acknowledged!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When the item was last acknowledged, in any wording.' })
  acknowledgedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Which words were acknowledged then; null for none.' })
  acknowledgedVersion!: string | null;

  @Field(() => PartyEnum, {
    nullable: true,
    description: 'Who acknowledged it: the applicant, or the lender on their behalf; null when nobody did.',
  })
  acknowledgedBy!: 'APPLICANT' | 'LENDER' | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The account that acknowledged it. For staff, and for the applicant where it is their own; null for others.',
  })
  acknowledgedByAccountId!: string | null;
}

/** An item in the language of the caller. */
export function toItemText({ item, title, text, version }: Explanation, locale: Locale) {
  return { item, title: title[locale], text: text[locale], textVersion: version };
}

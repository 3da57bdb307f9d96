import {
  IsDefined,
  IsEmail,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { koreanDate, systemClock } from '../../platform/clock.js';
import { enumType, CalendarDate, stated, Won } from '../../platform/graphql/index.js';
import type { JobType, Sex } from './customer.entity.js';
import { JobTypeType, SexType } from './customer.types.js';
import { PHONE, PLAIN_TEXT } from './customer-text.js';
import { PHONE_RULE_TEXT, PLAIN_RULE, REASON_RULE, NOT_BLANK_RULE, PAST_RULE } from './customer.texts.js';

const PLAIN = stated(PLAIN_RULE);
const PHONE_RULE = stated(PHONE_RULE_TEXT);
const REASON = stated(REASON_RULE);

const CANNOT_BE_EMPTIED = stated(NOT_BLANK_RULE);
const PAST = stated(PAST_RULE);

/** Reported with everything else that is malformed; the service checks it again against its own clock. */
function isPast(day: unknown): boolean {
  return typeof day !== 'string' || day <= koreanDate(systemClock.now());
}

/** What a customer may or may not have stated. */
@InputType()
abstract class CustomerDetailsInput {
  @Field(() => String, { nullable: true, description: 'Phone number with 8 to 24 digits and separators.' })
  @IsOptional()
  @Matches(PHONE, PHONE_RULE)
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Address, at most 200 letters, region and district first.' })
  @IsOptional()
  @Length(1, 200)
  @Matches(PLAIN_TEXT, PLAIN)
  address?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Date of birth, not in the future.' })
  @ValidateBy({ name: 'isPast', validator: { validate: isPast } }, PAST)
  birthDate?: string | null;

  @Field(() => SexType, { nullable: true, description: 'Sex as registered.' })
  sex?: Sex | null;

  @Field(() => JobTypeType, { nullable: true, description: 'What the customer lives on.' })
  jobType?: JobType | null;

  @Field(() => Won, { nullable: true, description: 'Income of a year before tax, in won, not negative.' })
  @IsOptional()
  @Min(0)
  annualIncomeWon?: number | null;

  @Field(() => Int, { nullable: true, description: 'Credit score from 1 to 1,000.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  creditScore?: number | null;
}

@InputType('CustomerCreateInput', { description: 'A customer to register.' })
export class CustomerCreateInput extends CustomerDetailsInput {
  @Field(() => String, { description: 'Name, 1 to 100 letters.' })
  @Length(1, 100)
  @Matches(PLAIN_TEXT, PLAIN)
  name!: string;

  @Field(() => String, { description: 'E-mail address, unique in the institution without regard to case.' })
  @IsEmail()
  @MaxLength(254)
  email!: string;
}

@InputType('CustomerUpdateInput', {
  description: 'Changes to a customer: a field left out stays; null clears it, where it may be empty.',
})
export class CustomerUpdateInput extends CustomerDetailsInput {
  @Field(() => ID, { description: 'Id of the customer.' })
  customerId!: string;

  @Field(() => Int, { description: 'The `version` you read. If it differs now, somebody else was faster.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Name, 1 to 100 letters; cannot be emptied.' })
  @ValidateIf(({ name }: CustomerUpdateInput) => name !== undefined)
  @IsDefined(CANNOT_BE_EMPTIED)
  @Length(1, 100)
  @Matches(PLAIN_TEXT, PLAIN)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address; cannot be emptied.' })
  @ValidateIf(({ email }: CustomerUpdateInput) => email !== undefined)
  @IsDefined(CANNOT_BE_EMPTIED)
  @IsEmail()
  @MaxLength(254)
  email?: string | null;
}

const UnmaskReason = enumType('UnmaskReason', 'Why personal data must be seen unmasked.', {
  CUSTOMER_REQUEST: 'The customer asked for something that needs it.',
  APPLICATION_REVIEW: 'An application is being reviewed.',
  CONTRACT_SERVICE: 'A contract is being carried out, such as sending a notice.',
  COLLECTION: 'A payment is overdue.',
  COMPLAINT: 'A complaint is being answered.',
  FRAUD_INVESTIGATION: 'Fraud is suspected.',
  LEGAL_OBLIGATION: 'A court or an authority demands it.',
});

type UnmaskReason = keyof typeof UnmaskReason;

@InputType('CustomerUnmaskInput', { description: 'Whose personal data to show, and why.' })
export class CustomerUnmaskInput {
  @Field(() => ID, { description: 'Id of the customer.' })
  customerId!: string;

  @Field(() => UnmaskReason, { description: 'The kind of reason.' })
  reasonCode!: UnmaskReason;

  @Field(() => String, {
    description: 'The purpose in words, 5 to 500 letters. It is kept with who looked, when and from where.',
  })
  @MinLength(5)
  @MaxLength(500)
  @Matches(PLAIN_TEXT, PLAIN)
  @Matches(/^\s*(?:\S\s*){5}/u, REASON)
  purpose!: string;
}

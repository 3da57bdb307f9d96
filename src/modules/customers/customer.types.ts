import { Field, Int, ObjectType } from 'type-graphql';
import {
  enumType,
  CalendarDate,
  connectionType,
  DateTime,
  Node,
  Won,
  payloadType,
} from '../../platform/graphql/index.js';
import type { JobType, Sex } from './customer.entity.js';
import { NAME_DESCRIPTION } from './customer.texts.js';
import { CustomersError } from './customers.errors.js';

export const SexType = enumType<Sex>('Sex', 'Sex as registered.', { MALE: 'Male.', FEMALE: 'Female.' });

export const JobTypeType = enumType<JobType>('JobType', 'What a customer lives on.', {
  EMPLOYEE: 'Employed by a company.',
  SELF_EMPLOYED: 'Runs a business of their own.',
  PUBLIC_SERVANT: 'Employed by the state.',
  PROFESSIONAL: 'Licensed profession, such as doctor or lawyer.',
  STUDENT: 'Studies.',
  RETIRED: 'Retired.',
  OTHER: 'None of the others.',
});

@ObjectType('Customer', {
  implements: Node,
  description:
    'A person whom an institution serves. Personal data is masked for everyone but the customers themselves; `customerUnmask` shows it unmasked for a recorded purpose.',
})
export class CustomerType extends Node {
  @Field(() => String, { description: NAME_DESCRIPTION })
  name!: string;

  @Field(() => String, { description: 'E-mail address; masked as ab***@example.com.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Phone number; masked as 010-****-1234.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Address; masked below the district (시군구).' })
  address!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Date of birth; null when masked.' })
  birthDate!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of birth, also when masked.' })
  birthYear!: number | null;

  @Field(() => Boolean, { description: 'Whether name, e-mail, phone, address and date of birth are masked.' })
  masked!: boolean;

  @Field(() => SexType, { nullable: true, description: 'Sex as registered.' })
  sex!: Sex | null;

  @Field(() => JobTypeType, { nullable: true, description: 'What the customer lives on.' })
  jobType!: JobType | null;

  @Field(() => Won, { nullable: true, description: 'Income of a year before tax, in won, as last stated.' })
  annualIncomeWon!: number | null;

  @Field(() => Int, { nullable: true, description: 'Credit score from 1 to 1,000; higher is better.' })
  creditScore!: number | null;

  @Field(() => DateTime, { description: 'When the customer was registered.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When the customer was last changed.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Grows with each change; `customerUpdate` needs the one you read.' })
  version!: number;
}

export const CustomerConnection = connectionType(CustomerType, 'Customer', { counted: true });

export const CustomerCreatePayload = payloadType('CustomerCreatePayload', 'What `customerCreate` answers.', {
  customer: [CustomerType, 'The new customer; null when refused.'],
  userErrors: [CustomersError, 'Why nothing was created; empty when something was.'],
});

export const CustomerUpdatePayload = payloadType('CustomerUpdatePayload', 'What `customerUpdate` answers.', {
  customer: [CustomerType, 'The customer after the change; null when refused.'],
  userErrors: [CustomersError, 'Why nothing was changed; empty when something was.'],
});

export const CustomerUnmaskPayload = payloadType('CustomerUnmaskPayload', 'What `customerUnmask` answers.', {
  customer: [CustomerType, 'The customer, unmasked; null when refused.'],
  userErrors: [CustomersError, 'Why nothing was shown; empty when something was.'],
});

import { Field, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../platform/graphql/index.js';

/** Why a mutation on customers was refused. */
export const CustomersErrorCode = enumType('CustomersErrorCode', 'Why a mutation on customers was refused.', {
  INVALID_INPUT: 'An input is malformed; `field` says which.',
  CUSTOMER_NOT_FOUND: 'There is no such customer, or it is not one of your institution.',
  EMAIL_TAKEN: 'Another customer of the institution has this e-mail address.',
  CUSTOMER_CHANGED: 'Somebody changed the customer since `version` was read: read again, then decide again.',
});

export type CustomersErrorCode = keyof typeof CustomersErrorCode;

@ObjectType('CustomersError', {
  implements: UserError,
  description: 'Why a mutation on customers was refused.',
})
export class CustomersError extends UserError {
  @Field(() => CustomersErrorCode, { description: 'The reason, for programs.' })
  code!: CustomersErrorCode;
}

import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../platform/graphql/index.js';

/** Why a mutation on customers did not do what was asked. */
export enum CustomersErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  CUSTOMER_NOT_FOUND = 'CUSTOMER_NOT_FOUND',
  EMAIL_TAKEN = 'EMAIL_TAKEN',
  CUSTOMER_CHANGED = 'CUSTOMER_CHANGED',
}
registerEnumType(CustomersErrorCode, {
  name: 'CustomersErrorCode',
  description: 'Why a mutation on customers did not do what was asked.',
  valuesConfig: {
    INVALID_INPUT: { description: 'An input is malformed; `field` says which.' },
    CUSTOMER_NOT_FOUND: { description: 'There is no such customer, or it is not one of your institution.' },
    EMAIL_TAKEN: { description: 'Another customer of the institution has this e-mail address.' },
    CUSTOMER_CHANGED: {
      description: 'Somebody changed the customer since `version` was read: read again, then decide again.',
    },
  },
});

@ObjectType('CustomersError', {
  implements: UserError,
  description: 'Why a mutation on customers did not do what was asked.',
})
export class CustomersError extends UserError {
  @Field(() => CustomersErrorCode, { description: 'The reason, for programs.' })
  code!: CustomersErrorCode;
}

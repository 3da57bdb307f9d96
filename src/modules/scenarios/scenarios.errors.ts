import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../platform/graphql/index.js';

/** Why a mutation on scenarios did not do what was asked. */
export enum ScenariosErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  CUSTOMER_NOT_FOUND = 'CUSTOMER_NOT_FOUND',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
  VERSION_NOT_FOUND = 'VERSION_NOT_FOUND',
  THRESHOLDS_UNUSABLE = 'THRESHOLDS_UNUSABLE',
  TOO_MANY_CUSTOMERS = 'TOO_MANY_CUSTOMERS',
}
registerEnumType(ScenariosErrorCode, {
  name: 'ScenariosErrorCode',
  description: 'Why a mutation on scenarios did not do what was asked.',
  valuesConfig: {
    INVALID_INPUT: { description: 'An input is malformed; `field` says which.' },
    CUSTOMER_NOT_FOUND: { description: 'There is no such customer, or it is not one you may see.' },
    IDEMPOTENCY_CONFLICT: { description: 'The idempotency key was used before, with other input.' },
    VERSION_NOT_FOUND: {
      description: 'There is no such version of thresholds, or it is of another institution.',
    },
    THRESHOLDS_UNUSABLE: { description: 'With these thresholds some rule could never pass.' },
    TOO_MANY_CUSTOMERS: { description: 'Too many customers to compute while you wait; use the command line.' },
  },
});

@ObjectType('ScenariosError', {
  implements: UserError,
  description: 'Why a mutation on scenarios did not do what was asked.',
})
export class ScenariosError extends UserError {
  @Field(() => ScenariosErrorCode, { description: 'The reason, for programs.' })
  code!: ScenariosErrorCode;
}

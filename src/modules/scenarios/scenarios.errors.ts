import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../platform/graphql/index.js';

/** Why a mutation on scenarios did not do what was asked. */
export enum ScenariosErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  CUSTOMER_NOT_FOUND = 'CUSTOMER_NOT_FOUND',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
  VERSION_NOT_FOUND = 'VERSION_NOT_FOUND',
  THRESHOLDS_UNUSABLE = 'THRESHOLDS_UNUSABLE',
  THRESHOLDS_OUT_OF_BOUNDS = 'THRESHOLDS_OUT_OF_BOUNDS',
  RULES_UNUSABLE = 'RULES_UNUSABLE',
  NOT_PROPOSED = 'NOT_PROPOSED',
  NEEDS_ANOTHER = 'NEEDS_ANOTHER',
  NOT_INDEPENDENT = 'NOT_INDEPENDENT',
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
      description: 'There is no such version of thresholds or rules, or it is of another institution.',
    },
    THRESHOLDS_OUT_OF_BOUNDS: {
      description: 'A threshold is outside its bounds; `field` and the message name it, the message its bounds.',
    },
    RULES_UNUSABLE: { description: 'The rules are not whole, or could not judge; the message says which and why.' },
    NOT_PROPOSED: { description: 'The version is not the one that is proposed.' },
    NEEDS_ANOTHER: { description: 'You proposed it: another administrator activates it.' },
    NOT_INDEPENDENT: { description: 'One hand could hold your account and the one that proposed it.' },
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

import { Field, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../../platform/graphql/index.js';

/** Why a mutation on scenarios did not do what was asked. */
export const ScenariosErrorCode = enumType(
  'ScenariosErrorCode',
  'Why a mutation on scenarios did not do what was asked.',
  {
    INVALID_INPUT: 'An input is malformed; `field` says which.',
    CUSTOMER_NOT_FOUND: 'There is no such customer, or it is not one you may see.',
    IDEMPOTENCY_CONFLICT: 'The idempotency key was used before, with other input.',
    VERSION_NOT_FOUND: 'There is no such version of thresholds or rules, or it is of another institution.',
    THRESHOLDS_OUT_OF_BOUNDS:
      'A threshold is outside its bounds; `field` and the message name it, the message its bounds.',
    RULES_UNUSABLE: 'The rules are not whole, or could not judge; the message says which and why.',
    NOT_PROPOSED: 'The version is not the one that is proposed.',
    NEEDS_ANOTHER: 'You proposed it: another administrator activates it.',
    NOT_INDEPENDENT: 'One hand could hold your account and the one that proposed it.',
    THRESHOLDS_UNUSABLE: 'With these thresholds some rule could never pass.',
    TOO_MANY_CUSTOMERS: 'Too many customers to compute while you wait; use the command line.',
  },
);

export type ScenariosErrorCode = keyof typeof ScenariosErrorCode;

@ObjectType('ScenariosError', {
  implements: UserError,
  description: 'Why a mutation on scenarios did not do what was asked.',
})
export class ScenariosError extends UserError {
  @Field(() => ScenariosErrorCode, { description: 'The reason, for programs.' })
  code!: ScenariosErrorCode;
}

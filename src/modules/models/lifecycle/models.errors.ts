import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/index.js';

/** Why a mutation on models did not do what was asked. */
export enum ModelErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  VERSION_NOT_FOUND = 'VERSION_NOT_FOUND',
  MODEL_NOT_CANDIDATE = 'MODEL_NOT_CANDIDATE',
  MODEL_GATES_FAILED = 'MODEL_GATES_FAILED',
  MODEL_FILE_REFUSED = 'MODEL_FILE_REFUSED',
  MODEL_NOT_RESTORABLE = 'MODEL_NOT_RESTORABLE',
  PROMOTION_NOT_FOUND = 'PROMOTION_NOT_FOUND',
  PROMOTION_NOT_PENDING = 'PROMOTION_NOT_PENDING',
  PROMOTION_PENDING = 'PROMOTION_PENDING',
  PROMOTION_NEEDS_ANOTHER = 'PROMOTION_NEEDS_ANOTHER',
  PROMOTION_NOT_INDEPENDENT = 'PROMOTION_NOT_INDEPENDENT',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
}
registerEnumType(ModelErrorCode, {
  name: 'ModelErrorCode',
  description: 'Why a mutation on models did not do what was asked.',
  valuesConfig: {
    INVALID_INPUT: { description: 'An input is malformed; `field` says which.' },
    VERSION_NOT_FOUND: { description: 'There is no such version, or it is not one you may see.' },
    MODEL_NOT_CANDIDATE: { description: 'Only a candidate of your institution can be promoted.' },
    MODEL_GATES_FAILED: {
      description: 'It does not pass every gate; the message names those that failed or could not be judged.',
    },
    MODEL_FILE_REFUSED: {
      description:
        'One of its files is not the registered one, or does not read what the program provides; the message names the file, the column where there is one, and what to do.',
    },
    MODEL_NOT_RESTORABLE: {
      description:
        'Only a version that was ever in service can be put back; the shipped one, in the place of one of your own.',
    },
    PROMOTION_NOT_FOUND: { description: 'There is no such promotion, or it is not one you may see.' },
    PROMOTION_NOT_PENDING: {
      description: 'It was decided on already, or another version was put in service meanwhile.',
    },
    PROMOTION_PENDING: { description: 'Somebody has asked for it already; it waits for a decision.' },
    PROMOTION_NEEDS_ANOTHER: { description: 'You asked for it: another administrator decides.' },
    PROMOTION_NOT_INDEPENDENT: {
      description:
        'Your account and the one that asked could be of one hand: one made the other, directly or by way of accounts it ' +
        'made, or one administrator made both, and so has known both passwords. Somebody decides whose account the ' +
        'operator made with `moa account create`.',
    },
    IDEMPOTENCY_CONFLICT: { description: 'The key was used for another input. Every act needs a key of its own.' },
  },
});

@ObjectType('ModelError', {
  implements: UserError,
  description: 'Why a mutation on models did not do what was asked.',
})
export class ModelError extends UserError {
  @Field(() => ModelErrorCode, { description: 'The reason, for programs.' })
  code!: ModelErrorCode;
}

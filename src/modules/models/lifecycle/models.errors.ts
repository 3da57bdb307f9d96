import { Field, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../../platform/graphql/index.js';

/** Why a mutation on models did not do what was asked. */
export const ModelErrorCode = enumType('ModelErrorCode', 'Why a mutation on models did not do what was asked.', {
  INVALID_INPUT: 'An input is malformed; `field` says which.',
  VERSION_NOT_FOUND: 'There is no such version, or it is not one you may see.',
  MODEL_NOT_CANDIDATE: 'Only a candidate of your institution can be promoted.',
  MODEL_GATES_FAILED: 'It does not pass every gate; the message names those that failed or could not be judged.',
  MODEL_FILE_REFUSED:
    'One of its files is not the registered one, or does not read what the program provides; the message names the file, the column where there is one, and what to do.',
  MODEL_NOT_RESTORABLE:
    'Only a version that was once in service can be put back; the shipped one, in place of one of your own.',
  PROMOTION_NOT_FOUND: 'There is no such promotion, or it is not one you may see.',
  PROMOTION_NOT_PENDING: 'It was decided on already, or another version was put in service meanwhile.',
  PROMOTION_PENDING: 'Somebody has asked for it already; it waits for a decision.',
  PROMOTION_NEEDS_ANOTHER: 'You asked for it: another administrator decides.',
  PROMOTION_NOT_INDEPENDENT:
    'Your account and the one that asked could be of one hand: one made the other, directly or by way of accounts it ' +
    'made, or one administrator made both, and so has known both passwords. Somebody decides whose account the ' +
    'operator made with `moa account create`.',
  IDEMPOTENCY_CONFLICT: 'The key was used for another input. Every act needs a key of its own.',
});

export type ModelErrorCode = keyof typeof ModelErrorCode;

@ObjectType('ModelError', {
  implements: UserError,
  description: 'Why a mutation on models did not do what was asked.',
})
export class ModelError extends UserError {
  @Field(() => ModelErrorCode, { description: 'The reason, for programs.' })
  code!: ModelErrorCode;
}

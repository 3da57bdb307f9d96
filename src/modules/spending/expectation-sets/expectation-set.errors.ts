import { Field, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../../platform/graphql/index.js';

/** Why expectations of files were not changed. */
export const ImportExpectationErrorCode = enumType(
  'ImportExpectationErrorCode',
  'Why expectations of files were not changed.',
  {
    INVALID_INPUT: 'An input is malformed; `field` says which.',
    INVALID_EXPECTATION: 'An expectation cannot be judged as it is; `field` names its place and field.',
    SET_NOT_FOUND: 'There is no such set, or it is not one of your institution.',
    SET_NOT_PROPOSED: 'It is in force, retired or withdrawn already.',
    NEEDS_ANOTHER_PERSON: 'You proposed it: another administrator puts it in force.',
    NOT_INDEPENDENT: 'One person could control both your account and that of the person who proposed it.',
    IMPORT_BUSY: 'Something else is being changed: send the same again later.',
    IDEMPOTENCY_CONFLICT: 'The key was used for another input. Each action needs its own key.',
  },
);

export type ImportExpectationErrorCode = keyof typeof ImportExpectationErrorCode;

@ObjectType('ImportExpectationError', {
  implements: UserError,
  description: 'Why expectations of files were not changed.',
})
export class ImportExpectationError extends UserError {
  @Field(() => ImportExpectationErrorCode, { description: 'The reason, for programs.' })
  code!: ImportExpectationErrorCode;
}

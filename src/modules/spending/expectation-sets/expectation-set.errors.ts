import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/index.js';

/** Why expectations of files were not changed. */
export enum ImportExpectationErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  INVALID_EXPECTATION = 'INVALID_EXPECTATION',
  SET_NOT_FOUND = 'SET_NOT_FOUND',
  SET_NOT_PROPOSED = 'SET_NOT_PROPOSED',
  NEEDS_ANOTHER_PERSON = 'NEEDS_ANOTHER_PERSON',
  NOT_INDEPENDENT = 'NOT_INDEPENDENT',
  IMPORT_BUSY = 'IMPORT_BUSY',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
}
registerEnumType(ImportExpectationErrorCode, {
  name: 'ImportExpectationErrorCode',
  description: 'Why expectations of files were not changed.',
  valuesConfig: {
    INVALID_INPUT: { description: 'An input is malformed; `field` says which.' },
    INVALID_EXPECTATION: {
      description: 'An expectation cannot be judged as it is; `field` names its place and field.',
    },
    SET_NOT_FOUND: { description: 'There is no such set, or it is not one of your institution.' },
    SET_NOT_PROPOSED: { description: 'It is in force, retired or withdrawn already.' },
    NEEDS_ANOTHER_PERSON: { description: 'You proposed it: another administrator puts it in force.' },
    NOT_INDEPENDENT: { description: 'One hand could hold your account and that of whoever proposed it.' },
    IMPORT_BUSY: { description: 'Something else is being changed: send the same again later.' },
    IDEMPOTENCY_CONFLICT: { description: 'The key was used for another input. Every act needs a key of its own.' },
  },
});

@ObjectType('ImportExpectationError', {
  implements: UserError,
  description: 'Why expectations of files were not changed.',
})
export class ImportExpectationError extends UserError {
  @Field(() => ImportExpectationErrorCode, { description: 'The reason, for programs.' })
  code!: ImportExpectationErrorCode;
}

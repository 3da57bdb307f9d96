import { IsInt, Length } from 'class-validator';
import { Field, Int } from 'type-graphql';

const KEY_DESCRIPTION =
  'Chosen by the client, 1 to 255 characters. The same input with the same key is done once and returns the same result.';

/** The `idempotencyKey` of an input, by which a change happens once (`platform/once`). */
export function IdempotencyKeyField(): PropertyDecorator {
  return (input, property) => {
    Field(() => String, { description: KEY_DESCRIPTION })(input, property);
    Length(1, 255)(input, property);
  };
}

/** The `version` of an input: a change is refused when the object has changed since the client read it. */
export function ReadVersionField(): PropertyDecorator {
  return (input, property) => {
    Field(() => Int, { description: 'The version that was read.' })(input, property);
    IsInt()(input, property);
  };
}

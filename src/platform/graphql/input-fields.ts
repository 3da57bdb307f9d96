import { IsInt, Length, Matches } from 'class-validator';
import { Field, Int } from 'type-graphql';
import { stated } from './constraint-messages.js';
import { CODE_TEXT } from './input-fields.texts.js';

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

/** What a code looks like that an institution gives to what it creates. */
export const CODE_PATTERN = /^[0-9A-Z][0-9A-Z_-]{1,39}$/;
const CODE_DESCRIPTION =
  'Code of 2 to 40 capital letters, digits, hyphens and underscores, by which programs know it; it cannot change.';

/** The `code` of an input that creates something an institution names itself. */
export function CodeField(): PropertyDecorator {
  return (input, property) => {
    Field(() => String, { description: CODE_DESCRIPTION })(input, property);
    Matches(CODE_PATTERN, stated(CODE_TEXT))(input, property);
  };
}

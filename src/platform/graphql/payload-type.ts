import 'reflect-metadata';
import { Extensions, Field, ObjectType, type ClassType } from 'type-graphql';
import type { UserError } from './user-error.js';

type FieldType = Exclude<ReturnType<NonNullable<Parameters<typeof Field>[0]>>, readonly unknown[]>;

/**
 * A field of a payload: its type, or a list of it; its description, which also covers a refusal; and for a list its
 * maximum length, from which its cost is computed.
 */
type PayloadField = readonly [type: FieldType | [FieldType], description: string, listSize?: number];

/** The fields of a payload: the changed objects, and why nothing was changed. */
export interface PayloadFields {
  readonly [name: string]: PayloadField;
  readonly userErrors: readonly [error: ClassType<UserError>, description: string];
}

/**
 * The GraphQL type of a mutation's answer. Every field is null when the mutation is refused, and `userErrors`, which
 * has the room's own error type, is empty when it is not. Mutations with like answers share one object of fields.
 */
export function payloadType(name: string, description: string, fields: PayloadFields): ClassType {
  @ObjectType(name, { description })
  class Payload {}
  const { userErrors, ...changed } = fields;
  for (const [field, [type, text, listSize]] of Object.entries(changed)) {
    Field(() => type, { nullable: true, description: text })(Payload.prototype, field);
    if (listSize !== undefined) Extensions({ listSize })(Payload.prototype, field);
  }
  Field(() => [userErrors[0]], { description: userErrors[1] })(Payload.prototype, 'userErrors');
  return Payload;
}

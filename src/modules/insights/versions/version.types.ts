import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime, encodeId, enumType, IdempotencyKeyField, Node } from '../../../platform/graphql/index.js';
import type { VersionState } from './version.columns.js';
import type { VersionRow } from './version-row.js';

const VersionStateEnum = enumType<VersionState>('InsightVersionState', 'The state of a version of rules or weights.', {
  PROPOSED: 'Somebody proposed it; another administrator may publish it.',
  IN_FORCE: 'Your institution is judged by it.',
  FORMER: 'It was in force, or ships for institutions without their own.',
  REJECTED: 'It was proposed and turned down.',
});

/** What every version says of itself. */
@ObjectType()
export abstract class VersionType extends Node {
  @Field(() => String, { description: 'Its name.' })
  version!: string;

  @Field(() => VersionStateEnum, { description: 'Its state.' })
  state!: VersionState;

  @Field(() => Boolean, { description: 'Whether it ships with Moa, for institutions without a version of their own.' })
  isShipped!: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the account that proposed it; null for one that ships.' })
  proposedById!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was proposed.' })
  proposedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Id of the account that published it.' })
  publishedById!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was published.' })
  publishedAt!: Date | null;
}

@InputType()
export abstract class VersionActInput {
  @Field(() => ID, { description: 'Id of the version.' })
  id!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
const account = (id: number | null): string | null => (id === null ? null : encodeId('Account', id));

/** @param type how ids of these versions are named. */
export const versionFields = (type: string, row: VersionRow) => ({
  __typename: type,
  id: encodeId(type, row.key),
  version: row.version,
  state: row.state,
  isShipped: row.isShipped,
  proposedById: account(row.proposedBy),
  proposedAt: instant(row.proposedAt),
  publishedById: account(row.publishedBy),
  publishedAt: instant(row.publishedAt),
});

import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Extensions, Field, InputType, ObjectType } from 'type-graphql';
import { enumType, Quarter, UserError, payloadType } from '../../../platform/graphql/index.js';
import { PEER_ATTRIBUTES, PeerAttributeEnum, type PeerAttribute } from '../peers/index.js';

/** Why settings were not changed. */
export const SpendingSettingsErrorCode = enumType(
  'SpendingSettingsErrorCode',
  'Why settings of card spending were not changed.',
  {
    INVALID_INPUT: 'An input is malformed; `field` says which.',
    BAD_USER_INPUT: 'The group names an attribute twice.',
    QUARTER_NOT_FOUND: 'The institution has loaded no card spending of the quarter.',
  },
);

export type SpendingSettingsErrorCode = keyof typeof SpendingSettingsErrorCode;

@ObjectType('SpendingSettingsError', {
  implements: UserError,
  description: 'Why settings of card spending were not changed.',
})
class SpendingSettingsError extends UserError {
  @Field(() => SpendingSettingsErrorCode, { description: 'The reason, for programs.' })
  code!: SpendingSettingsErrorCode;
}

@ObjectType('SpendingSettings', {
  description: 'The card spending your account sees where a query does not say otherwise.',
})
export class SpendingSettingsType {
  @Field(() => [PeerAttributeEnum], {
    nullable: true,
    description:
      'What people compared with have in common; everybody of the institution when empty. Null for the default, age band and sex.',
  })
  @Extensions({ listSize: PEER_ATTRIBUTES.length })
  groupBy!: readonly PeerAttribute[] | null;

  @Field(() => Quarter, { nullable: true, description: 'The quarter to look at; null for the newest.' })
  quarter!: string | null;
}

@InputType('SpendingSettingsSetInput', { description: 'What to change; what is left out stays as it is.' })
export class SpendingSettingsSetInput {
  @IsOptional()
  @ArrayMaxSize(PEER_ATTRIBUTES.length)
  @Field(() => [PeerAttributeEnum], {
    nullable: true,
    description:
      'What people compared with should have in common: at most 5 attributes, each once; empty for everybody, null for the default.',
  })
  groupBy?: PeerAttribute[] | null;

  @Field(() => Quarter, {
    nullable: true,
    description: 'The quarter to look at, which must have loaded figures; null for the newest.',
  })
  quarter?: string | null;
}

export const SpendingSettingsSetPayload = payloadType(
  'SpendingSettingsSetPayload',
  'What `spendingSettingsSet` answers.',
  {
    settings: [SpendingSettingsType, 'The settings as they are now; null when refused.'],
    userErrors: [SpendingSettingsError, 'Why nothing was changed; empty when something was.'],
  },
);

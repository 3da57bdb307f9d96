import { IsEmail, Length, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../../../platform/access/index.js';
import {
  enumOf,
  enumType,
  connectionType,
  CursorArgs,
  Node,
  payloadType,
  type PayloadFields,
} from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import type { AccountState } from './account.entity.js';
import { IdentityError } from './identity.errors.js';
import type { InstitutionKind } from './institution.entity.js';
import { PASSWORD_MAX_LENGTH } from './password-policy.js';

/** RFC 5321 leaves 254 characters for an address. */
export const EMAIL_MAX_LENGTH = 254;

const RoleEnum = enumType<Role>('Role', 'What an account may do.', {
  CUSTOMER: 'Sees and does what concerns the one customer it belongs to.',
  STAFF: 'Works with the customers of its institution.',
  ADMIN: 'Does what staff do, makes exceptions in lending, and manages the accounts of its institution.',
  SERVICE:
    'A program of the institution, such as its payment system: it confirms and refunds payments, records repayments, and can do and see nothing else.',
});

const LocaleEnum = enumOf<Uppercase<Locale>, Locale>('Locale', 'A language in which the API speaks to people.', {
  KO: ['ko', 'Korean.'],
  EN: ['en', 'English.'],
});

const AccountStateEnum = enumType<AccountState>('AccountState', 'Whether an account may log in.', {
  ACTIVE: 'May log in.',
  BLOCKED: 'May not log in, and has no session.',
});

const InstitutionKindEnum = enumType<InstitutionKind>('InstitutionKind', 'What kind of business an institution is.', {
  BANK: 'A bank.',
  CARD: 'A card company.',
});

@ObjectType('Institution', { implements: Node, description: 'A bank or card company, with customers of its own.' })
class InstitutionType extends Node {
  @Field(() => String, { description: 'Short code, unique among institutions.' })
  code!: string;

  @Field(() => String, { description: 'The name as customers know it.' })
  name!: string;

  @Field(() => InstitutionKindEnum, { description: 'What kind of business it is.' })
  kind!: InstitutionKind;
}

@ObjectType('Account', { implements: Node, description: 'Someone who can log in.' })
export class AccountType extends Node {
  @Field(() => String, { description: 'The e-mail address to log in with.' })
  email!: string;

  @Field(() => String, { description: 'The name of the person.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'What the account may do.' })
  role!: Role;

  @Field(() => LocaleEnum, { description: 'The language in which the API speaks to this person.' })
  locale!: Locale;

  @Field(() => AccountStateEnum, { description: 'Whether the account may log in.' })
  state!: AccountState;

  @Field(() => InstitutionType, { description: 'The institution whose customers the account can see.' })
  institution!: InstitutionType;
}

export const AccountConnection = connectionType(AccountType, 'Account');

@ArgsType()
export class AccountsArgs extends CursorArgs {
  @Field(() => String, { nullable: true, description: 'Only the account with this e-mail address, in any case.' })
  email?: string | null;
}

@InputType('AccountCreateInput', { description: 'A new account.' })
export class AccountCreateInput {
  @IsEmail()
  @MaxLength(EMAIL_MAX_LENGTH)
  @Field(() => String, { description: 'The e-mail address to log in with, unique without regard to case.' })
  email!: string;

  @Length(1, 100)
  @Field(() => String, { description: 'The name of the person, 1 to 100 characters.' })
  name!: string;

  @MaxLength(PASSWORD_MAX_LENGTH)
  @Field(() => String, {
    description:
      '10 to 128 characters; no common password, and none that contains the part of the e-mail address before the @.',
  })
  password!: string;

  @Field(() => RoleEnum, { description: 'What the account may do.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The customer this person is: for role CUSTOMER, and for it only.' })
  customerId?: string | null;
}

@InputType('AccountBlockInput', { description: 'The account to block.' })
export class AccountBlockInput {
  @Field(() => ID, { description: 'An account of your institution, other than your own.' })
  accountId!: string;
}

@InputType('AccountUnblockInput', { description: 'The account to unblock.' })
export class AccountUnblockInput {
  @Field(() => ID, { description: 'An account of your institution.' })
  accountId!: string;
}

@InputType('AccountSettingsUpdateInput', { description: 'The settings to change; what is left out stays as it is.' })
export class AccountSettingsUpdateInput {
  @Field(() => LocaleEnum, { nullable: true, description: 'The language in which the API speaks to you.' })
  locale?: Locale | null;
}

/** The answer to every mutation of an account. */
const ACCOUNT = {
  account: [AccountType, 'The account as it is now; null when refused.'],
  userErrors: [IdentityError, 'Why it was refused; empty when it was done.'],
} as const satisfies PayloadFields;

export const AccountCreatePayload = payloadType('AccountCreatePayload', 'The answer to `accountCreate`.', ACCOUNT);

export const AccountBlockPayload = payloadType('AccountBlockPayload', 'The answer to `accountBlock`.', ACCOUNT);

export const AccountUnblockPayload = payloadType('AccountUnblockPayload', 'The answer to `accountUnblock`.', ACCOUNT);

export const AccountSettingsUpdatePayload = payloadType(
  'AccountSettingsUpdatePayload',
  'The answer to `accountSettingsUpdate`.',
  ACCOUNT,
);

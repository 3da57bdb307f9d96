import { Field, Int, ObjectType } from 'type-graphql';
import { enumType, UserError } from '../../../platform/graphql/index.js';

export const IdentityErrorCode = enumType('IdentityErrorCode', 'Why an account or a session was refused.', {
  INVALID_INPUT: 'A value has the wrong shape; `field` names it.',
  INVALID_CREDENTIALS:
    'E-mail address and password do not belong to an account that may log in. It does not say which is wrong.',
  TOO_MANY_ATTEMPTS: 'Too many failed logins. Try again after `retryAfterSeconds`.',
  TOO_BUSY: 'Too many passwords are being checked. Try again after `retryAfterSeconds`.',
  REFRESH_TOKEN_UNKNOWN: 'Not a refresh token, or one forgotten long after it expired. Log in.',
  REFRESH_TOKEN_EXPIRED: 'The refresh token ran out. Log in.',
  REFRESH_TOKEN_REVOKED: 'The session was ended. Log in.',
  REFRESH_TOKEN_REUSED:
    'The refresh token was exchanged more than ten seconds before: someone else may hold it, so its session was ended. Log in.',
  REFRESH_TOKEN_SIMULTANEOUS:
    'Another request exchanged this token within the last ten seconds. No tokens were given and no session ended: ' +
    'use the tokens that the other request got. If it was not yours, call `logout` with this token: that ends the ' +
    'session for anyone who has it.',
  ACCOUNT_NOT_FOUND: 'No such account in your institution.',
  OWN_ACCOUNT: 'You cannot do this to the account you are using.',
  EMAIL_TAKEN: 'Another account has this e-mail address.',
  CUSTOMER_REQUIRED: 'An account with role CUSTOMER needs a customer.',
  CUSTOMER_NOT_ALLOWED: 'Only an account with role CUSTOMER has a customer.',
  CUSTOMER_NOT_FOUND: 'No such customer in your institution.',
  CUSTOMER_HAS_ACCOUNT: 'The customer already has an account.',
  PASSWORD_TOO_SHORT: 'The password has fewer than ten characters.',
  PASSWORD_TOO_COMMON: 'The password is one that anyone would try.',
  PASSWORD_CONTAINS_EMAIL: 'The password contains the part of the e-mail address before the @.',
});

export type IdentityErrorCode = keyof typeof IdentityErrorCode;

@ObjectType('IdentityError', { implements: UserError, description: 'Why an account or a session was refused.' })
export class IdentityError extends UserError {
  @Field(() => IdentityErrorCode, { description: 'The reason, for programs.' })
  code!: IdentityErrorCode;

  @Field(() => Int, {
    nullable: true,
    description: 'After how many seconds to try again, for TOO_MANY_ATTEMPTS and TOO_BUSY; null for other codes.',
  })
  retryAfterSeconds?: number | null;
}

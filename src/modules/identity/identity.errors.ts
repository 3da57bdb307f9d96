import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../platform/graphql/index.js';

export enum IdentityErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  INVALID_CREDENTIALS = 'INVALID_CREDENTIALS',
  TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS',
  TOO_BUSY = 'TOO_BUSY',
  REFRESH_TOKEN_UNKNOWN = 'REFRESH_TOKEN_UNKNOWN',
  REFRESH_TOKEN_EXPIRED = 'REFRESH_TOKEN_EXPIRED',
  REFRESH_TOKEN_REVOKED = 'REFRESH_TOKEN_REVOKED',
  REFRESH_TOKEN_REUSED = 'REFRESH_TOKEN_REUSED',
  REFRESH_TOKEN_SIMULTANEOUS = 'REFRESH_TOKEN_SIMULTANEOUS',
  ACCOUNT_NOT_FOUND = 'ACCOUNT_NOT_FOUND',
  OWN_ACCOUNT = 'OWN_ACCOUNT',
  EMAIL_TAKEN = 'EMAIL_TAKEN',
  CUSTOMER_REQUIRED = 'CUSTOMER_REQUIRED',
  CUSTOMER_NOT_ALLOWED = 'CUSTOMER_NOT_ALLOWED',
  CUSTOMER_NOT_FOUND = 'CUSTOMER_NOT_FOUND',
  CUSTOMER_HAS_ACCOUNT = 'CUSTOMER_HAS_ACCOUNT',
  PASSWORD_TOO_SHORT = 'PASSWORD_TOO_SHORT',
  PASSWORD_TOO_COMMON = 'PASSWORD_TOO_COMMON',
  PASSWORD_CONTAINS_EMAIL = 'PASSWORD_CONTAINS_EMAIL',
}

registerEnumType(IdentityErrorCode, {
  name: 'IdentityErrorCode',
  description: 'Why an account or a session was refused.',
  valuesConfig: {
    INVALID_INPUT: { description: 'A value has the wrong shape; `field` names it.' },
    INVALID_CREDENTIALS: {
      description:
        'E-mail address and password do not belong to an account that may log in. Which is wrong is not told.',
    },
    TOO_MANY_ATTEMPTS: { description: 'Too many failed logins. Try again after `retryAfterSeconds`.' },
    TOO_BUSY: { description: 'Too many passwords are being checked. Try again after `retryAfterSeconds`.' },
    REFRESH_TOKEN_UNKNOWN: { description: 'Not a refresh token, or one forgotten long after it expired. Log in.' },
    REFRESH_TOKEN_EXPIRED: { description: 'The refresh token ran out. Log in.' },
    REFRESH_TOKEN_REVOKED: { description: 'The session was ended. Log in.' },
    REFRESH_TOKEN_REUSED: {
      description:
        'The refresh token was exchanged more than ten seconds before: someone else may hold it, so its session was ended. Log in.',
    },
    REFRESH_TOKEN_SIMULTANEOUS: {
      description:
        'Another request exchanged this token within the last ten seconds. Nothing was given and nothing ended: use the ' +
        'tokens that request was answered. If it was not yours, call `logout` with this token: that ends the session for ' +
        'whoever has it.',
    },
    ACCOUNT_NOT_FOUND: { description: 'No such account in your institution.' },
    OWN_ACCOUNT: { description: 'You cannot do this to the account you are using.' },
    EMAIL_TAKEN: { description: 'Another account has this e-mail address.' },
    CUSTOMER_REQUIRED: { description: 'An account with role CUSTOMER needs a customer.' },
    CUSTOMER_NOT_ALLOWED: { description: 'Only an account with role CUSTOMER has a customer.' },
    CUSTOMER_NOT_FOUND: { description: 'No such customer in your institution.' },
    CUSTOMER_HAS_ACCOUNT: { description: 'The customer already has an account.' },
    PASSWORD_TOO_SHORT: { description: 'The password has fewer than ten characters.' },
    PASSWORD_TOO_COMMON: { description: 'The password is one that anyone would try.' },
    PASSWORD_CONTAINS_EMAIL: { description: 'The password contains what stands before the @ of the e-mail address.' },
  },
});

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

import { IsEmail, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { DateTime, payloadType, type PayloadFields } from '../../../platform/graphql/index.js';
import { AccountType, EMAIL_MAX_LENGTH, IdentityError, PASSWORD_MAX_LENGTH } from '../accounts/index.js';

/** Our tokens have 43 characters; this only rejects strings that cannot be one. */
const REFRESH_TOKEN_MAX_LENGTH = 128;

@InputType('LoginInput', { description: 'Who logs in.' })
export class LoginInput {
  @IsEmail()
  @MaxLength(EMAIL_MAX_LENGTH)
  @Field(() => String, { description: 'The e-mail address of the account, in any case.' })
  email!: string;

  @MaxLength(PASSWORD_MAX_LENGTH)
  @Field(() => String, { description: 'The password of the account.' })
  password!: string;
}

@InputType('TokenRefreshInput', { description: 'The token to exchange.' })
export class TokenRefreshInput {
  @MaxLength(REFRESH_TOKEN_MAX_LENGTH)
  @Field(() => String, { description: 'The newest refresh token of the session. It works once.' })
  refreshToken!: string;
}

@InputType('LogoutInput', { description: 'The session to end.' })
export class LogoutInput {
  @MaxLength(REFRESH_TOKEN_MAX_LENGTH)
  @Field(() => String, { description: 'Any refresh token of the session.' })
  refreshToken!: string;
}

/** Tokens and their account, as every mutation that grants them returns. All are null when it was refused. */
const SESSION = {
  accessToken: [
    String,
    'Proves who calls: send it as `Authorization: Bearer …`, or as `authorization` in the payload of `connection_init` of a WebSocket.',
  ],
  accessTokenExpiresAt: [DateTime, 'When the access token expires.'],
  refreshToken: [
    String,
    'Exchanges once for new tokens, by `tokenRefresh`. Keep it where no script of another origin reads it.',
  ],
  refreshTokenExpiresAt: [DateTime, 'When the refresh token expires if it is not exchanged.'],
  account: [AccountType, 'The account that is logged in.'],
  userErrors: [IdentityError, 'Why it was refused; empty when it was done.'],
} as const satisfies PayloadFields;

export const LoginPayload = payloadType('LoginPayload', 'The answer to `login`.', SESSION);

export const TokenRefreshPayload = payloadType('TokenRefreshPayload', 'The answer to `tokenRefresh`.', SESSION);

export const LogoutPayload = payloadType('LogoutPayload', 'The answer to `logout`.', {
  sessionEnded: [
    Boolean,
    'Whether there was a session to end: false for one that had ended, and for a token that was never issued.',
  ],
  userErrors: [IdentityError, 'Why it was refused; empty when it was done.'],
});

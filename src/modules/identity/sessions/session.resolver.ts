import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import type { SessionGrant, SessionService } from './session.service.js';
import {
  LoginInput,
  LoginPayload,
  LogoutInput,
  LogoutPayload,
  TokenRefreshInput,
  TokenRefreshPayload,
} from './session.types.js';

@Resolver()
export class SessionResolver {
  constructor(private readonly sessions: SessionService) {}

  @Mutation(() => LoginPayload, { description: 'Opens a session by e-mail address and password.' })
  login(
    @Arg('input', () => LoginInput, { description: 'Who logs in.' }) input: LoginInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionGrant> {
    return this.sessions.login(context, input);
  }

  @Mutation(() => TokenRefreshPayload, {
    description:
      'Exchanges a refresh token for new tokens. A token works once. If several requests send it at the same moment, one ' +
      'gets tokens; the others, up to ten seconds later, are refused with REFRESH_TOKEN_SIMULTANEOUS and end nothing. ' +
      'Sent after that, it ends its session, because someone else may hold it. Pages in several tabs should take turns ' +
      '(navigator.locks) and share the tokens that the first one gets.',
  })
  tokenRefresh(
    @Arg('input', () => TokenRefreshInput, { description: 'The token to exchange.' }) input: TokenRefreshInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionGrant> {
    return this.sessions.refresh(context, input.refreshToken);
  }

  @Mutation(() => LogoutPayload, {
    description:
      'Ends the session of a refresh token. Its access tokens stop working within ten seconds, and sockets opened with ' +
      'them close within twenty.',
  })
  async logout(
    @Arg('input', () => LogoutInput, { description: 'The session to end.' }) input: LogoutInput,
    @Ctx() context: RequestContext,
  ): Promise<{ sessionEnded: boolean }> {
    return { sessionEnded: await this.sessions.logout(context, input.refreshToken) };
  }
}

/** Sessions: logging in, refreshing and ending, and finding the owner of a token. */
export { AccessTokens } from './access-tokens.js';
export { Authenticator, type Session } from './authenticator.js';
export { LoginGuard, type LoginLimits } from './login-guard.js';
export { purge, PURGE } from './purge.js';
export { RefreshTokenEntity } from './refresh-token.entity.js';
export { RefreshTokenRepository } from './refresh-token.repository.js';
export { SessionResolver } from './session.resolver.js';
export { SessionService } from './session.service.js';

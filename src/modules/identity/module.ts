import type { Background } from '../../platform/jobs/index.js';
import type { Actor } from '../../platform/access/index.js';
import type { Transaction } from '../../platform/database/index.js';
import type { Resolvers } from '../../platform/graphql/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Entities, Room } from '../../platform/room.js';
import {
  AccessTokens,
  Authenticator,
  LoginGuard,
  purge,
  PURGE,
  RefreshTokenEntity,
  RefreshTokenRepository,
  SessionResolver,
  SessionService,
  type Session,
  type LoginLimits,
} from './sessions/index.js';
import {
  AccountAdministrationService,
  AccountResolver,
  AccountService,
  type CustomerDirectory,
} from './administration/index.js';
import {
  AccountOrigins,
  AccountEntity,
  AccountRepository,
  InstitutionEntity,
  Passwords,
  type PasswordHasher,
} from './accounts/index.js';

export const identityBackground: Background = { jobs: [PURGE] };

export const identityEntities: Entities = [InstitutionEntity, AccountEntity, RefreshTokenEntity];

interface IdentityNeighbours {
  readonly loginLimits: LoginLimits;
  readonly customers: CustomerDirectory;
  /** Argon2id unless a test wants to count. */
  readonly passwordHasher?: PasswordHasher;
}

export interface Identity extends Room {
  /** The session of an access token; null for one that is not, or no longer, valid. */
  authenticate(token: string): Promise<Session | null>;
  /** Whether an actor's token and account are still valid, for connections that outlive a request. */
  stillValid(actor: Actor): Promise<boolean>;
  readonly service: AccountService;
  /** Numbers of the accounts that administer an institution and are not blocked. */
  administratorsOf(institutionId: number, within: Transaction): Promise<number[]>;
  /** The oldest service account of an institution that may log in; null when there is none. */
  readonly serviceAccountOf: (institutionId: number) => Promise<Actor | null>;
  /** For decisions that need two people. */
  readonly origins: AccountOrigins;
}

/** Builds the room. */
export function createIdentity(platform: Platform, neighbours: IdentityNeighbours): Identity {
  const { clock, config, database, jobs } = platform;
  const accounts = new AccountRepository(database);
  const refreshTokens = new RefreshTokenRepository(database);
  const accessTokens = new AccessTokens(config.identity, clock);
  const passwords = new Passwords(neighbours.passwordHasher);
  const isOver = (sessionId: string): Promise<boolean> => refreshTokens.isRevoked(sessionId);
  const authenticator = new Authenticator(accessTokens, (id) => accounts.findStanding(id), clock, isOver);
  const changed = (accountId: number): void => authenticator.forget(accountId);
  const ended = (sessionId: string): void => authenticator.forgetSession(sessionId);

  const guard = new LoginGuard(neighbours.loginLimits);
  const { refreshTokenSeconds } = config.identity;
  const stores = { database, clock, accounts, refreshTokens, passwords };
  const service = new AccountService(database, accounts, changed);
  const administration = new AccountAdministrationService({ ...stores, customers: neighbours.customers, changed });
  const sessions = new SessionService({ ...stores, accessTokens, guard, refreshTokenSeconds, ended });

  const resolvers: Resolvers = new Map<new (...args: never[]) => unknown, object>([
    [SessionResolver, new SessionResolver(sessions)],
    [AccountResolver, new AccountResolver(service, administration)],
  ]);
  return {
    resolvers,
    nodes: {
      Account: (id, context) => service.find(context, id),
      Institution: (id, context) => service.findInstitution(context, id),
    },
    async startWorker() {
      await jobs.work(PURGE, () => purge(refreshTokens, clock));
      return () => Promise.resolve();
    },
    authenticate: (token) => authenticator.authenticate(token),
    stillValid: (actor) => authenticator.stillValid(actor),
    service,
    administratorsOf: (institutionId, within) => accounts.listAdministrators(institutionId, within),
    serviceAccountOf: (institutionId) => accounts.findServiceAccount(institutionId),
    origins: new AccountOrigins(database),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql';
import { createFakeChat } from './web-chat.js';
import { createFakeFiles } from './web-files.js';

/** The public schema as it is emitted, so that the pages are tested against nothing else. */
const SCHEMA = join(import.meta.dirname, '..', '..', 'schema', 'schema.graphql');

export const DEMO = {
  explorer: true,
  demoAccounts: ['customer', 'staff', 'admin'].map((label) => ({ label, email: `${label}@example.com` })),
  demoPassword: 'moa-demo-2026',
};

export interface WebApiOptions {
  /** Time between two words of a reply. */
  readonly wordMs: number;
  /** How long an access token holds. */
  readonly tokenMs: number;
  /** Breaks every socket. */
  readonly cutSockets: () => void;
}

/** What the pages did, for a test to look at. */
export interface Seen {
  /** Whose token came with each `connection_init`; null without one. */
  readonly socketCallers: (string | null)[];
  /** Each mutation of a session, by name. */
  readonly sessionCalls: string[];
  /** When each of them came, in milliseconds. */
  readonly sessionTimes: number[];
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

let issued = 0;

/** As the API's own tokens: signed by this process's clock, to the millisecond. */
function tokens(email: string, tokenMs: number) {
  const iat = Date.now() / 1_000;
  const claims = { sub: email, iat, exp: iat + tokenMs / 1_000, jti: (issued += 1) };
  return {
    accessToken: `${encode({ alg: 'none' })}.${encode(claims)}.`,
    accessTokenExpiresAt: new Date(claims.exp * 1_000).toISOString(),
    refreshToken: `refresh-of-${email}`,
    userErrors: [],
  };
}

/** A token that reveals nothing of itself and does not expire: `token-of-` and an e-mail. */
const OPAQUE = /^token-of-(.+)$/;

/** A page on a busy machine may come to ask only after its token has ended: it is not what its tests are about. */
const LATE_MS = 120_000;

/** Whose token it is; null for one that does not hold. */
function holderOf(authorization: unknown): string | null {
  const token = typeof authorization === 'string' ? authorization.replace(/^Bearer /, '') : '';
  const opaque = OPAQUE.exec(token)?.[1];
  if (opaque !== undefined) return opaque;
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    return Number(claims['exp']) * 1_000 + LATE_MS > Date.now() ? String(claims['sub']) : null;
  } catch {
    return null;
  }
}

function sessions(options: WebApiOptions, seen: Seen, refuses: () => boolean) {
  const called = (name: string): void => {
    seen.sessionCalls.push(name);
    seen.sessionTimes.push(performance.now());
  };
  const refused = { userErrors: [{ code: 'INVALID_CREDENTIALS', message: '이메일이나 비밀번호가 맞지 않습니다.' }] };
  return {
    login: ({ input: { email, password } }: { input: { email: string; password: string } }) => {
      called('login');
      const known = DEMO.demoAccounts.some((account) => account.email === email) && password === DEMO.demoPassword;
      return known ? tokens(email, options.tokenMs) : refused;
    },
    tokenRefresh: ({ input }: { input: { refreshToken: string } }) => {
      called('tokenRefresh');
      if (refuses()) return { userErrors: [{ code: 'REFRESH_TOKEN_REVOKED', message: '세션이 끝났습니다.' }] };
      return tokens(input.refreshToken.replace('refresh-of-', ''), options.tokenMs);
    },
    logout: () => {
      called('logout');
      return { sessionEnded: true };
    },
  };
}

let built: GraphQLSchema | null = null;
/** The public schema; it holds no resolvers, so that all servers of the process share it. */
const publicSchema = (): GraphQLSchema => (built ??= buildSchema(readFileSync(SCHEMA, 'utf8')));

/** What the pages ask of the API, answered from memory. */
export function createWebApi(options: WebApiOptions) {
  const seen: Seen = { socketCallers: [], sessionCalls: [], sessionTimes: [] };
  const chat = createFakeChat(options.wordMs, options.cutSockets);
  const files = createFakeFiles(options.wordMs);
  let refusesRenewals = false;
  const mutations = { ...sessions(options, seen, () => refusesRenewals), ...chat.mutations, ...files.mutations };

  function rootFor(authorization: string | undefined): object {
    const email = holderOf(authorization);
    if (authorization !== undefined && email === null) {
      throw new GraphQLError('Log in again.', { extensions: { code: 'UNAUTHENTICATED' } });
    }
    const person = {
      email,
      name: '김하늘',
      role: email?.split('@')[0]?.toUpperCase(),
      institution: { name: '모아은행' },
    };
    const viewer = email === null ? null : person;
    const none = { nodes: [] };
    return {
      ...mutations,
      ...chat.queries,
      ...files.queries,
      viewer,
      loans: none,
      customers: none,
      refinanceApplications: none,
    };
  }
  return {
    schema: publicSchema(),
    seen,
    chat,
    files,
    rootFor,
    holderOf,
    /** From now on no session is renewed. */
    refuseRenewals: () => void (refusesRenewals = true),
  };
}

export type WebApi = ReturnType<typeof createWebApi>;

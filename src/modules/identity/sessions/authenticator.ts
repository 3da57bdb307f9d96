import type { Actor } from '../../../platform/access/index.js';
import type { Clock } from '../../../platform/clock.js';
import { RecentMap } from '../../../platform/recent-map.js';
import type { Locale } from '../../../platform/text.js';
import type { AccessTokens, ProvedActor } from './access-tokens.js';
import type { AccountAccess } from '../accounts/index.js';
import { CachedReads } from '../../../platform/cached-reads.js';

/** A proved actor, with the language its account has chosen. */
export interface Session extends ProvedActor {
  readonly locale: Locale;
}

type ReadAccountAccess = (accountId: number) => Promise<AccountAccess | null>;
/** Whether a session was ended, by logout or because one of its tokens was used twice. */
type ReadSessionEnd = (sessionId: string) => Promise<boolean>;

/** How old what is known of accounts and sessions may be, in milliseconds: a block reaches every node within this. */
const MAX_AGE_MS = 10_000;
/** Entries of each kind; some 1 KB a token, 300 bytes an account or a session. */
const CACHED_ENTRIES_MAX = 20_000;

interface KnownToken {
  readonly actor: ProvedActor;
  /** The last answer, and the standing it was built from. */
  session: Session | null;
  access: AccountAccess | null;
}

function agrees(actor: Actor, access: AccountAccess): boolean {
  return (
    access.active &&
    access.role === actor.role &&
    access.institutionId === actor.institutionId &&
    access.customerId === actor.customerId &&
    (actor.sessionEpoch ?? access.sessionEpoch) === access.sessionEpoch
  );
}

/** Finds the owner of a token. A known token, and a recently read account and session, cost only look-ups in memory. */
export class Authenticator {
  private readonly tokens = new RecentMap<KnownToken>(CACHED_ENTRIES_MAX);
  private readonly accesses: CachedReads<AccountAccess | null>;
  private readonly ends: CachedReads<boolean>;

  /** @param readSessionEnd no session ends before its tokens do when left out. */
  constructor(
    private readonly accessTokens: AccessTokens,
    readAccess: ReadAccountAccess,
    private readonly clock: Clock,
    readSessionEnd: ReadSessionEnd = () => Promise.resolve(false),
  ) {
    const bounds = { maxAgeMs: MAX_AGE_MS, maxEntries: CACHED_ENTRIES_MAX };
    this.accesses = new CachedReads((accountId) => readAccess(Number(accountId)), clock, bounds);
    this.ends = new CachedReads(readSessionEnd, clock, bounds);
  }

  /**
   * The session of a valid token; null for any other, once its account has another role, and for ever once that was blocked
   * or the session was ended.
   */
  async authenticate(token: string): Promise<Session | null> {
    const known = this.tokens.get(token) ?? (await this.learn(token));
    if (!known) return null;
    if (known.actor.expiresAt <= this.clock.now().getTime()) {
      this.tokens.delete(token);
      return null;
    }
    const access = await this.standingIn(known.actor);
    if (!access) return null;
    if (known.access !== access) {
      known.access = access;
      known.session = { ...known.actor, locale: access.locale };
    }
    return known.session;
  }

  /** Whether an actor may continue: checked repeatedly while a WebSocket is open. */
  async stillValid(actor: Actor): Promise<boolean> {
    if (actor.expiresAt !== undefined && actor.expiresAt <= this.clock.now().getTime()) return false;
    return (await this.standingIn(actor)) !== null;
  }

  /** Makes a change of an account take effect in this process at once. */
  forget(accountId: number): void {
    this.accesses.forget(String(accountId));
  }

  /** Makes the end of a session take effect in this process at once. */
  forgetSession(sessionId: string): void {
    this.ends.forget(sessionId);
  }

  private async learn(token: string): Promise<KnownToken | null> {
    const actor = await this.accessTokens.verify(token);
    if (!actor) return null;
    const known: KnownToken = { actor, session: null, access: null };
    this.tokens.set(token, known);
    return known;
  }

  /** The account as it is now; null when its token is no longer valid. */
  private async standingIn(actor: Actor): Promise<AccountAccess | null> {
    const { accountId, sessionId } = actor;
    const [access, isEnded] = await Promise.all([
      this.accesses.get(String(accountId)),
      sessionId !== undefined && this.ends.get(sessionId),
    ]);
    return access && !isEnded && agrees(actor, access) ? access : null;
  }
}

import type { Actor } from '../../platform/access/index.js';
import type { Clock } from '../../platform/clock.js';
import { RecentMap } from '../../platform/recent-map.js';
import type { Locale } from '../../platform/text.js';
import type { AccessTokens, ProvedActor } from './access-tokens.js';
import type { Standing } from './account.repository.js';

/** A proved actor, with the language its account has chosen. */
export interface Session extends ProvedActor {
  readonly locale: Locale;
}

export type ReadStanding = (accountId: number) => Promise<Standing | null>;

/** How old what is known of an account may be, in milliseconds: a block reaches every node within this. */
const STANDING_MAX_AGE_MS = 10_000;
/** Entries of each kind; some 1 KB a token and 300 bytes an account. */
const REMEMBERED = 20_000;

interface KnownStanding {
  readonly readAt: number;
  readonly standing: Promise<Standing | null>;
}

interface KnownToken {
  readonly actor: ProvedActor;
  /** The last answer, and the standing it was built from. */
  session: Session | null;
  standing: Standing | null;
}

function agrees(actor: Actor, standing: Standing): boolean {
  return (
    standing.active &&
    standing.role === actor.role &&
    standing.institutionId === actor.institutionId &&
    standing.customerId === actor.customerId &&
    (actor.sessionEpoch ?? standing.sessionEpoch) === standing.sessionEpoch
  );
}

/** Says whose a token is. A token seen before and an account read lately cost two look-ups in memory. */
export class Authenticator {
  private readonly tokens = new RecentMap<KnownToken>(REMEMBERED);
  private readonly standings = new RecentMap<KnownStanding>(REMEMBERED);

  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly readStanding: ReadStanding,
    private readonly clock: Clock,
  ) {}

  /** The session of a valid token; null for any other, once its account has another role, and for ever once it was blocked. */
  async authenticate(token: string): Promise<Session | null> {
    const known = this.tokens.get(token) ?? (await this.learn(token));
    if (!known) return null;
    if (known.actor.expiresAt <= this.clock.now().getTime()) {
      this.tokens.delete(token);
      return null;
    }
    const standing = await this.standingOf(known.actor.accountId);
    if (!standing || !agrees(known.actor, standing)) return null;
    if (known.standing !== standing) {
      known.standing = standing;
      known.session = { ...known.actor, locale: standing.locale };
    }
    return known.session;
  }

  /** Whether an actor may go on: asked again and again for as long as a WebSocket is open. */
  async stillValid(actor: Actor): Promise<boolean> {
    if (actor.expiresAt !== undefined && actor.expiresAt <= this.clock.now().getTime()) return false;
    const standing = await this.standingOf(actor.accountId);
    return standing !== null && agrees(actor, standing);
  }

  /** Makes a change of an account take effect in this process at once. */
  forget(accountId: number): void {
    this.standings.delete(String(accountId));
  }

  private async learn(token: string): Promise<KnownToken | null> {
    const actor = await this.accessTokens.verify(token);
    if (!actor) return null;
    const known: KnownToken = { actor, session: null, standing: null };
    this.tokens.set(token, known);
    return known;
  }

  /** Reads each account once at a time, however many ask; a reading that fails is not remembered. */
  private standingOf(accountId: number): Promise<Standing | null> {
    const key = String(accountId);
    const now = this.clock.now().getTime();
    const known = this.standings.get(key);
    if (known && now - known.readAt < STANDING_MAX_AGE_MS) return known.standing;
    const standing = this.readStanding(accountId);
    const entry = { readAt: now, standing };
    this.standings.set(key, entry);
    standing.catch(() => {
      if (this.standings.get(key) === entry) this.standings.delete(key);
    });
    return standing;
  }
}

import type { Caller } from '../../../platform/access/index.js';
import type { Clock } from '../../../platform/clock.js';
import { statement, type Database } from '../../../platform/database/index.js';
import { CachedReads } from '../../../platform/cached-reads.js';
import { refuseUnloadedQuarter } from '../quarters/index.js';
import { expectGroupBy, type PeerAttribute } from '../peers/index.js';
import { OWN_SPENDING_SETTINGS } from './spending-settings.policy.js';

/** What an account chose; null is the default. */
export interface SpendingSettings {
  readonly groupBy: readonly PeerAttribute[] | null;
  readonly quarter: string | null;
}

/** A change: what is undefined stays as it is. */
interface SettingsChange {
  readonly groupBy?: readonly PeerAttribute[] | null | undefined;
  readonly quarter?: string | null | undefined;
}

/** For five seconds another server may use the earlier settings of an account. */
const CACHE_LIMITS = { maxAgeMs: 5_000, maxEntries: 10_000 };
const NO_SETTINGS: SpendingSettings = { groupBy: null, quarter: null };
const FIND_SPENDING_SETTING = statement(
  `SELECT group_by AS "groupBy", quarter FROM spending_setting WHERE account_id = $1`,
);
const UPSERT_SETTINGS = statement(`
  INSERT INTO spending_setting AS s (account_id, group_by, quarter, changed_at) VALUES ($1, $3, $5, $6)
  ON CONFLICT (account_id) DO UPDATE SET changed_at = excluded.changed_at,
    group_by = CASE WHEN $2 THEN excluded.group_by ELSE s.group_by END,
    quarter = CASE WHEN $4 THEN excluded.quarter ELSE s.quarter END
  RETURNING group_by AS "groupBy", quarter`);

/**
 * Keeps for each account its default peer group and quarter. Reads need them often, so they are cached for some
 * seconds; the server that changes them clears its cache at once.
 */
export class SpendingSettingsService {
  readonly #remembered: CachedReads<SpendingSettings>;

  constructor(private readonly parts: { readonly database: Database; readonly clock: Clock }) {
    this.#remembered = new CachedReads((accountId) => this.#read(Number(accountId)), parts.clock, CACHE_LIMITS);
  }

  /** What the caller's account chose. */
  get(caller: Caller): Promise<SpendingSettings> {
    return this.#read(OWN_SPENDING_SETTINGS.require(caller).accountId);
  }

  /** The quarter to use when none is requested; null for the newest. */
  async quarterOf(caller: Caller, asked: string | null): Promise<string | null> {
    if (asked !== null || !caller.actor) return asked;
    return (await this.#remembered.get(String(caller.actor.accountId))).quarter;
  }

  /** What people are compared by when nothing is requested; null for the default. */
  async groupByOf(caller: Caller): Promise<readonly PeerAttribute[] | null> {
    return caller.actor ? (await this.#remembered.get(String(caller.actor.accountId))).groupBy : null;
  }

  /**
   * Changes what the caller's account chose. Twice at once, each changes what it names.
   * @throws Refusal QUARTER_NOT_FOUND when the institution has loaded no figures of the quarter, BAD_USER_INPUT for a
   * group that does not exist.
   */
  async change(caller: Caller, { groupBy, quarter }: SettingsChange): Promise<SpendingSettings> {
    const { accountId } = OWN_SPENDING_SETTINGS.require(caller);
    const { database, clock } = this.parts;
    const wanted = groupBy ? expectGroupBy(groupBy) : null;
    if (quarter != null) await refuseUnloadedQuarter(database, caller, quarter);
    const values = [accountId, groupBy !== undefined, wanted, quarter !== undefined, quarter ?? null, clock.now()];
    const [kept] = await database.rows<SpendingSettings>(UPSERT_SETTINGS, values);
    this.#remembered.forget(String(accountId));
    return kept ?? NO_SETTINGS;
  }

  async #read(accountId: number): Promise<SpendingSettings> {
    const [kept] = await this.parts.database.rows<SpendingSettings>(FIND_SPENDING_SETTING, [accountId]);
    return kept ?? NO_SETTINGS;
  }
}

import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import type { SpendingHistories } from '../anomalies/index.js';
import type { Claim, Outcome, ReportKey, StoredReport } from './report.js';
import type { ReportCacheRepository } from './report-cache.repository.js';
import { DAY_MS } from '../../../platform/calendar.js';

/** Deletes reports based on files that were reloaded or withdrawn. */
export const SWEEP_REPORTS: JobKind<object> = {
  name: 'insights-report-cache',
  retries: 2,
  expireInSeconds: 600,
  does: 'Deletes reports based on files that were reloaded or withdrawn.',
  cron: '* * * * *',
  ifItDies: 'What is left is done by the next run.',
};

/** How long a writer may be at it; then another may begin. */
export const LEASE_MS = 45_000;
/**
 * For so long nobody tries again. After a failure a model that is away is not asked by every reader; after a refusal the
 * same model may do better, but not at every reload of a page.
 */
export const RETRY_MS = { REFUSED: 60_000, FAILED: 5 * 60_000 } as const;
/**
 * Texts a day for one customer: eight quarters in one language, and again after a file was loaded. At some two thousand
 * tokens each that is what a long chat takes.
 */
const DAILY_TEXTS = 16;
const KEPT_DAYS = 30;

/** Why a report is not to be written now. */
type NoClaim = 'HELD' | 'DAILY_LIMIT';

/** Carries a refusal out of the transaction that it undoes. */
class Exhausted extends Error {}

/**
 * Stores what costs money and seconds to make: texts that a language model wrote. Nothing else is stored. A dashboard
 * with its comparison is one statement over rows that are in memory anyway, some milliseconds, and reading a copy of it
 * would be another statement.
 *
 * A kept text carries a digest of all that it was made from. A reader first gathers the facts and then asks for the
 * text of exactly these facts, so that no node shows an outdated text after an import, a correction or new rules, even
 * before it has heard of them. Texts whose files are gone are removed within a minute.
 */
export class ReportCache {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly reports: ReportCacheRepository;
      readonly histories: Pick<SpendingHistories, 'listLoaded'>;
    },
  ) {}

  /** The report of exactly these facts; null when there is none, or one that may be written again. */
  async find(key: ReportKey, digest: string): Promise<StoredReport | null> {
    const report = await this.parts.reports.find(key);
    if (report?.digest !== digest) return null;
    return report.until && report.until <= this.parts.clock.now() ? null : report;
  }

  /**
   * The right to write a report, given to the first reader who asks for it. `quarters` are those that its facts are of.
   */
  async claim(key: ReportKey, digest: string, quarters: readonly string[]): Promise<Claim | NoClaim> {
    const { database, clock, reports, histories } = this.parts;
    const at = clock.now();
    const claim = { key, digest, until: new Date(at.getTime() + LEASE_MS) };
    const mark = markOf(await histories.listLoaded(), key.institutionId, quarters);
    try {
      return await database.transaction(async (transaction): Promise<Claim | NoClaim> => {
        if (!(await reports.claim(transaction, claim, mark, at))) return 'HELD';
        const asked = await reports.ask(transaction, key.customerId, koreanDate(at), DAILY_TEXTS);
        if (!asked) throw new Exhausted();
        return claim;
      });
    } catch (error) {
      if (error instanceof Exhausted) return 'DAILY_LIMIT';
      throw error;
    }
  }

  /** Stores the outcome, unless other facts have come or the claim ran out. */
  async finish(claim: Claim, outcome: Outcome): Promise<void> {
    await this.parts.reports.finish(claim, outcome, this.parts.clock.now());
  }

  /** When a report that was refused, or failed, now may be tried again. */
  retryAt(state: 'REFUSED' | 'FAILED'): Date {
    return new Date(this.parts.clock.now().getTime() + RETRY_MS[state]);
  }

  /** Throws away reports whose files are no longer those in force, and old ones; how many of the former. */
  async sweep(): Promise<number> {
    const { clock, reports, histories } = this.parts;
    const loaded = await histories.listLoaded();
    let gone = 0;
    for (const each of await reports.listMarks()) {
      const quarters = each.mark.split(' ').map((part) => part.split('=', 1)[0] ?? '');
      if (markOf(loaded, each.institutionId, quarters) !== each.mark) gone += await reports.forget(each);
    }
    const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);
    await reports.forgetBefore(before, koreanDate(before));
    return gone;
  }
}

type Loaded = Awaited<ReturnType<SpendingHistories['listLoaded']>>;

/** Names quarters with the batches in force that they came in: `2025Q3=7,9 2025Q2=`. */
function markOf(loaded: Loaded, institutionId: number, quarters: readonly string[]): string {
  return quarters
    .map((quarter) => {
      const mark = loaded.find((each) => each.institutionId === institutionId && each.quarter === quarter)?.mark;
      return `${quarter}=${(mark ?? '').replaceAll(' ', ',')}`;
    })
    .join(' ');
}

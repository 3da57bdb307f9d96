import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { nightly, postedBooks } from '../repayments/index.js';
import type { Servicing } from '../servicing/index.js';
import { ArrearsRepository, type ArrearsChange, type ArrearsRun, type AssessedLoan } from './arrears.repository.js';

/** Assesses every night what is overdue on each loan. */
export const ASSESS_ARREARS: JobKind<object> = {
  name: 'lending-assess-arrears',
  retries: 5,
  expireInSeconds: 3_600,
  does: 'Finds what of each loan is overdue.',
  /** 00:30 in Korea: instalments last payable yesterday have just become overdue. */
  cron: '30 0 * * *',
  also: 'at the start of a worker, without the queue, when a night was missed',
  ifItDies: 'Loans that were assessed stay so, and a further run for the same day does not change them.',
};

/** Small enough to keep one statement far from its time limit. */
const LOANS_PER_ARREARS_STEP = 2_000;
/**
 * How often to try a loan that another transaction is changing, and the pause between. Then the run fails and is
 * retried.
 */
const TRIES = 20;
const PAUSE_MS = 100;

interface Tally {
  changed: number;
  fellBehind: number;
  caughtUp: number;
}

/** Keeps the arrears in the books up to date: days, amount, and whether a loan is DELINQUENT. */
export class ArrearsService {
  private readonly repository: ArrearsRepository;

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly servicing: () => Promise<Servicing>;
    },
  ) {
    this.repository = new ArrearsRepository(parts.database);
  }

  /** Assesses all loans as of today unless that was done: for workers that may have missed the nightly run. */
  async catchUp(caller: Caller): Promise<ArrearsRun | null> {
    const today = koreanDate(this.parts.clock.now());
    const last = await this.repository.lastRun();
    return last !== null && last >= today ? null : this.assess(caller, today);
  }

  /**
   * Assesses every loan that is paid out and not repaid, in batches, as of a day. A loan is written only if nobody
   * changed it since it was read, and read again otherwise, so that no repayment is ever overwritten. Running it again
   * changes nothing. The run is recorded as one act.
   * @throws Error when a loan keeps being changed; what was written stays, and the run can be repeated.
   */
  async assess(caller: Caller, on: string): Promise<ArrearsRun> {
    const tally: Tally = { changed: 0, fellBehind: 0, caughtUp: 0 };
    const servicing = await this.parts.servicing();
    let assessed = 0;
    for (let after = 0; ;) {
      const loans = await this.repository.page(after, LOANS_PER_ARREARS_STEP);
      await this.settle(servicing, loans, on, tally);
      assessed += loans.length;
      const last = loans.at(-1);
      if (!last || loans.length < LOANS_PER_ARREARS_STEP) break;
      after = last.key;
    }
    const run = { on, assessed, ...tally };
    await this.parts.database.transaction(async (transaction) => {
      await this.repository.keepRun(transaction, run, this.parts.clock.now());
      const subject = { subjectType: 'Loan', subjectId: null, customerId: null };
      await recordAudit(transaction, caller, { action: 'ARREARS_ASSESSED', ...subject, detail: run });
    });
    return run;
  }

  private async settle(servicing: Servicing, loans: readonly AssessedLoan[], on: string, tally: Tally): Promise<void> {
    let waiting = loans;
    for (let tried = 1; ; tried += 1) {
      const changes = waiting.flatMap((loan) => changeOf(servicing, loan, on));
      const written = await this.repository.write(changes, this.parts.clock.now());
      count(waiting, changes, written, tally);
      const missed = changes.filter(({ id }) => !written.has(id)).map(({ id }) => id);
      if (missed.length === 0) return;
      if (tried === TRIES) throw new Error(`${missed.length} loans are being changed all the time`);
      await pause(PAUSE_MS);
      waiting = await this.repository.again(missed);
    }
  }
}

/** The change to the books of a loan; empty when they are up to date. */
function changeOf(servicing: Servicing, loan: AssessedLoan, on: string): ArrearsChange[] {
  const books = postedBooks(loan);
  if (!books) return [];
  const { summary, heldPostedTo, postings } = nightly(servicing, books, on);
  const isSame = postings.length === 0 && Object.entries(summary).every(([name, value]) => loan[name] === value);
  return isSame ? [] : [{ id: loan.key, version: loan.version, account: books.kept, summary, heldPostedTo, postings }];
}

function count(
  loans: readonly AssessedLoan[],
  changes: readonly ArrearsChange[],
  written: ReadonlySet<number>,
  tally: Tally,
): void {
  const before = new Map(loans.map(({ key, status }) => [key, status]));
  for (const { id, summary } of changes) {
    const { status } = summary;
    if (!written.has(id)) continue;
    tally.changed += 1;
    if (before.get(id) === status) continue;
    if (status === 'DELINQUENT') tally.fellBehind += 1;
    else if (status === 'ACTIVE') tally.caughtUp += 1;
  }
}

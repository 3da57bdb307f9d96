import { koreanDate, type Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/index.js';
import type { JobKind } from '../../platform/jobs/index.js';
import { addDays } from '../../platform/calendar.js';
import type { LoanNews } from '../lending/index.js';
import type { EndedImport } from '../spending/index.js';
import type { NewNotification, NotificationService } from './notifications/index.js';

/** What the lender did: people wait for it. */
export const WATCH_NEWS: JobKind<object> = {
  name: 'insights-news',
  retries: 1,
  expireInSeconds: 300,
  does: 'Notifies people of what their lender did.',
  cron: '* * * * *',
  ifItDies: 'The next run looks back three days, and sends nothing twice.',
};
/** Daily news is sent in the morning: nobody wants to hear of a bill at night. */
export const WATCH_DAYS: JobKind<object> = {
  name: 'insights-news-of-day',
  retries: 2,
  expireInSeconds: 3_600,
  does: 'Notifies people of instalments and deadlines that are near.',
  cron: '0 9 * * *',
  ifItDies: 'The next run looks back three days, and sends nothing twice.',
};

/** Days before an instalment falls due, and from how many days left on a deadline, that a notification is sent. */
const DAYS_BEFORE = 3;
/** How long workers may be down without anyone missing news; what was sent before is not sent again. */
const LOOK_BACK_DAYS = 3;

/** Notifies people of what they wait for: each thing once, since notifications know what they are about. */
export class NewsWatch {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly notifications: Pick<NotificationService, 'notify'>;
      readonly loans: LoanNews;
      readonly importsEnded: (since: Date) => Promise<readonly EndedImport[]>;
    },
  ) {}

  /** What the lender did lately with applications, requests and files. */
  async lately(): Promise<void> {
    const { clock, loans, importsEnded } = this.parts;
    const since = new Date(clock.now().getTime() - LOOK_BACK_DAYS * 86_400_000);
    const [moves, answers, papers, imports] = await Promise.all([
      loans.books.moves(since),
      loans.books.rateCutAnswers(since),
      loans.books.papersWanted(koreanDate(since)),
      importsEnded(since),
    ]);
    await this.#notify([
      ...moves.map(({ logKey, applicationKey, number, status, ...whose }) =>
        status === 'DOCUMENTS_REQUIRED'
          ? toCustomer(whose, 'PAPERS_WANTED', `application ${logKey}`, { applicationKey, number })
          : toCustomer(whose, 'APPLICATION_MOVED', String(logKey), { applicationKey, number, status }),
      ),
      ...papers.map(({ pauseKey, requestKey, ...whose }) =>
        toCustomer(whose, 'PAPERS_WANTED', `request ${pauseKey}`, { requestKey }),
      ),
      ...answers.map(({ requestKey, status, ...whose }) =>
        toCustomer(whose, 'RATE_CUT_ANSWERED', String(requestKey), { requestKey, accepted: status === 'ACCEPTED' }),
      ),
      ...imports.map(({ institutionId, accountId, taskNumber, ...payload }): NewNotification => ({
        institutionId,
        to: { accountId },
        kind: 'IMPORT_ENDED',
        payload,
        subject: `${payload.importBatchKey} ${taskNumber}`,
      })),
    ]);
  }

  /** What falls due or is overdue, and which deadlines are near. */
  async ofToday(): Promise<void> {
    const { clock, loans } = this.parts;
    const today = koreanDate(clock.now());
    for await (const due of loans.instalmentsDue(today, DAYS_BEFORE))
      await this.#notify(
        due.map(({ loanKey, loanNumber, dueOn, paymentWon: amountWon, ...whose }) =>
          toCustomer(whose, 'INSTALMENT_DUE', `${loanKey} ${dueOn}`, { loanKey, loanNumber, dueOn, amountWon }),
        ),
      );
    await this.#notifyOverdue(today);
    const ending = await loans.withdrawalsEnding(today, DAYS_BEFORE);
    await this.#notify(
      ending.map(({ applicationKey, number, until, institutionId, customerId }) =>
        toCustomer({ institutionId, customerId }, 'DEADLINE_NEAR', `${applicationKey} ${until}`, {
          applicationKey,
          number,
          until,
        }),
      ),
    );
  }

  /** Arrears are notified once for each unbroken run of days, identified by the day they began. */
  async #notifyOverdue(today: string): Promise<void> {
    for (let after = 0; ;) {
      const overdue = await this.parts.loans.books.overdue(after);
      const last = overdue.at(-1);
      if (!last) return;
      after = last.loanKey;
      await this.#notify(
        overdue.map(({ loanKey, loanNumber, overdueWon: amountWon, overdueDays: days, ...whose }) =>
          toCustomer(whose, 'OVERDUE', `${loanKey} ${addDays(today, -days)}`, { loanKey, loanNumber, amountWon, days }),
        ),
      );
    }
  }

  async #notify(notifications: readonly NewNotification[]): Promise<void> {
    if (notifications.length === 0) return;
    const { database, notifications: service } = this.parts;
    await database.transaction((transaction) => service.notify(transaction, notifications).then(() => undefined));
  }
}

interface CustomerKey {
  readonly institutionId: number;
  readonly customerId: number;
}

const toCustomer = <Kind extends NewNotification['kind']>(
  { institutionId, customerId }: CustomerKey,
  kind: Kind,
  subject: string,
  payload: NewNotification<Kind>['payload'],
): NewNotification => ({ institutionId, to: { customerId }, kind, subject, payload });

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  NotificationsDocument,
  NotificationWishesDocument,
  NotificationWishSetDocument,
  type NotificationsQuery,
} from '../../schema/generated/test/graphql.js';
import { NewsWatch } from '../../src/modules/insights/news-watch.js';
import { NotificationRepository } from '../../src/modules/insights/notifications/notification.repository.js';
import { NotificationService } from '../../src/modules/insights/notifications/notification.service.js';
import { paymentConfirmed } from '../../src/modules/insights/index.js';
import { HolidayCalendars } from '../../src/modules/lending/calendar/holiday-calendars.js';
import { HolidayRepository } from '../../src/modules/lending/calendar/holiday.repository.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { withdrawableUntil } from '../../src/modules/lending/refinance/index.js';
import { LoanNews } from '../../src/modules/lending/news/loan-news.js';
import { endedImports } from '../../src/modules/spending/import-batches/ended-imports.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase, type Database } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { decisionBooks, type DecisionBooks } from '../support/decision.js';
import { startBank, today, type Bank, type TestCustomer } from '../support/lending.js';

let bank: Bank;
let books: DecisionBooks;
let database: Database;
let service: NotificationService;
let watch: NewsWatch;
let kim: TestCustomer;
beforeAll(async () => {
  bank = await startBank();
  books = decisionBooks(bank);
  database = createDatabase(bank.app.dataSource);
  service = new NotificationService({
    database,
    clock: systemClock,
    notifications: new NotificationRepository(database),
  });
  const holidays = new HolidayCalendars({ database, clock: systemClock, holidays: new HolidayRepository() });
  watch = new NewsWatch({
    database,
    clock: systemClock,
    notifications: service,
    loans: new LoanNews(database, holidays),
    importsEnded: (since) => endedImports(database, since),
  });
});
afterAll(() => bank.close());
beforeEach(async () => {
  kim = await bank.aCustomer();
});

type SentNotification = NotificationsQuery['notifications']['nodes'][number];
const notificationsOf = async (as: string): Promise<SentNotification[]> => [
  ...(await bank.run(NotificationsDocument, { first: 20 }, as)).notifications.nodes,
];
const set = async (input: { kind: SentNotification['kind']; wanted: boolean }, as: string) =>
  (await bank.run(NotificationWishSetDocument, { input }, as)).notificationWishSet;

/** An application row of kim's, moved by staff to a status. */
async function anApplication(status: string): Promise<{ key: number; number: string }> {
  const { key: loan } = await books.aLoan(kim);
  const product = await books.aProduct();
  const number = `A-${loan}`;
  const [row] = await bank.sql<{ id: string }>(
    `INSERT INTO refinance_application (institution_id, customer_id, loan_id, product_id, number, status, requested_won,
       rate_type, term_months, repayment_method, submitted_at)
     VALUES ($1, $2, $3, $4, $5, $6, 1000000, 'FIXED', 12, 'BULLET', now())
     RETURNING id`,
    [bank.institutionId, kim.key, loan, product, number, status],
  );
  const key = Number(row?.id);
  await bank.sql(
    `INSERT INTO application_log (application_id, from_status, to_status, account_id, role, at)
     VALUES ($1, NULL, 'DRAFT', $2, 'CUSTOMER', now()), ($1, 'SUBMITTED', $3, $2, 'STAFF', now())`,
    [key, bank.staff.accountId, status],
  );
  return { key, number };
}

describe('what people wait for', () => {
  it('is notified three days before an instalment, once, and of no other loan', async () => {
    const out = dueDate(today(-3), -2);
    const { id } = await books.aLoan(kim, { disbursed_on: out, interest_paid_to: dueDate(out, 1), term_months: 24 });
    await books.aLoan(kim, { disbursed_on: dueDate(today(-4), -2), interest_paid_to: dueDate(today(-4), -1) });
    await Promise.all([watch.ofToday(), watch.ofToday()]);
    await watch.ofToday();
    const himself = await bank.loginAs(kim);
    const due = (await notificationsOf(himself)).filter(({ kind }) => kind === 'INSTALMENT_DUE');
    expect(due).toMatchObject([{ aboutId: id, body: expect.stringContaining(`600,000 won of loan`) }]);
    const spoken = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(due[0]?.body).toContain(spoken.format(new Date(`${today(-3)}T00:00:00Z`)));
  });

  it('is notified of arrears once for each run of days, and cannot switch that off', async () => {
    const himself = await bank.loginAs(kim);
    const { key } = await books.aLoan(kim, { status: 'DELINQUENT', overdue_won: 600_000, overdue_days: 3 });
    await watch.ofToday();
    await watch.ofToday();
    const overdue = async () => (await notificationsOf(himself)).filter(({ kind }) => kind === 'OVERDUE').length;
    expect(await overdue()).toBe(1);
    await bank.sql('UPDATE loan SET overdue_days = 1 WHERE id = $1', [key]);
    await watch.ofToday();
    expect(await overdue()).toBe(2);
    expect((await set({ kind: 'OVERDUE', wanted: false }, himself)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['kind'] },
    ]);
  });

  it('is notified of steps by the lender and of documents wanted', async () => {
    const moved = await anApplication('UNDER_REVIEW');
    const waiting = await anApplication('DOCUMENTS_REQUIRED');
    await Promise.all([watch.lately(), watch.lately()]);
    const himself = await bank.loginAs(kim);
    const about = ({ key }: { readonly key: number }) => encodeId('RefinanceApplication', key);
    expect((await notificationsOf(himself)).map(({ kind, aboutId }) => [kind, aboutId])).toEqual(
      expect.arrayContaining([
        ['APPLICATION_MOVED', about(moved)],
        ['PAPERS_WANTED', about(waiting)],
      ]),
    );
    expect(await notificationsOf(himself)).toHaveLength(2);
  });

  it('is notified when the time to withdraw from a contract is about to end', async () => {
    const { key } = await anApplication('UNDER_REVIEW');
    const { key: loan } = await books.aLoan(kim);
    const [repayment] = await bank.sql<{ id: string }>(
      `INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method)
       VALUES ($1, $2, 2, 1, 1, 90000000, $3, 'CASH') RETURNING id`,
      [loan, kim.key, today()],
    );
    const execute = (on: string) =>
      bank.sql(
        `UPDATE refinance_application SET status = 'EXECUTED', decided_at = now(), approved_won = 1000000,
           approved_rate_percent = 4, approved_term_months = 12, approved_fee_percent = 0, executed_on = $2,
           new_loan_id = $3, payoff_repayment_id = $4, payoff_balance_won = 1000000, payoff_interest_won = 0,
           payoff_fee_won = 0, from_customer_won = 0, to_customer_won = 0 WHERE id = $1`,
        [key, on, loan, repayment?.id],
      );
    const himself = await bank.loginAs(kim);
    const near = async () => (await notificationsOf(himself)).filter(({ kind }) => kind === 'DEADLINE_NEAR');
    await execute(today(1));
    await watch.ofToday();
    expect(await near()).toEqual([]);
    // Fourteen days end today, or on the next business day: at most three days ahead but for the longest festivals.
    const calendar = await new HolidayRepository().calendar(database);
    const day = [14, 15, 16, 17, 18, 13, 12, 11]
      .map((days) => today(days))
      .find((on) => {
        const until = calendar && withdrawableUntil(on, calendar);
        return until && until >= today() && until <= today(-3);
      });
    await execute(day ?? today(14));
    await watch.ofToday();
    await watch.ofToday();
    expect(await near()).toMatchObject([{ aboutId: encodeId('RefinanceApplication', key) }]);
  });

  it('is notified when a payment was posted, in the transaction that posts it', async () => {
    const loan = await books.aLoan(kim);
    const payment = { loanKey: loan.key, loanNumber: 'D-1', paidOn: today(), amountWon: 1_234_567 };
    const whose = { institutionId: bank.institutionId, customerId: kim.key, paymentKey: 77 };
    for (let times = 0; times < 2; times++)
      await database.transaction((transaction) =>
        service.notify(transaction, [paymentConfirmed({ ...whose, ...payment })]),
      );
    const [one, ...more] = await notificationsOf(await bank.loginAs(kim));
    expect(one).toMatchObject({ kind: 'PAYMENT_CONFIRMED', aboutId: loan.id });
    expect(one?.body).toContain('1,234,567');
    expect(more).toEqual([]);
  });

  it('notifies staff when a file of theirs was checked, and nobody else', async () => {
    await bank.sql(
      `INSERT INTO import_batch (institution_id, kind, file_name, sha256, state, account_id, task_account_id, task_number, started_at, finished_at)
       VALUES ($1, 'QUARTERLY_SPENDING', 'spending.csv', sha256('x'), 'CHECKED', $2, $2, 1, now(), now())`,
      [bank.institutionId, bank.admin.accountId],
    );
    await watch.lately();
    await watch.lately();
    const ended = (await notificationsOf(bank.admin.token)).filter(({ kind }) => kind === 'IMPORT_ENDED');
    expect(ended).toMatchObject([{ body: expect.stringContaining('spending.csv') }]);
    expect(await notificationsOf(bank.staff.token)).toEqual([]);
  });
});

describe('wishes', () => {
  it('keep back what is not wanted from then on, for each kind, and are recorded once', async () => {
    const himself = await bank.loginAs(kim);
    const wishes = async (as: string) => (await bank.run(NotificationWishesDocument, {}, as)).notificationWishes;
    expect((await wishes(himself)).every(({ wanted }) => wanted)).toBe(true);
    expect((await wishes(bank.staff.token)).map(({ kind }) => kind)).toEqual(['IMPORT_ENDED', 'MODEL_DRIFTED']);
    const off = { kind: 'APPLICATION_MOVED', wanted: false } as const;
    const both = await Promise.all([set(off, himself), set(off, himself)]);
    expect(both.map(({ wish }) => wish)).toEqual([off, off]);
    expect(
      await bank.sql(`SELECT 1 FROM audit_entry WHERE action = 'NOTIFICATION_WISH_SET' AND customer_id = $1`, [
        kim.key,
      ]),
    ).toHaveLength(1);
    await anApplication('UNDER_REVIEW');
    await watch.lately();
    expect(await notificationsOf(himself)).toEqual([]);
    const neighbour = kim;
    kim = await bank.aCustomer();
    await anApplication('UNDER_REVIEW');
    await watch.lately();
    expect(await notificationsOf(await bank.loginAs(kim))).toHaveLength(1);
    expect(await notificationsOf(await bank.loginAs(neighbour))).toEqual([]);
    expect((await set({ kind: 'APPLICATION_MOVED', wanted: true }, himself)).wish?.wanted).toBe(true);
  });

  it('are refused for kinds of others, and for nobody', async () => {
    const himself = await bank.loginAs(kim);
    expect((await set({ kind: 'IMPORT_ENDED', wanted: false }, himself)).userErrors[0]?.code).toBe('INVALID_INPUT');
    expect((await set({ kind: 'OVERDUE', wanted: false }, bank.staff.token)).userErrors[0]?.field).toEqual(['kind']);
    expect(await bank.codeOf(NotificationWishesDocument.toString(), {}, null)).toBe('UNAUTHENTICATED');
  });
});

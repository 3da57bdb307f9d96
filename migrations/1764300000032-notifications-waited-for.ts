import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'UNUSUAL_SPENDING', 'MODEL_DRIFTED', 'REFINANCE_TERMS_OFFERED'`;
const ADDED = `'INSTALMENT_DUE', 'PAYMENT_CONFIRMED', 'OVERDUE', 'APPLICATION_MOVED', 'PAPERS_WANTED', 'DEADLINE_NEAR',
  'RATE_CUT_ANSWERED', 'IMPORT_ENDED'`;
const kinds = (names: string) => `
  ALTER TABLE notification DROP CONSTRAINT notification_kind_check,
    ADD CONSTRAINT notification_kind_check CHECK (kind IN (${names}))`;

/** Notifications of what people wait for, and which of them each account wants. */
export class NotificationsWaitedFor1764300000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`${BEFORE}, ${ADDED}`));
    await runner.query(`
      CREATE TABLE notification_wish (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        customer_id bigint CONSTRAINT notification_wish_customer_fkey REFERENCES customer,
        account_id bigint CONSTRAINT notification_wish_account_fkey REFERENCES account,
        kind text NOT NULL,
        wanted boolean NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT notification_wish_owner_check CHECK (num_nonnulls(customer_id, account_id) = 1),
        CONSTRAINT notification_wish_customer_key UNIQUE (customer_id, kind),
        CONSTRAINT notification_wish_account_key UNIQUE (account_id, kind)
      )`);
    // What the lender did lately is looked for every minute.
    await runner.query(`CREATE INDEX application_log_by_time ON application_log (at)`);
    await runner.query(`CREATE INDEX rate_cut_request_by_answer ON rate_cut_request (decided_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX rate_cut_request_by_answer`);
    await runner.query(`DROP INDEX application_log_by_time`);
    await runner.query(`DROP TABLE notification_wish`);
    await runner.query(`DELETE FROM notification WHERE kind IN (${ADDED})`);
    await runner.query(kinds(BEFORE));
  }
}

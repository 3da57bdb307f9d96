import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody is to be told, until it is read: a customer, or an account of staff. */
export class Notifications1763900000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT notification_institution_fkey REFERENCES institution,
        customer_id bigint CONSTRAINT notification_customer_fkey REFERENCES customer,
        account_id bigint CONSTRAINT notification_account_fkey REFERENCES account,
        kind text NOT NULL CONSTRAINT notification_kind_check CHECK (kind IN ('UNUSUAL_SPENDING')),
        subject text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        CONSTRAINT notification_recipient_check CHECK (num_nonnulls(customer_id, account_id) = 1)
      )`);
    for (const who of ['customer', 'account']) {
      const present = `WHERE ${who}_id IS NOT NULL`;
      await runner.query(`CREATE INDEX notification_by_${who} ON notification (${who}_id, id) ${present}`);
      await runner.query(`
        CREATE UNIQUE INDEX notification_${who}_subject_key ON notification (${who}_id, kind, subject) ${present}`);
      await runner.query(`
        CREATE INDEX notification_unread_by_${who} ON notification (${who}_id) ${present} AND read_at IS NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE notification`);
  }
}

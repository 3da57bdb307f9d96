import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conversations, the messages in them, and the replies a worker writes under a lease while readers follow. */
export class ConversationsAndReplies1763700000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conversation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        institution_id bigint NOT NULL CONSTRAINT conversation_institution_fkey REFERENCES institution,
        account_id bigint NOT NULL CONSTRAINT conversation_account_fkey REFERENCES account,
        customer_id bigint CONSTRAINT conversation_customer_fkey REFERENCES customer,
        title text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX conversation_by_account ON conversation (account_id, id)`);
    await runner.query(`
      CREATE TABLE message (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        conversation_id bigint NOT NULL CONSTRAINT message_conversation_fkey REFERENCES conversation ON DELETE CASCADE,
        parent_reply_id bigint,
        text text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX message_by_conversation ON message (conversation_id, id)`);
    await runner.query(`
      CREATE TABLE reply (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        conversation_id bigint NOT NULL CONSTRAINT reply_conversation_fkey REFERENCES conversation ON DELETE CASCADE,
        message_id bigint NOT NULL CONSTRAINT reply_message_fkey REFERENCES message ON DELETE CASCADE,
        account_id bigint NOT NULL CONSTRAINT reply_account_fkey REFERENCES account,
        state text NOT NULL DEFAULT 'QUEUED' CONSTRAINT reply_state_check
          CHECK (state IN ('QUEUED', 'STREAMING', 'COMPLETED', 'STOPPED', 'FAILED', 'INTERRUPTED')),
        text text NOT NULL DEFAULT '',
        frame_ends integer[] NOT NULL DEFAULT '{}',
        failure_code text,
        provider text,
        model text,
        attempt integer NOT NULL DEFAULT 0,
        lease_token uuid,
        lease_until timestamptz,
        stop_requested_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz
      )`);
    await runner.query(`CREATE INDEX reply_by_message ON reply (message_id, id)`);
    await runner.query(`CREATE INDEX reply_queue ON reply (id) WHERE state = 'QUEUED'`);
    await runner.query(`CREATE INDEX reply_lease ON reply (lease_until) WHERE state = 'STREAMING'`);
    await runner.query(`
      ALTER TABLE message ADD CONSTRAINT message_parent_reply_fkey
      FOREIGN KEY (parent_reply_id) REFERENCES reply ON DELETE SET NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE message DROP CONSTRAINT message_parent_reply_fkey`);
    await runner.query(`DROP TABLE reply, message, conversation`);
  }
}

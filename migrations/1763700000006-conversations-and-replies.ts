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
        title text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX conversation_by_account ON conversation (account_id, id)`);
    await runner.query(`CREATE INDEX conversation_by_customer ON conversation (customer_id, id)`);
    await runner.query(`
      CREATE TABLE message (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        conversation_id bigint NOT NULL CONSTRAINT message_conversation_fkey REFERENCES conversation ON DELETE CASCADE,
        account_id bigint NOT NULL CONSTRAINT message_account_fkey REFERENCES account,
        parent_reply_id bigint,
        text text NOT NULL,
        idempotency_key varchar(255),
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX message_by_conversation ON message (conversation_id, id)`);
    await runner.query(`CREATE INDEX message_by_parent_reply ON message (parent_reply_id)`);
    await runner.query(`
      CREATE UNIQUE INDEX message_idempotency_key ON message (account_id, idempotency_key)
      WHERE idempotency_key IS NOT NULL`);
    await runner.query(`
      CREATE TABLE reply (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        conversation_id bigint NOT NULL CONSTRAINT reply_conversation_fkey REFERENCES conversation ON DELETE CASCADE,
        message_id bigint NOT NULL CONSTRAINT reply_message_fkey REFERENCES message ON DELETE CASCADE,
        account_id bigint NOT NULL CONSTRAINT reply_account_fkey REFERENCES account,
        asked_as text NOT NULL CONSTRAINT reply_asked_as_check CHECK (asked_as IN ('CUSTOMER', 'STAFF', 'ADMIN')),
        locale text NOT NULL CONSTRAINT reply_locale_check CHECK (locale IN ('ko', 'en')),
        request_id text NOT NULL,
        state text NOT NULL DEFAULT 'QUEUED' CONSTRAINT reply_state_check
          CHECK (state IN ('QUEUED', 'STREAMING', 'COMPLETED', 'STOPPED', 'FAILED', 'INTERRUPTED')),
        text text NOT NULL DEFAULT '',
        frame_ends integer[] NOT NULL DEFAULT '{}',
        restarted_at_sequence integer NOT NULL DEFAULT 0,
        failure_code text CONSTRAINT reply_failure_code_check CHECK (failure_code IN
          ('MODEL_UNAVAILABLE', 'DATA_UNAVAILABLE', 'NO_WORKER', 'WRITER_LOST', 'INTERNAL_ERROR')),
        finish_reason text CONSTRAINT reply_finish_reason_check
          CHECK (finish_reason IN ('STOP', 'LENGTH', 'CONTENT_FILTER')),
        provider text,
        model text,
        prompt_tokens integer,
        completion_tokens integer,
        attempt integer NOT NULL DEFAULT 0,
        lease_token uuid,
        lease_until timestamptz,
        stop_requested_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        CONSTRAINT reply_end_check CHECK (
          (finished_at IS NOT NULL) = (state IN ('COMPLETED', 'STOPPED', 'FAILED', 'INTERRUPTED'))
          AND (failure_code IS NOT NULL) = (state IN ('FAILED', 'INTERRUPTED'))
          AND (lease_token IS NOT NULL) = (state = 'STREAMING')
          AND (lease_until IS NOT NULL) = (state = 'STREAMING'))
      ) WITH (fillfactor = 70)`);
    await runner.query(`CREATE INDEX reply_by_message ON reply (message_id, id)`);
    await runner.query(`CREATE INDEX reply_by_conversation ON reply (conversation_id, id)`);
    await runner.query(`CREATE INDEX reply_queue ON reply (id) WHERE state = 'QUEUED'`);
    // No index names lease_until or text: a lease that is renewed then changes no index.
    await runner.query(`CREATE INDEX reply_unfinished ON reply (account_id) WHERE state IN ('QUEUED', 'STREAMING')`);
    await runner.query(`
      ALTER TABLE message ADD CONSTRAINT message_parent_reply_fkey
      FOREIGN KEY (parent_reply_id) REFERENCES reply ON DELETE SET NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE message DROP CONSTRAINT message_parent_reply_fkey`);
    await runner.query(`DROP TABLE reply, message, conversation`);
  }
}

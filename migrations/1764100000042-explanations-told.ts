import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which items of the explanation owed before a loan were given in which conversation, in which words. */
export class ExplanationsTold1764100000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conversation_explanation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        conversation_id bigint NOT NULL
          CONSTRAINT conversation_explanation_conversation_fkey REFERENCES conversation ON DELETE CASCADE,
        application_id bigint NOT NULL
          CONSTRAINT conversation_explanation_application_fkey REFERENCES refinance_application,
        item text NOT NULL CONSTRAINT conversation_explanation_item_check CHECK (item IN
          ('RATE', 'FEES', 'TERM_AND_REPAYMENT', 'WITHDRAWAL_RIGHT', 'ARREARS_CONSEQUENCES')),
        text_version text NOT NULL,
        message_id bigint NOT NULL CONSTRAINT conversation_explanation_message_key UNIQUE
          CONSTRAINT conversation_explanation_message_fkey REFERENCES message ON DELETE CASCADE,
        reply_id bigint NOT NULL CONSTRAINT conversation_explanation_reply_key UNIQUE
          CONSTRAINT conversation_explanation_reply_fkey REFERENCES reply ON DELETE CASCADE,
        told_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE INDEX conversation_explanation_by_conversation ON conversation_explanation (conversation_id, id)`);
    await runner.query(`
      CREATE INDEX conversation_explanation_by_application ON conversation_explanation (application_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE conversation_explanation`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say of the replies they got. */
export class ReplyFeedback1764100000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reply_feedback (
        reply_id bigint PRIMARY KEY CONSTRAINT reply_feedback_reply_fkey REFERENCES reply ON DELETE CASCADE,
        institution_id bigint NOT NULL CONSTRAINT reply_feedback_institution_fkey REFERENCES institution,
        account_id bigint NOT NULL CONSTRAINT reply_feedback_account_fkey REFERENCES account,
        verdict text NOT NULL CONSTRAINT reply_feedback_verdict_check CHECK (verdict IN ('GOOD', 'BAD')),
        reason text CONSTRAINT reply_feedback_reason_check CHECK (reason IN
          ('HELPFUL', 'CLEAR', 'WRONG', 'NOT_ANSWERED', 'UNCLEAR', 'OUTDATED', 'UNSUITABLE', 'OTHER')),
        text text CONSTRAINT reply_feedback_text_check CHECK (length(text) BETWEEN 1 AND 500),
        given_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX reply_feedback_by_institution ON reply_feedback (institution_id, given_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE reply_feedback`);
  }
}

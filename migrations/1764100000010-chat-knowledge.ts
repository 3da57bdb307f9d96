import type { MigrationInterface, QueryRunner } from 'typeorm';

const knowledge = (table: string, code: string): string => `
  CREATE TABLE ${table} (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    institution_id bigint NOT NULL CONSTRAINT ${table}_institution_fkey REFERENCES institution,
    ${code}
    content jsonb NOT NULL,
    published jsonb,
    published_version integer,
    published_at timestamptz,
    state text NOT NULL CONSTRAINT ${table}_state_check CHECK (state IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT ${table}_published_check CHECK ((state = 'PUBLISHED') = (published IS NOT NULL))
  )`;

/** What institutions answer questions with, and the questions that nothing answered. */
export class ChatKnowledge1764100000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(knowledge('intent', 'code varchar(40) NOT NULL,'));
    await runner.query('ALTER TABLE intent ADD CONSTRAINT intent_code_key UNIQUE (institution_id, code)');
    await runner.query('CREATE INDEX intent_by_institution ON intent (institution_id, id)');
    await runner.query(knowledge('faq', ''));
    await runner.query('CREATE INDEX faq_by_institution ON faq (institution_id, id)');
    await runner.query(`
      CREATE TABLE unanswered_question (
        message_id bigint CONSTRAINT unanswered_question_pkey PRIMARY KEY
          CONSTRAINT unanswered_question_message_fkey REFERENCES message ON DELETE CASCADE,
        institution_id bigint NOT NULL CONSTRAINT unanswered_question_institution_fkey REFERENCES institution,
        asked_at timestamptz NOT NULL
      )`);
    await runner.query(
      'CREATE INDEX unanswered_question_by_institution ON unanswered_question (institution_id, message_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unanswered_question, faq, intent');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What local models made of the question behind a reply. Kept once, and gone with the reply. */
export class ReplyUnderstanding1764100000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reply_understanding (
        reply_id bigint NOT NULL CONSTRAINT reply_understanding_reply_fkey REFERENCES reply ON DELETE CASCADE,
        account_id bigint NOT NULL CONSTRAINT reply_understanding_account_fkey REFERENCES account ON DELETE CASCADE,
        topic text NOT NULL CONSTRAINT reply_understanding_topic_check CHECK (topic IN ('GENERAL', 'FINANCE')),
        topic_probability real NOT NULL,
        intent text,
        intent_probability real,
        emotion text NOT NULL CONSTRAINT reply_understanding_emotion_check
          CHECK (emotion IN ('NEUTRAL', 'HAPPY', 'SAD', 'WORRIED', 'ANGRY')),
        emotion_probability real NOT NULL,
        versions jsonb NOT NULL,
        CONSTRAINT reply_understanding_pkey PRIMARY KEY (reply_id),
        CONSTRAINT reply_understanding_intent_check CHECK ((intent IS NULL) = (intent_probability IS NULL)),
        CONSTRAINT reply_understanding_probability_check CHECK (topic_probability BETWEEN 0 AND 1
          AND intent_probability BETWEEN 0 AND 1 AND emotion_probability BETWEEN 0 AND 1)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reply_understanding');
  }
}

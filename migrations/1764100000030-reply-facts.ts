import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The facts that a reply was written from, and where its text tells each. They go with the reply. */
export class ReplyFacts1764100000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reply_fact (
        reply_id bigint NOT NULL CONSTRAINT reply_fact_reply_fkey REFERENCES reply ON DELETE CASCADE,
        position int NOT NULL CONSTRAINT reply_fact_position_check CHECK (position >= 0),
        account_id bigint NOT NULL CONSTRAINT reply_fact_account_fkey REFERENCES account ON DELETE CASCADE,
        fact_id text NOT NULL,
        label_ko text NOT NULL,
        label_en text NOT NULL,
        value_ko text NOT NULL,
        value_en text NOT NULL,
        source_ko text NOT NULL,
        source_en text NOT NULL,
        as_of text NOT NULL,
        places int[] NOT NULL DEFAULT '{}' CONSTRAINT reply_fact_places_check CHECK (cardinality(places) % 2 = 0),
        CONSTRAINT reply_fact_pkey PRIMARY KEY (reply_id, position)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reply_fact');
  }
}

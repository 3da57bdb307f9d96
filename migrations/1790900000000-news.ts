import type { MigrationInterface, QueryRunner } from 'typeorm';

/** News from configured feeds, and how the feeds stand. */
export class News1790900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE news_feed (
        name text CONSTRAINT news_feed_pkey PRIMARY KEY CONSTRAINT news_feed_name_check CHECK (name <> ''),
        address_digest bytea,
        etag text,
        last_modified text,
        fetched_at timestamptz NOT NULL,
        succeeded_at timestamptz,
        problem text
      )`);
    await runner.query(`
      CREATE TABLE news_item (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        feed text NOT NULL CONSTRAINT news_item_feed_fkey REFERENCES news_feed ON DELETE CASCADE,
        guid text NOT NULL,
        link text,
        link_key text,
        title text NOT NULL CONSTRAINT news_item_title_check CHECK (title <> ''),
        summary text NOT NULL,
        topics text[] NOT NULL,
        published_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE UNIQUE INDEX news_item_guid_key ON news_item (feed, guid)`);
    await runner.query(`CREATE UNIQUE INDEX news_item_link_key ON news_item (link_key)`);
    await runner.query(`CREATE INDEX news_item_by_time ON news_item (published_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE news_item');
    await runner.query('DROP TABLE news_feed');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a feed's items were seen first, so that one without a time is not new again once it was purged. */
export class UndatedNewsAreRemembered1795500200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE news_feed ADD COLUMN first_seen jsonb NOT NULL DEFAULT '{}'`);
    // Of what is kept it is not known which items had a time. What is remembered of others changes nothing: the earlier counts.
    await runner.query(`
      UPDATE news_feed f SET first_seen = k.seen
      FROM (SELECT feed, jsonb_object_agg(guid, published_at) AS seen FROM news_item GROUP BY feed) k
      WHERE k.feed = f.name`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE news_feed DROP COLUMN first_seen');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An index of what was said in conversations: the letters of each text and its pairs of letters, so that any part of a
 * word is found, in Hangul as well. Trigrams would not do: most Korean words have two letters.
 *
 * It lies beside the texts, not on them: an index over the text of replies would change with every renewal of every
 * lease. Triggers keep it, so that no way of writing a text passes it by; a reply enters when it has ended.
 */
export class ConversationTexts1764200000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A number holds the account (its lowest 20 bits), a letter and the one that follows (21 bits each, 0 for any): so
    // the letters of one account lie together, whatever others say. Small letters are those that ILIKE compares by.
    await runner.query(`
      CREATE FUNCTION letter_pairs(account bigint, words text) RETURNS bigint[]
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT (account & 1048575) << 42 | letter << 21 | following), '{}')
        FROM (
          SELECT letter, coalesce(lead(letter) OVER (ORDER BY place), 0) AS next
          FROM (
            SELECT ascii(sign)::bigint AS letter, place
            FROM unnest(string_to_array(lower(words), NULL)) WITH ORDINALITY AS signs (sign, place)
          ) AS letters
        ) AS pairs, LATERAL (VALUES (0), (next)) AS ends (following)
        WHERE letter NOT IN (9, 10, 13, 32) AND following NOT IN (9, 10, 13, 32)
      $$`);
    await runner.query(`
      CREATE TABLE conversation_text (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        conversation_id bigint NOT NULL
          CONSTRAINT conversation_text_conversation_fkey REFERENCES conversation ON DELETE CASCADE,
        message_id bigint CONSTRAINT conversation_text_message_key UNIQUE
          CONSTRAINT conversation_text_message_fkey REFERENCES message ON DELETE CASCADE,
        reply_id bigint CONSTRAINT conversation_text_reply_key UNIQUE
          CONSTRAINT conversation_text_reply_fkey REFERENCES reply ON DELETE CASCADE,
        pairs bigint[] NOT NULL,
        CONSTRAINT conversation_text_of_one CHECK (message_id IS NULL OR reply_id IS NULL)
      )`);
    await runner.query(`
      INSERT INTO conversation_text (conversation_id, message_id, reply_id, pairs)
      SELECT id, NULL::bigint, NULL::bigint, letter_pairs(account_id, title) FROM conversation WHERE title IS NOT NULL
      UNION ALL SELECT conversation_id, id, NULL, letter_pairs(account_id, text) FROM message
      UNION ALL SELECT conversation_id, NULL, id, letter_pairs(account_id, text) FROM reply
        WHERE state NOT IN ('QUEUED', 'STREAMING')`);
    await runner.query(`CREATE INDEX conversation_text_by_conversation ON conversation_text (conversation_id)`);
    await runner.query(`
      CREATE UNIQUE INDEX conversation_text_of_title ON conversation_text (conversation_id)
      WHERE message_id IS NULL AND reply_id IS NULL`);
    // Without a list of what is to be added later: whoever filled that up would wait for all of it.
    await runner.query(`
      CREATE INDEX conversation_text_by_pairs ON conversation_text USING gin (pairs) WITH (fastupdate = off)`);
    await this.#follow(runner);
  }

  /** Has the index follow the texts. */
  async #follow(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION index_title() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM conversation_text WHERE conversation_id = NEW.id AND message_id IS NULL AND reply_id IS NULL;
        IF NEW.title IS NOT NULL THEN
          INSERT INTO conversation_text (conversation_id, pairs) VALUES (NEW.id, letter_pairs(NEW.account_id, NEW.title));
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION index_message() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO conversation_text (conversation_id, message_id, pairs)
        VALUES (NEW.conversation_id, NEW.id, letter_pairs(NEW.account_id, NEW.text))
        ON CONFLICT (message_id) DO UPDATE SET pairs = excluded.pairs;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION index_reply() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO conversation_text (conversation_id, reply_id, pairs)
        VALUES (NEW.conversation_id, NEW.id, letter_pairs(NEW.account_id, NEW.text))
        ON CONFLICT (reply_id) DO UPDATE SET pairs = excluded.pairs;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER conversation_title_given AFTER INSERT ON conversation
      FOR EACH ROW WHEN (NEW.title IS NOT NULL) EXECUTE FUNCTION index_title()`);
    await runner.query(`
      CREATE TRIGGER conversation_title_changed AFTER UPDATE OF title ON conversation
      FOR EACH ROW WHEN (NEW.title IS DISTINCT FROM OLD.title) EXECUTE FUNCTION index_title()`);
    await runner.query(`
      CREATE TRIGGER message_indexed AFTER INSERT OR UPDATE OF text ON message
      FOR EACH ROW EXECUTE FUNCTION index_message()`);
    await runner.query(`
      CREATE TRIGGER reply_indexed AFTER INSERT OR UPDATE OF state, text ON reply
      FOR EACH ROW WHEN (NEW.state NOT IN ('QUEUED', 'STREAMING')) EXECUTE FUNCTION index_reply()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER reply_indexed ON reply`);
    await runner.query(`DROP TRIGGER message_indexed ON message`);
    await runner.query(`DROP TRIGGER conversation_title_changed ON conversation`);
    await runner.query(`DROP TRIGGER conversation_title_given ON conversation`);
    await runner.query(`DROP FUNCTION index_reply, index_message, index_title`);
    await runner.query(`DROP TABLE conversation_text`);
    await runner.query(`DROP FUNCTION letter_pairs`);
  }
}

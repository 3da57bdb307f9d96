import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conversations that are archived, what of them was read, and whose name is a person's. */
export class ConversationsPutAwayAndRead1764500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE conversation ADD COLUMN is_named boolean NOT NULL DEFAULT false,
        ADD COLUMN archived_at timestamptz, ADD COLUMN last_read_reply_id bigint`);
    // Nobody knows any more who gave the existing names: they stay. And nothing old becomes unread.
    await runner.query(`
      UPDATE conversation SET is_named = title IS NOT NULL,
        last_read_reply_id = (SELECT max(id) FROM reply WHERE reply.conversation_id = conversation.id)`);
    await runner.query(`
      CREATE INDEX message_first_of_conversation ON message (conversation_id, id) WHERE parent_reply_id IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX message_first_of_conversation`);
    await runner.query(`
      ALTER TABLE conversation DROP COLUMN last_read_reply_id, DROP COLUMN archived_at, DROP COLUMN is_named`);
  }
}

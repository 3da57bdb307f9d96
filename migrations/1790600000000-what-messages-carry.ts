import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A forecast that a message asks for, and files that it is about. Reverting deletes both. */
export class WhatMessagesCarry1790600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE message ADD COLUMN forecast jsonb, ADD COLUMN attachments jsonb NOT NULL DEFAULT '[]',
        ADD CONSTRAINT ck_message_attachments CHECK (jsonb_typeof(attachments) = 'array')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE message DROP COLUMN forecast, DROP COLUMN attachments');
  }
}

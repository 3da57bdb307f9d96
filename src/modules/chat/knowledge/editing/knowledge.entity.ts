import { Column, PrimaryGeneratedColumn } from 'typeorm';
import type { KnowledgeContent } from '../content.js';
import type { KnowledgeState } from '../knowledge-row.js';

/** Columns that intents and FAQs share. */
export abstract class KnowledgeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  /** The draft. */
  @Column('jsonb')
  content!: KnowledgeContent;

  /** The published content. */
  @Column('jsonb', { nullable: true })
  published!: KnowledgeContent | null;

  @Column('integer', { name: 'published_version', nullable: true })
  publishedVersion!: number | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt!: Date | null;

  @Column('text')
  state!: KnowledgeState;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

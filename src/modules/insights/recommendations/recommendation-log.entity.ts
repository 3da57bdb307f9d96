import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Answer, Audience, LoggedPart } from './recommendation-log.js';

/**
 * A recommendation that somebody was shown, once for each day on which it said the same. Nothing removes it: records of
 * what was recommended are kept for ten years (Financial Consumer Protection Act (금융소비자보호법), article 28).
 */
@Entity('recommendation_log')
@Unique('recommendation_log_shown_key', ['customerId', 'shownOn', 'audience', 'digest'])
@Index('recommendation_log_by_product', ['productId', 'shownOn'])
@Index('recommendation_log_by_cluster', ['productId', 'clusterMark', 'customerId'], {
  where: 'cluster_mark IS NOT NULL',
})
@Check('recommendation_log_rank_check', 'rank >= 1')
@Check('recommendation_log_audience_check', `audience IN ('CUSTOMER', 'STAFF')`)
@Check('recommendation_log_digest_check', 'length(digest) = 32')
export class RecommendationLogEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'recommendation_log_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey('customer', { name: 'recommendation_log_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  @ForeignKey('insight_product', { name: 'recommendation_log_product_fkey' })
  @Column('bigint', { name: 'product_id' })
  productId!: number;

  @Column('integer', { name: 'product_version' })
  productVersion!: number;

  /** Version of the ranking function. */
  @Column('text', { name: 'ranking_version' })
  rankingVersion!: string;

  @Column('integer')
  rank!: number;

  @Column('bigint', { name: 'net_won' })
  netWon!: number;

  /** The parts that were given as reasons. */
  @Column('jsonb')
  reasons!: LoggedPart[];

  /** The quarters of spending that it rests on, newest first. */
  @Column('text', { array: true })
  quarters!: string[];

  /** The cluster that the customer was in then, with the model that said so; null where none was served. */
  @Column('text', { name: 'cluster_mark', nullable: true })
  clusterMark!: string | null;

  @Column('text')
  audience!: Audience;

  /** Digest of everything that was shown. */
  @Column('bytea')
  digest!: Buffer;

  /** The day in Korea. */
  @Column('date', { name: 'shown_on' })
  shownOn!: string;

  @Column('timestamptz', { name: 'shown_at' })
  shownAt!: Date;

  @ForeignKey('account', { name: 'recommendation_log_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;
}

/** What a customer answered to a recommendation. The latest one to a product counts. */
@Entity('recommendation_response')
@Unique('recommendation_response_key', ['accountId', 'idempotencyKey'])
@Index('recommendation_response_by_customer', ['customerId', 'productId', 'id'])
@Index('recommendation_response_by_product', ['productId', 'answeredAt'])
@Check('recommendation_response_answer_check', `answer IN ('DISMISSED', 'INTERESTED')`)
export class RecommendationResponseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => RecommendationLogEntity, { name: 'recommendation_response_recommendation_fkey' })
  @Column('bigint', { name: 'recommendation_id' })
  recommendationId!: number;

  @ForeignKey('customer', { name: 'recommendation_response_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  @ForeignKey('insight_product', { name: 'recommendation_response_product_fkey' })
  @Column('bigint', { name: 'product_id' })
  productId!: number;

  @Column('text')
  answer!: Answer;

  @ForeignKey('account', { name: 'recommendation_response_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('varchar', { name: 'idempotency_key', length: 255 })
  idempotencyKey!: string;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt!: Date;
}

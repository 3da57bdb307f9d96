import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Frequency } from './period.js';
import type { SeriesTopic } from './series-topic.js';

/** A figure that is measured again and again: an indicator of the economy, or an institution's own series. */
@Entity('series')
@Index('series_of_all_key', ['code'], { unique: true, where: 'institution_id IS NULL' })
@Index('series_of_institution_key', ['institutionId', 'code'], { unique: true, where: 'institution_id IS NOT NULL' })
@Check('series_code_check', `code ~ '^[A-Z][A-Z0-9_]{0,39}$'`)
@Check('series_frequency_check', `frequency IN ('MONTH', 'QUARTER', 'YEAR', 'DAY')`)
@Check(
  'series_topic_check',
  `topic IN ('POLICY_RATE', 'LENDING_RATE', 'BOND_YIELD', 'EXCHANGE_RATE', 'CONSUMER_PRICES', 'PRODUCER_PRICES', 'GROWTH', 'STOCK_INDEX', 'COMMODITY', 'OTHER')`,
)
@Check('series_words_check', `name_ko <> '' AND name_en <> '' AND unit <> '' AND source <> ''`)
export class SeriesEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  /** The institution that owns it; null for one that all may read. */
  @ForeignKey('institution', { name: 'series_institution_fkey' })
  @Column('bigint', { name: 'institution_id', nullable: true })
  institutionId!: number | null;

  @Column('text')
  code!: string;

  @Column('text', { name: 'name_ko' })
  nameKo!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text')
  topic!: SeriesTopic;

  @Column('text')
  frequency!: Frequency;

  /** As people read it: `%`, `2020=100`, `원/달러`. */
  @Column('text')
  unit!: string;

  /** Who publishes it. */
  @Column('text')
  source!: string;

  /** Made by the project's generator: marked as such wherever it is shown. */
  @Column('boolean', { name: 'is_made_up', default: false })
  isMadeUp!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

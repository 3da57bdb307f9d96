import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { SeriesEntity } from '../series/index.js';
import type { ForecastRecord, HistoryPoint } from './stored-forecast.js';

/** A forecast as it was returned, kept so that it can be compared with the actual figures. */
@Entity('series_forecast')
@Index('series_forecast_key', ['seriesId', 'dataDigest', 'engine', 'steps'], { unique: true })
@Check('series_forecast_steps_check', `steps BETWEEN 1 AND 24`)
@Check('series_forecast_digest_check', `length(data_digest) = 32`)
export class StoredForecastEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => SeriesEntity, { name: 'series_forecast_series_fkey', onDelete: 'CASCADE' })
  @Column('bigint', { name: 'series_id' })
  seriesId!: number;

  /** The institution whose network took part; null for the shipped one, and where companions answered alone. */
  @ForeignKey('institution', { name: 'series_forecast_institution_fkey' })
  @Column('bigint', { name: 'institution_id', nullable: true })
  institutionId!: number | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  /** The day as of which figures were used. */
  @Column('date', { name: 'as_of' })
  asOf!: string;

  /** Whether newer figures were known when it was made: a replay. */
  @Column('boolean', { name: 'is_replay' })
  isReplay!: boolean;

  /** Digest of the figures that it uses. */
  @Column('bytea', { name: 'data_digest' })
  dataDigest!: Buffer;

  /** The newest day on which one of the figures became known. */
  @Column('date')
  vintage!: string;

  /** Every method that was tried, with its version. */
  @Column('text')
  engine!: string;

  @Column('smallint')
  steps!: number;

  /** The method used, with its version. */
  @Column('text')
  method!: string;

  /** Mean absolute change over a season within the figures used, to compare scores across series; 0 for a constant. */
  @Column('float8')
  scale!: number;

  /** The newest of the figures that it uses. */
  @Column('jsonb')
  history!: HistoryPoint[];

  @Column('jsonb')
  record!: ForecastRecord;
}

/** One step of a forecast. */
@Entity('series_forecast_point')
@Index('series_forecast_point_by_period', ['period'])
export class ForecastPointEntity {
  @ForeignKey(() => StoredForecastEntity, { name: 'series_forecast_point_forecast_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'forecast_id', primaryKeyConstraintName: 'series_forecast_point_pkey' })
  forecastId!: number;

  /** From 1: the first period after the last known one. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'series_forecast_point_pkey' })
  step!: number;

  @Column('text')
  period!: string;

  @Column('float8')
  median!: number;

  /** The baseline's forecast. */
  @Column('float8')
  baseline!: number;

  @Column('float8', { nullable: true })
  low80!: number | null;

  @Column('float8', { nullable: true })
  high80!: number | null;

  @Column('float8', { nullable: true })
  low95!: number | null;

  @Column('float8', { nullable: true })
  high95!: number | null;
}

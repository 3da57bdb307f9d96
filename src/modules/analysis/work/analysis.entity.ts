import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../../../platform/text.js';
import type { TableAnalysis } from '../../../platform/tables/index.js';
import type { ImageFinding } from './analyser.js';

export type AnalysisState = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** Why there is no result, and what to do about it. */
export interface AnalysisFailure {
  readonly code: string;
  readonly message: Localized;
}

/** The analysis of a file: one a file, and its own place in the queue. A worker holds it under a lease. */
@Entity('analysis')
@Index('analysis_queue', ['readyAt', 'id'], { where: `state IN ('QUEUED', 'RUNNING')` })
@Index('analysis_by_content', ['institutionId', 'sha256', 'analyser'], { where: `state = 'SUCCEEDED'` })
@Check('analysis_state_check', `state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')`)
@Check('analysis_lease_check', `(state = 'RUNNING') = (lease_until IS NOT NULL)`)
@Check('analysis_result_check', `(state = 'SUCCEEDED') = (result IS NOT NULL)`)
@Check('analysis_failure_check', `(state = 'FAILED') = (failure IS NOT NULL)`)
@Check('analysis_rows_check', `rows_accepted + rows_refused = rows_read`)
export class AnalysisEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'analysis_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey('analysis_file', { name: 'analysis_file_fkey', onDelete: 'CASCADE' })
  @Index('analysis_file_key', { unique: true })
  @Column('bigint', { name: 'file_id' })
  fileId!: number;

  @Column('bytea')
  sha256!: Buffer;

  /** Version of the program that analysed it; null before. */
  @Column('text', { nullable: true })
  analyser!: string | null;

  @Column('text')
  state!: AnalysisState;

  /** How often the analysis was asked for: each time has its own progress stream. */
  @Column('integer', { name: 'task_number', default: 1 })
  taskNumber!: number;

  /** Attempts at this task. Only the attempt with this number may store a result. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** From when a worker may take it: later than now after an attempt that failed. */
  @Column('timestamptz', { name: 'ready_at' })
  readyAt!: Date;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  @Column('boolean', { name: 'cancel_requested', default: false })
  cancelRequested!: boolean;

  @Column('integer', { name: 'rows_read', default: 0 })
  rowsRead!: number;

  @Column('integer', { name: 'rows_accepted', default: 0 })
  rowsAccepted!: number;

  @Column('integer', { name: 'rows_refused', default: 0 })
  rowsRefused!: number;

  @Column('jsonb', { nullable: true })
  result!: TableAnalysis | ImageFinding | null;

  @Column('jsonb', { nullable: true })
  failure!: AnalysisFailure | null;

  /** Whether the result was copied from an earlier analysis of the same bytes by the same program. */
  @Column('boolean', { name: 'from_cache', default: false })
  fromCache!: boolean;

  @Column('timestamptz', { name: 'queued_at' })
  queuedAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}

/** The image with the parts that look wrong drawn into it. Deleted with its analysis. */
@Entity('analysis_heat_map')
export class HeatMapEntity {
  @PrimaryColumn('bigint', { name: 'analysis_id' })
  @ForeignKey('analysis', { name: 'analysis_heat_map_analysis_fkey', onDelete: 'CASCADE' })
  analysisId!: number;

  @Column('bytea')
  png!: Buffer;
}

/** A row of a file that no figure counts. */
@Entity('analysis_refused_row')
export class RefusedRowEntity {
  @PrimaryColumn('bigint', { name: 'analysis_id' })
  @ForeignKey('analysis', { name: 'analysis_refused_row_analysis_fkey', onDelete: 'CASCADE' })
  analysisId!: number;

  /** Place among the refused rows, from 1. */
  @PrimaryColumn('integer')
  place!: number;

  @Column('integer')
  line!: number;

  @Column('text')
  code!: string;

  @Column('text', { name: 'column_name', nullable: true })
  columnName!: string | null;

  /** The reason in words, in both languages. */
  @Column('jsonb')
  message!: Localized;

  @Column('text')
  raw!: string;
}

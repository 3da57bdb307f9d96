import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { DriftState } from '../contract/index.js';
import { ModelVersionEntity } from './model-version.entity.js';

/** How far the figures of an institution are from those that a version was trained on, as they were last looked at. */
@Entity('model_drift')
@Check('model_drift_state_check', `state IN ('STABLE', 'WATCH', 'STOP')`)
export class ModelDriftEntity {
  @ForeignKey('institution', { name: 'model_drift_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'model_drift_pkey' })
  institutionId!: number;

  @ForeignKey(() => ModelVersionEntity, { name: 'model_drift_version_fkey' })
  @PrimaryColumn('bigint', { name: 'model_version_id', primaryKeyConstraintName: 'model_drift_pkey' })
  modelVersionId!: number;

  @Column('text')
  state!: DriftState;

  /** The column that moved furthest. */
  @Column('text', { name: 'column_name' })
  columnName!: string;

  /** Its population stability index. */
  @Column('numeric')
  psi!: string;

  /** Since when it is in this state. */
  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { name: 'assessed_at' })
  assessedAt!: Date;
}

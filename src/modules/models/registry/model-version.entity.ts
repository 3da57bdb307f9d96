import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ModelTaskName } from '../task/index.js';
import type { StoredFiles } from './stored-files.js';
import type { VersionOrigin, VersionState } from './version-state.js';

/** A trained model. Only its state changes. */
@Entity('model_version')
@Index('model_version_trained_key', ['institutionId', 'task', 'version'], {
  unique: true,
  where: 'institution_id IS NOT NULL',
})
@Index('model_version_shipped_key', ['task', 'version'], { unique: true, where: 'institution_id IS NULL' })
@Index('model_version_promoted_key', ['institutionId', 'task'], {
  unique: true,
  where: `state = 'PROMOTED' AND institution_id IS NOT NULL`,
})
@Index('model_version_shipped_promoted_key', ['task'], {
  unique: true,
  where: `state = 'PROMOTED' AND institution_id IS NULL`,
})
@Check('model_version_state_check', `state IN ('CANDIDATE', 'PROMOTED', 'RETIRED', 'ROLLED_BACK', 'REJECTED')`)
@Check(
  'model_version_origin_check',
  `(origin = 'SHIPPED') = (institution_id IS NULL) AND origin IN ('SHIPPED', 'TRAINED')`,
)
@Check('model_version_shipped_check', `origin <> 'SHIPPED' OR state IN ('PROMOTED', 'RETIRED')`)
@Check('model_version_hash_check', `sha256 ~ '^[0-9a-f]{64}$' AND contract_hash ~ '^[0-9a-f]{64}$'`)
export class ModelVersionEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Whose it is; null for what ships with the program, which serves every institution that has none of its own. */
  @ForeignKey('institution', { name: 'model_version_institution_fkey' })
  @Column('bigint', { name: 'institution_id', nullable: true })
  institutionId!: number | null;

  @Column('text')
  task!: ModelTaskName;

  /** Counted for each institution and task: `1`, `2`; shipped versions have names like `shipped-1`. */
  @Column('text')
  version!: string;

  @Column('text')
  origin!: VersionOrigin;

  @Column('text')
  state!: VersionState;

  /** SHA-256 of the model's file. */
  @Column('char', { length: 64 })
  sha256!: string;

  @Column('integer', { name: 'contract_version' })
  contractVersion!: number;

  @Column('char', { name: 'contract_hash', length: 64 })
  contractHash!: string;

  @Column('bigint')
  seed!: number;

  @Column('text', { name: 'code_version' })
  codeVersion!: string;

  /** By name: where in the object store, how long, and the digest. */
  @Column('jsonb')
  files!: StoredFiles;

  /** As `parseTrainingRecord` reads it. */
  @Column('jsonb')
  record!: unknown;

  /** When it was registered. */
  @Column('timestamptz', { name: 'trained_at' })
  trainedAt!: Date;

  /** Null for what an operator trained at a terminal, and for what ships. */
  @ForeignKey('account', { name: 'model_version_trained_by_fkey' })
  @Column('bigint', { name: 'trained_by', nullable: true })
  trainedBy!: number | null;
}

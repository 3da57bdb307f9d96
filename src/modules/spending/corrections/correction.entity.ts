import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CustomerQuarterEntity } from '../quarters/index.js';
import { ImportBatchEntity, type FixedField } from '../import/index.js';

/** Corrected fields of one refused line of a batch that is not loaded yet. */
@Entity('import_correction')
export class CorrectionEntity {
  @ForeignKey(() => ImportBatchEntity, { name: 'import_correction_batch_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'batch_id', primaryKeyConstraintName: 'import_correction_pkey' })
  batchId!: number;

  @PrimaryColumn('integer', { name: 'line_number', primaryKeyConstraintName: 'import_correction_pkey' })
  lineNumber!: number;

  /** Why the line was refused when it was corrected first. */
  @Column('text')
  code!: string;

  /** The line, or its beginning, as it was refused. */
  @Column('text')
  raw!: string;

  @Column('jsonb')
  fields!: FixedField[];

  /** Null for the command line. */
  @ForeignKey('account', { name: 'import_correction_account_fkey' })
  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: number | null;

  @Column('timestamptz', { name: 'corrected_at' })
  correctedAt!: Date;
}

/** Corrects all lines of a batch that are refused for one reason. */
@Entity('import_correction_rule')
@Unique('import_correction_rule_key', ['batchId', 'columnName', 'code', 'from'])
export class CorrectionRuleEntity {
  @ForeignKey(() => ImportBatchEntity, { name: 'import_correction_rule_batch_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'batch_id', primaryKeyConstraintName: 'import_correction_rule_pkey' })
  batchId!: number;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_correction_rule_pkey' })
  number!: number;

  @Column('text', { name: 'column_name' })
  columnName!: string;

  @Column('text')
  code!: string;

  /** Null for any value. */
  @Column('text', { name: 'from_value', nullable: true })
  from!: string | null;

  @Column('text', { name: 'to_value' })
  to!: string;

  /** Null for the command line. */
  @ForeignKey('account', { name: 'import_correction_rule_account_fkey' })
  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: number | null;

  @Column('timestamptz', { name: 'corrected_at' })
  correctedAt!: Date;
}

/** A row that a batch loads in place of another, kept so that the changes can be listed. */
@Entity('proposed_quarter')
export class ProposedQuarterEntity extends CustomerQuarterEntity {
  @ForeignKey(() => ImportBatchEntity, { name: 'proposed_quarter_batch_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'proposed_by', primaryKeyConstraintName: 'customer_quarter_pkey' })
  proposedBy!: number;
}

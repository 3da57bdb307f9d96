import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { SOURCE_COLUMNS } from '../import/index.js';

const AMOUNTS = SOURCE_COLUMNS.filter(({ rule }) => rule.kind === 'AMOUNT').map(({ databaseName }) => databaseName);
const oneOf = (column: string, values: string): string =>
  `${column} IN (${values
    .split(' ')
    .map((value) => `'${value}'`)
    .join(', ')})`;

/**
 * One customer's card spending around one quarter, as the source gives it; partitioned by quarter. The 44 amount columns
 * are named after the source and not declared one by one: they are monthly means in thousand won.
 */
@Entity('customer_quarter')
@Check('customer_quarter_age_check', oneOf('age', '20 25 30 35 40 45 50 55 60 65 70 75 80 85'))
@Check('customer_quarter_sex_cd_check', oneOf('sex_cd', '1 2'))
@Check('customer_quarter_mbr_rk_check', oneOf('mbr_rk', '21 22 23 24 25'))
@Check('customer_quarter_digt_chnl_reg_yn_check', oneOf('digt_chnl_reg_yn', 'Y N'))
@Check('customer_quarter_digt_chnl_use_yn_check', oneOf('digt_chnl_use_yn', 'Y N'))
@Check(
  'customer_quarter_life_stage_check',
  oneOf('life_stage', 'TEEN UNI NEW_JOB NEW_WED CHILD_BABY CHILD_TEEN CHILD_UNI GOLLIFE SECLIFE RETIR'),
)
@Check('customer_quarter_amounts_check', `least(${AMOUNTS.join(', ')}) >= 0`)
export class CustomerQuarterEntity {
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'customer_quarter_pkey' })
  institutionId!: number;

  @PrimaryColumn('varchar', { name: 'source_key', length: 20, primaryKeyConstraintName: 'customer_quarter_pkey' })
  sourceKey!: string;

  @PrimaryColumn('char', { length: 6, primaryKeyConstraintName: 'customer_quarter_pkey' })
  quarter!: string;

  @Column('bigint', { name: 'batch_id' })
  batchId!: number;

  /** Where the row stood in the file of its batch. */
  @Column('integer', { name: 'line_number' })
  lineNumber!: number;

  @Column('char', { length: 2 })
  age!: string;

  @Column('char', { name: 'sex_cd', length: 1 })
  sexCode!: string;

  @Column('char', { name: 'mbr_rk', length: 2 })
  memberRank!: string;

  /** Year and month of the first card, as `202301`. */
  @Column('char', { name: 'att_ym', length: 6 })
  joinedMonth!: string;

  @Column('varchar', { name: 'hous_sido_nm', length: 40, nullable: true })
  region!: string | null;

  @Column('char', { name: 'digt_chnl_reg_yn', length: 1 })
  hasDigitalChannel!: string;

  @Column('char', { name: 'digt_chnl_use_yn', length: 1 })
  usesDigitalChannel!: string;

  @Column('varchar', { name: 'life_stage', length: 40, nullable: true })
  lifeStage!: string | null;
}
for (const name of AMOUNTS) Column('integer', { name })(CustomerQuarterEntity.prototype, name);

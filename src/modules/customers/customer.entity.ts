import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm';

export type Sex = 'MALE' | 'FEMALE';

export type JobType =
  | 'EMPLOYEE'
  | 'SELF_EMPLOYED'
  | 'PUBLIC_SERVANT'
  | 'PROFESSIONAL'
  | 'STUDENT'
  | 'RETIRED'
  | 'OTHER';

/** A person whom an institution serves. */
@Entity('customer')
@Index('customer_source_key', ['institutionId', 'sourceKey'], { unique: true })
@Index('customer_by_institution', ['institutionId', 'id'])
@Index('customer_email_key', { synchronize: false })
@Index('customer_search', { synchronize: false })
@Index('customer_by_name_start', { synchronize: false })
@Check('customer_sex_check', `sex IN ('MALE', 'FEMALE')`)
@Check(
  'customer_job_type_check',
  `job_type IN ('EMPLOYEE', 'SELF_EMPLOYED', 'PUBLIC_SERVANT', 'PROFESSIONAL', 'STUDENT', 'RETIRED', 'OTHER')`,
)
@Check('customer_annual_income_won_check', `annual_income_won >= 0`)
@Check('customer_credit_score_check', `credit_score BETWEEN 1 AND 1000`)
export class CustomerEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'customer_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  /** The number under which the institution's spending data knows this person. */
  @Column('varchar', { name: 'source_key', length: 20, nullable: true })
  sourceKey!: string | null;

  @Column('text')
  name!: string;

  /** As typed; unique in the institution without regard to case. */
  @Column('text')
  email!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('date', { name: 'birth_date', nullable: true })
  birthDate!: string | null;

  @Column('text', { nullable: true })
  sex!: Sex | null;

  @Column('text', { name: 'job_type', nullable: true })
  jobType!: JobType | null;

  @Column('bigint', { name: 'annual_income_won', nullable: true })
  annualIncomeWon!: number | null;

  /** 1 to 1,000, as Korean credit bureaus give it. */
  @Column('smallint', { name: 'credit_score', nullable: true })
  creditScore!: number | null;

  /** Grows by one with each change. */
  @Column('integer', { default: 1 })
  version!: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

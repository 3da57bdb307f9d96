import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Benefit, Bonus, Condition, ProductKind } from './product.js';

/** A card or an account that an institution offers. What the institution earns by it is not recorded. */
@Entity('insight_product')
@Unique('insight_product_code_key', ['institutionId', 'code'])
@Index('insight_product_offered', ['institutionId', 'id'], { where: 'active' })
@Check('insight_product_kind_check', `kind IN ('CREDIT_CARD', 'CHECK_CARD', 'SAVINGS')`)
@Check('insight_product_annual_fee_check', 'annual_fee_won >= 0')
@Check(
  'insight_product_benefits_check',
  `jsonb_typeof(benefits) = 'array' AND jsonb_array_length(benefits) BETWEEN 1 AND 8`,
)
@Check('insight_product_eligibility_check', `jsonb_typeof(eligibility) = 'array'`)
@Check(
  'insight_product_proposed_check',
  '(pending IS NULL) = (proposed_by IS NULL) AND (pending IS NULL) = (proposed_at IS NULL)',
)
@Check('insight_product_bonuses_check', `jsonb_typeof(bonuses) = 'array'`)
export class InsightProductEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'insight_product_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @Column('varchar', { length: 40 })
  code!: string;

  @Column('varchar', { name: 'name_ko', length: 100 })
  nameKo!: string;

  @Column('varchar', { name: 'name_en', length: 100 })
  nameEn!: string;

  @Column('text')
  kind!: ProductKind;

  @Column('bigint', { name: 'annual_fee_won' })
  annualFeeWon!: number;

  @Column('jsonb')
  benefits!: Benefit[];

  @Column('jsonb')
  eligibility!: Condition[];

  @Column('jsonb')
  bonuses!: Bonus[];

  /** Whether it is offered, as the columns above have it. */
  @Column('boolean', { default: true })
  active!: boolean;

  /** The proposed offer; another person publishes it as the one above. Null without a proposal. */
  @Column('jsonb', { nullable: true })
  pending!: object | null;

  @ForeignKey('account', { name: 'insight_product_proposed_by_fkey' })
  @Column('bigint', { name: 'proposed_by', nullable: true })
  proposedBy!: number | null;

  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt!: Date | null;

  @ForeignKey('account', { name: 'insight_product_published_by_fkey' })
  @Column('bigint', { name: 'published_by', nullable: true })
  publishedBy!: number | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

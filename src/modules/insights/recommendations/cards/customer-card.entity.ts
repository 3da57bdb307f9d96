import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InsightProductEntity } from '../products/insight-product.entity.js';

/** The card that a customer mainly uses, as they or staff said: others are compared with it. */
@Entity('customer_card')
export class CustomerCardEntity {
  @ForeignKey('customer', { name: 'customer_card_customer_fkey' })
  @PrimaryColumn('bigint', { name: 'customer_id', primaryKeyConstraintName: 'customer_card_pkey' })
  customerId!: number;

  @ForeignKey(() => InsightProductEntity, { name: 'customer_card_product_fkey' })
  @Column('bigint', { name: 'product_id' })
  productId!: number;

  @ForeignKey('account', { name: 'customer_card_told_by_fkey' })
  @Column('bigint', { name: 'told_by' })
  statedBy!: number;

  @Column('timestamptz', { name: 'told_at' })
  statedAt!: Date;
}

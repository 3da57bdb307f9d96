import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RefinanceProductEntity } from './refinance-product.entity.js';

/** A product that a batch created or changed. */
@Entity('imported_product')
@Index('imported_product_by_product', ['productId'])
export class ImportedProductEntity {
  @ForeignKey('import_batch', { name: 'imported_product_batch_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'batch_id', primaryKeyConstraintName: 'imported_product_pkey' })
  batchId!: number;

  @ForeignKey(() => RefinanceProductEntity, { name: 'imported_product_product_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'product_id', primaryKeyConstraintName: 'imported_product_pkey' })
  productId!: number;

  @Column('integer', { name: 'line_number' })
  lineNumber!: number;

  /** All that a file says of it, as it was; null for a product that is new. */
  @Column('jsonb', { nullable: true })
  before!: object | null;

  /** The product's version after the import. */
  @Column('integer')
  version!: number;
}

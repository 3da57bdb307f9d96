import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CustomerEntity } from '../customer.entity.js';

/** A customer whom a batch registered or changed. */
@Entity('imported_customer')
@Index('imported_customer_by_customer', ['customerId'])
export class ImportedCustomerEntity {
  @ForeignKey('import_batch', { name: 'imported_customer_batch_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'batch_id', primaryKeyConstraintName: 'imported_customer_pkey' })
  batchId!: number;

  @ForeignKey(() => CustomerEntity, { name: 'imported_customer_customer_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'customer_id', primaryKeyConstraintName: 'imported_customer_pkey' })
  customerId!: number;

  @Column('integer', { name: 'line_number' })
  lineNumber!: number;

  /** The columns that were changed, as they were; null for a customer who is new. */
  @Column('jsonb', { nullable: true })
  before!: object | null;

  /** The customer's version after the import. */
  @Column('integer')
  version!: number;
}

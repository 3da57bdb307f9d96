import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fact that a reply was written from. */
@Entity('reply_fact')
export class ReplyFactEntity {
  @PrimaryColumn('bigint', { name: 'reply_id' })
  replyId!: number;

  /** Its place among the facts of the reply, from 0. */
  @PrimaryColumn('int')
  position!: number;

  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('text', { name: 'fact_id' })
  factId!: string;

  @Column('text', { name: 'label_ko' })
  labelKo!: string;

  @Column('text', { name: 'label_en' })
  labelEn!: string;

  @Column('text', { name: 'value_ko' })
  valueKo!: string;

  @Column('text', { name: 'value_en' })
  valueEn!: string;

  @Column('text', { name: 'source_ko' })
  sourceKo!: string;

  @Column('text', { name: 'source_en' })
  sourceEn!: string;

  /** A date or a quarter. */
  @Column('text', { name: 'as_of' })
  asOf!: string;

  /** Where the text states its value: alternating starts and ends, in UTF-16 units. */
  @Column('int', { array: true, default: [] })
  places!: number[];
}

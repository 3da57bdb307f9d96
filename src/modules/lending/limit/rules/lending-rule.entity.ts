import { Check, Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A lending rule and when it holds. Rows are never altered or removed; they end when another begins. */
@Entity('lending_rule')
@Unique('lending_rule_begin_key', ['kind', 'key', 'validFrom'])
@Check('lending_rule_valid_to_check', 'valid_to >= valid_from')
@Check('lending_rule_source_check', `source <> ''`)
export class LendingRuleEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  /** One of `RULE_KINDS`. */
  @Column('text')
  kind!: string;

  /** What it covers within its kind, such as `MORTGAGE/BANK/REGIONAL`. */
  @Column('text')
  key!: string;

  /** As `RULE_VALUES` reads it. */
  @Column('jsonb')
  value!: unknown;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** Its last day; null when none is known. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  /** The law, notice or press release it is from. */
  @Column('text')
  source!: string;

  /** The set it came with. */
  @Column('text')
  version!: string;

  /** The set that ended it, or brought its end forward; null when no other did. */
  @Column('text', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

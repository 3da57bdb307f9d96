import { Check, Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What an institution is: the two kinds of tenant. */
export type InstitutionKind = 'BANK' | 'CARD';

/** A tenant. */
@Entity('institution')
@Unique('institution_code_key', ['code'])
@Check('institution_kind_check', `kind IN ('BANK', 'CARD')`)
export class InstitutionEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: InstitutionKind;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * What makes a day a holiday. BANK: not a public holiday, but lenders are closed. That is 1 May before 2026, when
 * Labour Day became a public one.
 */
export type HolidayKind = 'PUBLIC' | 'SUBSTITUTE' | 'TEMPORARY' | 'ELECTION' | 'BANK';

/** A year whose holidays are all loaded. */
@Entity('holiday_year')
@Check('holiday_year_year_check', `year BETWEEN 1900 AND 2999`)
export class HolidayYearEntity {
  @PrimaryColumn('integer')
  year!: number;

  @CreateDateColumn({ name: 'loaded_at', type: 'timestamptz' })
  loadedAt!: Date;
}

/** A holiday of all lenders. Two may fall on one day. */
@Entity('holiday')
@Check('holiday_kind_check', `kind IN ('PUBLIC', 'SUBSTITUTE', 'TEMPORARY', 'ELECTION', 'BANK')`)
@Check('holiday_year_check', `extract(year FROM day) = year`)
export class HolidayEntity {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'holiday_pkey' })
  day!: string;

  @PrimaryColumn('text', { name: 'name_ko', primaryKeyConstraintName: 'holiday_pkey' })
  nameKo!: string;

  @ForeignKey('holiday_year', { name: 'holiday_year_fkey', onDelete: 'CASCADE' })
  @Column('integer')
  year!: number;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text')
  kind!: HolidayKind;

  /** The law, decree or decision that makes it one. */
  @Column('text')
  source!: string;
}

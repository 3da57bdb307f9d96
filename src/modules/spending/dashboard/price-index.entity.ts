import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PriceFrequency } from './price-index.js';

/** A series of prices that is loaded, whole. CPI: consumer prices. */
@Entity('price_series')
@Check('price_series_code_check', `code IN ('CPI')`)
@Check('price_series_frequency_check', `frequency IN ('MONTH', 'QUARTER')`)
@Check('price_series_source_check', `source <> ''`)
export class PriceSeriesEntity {
  @PrimaryColumn('text')
  code!: 'CPI';

  @Column('text')
  frequency!: PriceFrequency;

  /** Who publishes it, and what its base is. */
  @Column('text')
  source!: string;

  @Column('timestamptz', { name: 'loaded_at' })
  loadedAt!: Date;
}

/** The index of one month (`2024-07`) or quarter (`2024Q3`). */
@Entity('price_index')
@Check('price_index_period_check', `period ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])|Q[1-4])$'`)
@Check('price_index_value_check', `value > 0`)
export class PriceIndexEntity {
  @ForeignKey(() => PriceSeriesEntity, { name: 'price_index_series_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'price_index_pkey' })
  series!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'price_index_pkey' })
  period!: string;

  @Column('numeric', { precision: 13, scale: 6 })
  value!: string;
}

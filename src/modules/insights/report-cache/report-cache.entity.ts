import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../../platform/text.js';
import type { ReportAudience, ReportKind, ReportState } from './report.js';

const REPORT_CACHE_KEY = { primaryKeyConstraintName: 'report_cache_pkey' };

/**
 * A text over facts of one customer, or the outcome of writing it. One per key: a text over other facts replaces it.
 */
@Entity('report_cache')
@Index('report_cache_by_mark', ['institutionId', 'subject', 'mark'])
@Index('report_cache_by_age', ['madeAt'])
@Check('report_cache_kind_check', `kind IN ('QUARTER_SUMMARY')`)
@Check('report_cache_audience_check', `audience IN ('CUSTOMER', 'STAFF')`)
@Check('report_cache_locale_check', `locale IN ('ko', 'en')`)
@Check('report_cache_digest_check', 'length(digest) = 32')
@Check('report_cache_state_check', `state IN ('WRITING', 'KEPT', 'REFUSED', 'FAILED')`)
@Check('report_cache_content_check', `(state IN ('KEPT', 'REFUSED')) = (content IS NOT NULL)`)
@Check('report_cache_until_check', `(state = 'KEPT') = (until IS NULL)`)
export class ReportCacheEntity {
  @ForeignKey('institution', { name: 'report_cache_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey('customer', { name: 'report_cache_customer_fkey' })
  @PrimaryColumn('bigint', { name: 'customer_id', ...REPORT_CACHE_KEY })
  customerId!: number;

  @PrimaryColumn('text', REPORT_CACHE_KEY)
  kind!: ReportKind;

  /** What it is about, such as a quarter. */
  @PrimaryColumn('text', REPORT_CACHE_KEY)
  subject!: string;

  @PrimaryColumn('text', REPORT_CACHE_KEY)
  audience!: ReportAudience;

  @PrimaryColumn('text', REPORT_CACHE_KEY)
  locale!: Locale;

  /** Digest of everything that the text is made from. When it changes, the text is out of date. */
  @Column('bytea')
  digest!: Buffer;

  /** Identifies the files that the facts came in, so that reports on removed files can be deleted. */
  @Column('text')
  mark!: string;

  @Column('text')
  state!: ReportState;

  @Column('jsonb', { nullable: true })
  content!: object | null;

  /** Until when a writer holds it, or for how long nobody tries again; null for a text that is kept. */
  @Column('timestamptz', { nullable: true })
  until!: Date | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}

/** How many texts were asked of language models for a customer on a day in Korea. */
@Entity('report_allowance')
@Index('report_allowance_by_day', ['onDay'])
@Check('report_allowance_asked_check', 'asked >= 1')
export class ReportAllowanceEntity {
  @ForeignKey('customer', { name: 'report_allowance_customer_fkey' })
  @PrimaryColumn('bigint', { name: 'customer_id', primaryKeyConstraintName: 'report_allowance_pkey' })
  customerId!: number;

  @PrimaryColumn('date', { name: 'on_day', primaryKeyConstraintName: 'report_allowance_pkey' })
  onDay!: string;

  @Column('integer')
  asked!: number;
}

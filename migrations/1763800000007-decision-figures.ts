import type { MigrationInterface, QueryRunner } from 'typeorm';

type Row = readonly [kind: string, value: object, validFrom: string, validTo: string | null, source: string];

const tier = (upToWon: number | null, dutyWon: number) => ({ upToWon, dutyWon });

/** As the act reads since it was last amended; contracts of up to 50 million won have been free for longer. */
const STAMP_DUTY: Row = [
  'STAMP_DUTY',
  {
    tiers: [tier(50_000_000, 0), tier(100_000_000, 70_000), tier(1_000_000_000, 150_000), tier(null, 350_000)],
    customerSharePercent: '50',
  },
  '2020-06-09',
  null,
  '인지세법 제3조 제1항 제2호·제6조 제8호; 은행 여신거래기본약관의 절반 부담 (svc.wooribank.com 부대비용안내; albup.co.kr 9574)',
];

/** Requests in each period, to the thousand, and what part of them was granted. */
const granted = (percent: string, requests: number, from: string, to: string): Row => [
  'RATE_CUT_ACCEPTANCE',
  { percent, requests },
  from,
  to,
  'asiae 2026-02-25',
];

/** The first figures, in the order of the columns. */
export const FIRST_DECISION_FIGURES: readonly Row[] = [
  STAMP_DUTY,
  granted('31.2', 2_544_000, '2022-01-01', '2022-12-31'),
  granted('35.7', 3_961_000, '2023-01-01', '2023-12-31'),
  granted('33.7', 3_895_000, '2024-01-01', '2024-12-31'),
  granted('28.8', 1_638_000, '2025-01-01', '2025-06-30'),
];

/**
 * Published figures that decisions about loans use, as dated data; and an index that finds the loans on which
 * most interest is still to be paid. It holds what repayments leave alone, so that they go on changing a row in its page.
 */
export class DecisionFigures1763800000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decision_figure (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL CONSTRAINT decision_figure_kind_check CHECK (kind IN ('STAMP_DUTY', 'RATE_CUT_ACCEPTANCE')),
        value jsonb NOT NULL,
        valid_from date NOT NULL,
        valid_to date CONSTRAINT decision_figure_valid_to_check CHECK (valid_to >= valid_from),
        source text NOT NULL CONSTRAINT decision_figure_source_check CHECK (source <> ''),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT decision_figure_begin_key UNIQUE (kind, valid_from)
      )`);
    await runner.query(
      `INSERT INTO decision_figure (kind, value, valid_from, valid_to, source)
       SELECT row->>0, row->1, (row->>2)::date, (row->>3)::date, row->>4
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS figures (row, place) ORDER BY place`,
      [JSON.stringify(FIRST_DECISION_FIGURES)],
    );
    await runner.query(`
      CREATE INDEX loan_by_interest ON loan
        (institution_id, loan_type, (principal_won::float8 * term_months * annual_rate_percent::float8))
      WHERE status = 'ACTIVE'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX loan_by_interest`);
    await runner.query(`DROP TABLE decision_figure`);
  }
}

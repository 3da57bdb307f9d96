import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Modified z-scores above 3.5 are to be looked at. */
const Z_SOURCE = 'Iglewicz & Hoaglin, How to Detect and Handle Outliers (ASQC 1993), 3.3: |modified z| > 3.5';
const CUT_SOURCE = '데이터샘플 명세서: 천원, 만원단위 절사 (each amount is cut to 10,000 won on its own)';
const TUNED = 'Moa: chosen on generated customers, recall and precision stated by test';

/** The first rules. Amounts are won a month. */
export const FIRST_ANOMALY_RULES = {
  history: { quarters: 4, within: 6 },
  rules: [
    {
      code: 'TOTAL_SPIKE',
      severity: 'MEDIUM',
      tellsCustomer: true,
      parameters: { minZ: 3.5, leastLogSpread: 0.15, minTimes: 2, minExcessWon: 300_000, highTimes: 3 },
      sources: {
        minZ: Z_SOURCE,
        ...{ leastLogSpread: TUNED, minTimes: TUNED, minExcessWon: TUNED, highTimes: TUNED },
      },
    },
    {
      code: 'CATEGORY_SHARE_JUMP',
      severity: 'MEDIUM',
      tellsCustomer: true,
      parameters: {
        minZ: 3.5,
        leastSpreadPoints: 4,
        minJumpPoints: 30,
        minTimes: 0.5,
        minExcessWon: 300_000,
        highTimes: 1,
      },
      sources: {
        minZ: Z_SOURCE,
        ...{ leastSpreadPoints: TUNED, minJumpPoints: TUNED, minTimes: TUNED, minExcessWon: TUNED, highTimes: TUNED },
      },
    },
    {
      code: 'CATEGORY_FROM_ZERO',
      severity: 'MEDIUM',
      tellsCustomer: true,
      parameters: { minTimes: 0.5, minExcessWon: 300_000, highTimes: 1 },
      sources: { minTimes: TUNED, minExcessWon: TUNED, highTimes: TUNED },
    },
    {
      code: 'CARD_SPLIT_INVERSION',
      severity: 'MEDIUM',
      tellsCustomer: true,
      parameters: { usualFromPercent: 75, nowToPercent: 25, minTotalWon: 200_000 },
      sources: { usualFromPercent: TUNED, nowToPercent: TUNED, minTotalWon: TUNED },
    },
    {
      code: 'SUMS_DO_NOT_MATCH',
      severity: 'LOW',
      tellsCustomer: false,
      parameters: { cardToleranceWon: 20_000, categoryToleranceWon: 10_000 },
      sources: { cardToleranceWon: CUT_SOURCE, categoryToleranceWon: CUT_SOURCE },
    },
  ],
};

/** Rules over quarterly spending as versions, what they find, and which quarters they have looked through. */
export class Anomalies1763900000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE anomaly_rule_set (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        version text NOT NULL CONSTRAINT anomaly_rule_set_version_key UNIQUE
          CONSTRAINT anomaly_rule_set_version_check CHECK (version <> ''),
        rules jsonb NOT NULL,
        active boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE UNIQUE INDEX anomaly_rule_set_active_key ON anomaly_rule_set (active) WHERE active`);
    await runner.query(`INSERT INTO anomaly_rule_set (version, rules, active) VALUES ('1', $1, true)`, [
      JSON.stringify(FIRST_ANOMALY_RULES),
    ]);
    await runner.query(ANOMALY);
    await runner.query(`CREATE INDEX anomaly_by_customer ON anomaly (customer_id, id)`);
    await runner.query(`CREATE INDEX anomaly_by_state ON anomaly (institution_id, state, id)`);
    await runner.query(`
      CREATE INDEX anomaly_decided ON anomaly (institution_id, rule, rule_set_id, state)
      WHERE state IN ('CONFIRMED', 'DISMISSED')`);
    await runner.query(`
      CREATE UNIQUE INDEX anomaly_decision_key ON anomaly (decided_by, decision_key) WHERE decision_key IS NOT NULL`);
    await runner.query(`
      CREATE TABLE anomaly_evaluation (
        institution_id bigint NOT NULL CONSTRAINT anomaly_evaluation_institution_fkey REFERENCES institution,
        quarter char(6) NOT NULL,
        mark text NOT NULL,
        customers integer NOT NULL,
        findings integer NOT NULL,
        evaluated_at timestamptz NOT NULL,
        CONSTRAINT anomaly_evaluation_pkey PRIMARY KEY (institution_id, quarter)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE anomaly_evaluation, anomaly, anomaly_rule_set`);
  }
}

const ANOMALY = `
  CREATE TABLE anomaly (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    institution_id bigint NOT NULL CONSTRAINT anomaly_institution_fkey REFERENCES institution,
    customer_id bigint NOT NULL CONSTRAINT anomaly_customer_fkey REFERENCES customer,
    quarter char(6) NOT NULL,
    rule text NOT NULL,
    rule_set_id bigint NOT NULL CONSTRAINT anomaly_rule_set_fkey REFERENCES anomaly_rule_set,
    category text,
    unit text NOT NULL CONSTRAINT anomaly_unit_check CHECK (unit IN ('WON', 'PERCENT')),
    value numeric NOT NULL,
    expected_low numeric NOT NULL,
    expected_high numeric NOT NULL,
    severity text NOT NULL CONSTRAINT anomaly_severity_check CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH')),
    state text NOT NULL DEFAULT 'OPEN'
      CONSTRAINT anomaly_state_check CHECK (state IN ('OPEN', 'CONFIRMED', 'DISMISSED', 'WITHDRAWN')),
    found_at timestamptz NOT NULL,
    decided_by bigint CONSTRAINT anomaly_decided_by_fkey REFERENCES account,
    decided_at timestamptz,
    note varchar(1000),
    decision_key varchar(255),
    CONSTRAINT anomaly_finding_key UNIQUE (customer_id, quarter, rule),
    CONSTRAINT anomaly_band_check
      CHECK (expected_low <= expected_high AND (value < expected_low OR value > expected_high)),
    CONSTRAINT anomaly_decision_check CHECK ((state IN ('CONFIRMED', 'DISMISSED'))
      = (decided_by IS NOT NULL AND decided_at IS NOT NULL AND decision_key IS NOT NULL))
  )`;

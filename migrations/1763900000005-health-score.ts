import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first weights and points: half on debts, half on what is put by and how a card is used. */
export const FIRST_HEALTH_SCALE = {
  leastKnownWeight: 50,
  source:
    'Moa 2026: debts and reserves count half each, as in scores that weigh spending, saving, borrowing and planning alike (Financial Health Network, FinHealth Score)',
  parts: {
    SAVING_RATE: {
      ...{ weight: 20, worst: 0, best: 20, step: 1 },
      source: 'Warren & Tyagi, All Your Worth (2005): a fifth of income put by',
    },
    DEBT_SERVICE: {
      ...{ weight: 25, worst: 40, best: 0, step: 1 },
      source: '차주 단위 DSR 은행권 한도 40%: 금융위 가계부채 관리 강화방안 2021-10-26 (newspim 20211026001307)',
    },
    CARD_UTILISATION: {
      ...{ weight: 15, worst: 100, best: 30, step: 5 },
      source: 'CFPB, credit score guidance: no more than 30 percent of the total limit',
    },
    LIQUIDITY: {
      ...{ weight: 15, worst: 0, best: 6, step: 1 },
      source: 'Common advice on emergency funds: three to six months of outgoings (finhelp.io, financial health score)',
    },
    ARREARS: {
      ...{ weight: 25, worst: 90, best: 0, step: 10 },
      source: 'Basel Committee, CRE36: an obligor more than 90 days past due is in default',
    },
  },
};

/** Weights and points of the health score as versions. */
export class HealthScore1763900000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE health_score_version (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        version text NOT NULL CONSTRAINT health_score_version_version_key UNIQUE
          CONSTRAINT health_score_version_version_check CHECK (version <> ''),
        scale jsonb NOT NULL,
        active boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX health_score_version_active_key ON health_score_version (active) WHERE active`);
    await runner.query(`INSERT INTO health_score_version (version, scale, active) VALUES ('1', $1, true)`, [
      JSON.stringify(FIRST_HEALTH_SCALE),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE health_score_version`);
  }
}

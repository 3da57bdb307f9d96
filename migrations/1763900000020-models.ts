import type { MigrationInterface, QueryRunner } from 'typeorm';

const VERSION = `
  CREATE TABLE model_version (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    institution_id bigint CONSTRAINT model_version_institution_fkey REFERENCES institution (id),
    task text NOT NULL,
    version text NOT NULL,
    origin text NOT NULL,
    state text NOT NULL CONSTRAINT model_version_state_check CHECK (state IN ('CANDIDATE', 'PROMOTED', 'RETIRED', 'REJECTED')),
    sha256 char(64) NOT NULL,
    contract_version integer NOT NULL,
    contract_hash char(64) NOT NULL,
    seed bigint NOT NULL,
    code_version text NOT NULL,
    files jsonb NOT NULL,
    record jsonb NOT NULL,
    trained_at timestamptz NOT NULL,
    trained_by bigint CONSTRAINT model_version_trained_by_fkey REFERENCES account (id),
    CONSTRAINT model_version_origin_check
      CHECK ((origin = 'SHIPPED') = (institution_id IS NULL) AND origin IN ('SHIPPED', 'TRAINED')),
    CONSTRAINT model_version_shipped_check CHECK (origin <> 'SHIPPED' OR state IN ('PROMOTED', 'RETIRED')),
    CONSTRAINT model_version_hash_check CHECK (sha256 ~ '^[0-9a-f]{64}$' AND contract_hash ~ '^[0-9a-f]{64}$')
  )`;

const PROMOTION = `
  CREATE TABLE model_promotion (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    institution_id bigint NOT NULL CONSTRAINT model_promotion_institution_fkey REFERENCES institution (id),
    model_version_id bigint NOT NULL CONSTRAINT model_promotion_version_fkey REFERENCES model_version (id),
    kind text NOT NULL CONSTRAINT model_promotion_kind_check CHECK (kind IN ('PROMOTION', 'ROLLBACK')),
    state text NOT NULL
      CONSTRAINT model_promotion_state_check CHECK (state IN ('PENDING', 'APPROVED', 'REJECTED', 'LAPSED')),
    replaces_id bigint CONSTRAINT model_promotion_replaces_fkey REFERENCES model_version (id),
    gates jsonb NOT NULL,
    reason text NOT NULL,
    asked_by bigint NOT NULL CONSTRAINT model_promotion_asked_by_fkey REFERENCES account (id),
    asked_at timestamptz NOT NULL,
    ask_key text NOT NULL,
    decided_by bigint CONSTRAINT model_promotion_decided_by_fkey REFERENCES account (id),
    decided_at timestamptz,
    decision_key text,
    note text,
    CONSTRAINT model_promotion_ask_key UNIQUE (asked_by, ask_key),
    CONSTRAINT model_promotion_four_eyes_check CHECK (decided_by <> asked_by),
    CONSTRAINT model_promotion_decision_check CHECK (
      CASE kind WHEN 'ROLLBACK' THEN state = 'APPROVED' AND decided_by IS NULL
      ELSE (state IN ('APPROVED', 'REJECTED')) =
        (decided_by IS NOT NULL AND decided_at IS NOT NULL AND decision_key IS NOT NULL) END)
  )`;

const INDEXES = [
  `CREATE UNIQUE INDEX model_version_trained_key ON model_version (institution_id, task, version)
    WHERE institution_id IS NOT NULL`,
  `CREATE UNIQUE INDEX model_version_shipped_key ON model_version (task, version) WHERE institution_id IS NULL`,
  `CREATE UNIQUE INDEX model_version_promoted_key ON model_version (institution_id, task)
    WHERE state = 'PROMOTED' AND institution_id IS NOT NULL`,
  `CREATE UNIQUE INDEX model_version_shipped_promoted_key ON model_version (task)
    WHERE state = 'PROMOTED' AND institution_id IS NULL`,
  `CREATE UNIQUE INDEX model_promotion_decision_key ON model_promotion (decided_by, decision_key)
    WHERE decision_key IS NOT NULL`,
  `CREATE UNIQUE INDEX model_promotion_pending_key ON model_promotion (model_version_id) WHERE state = 'PENDING'`,
  `CREATE INDEX model_promotion_by_version ON model_promotion (model_version_id, id)`,
];

/** Trained models as versions, and the steps by which they come into service. */
export class Models1763900000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSION);
    await runner.query(PROMOTION);
    for (const index of INDEXES) await runner.query(index);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE model_promotion`);
    await runner.query(`DROP TABLE model_version`);
  }
}

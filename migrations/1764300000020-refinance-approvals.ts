import type { MigrationInterface, QueryRunner } from 'typeorm';

const OLD_OPEN = `'DRAFT', 'SUBMITTED', 'DOCUMENTS_REQUIRED', 'UNDER_REVIEW', 'APPROVED'`;
const OLD_STATUSES = `${OLD_OPEN}, 'REJECTED', 'EXECUTED', 'WITHDRAWN', 'CANCELLED'`;
const OPEN = `'DRAFT', 'SUBMITTED', 'DOCUMENTS_REQUIRED', 'UNDER_REVIEW', 'EXCEPTION_REQUESTED', 'TERMS_OFFERED', 'APPROVED'`;
const STATUSES = `${OPEN}, 'REJECTED', 'EXECUTED', 'WITHDRAWAL_REQUESTED', 'WITHDRAWN', 'CANCELLED', 'TERMS_DECLINED',
  'TERMS_EXPIRED', 'SUPERSEDED'`;

/** Where an application of a new state goes back to when the step is reverted: the nearest state that was known before. */
const FORMER = `CASE %s WHEN 'EXCEPTION_REQUESTED' THEN 'UNDER_REVIEW' WHEN 'TERMS_OFFERED' THEN 'UNDER_REVIEW'
  WHEN 'WITHDRAWAL_REQUESTED' THEN 'EXECUTED' WHEN 'TERMS_DECLINED' THEN 'WITHDRAWN' WHEN 'TERMS_EXPIRED' THEN 'CANCELLED'
  WHEN 'SUPERSEDED' THEN 'CANCELLED' ELSE %s END`;
const former = (column: string): string => FORMER.replaceAll('%s', column);

/** Approval by two people, exceptions by a third, terms that go back to the applicant, and withdrawals in two steps. */
export class RefinanceApprovals1764300000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await states(runner, STATUSES, OPEN, `'TERMS_OFFERED', 'APPROVED', 'EXECUTED', 'WITHDRAWAL_REQUESTED'`);
    await columns(runner);
    await loggedStates(runner, STATUSES);
    await records(runner);
    await participants(runner);
    await exceptions(runner);
    await kinds(runner, `'UNUSUAL_SPENDING', 'MODEL_DRIFTED', 'REFINANCE_TERMS_OFFERED'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notification WHERE kind = 'REFINANCE_TERMS_OFFERED'`);
    await kinds(runner, `'UNUSUAL_SPENDING', 'MODEL_DRIFTED'`);
    await runner.query('DROP TABLE refinance_exception, application_participant');
    await runner.query(`DELETE FROM application_log WHERE role = 'SYSTEM'`);
    await runner.query(`
      UPDATE application_log SET from_status = ${former('from_status')}, to_status = ${former('to_status')}`);
    await runner.query(`
      ALTER TABLE application_log DROP CONSTRAINT application_log_system_check,
        DROP CONSTRAINT application_log_role_check, ALTER COLUMN account_id SET NOT NULL,
        ADD CONSTRAINT application_log_role_check CHECK (role IN ('CUSTOMER', 'STAFF', 'ADMIN'))`);
    await loggedStates(runner, OLD_STATUSES);
    await runner.query(`
      ALTER TABLE refinance_application DROP COLUMN terms_valid_until, DROP COLUMN superseded_by_id,
        DROP COLUMN withdrawal_requested_on, DROP COLUMN withdrawal_reference, DROP COLUMN withdrawal_won,
        DROP COLUMN withdrawal_value_on, DROP COLUMN withdrawal_repayment_id`);
    await runner.query(`UPDATE refinance_application SET status = ${former('status')}`);
    await states(runner, OLD_STATUSES, OLD_OPEN, `'APPROVED', 'EXECUTED'`);
  }
}

/** The states an application may have, those that a loan has once for each product, and those that need a grant. */
async function states(runner: QueryRunner, all: string, open: string, granted: string): Promise<void> {
  await runner.query(`
    ALTER TABLE refinance_application DROP CONSTRAINT refinance_application_status_check,
      DROP CONSTRAINT refinance_application_approved_check, DROP CONSTRAINT refinance_application_executed_check,
      ADD CONSTRAINT refinance_application_status_check CHECK (status IN (${all})),
      ADD CONSTRAINT refinance_application_approved_check
        CHECK (status NOT IN (${granted}) OR approved_won IS NOT NULL AND decided_at IS NOT NULL),
      ADD CONSTRAINT refinance_application_executed_check
        CHECK (status NOT IN ('EXECUTED', 'WITHDRAWAL_REQUESTED') OR executed_on IS NOT NULL)`);
  await runner.query('DROP INDEX refinance_application_open_key');
  await runner.query(`
    CREATE UNIQUE INDEX refinance_application_open_key ON refinance_application (loan_id, product_id)
    WHERE status IN (${open})`);
}

async function loggedStates(runner: QueryRunner, all: string): Promise<void> {
  await runner.query(`
    ALTER TABLE application_log DROP CONSTRAINT application_log_from_status_check,
      DROP CONSTRAINT application_log_to_status_check,
      ADD CONSTRAINT application_log_from_status_check CHECK (from_status IN (${all})),
      ADD CONSTRAINT application_log_to_status_check CHECK (to_status IN (${all}))`);
}

async function columns(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE refinance_application
      ADD COLUMN terms_valid_until date,
      ADD COLUMN superseded_by_id bigint CONSTRAINT refinance_application_superseded_by_fkey
        REFERENCES refinance_application,
      ADD COLUMN withdrawal_requested_on date,
      ADD COLUMN withdrawal_reference text,
      ADD COLUMN withdrawal_won bigint,
      ADD COLUMN withdrawal_value_on date,
      ADD COLUMN withdrawal_repayment_id bigint CONSTRAINT refinance_application_withdrawal_repayment_fkey
        REFERENCES repayment,
      ADD CONSTRAINT refinance_application_terms_check
        CHECK (status <> 'TERMS_OFFERED' OR terms_valid_until IS NOT NULL),
      ADD CONSTRAINT refinance_application_superseded_check
        CHECK ((status = 'SUPERSEDED') = (superseded_by_id IS NOT NULL)),
      ADD CONSTRAINT refinance_application_withdrawal_requested_check
        CHECK (status <> 'WITHDRAWAL_REQUESTED' OR withdrawal_requested_on IS NOT NULL),
      ADD CONSTRAINT refinance_application_withdrawal_check
        CHECK (num_nulls(withdrawal_reference, withdrawal_won, withdrawal_value_on) IN (0, 3))`);
  await runner.query(`
    CREATE UNIQUE INDEX refinance_application_withdrawal_reference_key
    ON refinance_application (institution_id, withdrawal_reference) WHERE withdrawal_reference IS NOT NULL`);
  await runner.query(`
    CREATE INDEX refinance_application_terms_offered ON refinance_application (terms_valid_until)
    WHERE status = 'TERMS_OFFERED'`);
}

/** Moves that no person made. */
async function records(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE application_log ALTER COLUMN account_id DROP NOT NULL, DROP CONSTRAINT application_log_role_check,
      ADD CONSTRAINT application_log_role_check CHECK (role IN ('CUSTOMER', 'STAFF', 'ADMIN', 'SYSTEM')),
      ADD CONSTRAINT application_log_system_check CHECK ((role = 'SYSTEM') = (account_id IS NULL))`);
}

/**
 * Who of the lender had a part in an application. For open ones it is read from what was recorded before, the audit
 * trail too: a draft that was changed, or acknowledged again, no longer says who did so first.
 */
async function participants(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE application_participant (
      application_id bigint NOT NULL CONSTRAINT application_participant_application_fkey
        REFERENCES refinance_application,
      account_id bigint NOT NULL CONSTRAINT application_participant_account_fkey REFERENCES account,
      part text NOT NULL CONSTRAINT application_participant_part_check
        CHECK (part IN ('FILED', 'ACKNOWLEDGED', 'REVIEWED', 'APPROVED', 'EXCEPTION_CONFIRMED')),
      first_at timestamptz NOT NULL,
      CONSTRAINT application_participant_pkey PRIMARY KEY (application_id, account_id, part)
    )`);
  await runner.query(`
    INSERT INTO application_participant (application_id, account_id, part, first_at)
    SELECT application_id, account_id, part, min(at) FROM (
      SELECT application_id, account_id, at, CASE WHEN to_status IN ('DRAFT', 'SUBMITTED') THEN 'FILED'
        WHEN to_status IN ('DOCUMENTS_REQUIRED', 'UNDER_REVIEW') THEN 'REVIEWED' ELSE 'APPROVED' END AS part
      FROM application_log WHERE role <> 'CUSTOMER'
        AND to_status IN ('DRAFT', 'SUBMITTED', 'DOCUMENTS_REQUIRED', 'UNDER_REVIEW', 'APPROVED')
      UNION ALL SELECT e.application_id, e.account_id, e.acknowledged_at, 'ACKNOWLEDGED'
      FROM application_explanation e JOIN account a ON a.id = e.account_id WHERE a.role <> 'CUSTOMER'
      UNION ALL SELECT t.subject_id, t.account_id, t.at,
        CASE t.action WHEN 'REFINANCE_APPLICATION_UPDATED' THEN 'FILED' ELSE 'ACKNOWLEDGED' END
      FROM audit_entry t JOIN account a ON a.id = t.account_id AND a.role <> 'CUSTOMER'
      JOIN refinance_application r ON r.id = t.subject_id
      WHERE t.subject_type = 'RefinanceApplication'
        AND t.action IN ('REFINANCE_APPLICATION_UPDATED', 'REFINANCE_EXPLANATION_ACKNOWLEDGED')
    ) AS known GROUP BY application_id, account_id, part`);
}

async function exceptions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE refinance_exception (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      application_id bigint NOT NULL CONSTRAINT refinance_exception_application_fkey REFERENCES refinance_application,
      reason text NOT NULL,
      criteria text[] NOT NULL CONSTRAINT refinance_exception_criteria_check CHECK (cardinality(criteria) > 0),
      amount_won bigint NOT NULL,
      annual_rate_percent numeric(7, 4) NOT NULL,
      term_months integer NOT NULL,
      prepayment_fee_percent numeric(7, 4) NOT NULL,
      requested_by bigint NOT NULL CONSTRAINT refinance_exception_requested_by_fkey REFERENCES account,
      requested_at timestamptz NOT NULL,
      decision text CONSTRAINT refinance_exception_decision_check CHECK (decision IN ('CONFIRMED', 'DECLINED')),
      decided_by bigint CONSTRAINT refinance_exception_decided_by_fkey REFERENCES account,
      decided_at timestamptz,
      note text,
      CONSTRAINT refinance_exception_decided_check CHECK (num_nulls(decision, decided_by, decided_at) IN (0, 3)),
      CONSTRAINT refinance_exception_two_people_check CHECK (decided_by <> requested_by)
    )`);
  await runner.query('CREATE INDEX refinance_exception_by_application ON refinance_exception (application_id, id)');
  await runner.query(`
    CREATE UNIQUE INDEX refinance_exception_open_key ON refinance_exception (application_id) WHERE decision IS NULL`);
}

async function kinds(runner: QueryRunner, all: string): Promise<void> {
  await runner.query(`
    ALTER TABLE notification DROP CONSTRAINT notification_kind_check,
      ADD CONSTRAINT notification_kind_check CHECK (kind IN (${all}))`);
}

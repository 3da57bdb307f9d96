import { dataInTableText, refuseRowInUse, unreferenced, type IntakeBatch } from '../../../platform/delimited/index.js';
import { statement, type BulkTransaction } from '../../../platform/database/index.js';
import type { LoanSummary } from '../repayments/index.js';
import { type WholeLoan, wholeLoan } from '../loans/index.js';
import type { Servicing } from '../servicing/index.js';
import { REST_TEXT } from './intake.texts.js';
import { nightOf } from './loan-booking.js';
import { BOOKED_SINCE, type RestedLoan } from './loan-intake.repository.js';
import { RepaymentIntakeRepository } from './repayment-intake.repository.js';

/** Number of loans restored at a time. */
const LOANS_PER_RESTORE = 1_000;

const LOCK_LOANS_TO_RESTORE = statement(`
  SELECT count(*) FROM (
    SELECT FROM loan l WHERE l.id IN (SELECT loan_id FROM imported_loan WHERE batch_id = $1) ORDER BY l.id FOR NO KEY UPDATE
  ) AS locked`);
const RESTED = statement(`
  SELECT i.line_number AS line, l.loan_number AS "loanNumber", CASE WHEN ${BOOKED_SINCE} THEN 'POSTING' ELSE 'ACCOUNT' END AS why
  FROM imported_loan i JOIN loan l ON l.id = i.loan_id
  WHERE i.batch_id = $1 AND (l.account IS DISTINCT FROM i.account_after OR ${BOOKED_SINCE})
  ORDER BY i.line_number LIMIT 1`);
const PAGE_OF_LOANS_TO_RESTORE = statement(`
  SELECT i.before, ${wholeLoan.sql} FROM imported_loan i JOIN loan l ON l.id = i.loan_id
  WHERE i.batch_id = $1 AND l.id > $2 ORDER BY l.id LIMIT ${LOANS_PER_RESTORE}`);
const LINE_OF = statement(`
  SELECT i.line_number AS line, i.repayment_number AS "repaymentNumber" FROM imported_repayment i
  WHERE i.batch_id = $1 AND i.repayment_id = $2`);
const POSTINGS = `
  DELETE FROM ledger_posting p USING imported_loan i
  WHERE i.batch_id = $1 AND p.loan_id = i.loan_id AND p.id > i.posted_before`;
const DELETE_IMPORTED_REPAYMENTS = `DELETE FROM repayment WHERE id IN (SELECT repayment_id FROM imported_repayment WHERE batch_id = $1)`;
const DELETE_IMPORTED = statement('DELETE FROM imported_loan WHERE batch_id = $1');

/**
 * Undoes the repayments of a batch: deletes their postings and restores each loan, as of today.
 * @throws Refusal BATCH_RESTED_ON naming the first loan on which something was booked since.
 */
export async function undoRepayments(
  transaction: BulkTransaction,
  batch: IntakeBatch,
  servicingNow: () => Promise<Servicing>,
): Promise<void> {
  const servicing = await servicingNow();
  await transaction.rows(LOCK_LOANS_TO_RESTORE, [batch.id]);
  const [rested] = await transaction.rows<RestedLoan>(RESTED, [batch.id]);
  if (rested) refuseRowInUse(rested.line, rested.loanNumber, REST_TEXT[rested.why]);
  await transaction.run(POSTINGS, [batch.id]);
  await unreferenced(
    transaction,
    async () => {
      await transaction.run(DELETE_IMPORTED_REPAYMENTS, [batch.id]);
    },
    async (id, table) => {
      const [line] = await transaction.rows<{ line: number; repaymentNumber: string }>(LINE_OF, [batch.id, id]);
      refuseRowInUse(line?.line ?? 0, line?.repaymentNumber ?? String(id), dataInTableText(table));
    },
  );
  const repository = new RepaymentIntakeRepository(transaction);
  for (let after = 0; ;) {
    const tuples = await transaction.tuples(PAGE_OF_LOANS_TO_RESTORE, [batch.id, after]);
    const last = tuples.at(-1);
    if (!last) break;
    await putBack(repository, servicing, batch, tuples);
    after = wholeLoan.read(last, 1).key;
  }
  await transaction.rows(DELETE_IMPORTED, [batch.id]);
}

async function putBack(
  repository: RepaymentIntakeRepository,
  servicing: Servicing,
  { at, today }: IntakeBatch,
  tuples: readonly (readonly unknown[])[],
): Promise<void> {
  const loans = tuples.map((tuple) => {
    const loan = { ...wholeLoan.read(tuple, 1), ...(tuple[0] as Partial<WholeLoan>) };
    const night = nightOf(servicing, loan, today);
    const { heldPostedTo, summary, postings } = night ?? notOpen(loan);
    return { loanId: loan.key, account: loan.account, heldPostedTo, summary, postings };
  });
  await repository.post(
    at,
    loans.flatMap(({ loanId, postings }) => postings.map((posting) => [loanId, null, posting] as const)),
  );
  await repository.writeBooks(at, loans);
}

/** Repayments are booked on open loans only, so a restored loan that is not open is an error. */
function notOpen(loan: WholeLoan): { summary: LoanSummary; heldPostedTo: null; postings: [] } {
  throw new Error(`loan ${loan.key} was not open before repayments of it were imported`);
}

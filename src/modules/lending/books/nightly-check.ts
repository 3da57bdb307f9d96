import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Servicing } from '../servicing/index.js';
import { verifyBooks, type BooksReport } from './verification.js';

/** Checks the books of all loans every night. */
export const VERIFY_BOOKS: JobKind<object> = {
  name: 'lending-verify-books',
  retries: 2,
  expireInSeconds: 3_600,
  does: 'Checks the books of all loans and records the outcome.',
  /** 01:30 in Korea, an hour after arrears are assessed. */
  cron: '30 1 * * *',
  ifItDies: 'It changes no loan. The check begins again.',
};

/** Checks all books and records the outcome; the log names the first loan that does not add up. */
export async function checkBooks(
  { database, log }: Pick<Platform, 'database' | 'log'>,
  servicing: Servicing,
  caller: Caller,
): Promise<BooksReport> {
  const report = await verifyBooks({ database, servicing });
  if (report.first) log.error({ ...report }, 'the books of some loans do not add up');
  await database.transaction((transaction) =>
    recordAudit(transaction, caller, {
      action: 'BOOKS_VERIFIED',
      subjectType: 'Loan',
      subjectId: report.first?.loanId ?? null,
      customerId: null,
      detail: { ...report },
    }),
  );
  return report;
}

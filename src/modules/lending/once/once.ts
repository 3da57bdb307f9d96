import type { Database, Transaction } from '../../../platform/database/index.js';
import { once as onceByKey, type IdempotentChange } from '../../../platform/once/index.js';
import { loanBusy } from '../loans/index.js';

/** Runs a change of a loan once. @throws Refusal as the platform's `once` does, or LOAN_BUSY. */
export const once = <Answer>(
  database: Pick<Database, 'transaction'>,
  act: Omit<IdempotentChange, 'busy'>,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> => onceByKey(database, { ...act, busy: loanBusy }, work);

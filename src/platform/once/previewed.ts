import type { Database, Transaction } from '../database/index.js';

/** Carries a preview's answer out of the transaction that is rolled back. */
class PreviewRollback extends Error {
  constructor(readonly answer: unknown) {
    super('preview rolled back');
  }
}

/** Does the work on the real rows, returns its answer, and rolls it back: the ids in it will never exist. */
export async function previewed<Answer>(
  database: Pick<Database, 'transaction'>,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await database.transaction(async (transaction): Promise<Answer> => {
      throw new PreviewRollback(await work(transaction));
    });
  } catch (error) {
    if (error instanceof PreviewRollback) return error.answer as Answer;
    throw error;
  }
}

import type { Database, Transaction } from '../database/index.js';

/** Carries the answer of a preview out of the transaction that it undoes. */
class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('undone');
  }
}

/** Does the work on the real rows, answers what it would answer, and undoes it: the ids in it will never exist. */
export async function previewed<Answer>(
  database: Pick<Database, 'transaction'>,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await database.transaction(async (transaction): Promise<Answer> => {
      throw new Undone(await work(transaction));
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer as Answer;
    throw error;
  }
}

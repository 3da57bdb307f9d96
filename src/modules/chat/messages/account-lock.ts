import { takeLock, type Queryable } from '../../../platform/database/index.js';

/** Serialises an account's questions, so that limits and idempotency keys hold under concurrent requests. */
export async function lockAccountQuestions(transaction: Queryable, accountId: number): Promise<void> {
  await takeLock(transaction, 'CHAT_QUESTIONS', accountId);
}

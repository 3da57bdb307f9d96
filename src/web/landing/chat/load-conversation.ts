import { backOffMs } from '../../shared/back-off.js';
import { RequestFailed } from '../../shared/graphql.js';
import { readConversation } from './chat-api.js';
import type { Turn } from './thread.js';

/** Codes with which the API says no, rather than that it cannot answer just now. */
const REFUSALS: readonly string[] = ['BAD_USER_INPUT', 'FORBIDDEN'];

/**
 * Fetches a conversation, as often as it takes; null when it is not there for this account. Ends with null once the signal
 * aborts.
 */
export async function loadConversation(id: string, signal: AbortSignal): Promise<readonly Turn[] | null> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      return await readConversation(id);
    } catch (error) {
      if (error instanceof RequestFailed && REFUSALS.includes(error.code)) return null;
    }
    await new Promise((resolve) => setTimeout(resolve, backOffMs(failures)));
  }
  return null;
}

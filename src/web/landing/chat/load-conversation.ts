import { backOffMs } from '../../shared/back-off.js';
import { RequestFailed } from '../../shared/request-failed.js';
import { readConversation } from './chat-api.js';
import type { Turn } from './thread.js';

/** Codes with which the API refuses, as opposed to a temporary failure. */
const REFUSALS: readonly string[] = ['BAD_USER_INPUT', 'FORBIDDEN'];

/** Fetches a conversation, with retries; null when this account has none such. Returns null once the signal aborts. */
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

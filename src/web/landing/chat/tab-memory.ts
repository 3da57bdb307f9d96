import { newKey } from '../../shared/new-key.js';
import { identityOf, type Question } from './carried/carried.js';

/** What outlasts a reload, and a session that the server ended: it comes back to the same account in the same tab. */
interface TabMemory {
  /** What is being written. */
  readonly draft: string;
  readonly conversationId: string | null;
  /** A question that may or may not have arrived, with the key that makes sending it again safe. */
  readonly sending: Sending | null;
}

interface Sending {
  /** What it says and carries. */
  readonly asked: string;
  readonly conversationId: string;
  readonly key: string;
}

const CHAT_MEMORY_KEY = 'moa.chat';
const EMPTY_MEMORY: TabMemory = { draft: '', conversationId: null, sending: null };

export function readMemory(email: string): TabMemory {
  try {
    const found = JSON.parse(sessionStorage.getItem(CHAT_MEMORY_KEY) ?? 'null') as
      | (TabMemory & { readonly email: string })
      | null;
    return found?.email === email ? { ...EMPTY_MEMORY, ...found } : EMPTY_MEMORY;
  } catch {
    return EMPTY_MEMORY;
  }
}

export function changeMemory(email: string, change: Partial<TabMemory>): void {
  sessionStorage.setItem(CHAT_MEMORY_KEY, JSON.stringify({ ...readMemory(email), ...change, email }));
}

/** The key for a question to a conversation: the same one again until it is known to have arrived. */
export function keyFor(email: string, conversationId: string, question: Question): string {
  const { sending } = readMemory(email);
  const asked = identityOf(question);
  if (sending?.asked === asked && sending.conversationId === conversationId) return sending.key;
  const key = newKey();
  changeMemory(email, { sending: { asked, conversationId, key } });
  return key;
}

/** The question has arrived. A draft that says something else stays. */
export function arrived(email: string, text: string): void {
  const { draft } = readMemory(email);
  changeMemory(email, { sending: null, draft: draft.trim() === text ? '' : draft });
}

import { ExplorerIdsDocument } from '../../../schema/generated/web/graphql.js';
import { newKey } from '../shared/new-key.js';
import { request } from '../shared/request.js';
import { currentSession, onSessionChange } from '../shared/session.js';
import { createStore, useStore } from '../shared/store.js';
import { knownFrom, learn, type Known } from './examples/known.js';

/** What is known for the logged-in account; null for nobody. */
type KnownState = Known | 'LOADING' | 'FAILED' | null;

const store = createStore<KnownState>(null);
const caller = (): string | undefined => currentSession()?.viewer.email;

export const useKnown = (): KnownState => useStore(store);

/** Loads it again. */
export async function loadKnown(): Promise<void> {
  const session = currentSession();
  if (!session) {
    store.set(null);
    return;
  }
  const { email, role } = session.viewer;
  store.set('LOADING');
  let loaded: KnownState;
  try {
    loaded = knownFrom(await request(ExplorerIdsDocument, { isStaff: role !== 'CUSTOMER' }), newKey());
  } catch {
    loaded = 'FAILED';
  }
  // Somebody else may have logged in meanwhile.
  if (caller() === email) store.set(loaded);
}

/** Stores new ids found in an answer in the explorer. */
export function noticeAnswer(answer: unknown): void {
  const known = store.get();
  if (known === null || typeof known === 'string') return;
  if (typeof answer === 'object' && answer !== null && 'data' in answer) store.set(learn(known, answer.data));
}

void loadKnown();
let last = caller();
// A renewed token of the same account changes nothing.
onSessionChange(() => {
  const next = caller();
  if (next !== last) void loadKnown();
  last = next;
});

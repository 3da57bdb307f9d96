/** What outlasts a reload, and a session that the server ended: it comes back to the same account in the same tab. */
export interface Kept {
  /** What is being written. */
  readonly draft: string;
}

const KEY = 'moa.chat';
const NOTHING: Kept = { draft: '' };

export function kept(email: string): Kept {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as (Kept & { readonly email: string }) | null;
    return found?.email === email ? { ...NOTHING, ...found } : NOTHING;
  } catch {
    return NOTHING;
  }
}

export function keep(email: string, change: Partial<Kept>): void {
  sessionStorage.setItem(KEY, JSON.stringify({ ...kept(email), ...change, email }));
}

import type { TabText } from './examples/fill.js';

const FILLED_VALUES_KEY = 'moa.explorer.filled';

function all(): Readonly<Record<string, TabText>> {
  try {
    return (JSON.parse(localStorage.getItem(FILLED_VALUES_KEY) ?? '{}') ?? {}) as Record<string, TabText>;
  } catch {
    return {};
  }
}

/** The text with which an example was last filled, on this browser, as its tab is kept there, too. */
export const lastFilled = (file: string): TabText | undefined => all()[file];

export function rememberFilled(file: string, text: TabText): void {
  localStorage.setItem(FILLED_VALUES_KEY, JSON.stringify({ ...all(), [file]: text }));
}

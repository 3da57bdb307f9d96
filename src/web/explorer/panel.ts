import { createStore, useStore } from '../shared/store.js';

const EXAMPLES_PANEL_KEY = 'moa.explorer.examples';
const store = createStore(localStorage.getItem(EXAMPLES_PANEL_KEY) !== 'hidden');

/** Whether the examples are shown; remembered on this browser. */
export const isPanelShown = {
  use: (): boolean => useStore(store),
  toggle: (): void => {
    const next = !store.get();
    localStorage.setItem(EXAMPLES_PANEL_KEY, next ? 'shown' : 'hidden');
    store.set(next);
  },
};

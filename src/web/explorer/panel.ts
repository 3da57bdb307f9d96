import { createStore, useStore } from '../shared/store.js';

const KEY = 'moa.explorer.examples';
const store = createStore(localStorage.getItem(KEY) !== 'hidden');

/** Whether the examples are shown; remembered on this browser. */
export const isPanelShown = {
  use: (): boolean => useStore(store),
  toggle: (): void => {
    const next = !store.get();
    localStorage.setItem(KEY, next ? 'shown' : 'hidden');
    store.set(next);
  },
};

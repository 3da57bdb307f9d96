import { use } from 'react';

/** What the server provides to its own pages. Outside development there are no accounts and no password. */
export interface Demo {
  readonly demoAccounts: readonly { readonly label: string; readonly email: string }[];
  readonly demoPassword: string | null;
  /** Whether a browser that opens the API's path gets the explorer; in production it does not, unless asked for. */
  readonly explorer: boolean;
}

const NO_DEMO: Demo = { demoAccounts: [], demoPassword: null, explorer: false };

const demo: Promise<Demo> = fetch('/explorer.json')
  .then((response) => (response.ok ? (response.json() as Promise<Demo>) : NO_DEMO))
  .catch(() => NO_DEMO);

/** Suspends until it is known; never fails. */
export const useDemo = (): Demo => use(demo);

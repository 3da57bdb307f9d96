import type { Config } from './platform/config/index.js';

/** What the pages and the start banner tell of the demo logins; no password outside development and test. */
export function demoAccounts({ identity }: Config) {
  return {
    demoAccounts: identity.demoPassword === null ? [] : DEMO_LOGINS,
    demoPassword: identity.demoPassword,
  };
}

export const DEMO_LOGINS = [
  { label: 'customer', email: 'customer@example.com' },
  { label: 'staff', email: 'staff@example.com' },
  { label: 'admin', email: 'admin@example.com' },
] as const;

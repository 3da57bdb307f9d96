import type { Config } from '../platform/config/index.js';

/** What the pages learn about this server: whether it has the explorer, and the demo logins outside production. */
export function demoAccounts({ identity, http }: Config) {
  return {
    explorer: http.explorer,
    demoAccounts: identity.demoPassword === null ? [] : DEMO_LOGINS,
    demoPassword: identity.demoPassword,
  };
}

export const DEMO_LOGINS = [
  { label: 'customer', email: 'customer@example.com' },
  { label: 'staff', email: 'staff@example.com' },
  { label: 'approver', email: 'approver@example.com' },
  { label: 'admin', email: 'admin@example.com' },
] as const;

import { createHash } from 'node:crypto';

/** By what a provider can tell abuse of one account from another's, and nothing of whose it is. */
export const abuseIdOf = (accountId: number): string =>
  createHash('sha256').update(`moa account ${accountId}`).digest('hex').slice(0, 32);

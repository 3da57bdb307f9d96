import { createHash } from 'node:crypto';

/** An id by which a provider can separate abuse by different accounts, without learning whose they are. */
export const abuseIdOf = (accountId: number): string =>
  createHash('sha256').update(`moa account ${accountId}`).digest('hex').slice(0, 32);

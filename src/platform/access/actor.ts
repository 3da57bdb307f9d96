import type { Locale } from '../text.js';

/**
 * What an account may be. Customers see themselves; staff and administrators see their own institution. SERVICE is a
 * program of the institution, such as its payment system: it may do only what names this role.
 */
export type Role = 'CUSTOMER' | 'STAFF' | 'ADMIN' | 'SERVICE';

/** The account behind a request, as proved by its access token. */
export interface Actor {
  readonly accountId: number;
  readonly institutionId: number;
  readonly role: Role;
  /** The customer this account is; null for staff and administrators. */
  readonly customerId: number | null;
  /** When its token expires, in milliseconds since 1970; absent when work is done for the account without a token. */
  readonly expiresAt?: number;
  /** How often the account had been blocked when its token was made; absent without a token. */
  readonly sessionEpoch?: number;
  /** The session that its token belongs to; absent without a token, and in tokens made before they named one. */
  readonly sessionId?: string;
}

/** Who asks, and what the access record needs. Every service method takes one first. */
export interface Caller {
  /** Null before login. */
  readonly actor: Actor | null;
  readonly requestId: string;
  readonly locale: Locale;
  /** Network address as seen by the server or a trusted proxy; null for jobs. */
  readonly address: string | null;
}

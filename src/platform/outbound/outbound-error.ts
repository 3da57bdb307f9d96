/** Why something was not fetched, as stored and shown. */
export type OutboundReason =
  /** Not an `https` address without a user, or one that this server may not call. */
  | 'ADDRESS'
  /** The name resolves to an address that is not a public host's. */
  | 'PRIVATE_ADDRESS'
  | 'REDIRECTS'
  | 'TOO_LARGE'
  | 'TOO_SLOW'
  /** An answer with another status than requested. */
  | 'STATUS'
  /** Compressed in a way that was not offered, or broken. */
  | 'ENCODING'
  /** No connection, no such name, an invalid certificate. */
  | 'UNREACHABLE';

/** A fetch that was refused or failed. Its message holds no part of the address: that may hold a key. */
export class OutboundError extends Error {
  constructor(
    readonly reason: OutboundReason,
    detail = '',
    options?: ErrorOptions,
  ) {
    super(detail === '' ? reason : `${reason}: ${detail}`, options);
    this.name = 'OutboundError';
  }
}

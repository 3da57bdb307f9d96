/** Why something was not fetched, as it is kept and told. */
export type OutboundReason =
  /** No `https` address without a user, or one that this server may not call. */
  | 'ADDRESS'
  /** The name leads to an address that is no public host's. */
  | 'PRIVATE_ADDRESS'
  | 'REDIRECTS'
  | 'TOO_LARGE'
  | 'TOO_SLOW'
  /** An answer other than the one that was asked for. */
  | 'STATUS'
  /** Compressed in a way that was not offered, or broken. */
  | 'ENCODING'
  /** No connection, no such name, a certificate that does not hold. */
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

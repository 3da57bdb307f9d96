/**
 * Channels of PostgreSQL's NOTIFY. The payload is the reply's key; a notice only saves a worker the wait for a poll.
 */
export const REPLY_QUEUED = 'moa_reply';
export const REPLY_STOP = 'moa_reply_stop';

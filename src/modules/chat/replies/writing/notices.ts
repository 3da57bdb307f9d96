/** Channels of PostgreSQL's NOTIFY. The payload is the reply's number; a notice only saves a worker's next look. */
export const REPLY_QUEUED = 'moa_reply';
export const REPLY_STOP = 'moa_reply_stop';

/** First part of every key and channel, so that Moa can share a Redis with others. */
export const KEY_PREFIX = 'moa:';

/**
 * Maximum frames per second of one worker, in total. A frame costs the same whether it holds one token or five, so
 * beyond this rate frames get larger, and none of them is late. Two hundred replies have ten frames a second
 * each, which still reads as a stream.
 */
const FRAMES_PER_SECOND = 2_000;

/** How long text is buffered for one frame while this many replies are written, in milliseconds. */
export const frameMsFor = (replies: number, leastMs: number): number =>
  Math.max(leastMs, (replies * 1_000) / FRAMES_PER_SECOND);

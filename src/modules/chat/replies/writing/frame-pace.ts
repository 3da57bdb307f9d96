/**
 * Frames a second that one worker tells at most, in all. A frame costs the same whether it holds one token or five, so
 * beyond this the frames of many replies grow, and none of them comes late. Two hundred replies have ten frames a second
 * each, which still reads as a stream.
 */
const FRAMES_PER_SECOND = 2_000;

/** How long text is gathered into one frame while so many replies are written, in milliseconds. */
export const frameMsFor = (replies: number, leastMs: number): number =>
  Math.max(leastMs, (replies * 1_000) / FRAMES_PER_SECOND);

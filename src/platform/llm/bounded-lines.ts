/**
 * Longest line of a stream, in bytes. An event is one line, which is read into memory and parsed at once: a text of two
 * million letters passes, to be cut later, and nothing that would fill the memory is accepted.
 */
const LINE_MAX = 8 * 1024 * 1024;
const NEWLINE = 0x0a;

/** Passes bytes through. Fails when a line is too long, or when all bytes beyond one such line exceed the limit. */
export function boundedLines(maxBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let line = 0;
  let all = 0;
  return new TransformStream({
    transform(bytes, controller) {
      const first = bytes.indexOf(NEWLINE);
      const longest = line + (first < 0 ? bytes.length : first);
      line = first < 0 ? longest : bytes.length - 1 - bytes.lastIndexOf(NEWLINE);
      all += bytes.length;
      if (longest > LINE_MAX || all > LINE_MAX + maxBytes)
        controller.error(new RangeError('more than an answer holds'));
      else controller.enqueue(bytes);
    },
  });
}

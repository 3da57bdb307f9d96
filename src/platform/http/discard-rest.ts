import type { IncomingMessage } from 'node:http';

/** How long the rest of a body is read while it keeps coming. As nginx does (lingering_close). */
const TOTAL_MS = 30_000;
const IDLE_MS = 5_000;
/** More than any body sent by mistake; a client that sends more is not waiting for an answer. */
const MAX_DISCARDED_BYTES = 64 * 1024 * 1024;

/**
 * Reads and drops the rest of a body, then calls back. A connection that is closed while the client is still sending is
 * reset, and the client loses the answer that asked it to stop.
 */
export function discardRest(request: IncomingMessage, done: () => void): void {
  let left = MAX_DISCARDED_BYTES;
  const finish = (): void => {
    clearTimeout(total);
    clearTimeout(idle);
    request.off('data', onData).off('end', finish).off('close', finish);
    done();
  };
  const onData = (chunk: Buffer): void => {
    left -= chunk.length;
    idle.refresh();
    if (left < 0) finish();
  };
  const total = setTimeout(finish, TOTAL_MS);
  const idle = setTimeout(finish, IDLE_MS);
  request.on('data', onData).once('end', finish).once('close', finish).resume();
}

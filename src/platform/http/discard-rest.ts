import type { IncomingMessage } from 'node:http';

/** The rest of a body is waited for as long, and while something of it comes. As nginx does (lingering_close). */
const TOTAL_MS = 30_000;
const IDLE_MS = 5_000;
/** More than any body that is sent by mistake; who sends more is not waiting for an answer. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads and drops what is left of a body, and then calls back. A connection that is closed while the client is still
 * sending is reset, and the client loses the answer that told it to stop.
 */
export function discardRest(request: IncomingMessage, done: () => void): void {
  let left = MAX_BYTES;
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

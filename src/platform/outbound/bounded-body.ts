import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { OutboundError } from './outbound-error.js';

/**
 * A body, decompressed. Compressed and decompressed bytes are counted as they arrive, so that neither a large body nor
 * a bomb is read to its end.
 * @throws OutboundError TOO_LARGE, ENCODING; the connection's own error.
 */
export async function boundedBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const unpacked = unpackedBody(response);
  const packed = { bytes: 0 };
  if (unpacked !== response) {
    response.on('data', (chunk: Buffer) => {
      packed.bytes += chunk.length;
      if (packed.bytes > maxBytes) unpacked.destroy(new OutboundError('TOO_LARGE'));
    });
    response.once('error', (error) => unpacked.destroy(error));
    response.pipe(unpacked as NodeJS.WritableStream & Readable);
  }
  try {
    return await gathered(unpacked, maxBytes);
  } catch (error) {
    if (isBroken(error)) throw new OutboundError('ENCODING', 'the body does not unpack', { cause: error });
    throw error;
  } finally {
    response.destroy();
    unpacked.destroy();
  }
}

function unpackedBody(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  response.destroy();
  throw new OutboundError('ENCODING', 'an encoding that was not offered');
}

async function gathered(body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new OutboundError('TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const isBroken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:Z_|ERR_BROTLI|ERR__?ERROR)/.test(String(error.code));

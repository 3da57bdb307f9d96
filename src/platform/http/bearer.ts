import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a request brings exactly this bearer token; how long the look takes says nothing of the token. */
export function bringsToken({ headers }: IncomingMessage, token: string): boolean {
  const brought = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  return brought !== undefined && timingSafeEqual(digest(brought), digest(token));
}

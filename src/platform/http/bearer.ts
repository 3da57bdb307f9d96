import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a request has exactly this bearer token; compared in constant time. */
export function hasBearerToken({ headers }: IncomingMessage, token: string): boolean {
  const brought = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  return brought !== undefined && timingSafeEqual(digest(brought), digest(token));
}

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { askedFor, clockUs, FIRST_TOKEN_MS, stampedToken, TOKEN_MS } from './token.js';

/**
 * A language model that costs nothing: an OpenAI-compatible server in a process of its own, whose reply is as long as
 * the question asks. Each token carries the time it was sent. `/sent` returns the answer to each question.
 */
interface Sent {
  readonly sha256: string;
  /** Between one token and the next, in milliseconds: what the clock of this process made of 50. */
  readonly gapsMs: readonly number[];
}

const answered = new Map<string, Sent>();

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}

const frame = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;
const chunk = (content: string): string => frame({ choices: [{ index: 0, delta: { content }, finish_reason: null }] });

async function complete(question: string, response: ServerResponse): Promise<void> {
  const { name, tokens } = askedFor(question);
  const hash = createHash('sha256');
  const gapsMs: number[] = [];
  const beganMs = performance.now();
  let lastUs = 0;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (let index = 0; index < tokens; index += 1) {
    // By the schedule, not after the last: a late token must not delay all that follow.
    await pause(Math.max(0, beganMs + FIRST_TOKEN_MS + index * TOKEN_MS - performance.now()));
    if (response.destroyed) return;
    const sentUs = clockUs();
    if (index > 0) gapsMs.push((sentUs - lastUs) / 1_000);
    lastUs = sentUs;
    const token = stampedToken(index, sentUs);
    hash.update(token);
    response.write(chunk(token));
  }
  answered.set(name, { sha256: hash.digest('hex'), gapsMs });
  response.write(frame({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }));
  response.write(frame({ choices: [], usage: { prompt_tokens: 1, completion_tokens: tokens } }));
  response.end('data: [DONE]\n\n');
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/sent') {
    response.end(JSON.stringify(Object.fromEntries(answered)));
    return;
  }
  const { messages } = JSON.parse(await bodyOf(request)) as { messages: { content: string }[] };
  await complete(messages.at(-1)?.content ?? '', response);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => response.destroy(error as Error));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});

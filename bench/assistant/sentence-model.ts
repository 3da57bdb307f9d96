import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const NOTHING_TO_SAY = '안녕하세요.';
/** Pieces as long as tokens are. */
const TOKEN = /[^]{1,4}/g;

const SLOT = /\{\{([\w.:~-]+)\}\}/g;

/** A sentence with slots of those that the prompt offers, as a model writes it. */
export type Sentence = (offered: ReadonlySet<string>) => string;

/** An OpenAI-compatible model that answers each question with the one sentence that was put in for it. */
export class SentenceModel {
  readonly #sentences = new Map<string, Sentence>();
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  /** To a question that holds this code. */
  willSay(code: string, sentence: Sentence): void {
    this.#sentences.set(code, sentence);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    const { messages } = JSON.parse(body) as {
      readonly messages: readonly { readonly role: string; readonly content: unknown }[];
    };
    const asked = messages.filter(({ role }) => role === 'user').map(({ content }) => JSON.stringify(content));
    const code = [...this.#sentences.keys()].find((key) => asked.at(-1)?.includes(key));
    const offered = new Set(Array.from(JSON.stringify(messages).matchAll(SLOT), ([, slot = '']) => slot));
    const text = (code === undefined ? undefined : this.#sentences.get(code))?.(offered) ?? NOTHING_TO_SAY;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const content of text.match(TOKEN) ?? [])
      response.write(frame({ choices: [{ index: 0, delta: { content }, finish_reason: null }] }));
    response.write(frame({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }));
    response.write(frame({ choices: [], usage: { prompt_tokens: 1, completion_tokens: 1 } }));
    response.end('data: [DONE]\n\n');
  }
}

const frame = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

import { createHash } from 'node:crypto';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { clockUs, questionFor, stampsOf } from './token.js';

/** One reply as its reader saw it. Times are microseconds of the shared clock. */
export interface Reading {
  readonly name: string;
  readonly askedUs: number;
  /** When each frame with text arrived, and when the first of its tokens left the model. */
  readonly frames: readonly { readonly atUs: number; readonly sentUs: number; readonly tokens: number }[];
  readonly sha256: string;
  /** The text that the reply ended with is the text of the frames. */
  readonly isStoredAlike: boolean;
  /** Sequences counted up by one from 1 to the end. */
  readonly isGapless: boolean;
  readonly end: string;
}

interface ReplyEvent {
  readonly __typename: string;
  readonly sequence: number;
  readonly text?: string;
  readonly reply?: { readonly text: string };
}

const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { reply { id } userErrors { code } } }`;
const FOLLOW = `subscription ($replyId: ID!) { chatReply(replyId: $replyId) { __typename
  ... on ChatReplyStarted { sequence } ... on ChatReplyDelta { sequence text } ... on ChatReplyRestarted { sequence }
  ... on ChatReplyPart { sequence }
  ... on ChatReplyEnded { sequence reply { text } } ... on ChatReplyFailed { sequence code } } }`;

/** A customer with a socket and a conversation. */
export class ChatClient {
  #conversationId: Promise<string>;

  private constructor(private readonly client: Client) {
    this.#conversationId = this.#open();
  }

  static connect(url: string, token: string): ChatClient {
    const connectionParams = { authorization: `Bearer ${token}` };
    return new ChatClient(
      createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams,
        lazy: false,
        retryAttempts: 0,
      }),
    );
  }

  /** Asks, and reads the reply to its end. */
  async ask(name: string, tokens: number): Promise<Reading> {
    const conversationId = await this.#conversationId;
    const askedUs = clockUs();
    const input = { conversationId, text: questionFor(name, tokens) };
    const { messageSend } = await this.#run<{ messageSend: { reply: { id: string } | null } }>(SEND, { input });
    if (!messageSend.reply) throw new Error(`${name} was not sent: ${JSON.stringify(messageSend)}`);
    return this.#read(name, askedUs, messageSend.reply.id);
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }

  async #read(name: string, askedUs: number, replyId: string): Promise<Reading> {
    const frames: { atUs: number; sentUs: number; tokens: number }[] = [];
    let text = '';
    let sequence = 0;
    let isGapless = true;
    let last: ReplyEvent | null = null;
    for await (const { data, errors } of this.client.iterate<{ chatReply: ReplyEvent }>({
      query: FOLLOW,
      variables: { replyId },
    })) {
      const atUs = clockUs();
      if (!data) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      last = data.chatReply;
      sequence += 1;
      isGapless &&= last.sequence === sequence;
      if (last.text === undefined) continue;
      text += last.text;
      const stamps = stampsOf(last.text);
      frames.push({ atUs, sentUs: stamps[0] ?? Number.NaN, tokens: stamps.length });
    }
    const sha256 = createHash('sha256').update(text).digest('hex');
    const end = last?.__typename ?? 'nothing';
    return { name, askedUs, frames, sha256, isGapless, end, isStoredAlike: last?.reply?.text === text };
  }

  async #open(): Promise<string> {
    const { conversationCreate } = await this.#run<{ conversationCreate: { conversation: { id: string } } }>(
      `mutation { conversationCreate(input: {}) { conversation { id } userErrors { code } } }`,
      {},
    );
    return conversationCreate.conversation.id;
  }

  async #run<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    for await (const { data, errors } of this.client.iterate<Data>({ query, variables })) {
      if (!data) throw new Error(JSON.stringify(errors));
      return data;
    }
    throw new Error('The server answered nothing.');
  }
}

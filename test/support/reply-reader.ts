import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ask, type ServerProcess } from './processes.js';

type Server = Pick<ServerProcess, 'url'>;

export interface ReplyEvent {
  readonly __typename: string;
  readonly sequence: number;
  /** Of a delta. */
  readonly delta?: string;
  /** Of a failure. */
  readonly code?: string;
  /** Of a start and of an end; a start's is asked for without its text. */
  readonly reply?: StoredReply;
}

export interface StoredReply {
  readonly state: string;
  readonly text: string;
}

export interface Reading {
  readonly events: readonly ReplyEvent[];
  /** Resolves with the nth event, or when the stream is over. */
  reached(count: number): Promise<void>;
  /** Resolves with `complete`, the codes of errors, or the close code of the socket. */
  readonly over: Promise<string>;
}

export interface ReplySocket {
  read(replyId: string, afterSequence?: number): Reading;
  /** Breaks the connection as a network does: without a word. */
  cut(): void;
  /** Stops reading from the network; what arrives waits in the system. */
  pause(): void;
  resume(): void;
  /** Resolves with the close code once the socket is closed. */
  readonly closed: Promise<number>;
  /** Sends text as it is. */
  sendRaw(text: string): void;
  close(): Promise<void>;
}

const CHAT_REPLY = `subscription ($id: ID!, $after: Int!) { chatReply(replyId: $id, afterSequence: $after) {
  __typename
  ... on ChatReplyStarted { sequence reply { state } }
  ... on ChatReplyDelta { sequence delta: text }
  ... on ChatReplyPart { sequence }
  ... on ChatReplyRestarted { sequence }
  ... on ChatReplyEnded { sequence reply { state text } }
  ... on ChatReplyFailed { sequence code reply { state text } }
} }`;

/** A graphql-ws client on a connection of its own; it does not reconnect. */
export async function openSocket(server: Server, token: string): Promise<ReplySocket> {
  const closing = Promise.withResolvers<number>();
  const opening = Promise.withResolvers<WebSocket>();
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    on: {
      connected: (socket) => opening.resolve(socket as WebSocket),
      closed: (event) => {
        const { code } = event as { code: number };
        closing.resolve(code);
        opening.reject(new Error(`the socket closed with ${code}`));
      },
    },
  });
  const socket = await opening.promise;
  return {
    read: (replyId, afterSequence = 0) => read(client, replyId, afterSequence),
    cut: () => socket.terminate(),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    sendRaw: (text) => socket.send(text),
    closed: closing.promise,
    close: async () => {
      await client.dispose();
      await closing.promise;
    },
  };
}

function read(client: Client, replyId: string, afterSequence: number): Reading {
  const events: ReplyEvent[] = [];
  const { promise: over, resolve } = Promise.withResolvers<string>();
  const waiting: { readonly count: number; readonly tell: () => void }[] = [];
  const end = (how: string): void => {
    resolve(how);
    for (const { tell } of waiting) tell();
  };
  client.subscribe<{ chatReply: ReplyEvent }>(
    { query: CHAT_REPLY, variables: { id: replyId, after: afterSequence } },
    {
      next: ({ data, errors }) => {
        if (errors) end(codesOf(errors));
        if (data) events.push(data.chatReply);
        for (const { count, tell } of waiting) if (events.length >= count) tell();
      },
      complete: () => end('complete'),
      error: (error) => end(Array.isArray(error) ? codesOf(error as object[]) : String((error as CloseEvent).code)),
    },
  );
  return {
    events,
    over,
    reached: (count) =>
      events.length >= count ? Promise.resolve() : new Promise((tell) => waiting.push({ count, tell })),
  };
}

interface CloseEvent {
  readonly code: number;
}

function codesOf(errors: readonly object[]): string {
  return errors.map((error) => (error as { extensions?: { code?: string } }).extensions?.code ?? '?').join(' ');
}

/** The text that these events make. */
export function textOf(events: readonly ReplyEvent[]): string {
  return events.reduce(
    (text, { __typename, delta = '' }) => (__typename === 'ChatReplyRestarted' ? '' : text + delta),
    '',
  );
}

/** Whether sequences go up by one, from `first` on. */
export function areConsecutive(events: readonly ReplyEvent[], first = 1): boolean {
  return events.every(({ sequence }, index) => sequence === first + index);
}

/** Asks a question in a conversation of its own; the id of the reply. */
export async function askQuestion(server: Server, token: string, text = '안녕하세요'): Promise<string> {
  const { data: opened } = await ask<{ conversationCreate: { conversation: { id: string } } }>(
    server,
    'mutation { conversationCreate(input: {}) { conversation { id } } }',
    {},
    token,
  );
  const { data, text: answer } = await ask<{ messageSend: { reply: { id: string } | null } }>(
    server,
    'mutation ($input: MessageSendInput!) { messageSend(input: $input) { reply { id } userErrors { message } } }',
    { input: { conversationId: opened.conversationCreate.conversation.id, text } },
    token,
  );
  if (!data.messageSend.reply) throw new Error(`no reply: ${answer}`);
  return data.messageSend.reply.id;
}

/** A reply as it is stored. */
export async function storedReply(server: Server, token: string, id: string): Promise<StoredReply> {
  const query = 'query ($id: ID!) { node(id: $id) { ... on Reply { state text } } }';
  return (await ask<{ node: StoredReply }>(server, query, { id }, token)).data.node;
}

import { afterAll, beforeAll } from '@jest/globals';
import type { Actor, Caller } from '../../src/platform/access/index.js';
import { createNarrator } from '../../src/platform/llm/index.js';
import { startChatBench, type ChatBench, type ChatNode } from './chat.js';
import { chatApi, type ChatApi, type Data } from './chat-graphql.js';

export const CREATE = `mutation ($input: ConversationCreateInput!) {
  conversationCreate(input: $input) { conversation { id title customerId } userErrors { code field message } }
}`;
export const RENAME = `mutation ($input: ConversationRenameInput!) {
  conversationRename(input: $input) { conversation { id title } userErrors { code field } }
}`;
export const DELETE = `mutation ($input: ConversationDeleteInput!) {
  conversationDelete(input: $input) { deletedConversationId userErrors { code field } }
}`;
export const SEND = `mutation ($input: MessageSendInput!) {
  messageSend(input: $input) { message { id text } reply { id state aiNotice } userErrors { code field message } }
}`;
export const STOP = `mutation ($input: ReplyStopInput!) {
  replyStop(input: $input) { reply { id state } userErrors { code field } }
}`;
export const REGENERATE = `mutation ($input: ReplyRegenerateInput!) {
  replyRegenerate(input: $input) { message { id } reply { id state } userErrors { code field } }
}`;
export const CONVERSATION = `query ($id: ID!) {
  conversation(id: $id) { id title messages { nodes { id text replies { id state text } } pageInfo { hasNextPage } } }
}`;
export const FOLLOW = `subscription ($replyId: ID!, $afterSequence: Int = 0) {
  chatReply(replyId: $replyId, afterSequence: $afterSequence) {
    __typename
    ... on ChatReplyStarted { sequence reply { id state } }
    ... on ChatReplyDelta { sequence text }
    ... on ChatReplyRestarted { sequence }
    ... on ChatReplyEnded { sequence reply { id state text aiNotice finishedAt } }
    ... on ChatReplyFailed { sequence code message reply { id state text failureCode } }
  }
}`;

export async function mutate(on: ChatApi, source: string, input: Data, caller: Caller): Promise<Data> {
  const { data, errors } = await on.run(source, { input }, caller);
  if (errors) throw new Error(String(errors[0]?.extensions['code']));
  return Object.values(data ?? {})[0] as Data;
}

export const idOf = (row: unknown): string => (row as { id: string }).id;

export const codes = (payload: Data): unknown[] =>
  (payload['userErrors'] as { code: string }[]).map(({ code }) => code);

/** A bench for the tests of a file. */
export interface ChatOperations {
  readonly bench: ChatBench;
  readonly node: ChatNode;
  readonly api: ChatApi;
  /** Of a node without a worker: what is asked there stays queued. */
  readonly idleApi: ChatApi;
  readonly stranger: Caller & { readonly actor: Actor };
  converse(caller: Caller, on?: ChatApi): Promise<string>;
  send(caller: Caller, input?: Data, on?: ChatApi): Promise<Data>;
}

export function useChatOperations(): ChatOperations {
  let made: Pick<ChatOperations, 'bench' | 'node' | 'api' | 'idleApi' | 'stranger'>;
  beforeAll(async () => {
    const bench = await startChatBench();
    const [node, idle] = await Promise.all([
      bench.node({ model: createNarrator({ tokenMs: 1 }), poolSize: 24 }),
      bench.node(),
    ]);
    made = { bench, node, api: chatApi(node), idleApi: chatApi(idle), stranger: await bench.customer() };
  });
  afterAll(() => made.bench.close());
  const converse = async (caller: Caller, on = made.idleApi): Promise<string> =>
    idOf((await mutate(on, CREATE, {}, caller))['conversation']);
  return {
    get bench() {
      return made.bench;
    },
    get node() {
      return made.node;
    },
    get api() {
      return made.api;
    },
    get idleApi() {
      return made.idleApi;
    },
    get stranger() {
      return made.stranger;
    },
    converse,
    async send(caller, input = {}, on = made.idleApi) {
      const conversationId = input['conversationId'] ?? (await converse(caller, on));
      return mutate(on, SEND, { conversationId, text: '대출 잔액이 얼마나 남았나요?', ...input }, caller);
    },
  };
}

import type { Actor, Caller } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { decodeId, encodeId } from '../../src/platform/graphql/index.js';
import type { ChatNode, ChatNodeOptions } from './chat.js';
import { chatApi, type Data } from './chat-graphql.js';
import { useChatNodes, type ChatNodes } from './chat-nodes.js';
import { delta, finish, scriptedModel, start } from './scripted-model.js';

const SEND = `mutation ($input: MessageSendInput!) {
  messageSend(input: $input) { reply { id state queuePosition } userErrors { code field } }
}`;
interface Sent {
  readonly id: number;
  readonly state: string | undefined;
  readonly queuePosition: number | null | undefined;
  readonly codes: readonly string[];
}

/** Asks in a conversation, and says where in line the reply is. */
export async function send(node: ChatNode, caller: Caller, conversationId: number, input: Data = {}): Promise<Sent> {
  const whole = {
    conversationId: encodeId('Conversation', conversationId),
    text: '대출 잔액이 얼마나 남았나요?',
    ...input,
  };
  const { data, errors } = await chatApi(node).run(SEND, { input: whole }, caller);
  if (errors) throw new Error(JSON.stringify(errors));
  const { reply, userErrors } = data?.['messageSend'] as {
    reply: { id: string; state: string; queuePosition: number | null } | null;
    userErrors: { code: string; field: string[] | null }[];
  };
  const id = reply ? decodeId('Reply', reply.id, ['id']) : 0;
  return { id, state: reply?.state, queuePosition: reply?.queuePosition, codes: userErrors.map(({ code }) => code) };
}

export async function conversationOf(node: ChatNode, caller: Caller): Promise<number> {
  return (await node.chat.conversations.create(caller, { title: null, customerId: null })).key;
}

const LINE = statement(`
  SELECT id, state, ready_at IS NOT NULL AS "isReady", started_at AS "startedAt", finished_at AS "finishedAt"
  FROM reply WHERE account_id = $1 ORDER BY id`);
interface Standing {
  readonly id: number;
  readonly state: string;
  readonly isReady: boolean;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}
export const ENDED: readonly string[] = ['COMPLETED', 'STOPPED', 'FAILED', 'INTERRUPTED'];

/** A bench for the tests of a file, with the replies of a person in their order. */
export interface ChatLine {
  readonly nodes: ChatNodes;
  /** A node without a worker. */
  readonly nodeOf: (options?: ChatNodeOptions) => Promise<ChatNode>;
  readonly line: (caller: Person) => Promise<Standing[]>;
  readonly states: (caller: Person) => Promise<string[]>;
  readonly allEnded: (caller: Person) => Promise<boolean>;
}

type Person = Caller & { readonly actor: Actor };

export function useChatLine(): ChatLine {
  const nodes = useChatNodes();
  const line = ({ actor }: Person): Promise<Standing[]> => nodes.bench.database.rows<Standing>(LINE, [actor.accountId]);
  const states = async (caller: Person): Promise<string[]> => (await line(caller)).map(({ state }) => state);
  return {
    nodes,
    nodeOf: (options) => nodes.node(options, { worker: false }),
    line,
    states,
    allEnded: async (caller) => (await states(caller)).every((state) => ENDED.includes(state)),
  };
}

export const slow = () => scriptedModel(start, delta('네, '), { pauseMs: 60 }, delta('안내해 드릴게요.'), finish);
export const endless = () => scriptedModel(start, delta('네, '), { hang: true });

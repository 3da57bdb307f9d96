import type { Bank } from './lending.js';
import { openSocket, type ReplyEvent } from './reply-reader.js';

const CREATE =
  'mutation ($input: ConversationCreateInput!) { conversationCreate(input: $input) { conversation { id } } }';
const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) {
  message { id text forecast { seriesId months question } attachments { fileId fileName } } reply { id }
  userErrors { code field message }
} }`;
const PARTS = `parts { __typename start end
  ... on ReplyTextPart { text } ... on ReplyFollowUpsPart { questions }
  ... on ReplyFactsPart { groups { origin { source asOf } facts { id label value } } }
  ... on ReplyTablePart { title query columns rows { cells { text } } }
  ... on ReplyChartPart { title points series { name values } origin { source asOf } } }`;
const READ = `query ($id: ID!) { node(id: $id) { ... on Reply {
  id state text provider model isFromCache ${PARTS}
  facts(first: 100) { id value isTold places }
  complianceRecord { promptSha256 verdicts { guard verdict } }
} } }`;

export interface SentBack {
  readonly message: {
    readonly id: string;
    readonly text: string;
    readonly forecast: { readonly seriesId: string; readonly months: number; readonly question: string | null } | null;
    readonly attachments: readonly { readonly fileId: string; readonly fileName: string }[];
  } | null;
  readonly reply: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string[] | null; readonly message: string }[];
}

export interface ReadPart {
  readonly __typename: string;
  readonly start: number;
  readonly end: number;
  readonly text?: string;
  readonly title?: string;
  readonly query?: string | null;
  readonly points?: readonly string[];
  readonly questions?: readonly string[];
  readonly series?: readonly { readonly name: string; readonly values: readonly (string | null)[] }[];
  readonly rows?: readonly { readonly cells: readonly { readonly text: string }[] }[];
  readonly groups?: readonly { readonly facts: readonly { readonly id: string; readonly value: string }[] }[];
}

export interface ReadReply {
  readonly id: string;
  readonly state: string;
  readonly text: string;
  readonly provider: string | null;
  readonly model: string | null;
  readonly isFromCache: boolean;
  readonly parts: readonly ReadPart[];
  readonly facts: readonly {
    readonly id: string;
    readonly value: string;
    readonly isTold: boolean;
    /** Beginnings and ends by turns. */
    readonly places: readonly number[];
  }[];
  readonly complianceRecord: {
    readonly promptSha256: string | null;
    readonly verdicts: readonly { readonly guard: string; readonly verdict: string }[];
  } | null;
}

type Asking = Pick<Bank, 'query' | 'ask' | 'url'>;

/** A new conversation of a caller. */
export async function conversationOf(bank: Asking, token: string, input: object = {}): Promise<string> {
  const { conversationCreate } = await bank.ask<{ conversationCreate: { conversation: { id: string } } }>(
    CREATE,
    { input },
    token,
  );
  return conversationCreate.conversation.id;
}

/** Sends a message in Korean; in a conversation of its own unless `input` names one. */
export async function send(bank: Asking, token: string, input: object): Promise<SentBack> {
  const conversationId = 'conversationId' in input ? input.conversationId : await conversationOf(bank, token);
  const variables = { input: { ...input, conversationId } };
  const { data, errors } = await bank.query<{ messageSend: SentBack }>(SEND, variables, token, {
    'accept-language': 'ko',
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.messageSend;
}

/** A reply as it is stored, in Korean. */
export async function readReply(bank: Asking, token: string, id: string): Promise<ReadReply> {
  const { data, errors } = await bank.query<{ node: ReadReply }>(READ, { id }, token, { 'accept-language': 'ko' });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.node;
}

/** Follows a reply to its end; the events, and the reply as it is stored then. */
export async function followed(
  bank: Asking,
  token: string,
  id: string,
  after = 0,
): Promise<{ readonly events: readonly ReplyEvent[]; readonly reply: ReadReply }> {
  const socket = await openSocket({ url: bank.url.replace('/graphql', '') }, token);
  const reading = socket.read(id, after);
  await reading.over;
  await socket.close();
  return { events: reading.events, reply: await readReply(bank, token, id) };
}

/** Sends a message and follows its reply. @throws Error where the message is refused. */
export async function answered(bank: Asking, token: string, input: object) {
  const { message, reply, userErrors } = await send(bank, token, input);
  if (!message || !reply) throw new Error(JSON.stringify(userErrors));
  return { message, ...(await followed(bank, token, reply.id)) };
}

/** What a client shows that takes these events. */
export const shownOf = (events: readonly ReplyEvent[]): string =>
  events.reduce((text, { __typename, delta = '' }) => (__typename === 'ChatReplyRestarted' ? '' : text + delta), '');

import {
  ConversationCreateDocument,
  ConversationDocument,
  MessageSendDocument,
  ReplyDocument,
  ReplyRegenerateDocument,
  ReplyStopDocument,
  TypedDocumentString,
  type ConversationQuery,
} from '../../../../schema/generated/web/graphql.js';
import { RequestFailed, unlessRefused } from '../../shared/request-failed.js';
import { request } from '../../shared/request.js';
import type { Question } from './carried/carried.js';
import { turnOf, type StoredReply, type Turn, type WholeReply } from './thread.js';

/** Whether the API refused with this code. */
export const isRefusal = (error: unknown, code: string): boolean =>
  error instanceof RequestFailed && error.code === code;

export async function createConversation(): Promise<string> {
  const { conversationCreate } = await request(ConversationCreateDocument, { input: {} });
  return unlessRefused(conversationCreate.conversation, conversationCreate).id;
}

/** Sent again with the same key, a question is asked once. */
export async function sendMessage(
  conversationId: string,
  { text, forecast, attachments }: Question,
  idempotencyKey: string,
): Promise<StoredReply> {
  const input = {
    conversationId,
    text,
    forecast,
    attachments: attachments.map(({ fileId }) => fileId),
    idempotencyKey,
  };
  const { messageSend } = await request(MessageSendDocument, { input });
  return unlessRefused(messageSend.reply, messageSend);
}

export async function regenerateReply(replyId: string): Promise<StoredReply> {
  const { replyRegenerate } = await request(ReplyRegenerateDocument, { input: { replyId } });
  return unlessRefused(replyRegenerate.reply, replyRegenerate);
}

export async function stopReply(replyId: string): Promise<void> {
  await request(ReplyStopDocument, { input: { replyId } });
}

/** The reply as the server has it; null when it has none. */
export async function readReply(id: string): Promise<WholeReply | null> {
  const { node } = await request(ReplyDocument, { id });
  return node?.__typename === 'Reply' ? node : null;
}

/** Payloads by mutation. */
type Acted = Readonly<Record<string, { readonly userErrors?: readonly { readonly message: string }[] } | null>>;

/**
 * Runs an action that a reply offered, once the person has confirmed it.
 * @throws RequestFailed with the server's words when it refused.
 */
export async function carryOut({
  document,
  given,
}: {
  readonly document: string;
  readonly given: string;
}): Promise<void> {
  const acted = await request(new TypedDocumentString<Acted, unknown>(document), JSON.parse(given) as unknown);
  const [refused] = Object.values(acted).flatMap((payload) => payload?.userErrors ?? []);
  if (refused) throw new RequestFailed('REFUSED', refused.message);
}

type Messages = NonNullable<ConversationQuery['conversation']>['messages'];

/** Everything said in a conversation, the oldest first; null when the server has no such conversation. */
export async function readConversation(id: string): Promise<readonly Turn[] | null> {
  const turns: Turn[] = [];
  let after: string | null = null;
  do {
    const page: ConversationQuery = await request(ConversationDocument, { id, after });
    if (!page.conversation) return null;
    const { nodes, pageInfo }: Messages = page.conversation.messages;
    turns.push(
      ...nodes.flatMap(({ replies, ...question }) => replies.map((reply, at) => turnOf(question, reply, at > 0))),
    );
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return turns;
}

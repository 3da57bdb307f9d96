import { encodeId } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { noticeFor } from '../answer/index.js';
import { factIn, type Written } from './written.js';
import type { ExportedReply } from './export.repository.js';

/** The conversation as one JSON document, in parts. Moments are in UTC, as ISO 8601 writes them. */
export async function* asJson({
  conversation,
  messages,
  exportedAt,
  locale,
}: Written): AsyncGenerator<string, void, void> {
  const { id, title, customerId, createdAt } = conversation;
  const head = {
    ...{ format: 'moa-conversation/1', id: encodeId('Conversation', id), title, createdAt },
    customerId: customerId === null ? null : encodeId('Customer', customerId),
    exportedAt,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"messages":[`;
  let comma = '';
  for await (const message of messages) {
    const { text, createdAt: askedAt, afterReplyId, replies } = message;
    const written = {
      ...{ id: encodeId('Message', message.id), text, createdAt: askedAt },
      afterReplyId: afterReplyId === null ? null : encodeId('Reply', afterReplyId),
      replies: replies.map((reply) => replyIn(reply, locale)),
    };
    yield `${comma}\n${JSON.stringify(written)}`;
    comma = ',';
  }
  yield '\n]}\n';
}

const replyIn = (reply: ExportedReply, locale: Locale) => ({
  ...reply,
  id: encodeId('Reply', reply.id),
  aiNotice: noticeFor(reply.model)[locale],
  facts: reply.facts.map((fact) => factIn(fact, locale)),
});

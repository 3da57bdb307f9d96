import { encodeId } from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import { noticeFor } from '../../replies/index.js';
import { maskedText } from '../../facts/index.js';
import { pieceIn, piecesOf } from './reply-pieces.js';
import { factIn, type Written } from './conversation-file.js';
import type { ExportedMessage, ExportedReply } from './export.repository.js';

/** The conversation as one JSON document, in chunks. Times are in UTC, in ISO 8601. */
export async function* asJson({
  conversation,
  messages,
  exportedAt,
  locale,
}: Written): AsyncGenerator<string, void, void> {
  const { id, title, customerId, createdAt } = conversation;
  const head = {
    format: 'moa-conversation/1',
    id: encodeId('Conversation', id),
    createdAt,
    title: title && maskedText(title, locale),
    customerId: customerId === null ? null : encodeId('Customer', customerId),
    exportedAt,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"messages":[`;
  let comma = '';
  for await (const message of messages) {
    const { createdAt: askedAt, afterReplyId, forecast, attachments, replies } = message;
    const written = {
      id: encodeId('Message', message.id),
      text: maskedText(message.text, locale),
      createdAt: askedAt,
      afterReplyId: afterReplyId === null ? null : encodeId('Reply', afterReplyId),
      forecast: forecast && forecastIn(forecast, locale),
      attachments: attachments.map((file) => fileIn(file, locale)),
      replies: replies.map((reply) => replyIn(reply, locale)),
    };
    yield `${comma}\n${JSON.stringify(written)}`;
    comma = ',';
  }
  yield '\n]}\n';
}

const forecastIn = (
  { seriesId, months, question }: NonNullable<ExportedMessage['forecast']>,
  locale: Locale,
): Record<string, unknown> => ({
  seriesId: encodeId('Series', seriesId),
  months,
  question: question && maskedText(question, locale),
});

/** A name may contain a personal number: it is masked like any other text. */
const fileIn = (
  { fileId, fileName }: ExportedMessage['attachments'][number],
  locale: Locale,
): Record<string, unknown> => ({
  fileId: encodeId('AnalysisFile', fileId),
  fileName: maskedText(fileName, locale),
});

/** What the reader was shown, not how it was made: the notice says who wrote it. */
function replyIn({ provider: _provider, model, ...reply }: ExportedReply, locale: Locale) {
  const { id, text, parts, facts, feedback } = reply;
  return {
    ...reply,
    id: encodeId('Reply', id),
    text: maskedText(text, locale),
    parts: piecesOf({ text, parts }).map((piece) => pieceIn(piece, locale)),
    feedback: feedback && { ...feedback, text: feedback.text && maskedText(feedback.text, locale) },
    aiNotice: text.trim() === '' ? null : noticeFor(model)[locale],
    facts: facts.filter(({ isTold }) => isTold).map((fact) => factIn(fact, locale)),
  };
}

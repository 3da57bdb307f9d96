import type { Locale } from '../../../../platform/text.js';
import { failureText, noticeFor } from '../../replies/index.js';
import type { ExportedFeedback, ExportedMessage, ExportedReply } from './export.repository.js';
import {
  CONVERSATION_FILE_LABELS,
  endingText,
  monthsText,
  periodText,
  FEEDBACK_REASON_TEXT,
  timeText,
  VERDICTS,
} from './export.texts.js';
import { oneLine, quoted, tableText } from './markdown.js';
import { pieceText } from './parts-markdown.js';
import { piecesOf } from './reply-pieces.js';
import { maskedText } from '../../facts/index.js';
import { factIn, type Written } from './conversation-file.js';

/** The conversation for people, in chunks: in their language and in Korean time. */
export async function* asMarkdown({
  conversation,
  messages,
  exportedAt,
  locale,
}: Written): AsyncGenerator<string, void, void> {
  const labels = CONVERSATION_FILE_LABELS[locale];
  yield `# ${oneLine(maskedText(conversation.title ?? labels.untitled, locale))}\n\n`;
  yield `- ${labels.begun}: ${timeText(conversation.createdAt, locale)}\n`;
  yield `- ${labels.exported}: ${timeText(exportedAt, locale)}\n`;
  let place = 0;
  for await (const message of messages) yield messageText(message, (place += 1), locale);
}

function messageText(message: ExportedMessage, place: number, locale: Locale): string {
  const { text, createdAt, replies } = message;
  const { question } = CONVERSATION_FILE_LABELS[locale];
  const said = `${quoted(maskedText(text, locale))}\n${enclosedText(message, locale)}`;
  const asked = `\n## ${question} ${place}\n\n_${timeText(createdAt, locale)}_\n\n${said}`;
  const answers = replies.map((reply, index) =>
    replyText(reply, replies.length === 1 ? `${place}` : `${place}-${index + 1}`, locale),
  );
  return [asked, ...answers].join('');
}

/** The forecast and files that accompany a message's text. */
function enclosedText({ forecast, attachments }: ExportedMessage, locale: Locale): string {
  const labels = CONVERSATION_FILE_LABELS[locale];
  const dwelt = forecast?.question == null ? '' : `: ${oneLine(maskedText(forecast.question, locale))}`;
  return [
    ...(forecast ? [`\n- ${labels.forecast}: ${monthsText(forecast.months, locale)}${dwelt}\n`] : []),
    ...attachments.map(({ fileName }) => `\n- ${labels.attachment}: ${oneLine(maskedText(fileName, locale))}\n`),
  ].join('');
}

function replyText(reply: ExportedReply, place: string, locale: Locale): string {
  const { text, model, finishedAt, failureCode, record, feedback } = reply;
  const labels = CONVERSATION_FILE_LABELS[locale];
  const ended = finishedAt === null ? '' : `, ${timeText(new Date(finishedAt), locale)}`;
  return [
    `\n### ${labels.reply} ${place}\n\n_${endingText(reply, locale)}${ended}_\n`,
    ...piecesOf(reply).map((piece) => pieceText(piece, locale)),
    failureCode === null ? '' : `\n${failureText(failureCode, { text })[locale]}\n`,
    // An empty reply has no author.
    text.trim() === '' ? '' : `\n_${noticeFor(model)[locale]}_\n`,
    factsText(reply, locale),
    feedback === null ? '' : `\n${feedbackText(feedback, locale)}\n`,
    record === null ? '' : `\n${labels.record}: ${record.sequence}, \`${record.hash}\`\n`,
  ].join('');
}

/** Where the figures of a reply come from, and their dates. */
function factsText({ facts }: ExportedReply, locale: Locale): string {
  const { sources, columns } = CONVERSATION_FILE_LABELS[locale];
  const rows = facts
    .filter(({ isTold }) => isTold)
    .map((fact) => factIn(fact, locale))
    .map(({ label, value, source, asOf }) => [label, value, source, periodText(asOf, locale)]);
  return rows.length === 0 ? '' : `\n${sources}:\n\n${tableText(columns, rows)}`;
}

function feedbackText({ verdict, reason, text, givenAt }: ExportedFeedback, locale: Locale): string {
  const why = reason === null ? '' : `, ${FEEDBACK_REASON_TEXT[reason][locale]}`;
  const said = `${CONVERSATION_FILE_LABELS[locale].feedback}: ${VERDICTS[verdict][locale]}${why}, ${timeText(new Date(givenAt), locale)}`;
  return text === null ? said : `${said}\n\n${quoted(maskedText(text, locale))}`;
}

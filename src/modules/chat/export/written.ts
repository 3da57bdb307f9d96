import { encodeId } from '../../../platform/graphql/index.js';
import type { Locale, Localized } from '../../../platform/text.js';
import { noticeFor } from '../answer/index.js';
import type { ExportedConversation, ExportedFact, ExportedMessage, ExportedReply } from './export.repository.js';

/** A conversation on its way into a file. */
export interface Written {
  readonly conversation: ExportedConversation;
  readonly messages: AsyncIterable<ExportedMessage>;
  readonly exportedAt: Date;
  readonly locale: Locale;
}

/** The conversation as one JSON document, in parts. */
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
      replies: replies.map((reply) => ({
        ...reply,
        id: encodeId('Reply', reply.id),
        aiNotice: noticeFor(reply.model)[locale],
        facts: reply.facts.map((fact) => inOne(fact, locale)),
      })),
    };
    yield `${comma}\n${JSON.stringify(written)}`;
    comma = ',';
  }
  yield '\n]}\n';
}

/** The conversation for people, in parts. */
export async function* asMarkdown({
  conversation,
  messages,
  exportedAt,
  locale,
}: Written): AsyncGenerator<string, void, void> {
  const words = WORDS[locale];
  yield `# ${oneLine(conversation.title ?? words.untitled)}\n\n${words.exported}: ${exportedAt.toISOString()}\n`;
  for await (const { text, createdAt, replies } of messages) {
    yield `\n## ${words.question} (${createdAt.toISOString()})\n\n${quoted(text)}\n`;
    for (const reply of replies) yield replyText(reply, locale);
  }
}

function replyText({ state, text, provider, model, facts, record }: ExportedReply, locale: Locale): string {
  const words = WORDS[locale];
  const by = model === null ? state : `${state}, ${provider ?? ''} ${model}`;
  const rows = facts
    .filter(({ isTold }) => isTold)
    .map((fact) => inOne(fact, locale))
    .map(({ label, value, source, asOf }) => `| ${[label, value, source, asOf].map(cell).join(' | ')} |\n`);
  return [
    `\n### ${words.reply} (${oneLine(by)})\n\n${quoted(text)}\n\n_${noticeFor(model)[locale]}_\n`,
    rows.length === 0 ? '' : `\n| ${words.columns.join(' | ')} |\n| --- | --- | --- | --- |\n${rows.join('')}`,
    record === null ? '' : `\n${words.record}: ${record.sequence}, \`${record.hash}\`\n`,
  ].join('');
}

function inOne({ id, label, value, source, asOf, isTold }: ExportedFact, locale: Locale) {
  const words = (text: Localized): string => text[locale];
  return { id, label: words(label), value: words(value), source: words(source), asOf, isTold };
}

const WORDS = {
  ko: {
    ...{ untitled: '이름 없는 대화', exported: '내보낸 시각', question: '질문', reply: '답변', record: '준법 기록' },
    columns: ['항목', '값', '출처', '기준'],
  },
  en: {
    ...{ untitled: 'Conversation', exported: 'Exported', question: 'Question', reply: 'Reply', record: 'Record' },
    columns: ['What', 'Value', 'Source', 'As of'],
  },
} as const;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Every line as a quotation: what somebody wrote must not pass for a heading of ours. */
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
const cell = (text: string): string => oneLine(text).replace(/[\\|]/g, '\\$&');

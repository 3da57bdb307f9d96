import type { Role } from '../../../../src/platform/access/index.js';
import { encodeId } from '../../../../src/platform/graphql/index.js';
import type { Insert, Row } from './insert.js';

/** A conversation with a question, its answer, what was understood and what was thought of it; the words in it alone. */
export async function aConversation(insert: Insert, owner: Row, role: Role, number: number) {
  const said = ['title', 'question', 'answer', 'fact', 'opinion'].map((what) => `canary-${what}-${number}`);
  const [title, question, answer, fact, opinion] = said;
  const { institution_id: institutionId, account_id: account } = owner;
  const conversation = await insert('conversation', { ...owner, title });
  const inIt = { conversation_id: conversation, account_id: account };
  const message = await insert('message', { ...inIt, text: question });
  const unanswered = { message_id: message, institution_id: institutionId, asked_at: new Date() };
  await insert('unanswered_question', unanswered, 'message_id');
  const reply = await insert('reply', {
    ...inIt,
    message_id: message,
    asked_as: role,
    locale: 'en',
    request_id: 'canary',
    text: answer,
    state: 'COMPLETED',
    frame_ends: [answer?.length],
    finish_reason: 'STOP',
    started_at: new Date(),
    finished_at: new Date(),
    parts: JSON.stringify([
      { sequence: 2, start: 0, end: 0, part: { type: 'advice', steps: [{ ko: answer, en: answer }] } },
    ]),
  });
  const worded = { label_ko: fact, label_en: fact, value_ko: fact, value_en: fact, source_ko: fact, source_en: fact };
  const told = { reply_id: reply, position: 0, account_id: account, fact_id: fact, ...worded, as_of: '2026Q3' };
  await insert('reply_fact', told, 'reply_id');
  const heard = { topic: 'FINANCE', topic_probability: 1, emotion: 'WORRIED', emotion_probability: 1, versions: '{}' };
  const understood = { reply_id: reply, account_id: account, intent: fact, intent_probability: 1, ...heard };
  await insert('reply_understanding', understood, 'reply_id');
  const by = { institution_id: institutionId, account_id: account, given_at: new Date() };
  await insert('reply_feedback', { ...by, reply_id: reply, verdict: 'BAD', text: opinion }, 'reply_id');
  return { keys: { Conversation: conversation, Message: message, Reply: reply }, said };
}

/** An intent and an FAQ that answer with words of their own. */
export async function someKnowledge(insert: Insert, institutionId: number, answer: string) {
  const asked = { nameKo: 'x', nameEn: 'x', questions: ['canary parking'] };
  const content = JSON.stringify({ ...asked, answerKo: answer, answerEn: answer, field: null });
  const row = {
    institution_id: institutionId,
    content,
    published: content,
    state: 'PUBLISHED',
    published_version: 1,
    published_at: new Date(),
    created_at: new Date(),
    updated_at: new Date(),
  };
  const intent = await insert('intent', { ...row, code: 'CANARY' });
  return { Intent: encodeId('Intent', intent), Faq: encodeId('Faq', await insert('faq', row)) };
}

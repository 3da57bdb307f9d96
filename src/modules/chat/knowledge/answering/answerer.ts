import { languageOf } from '../../../../platform/text.js';
import { topicsOf, type Answerer } from '../../plan/index.js';
import { isInHardship } from '../../safety/index.js';
import type { Answering } from './answering.js';
import type { PastQuestionsRepository } from '../asked-before/past-questions.repository.js';

const SURE_AFTER_OTHERS = 0.7;

/**
 * Answers with intents and FAQs before a model is asked. People who cannot repay always learn where to get help,
 * whatever is published. Records customers' questions that neither these nor the customer's data can answer.
 */
export const answerFromKnowledge =
  ({
    answering,
    questions,
  }: {
    readonly answering: Pick<Answering, 'answerFrom'>;
    readonly questions: Pick<PastQuestionsRepository, 'note'>;
  }): Answerer =>
  async ({ caller, question, locale, understood, reply, isOwn, attachments = [], before = [] }) => {
    if (isInHardship(question)) return null;
    // A follow-up question hardly says by itself what it is about.
    const { label = null, probability = 0 } = understood?.intent ?? {};
    const intent = before.length > 0 && probability < SURE_AFTER_OTHERS ? null : label;
    const files = attachments.map(({ fileId }) => fileId);
    const answer = await answering.answerFrom(caller, question, languageOf(question) ?? locale, { intent, files });
    if (answer) {
      const by = answer.intent === null ? `faq-${answer.faqId ?? 0}` : `intent-${answer.intent}`;
      const facts = answer.facts.map((fact) => ({ ...fact, topic: 'UPLOAD' as const }));
      return { text: answer.text, facts, versions: { [by]: String(answer.version) }, isOfFile: answer.isOfFile };
    }
    if (isOwn && topicsOf(question, understood).length === 0) await questions.note(reply.messageId);
    return null;
  };

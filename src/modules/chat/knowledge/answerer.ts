import { languageOf } from '../../../platform/text.js';
import { topicsOf, type Answerer } from '../plan/index.js';
import { isInHardship } from '../safety/index.js';
import type { Answering } from './answering.js';
import type { PastQuestionsRepository } from './past-questions.repository.js';

/**
 * Lets intents and FAQs answer before a model is asked. Who cannot repay is told where help is, whatever is published. A
 * question of a customer that neither they nor what is known of him can answer is noted.
 */
export const answerFromKnowledge =
  ({
    answering,
    questions,
  }: {
    readonly answering: Pick<Answering, 'answerFrom'>;
    readonly questions: Pick<PastQuestionsRepository, 'note'>;
  }): Answerer =>
  async ({ caller, question, locale, understood, reply, isOwn, attachments = [] }) => {
    if (isInHardship(question)) return null;
    const intent = understood?.intent?.label ?? null;
    const files = attachments.map(({ fileId }) => fileId);
    const answer = await answering.answerFrom(caller, question, languageOf(question) ?? locale, { intent, files });
    if (answer) {
      const by = answer.intent === null ? `faq-${answer.faqId ?? 0}` : `intent-${answer.intent}`;
      const facts = answer.facts.map((fact) => ({ ...fact, topic: 'UPLOAD' as const }));
      return { text: answer.text, facts, versions: { [by]: String(answer.version) } };
    }
    if (isOwn && topicsOf(question, understood).length === 0) await questions.note(reply.messageId);
    return null;
  };

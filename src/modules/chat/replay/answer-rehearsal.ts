import { moodOf, type AnswerComposer } from '../answer/index.js';
import { guardedBy, type AnswerOutcome } from './answer-outcome.js';
import type { PastAnswer } from './past-answers.repository.js';

/** Answers a past question once more, for the person who asked it, and keeps nothing. */
export type Rehearsal = (asked: PastAnswer) => Promise<AnswerOutcome>;

const NEVER_ABORTED = new AbortController().signal;
/** No queue gave the reply out, and nothing is written under this lease. */
const NO_TOKEN = '';

/** Rehearses with a composer that asks no language model and notes nothing. */
export const rehearsalWith =
  (composer: Pick<AnswerComposer, 'compose'>): Rehearsal =>
  async ({ replyId, messageId, accountId, locale, requestId, askedAt, attempt }) => {
    const reply = { replyId, messageId, accountId, locale, requestId, askedAt, attempt };
    const answer = await composer.compose({ ...reply, askedAs: 'CUSTOMER', token: NO_TOKEN }, () => undefined);
    for await (const event of answer.stream(NEVER_ABORTED)) void event;
    const { facts, verdicts, understood = null } = answer.evidence();
    return {
      intent: understood?.intent?.label ?? null,
      statedFacts: facts.flatMap(({ id, isTold }) => (isTold ? [id] : [])),
      ...guardedBy(verdicts),
      mood: moodOf(understood),
    };
  };

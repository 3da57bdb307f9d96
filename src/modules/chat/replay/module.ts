import { createNarrator } from '../../../platform/llm/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Room } from '../../../platform/room.js';
import type { CandidateModels, ModelServing } from '../../models/index.js';
import { AnswerComposer, answerFromAttachments, type FileFindings } from '../answer/index.js';
import { answerFromKnowledge, type ChatKnowledge } from '../knowledge/index.js';
import type { AskedForecasts, FactSource, Tool } from '../../../platform/assistant/index.js';
import type { MessageRepository } from '../messages/index.js';
import { ServedUnderstanding, type Understanding, understandingWith } from '../understanding/index.js';
import { rehearsalWith, type Rehearsal } from './answer-rehearsal.js';
import { AnswersReplayResolver } from './answers-replay.resolver.js';
import { AnswersReplayService } from './answers-replay.service.js';
import { PastAnswersRepository } from './past-answers.repository.js';

interface ReplayNeighbours {
  readonly messages: MessageRepository;
  readonly facts: FactSource;
  readonly tools: readonly Tool[];
  readonly knowledge: Pick<ChatKnowledge, 'answering' | 'published'>;
  readonly files: FileFindings;
  readonly forecasts: AskedForecasts;
  readonly models: Pick<ModelServing, 'servingText'>;
  readonly candidates: Pick<CandidateModels, 'find'>;
}

export interface AnswersReplays extends Pick<Room, 'resolvers'> {
  readonly service: AnswersReplayService;
}

/** Builds the replay: it answers as replies are answered, without a language model and without keeping anything. */
export function createAnswersReplay(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  { models, candidates, knowledge, files, ...read }: ReplayNeighbours,
): AnswersReplays {
  const served = new ServedUnderstanding(models);
  const questions = { note: () => Promise.resolve() };
  const answerers = [
    answerFromAttachments(answerFromKnowledge({ answering: knowledge.answering, questions }), files, null),
  ];
  const rehearsal = (understanding: Understanding | null): Rehearsal => {
    const understandings = understanding ? { of: () => Promise.resolve(understanding) } : served;
    const model = createNarrator({ tokenMs: 0 });
    return rehearsalWith(new AnswerComposer({ ...read, clock, model, answerers, understandings }));
  };
  const service = new AnswersReplayService({
    database,
    answers: new PastAnswersRepository(database),
    candidates,
    rehearsal,
    understandingWith: (institutionId, candidate) => understandingWith(models, institutionId, candidate),
    publishedQuestions: async (institutionId) =>
      (await knowledge.published.of(institutionId)).rows.flatMap(({ content }) => content.questions),
  });
  return { service, resolvers: new Map([[AnswersReplayResolver, new AnswersReplayResolver(service)]]) };
}

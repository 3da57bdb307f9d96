import type { Cache } from '../../platform/cache/index.js';
import { listen } from '../../platform/database/index.js';
import type { LanguageModel } from '../../platform/llm/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Room } from '../../platform/room.js';
import type { TwoPersonCheck } from '../identity/index.js';
import type { AnswersKept, CandidateModels, CandidateText, ModelServing } from '../models/index.js';
import {
  AnswerCache,
  AnswerComposer,
  answerFromAttachments,
  type AskableTables,
  type FileFindings,
  Narratives,
  TableQueries,
} from './answer/index.js';
import {
  allOf,
  type ChatObserver,
  ChatReplyResolver,
  createFeedback,
  createSweep,
  LeaseRepository,
  noticeFor,
  ReplyActionResolver,
  ReplyFactRepository,
  ReplyPartResolver,
  ReplyRepository,
  ReplyResolver,
  ReplyService,
  ReplyStopper,
  ReplyStream,
  ReplyUnderstandingRepository,
  ReplyUnderstandingResolver,
  ReplyWorker,
} from './replies/index.js';
import type { AskedForecasts, FactSource, Tool } from '../../platform/assistant/index.js';
import {
  type AttachedFiles,
  ChatAllowanceResolver,
  ConversationMessagesResolver,
  ConversationPathResolver,
  createExplanations,
  Enclosing,
  type ExplanationDuty,
  MessageRepository,
  MessageResolver,
  MessageService,
  NO_FILES,
  NO_FORECASTS,
  RunningRepliesResolver,
  TokenBudget,
} from './messages/index.js';
import { ComplianceRecorder, ComplianceRepository, ComplianceResolver, ComplianceService } from './record/index.js';
import {
  ConversationRepository,
  ConversationResolver,
  ConversationService,
  createExports,
  createSearch,
  type CustomerDirectory,
} from './conversations/index.js';
import { answerFromKnowledge, createKnowledge, NO_UPLOADS, type LatestUpload } from './knowledge/index.js';
import { type AnswersReplays, createAnswersReplay } from './replay/index.js';
import { servedSentences } from './gate/index.js';
import { ServedUnderstanding } from './understanding/index.js';

interface ChatNeighbours {
  readonly model: LanguageModel;
  /** Reviews doubtful sentences; they are not reviewed when left out. */
  readonly verifier?: LanguageModel | null;
  /** Facts that may be shown about a customer. */
  readonly facts: FactSource;
  /** Tools for lookups during an answer. */
  readonly tools?: readonly Tool[];
  readonly customers: CustomerDirectory;
  /** Whether two accounts belong to two people. */
  readonly origins: TwoPersonCheck;
  /** The explanation owed before a loan. */
  readonly duty: ExplanationDuty;
  /** The asker's latest upload; nobody has uploads when left out. */
  readonly uploads?: LatestUpload;
  /** Files that a message may be about; none when left out. */
  readonly files?: AttachedFiles & FileFindings;
  /** Tables of files that a model may write queries of; none are written when left out. */
  readonly tables?: AskableTables;
  /** Forecasts that a message may ask for; none when left out. */
  readonly forecasts?: AskedForecasts;
  /** Models in service that understand questions; questions are understood by words alone when left out. */
  readonly models?: Pick<ModelServing, 'servingText'>;
  /** Models that may be put in service, for a replay of past questions; there is none when left out. */
  readonly candidates?: Pick<CandidateModels, 'find'>;
  /** Where answers of models are kept for some minutes; none are when left out. */
  readonly cache?: Cache;
  /** Where figures about replies go. */
  readonly observer?: ChatObserver;
}

export interface Chat extends Room {
  readonly conversations: ConversationService;
  readonly messages: MessageService;
  readonly replies: ReplyService;
  readonly stream: ReplyStream;
  startWorker(): Promise<() => Promise<void>>;
  /** What a candidate would take away from past answers; null where nothing can be said. */
  answersKept(candidate: CandidateText, institutionId: number): Promise<AnswersKept | null>;
}

/** How long a question may wait for a worker. By then the asker has given up, and may ask again. */
const QUEUE_TIMEOUT_MS = 60_000;
/** Grace period for replies when a worker stops. Ending them, and then an embedded database, has to fit in the ten
 *  seconds that a process has. */
const GRACE_MS = 6_000;
/** Readers poll the row this many times per lease, so they notice any end soon after the sweep. */
const CHECKS_PER_LEASE = 3;

/** Builds the chat module. */
export function createChat(platform: Platform, neighbours: ChatNeighbours): Chat {
  const services = createServices(platform, neighbours);
  const { conversations, messages, replies, stream, compliance, explanations, knowledge } = services;
  const exports = createExports(platform);
  const replay = createReplay(platform, neighbours, services);
  return {
    conversations,
    messages,
    replies,
    stream,
    startWorker: () => startWorker(platform, neighbours, services),
    answersKept: (candidate, institutionId) => replay?.service.check(candidate, institutionId) ?? Promise.resolve(null),
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [ConversationResolver, new ConversationResolver(conversations)],
      [ConversationMessagesResolver, new ConversationMessagesResolver(messages)],
      [ConversationPathResolver, new ConversationPathResolver(messages)],
      [RunningRepliesResolver, new RunningRepliesResolver(replies)],
      [MessageResolver, new MessageResolver(messages, replies)],
      [ReplyResolver, new ReplyResolver(replies)],
      [ReplyPartResolver, new ReplyPartResolver(replies)],
      [ReplyActionResolver, new ReplyActionResolver()],
      [ReplyUnderstandingResolver, new ReplyUnderstandingResolver(replies)],
      [ComplianceResolver, new ComplianceResolver(compliance)],
      ...explanations.resolvers,
      ...services.feedback.resolvers,
      ...createSearch(platform.database).resolvers,
      ...exports.resolvers,
      ...knowledge.resolvers,
      ...(replay?.resolvers ?? []),
      [ChatAllowanceResolver, new ChatAllowanceResolver(messages)],
      [ChatReplyResolver, new ChatReplyResolver(stream)],
    ]),
    routes: exports.routes,
    nodes: {
      Conversation: (id, context) => conversations.find(context, id),
      Message: (id, context) => messages.find(context, id),
      Reply: (id, context) => replies.find(context, id),
      ...knowledge.nodes,
    },
  };
}

/** Dependencies shared by the module's resolvers and worker. */
function createServices(platform: Platform, neighbours: ChatNeighbours) {
  const { customers, duty, origins, uploads = NO_UPLOADS, observer = {} } = neighbours;
  const { files = NO_FILES, forecasts = NO_FORECASTS } = neighbours;
  const { config, clock, database, eventLog } = platform;
  const { leaseMs, tokensPerDay } = config.chat;
  const queueTimeoutMs = QUEUE_TIMEOUT_MS;
  const recorder = new ComplianceRecorder({ records: new ComplianceRepository(), noticeFor });
  const replyFacts = new ReplyFactRepository(database);
  const understood = new ReplyUnderstandingRepository(database);
  // Everything stored in the transaction that ends a reply. The record comes last: it locks its chain until commit.
  const keep = allOf([
    (transaction, ended) => replyFacts.keep(transaction, ended),
    (transaction, ended) => understood.keep(transaction, ended),
    (transaction, ended) => recorder.repliesEnded(transaction, ended),
  ]);
  const leases = new LeaseRepository(database, keep);
  const replyRepository = new ReplyRepository(database);
  const messageRepository = new MessageRepository(database);
  const sweep = createSweep({ leases, eventLog, observer, leaseMs, queueTimeoutMs });

  const budget = new TokenBudget(clock, tokensPerDay);
  const stored = { database, replies: replyRepository };
  const stopper = new ReplyStopper({ replies: replyRepository, eventLog, keep });
  const opened = { ...stored, conversations: new ConversationRepository(database) };
  const explanation = { ...opened, clock, duty, messages: messageRepository, recorder, keep, queueTimeoutMs };
  const following = { eventLog, sweep, queueTimeoutMs, checkMs: leaseMs / CHECKS_PER_LEASE };
  return {
    leases,
    sweep,
    budget,
    messageRepository,
    conversations: new ConversationService({ ...opened, customers, recorder }),
    messages: new MessageService({
      ...stored,
      stopper,
      messages: messageRepository,
      queueTimeoutMs,
      budget,
      enclosing: new Enclosing({ forecasts, files }),
    }),
    replies: new ReplyService({ ...stored, facts: replyFacts, understood, stopper }),
    stream: new ReplyStream({ replies: replyRepository, ...following }),
    compliance: new ComplianceService(database),
    explanations: createExplanations(explanation),
    feedback: createFeedback({ ...stored, clock }),
    knowledge: createKnowledge(platform, { uploads, origins }),
  };
}

/** The replay of past questions; null without models that understand them. */
function createReplay(
  platform: Platform,
  { facts, tools = [], models, candidates, files = NO_FILES, forecasts = NO_FORECASTS }: ChatNeighbours,
  { messageRepository: messages, knowledge }: ReturnType<typeof createServices>,
): AnswersReplays | null {
  if (!models || !candidates) return null;
  return createAnswersReplay(platform, { messages, facts, tools, knowledge, files, forecasts, models, candidates });
}

async function startWorker(
  { config, clock, log, database, eventLog }: Platform,
  {
    model,
    verifier = null,
    facts,
    tools = [],
    models,
    cache,
    observer = {},
    forecasts,
    files = NO_FILES,
    tables,
  }: ChatNeighbours,
  { leases, sweep, budget, messageRepository: messages, knowledge }: ReturnType<typeof createServices>,
): Promise<() => Promise<void>> {
  const { leaseMs, frameMs, concurrency } = config.chat;
  const hasTokens = async (accountId: number) => (await budget.allowance(database, accountId)).tokensLeft > 0;
  const queries = tables ? new TableQueries({ model, tables, hasTokens }) : null;
  const composer = new AnswerComposer({
    messages,
    facts,
    tools,
    clock,
    model,
    verifier,
    release: config.chat.release,
    answerMs: config.chat.answerTimeoutMs,
    hasTokens,
    answerers: [answerFromAttachments(answerFromKnowledge(knowledge), files, queries)],
    ...(cache && {
      answers: new AnswerCache({ cache, models: namesOf(config) }),
      narratives: new Narratives({ cache, eventLog, models: namesOf(config) }),
    }),
    ...(forecasts && { forecasts }),
    ...(models && {
      understandings: new ServedUnderstanding(models),
      sentences: (institutionId) => servedSentences(models, institutionId),
    }),
  });
  const writing = { leases, eventLog, composer, observer, clock, log, leaseMs, frameMs };
  const hear = listen.bind(null, database);
  const worker = new ReplyWorker({ ...writing, listen: hear, sweep, concurrency, graceMs: GRACE_MS });
  await worker.start();
  return () => worker.stop();
}

/** Which models may answer, and how their answers are released. */
const namesOf = ({ llm, chat }: Platform['config']): string =>
  JSON.stringify([chat.release, chat.verifier, ...llm.providers.map(({ baseUrl, model }) => [baseUrl, model])]);

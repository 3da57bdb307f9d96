import { listen } from '../../platform/database/index.js';
import type { LanguageModel } from '../../platform/llm/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Room } from '../../platform/room.js';
import { AnswerComposer } from './answer-composer.js';
import { AI_NOTICE, type FactSource } from './answer/index.js';
import { ComplianceRecorder, ComplianceRepository } from './compliance/index.js';
import { ComplianceResolver } from './compliance.resolver.js';
import { ComplianceService } from './compliance.service.js';
import { ConversationRepository } from './conversation.repository.js';
import { ConversationResolver } from './conversation.resolver.js';
import { ConversationService, type CustomerDirectory } from './conversation.service.js';
import { MessageRepository } from './message.repository.js';
import { ConversationMessagesResolver, MessageResolver } from './message.resolver.js';
import { MessageService } from './message.service.js';
import {
  allOf,
  createSweep,
  LeaseRepository,
  ReplyRepository,
  ReplyWorker,
  type ChatObserver,
  type EndingHook,
} from './replies/index.js';
import { ReplyStream } from './reply-stream.service.js';
import { chatReplyResolver, ReplyResolver } from './reply.resolver.js';
import { ReplyService } from './reply.service.js';

export interface ChatNeighbours {
  readonly model: LanguageModel;
  /** What may be told of a customer. */
  readonly facts: FactSource;
  readonly customers: CustomerDirectory;
  /** Where figures about replies go. */
  readonly observer?: ChatObserver;
}

export interface Chat extends Room {
  readonly conversations: ConversationService;
  readonly messages: MessageService;
  readonly replies: ReplyService;
  readonly stream: ReplyStream;
  startWorker(): Promise<() => Promise<void>>;
}

/** How long a question may wait for a worker. Whoever asked has given up by then, and may ask again. */
const QUEUE_TIMEOUT_MS = 60_000;
/** How long a stopping worker lets its replies go on. Ending them, and then an embedded database, has to fit in the ten
 *  seconds that a process has. */
const GRACE_MS = 6_000;
/** Readers look at the row this many times in a lease, and so learn of any end soon after the sweep. */
const CHECKS_PER_LEASE = 3;

/** Builds the chat room. */
export function createChat(platform: Platform, neighbours: ChatNeighbours): Chat {
  const { config, clock, log, database, eventLog } = platform;
  const { model, facts, customers, observer = {} } = neighbours;
  const { leaseMs, frameMs, concurrency } = config.chat;
  const queueTimeoutMs = QUEUE_TIMEOUT_MS;

  const recorder = new ComplianceRecorder({ records: new ComplianceRepository(), aiNotice: AI_NOTICE });
  // What is kept of every reply in the transaction that ends it. The record comes last: it holds its chain until then.
  const hooks: readonly EndingHook[] = [(transaction, ended) => recorder.repliesEnded(transaction, ended)];
  const keep = allOf(hooks);
  const leases = new LeaseRepository(database, keep);
  const replyRepository = new ReplyRepository(database);
  const conversationRepository = new ConversationRepository(database);
  const messageRepository = new MessageRepository(database);
  const sweep = createSweep({ leases, eventLog, observer, leaseMs, queueTimeoutMs });

  const stored = { database, replies: replyRepository };
  const conversations = new ConversationService({
    ...{ ...stored, conversations: conversationRepository, customers, recorder },
  });
  const messages = new MessageService({ ...stored, messages: messageRepository, queueTimeoutMs });
  const replies = new ReplyService({ ...stored, eventLog, keep });
  const checkMs = leaseMs / CHECKS_PER_LEASE;
  const stream = new ReplyStream({ replies: replyRepository, eventLog, sweep, queueTimeoutMs, checkMs });

  async function startWorker(): Promise<() => Promise<void>> {
    const composer = new AnswerComposer({ messages: messageRepository, facts, clock, model });
    const writing = { leases, eventLog, composer, observer, clock, log, leaseMs, frameMs };
    const hear = listen.bind(null, database);
    const worker = new ReplyWorker({ ...writing, listen: hear, sweep, concurrency, graceMs: GRACE_MS });
    await worker.start();
    return () => worker.stop();
  }

  const ChatReplyResolver = chatReplyResolver(stream);
  return {
    conversations,
    messages,
    replies,
    stream,
    startWorker,
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [ConversationResolver, new ConversationResolver(conversations)],
      [ConversationMessagesResolver, new ConversationMessagesResolver(messages)],
      [MessageResolver, new MessageResolver(messages, replies)],
      [ReplyResolver, new ReplyResolver(replies)],
      [ComplianceResolver, new ComplianceResolver(new ComplianceService(database))],
      [ChatReplyResolver, new ChatReplyResolver()],
    ]),
    nodes: {
      Conversation: (id, context) => conversations.find(context, id),
      Message: (id, context) => messages.find(context, id),
      Reply: (id, context) => replies.find(context, id),
    },
  };
}

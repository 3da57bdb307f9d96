import type { Platform } from '../../../platform/platform.js';
import type { Room } from '../../../platform/room.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import { Answering } from './answering/answering.js';
import { AskedBeforeResolver } from './asked-before/asked-before.resolver.js';
import { AskedBeforeService } from './asked-before/asked-before.service.js';
import { FaqResolver } from './editing/faq.resolver.js';
import { IntentResolver } from './editing/intent.resolver.js';
import { InstitutionContactsRepository } from './contacts/institution-contacts.repository.js';
import { InstitutionContactsResolver } from './contacts/institution-contacts.resolver.js';
import { InstitutionContactsService } from './contacts/institution-contacts.service.js';
import { KnowledgeActs } from './editing/knowledge-acts.js';
import { KnowledgeRepository } from './knowledge.repository.js';
import { KnowledgeService } from './editing/knowledge.service.js';
import { toKnowledgeType } from './editing/knowledge.types.js';
import type { KnowledgeKind } from './knowledge-row.js';
import { PastQuestionsRepository } from './asked-before/past-questions.repository.js';
import { PublishedKnowledge } from './answering/published-knowledge.js';
import { PublishingService } from './editing/publishing.service.js';
import type { LatestUpload } from './upload-field.js';

export interface ChatKnowledge extends Room {
  readonly answering: Answering;
  readonly questions: PastQuestionsRepository;
  /** What is published, and its version, by which answers based on it can be cached. */
  readonly published: Pick<PublishedKnowledge, 'of' | 'version'>;
}

/** What staff and administrators do with intents and FAQs. */
export interface KnowledgeKeeping {
  readonly service: KnowledgeService;
  readonly publishing: PublishingService;
}

/** For callers without a server, such as a generator of demonstration data. */
export function createKnowledgeKeeping(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  origins: TwoPersonCheck,
  knowledge = new KnowledgeRepository(database),
  published = new PublishedKnowledge(knowledge, clock),
): KnowledgeKeeping {
  const acts = new KnowledgeActs({ database, clock, knowledge });
  const contacts = new InstitutionContactsRepository(database);
  return {
    service: new KnowledgeService({ acts, knowledge, published }),
    publishing: new PublishingService({ acts, knowledge, contacts, origins, published }),
  };
}

/** Builds the services that answer from intents and FAQs, and those that edit them. */
export function createKnowledge(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  { uploads, origins }: { readonly uploads: LatestUpload; readonly origins: TwoPersonCheck },
): ChatKnowledge {
  const knowledge = new KnowledgeRepository(database);
  const questions = new PastQuestionsRepository(database);
  const published = new PublishedKnowledge(knowledge, clock);
  const contacts = new InstitutionContactsRepository(database);
  const acts = new KnowledgeActs({ database, clock, knowledge });
  const { service, publishing } = createKnowledgeKeeping({ database, clock }, origins, knowledge, published);
  const contactBook = new InstitutionContactsService({ acts, contacts });
  const before = new AskedBeforeService({ knowledge, published, questions });
  const node =
    (kind: KnowledgeKind): NonNullable<Room['nodes']>[string] =>
    async (id, context) => {
      const row = await service.find(context, kind, id);
      return row && toKnowledgeType(row, context.locale);
    };
  return {
    answering: new Answering({ published, uploads }),
    questions,
    published,
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [IntentResolver, new IntentResolver(service, publishing)],
      [FaqResolver, new FaqResolver(service, publishing)],
      [InstitutionContactsResolver, new InstitutionContactsResolver(contactBook)],
      [AskedBeforeResolver, new AskedBeforeResolver(before)],
    ]),
    nodes: { Intent: node('INTENT'), Faq: node('FAQ') },
  };
}

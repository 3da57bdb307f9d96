import { fieldsNamed, type Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities, Room } from '../../../platform/room.js';
import type { Customers } from '../../customers/index.js';
import { CustomerDocumentsResolver } from './customer-documents.resolver.js';
import { NO_APPLICATIONS, type DocumentApplications } from './document-applications.js';
import { DocumentChangeRepository } from './document-change.repository.js';
import { DocumentChangeService } from './document-change.service.js';
import { DocumentFileService } from './document-file.service.js';
import { documentRoutes } from './document-routes.js';
import { DocumentTextRepository } from './document-text.repository.js';
import { DocumentTextService, READ_TEXT, SWEEP_DOCUMENTS } from './document-text.service.js';
import { DocumentUploadRepository } from './document-upload.repository.js';
import { documentColumns } from './document.columns.js';
import { DocumentEntity } from './document.entity.js';
import { DocumentRepository } from './document.repository.js';
import { DocumentResolver } from './document.resolver.js';
import { DocumentService } from './document.service.js';
import { Photographs } from './photographs.js';
import { SignedLinks } from './signed-links.js';

export const documentEntities: Entities = [DocumentEntity];

interface DocumentNeighbours {
  readonly customers: Pick<Customers, 'service' | 'accessLog'>;
}

export interface Documents extends Required<Room> {
  readonly service: DocumentService;
  readonly changes: DocumentChangeService;
  readonly files: DocumentFileService;
  readonly texts: DocumentTextService;
  /** Lets the module that owns applications answer for them and receive notice of their papers. */
  useApplications(applications: DocumentApplications): void;
}

/** Every field that a paper has of its own, for `node(id)`, which cannot look ahead. */
const ALL_DOCUMENT_FIELDS = fieldsNamed(...Object.keys(documentColumns));

export function createDocuments(platform: Platform, { customers }: DocumentNeighbours): Documents {
  const { config, database, clock, jobs, objects } = platform;
  const { accessLog } = customers;
  let owner = NO_APPLICATIONS;
  const applications = (): DocumentApplications => owner;
  const links = new SignedLinks(config.identity);
  const changing = new DocumentChangeRepository();
  const service = new DocumentService({ documents: new DocumentRepository(database), accessLog, clock, links });
  const changes = new DocumentChangeService({ database, clock, objects, documents: changing, applications, links });
  const uploads = new DocumentUploadRepository();
  const photographs = new Photographs(objects, platform.log);
  const files = new DocumentFileService({ ...platform, uploads, photographs, applications, links, accessLog });
  const texts = new DocumentTextService({ ...platform, texts: new DocumentTextRepository(), changes: changing });
  const resolvers: Resolvers = new Map<new (...args: never[]) => unknown, object>([
    [DocumentResolver, new DocumentResolver(service, changes, customers.service, config.http)],
    [CustomerDocumentsResolver, new CustomerDocumentsResolver(service)],
  ]);
  return {
    resolvers,
    nodes: {
      Document: async (id, context) => {
        const row = await service.find(context, id, ALL_DOCUMENT_FIELDS);
        return row && { ...row, __typename: 'Document' };
      },
    },
    routes: documentRoutes(files, config.http),
    async startWorker() {
      await jobs.work(READ_TEXT, ({ documentId }) => texts.read(documentId));
      await jobs.work(SWEEP_DOCUMENTS, () => texts.sweep());
      return () => Promise.resolve();
    },
    service,
    changes,
    files,
    texts,
    useApplications: (applications) => void (owner = applications),
  };
}

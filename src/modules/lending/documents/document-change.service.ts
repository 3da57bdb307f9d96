import { type Actor, type Caller, customerNotFound } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { UpstreamFailure } from '../../../platform/errors/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import { keyClaim } from '../../../platform/once/index.js';
import { once } from '../once/index.js';
import type { DocumentApplications } from './document-applications.js';
import type { DocumentChangeRepository } from './document-change.repository.js';
import type { DocumentRow } from './document.columns.js';
import type { DocumentKind } from './document.entity.js';
import { documentScope, maySeeDocumentsOf, HAND_IN_DOCUMENTS } from './document.policy.js';
import {
  applicationClosed,
  applicationNotFound,
  customerNeeded,
  documentInUse,
  documentNotFound,
  fileNameRefused,
  tooManyDocuments,
} from './document.refusals.js';
import { cleanFileName } from '../../../platform/file-name.js';
import { seconds, type SignedLinks } from './signed-links.js';

/** How long an upload link is valid, in seconds: time to find a paper and scan it. */
const UPLOAD_SECONDS = 600;
/** The most papers of one customer. A refinancing takes six to ten. */
const MAX_DOCUMENTS = 200;
/** The most announced at a time, so that nobody reserves what they do not send. */
const MAX_WAITING = 20;

interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly fileName: string;
  readonly customerId: number | null;
  readonly applicationId: number | null;
}

/** An announced paper, and how to send its file. */
export interface StartedUpload {
  readonly document: DocumentRow;
  readonly token: string;
  readonly expiresAt: string;
}

interface RemovedDocument {
  readonly documentId: number;
  readonly storageId: string | null;
}

/** Announces papers and takes them back: customers their own, staff those of their institution's customers. */
export class DocumentChangeService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly objects: ObjectStore;
      readonly documents: DocumentChangeRepository;
      readonly applications: () => DocumentApplications;
      readonly links: SignedLinks;
    },
  ) {}

  /**
   * Announces a paper and returns a link over which its file can be sent, once, within ten minutes.
   * @throws Refusal FILE_NAME_REFUSED, CUSTOMER_NOT_FOUND, APPLICATION_NOT_FOUND, APPLICATION_CLOSED, INVALID_INPUT,
   * TOO_MANY_DOCUMENTS, LOAN_BUSY or IDEMPOTENCY_CONFLICT.
   */
  async start(caller: Caller, key: string, request: DocumentRequest): Promise<StartedUpload> {
    const actor = HAND_IN_DOCUMENTS.require(caller);
    const { database, documents, clock, links } = this.parts;
    const at = clock.now();
    const claim = keyClaim(actor.accountId, key, 'documentUploadStart', request);
    const expiresAt = seconds(at) + UPLOAD_SECONDS;
    const { document, expiry } = await once(database, { claim, at }, async (transaction) => {
      const cleaned = cleanFileName(request.fileName);
      const fileName = 'name' in cleaned ? cleaned.name : fileNameRefused(cleaned.problem);
      const customerId = await this.ownerOf(transaction, caller, actor, request);
      const { institutionId, accountId } = actor;
      if (!(await documents.lockCustomer(transaction, institutionId, customerId))) customerNotFound();
      const counts = await documents.count(transaction, customerId, at);
      if (counts.all >= MAX_DOCUMENTS) tooManyDocuments(MAX_DOCUMENTS);
      if (counts.waiting >= MAX_WAITING) tooManyDocuments(MAX_WAITING);
      const { kind, applicationId } = request;
      const uploadExpiresAt = new Date(expiresAt * 1000);
      const announced = { institutionId, customerId, applicationId, accountId, kind, fileName, uploadExpiresAt, at };
      const row = await documents.insert(transaction, announced);
      await recordAudit(transaction, caller, {
        action: 'DOCUMENT_UPLOAD_STARTED',
        subjectType: 'Document',
        subjectId: row.key,
        customerId,
        detail: { kind, applicationId },
      });
      return { document: row, expiry: expiresAt };
    });
    const link = {
      purpose: 'upload',
      documentId: document.key,
      accountId: actor.accountId,
      expiresAt: expiry,
    } as const;
    return { document, token: links.tokenOf(link), expiresAt: new Date(expiry * 1000).toISOString() };
  }

  /**
   * Takes a paper back. Its file is deleted with it.
   * @throws Refusal DOCUMENT_NOT_FOUND, DOCUMENT_IN_USE, LOAN_BUSY or IDEMPOTENCY_CONFLICT.
   */
  async delete(caller: Caller, key: string, documentId: number): Promise<number> {
    const actor = HAND_IN_DOCUMENTS.require(caller);
    const { database, documents, clock } = this.parts;
    const claim = keyClaim(actor.accountId, key, 'documentDelete', { documentId });
    const deleted = await once(database, { claim, at: clock.now() }, async (transaction) => {
      const document = await documents.lock(transaction, documentScope(actor), documentId);
      if (!document) return documentNotFound();
      const { applicationId, customerId } = document;
      if (applicationId !== null && !(await this.parts.applications().letsGo(transaction, applicationId)))
        documentInUse();
      await documents.markDeleted(transaction, documentId);
      await recordAudit(transaction, caller, {
        action: 'DOCUMENT_DELETED',
        subjectType: 'Document',
        subjectId: documentId,
        customerId,
        detail: { applicationId },
      });
      return { documentId, storageId: document.storageId };
    });
    await this.removeFile(deleted);
    return deleted.documentId;
  }

  /** The owner of the paper: the caller, the application's customer, or the customer whom staff name. */
  private async ownerOf(
    transaction: Transaction,
    caller: Caller,
    actor: Actor,
    { customerId, applicationId }: DocumentRequest,
  ): Promise<number> {
    const scope = documentScope(actor);
    if (applicationId !== null) {
      const application =
        (await this.parts.applications().find(transaction, caller, applicationId)) ?? applicationNotFound();
      if (customerId !== null && customerId !== application.customerId) return customerNotFound();
      return application.takesDocuments ? application.customerId : applicationClosed();
    }
    const owner = customerId ?? scope.customerId ?? customerNeeded();
    return maySeeDocumentsOf(scope, owner) ? owner : customerNotFound();
  }

  private async removeFile({ documentId, storageId }: RemovedDocument): Promise<void> {
    const { objects, documents, database } = this.parts;
    try {
      if (storageId !== null) await objects.delete(storageId);
      await documents.forget(database, documentId);
    } catch (error) {
      // The paper is deleted. The hourly sweep removes what is left of it.
      if (!(error instanceof UpstreamFailure)) throw error;
    }
  }
}

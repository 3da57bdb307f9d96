import type { Caller } from '../../../platform/access/index.js';
import { recordAudit, type AccessLog } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import type { Jobs } from '../../../platform/jobs/index.js';
import { newObjectId, ObjectTooLarge, type ObjectReader, type ObjectStore } from '../../../platform/storage/index.js';
import type { DocumentApplications } from './document-applications.js';
import { READ_TEXT } from './document-text.service.js';
import {
  MAX_ATTEMPTS,
  type CameIn,
  type DocumentUploadRepository,
  type ReadableDocument,
  type UploadClaim,
} from './document-upload.repository.js';
import { documentNotFound, documentTooLarge, MAX_DOCUMENT_BYTES } from './document.refusals.js';
import { FileInspector } from './file-inspector.js';
import type { PhotographProblem } from './photograph-problem.js';
import type { Photographs } from './photographs.js';
import { seconds, type Link, type LinkPurpose, type SignedLinks } from './signed-links.js';
import { uploadExpired, uploadUsed, uploadInProgress, downloadExpired } from '../../../platform/http/index.js';

/** A file being uploaded. */
export interface IncomingFile {
  /** The size that the sender states, in bytes; null when not stated. */
  readonly declaredBytes: number | null;
  /** Starts reading it. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A paper whose file came. */
interface ReceivedPaper {
  readonly documentId: number;
  /** Why a better photograph is asked for; null when none is. */
  readonly problem: PhotographProblem | null;
}

/** A file being downloaded. */
interface OutgoingFile {
  readonly document: ReadableDocument;
  readonly object: ObjectReader;
}

/** Whose a file is: there is no login here, the link carries the account it was made for. */
type Owner = Pick<ReadableDocument, 'institutionId' | 'customerId'>;

/** Brings files in and out, over links that were signed for it. */
export class DocumentFileService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly jobs: Jobs;
      readonly objects: ObjectStore;
      readonly uploads: DocumentUploadRepository;
      readonly photographs: Photographs;
      readonly applications: () => DocumentApplications;
      readonly links: SignedLinks;
      readonly accessLog: AccessLog;
    },
  ) {}

  /**
   * Takes the file of an announced paper: whole, once, and of a type that papers have. A file that is refused or breaks
   * off leaves nothing, and its link is valid for up to five tries. A photograph that reads badly is kept, and the
   * reason for a better one is returned.
   * @throws Refusal DOCUMENT_NOT_FOUND, UPLOAD_EXPIRED, UPLOAD_USED, UPLOAD_IN_PROGRESS, DOCUMENT_TOO_LARGE or
   * DOCUMENT_TYPE_REFUSED.
   */
  async receive(caller: Caller, token: string, { declaredBytes, open }: IncomingFile): Promise<ReceivedPaper> {
    const { database, objects, uploads, clock } = this.parts;
    const link = this.linkOf('upload', token, uploadExpired);
    if ((declaredBytes ?? 0) > MAX_DOCUMENT_BYTES) documentTooLarge();
    const storageId = newObjectId();
    const claim =
      (await uploads.claim(database, link.documentId, storageId, clock.now())) ?? (await this.refused(link.documentId));
    if (claim.leftBehind !== null) await objects.delete(claim.leftBehind);
    const inspector = new FileInspector();
    try {
      const object = await objects.put(storageId, inspector.passing(open()), MAX_DOCUMENT_BYTES);
      const { mediaType } = inspector;
      const problem = mediaType === 'application/pdf' ? null : await this.parts.photographs.problemOf(storageId);
      await this.keep(actingFor(caller, link, claim), claim, { object, mediaType, problem });
      return { documentId: link.documentId, problem };
    } catch (error) {
      await this.undo(claim, storageId);
      if (error instanceof ObjectTooLarge) documentTooLarge();
      throw error;
    }
  }

  /**
   * The file of a paper; read it to its end. Recorded as seen by the account that was given the link.
   * @throws Refusal DOCUMENT_NOT_FOUND or DOWNLOAD_EXPIRED.
   */
  async send(caller: Caller, token: string): Promise<OutgoingFile> {
    const { database, objects, uploads, accessLog } = this.parts;
    const link = this.linkOf('download', token, downloadExpired);
    const document = (await uploads.readable(database, link.documentId)) ?? documentNotFound();
    const object = (await objects.get(document.storageId)) ?? documentNotFound();
    try {
      await accessLog.record(actingFor(caller, link, document), {
        action: 'DOCUMENT_DOWNLOADED',
        subjectType: 'Document',
        subjectId: document.documentId,
        customerId: document.customerId,
      });
    } catch (error) {
      object.stream.destroy();
      throw error;
    }
    return { document, object };
  }

  private linkOf(purpose: LinkPurpose, token: string, expired: () => never): Link {
    const link = this.parts.links.read(purpose, token) ?? documentNotFound();
    return link.expiresAt > seconds(this.parts.clock.now()) ? link : expired();
  }

  private async refused(documentId: number): Promise<never> {
    const uploadState = await this.parts.uploads.standing(this.parts.database, documentId);
    if (!uploadState || uploadState.status === 'DELETED') return documentNotFound();
    if (uploadState.status === 'STORED') return uploadUsed();
    return uploadState.status === 'RECEIVING' && uploadState.attempts <= MAX_ATTEMPTS
      ? uploadInProgress()
      : uploadExpired();
  }

  /** Stores the paper, records it, notifies its application, and queues it for reading: all or nothing. */
  private async keep(caller: Caller, claim: UploadClaim, came: CameIn): Promise<void> {
    const { database, clock, uploads } = this.parts;
    const { documentId, customerId, kind } = claim;
    const { object, mediaType } = came;
    await database.transaction(async (transaction) => {
      const at = clock.now();
      // Deleted meanwhile, or taken over by another upload because this one seemed dead.
      if (!(await uploads.finish(transaction, claim, Object.assign({ at }, came)))) uploadExpired();
      await recordAudit(transaction, caller, {
        action: 'DOCUMENT_UPLOADED',
        subjectType: 'Document',
        subjectId: documentId,
        customerId,
        detail: { kind, mediaType, sizeBytes: object.bytes, sha256: object.sha256.toString('hex') },
      });
      await this.notifyApplication(transaction, claim, at);
      if (mediaType === 'application/pdf') await this.parts.jobs.enqueue(transaction, READ_TEXT, { documentId });
    });
  }

  private async notifyApplication(transaction: Transaction, claim: UploadClaim, at: Date): Promise<void> {
    const { documentId, applicationId, kind } = claim;
    if (applicationId === null) return;
    await this.parts.applications().stored(transaction, { documentId, applicationId, kind }, at);
  }

  /** Best effort: what cannot be undone now is left to the next upload, or to the sweep. */
  private async undo(claim: UploadClaim, storageId: string): Promise<void> {
    const { database, objects, uploads } = this.parts;
    await Promise.allSettled([objects.delete(storageId), uploads.release(database, claim)]);
  }
}

/** The caller of a link: the account that it was made for, with only the rights that a record needs. */
function actingFor(caller: Caller, { accountId }: Link, { institutionId, customerId }: Owner): Caller {
  return { ...caller, actor: { accountId, institutionId, role: 'CUSTOMER', customerId } };
}

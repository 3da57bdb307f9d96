import type { Caller } from '../../../platform/access/index.js';
import { recordAudit, type AccessLog } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import { secondsOf, type SignedLink } from '../../../platform/http/index.js';
import type { Jobs } from '../../../platform/jobs/index.js';
import {
  newObjectId,
  ObjectTooLarge,
  type ObjectReader,
  type ObjectStore,
  type StoredObject,
} from '../../../platform/storage/index.js';
import { WAKE_ANALYSIS_WORKERS, type AnalysisTaskRepository } from '../work/index.js';
import {
  downloadExpired,
  fileChanged,
  fileEmpty,
  fileNotFound,
  uploadExpired,
  uploadInProgress,
  uploadUsed,
} from './analysis.refusals.js';
import { FileInspector, type FileMediaType } from './file-inspector.js';
import type { FileLinkPurpose, FileLinks } from './file-links.js';
import { MAX_ATTEMPTS, type FileUploadRepository, type KeptFile, type UploadClaim } from './file-upload.repository.js';

/** A file on its way in. */
export interface IncomingFile {
  /** Size in bytes that the sender states; null when they state none. */
  readonly declaredBytes: number | null;
  /** Begins to read it. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** The owner of a file: there is no login here, the link names the account that it was made for. */
type Owner = Pick<KeptFile, 'institutionId' | 'customerId'>;

/** Brings files in and out, over links that were signed for it. */
export class FileTransferService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly jobs: Jobs;
      readonly objects: ObjectStore;
      readonly uploads: FileUploadRepository;
      readonly tasks: AnalysisTaskRepository;
      readonly links: FileLinks;
      readonly accessLog: AccessLog;
    },
  ) {}

  /**
   * Takes an announced file: whole, once, as announced, and of a type that can be analysed; then queues its analysis.
   * A refused or broken upload leaves nothing, and the link works until it was tried five times. Returns the file's
   * number.
   * @throws Refusal FILE_NOT_FOUND, UPLOAD_EXPIRED, UPLOAD_USED, UPLOAD_IN_PROGRESS, FILE_CHANGED, FILE_EMPTY or
   * FILE_TYPE_REFUSED.
   */
  async receive(caller: Caller, token: string, { declaredBytes, open }: IncomingFile): Promise<number> {
    const { database, objects, uploads, clock } = this.parts;
    const link = this.#linkOf('upload', token, uploadExpired);
    const storageId = newObjectId();
    const claim =
      (await uploads.claim(database, link.subjectId, storageId, clock.now())) ?? (await this.#refused(link.subjectId));
    const inspector = new FileInspector(claim.kind);
    try {
      if (claim.leftBehind !== null) await objects.delete(claim.leftBehind);
      if (declaredBytes === 0) fileEmpty();
      if (declaredBytes !== null && declaredBytes !== claim.announcedBytes) fileChanged();
      const object = await objects.put(storageId, inspector.passing(open()), claim.announcedBytes);
      if (!isAsAnnounced(claim, object)) fileChanged();
      await this.#keep(actingFor(caller, link, claim), claim, object, inspector.mediaType);
    } catch (error) {
      await this.#undo(claim, storageId);
      if (error instanceof ObjectTooLarge) fileChanged();
      throw error;
    }
    return link.subjectId;
  }

  /**
   * A file, to be read to its end. Recorded as taken by the account that was given the link.
   * @throws Refusal FILE_NOT_FOUND or DOWNLOAD_EXPIRED.
   */
  async send(caller: Caller, token: string): Promise<{ readonly file: KeptFile; readonly object: ObjectReader }> {
    const { database, objects, uploads } = this.parts;
    const link = this.#linkOf('download', token, downloadExpired);
    const file = (await uploads.kept(database, link.subjectId)) ?? fileNotFound();
    const object = (await objects.get(file.storageId)) ?? fileNotFound();
    try {
      await this.#recordTaken(actingFor(caller, link, file), file, 'FILE');
    } catch (error) {
      object.stream.destroy();
      throw error;
    }
    return { file, object };
  }

  /**
   * The heat map of an image, as PNG; null when the link is not for a heat map. Recorded like a download.
   * @throws Refusal FILE_NOT_FOUND or DOWNLOAD_EXPIRED.
   */
  async sendHeatMap(caller: Caller, token: string): Promise<Buffer | null> {
    const { database, uploads } = this.parts;
    if (!this.parts.links.read('heatMap', token)) return null;
    const link = this.#linkOf('heatMap', token, downloadExpired);
    const file = (await uploads.kept(database, link.subjectId)) ?? fileNotFound();
    const png = (await uploads.heatMap(database, file.fileId)) ?? fileNotFound();
    await this.#recordTaken(actingFor(caller, link, file), file, 'HEAT_MAP');
    return png;
  }

  #recordTaken(acting: Caller, { fileId, customerId }: KeptFile, what: 'FILE' | 'HEAT_MAP'): Promise<void> {
    return this.parts.accessLog.record(acting, {
      action: 'ANALYSIS_FILE_DOWNLOADED',
      subjectType: 'AnalysisFile',
      subjectId: fileId,
      customerId,
      detail: { what },
    });
  }

  #linkOf(purpose: FileLinkPurpose, token: string, expired: () => never): SignedLink<FileLinkPurpose> {
    const link = this.parts.links.read(purpose, token) ?? fileNotFound();
    return link.expiresAt > secondsOf(this.parts.clock.now()) ? link : expired();
  }

  async #refused(fileId: number): Promise<never> {
    const standing = await this.parts.uploads.standing(this.parts.database, fileId);
    if (!standing || standing.state === 'DELETED') return fileNotFound();
    if (standing.state === 'STORED') return uploadUsed();
    return standing.state === 'RECEIVING' && standing.attempts <= MAX_ATTEMPTS ? uploadInProgress() : uploadExpired();
  }

  /** Stores, records and queues the file, all or nothing. Bytes that are already stored are not stored twice. */
  async #keep(caller: Caller, claim: UploadClaim, object: StoredObject, mediaType: FileMediaType): Promise<void> {
    const { database, clock, uploads, tasks, jobs, objects } = this.parts;
    const { fileId, institutionId, customerId } = claim;
    const keptIn = await database.transaction(async (transaction) => {
      const same = await uploads.sameObject(transaction, institutionId, object.sha256);
      const kept = same !== null && (await objects.exists(same)) ? same : object.id;
      // Deleted meanwhile, or taken over by another upload because this one seemed dead.
      if (!(await uploads.finish(transaction, claim, { object, keptIn: kept, mediaType, at: clock.now() })))
        uploadExpired();
      await tasks.queue(transaction, fileId);
      await recordAudit(transaction, caller, {
        action: 'ANALYSIS_FILE_UPLOADED',
        subjectType: 'AnalysisFile',
        subjectId: fileId,
        customerId,
        detail: { mediaType, sizeBytes: object.bytes, sha256: object.sha256.toString('hex') },
      });
      await jobs.enqueue(transaction, WAKE_ANALYSIS_WORKERS, {});
      return kept;
    });
    if (keptIn !== object.id) await objects.delete(object.id).catch(() => undefined);
  }

  /** Best effort: what cannot be undone now is taken over by the next upload, or swept up. */
  async #undo(claim: UploadClaim, storageId: string): Promise<void> {
    const { database, objects, uploads } = this.parts;
    await Promise.allSettled([objects.delete(storageId), uploads.release(database, claim)]);
  }
}

const isAsAnnounced = ({ announcedBytes, announcedSha256 }: UploadClaim, { bytes, sha256 }: StoredObject): boolean =>
  bytes === announcedBytes && (announcedSha256 === null || announcedSha256.equals(sha256));

/** The caller of a link: the account that it was made for, and no more rights than a record needs. */
function actingFor(
  caller: Caller,
  { accountId }: { readonly accountId: number },
  { institutionId, customerId }: Owner,
) {
  const role = customerId === null ? ('STAFF' as const) : ('CUSTOMER' as const);
  return { ...caller, actor: { accountId, institutionId, role, customerId } };
}

import { requireActor, type Actor, type Caller } from '../../../platform/access/index.js';
import { recordAudit, type AccessLog } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Queryable } from '../../../platform/database/index.js';
import { newObjectId, ObjectTooLarge, type ObjectReader, type ObjectStore } from '../../../platform/storage/index.js';
import type {
  FileClaim,
  ImportFileRepository,
  ImportFileRow,
  StoredBatchFile,
} from './import-batch-file.repository.js';
import { secondsOf, type ImportLink, type ImportLinkPurpose, type ImportLinks } from './import-batch-links.js';
import { importOnce } from './import-batch-once.js';
import { fileEmpty, fileNameRefused, fileNotFound, fileTooLarge, tooManyUploads } from './import-batch.refusals.js';
import { CHANGE_IMPORTS } from '../access/index.js';
import { uploadExpired, uploadUsed, uploadInProgress, downloadExpired } from '../../../platform/http/index.js';

/** Largest file over a link: the source's own has 1.6 GB. Import larger ones on the command line. */
export const MAX_FILE_BYTES = 2 * 1024 ** 3;
/** How long an upload link is valid, in seconds. */
const UPLOAD_SECONDS = 600;
/** How long a download link is valid, in seconds: clients request it when it is clicked. */
const DOWNLOAD_SECONDS = 300;
/** Open announcements per account, so that nobody reserves uploads they never send, or blocks others. */
const MAX_WAITING = 20;
const UNUSED_MS = 24 * 3_600_000;
/** Path separators of any system, and invisible characters. */
const NO_NAME = /[/\\]|[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|^\.{1,2}$/u;
const MAX_NAME = 255;

/** An announced file, and how to upload it. */
interface StartedImportUpload {
  readonly file: ImportFileRow;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Uploads and downloads raw files, for administrators and over links that were signed for them. */
export class ImportFileService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly objects: ObjectStore;
      readonly files: ImportFileRepository;
      readonly links: ImportLinks;
      readonly accessLog: AccessLog;
    },
  ) {}

  /**
   * Announces a file and returns a link for sending it, once, within ten minutes. For administrators.
   * @throws Refusal FILE_NAME_REFUSED, TOO_MANY_UPLOADS, IDEMPOTENCY_CONFLICT.
   */
  async start(caller: Caller, key: string, fileName: string): Promise<StartedImportUpload> {
    const actor = CHANGE_IMPORTS.require(caller);
    const { database, clock, files, links } = this.parts;
    const at = clock.now();
    const expiresAt = secondsOf(at) + UPLOAD_SECONDS;
    const name = fileName.normalize('NFC').trim();
    if (name === '' || name.length > MAX_NAME || NO_NAME.test(name) || !name.isWellFormed()) fileNameRefused();
    const act = { actor, key, operation: 'importUploadStart', input: [name], at };
    const begun = await importOnce(database, act, async (transaction) => {
      const { institutionId, accountId } = actor;
      if ((await files.countWaiting(transaction, actor, at)) >= MAX_WAITING) tooManyUploads(MAX_WAITING);
      const uploadExpiresAt = new Date(expiresAt * 1000);
      const file = await files.announce(transaction, { institutionId, accountId, fileName: name, uploadExpiresAt, at });
      return { file, expiresAt };
    });
    const link = { purpose: 'upload', fileId: begun.file.key, accountId: actor.accountId } as const;
    const token = links.tokenOf({ ...link, expiresAt: begun.expiresAt });
    return { file: begun.file, token, expiresAt: new Date(begun.expiresAt * 1000) };
  }

  /**
   * Cancels announcements: of one file, no matter who in the institution announced it, or of all that the caller
   * announced and that have not arrived. Their links stop working. Returns the files' numbers. For administrators.
   * @throws Refusal FILE_NOT_FOUND, UPLOAD_USED, UPLOAD_IN_PROGRESS, IDEMPOTENCY_CONFLICT.
   */
  cancel(caller: Caller, key: string, fileId: number | null): Promise<readonly number[]> {
    const actor = CHANGE_IMPORTS.require(caller);
    const { database, clock, files } = this.parts;
    const act = { actor, key, operation: 'importUploadCancel', input: [fileId], at: clock.now() };
    return importOnce(database, act, async (transaction) => {
      const cancelled = await files.cancel(transaction, actor, fileId);
      if (fileId !== null && cancelled.length === 0) await this.#notCancelled(transaction, actor, fileId);
      for (const id of cancelled) {
        await recordAudit(transaction, caller, {
          action: 'IMPORT_UPLOAD_CANCELLED',
          subjectType: 'ImportFile',
          subjectId: id,
          customerId: null,
        });
      }
      return cancelled;
    });
  }

  /** A file of the institution; null when there is none that the caller may see. For administrators. */
  async find(caller: Caller, id: number): Promise<ImportFileRow | null> {
    const actor = requireActor(caller);
    return CHANGE_IMPORTS.allows(actor) ? this.parts.files.find(this.parts.database, actor.institutionId, id) : null;
  }

  /** A link that fetches a raw file for five minutes; null for anyone who may not have it. */
  downloadToken({ actor }: Caller, fileId: number | null): string | null {
    if (fileId === null || !CHANGE_IMPORTS.allows(actor)) return null;
    const expiresAt = secondsOf(this.parts.clock.now()) + DOWNLOAD_SECONDS;
    return this.parts.links.tokenOf({ purpose: 'download', fileId, accountId: actor.accountId, expiresAt });
  }

  /**
   * Receives an announced file: whole, and once. A broken upload leaves nothing, and the link stays valid until it was
   * tried five times. Returns the file's number.
   * @throws Refusal FILE_NOT_FOUND, UPLOAD_EXPIRED, UPLOAD_USED, UPLOAD_IN_PROGRESS, FILE_TOO_LARGE, FILE_EMPTY.
   */
  async receive(
    caller: Caller,
    token: string,
    { declaredBytes, open }: { declaredBytes: number | null; open: () => AsyncIterable<Uint8Array> },
  ): Promise<number> {
    const { database, objects, files, clock } = this.parts;
    const link = this.#linkOf('upload', token, uploadExpired);
    if ((declaredBytes ?? 0) > MAX_FILE_BYTES) fileTooLarge();
    const storageId = newObjectId();
    const claim = (await files.claim(database, link.fileId, storageId, clock.now())) ?? (await this.#refused(link));
    if (claim.leftBehind !== null) await objects.delete(claim.leftBehind);
    try {
      const object = await objects.put(storageId, open(), MAX_FILE_BYTES);
      if (object.bytes === 0) fileEmpty();
      await database.transaction(async (transaction) => {
        if (!(await files.finish(transaction, claim, object))) uploadExpired();
        await recordAudit(transaction, actingFor(caller, link, claim), {
          action: 'IMPORT_FILE_UPLOADED',
          subjectType: 'ImportFile',
          subjectId: claim.fileId,
          customerId: null,
          detail: { sizeBytes: object.bytes, sha256: object.sha256.toString('hex') },
        });
      });
    } catch (error) {
      await this.#undo(claim, storageId);
      if (error instanceof ObjectTooLarge) fileTooLarge();
      throw error;
    }
    return link.fileId;
  }

  /**
   * A raw file, to be read to its end. Recorded as a download by the account that was given the link.
   * @throws Refusal FILE_NOT_FOUND or DOWNLOAD_EXPIRED.
   */
  async send(
    caller: Caller,
    token: string,
  ): Promise<{ readonly file: StoredBatchFile; readonly object: ObjectReader }> {
    const { database, objects, files, accessLog } = this.parts;
    const link = this.#linkOf('download', token, downloadExpired);
    const file = (await files.kept(database, link.fileId)) ?? fileNotFound();
    const object = (await objects.get(file.storageId)) ?? fileNotFound();
    try {
      await accessLog.record(actingFor(caller, link, file), {
        action: 'IMPORT_FILE_DOWNLOADED',
        subjectType: 'ImportFile',
        subjectId: file.fileId,
        customerId: null,
      });
    } catch (error) {
      object.stream.destroy();
      throw error;
    }
    return { file, object };
  }

  /** Removes files that no import uses, a day after they were announced. */
  async sweep(): Promise<void> {
    const { database, clock, objects, files } = this.parts;
    const before = new Date(clock.now().getTime() - UNUSED_MS);
    for (const { id, storageId } of await files.listUnused(database, before)) {
      if (storageId !== null) await objects.delete(storageId);
      await files.forget(database, id);
    }
  }

  #linkOf(purpose: ImportLinkPurpose, token: string, expired: () => never): ImportLink {
    const link = this.parts.links.read(purpose, token) ?? fileNotFound();
    return link.expiresAt > secondsOf(this.parts.clock.now()) ? link : expired();
  }

  async #notCancelled(queryable: Queryable, { institutionId }: Actor, fileId: number): Promise<never> {
    const file = await this.parts.files.find(queryable, institutionId, fileId);
    if (!file) return fileNotFound();
    return file.state === 'STORED' ? uploadUsed() : uploadInProgress();
  }

  async #refused({ fileId }: ImportLink): Promise<never> {
    const standing = await this.parts.files.stateOf(this.parts.database, fileId);
    if (!standing) return fileNotFound();
    if (standing.state === 'STORED') return uploadUsed();
    return standing.state === 'RECEIVING' && !standing.isExhausted ? uploadInProgress() : uploadExpired();
  }

  /** Best effort: what cannot be undone now is taken over by the next upload, or cleaned up later. */
  async #undo(claim: FileClaim, storageId: string): Promise<void> {
    const { database, objects, files } = this.parts;
    await Promise.allSettled([objects.delete(storageId), files.release(database, claim)]);
  }
}

/** The caller of a link: the account that it was made for. */
function actingFor(caller: Caller, { accountId }: ImportLink, { institutionId }: Pick<Actor, 'institutionId'>): Caller {
  return { ...caller, actor: { accountId, institutionId, role: 'ADMIN', customerId: null } };
}

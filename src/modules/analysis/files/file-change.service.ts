import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { UpstreamFailure } from '../../../platform/errors/index.js';
import { cleanFileName } from '../../../platform/file-name.js';
import { secondsOf } from '../../../platform/http/index.js';
import { IMAGE_LIMITS } from '../../../platform/images/index.js';
import { keyClaim, once } from '../../../platform/once/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import type { FileKind, ImagePurpose } from '../work/index.js';
import {
  digestRefused,
  fileEmpty,
  fileNameRefused,
  fileNotFound,
  KEY_REFUSALS,
  purposeRefused,
  sizeRefused,
  tooManyFiles,
  tooMuchStored,
  uploadInProgress,
  uploadUsed,
} from './analysis.refusals.js';
import type { FileChangeRepository, FileRemainder } from './file-change.repository.js';
import type { FileLinks } from './file-links.js';
import { USE_FILES, fileScope } from './file.policy.js';

/** Largest file over a link: what a fast line carries in two minutes, and within GraphQL's Int. */
export const MAX_FILE_BYTES = 2_000_000_000;
/** An image is judged in memory, so its limit is far lower. */
const MAX_BYTES_BY_FILE_KIND: Readonly<Record<FileKind, number>> = { TABLE: MAX_FILE_BYTES, IMAGE: IMAGE_LIMITS.bytes };
/** How long an upload link is valid, in seconds. */
const UPLOAD_SECONDS = 600;
/** Most files of one account, and most announced at a time, so that nobody reserves space they do not use. */
const MAX_FILES = 200;
const MAX_WAITING = 20;
/** Bytes that the files of one account may take together. */
const MAX_ACCOUNT_BYTES = 20_000_000_000;

export interface FileRequest {
  readonly kind: FileKind;
  /** Null for a table, and when it was not given. */
  readonly imagePurpose: ImagePurpose | null;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** In hexadecimal digits; null when the sender does not give it. */
  readonly sha256: string | null;
}

/** An announced file and its upload link; no link when the account already has exactly these bytes. */
export interface StartedUpload {
  readonly fileId: number;
  readonly link: { readonly token: string; readonly expiresAt: Date } | null;
}

/** Announces files, withdraws announcements and deletes files. */
export class FileChangeService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly objects: ObjectStore;
      readonly files: FileChangeRepository;
      readonly links: FileLinks;
    },
  ) {}

  /**
   * Announces a file and returns a link over which it can be sent, once, within ten minutes. When the account already
   * has a file with the given SHA-256, returns that file.
   * @throws Refusal FILE_NAME_REFUSED, FILE_EMPTY, FILE_TOO_LARGE, INVALID_INPUT, TOO_MANY_FILES, TOO_MUCH_STORED, FILE_BUSY or
   * IDEMPOTENCY_CONFLICT.
   */
  async start(caller: Caller, key: string, request: FileRequest): Promise<StartedUpload> {
    const actor = USE_FILES.require(caller);
    const { database, clock, links } = this.parts;
    const { accountId } = actor;
    const at = clock.now();
    const checked = checkedRequest(request);
    const claim = keyClaim(accountId, key, 'fileUploadStart', [request]);
    const { fileId, expiresAt } = await once(database, { claim, at, ...KEY_REFUSALS }, (transaction) =>
      this.#announce(transaction, caller, actor, { ...checked, at }),
    );
    if (expiresAt === null) return { fileId, link: null };
    const token = links.tokenOf({ purpose: 'upload', subjectId: fileId, accountId, expiresAt });
    return { fileId, link: { token, expiresAt: new Date(expiresAt * 1000) } };
  }

  /**
   * Withdraws an announced file; its link stops working. Returns the file's number.
   * @throws Refusal FILE_NOT_FOUND, UPLOAD_USED, UPLOAD_IN_PROGRESS, FILE_BUSY or IDEMPOTENCY_CONFLICT.
   */
  cancel(caller: Caller, key: string, fileId: number): Promise<number> {
    return this.#remove(caller, { key, fileId, operation: 'fileUploadCancel', action: 'ANALYSIS_UPLOAD_CANCELLED' });
  }

  /**
   * Deletes a file with its bytes and what was found in it. Ends an upload or analysis under way.
   * @throws Refusal FILE_NOT_FOUND, FILE_BUSY or IDEMPOTENCY_CONFLICT.
   */
  delete(caller: Caller, key: string, fileId: number): Promise<number> {
    return this.#remove(caller, { key, fileId, operation: 'fileDelete', action: 'ANALYSIS_FILE_DELETED' });
  }

  /** Removes the bytes of a deleted file, unless another file shares them, and then its row. */
  async removeBytes({ id, storageId }: FileRemainder): Promise<void> {
    const { objects, files, database } = this.parts;
    if (storageId !== null && !(await files.isShared(database, storageId, id))) await objects.delete(storageId);
    await files.forget(database, id);
  }

  async #announce(
    transaction: Transaction,
    caller: Caller,
    { institutionId, customerId, accountId }: Actor,
    { at, ...request }: CheckedRequest & { readonly at: Date },
  ): Promise<{ fileId: number; expiresAt: number | null }> {
    const { files } = this.parts;
    await files.takeTurns(transaction, accountId);
    const same = request.sha256 && (await files.findSame(transaction, accountId, request));
    if (same) return { fileId: same, expiresAt: null };
    const counts = await files.count(transaction, accountId, at);
    if (counts.all >= MAX_FILES) tooManyFiles(MAX_FILES);
    if (counts.waiting >= MAX_WAITING) tooManyFiles(MAX_WAITING);
    if (counts.bytes + request.sizeBytes > MAX_ACCOUNT_BYTES) tooMuchStored(MAX_ACCOUNT_BYTES);
    const expiresAt = secondsOf(at) + UPLOAD_SECONDS;
    const uploadExpiresAt = new Date(expiresAt * 1000);
    const whose = { institutionId, customerId, accountId };
    const fileId = await files.announce(transaction, { ...request, ...whose, uploadExpiresAt, at });
    await recordAudit(transaction, caller, {
      action: 'ANALYSIS_UPLOAD_STARTED',
      subjectType: 'AnalysisFile',
      subjectId: fileId,
      customerId,
      detail: { kind: request.kind, sizeBytes: request.sizeBytes },
    });
    return { fileId, expiresAt };
  }

  async #remove(
    caller: Caller,
    { key, fileId, operation, action }: { key: string; fileId: number; operation: string; action: string },
  ): Promise<number> {
    const actor = USE_FILES.require(caller);
    const { database, clock, files } = this.parts;
    const claim = keyClaim(actor.accountId, key, operation, [fileId]);
    const removed = await once(database, { claim, at: clock.now(), ...KEY_REFUSALS }, async (transaction) => {
      const file = (await files.lock(transaction, fileScope(actor), fileId)) ?? fileNotFound();
      if (operation === 'fileUploadCancel' && file.state === 'STORED') uploadUsed(['fileId']);
      if (operation === 'fileUploadCancel' && file.state === 'RECEIVING') uploadInProgress(['fileId']);
      await files.markDeleted(transaction, fileId);
      const { customerId, storageId } = file;
      await recordAudit(transaction, caller, { action, subjectType: 'AnalysisFile', subjectId: fileId, customerId });
      return { id: fileId, storageId };
    });
    try {
      await this.removeBytes(removed);
    } catch (error) {
      // The file is deleted. The hourly sweep removes what is left of it.
      if (!(error instanceof UpstreamFailure)) throw error;
    }
    return fileId;
  }
}

interface CheckedRequest extends Omit<FileRequest, 'sha256'> {
  readonly sha256: Buffer | null;
}

function checkedRequest({ kind, imagePurpose: asked, fileName, sizeBytes, sha256 }: FileRequest): CheckedRequest {
  const cleaned = cleanFileName(fileName);
  const name = 'name' in cleaned ? cleaned.name : fileNameRefused(cleaned.problem);
  const most = MAX_BYTES_BY_FILE_KIND[kind];
  if (sizeBytes < 1) fileEmpty(['sizeBytes']);
  if (sizeBytes > most) sizeRefused(kind, most);
  if (sha256 !== null && !/^[0-9a-f]{64}$/i.test(sha256)) digestRefused();
  if (kind !== 'IMAGE' && asked !== null) purposeRefused();
  const imagePurpose = kind === 'IMAGE' ? (asked ?? 'DOCUMENT') : null;
  return { kind, imagePurpose, fileName: name, sizeBytes, sha256: sha256 === null ? null : Buffer.from(sha256, 'hex') };
}

import type { Actor, Caller } from '../../../platform/access/index.js';
import type { AccessLog, AuditFact } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { secondsOf } from '../../../platform/http/index.js';
import type { FileLinks } from './file-links.js';
import { USE_FILES, fileScope, looksAtOthers } from './file.policy.js';
import type { FileRow } from './file-row.js';
import type { FileRepository } from './file.repository.js';

/** How long a download link is valid, in seconds: for a click, not for an e-mail. */
const DOWNLOAD_SECONDS = 300;

/** Which of the files that somebody may see. */
export interface WantedFiles {
  /** The files of this customer; null for those of all. */
  readonly customerId: number | null;
  /** Only what the caller's account sent. */
  readonly ownOnly: boolean;
}

/** Shows files to those who may see them, and records each access by staff. */
export class FileService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly files: FileRepository;
      readonly links: FileLinks;
      readonly accessLog: AccessLog;
    },
  ) {}

  /** One file; null when there is none that the caller may see. */
  async find(caller: Caller, id: number): Promise<FileRow | null> {
    const actor = USE_FILES.require(caller);
    const row = await this.parts.files.find(this.parts.database, fileScope(actor), id);
    if (!row) return null;
    await this.#record(caller, actor, { action: 'ANALYSIS_FILE_VIEWED', subjectId: id, customerId: row.customerKey });
    return row;
  }

  /** A page of the files that the caller may see, newest first. A page of their own alone is not recorded. */
  async page(caller: Caller, request: PageRequest, { customerId, ownOnly }: WantedFiles): Promise<FileRow[]> {
    const actor = USE_FILES.require(caller);
    const wanted = { customerId, senderId: ownOnly ? actor.accountId : null };
    const rows = await this.parts.files.page(this.parts.database, fileScope(actor), wanted, request);
    if (ownOnly) return rows;
    const customerIds = [...new Set(rows.slice(0, request.first).flatMap(({ customerKey }) => customerKey ?? []))];
    const fact = { action: 'ANALYSIS_FILES_LISTED', subjectId: null, customerId: null, detail: { customerIds } };
    await this.#record(caller, actor, fact);
    return rows;
  }

  /** The token of a link to a file, good for five minutes; null while there is no file. */
  downloadToken(caller: Caller, { key, state }: FileRow): string | null {
    const { accountId } = USE_FILES.require(caller);
    if (state !== 'STORED') return null;
    const expiresAt = secondsOf(this.parts.clock.now()) + DOWNLOAD_SECONDS;
    return this.parts.links.tokenOf({ purpose: 'download', subjectId: key, accountId, expiresAt });
  }

  /** The token of a link to the heat map of an image that was inspected, good for five minutes. */
  heatMapToken(caller: Caller, fileId: number): string {
    const { accountId } = USE_FILES.require(caller);
    const expiresAt = secondsOf(this.parts.clock.now()) + DOWNLOAD_SECONDS;
    return this.parts.links.tokenOf({ purpose: 'heatMap', subjectId: fileId, accountId, expiresAt });
  }

  async #record(caller: Caller, actor: Actor, fact: Omit<AuditFact, 'subjectType'>): Promise<void> {
    if (looksAtOthers(actor)) await this.parts.accessLog.record(caller, { ...fact, subjectType: 'AnalysisFile' });
  }
}

import type { Caller } from '../../platform/access/index.js';
import type { AccessLog } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/index.js';
import type { PageRequest } from '../../platform/graphql/index.js';
import { secondsOf, downloadExpired } from '../../platform/http/index.js';
import type { ObjectReader, ObjectStore } from '../../platform/storage/index.js';
import type { ExportLinks } from './export-links.js';
import { fileNameOf, recordOf } from './export-record.js';
import { exportNotFound } from './export.refusals.js';
import type { ExportRow } from './export-row.js';
import type { ExportRepository } from './export.repository.js';
import { TAKE_EXPORTS } from './export.policy.js';

/** How long a download link is valid, in seconds: for a click, not for an e-mail. */
const DOWNLOAD_SECONDS = 300;

/** Shows administrators the exports of their institution, and hands out files over signed links. */
export class ExportService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly objects: ObjectStore;
      readonly exports: ExportRepository;
      readonly links: ExportLinks;
      readonly accessLog: AccessLog;
    },
  ) {}

  /** One export of the caller's institution; null when there is none. @throws Refusal FORBIDDEN. */
  async find(caller: Caller, id: number): Promise<ExportRow | null> {
    const { institutionId } = TAKE_EXPORTS.require(caller);
    return this.parts.exports.find(this.parts.database, institutionId, id);
  }

  /** A page of the exports of the caller's institution, newest first. @throws Refusal FORBIDDEN. */
  async page(caller: Caller, request: PageRequest): Promise<ExportRow[]> {
    const { institutionId } = TAKE_EXPORTS.require(caller);
    return this.parts.exports.page(this.parts.database, institutionId, request);
  }

  /** The token of a link to a file, good for five minutes and no longer than the file; null while there is none. */
  downloadToken(caller: Caller, { key, state, expiresAt }: ExportRow): string | null {
    const { accountId } = TAKE_EXPORTS.require(caller);
    const now = this.parts.clock.now();
    if (state !== 'READY' || expiresAt === null || expiresAt <= now) return null;
    const until = Math.min(secondsOf(now) + DOWNLOAD_SECONDS, secondsOf(expiresAt));
    return this.parts.links.tokenOf({ purpose: 'download', subjectId: key, accountId, expiresAt: until });
  }

  /**
   * A file, to be read to its end. First records a download by the account that was given the link.
   * @throws Refusal EXPORT_NOT_FOUND or DOWNLOAD_EXPIRED.
   */
  async send(caller: Caller, token: string): Promise<{ readonly name: string; readonly object: ObjectReader }> {
    const { database, clock, objects, exports, links, accessLog } = this.parts;
    const link = links.read('download', token) ?? exportNotFound();
    if (link.expiresAt <= secondsOf(clock.now())) downloadExpired();
    const kept = (await exports.kept(database, link.subjectId, clock.now())) ?? exportNotFound();
    const object = (await objects.get(kept.storageId)) ?? exportNotFound();
    const { accountId } = link;
    const actor = { accountId, institutionId: kept.institutionId, role: 'ADMIN', customerId: null } as const;
    try {
      await accessLog.record({ ...caller, actor }, recordOf('EXPORT_DOWNLOADED', link.subjectId, kept.request));
    } catch (error) {
      object.stream.destroy();
      throw error;
    }
    return { name: fileNameOf(kept.request, kept.createdAt), object };
  }
}

import type { Actor, Caller } from '../../../platform/access/index.js';
import type { AccessLog, AuditFact } from '../../../platform/audit/index.js';
import { groupByKey, type Fields, type PageRequest } from '../../../platform/graphql/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { DocumentRow } from './document.columns.js';
import type { DocumentKind } from './document.entity.js';
import { documentScope, looksAtOthers, maySeeDocumentsOf, HAND_IN_DOCUMENTS } from './document.policy.js';
import type { DocumentRepository } from './document.repository.js';
import { seconds, type SignedLinks } from './signed-links.js';

/** How long a download link is valid, in seconds: for a click, not for an e-mail. */
const DOWNLOAD_SECONDS = 300;

/** Which papers are asked for. */
interface DocumentQuestion {
  readonly customerId: number | null;
  readonly applicationId: number | null;
  readonly kind: DocumentKind | null;
}

/** Shows papers to those who may see them, and records each look by staff. */
export class DocumentService {
  constructor(
    private readonly parts: {
      readonly documents: DocumentRepository;
      readonly accessLog: AccessLog;
      readonly clock: Clock;
      readonly links: SignedLinks;
    },
  ) {}

  /** One paper; null when there is none that the caller may see. */
  async find(caller: Caller, id: number, fields: Fields): Promise<DocumentRow | null> {
    const actor = HAND_IN_DOCUMENTS.require(caller);
    const row = await this.parts.documents.find(documentScope(actor), id, fields);
    if (!row) return null;
    await this.record(caller, actor, {
      action: 'DOCUMENT_VIEWED',
      subjectType: 'Document',
      subjectId: id,
      customerId: row.customerKey,
      detail: { fields: [...fields.names] },
    });
    return row;
  }

  /** A page of the institution's papers, or of the caller's own. */
  async page(
    caller: Caller,
    request: PageRequest,
    { customerId, applicationId, kind }: DocumentQuestion,
    fields: Fields,
  ): Promise<DocumentRow[]> {
    const actor = HAND_IN_DOCUMENTS.require(caller);
    const scope = documentScope(actor);
    if (customerId !== null && !maySeeDocumentsOf(scope, customerId)) return [];
    const filter = { ...scope, ...(customerId !== null && { customerId }), applicationId, kind };
    const rows = await this.parts.documents.page(filter, request, fields);
    await this.recordList(caller, actor, rows.slice(0, request.first), fields);
    return rows;
  }

  /** For each customer a page of their papers, empty where the caller may not see them. */
  async pageOfEach(
    caller: Caller,
    customerIds: readonly number[],
    request: PageRequest,
    fields: Fields,
  ): Promise<DocumentRow[][]> {
    const actor = HAND_IN_DOCUMENTS.require(caller);
    const scope = documentScope(actor);
    const visible = customerIds.filter((id) => maySeeDocumentsOf(scope, id));
    const rows = await this.parts.documents.pageOfEach(actor.institutionId, visible, request, fields);
    await this.recordList(caller, actor, rows, fields);
    return groupByKey(customerIds, rows, ({ customerKey }) => customerKey);
  }

  /** The token of a link to a paper's file, valid for five minutes; null while there is no file. */
  downloadToken(caller: Caller, { key, status }: DocumentRow): string | null {
    const { accountId } = HAND_IN_DOCUMENTS.require(caller);
    if (status !== 'STORED') return null;
    const expiresAt = seconds(this.parts.clock.now()) + DOWNLOAD_SECONDS;
    return this.parts.links.tokenOf({ purpose: 'download', documentId: key, accountId, expiresAt });
  }

  private async recordList(caller: Caller, actor: Actor, rows: readonly DocumentRow[], fields: Fields): Promise<void> {
    const customerIds = [...new Set(rows.map(({ customerKey }) => customerKey))];
    await this.record(caller, actor, {
      action: 'DOCUMENTS_LISTED',
      subjectType: 'Document',
      subjectId: null,
      customerId: null,
      detail: { fields: [...fields.names], customerIds },
    });
  }

  private async record(caller: Caller, actor: Actor, fact: AuditFact): Promise<void> {
    if (looksAtOthers(actor)) await this.parts.accessLog.record(caller, fact);
  }
}

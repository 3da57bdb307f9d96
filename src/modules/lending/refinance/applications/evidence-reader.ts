import type { Caller } from '../../../../platform/access/index.js';
import { NO_FIELDS } from '../../../../platform/graphql/index.js';
import type { DocumentService } from '../../documents/index.js';

/** The owner and the state of a document are read in any case. */
/** Checks the documents that a borrower names as evidence. */
export class EvidenceReader {
  constructor(private readonly documents: Pick<DocumentService, 'find'>) {}

  /**
   * Whether the caller may read each document, it is the customer's own, and its file has been stored. Do not call
   * within a transaction: each document is read on a connection of its own.
   */
  async isOf(caller: Caller, customerKey: number, documentIds: readonly number[]): Promise<boolean> {
    for (const id of new Set(documentIds)) {
      const document = await this.documents.find(caller, id, NO_FIELDS);
      if (document?.customerKey !== customerKey || document.status !== 'STORED') return false;
    }
    return true;
  }
}

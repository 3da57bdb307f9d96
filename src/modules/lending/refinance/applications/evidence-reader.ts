import type { Caller } from '../../../../platform/access/index.js';
import { fieldsNamed } from '../../../../platform/graphql/index.js';
import type { DocumentService } from '../../documents/index.js';

/** The owner of a paper, and whether its file is here. */
const NO_FIELDS = fieldsNamed();

/** Checks whether named papers exist and belong to the borrower. */
export class EvidenceReader {
  constructor(private readonly documents: Pick<DocumentService, 'find'>) {}

  /** Whether all do, with their files. Do not call within a transaction: each look takes a connection. */
  async isOf(caller: Caller, customerKey: number, documentIds: readonly number[]): Promise<boolean> {
    for (const id of new Set(documentIds)) {
      const paper = await this.documents.find(caller, id, NO_FIELDS);
      if (paper?.customerKey !== customerKey || paper.status !== 'STORED') return false;
    }
    return true;
  }
}

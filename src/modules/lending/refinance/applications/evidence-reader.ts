import type { Caller } from '../../../../platform/access/index.js';
import { fieldsNamed } from '../../../../platform/graphql/index.js';
import type { DocumentService } from '../../documents/index.js';

/** Of a paper only whose it is, and whether its file is here. */
const NOTHING = fieldsNamed();

/** Asks whether papers that somebody names are there, and the borrower's. */
export class EvidenceReader {
  constructor(private readonly documents: Pick<DocumentService, 'find'>) {}

  /** Whether all are, their files included. Not within a transaction: each look takes a connection. */
  async isOf(caller: Caller, customerKey: number, documentIds: readonly number[]): Promise<boolean> {
    for (const id of new Set(documentIds)) {
      const paper = await this.documents.find(caller, id, NOTHING);
      if (paper?.customerKey !== customerKey || paper.status !== 'STORED') return false;
    }
    return true;
  }
}

import type { Caller } from '../../../../platform/access/index.js';
import type { Transaction } from '../../../../platform/database/index.js';
import type { ApplicationFacts, DocumentApplications } from '../../documents/index.js';
import { loanScope } from '../../loans/index.js';
import type { ApplicationStatus } from './application-status.js';
import type { RefinanceApplicationRepository } from './refinance-application.repository.js';

/** Papers come in until an application is decided, and may be taken back until somebody reviews it. */
const TAKING: ReadonlySet<ApplicationStatus> = new Set([
  'DRAFT',
  'SUBMITTED',
  'DOCUMENTS_REQUIRED',
  'UNDER_REVIEW',
  'EXCEPTION_REQUESTED',
]);
const LETTING_GO: ReadonlySet<ApplicationStatus> = new Set(['DRAFT', 'SUBMITTED', 'DOCUMENTS_REQUIRED', 'WITHDRAWN']);

/** Answers the questions of the documents module about applications. */
export class ApplicationPapers implements DocumentApplications {
  constructor(private readonly applications: RefinanceApplicationRepository) {}

  async find(transaction: Transaction, caller: Caller, applicationId: number): Promise<ApplicationFacts | null> {
    if (!caller.actor) return null;
    const row = await this.applications.find(transaction, loanScope(caller.actor), applicationId);
    return row && { customerId: row.customerKey, takesDocuments: TAKING.has(row.status) };
  }

  async letsGo(transaction: Transaction, applicationId: number): Promise<boolean> {
    const status = await this.applications.statusOf(transaction, applicationId);
    return status === null || LETTING_GO.has(status);
  }

  /** No clock of an application waits for papers: staff take it into review when all are there. */
  stored(): Promise<void> {
    return Promise.resolve();
  }
}

import type { Caller } from '../../../platform/access/index.js';
import type { Transaction } from '../../../platform/database/index.js';
import type { DocumentKind } from './document.entity.js';

/** What papers need to know about the application they are for. */
export interface ApplicationFacts {
  readonly customerId: number;
  /** Whether it takes papers now. */
  readonly takesDocuments: boolean;
}

/** A paper of an application whose file has come in. */
interface StoredDocument {
  readonly documentId: number;
  readonly applicationId: number;
  readonly kind: DocumentKind;
}

/** What documents ask and notify the later module that owns applications. */
export interface DocumentApplications {
  /** An application that the caller may see; null when there is none. */
  find(transaction: Transaction, caller: Caller, applicationId: number): Promise<ApplicationFacts | null>;
  /** Whether a paper of the application may be taken back: not once a decision may rest on it. */
  letsGo(transaction: Transaction, applicationId: number): Promise<boolean>;
  /** Called in the transaction in which a paper's file comes in: a stopped clock may run again. */
  stored(transaction: Transaction, document: StoredDocument, at: Date): Promise<void>;
}

/** The default while no module owns applications: there are none. */
export const NO_APPLICATIONS: DocumentApplications = {
  find: () => Promise.resolve(null),
  letsGo: () => Promise.resolve(true),
  stored: () => Promise.resolve(),
};

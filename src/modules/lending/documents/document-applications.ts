import type { Caller } from '../../../platform/access/index.js';
import type { Transaction } from '../../../platform/database/index.js';
import type { DocumentKind } from './document.entity.js';

/** What papers need to know of the application they are for. */
export interface ApplicationFacts {
  readonly customerId: number;
  /** Whether it takes papers now. */
  readonly takesDocuments: boolean;
}

/** A paper of an application, as its file has come in. */
export interface StoredDocument {
  readonly documentId: number;
  readonly applicationId: number;
  readonly kind: DocumentKind;
}

/** What a later sub-area, which owns applications, answers and is told. */
export interface DocumentApplications {
  /** An application that the caller may see; null when there is none. */
  find(transaction: Transaction, caller: Caller, applicationId: number): Promise<ApplicationFacts | null>;
  /** Whether a paper of the application may be taken back: not once it may be decided on it. */
  letsGo(transaction: Transaction, applicationId: number): Promise<boolean>;
  /** Told in the transaction in which a paper's file has come in: a clock that waited may go on. */
  stored(transaction: Transaction, document: StoredDocument, at: Date): Promise<void>;
}

/** As long as nobody owns applications there are none. */
export const NO_APPLICATIONS: DocumentApplications = {
  find: () => Promise.resolve(null),
  letsGo: () => Promise.resolve(true),
  stored: () => Promise.resolve(),
};

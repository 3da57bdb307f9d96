import type { Role } from '../../../platform/access/index.js';
import type { Locale } from '../../../platform/text.js';
import type { AccountState } from './account.entity.js';
import type { InstitutionKind } from './institution.entity.js';

/** An institution as the API returns it. `key` is the number behind the id, and no field. */
export interface InstitutionRow {
  readonly __typename: 'Institution';
  readonly id: string;
  readonly key: number;
  readonly code: string;
  readonly name: string;
  readonly kind: InstitutionKind;
}

/**
 * An account as the API returns it. `key` and `customerKey` are the numbers behind ids, and no fields; nor is
 * `sessionEpoch`.
 */
export interface AccountRow {
  readonly __typename: 'Account';
  readonly id: string;
  readonly key: number;
  readonly customerKey: number | null;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly state: AccountState;
  /** How often it has been blocked. */
  readonly sessionEpoch: number;
  readonly institution: InstitutionRow;
}

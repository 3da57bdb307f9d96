/**
 * Identity owns institutions, the accounts that may log in to them, and the sessions of those accounts. It knows whose
 * an access token is, and reveals no password or refresh token. Each other room decides what an account may see of
 * it.
 */
export {
  AccountType,
  AccountOrigins,
  hashPassword,
  institutionNamed,
  institutionNumber,
  accountPolicy,
  type AccountRow,
  type TwoPersonCheck,
} from './accounts/index.js';
export {
  createInstitution,
  createOperator,
  type CustomerDirectory,
  type NewInstitution,
  type NewOperator,
} from './administration/index.js';
export { createIdentity, identityBackground, identityEntities, type Identity } from './module.js';

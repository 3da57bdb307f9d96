/**
 * Identity owns institutions, the accounts that may log in to them, and the sessions of those accounts. It says whose
 * an access token is, and tells no one what a password or a refresh token was. What an account may see of another room
 * is that room's to say.
 */
export { AccountType, AccountOrigins, hashPassword, accountPolicy, type AccountRow } from './accounts/index.js';
export {
  createInstitution,
  createOperator,
  type CustomerDirectory,
  type NewInstitution,
  type NewOperator,
} from './administration/index.js';
export { createIdentity, identityEntities, type Identity } from './module.js';

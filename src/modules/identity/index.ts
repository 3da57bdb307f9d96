/**
 * Identity owns institutions, the accounts that may log in to them, and the sessions of those accounts. It says whose
 * an access token is, and tells no one what a password or a refresh token was. What an account may see of another room
 * is that room's to say.
 */
export { AccountType } from './account.types.js';
export type { CustomerDirectory } from './account-administration.service.js';
export { AccountOrigins } from './account-origins.js';
export type { AccountRow } from './account.row.js';
export { createIdentity, identityEntities, type Identity } from './module.js';
export { hashPassword } from './passwords.js';
export { createInstitution, createOperator, type NewInstitution, type NewOperator } from './setup.js';
export * as accountPolicy from './account.policy.js';

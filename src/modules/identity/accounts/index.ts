/** Accounts and institutions as they are kept, their passwords, and who may do what to an account. */
export { AccountOrigins, type TwoPersonCheck } from './account-origins.js';
export type { AccountRow, InstitutionRow } from './account-row.js';
export { AccountEntity } from './account.entity.js';
export * as accountPolicy from './account.policy.js';
export { MANAGE_ACCOUNTS, mayManage, mayRead, OWN_ACCOUNT } from './account.policy.js';
export { AccountRepository, type AccountAccess, type Credentials } from './account.repository.js';
export {
  AccountBlockInput,
  AccountBlockPayload,
  AccountConnection,
  AccountCreateInput,
  AccountCreatePayload,
  AccountsArgs,
  AccountSettingsUpdateInput,
  AccountSettingsUpdatePayload,
  AccountType,
  AccountUnblockInput,
  AccountUnblockPayload,
  EMAIL_MAX_LENGTH,
} from './account.types.js';
export { IdentityError } from './identity.errors.js';
export { deny, problem } from './identity.texts.js';
export { InstitutionEntity, type InstitutionKind } from './institution.entity.js';
export { institutionNamed, institutionNumber } from './institution-number.js';
export { passwordWeaknesses, PASSWORD_MAX_LENGTH } from './password-policy.js';
export { Passwords, hashPassword, type PasswordHasher } from './passwords.js';

/** What administrators do with accounts, and the first account of an installation. */
export { AccountAdministrationService, type CustomerDirectory } from './account-administration.service.js';
export { AccountResolver } from './account.resolver.js';
export { AccountService } from './account.service.js';
export { createInstitution, createOperator, type NewInstitution, type NewOperator } from './setup.js';

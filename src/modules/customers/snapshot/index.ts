/**
 * Snapshots owns what is known of a customer's money by month, over all institutions: balances, income, spending,
 * cards, investments, work and credit score. It shows them to those who may see the customer, and staff record them
 * figure by figure: a figure left out stays as it was, and an unknown one stays unknown. Later rooms read the months of
 * customers they may see.
 */
export { FinancialSnapshotEntity } from './financial-snapshot.entity.js';
export { FinancialSnapshotRepository } from './financial-snapshot.repository.js';
export { FinancialSnapshotResolver } from './financial-snapshot.resolver.js';
export { FinancialSnapshotService } from './financial-snapshot.service.js';
export { SNAPSHOT_COLUMNS, type FinancialSnapshot, type SnapshotRow } from './snapshot.js';
export * as financialSnapshotPolicy from './financial-snapshot.policy.js';

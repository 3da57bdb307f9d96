/**
 * Snapshots owns what is known of a customer's money month by month, over all institutions: balances, income, spending,
 * cards, investments, work and credit score. It shows them to whoever may see the customer and takes them from staff,
 * figure by figure: what is not told of stays what it was, and what is not known stays unknown. Later rooms read the months of customers they may look at.
 */
export { FinancialSnapshotEntity } from './financial-snapshot.entity.js';
export { FinancialSnapshotRepository } from './financial-snapshot.repository.js';
export { FinancialSnapshotResolver } from './financial-snapshot.resolver.js';
export { FinancialSnapshotService } from './financial-snapshot.service.js';
export { monthOf, SNAPSHOT_COLUMNS, type FinancialSnapshot, type SnapshotRow } from './snapshot.js';
export * as financialSnapshotPolicy from './financial-snapshot.policy.js';

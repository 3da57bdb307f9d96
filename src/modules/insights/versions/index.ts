/**
 * Versions owns how rules and weights come into force: proposed with what they would change, published by somebody
 * else. A version ships for every institution or belongs to one; its content belongs to its own room.
 */
export { VersionColumns } from './version.columns.js';
export { VersionPublishing, MOST_LISTED } from './version-publishing.service.js';
export type { VersionRow } from './version-row.js';
export { VersionRepository } from './version.repository.js';
export { VersionActInput, versionFields, VersionType } from './version.types.js';
export * as versionPolicy from './version.policy.js';

/** The card spending each account sees where a query does not say otherwise: a quarter, and a group. */
export { SpendingSettingEntity } from './spending-setting.entity.js';
export { SpendingSettingsResolver } from './spending-settings.resolver.js';
export { SpendingSettingsService } from './spending-settings.service.js';
export * as spendingSettingsPolicy from './spending-settings.policy.js';

/** Made-up people and who works with them: accounts, names, regions, stages and events of life. */
export { DEMO_ACCOUNTS } from './demo-accounts.js';
export { demoCustomer, seedTag, type DemoCustomer, type DemoSettings } from './demo-customer.js';
export { EVENT_EFFECTS, type MonthDraft } from './life-event-effects.js';
export { lifeEventOf, LIFE_EVENTS, type PlantedEvent, type LifeEvent } from './life-event.js';
export { lifeStage, type LifeStage } from './life-stage.js';
export { lifestyleHabit, lifestyleOf, type Lifestyle } from './lifestyle.js';

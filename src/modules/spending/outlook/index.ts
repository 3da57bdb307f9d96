/** What a customer may spend next, from the customer's own quarters, with bands and how often such bands have held. */
export { LEAST_QUARTERS, nextQuarter, type SpendingOutlook, type WonBand } from './next-quarter.js';
export { CustomerOutlookResolver } from './outlook.resolver.js';
export { OutlookService } from './outlook.service.js';

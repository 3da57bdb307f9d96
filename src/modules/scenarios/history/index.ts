/**
 * History owns how a customer's situations came and went, month by month, and what people said of them. What was answered
 * at a time is recorded by the room itself; this is what the rules in force say of the months that are known.
 */
export { EpisodeService } from './episode.service.js';
export { HistoryResolver } from './history.resolver.js';
export { LabelReviewService } from './label-review.service.js';

/** Feedback on replies, and its summary by model and intent. */
import type { Resolvers } from '../../../../platform/graphql/index.js';
import { FeedbackRepository } from './feedback.repository.js';
import { FeedbackResolver } from './feedback.resolver.js';
import { FeedbackService, type FeedbackParts } from './feedback.service.js';

export type { FeedbackReason, FeedbackVerdict } from './feedback.enums.js';
export { FeedbackEntity } from './feedback.entity.js';

/** Builds the feedback part. */
export function createFeedback(parts: Omit<FeedbackParts, 'feedback'>): { readonly resolvers: Resolvers } {
  const service = new FeedbackService({ ...parts, feedback: new FeedbackRepository(parts.database) });
  return { resolvers: new Map([[FeedbackResolver, new FeedbackResolver(service)]]) };
}
export * as feedbackPolicy from './feedback.policy.js';

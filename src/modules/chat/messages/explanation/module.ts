import type { Resolvers } from '../../../../platform/graphql/index.js';
import { ChatExplanationResolver } from './explanation.resolver.js';
import { ChatExplanationService, type ExplanationParts } from './explanation.service.js';
import { ShownItemRepository } from './shown-item.repository.js';

/** Builds the service that leads applicants through the explanation owed before a loan. */
export function createExplanations(parts: Omit<ExplanationParts, 'shown'>): { readonly resolvers: Resolvers } {
  const service = new ChatExplanationService({ ...parts, shown: new ShownItemRepository(parts.database) });
  return { resolvers: new Map([[ChatExplanationResolver, new ChatExplanationResolver(service)]]) };
}

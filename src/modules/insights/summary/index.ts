/**
 * Summaries describe a quarter in a few sentences. The facts come first, each with its source; a template words them,
 * always the same way. If a language model is configured, its text over the same facts replaces the template's, marked
 * as generated, and only when it states nothing but those facts.
 */
import type { Resolvers } from '../../../platform/graphql/index.js';
import type { LanguageModel } from '../../../platform/llm/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { ReportCache } from '../report-cache/index.js';
import { CustomerSummaryResolver } from './summary.resolver.js';
import { SummaryService, type SummaryNeighbours } from './summary.service.js';
import { SummaryTextService } from './summary-text.service.js';

export type { SummaryNeighbours } from './summary.service.js';

/** Builds the part; `model` writes only where a provider is configured. */
export function createSummaries(
  { config, clock, log: logger }: Platform,
  neighbours: SummaryNeighbours & { readonly model: LanguageModel; readonly cache: ReportCache },
): { readonly service: SummaryService; readonly resolvers: Resolvers } {
  const { model, cache, ...rest } = neighbours;
  const { providers } = config.llm;
  const models = providers.map((provider) => provider.model).join(' ');
  const texts = new SummaryTextService({ model: providers.length > 0 ? model : null, models, cache, logger });
  const service = new SummaryService({ ...rest, clock, texts });
  return { service, resolvers: new Map([[CustomerSummaryResolver, new CustomerSummaryResolver(service)]]) };
}

import type { ModelUsage } from '../../../platform/llm/index.js';

/** The total token usage of two calls; null where either is unknown. */
export const totalUsage = (one: ModelUsage | null, other: ModelUsage | null): ModelUsage | null =>
  one &&
  other && {
    promptTokens: one.promptTokens + other.promptTokens,
    completionTokens: one.completionTokens + other.completionTokens,
  };

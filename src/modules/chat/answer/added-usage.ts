import type { ModelUsage } from '../../../platform/llm/index.js';

/** The sum of what two calls took; null where one of them is not known. */
export const addedUsage = (one: ModelUsage | null, other: ModelUsage | null): ModelUsage | null =>
  one &&
  other && {
    promptTokens: one.promptTokens + other.promptTokens,
    completionTokens: one.completionTokens + other.completionTokens,
  };

/**
 * Language models behind one interface: OpenAI-compatible servers tried in order, or the built-in narrator when none is
 * configured. This part owns retries, failover, circuit breakers, time limits and the rule that no provider's error
 * text leaves this folder. It knows no domain: its callers compose prompts and narrations.
 */
export type {
  ChatMessage,
  ChatRequest,
  FinishReason,
  LanguageModel,
  ModelEvent,
  ModelObserver,
  ModelUsage,
  ToolCall,
  ToolDefinition,
} from './language-model.js';
export { LanguageModelFailure, ProviderFailure, type FailureKind } from './failure.js';
export { createLanguageModel, createVerifier, type LanguageModelDeps } from './create.js';
export { chunkedEvents } from './chunked-events.js';
export { createFailover, type FailoverOptions } from './failover.js';
export { createNarrator, type NarratorOptions } from './narrator.js';
export { createOpenAiProvider, type OpenAiProviderOptions } from './openai-provider.js';
export type { Provider } from './provider.js';

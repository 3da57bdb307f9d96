import type { Clock } from '../clock.js';
import type { LlmConfig } from '../config/config.js';
import { createFailover } from './failover.js';
import type { LanguageModel, ModelObserver } from './language-model.js';
import { createNarrator } from './narrator.js';
import { createOpenAiProvider } from './openai-provider.js';

export interface LanguageModelDeps {
  readonly clock: Clock;
  /** Pause between two tokens of the narrator, in milliseconds. */
  readonly narratorTokenMs: number;
  readonly observer?: ModelObserver;
}

/**
 * The model that checks a sentence again: the one that writes (`SAME`), a provider by name, or none (`NONE`).
 * @throws RangeError for an unknown provider.
 */
export function createVerifier(
  model: LanguageModel,
  name: string,
  config: LlmConfig,
  deps: LanguageModelDeps,
): LanguageModel | null {
  if (name === 'NONE' || model.isNarrator) return null;
  if (name === 'SAME') return model;
  const provider = config.providers.find((each) => each.name === name);
  if (!provider) throw new RangeError(`MOA_CHAT_VERIFIER names no language model: ${name}`);
  return createLanguageModel({ ...config, providers: [provider] }, deps);
}

/** The configured providers in order, with failover; the narrator when there are none. */
export function createLanguageModel(config: LlmConfig, deps: LanguageModelDeps): LanguageModel {
  if (config.providers.length === 0) return createNarrator({ tokenMs: deps.narratorTokenMs });
  const options = { ...config, clock: deps.clock };
  const providers = config.providers.map((provider) => createOpenAiProvider(provider, options));
  return createFailover(providers, deps);
}

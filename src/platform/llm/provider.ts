import type { LanguageModel } from './language-model.js';

/** One server that answers by itself: it emits no `restart`, and throws a ProviderFailure for every error there. */
export interface Provider extends LanguageModel {
  readonly name: string;
}

import type { Localized } from '../../../platform/text.js';

/** What is said of one label, the same whatever somebody feels. No digit is in it but those of telephone numbers. */
export interface AdviceTemplate {
  /** What the situation means, sentence by sentence. */
  readonly body: readonly Localized[];
  /** What can be done next, one thing each; a right, a question to ask, a number to call, never a product. */
  readonly steps: readonly Localized[];
}

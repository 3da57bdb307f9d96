import type { Localized } from '../../../platform/text.js';
import type { Condition } from '../rules/index.js';

/** What is said of one label, the same whatever somebody feels. No digit is in it but those of telephone numbers. */
export interface AdviceTemplate {
  /**
   * What follows from the situation, sentence by sentence, after the sentence that says which it is. One that depends
   * on a figure says which values make it true.
   */
  readonly body: readonly (Localized & { readonly when?: Condition })[];
  /** What can be done next, one thing each; a right, a question to ask, a number to call, never a product. */
  readonly steps: readonly Localized[];
}

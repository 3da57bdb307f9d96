import type { z } from 'zod';
import type { Caller } from '../../../platform/access/index.js';
import type { Localized } from '../../../platform/text.js';
import type { Fact, FactTopic } from '../facts/index.js';

/** On whose behalf a tool runs. The customer is the conversation's: no argument can name another. */
export interface ToolContext {
  readonly caller: Caller;
  readonly customerId: number;
  /** Today in Korea. */
  readonly today: string;
  /** What the customer wrote in this conversation: only numbers of it may be reckoned with. Nothing when left out. */
  readonly said?: readonly string[];
}

/** Something an answer may look up or have computed. It changes nothing. */
export interface Tool<Arguments extends z.ZodObject = z.ZodObject> {
  /** As a model calls it, in `snake_case`. */
  readonly name: string;
  /** For models: what it tells and when to ask. */
  readonly description: string;
  readonly parameters: Arguments;
  /** Arguments that are the customer's own numbers: a model may pass on what he said, and make up none. */
  readonly saidOnly?: readonly string[];
  /** What its facts are about, and what people call that. */
  readonly topic: FactTopic;
  readonly title: Localized;
  /** Sells something: it is not at hand for people in hardship. */
  readonly isSelling?: boolean;
  /**
   * @throws Refusal, whose words the model is told, for what cannot be; UpstreamFailure when the data cannot be read.
   */
  run(context: ToolContext, given: z.infer<Arguments>): Promise<readonly Fact[]>;
}

/** Keeps the type of a tool's arguments with their schema. */
export const tool = <Arguments extends z.ZodObject>(made: Tool<Arguments>): Tool => made;

import type { z } from 'zod';
import type { Caller } from '../access/index.js';
import type { Localized } from '../text.js';
import type { Fact, FactTopic } from './fact.js';
import type { Finding } from './finding.js';
import type { Intent } from './intents.js';

/** On whose behalf a tool runs. */
export interface ToolContext {
  readonly caller: Caller;
  /** The conversation's customer: no argument can name another. */
  readonly customerId: number;
  /** Today in Korea. */
  readonly today: string;
  /**
   * What the customer wrote in this conversation: the question, then what was asked before it, the oldest first.
   * Calculations may use only numbers from it. None when left out.
   */
  readonly said?: readonly string[];
  /** What was asked, where a plan asks for it; absent where a model calls. A tool of several intents leads by it. */
  readonly intent?: Intent;
}

/** Something an answer may look up or have computed. It changes nothing. */
export interface Tool<Arguments extends z.ZodObject = z.ZodObject> {
  /** As a model calls it, in `snake_case`. */
  readonly name: string;
  /** For models: what it answers and when to call it. */
  readonly description: string;
  /** What it takes. Names that are those of `Slots` are filled from the question by a plan. */
  readonly parameters: Arguments;
  /** Arguments that are the customer's own numbers: a model may pass on what they said, but must not invent any. */
  readonly saidOnly?: readonly string[];
  /** Intents that it answers, for plans; none when left out. Each intent belongs to one tool. */
  readonly answers?: readonly Intent[];
  /** The topics of its facts, and what people call them. */
  readonly topic: FactTopic;
  readonly title: Localized;
  /** Whether it sells something: then it is not available to people in hardship. */
  readonly isSelling?: boolean;
  /** Who may use it: customers for themselves and staff for a customer, or staff of the institution only. */
  readonly audience?: 'CUSTOMER' | 'STAFF';
  /**
   * @throws Refusal, whose words the model gets, for an impossible call; UpstreamFailure when the data cannot be read.
   */
  run(context: ToolContext, given: z.infer<Arguments>): Promise<readonly Fact[] | Finding>;
}

/** Defines a tool, inferring the type of its arguments from their schema. */
export const tool = <Arguments extends z.ZodObject>(made: Tool<Arguments>): Tool => made;

/** A tool's answer as a finding: facts alone are one without a lead. */
export const findingOf = (given: readonly Fact[] | Finding): Finding => ('facts' in given ? given : { facts: given });

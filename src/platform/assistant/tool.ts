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
  /** What the customer wrote in this conversation: only numbers of it may be reckoned with. Nothing when left out. */
  readonly said?: readonly string[];
  /** What was asked, where a plan asks for it; absent where a model calls. A tool of several intents leads by it. */
  readonly intent?: Intent;
}

/** Something an answer may look up or have computed. It changes nothing. */
export interface Tool<Arguments extends z.ZodObject = z.ZodObject> {
  /** As a model calls it, in `snake_case`. */
  readonly name: string;
  /** For models: what it tells and when to ask. */
  readonly description: string;
  /** What it takes. Names that are those of `Slots` are filled from the question by a plan. */
  readonly parameters: Arguments;
  /** Arguments that are the customer's own numbers: a model may pass on what they said, and make up none. */
  readonly saidOnly?: readonly string[];
  /** What people ask for that it answers, for plans; none when left out. Each intent is of one tool. */
  readonly answers?: readonly Intent[];
  /** What its facts are about, and what people call that. */
  readonly topic: FactTopic;
  readonly title: Localized;
  /** Sells something: it is not at hand for people in hardship. */
  readonly isSelling?: boolean;
  /** Who may ask: customers of themselves and staff of a customer, or staff of the institution only. */
  readonly audience?: 'CUSTOMER' | 'STAFF';
  /**
   * @throws Refusal, whose words the model is told, for what cannot be; UpstreamFailure when the data cannot be read.
   */
  run(context: ToolContext, given: z.infer<Arguments>): Promise<readonly Fact[] | Finding>;
}

/** Keeps the type of a tool's arguments with their schema. */
export const tool = <Arguments extends z.ZodObject>(made: Tool<Arguments>): Tool => made;

/** A tool's answer as a finding: facts alone are one without a lead. */
export const findingOf = (told: readonly Fact[] | Finding): Finding => ('facts' in told ? told : { facts: told });

import { EMOTIONS, type Emotion } from '../../scenarios/index.js';
import type { Danger } from './danger/danger.js';
import type { Intent } from './intents.js';
import type { Subject } from './subject/subject.js';

/** What a question is about, as far as an answer is concerned. */
export const QUESTION_TOPICS = ['GENERAL', 'FINANCE'] as const;
export type QuestionTopic = (typeof QUESTION_TOPICS)[number];

export { EMOTIONS, type Emotion };

/** A label with the calibrated probability that it is right, from 0 to 1. */
export interface Guess<Label extends string> {
  readonly label: Label;
  readonly probability: number;
}

/** A part of a question that may ask something by itself. */
export interface Part {
  readonly text: string;
  readonly guesses: readonly Guess<string>[];
}

/** What the local models make of one question. */
export interface Understood {
  readonly topic: Guess<QuestionTopic>;
  /** The code of the intent, such as `LOAN_BALANCE`; null when the question is out of scope of every one. */
  readonly intent: Guess<string> | null;
  /** The likeliest intents, in scope or not, the likeliest first: what else the question says may decide among them. */
  readonly guesses?: readonly Guess<string>[];
  /** The parts of a question that may ask several things; none for one that asks one. */
  readonly parts?: readonly Part[];
  readonly emotion: Guess<Emotion>;
  /** Whether somebody may harm themselves: help comes first, and nothing is sold. */
  readonly isDistressed: boolean;
  /** What the model of dangers is sure of; null for nothing, left out where there is no such model. */
  readonly danger?: Guess<Danger> | null;
  /** A second danger that is reported beside that one; null for none. */
  readonly alsoDanger?: Guess<Danger> | null;
  /** The probability by the model of dangers that there is no danger; left out where there is no such model. */
  readonly harmless?: number;
  /** Whose data are asked for, with the probability that they are another's; left out where there is no such model. */
  readonly subject?: Guess<Subject>;
  /** Versions of the models that said so, by task, such as `{ 'chat-intent': '1' }`. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Understands questions; takes well under a millisecond and never fails for what was typed. */
export interface Understanding {
  understand(question: string): Understood;
  /**
   * The likeliest intents of a text that follows a question of one, the likeliest first; none without a model.
   * @param plainly how that intent is asked for in plain words, in the language of the text.
   */
  readAfter(text: string, before: Intent, plainly: string): readonly Guess<string>[];
}

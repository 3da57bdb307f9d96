import type { Emotion, QuestionTopic } from '../../understanding/index.js';

/** What was understood of the question behind a reply, as it is kept. */
export interface KeptUnderstanding {
  readonly replyKey: number;
  readonly topic: QuestionTopic;
  readonly topicProbability: number;
  readonly intent: string | null;
  readonly intentProbability: number | null;
  readonly emotion: Emotion;
  readonly emotionProbability: number;
  readonly versions: Readonly<Record<string, string>>;
}

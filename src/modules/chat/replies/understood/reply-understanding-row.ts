import type { Emotion, QuestionTopic } from '../../understanding/index.js';

/** How the question behind a reply was understood, as it is stored. */
export interface StoredUnderstanding {
  readonly replyKey: number;
  readonly topic: QuestionTopic;
  readonly topicProbability: number;
  readonly intent: string | null;
  readonly intentProbability: number | null;
  readonly emotion: Emotion;
  readonly emotionProbability: number;
  readonly versions: Readonly<Record<string, string>>;
}

import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Emotion, QuestionTopic } from '../../understanding/index.js';

/** How local models classified the question behind a reply; apart from its row, which is rewritten while streaming. */
@Entity('reply_understanding')
@Check('reply_understanding_topic_check', `topic IN ('GENERAL', 'FINANCE')`)
@Check('reply_understanding_emotion_check', `emotion IN ('NEUTRAL', 'HAPPY', 'SAD', 'WORRIED', 'ANGRY')`)
@Check('reply_understanding_intent_check', '(intent IS NULL) = (intent_probability IS NULL)')
@Check(
  'reply_understanding_probability_check',
  'topic_probability BETWEEN 0 AND 1 AND intent_probability BETWEEN 0 AND 1 AND emotion_probability BETWEEN 0 AND 1',
)
export class ReplyUnderstandingEntity {
  @PrimaryColumn('bigint', { name: 'reply_id' })
  replyId!: number;

  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('text')
  topic!: QuestionTopic;

  @Column('real', { name: 'topic_probability' })
  topicProbability!: number;

  /** Null when the question matches no intent. */
  @Column('text', { nullable: true })
  intent!: string | null;

  @Column('real', { name: 'intent_probability', nullable: true })
  intentProbability!: number | null;

  @Column('text')
  emotion!: Emotion;

  @Column('real', { name: 'emotion_probability' })
  emotionProbability!: number;

  /** Versions of the models, by task. */
  @Column('jsonb')
  versions!: Readonly<Record<string, string>>;
}

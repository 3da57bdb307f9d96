import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CalendarDate, connectionType, Decimal, payloadType } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { ScenariosError, type ScenarioLabel } from '../rules/index.js';
import { ScenarioLabelEnum, LABEL_TEXT } from '../evaluation/index.js';
import type { EpisodeRow } from './episodes.js';

@ObjectType('ScenarioEpisode', { description: 'A situation that came and, it may be, went.' })
export class ScenarioEpisodeType {
  @Field(() => ScenarioLabelEnum, { description: 'The situation.' })
  label!: ScenarioLabel;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => CalendarDate, { description: 'The first day of the first month in which it was seen.' })
  firstMonth!: string;

  @Field(() => CalendarDate, { description: 'The first day of the last month in which it was seen.' })
  lastMonth!: string;

  @Field(() => Int, { description: 'Months in which it was seen; unjudged months may lie between them.' })
  months!: number;

  @Field(() => Boolean, { description: 'Whether no later month is known to be without it.' })
  ongoing!: boolean;

  @Field(() => Decimal, { description: 'The highest score in any of the months, from 0 to 1 with four decimals.' })
  highestScore!: string;
}

export const ScenarioEpisodeConnection = connectionType(ScenarioEpisodeType, 'ScenarioEpisode');

/** An episode as clients see it. `key` stays, for cursors. */
export function toEpisode({ highestScore, ...episode }: EpisodeRow, locale: Locale) {
  return { ...episode, name: LABEL_TEXT[episode.label].name[locale], highestScore: highestScore.toFixed(4) };
}

@InputType('ScenarioLabelReviewInput', { description: 'What a person says of a label.' })
export class ScenarioLabelReviewInput {
  @Field(() => ID, { description: 'Id of the customer.' })
  customerId!: string;

  @Field(() => CalendarDate, { description: 'The first day of the month, up to this one.' })
  month!: string;

  @Field(() => ScenarioLabelEnum, { description: 'Which situation; not NEUTRAL.' })
  label!: ScenarioLabel | 'NEUTRAL';

  @Field(() => Boolean, { description: 'Whether the customer was in it in that month.' })
  holds!: boolean;
}

@ObjectType('ScenarioLabelReview', { description: 'What a person said of a label.' })
export class ScenarioLabelReviewType {
  @Field(() => CalendarDate, { description: 'The first day of the month.' })
  month!: string;

  @Field(() => ScenarioLabelEnum, { description: 'Which situation.' })
  label!: ScenarioLabel;

  @Field(() => Boolean, { description: 'Whether the customer was in it in that month.' })
  holds!: boolean;
}

export const ScenarioLabelReviewPayload = payloadType(
  'ScenarioLabelReviewPayload',
  'What `scenarioLabelReview` answers.',
  {
    review: [ScenarioLabelReviewType, 'What is kept now; null when refused.'],
    userErrors: [ScenariosError, 'Why nothing was kept; empty when something was.'],
  },
);

import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate, DateTime, Decimal, enumType } from '../../../platform/graphql/index.js';
import { SeriesObservationType, SeriesType } from '../series/index.js';
import { MOST_MONTHS, type BaselineReason } from './stored-forecast.js';

export const BaselineReasonEnum = enumType<BaselineReason>(
  'ForecastBaselineReason',
  'Why the plain baseline is used: each period as it was a year before, or a day as it was a week before.',
  {
    TOO_FEW_TRIALS: 'The series is too short for methods to be tried in its past.',
    NONE_BETTER: 'No method was shown to be better than the baseline in the past of the series.',
    NO_CHANGE: 'The series has not changed from one year to the next.',
  },
);

@ObjectType('ForecastPoint', { description: 'The forecast of one period.' })
export class ForecastPointType {
  @Field(() => String, { description: 'The period: 2024-07, 2024Q3 or 2024.' })
  period!: string;

  @Field(() => Decimal, { description: 'The median forecast, in the unit of the series.' })
  median!: string;

  @Field(() => Decimal, {
    description: 'The baseline: the figure of a year before; of days, of the same weekday in the last known week.',
  })
  baseline!: string;

  @Field(() => Decimal, { nullable: true, description: 'Lower end of the 80 % band; null where too little is known.' })
  low80!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper end of the 80 % band; null where too little is known.' })
  high80!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Lower end of the 95 % band; null where too little is known.' })
  low95!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper end of the 95 % band; null where too little is known.' })
  high95!: string | null;
}

@ObjectType('ForecastCoverage', { description: 'How bands have held in the past of the series.' })
export class ForecastCoverageType {
  @Field(() => Decimal, { description: 'Share of actual figures that lay within, in percent.' })
  percent!: string;

  @Field(() => Int, { description: 'Number of figures compared.' })
  values!: number;
}

@ObjectType('ForecastCandidate', { description: 'How a method did in the past of the series, beside the baseline.' })
export class ForecastCandidateType {
  @Field(() => String, { description: 'Name and version of the method.' })
  method!: string;

  @Field(() => Decimal, {
    description: 'Its mean absolute error as a share of the baseline’s: below 1 is better. Four decimals.',
  })
  mase!: string;

  @Field(() => Decimal, { description: 'Lower end of its 90 % interval, by a block bootstrap over trials.' })
  maseLow!: string;

  @Field(() => Decimal, { description: 'Upper end of that interval: a method is used only where this is below 1.' })
  maseHigh!: string;
}

@ObjectType('ForecastRecord', {
  description: 'The evidence for a forecast: methods tried in the past of the series, each with what was known then.',
})
export class ForecastRecordType {
  @Field(() => Int, { description: 'Places in the past from which methods were tried.' })
  trials!: number;

  @Field(() => [ForecastCandidateType], { description: 'Methods that were tried beside the baseline, best first.' })
  @Extensions({ listSize: 8 })
  candidates!: ForecastCandidateType[];

  @Field(() => ForecastCoverageType, {
    nullable: true,
    description: 'How 80 % bands have held; null where too little is known.',
  })
  coverage80!: ForecastCoverageType | null;

  @Field(() => ForecastCoverageType, {
    nullable: true,
    description: 'How 95 % bands have held; null where too little is known.',
  })
  coverage95!: ForecastCoverageType | null;
}

@ObjectType('Forecast', { description: 'How a series may go on, with bands and with the evidence for it. No advice.' })
export class ForecastType {
  @Field(() => SeriesType, { description: 'The series.' })
  series!: SeriesType;

  @Field(() => CalendarDate, { description: 'The day as of which figures were used.' })
  asOf!: string;

  @Field(() => CalendarDate, { description: 'The newest day on which one of its figures became known.' })
  vintage!: string;

  @Field(() => DateTime, {
    description: 'When it was made. Equal figures and methods return the first one made.',
  })
  madeAt!: Date;

  @Field(() => String, { description: 'Name and version of the method used.' })
  method!: string;

  @Field(() => Boolean, {
    description:
      'Whether the plain baseline is used: each period as it was a year before, or a day as it was a week before.',
  })
  isBaseline!: boolean;

  @Field(() => BaselineReasonEnum, { nullable: true, description: 'Why the baseline is used; null where it is not.' })
  baselineReason!: BaselineReason | null;

  @Field(() => [SeriesObservationType], { description: 'The newest figures that it starts from, oldest first.' })
  @Extensions({ listSize: 60 })
  history!: SeriesObservationType[];

  @Field(() => [ForecastPointType], { description: 'The coming periods.' })
  @Extensions({ listSize: MOST_MONTHS })
  points!: ForecastPointType[];

  @Field(() => ForecastRecordType, { description: 'How methods did in the past of the series.' })
  record!: ForecastRecordType;

  @Field(() => String, { description: 'What it is and is not, for people, in the language of the request.' })
  notice!: string;
}

@ObjectType('ForecastScore', {
  description: 'How accurate forecasts by one method for one series have been since they were made.',
})
export class ForecastScoreType {
  @Field(() => ID, { description: 'The opaque global id of the series.' })
  seriesId!: string;

  @Field(() => String, { description: 'The name of the series, in the language of the request.' })
  seriesName!: string;

  @Field(() => String, { description: 'Name and version of the method used.' })
  method!: string;

  @Field(() => Boolean, {
    description: 'Whether these were made for a day in the past, when newer figures were already known but not used.',
  })
  isReplay!: boolean;

  @Field(() => Int, { description: 'Forecast figures compared with actual ones: each period once for each distance.' })
  values!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Mean absolute error as a share of the baseline’s: below 1 is better. Null where that is 0.',
  })
  mase!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Share of figures within 80 % bands, in percent.' })
  coverage80Percent!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Share of figures within 95 % bands, in percent.' })
  coverage95Percent!: string | null;

  @Field(() => String, { description: 'The first period compared with its figure.' })
  firstPeriod!: string;

  @Field(() => String, { description: 'The last of them.' })
  lastPeriod!: string;
}

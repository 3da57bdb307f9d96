import { Field, ObjectType } from 'type-graphql';
import { DateTime, enumType } from '../../../platform/graphql/index.js';
import type { ChartFormat } from './chart-links.js';

export const ChartFormatEnum = enumType<ChartFormat>('ForecastChartFormat', 'What a chart is drawn as.', {
  SVG: 'Scalable; its words are text.',
  PNG: 'A picture of 1,920 by 1,080 points.',
});

@ObjectType('ForecastChart', { description: 'Where the chart of a forecast can be fetched.' })
export class ForecastChartType {
  @Field(() => String, {
    description:
      'Its URL; only a path where the server does not know its own address. Anyone who has it may see the chart.',
  })
  url!: string;

  @Field(() => DateTime, { description: 'When it expires: after fifteen minutes.' })
  expiresAt!: Date;
}

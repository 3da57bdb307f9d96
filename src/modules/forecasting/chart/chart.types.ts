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
      'The address; a path of this server where it knows no address of its own. Whoever has it may look at the chart.',
  })
  url!: string;

  @Field(() => DateTime, { description: 'Until when it is good: fifteen minutes.' })
  expiresAt!: Date;
}

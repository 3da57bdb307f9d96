import { Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate, connectionType, Decimal, encodeId, Node } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { SeriesFrequencyEnum, SeriesTopicEnum } from './series.enums.js';
import type { Frequency } from './period.js';
import type { Series } from './series.js';
import type { SeriesTopic } from './series-topic.js';
import { unitText } from './unit.texts.js';

@ObjectType('SeriesObservation', { description: 'A figure of one period, as it was known on a day.' })
export class SeriesObservationType {
  @Field(() => String, { description: 'The period: 2024-07, 2024Q3 or 2024.' })
  period!: string;

  @Field(() => Decimal, { description: 'The figure, in the unit of the series.' })
  value!: string;

  @Field(() => CalendarDate, { description: 'The day in Korea from which this figure was known.' })
  knownFrom!: string;
}

@ObjectType('SeriesVintage', { description: 'The figure of one period from some day on.' })
export class SeriesVintageType {
  @Field(() => String, { description: 'The period: 2024-07, 2024Q3 or 2024.' })
  period!: string;

  @Field(() => Decimal, { nullable: true, description: 'The figure; null where it was withdrawn on that day.' })
  value!: string | null;

  @Field(() => CalendarDate, { description: 'The day in Korea from which it was known.' })
  knownFrom!: string;
}

@ObjectType('Series', {
  implements: Node,
  description:
    'A figure that is measured again and again: an indicator of the economy, or a series of your own institution.',
})
export class SeriesType extends Node {
  @Field(() => ID, { description: 'The opaque global id.' })
  override id!: string;

  @Field(() => String, { description: 'Its code in files, such as `BASE_RATE`.' })
  code!: string;

  @Field(() => String, { description: 'Its name, in the language of the request.' })
  name!: string;

  @Field(() => SeriesTopicEnum, { description: 'What it is about.' })
  topic!: SeriesTopic;

  @Field(() => SeriesFrequencyEnum, { description: 'How often it is measured.' })
  frequency!: Frequency;

  @Field(() => String, { description: 'The unit of its figures, as people read it.' })
  unit!: string;

  @Field(() => String, { description: 'Who publishes it.' })
  source!: string;

  @Field(() => Boolean, {
    description: 'Whether it belongs to your institution; false for one that all may read.',
  })
  isOwn!: boolean;

  @Field(() => Boolean, { description: 'Whether its figures are made up, for trying things out.' })
  isMadeUp!: boolean;
}

export const SeriesConnectionType = connectionType(SeriesType, 'Series');

/** What fields of a series are resolved from: the returned type, and with it the row. */
export type SeriesSource = SeriesType & { readonly row: Series };

export function toSeriesType(row: Series, locale: Locale): SeriesSource {
  const { code, topic, frequency, unit, source, isMadeUp, institutionId } = row;
  const name = locale === 'ko' ? row.nameKo : row.nameEn;
  const fields = {
    code,
    name,
    topic,
    frequency,
    unit: unitText(unit)[locale],
    source,
    isMadeUp,
    isOwn: institutionId !== null,
  };
  return Object.assign(new SeriesType(), fields, { id: encodeId('Series', row.id), row });
}

import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '../../../platform/graphql/index.js';

/** Lists of a contract of windows are short; what an operation may cost is counted by this. */
const MAX_LIST_SIZE = 20;

@ObjectType('ModelWindows', { description: 'How a model that reads series builds windows from them.' })
export class ModelWindowsType {
  @Field(() => Int, { description: 'Raised with any change of how a window is made.' })
  version!: number;

  @Field(() => Int, { description: 'How many of the last values a window shows.' })
  length!: number;

  @Field(() => Int, { description: 'How many values the network takes together.' })
  patch!: number;

  @Field(() => Int, { description: 'How many coming values it forecasts.' })
  horizon!: number;

  @Field(() => [Int], { description: 'Observations in a season that it knows by name: 12 for months.' })
  @Extensions({ listSize: MAX_LIST_SIZE })
  periods!: readonly number[];

  @Field(() => Int, { description: 'The longest season that training drew.' })
  longestPeriod!: number;

  @Field(() => String, { description: 'How values are normalised, by the window alone; in English.' })
  normalisation!: string;

  @Field(() => [String], { description: 'Numbers of each step.' })
  @Extensions({ listSize: MAX_LIST_SIZE })
  channels!: readonly string[];

  @Field(() => [String], { description: 'Numbers of the whole series.' })
  @Extensions({ listSize: MAX_LIST_SIZE })
  facts!: readonly string[];

  @Field(() => [Decimal], { description: 'Quantiles of the forecast: shares of coming values below it, ascending.' })
  @Extensions({ listSize: MAX_LIST_SIZE })
  quantiles!: readonly string[];
}

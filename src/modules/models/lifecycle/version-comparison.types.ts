import { ArgsType, Extensions, Field, ID, ObjectType } from 'type-graphql';
import { Decimal } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import type { RecordComparison } from '../record/index.js';
import { decimal, decimalOrNull, toFigure } from './evaluation-view.js';
import { ModelFigureType } from './evaluation-figures.types.js';
import { SIZES } from './evaluation-sizes.js';

@ArgsType()
export class ComparedWithArgs {
  @Field(() => ID, { description: 'Id of the other version, of the same task.' })
  modelVersionId!: string;
}

@ObjectType('ModelFigurePair', { description: 'A figure of two versions side by side.' })
class ModelFigurePairType {
  @Field(() => String, { description: 'Its name, for programs.' })
  name!: string;

  @Field(() => String, { description: 'Its name, in the language of the caller.' })
  title!: string;

  @Field(() => ModelFigureType, { nullable: true, description: 'The figure of this version; null when it has none.' })
  one!: ModelFigureType | null;

  @Field(() => ModelFigureType, {
    nullable: true,
    description: 'The figure of the other version; null when it has none.',
  })
  other!: ModelFigureType | null;

  @Field(() => Decimal, { nullable: true, description: 'This version less the other; null when one has none.' })
  difference!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether their 95 % intervals have nothing in common; null when an interval is not known.',
  })
  isApart!: boolean | null;
}

@ObjectType('ModelOptionPair', { description: 'A setting in which two trainings differ.' })
class ModelOptionPairType {
  @Field(() => String, { description: 'Its name, for programs.' })
  name!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The value for this version; null when it was trained without it.',
  })
  one!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The value for the other version; null when it was trained without it.',
  })
  other!: string | null;
}

@ObjectType('ModelVersionComparison', { description: 'Two versions of a task side by side.' })
export class ModelVersionComparisonType {
  @Field(() => [ModelFigurePairType], { description: 'Their figures, at most 15.' })
  @Extensions({ listSize: SIZES.figures })
  figures!: readonly ModelFigurePairType[];

  @Field(() => Boolean, {
    description: 'Whether both used the same rows and split. Otherwise figures differ by their rows too.',
  })
  isOfSameRows!: boolean;

  @Field(() => [ModelOptionPairType], { description: 'Settings in which the trainings differ, at most 15.' })
  @Extensions({ listSize: SIZES.figures })
  options!: readonly ModelOptionPairType[];
}

/** Renders a comparison in a language. */
export function toComparison(
  { figures, isOfSameRows, options }: RecordComparison,
  locale: Locale,
): ModelVersionComparisonType {
  return {
    figures: figures.slice(0, SIZES.figures).map(({ name, title, one, other, difference, isApart }) => ({
      name,
      title: title[locale],
      difference: decimalOrNull(difference),
      isApart,
      one: one && toFigure(one, locale),
      other: other && toFigure(other, locale),
    })),
    isOfSameRows,
    options: options.slice(0, SIZES.figures).map(({ name, one, other }) => ({
      name,
      one: one === null ? null : decimal(one),
      other: other === null ? null : decimal(other),
    })),
  };
}

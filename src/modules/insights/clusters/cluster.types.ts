import { ArgsType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { DateTime, Decimal, Quarter, Won } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import {
  CATEGORIES,
  CATEGORY_NAMES,
  PEER_FLOOR,
  SpendingCategoryEnum,
  type CategoryName,
  type RoundedQuartiles,
} from '../../spending/index.js';
import { ClusterPeopleUnknownEnum, ClusterUnknownEnum, SimilarUnknownEnum } from './cluster.enums.js';
import type { ClusterUnknown, PeopleUnknown, PlacedCustomer, Placement } from './cluster-placement.js';
import { MOST_MARKS } from './cluster-profile.js';
import { MODEL_WARNING, modelWarning } from '../model-warning.js';
import { ALL_SPENDING, CLUSTER_UNKNOWN_TEXT, clusterName } from './cluster.texts.js';
import { MOST_SHARED } from './likeness.js';
import { MOST_SIMILAR, type SimilarCustomer, type SimilarCustomers, type SimilarUnknown } from './similar-customers.js';

const A_MONTH = 'In won a month, of the newest quarter, rounded no finer than its standard error.';

@ObjectType('SpendingClusterMark', { description: 'A category that a cluster spends more on than others do.' })
class SpendingClusterMarkType {
  @Field(() => SpendingCategoryEnum, { description: 'The category.' })
  category!: CategoryName;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => Decimal, { description: 'Mean share of it in the cluster where the model learnt, in percent.' })
  sharePercent!: string;

  @Field(() => Decimal, { description: 'Mean share of it among everybody there, in percent.' })
  usualPercent!: string;
}

@ObjectType('SpendingQuartiles', { description: 'What the people of a group spend, without naming any.' })
class SpendingQuartilesType {
  @Field(() => SpendingCategoryEnum, { nullable: true, description: 'The category; null for all spending.' })
  category!: CategoryName | null;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => Won, { description: `A quarter of them spends less. ${A_MONTH}` })
  lowerQuartileWon!: number;

  @Field(() => Won, { description: `Half of them spend less. ${A_MONTH}` })
  medianWon!: number;

  @Field(() => Won, { description: `Three quarters of them spend less. ${A_MONTH}` })
  upperQuartileWon!: number;

  @Field(() => Won, { description: 'The step that the three are rounded to, in won.' })
  stepWon!: number;
}

const MAJORS = { listSize: CATEGORY_NAMES.MAJOR.length };

@ObjectType('SpendingClusterPeople', {
  description: `The institution’s customers in a cluster, never fewer than ${PEER_FLOOR}. Everybody is in one cluster and nobody can choose their own groups, so that figures of two groups cannot be subtracted.`,
})
class SpendingClusterPeopleType {
  @Field(() => Int, { description: 'About how many they are: to two digits, no finer than tens.' })
  size!: number;

  @Field(() => SpendingQuartilesType, { description: 'All their card spending.' })
  total!: SpendingQuartilesType;

  @Field(() => [SpendingQuartilesType], { description: 'The ten major categories in the order of the source.' })
  @Extensions(MAJORS)
  categories!: readonly SpendingQuartilesType[];

  @Field(() => DateTime, { description: 'When they were counted.' })
  countedAt!: Date;
}

@ObjectType('CustomerCluster', {
  description:
    'A cluster of people who spend on the same things, whatever they earn: k-means on ln(1 + share in percent) of each detail category, standardised.',
})
export class CustomerClusterType {
  @Field(() => Int, {
    nullable: true,
    description: 'Its number in this version of the model, from 0; null when unknown.',
  })
  number!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'A name by the categories that mark it, in the language of the caller.',
  })
  name!: string | null;

  @Field(() => [SpendingClusterMarkType], { description: 'What marks it most, at most three categories.' })
  @Extensions({ listSize: MOST_MARKS })
  marks!: readonly SpendingClusterMarkType[];

  @Field(() => ClusterUnknownEnum, { nullable: true, description: 'Why there is none; null when there is one.' })
  unknown!: ClusterUnknown | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  unknownText!: string | null;

  @Field(() => SpendingClusterPeopleType, { nullable: true, description: 'Who else is in it, as anonymous figures.' })
  people!: SpendingClusterPeopleType | null;

  @Field(() => ClusterPeopleUnknownEnum, {
    nullable: true,
    description: 'Why no figures are shown; null when some are, or there is no cluster.',
  })
  peopleUnknown!: PeopleUnknown | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  peopleUnknownText!: string | null;

  @Field(() => Quarter, { nullable: true, description: 'The quarter it is based on.' })
  quarter!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the model.' })
  modelVersion!: string | null;

  @Field(() => String, MODEL_WARNING)
  modelWarning!: string | null;
}

@ArgsType()
export class SimilarArgs {
  @Field(() => Int, { defaultValue: 10, description: `How many to return, 1 to ${MOST_SIMILAR}.` })
  first!: number;
}

@ObjectType('SimilarCustomer', { description: 'A customer who spends on the same things.' })
export class SimilarCustomerType {
  @Field(() => Decimal, {
    description:
      'Cosine of the two, of shares by category less those of everybody: 1 for the same, 0 for nothing in common, down to -1. Three decimals.',
  })
  similarity!: string;

  @Field(() => [SpendingCategoryEnum], {
    description: 'Categories both spend more on than others that make them most alike; at most three.',
  })
  @Extensions({ listSize: MOST_SHARED })
  sharedCategories!: readonly CategoryName[];

  readonly customerKey!: number;
}

@ObjectType('SimilarCustomers', {
  description: 'The customers of the institution most like one, the most alike first.',
})
export class SimilarCustomersType {
  @Field(() => [SimilarCustomerType], { description: 'Those customers; empty when they are not known.' })
  // The argument `first` has sized it already, where the cost of an operation is computed.
  @Extensions({ listSize: 1 })
  nodes!: readonly SimilarCustomerType[];

  @Field(() => Int, { nullable: true, description: 'How many customers were compared.' })
  among!: number | null;

  @Field(() => SimilarUnknownEnum, { nullable: true, description: 'Why there are none; null when there are.' })
  unknown!: SimilarUnknown | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  unknownText!: string | null;

  @Field(() => Quarter, { nullable: true, description: 'The quarter they are compared in.' })
  quarter!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the model whose means and deviations are used.' })
  modelVersion!: string | null;

  @Field(() => String, MODEL_WARNING)
  modelWarning!: string | null;
}

const percent = (share: number): string => (100 * share).toFixed(1);
const text = (unknown: keyof typeof CLUSTER_UNKNOWN_TEXT | null, locale: Locale): string | null =>
  unknown && CLUSTER_UNKNOWN_TEXT[unknown][locale];

/** Renders a placement in a language. */
export function toCustomerCluster({ placed, unknown }: Placement, locale: Locale): CustomerClusterType {
  return {
    number: placed?.cluster ?? null,
    name: placed && clusterName(placed.marks, locale),
    marks: (placed?.marks ?? []).map(({ category, share, usual }) => ({
      category,
      name: CATEGORIES[category].text[locale],
      sharePercent: percent(share),
      usualPercent: percent(usual),
    })),
    unknown,
    unknownText: text(unknown, locale),
    people: placed && toPeople(placed, locale),
    peopleUnknown: placed?.peopleUnknown ?? null,
    peopleUnknownText: text(placed?.peopleUnknown ?? null, locale),
    quarter: placed?.quarter ?? null,
    modelVersion: placed?.model.version ?? null,
    modelWarning: modelWarning(placed?.model, locale),
  };
}
/** Amounts are kept in thousand won. */
const WON = 1_000;

function toPeople({ people, countedAt }: PlacedCustomer, locale: Locale): SpendingClusterPeopleType | null {
  if (!people || !countedAt) return null;
  const [total, ...majors] = people.quartiles;
  if (!total) return null;
  const quartilesOf = (category: CategoryName | null, { lower, median, upper, step }: RoundedQuartiles) => ({
    category,
    name: (category ? CATEGORIES[category].text : ALL_SPENDING)[locale],
    lowerQuartileWon: WON * lower,
    medianWon: WON * median,
    upperQuartileWon: WON * upper,
    stepWon: WON * step,
  });
  const categories = majors.flatMap((quartiles, at) => {
    const category = CATEGORY_NAMES.MAJOR[at];
    return category ? [quartilesOf(category, quartiles)] : [];
  });
  return { size: people.size, total: quartilesOf(null, total), categories, countedAt };
}

const toSimilar = ({ customerKey, similarity, shared }: SimilarCustomer): SimilarCustomerType => ({
  customerKey,
  similarity: similarity.toFixed(3),
  sharedCategories: shared,
});

export function toSimilarCustomers(
  { similar, model, ...people }: SimilarCustomers,
  locale: Locale,
): SimilarCustomersType {
  const by = { modelVersion: model?.version ?? null, modelWarning: modelWarning(model, locale) };
  return { ...people, ...by, nodes: similar.map(toSimilar), unknownText: text(people.unknown, locale) };
}

import { ArgsType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { DateTime, Decimal, Quarter, Won } from '../../../platform/graphql/index.js';
import type { CategoryName } from '../source/index.js';
import { LifeStageEnum, MemberRankEnum, RegionEnum, SpendingCategoryEnum, A_MONTH } from '../quarters/index.js';
import { PEER_ATTRIBUTES, type PeerAttribute } from './peer-attribute.js';
import type { NoPeers, WideningReason } from './peer-comparison.js';
import { CardMemberSexEnum, NoPeersEnum, PeerAttributeEnum, WideningReasonEnum } from './peer.enums.js';

const EACH_ATTRIBUTE = { listSize: PEER_ATTRIBUTES.length };

@ArgsType()
export class PeerArgs {
  @Field(() => Quarter, {
    nullable: true,
    description:
      'The quarter. When left out, that of your `spendingSettings`, else the newest with figures. Refused with QUARTER_NOT_FOUND when the institution has loaded no figures for it, NO_SPENDING_IN_QUARTER when the customer has none in it.',
  })
  quarter?: string | null;

  @Field(() => [PeerAttributeEnum], {
    nullable: true,
    description:
      'What the people compared with have in common with the customer: at most 5 attributes, each once; everybody of the institution for an empty list. BAD_USER_INPUT otherwise. When left out, what your `spendingSettings` say, else age band and sex.',
  })
  groupBy?: readonly PeerAttribute[] | null;
}

@ObjectType('PeerWidening', { description: 'A requested attribute that was dropped.' })
class PeerWideningType {
  @Field(() => PeerAttributeEnum, { description: 'The attribute.' })
  attribute!: PeerAttribute;

  @Field(() => WideningReasonEnum, { description: 'Why it was dropped.' })
  reason!: WideningReason;
}

@ObjectType('PeerGroup', {
  description:
    'The people a customer is compared with: those of the institution who share the attributes in use. While a group may not be shown, attributes are dropped in this order: region, life stage, grade, sex, age band.',
})
export class PeerGroupType {
  @Field(() => [PeerAttributeEnum], { description: 'The attributes in use; empty for everybody.' })
  groupBy!: readonly PeerAttribute[];

  @Field(() => Int, { nullable: true, description: 'Their age, as the lower end of a five-year band, if in use.' })
  ageBand!: number | null;

  @Field(() => CardMemberSexEnum, { nullable: true, description: 'Their sex, if in use.' })
  sex!: string | null;

  @Field(() => MemberRankEnum, { nullable: true, description: 'Their grade, if in use.' })
  memberRank!: string | null;

  @Field(() => LifeStageEnum, { nullable: true, description: 'Their stage of life, if in use.' })
  lifeStage!: string | null;

  @Field(() => RegionEnum, { nullable: true, description: 'Where they live, if in use.' })
  region!: string | null;

  @Field(() => Int, {
    description: 'About how many they are, including the customer: to two digits, no finer than tens. At least 20.',
  })
  size!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When they were counted. Rows loaded later are counted within minutes.',
  })
  countedAt!: Date | null;

  @Field(() => [PeerWideningType], { description: 'Requested attributes that were dropped, with the reason.' })
  @Extensions(EACH_ATTRIBUTE)
  widened!: readonly PeerWideningType[];
}

const ROUNDED = 'Rounded to a step no finer than its standard error, so that it reveals no single person.';

@ObjectType()
abstract class ComparedAmount {
  @Field(() => Won, { description: `What the customer spent. ${A_MONTH}` })
  amountWon!: number;

  @Field(() => Decimal, {
    description:
      'Percent of the others in the group who spend less, plus half of those who spend the same: 90 means that about 10 % spend more. Counted from the amounts of the group and rounded to `percentStep`; the quartiles are rounded separately, so an amount within `quartileStepWon` of one may appear on its other side.',
  })
  percentile!: string;

  @Field(() => Decimal, {
    description:
      'Standard error of the rounded percentile, in percentage points, one decimal. It combines three errors: 100·√(p(1−p)/(n+4)) with p = (n·percentile/100+2)/(n+4) and n the size of the group (Agresti and Coull 1998), the group being a sample of all such people; `percentStep`/√12 for the rounding; and a part of a rank that is not kept for large groups.',
  })
  standardError!: string;

  @Field(() => Decimal, { description: 'Percent of the others who spend exactly the same; often 0.' })
  samePercent!: string;

  @Field(() => Int, {
    description: 'The step that both percentages are rounded to: 1 to 20, by the size of the group.',
  })
  percentStep!: number;

  @Field(() => Won, { description: `Mean of the group, in won a month. ${ROUNDED}` })
  meanWon!: number;

  @Field(() => Won, { description: 'The step that the mean is rounded to, in won.' })
  meanStepWon!: number;

  @Field(() => Won, { description: `A quarter of the group spends less, in won a month. ${ROUNDED}` })
  lowerQuartileWon!: number;

  @Field(() => Won, { description: `Half of the group spends less, in won a month. ${ROUNDED}` })
  medianWon!: number;

  @Field(() => Won, { description: `Three quarters of the group spend less, in won a month. ${ROUNDED}` })
  upperQuartileWon!: number;

  @Field(() => Won, { description: 'The step that the quartiles are rounded to, in won.' })
  quartileStepWon!: number;
}

@ObjectType('PeerFigure', { description: 'Where a customer stands in their group with an amount.' })
export class PeerFigureType extends ComparedAmount {}

@ObjectType('CategoryPeerFigure', { description: 'Where a customer stands in their group in one category.' })
export class CategoryPeerFigureType extends ComparedAmount {
  @Field(() => SpendingCategoryEnum, { description: 'The category.' })
  category!: CategoryName;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;
}

@ObjectType('PeerComparison', {
  description:
    'A customer compared with people like them, in the figures of one quarter. No figures cover fewer than 20 people, nor does the difference of two groups. All amounts are won a month.',
})
export class PeerComparisonType {
  @Field(() => Quarter, { description: 'The figures end with this quarter.' })
  quarter!: string;

  @Field(() => [PeerAttributeEnum], { description: 'The requested attributes.' })
  groupBy!: readonly PeerAttribute[];

  @Field(() => NoPeersEnum, { nullable: true, description: 'Why there is no group; null when there is one.' })
  unavailable!: NoPeers | null;

  @Field(() => PeerGroupType, { nullable: true, description: 'The people compared with; `unavailable` says why none.' })
  group!: PeerGroupType | null;

  @Field(() => PeerFigureType, { nullable: true, description: 'All card spending; null without a group.' })
  total!: PeerFigureType | null;

  @Field(() => PeerFigureType, { nullable: true, description: 'Spending by credit card; null without a group.' })
  credit!: PeerFigureType | null;

  @Field(() => PeerFigureType, { nullable: true, description: 'Spending by check card; null without a group.' })
  check!: PeerFigureType | null;

  @Field(() => [CategoryPeerFigureType], {
    description: 'The ten major categories in the order of the source; empty without a group.',
  })
  @Extensions({ listSize: 10 })
  categories!: readonly CategoryPeerFigureType[];
}

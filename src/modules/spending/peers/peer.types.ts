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
      'The quarter. When left out, that of your `spendingSettings`, else the newest that there are figures of. Refused with QUARTER_NOT_FOUND when the institution has loaded none of it, NO_SPENDING_IN_QUARTER when none are of the customer.',
  })
  quarter?: string | null;

  @Field(() => [PeerAttributeEnum], {
    nullable: true,
    description:
      'What the people compared with have in common with the customer: at most 5 attributes, each once; everybody of the institution for none. BAD_USER_INPUT otherwise. When left out, what your `spendingSettings` say, else age band and sex.',
  })
  groupBy?: readonly PeerAttribute[] | null;
}

@ObjectType('PeerWidening', { description: 'An attribute that was asked for and does not count.' })
export class PeerWideningType {
  @Field(() => PeerAttributeEnum, { description: 'The attribute.' })
  attribute!: PeerAttribute;

  @Field(() => WideningReasonEnum, { description: 'Why it does not count.' })
  reason!: WideningReason;
}

@ObjectType('PeerGroup', {
  description:
    'The people a customer is compared with: those of the institution who are like him in the attributes that count. A group that may not be told gives up attributes in this order until one may: region, life stage, grade, sex, age band.',
})
export class PeerGroupType {
  @Field(() => [PeerAttributeEnum], { description: 'The attributes that count; none for everybody.' })
  groupBy!: readonly PeerAttribute[];

  @Field(() => Int, { nullable: true, description: 'Their age, as the lower end of a five-year band, if it counts.' })
  ageBand!: number | null;

  @Field(() => CardMemberSexEnum, { nullable: true, description: 'Their sex, if it counts.' })
  sex!: string | null;

  @Field(() => MemberRankEnum, { nullable: true, description: 'Their grade, if it counts.' })
  memberRank!: string | null;

  @Field(() => LifeStageEnum, { nullable: true, description: 'Their stage of life, if it counts.' })
  lifeStage!: string | null;

  @Field(() => RegionEnum, { nullable: true, description: 'Where they live, if it counts.' })
  region!: string | null;

  @Field(() => Int, {
    description: 'About how many they are, the customer among them: to two digits, no finer than tens. At least 20.',
  })
  size!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When they were counted. What is loaded afterwards counts within minutes.',
  })
  countedAt!: Date | null;

  @Field(() => [PeerWideningType], { description: 'Attributes that were asked for and do not count, with the reason.' })
  @Extensions(EACH_ATTRIBUTE)
  widened!: readonly PeerWideningType[];
}

const ROUNDED = 'Rounded to a step no finer than its standard error, so that no single person shows in it.';

@ObjectType()
abstract class ComparedAmount {
  @Field(() => Won, { description: `What the customer spent. ${A_MONTH}` })
  amountWon!: number;

  @Field(() => Decimal, {
    description:
      'How many in a hundred of the others in the group spend less, with half of those who spend the same: 90 means that about 10 in a hundred spend more. Counted from the amounts of the group and rounded to `percentStep`; the quartiles are rounded by themselves, so that an amount within `quartileStepWon` of one may be told on its other side.',
  })
  percentile!: string;

  @Field(() => Decimal, {
    description:
      'Standard error of the percentile as it is told, in percentage points, one decimal. Three errors are in it: 100·√(p(1−p)/(n+4)) with p = (n·percentile/100+2)/(n+4) and n the size of the group (Agresti and Coull 1998), the group being a sample of all such people; `percentStep`/√12 of the rounding; and a part of a rank that is not kept of large groups.',
  })
  standardError!: string;

  @Field(() => Decimal, { description: 'How many in a hundred of the others spend exactly the same; often nothing.' })
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

@ObjectType('PeerFigure', { description: 'Where a customer stands in his group with an amount.' })
export class PeerFigureType extends ComparedAmount {}

@ObjectType('CategoryPeerFigure', { description: 'Where a customer stands in his group with one category.' })
export class CategoryPeerFigureType extends ComparedAmount {
  @Field(() => SpendingCategoryEnum, { description: 'The category.' })
  category!: CategoryName;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;
}

@ObjectType('PeerComparison', {
  description:
    'A customer beside people like him, in the figures of one quarter. Nothing is told of fewer than 20 people, nor of so few who are the difference of two groups. All amounts are won a month.',
})
export class PeerComparisonType {
  @Field(() => Quarter, { description: 'The quarter with whose end the figures end.' })
  quarter!: string;

  @Field(() => [PeerAttributeEnum], { description: 'The attributes that were asked for.' })
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

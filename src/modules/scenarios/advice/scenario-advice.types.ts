import { ArgsType, Extensions, Field, ObjectType } from 'type-graphql';
import { enumType, Won } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { adviceOf, MAX_STEPS } from './advice.js';
import type { Emotion } from './emotion.js';
import {
  counterfactualText,
  LEVER_TEXT,
  type Change,
  type Counterfactual,
  type Lever,
  type NoChangeReason,
  type KeyFigure,
  type LabelStanding,
} from '../evaluation/index.js';
import type { Verdict } from '../rules/index.js';

const EmotionEnum = enumType<Emotion>(
  'Emotion',
  'How somebody seems to feel. It changes the tone of what is said, and nothing else.',
  { NEUTRAL: 'Nothing in particular.', HAPPY: 'Glad.', SAD: 'Sad.', WORRIED: 'Worried.', ANGRY: 'Angry.' },
);

const does = (lever: Lever): { description: string } => {
  const { name, reach } = LEVER_TEXT[lever];
  return { description: `${name.en} (${name.ko}). ${reach.en}` };
};

const LeverEnum = enumType<Lever>(
  'ScenarioLever',
  'What somebody can do about their own figures, each with how far it reaches.',
  {
    PAY_ARREARS: does('PAY_ARREARS'),
    PAY_CARD_ARREARS: does('PAY_CARD_ARREARS'),
    PAY_CARD_BALANCE: does('PAY_CARD_BALANCE'),
    CUT_CARD_SPENDING: does('CUT_CARD_SPENDING'),
    CUT_OTHER_SPENDING: does('CUT_OTHER_SPENDING'),
    RAISE_LIQUID_MONEY: does('RAISE_LIQUID_MONEY'),
  },
);

const NoChangeReasonEnum = enumType<NoChangeReason>(
  'ScenarioNoChangeReason',
  'Why no change is given that would remove a label.',
  {
    GOOD_NEWS: 'The label is welcome.',
    OUT_OF_HAND: 'No amount that the customer could change removes it, or it describes what already happened.',
    FIGURES_UNKNOWN: 'Figures that are not known might keep it.',
  },
);

@ObjectType('ScenarioAdvice', { description: 'What is said to somebody about a label.' })
export class ScenarioAdviceType {
  @Field(() => String, { description: 'The first sentences, in a tone that fits the emotion: all that it changes.' })
  opening!: string;

  @Field(() => String, { description: 'What the situation means, with the figures behind it that are known.' })
  body!: string;

  @Field(() => [String], {
    description: 'What can be done next, at most five things; help lines where times are hard. Never a product.',
  })
  @Extensions({ listSize: MAX_STEPS })
  steps!: readonly string[];
}

@ObjectType('ScenarioChange', { description: 'Something that somebody can change about their figures.' })
class ScenarioChangeType {
  @Field(() => LeverEnum, { description: 'What is changed.' })
  lever!: Lever;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => Won, { description: 'By how much, in won; of what is spent or paid monthly, a month.' })
  byWon!: number;

  @Field(() => Won, { description: 'The most that is within reach of the customer, in won.' })
  reachWon!: number;

  @Field(() => String, { description: 'How far it reaches, and why no further, in the language of the caller.' })
  reach!: string;
}

@ObjectType('ScenarioCounterfactual', {
  description:
    'The smallest change after which a label is no longer given. The change was evaluated: a won less is not enough.',
})
export class ScenarioCounterfactualType {
  @Field(() => [ScenarioChangeType], {
    nullable: true,
    description: 'One change, or two together when none alone is enough; null when there is none.',
  })
  @Extensions({ listSize: 2 })
  changes!: readonly ScenarioChangeType[] | null;

  @Field(() => NoChangeReasonEnum, { nullable: true, description: 'Why there is none; null when there is one.' })
  reason!: NoChangeReason | null;

  @Field(() => String, { description: 'The same in a sentence, in the language of the caller.' })
  text!: string;
}

@ArgsType()
export class AdviceArgs {
  @Field(() => EmotionEnum, { defaultValue: 'NEUTRAL', description: 'How the person addressed seems to feel.' })
  emotion!: Emotion;
}

/** Words what takes a label away. */
export function toCounterfactualType(counterfactual: Counterfactual, locale: Locale): ScenarioCounterfactualType {
  const named = (change: Change): ScenarioChangeType => {
    const { name, reach } = LEVER_TEXT[change.lever];
    return { ...change, name: name[locale], reach: reach[locale] };
  };
  const changes = counterfactual.changes?.map(named) ?? null;
  return { changes, reason: counterfactual.reason, text: counterfactualText(counterfactual, locale) };
}

/** A label as the resolver of its advice sees it. */
export interface AdvisedLabel {
  readonly label: Verdict;
  readonly keyMetrics: readonly KeyFigure[];
  readonly standing: LabelStanding;
  /** What takes it away; absent where the figures it was judged by are not at hand. */
  readonly takenAwayBy?: (() => Counterfactual) | null;
}

export const toAdviceType = (
  { label, keyMetrics, standing }: AdvisedLabel,
  emotion: Emotion,
  locale: Locale,
): ScenarioAdviceType => adviceOf(label, keyMetrics, emotion, locale, standing);

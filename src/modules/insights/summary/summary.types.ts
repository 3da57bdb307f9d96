import { ArgsType, Extensions, Field, ObjectType } from 'type-graphql';
import { DateTime, Decimal, enumType, Quarter } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { SpendingCategoryEnum, type CategoryName } from '../../spending/index.js';
import { FACT_IDS, type FactUnit } from './summary-fact.js';
import type { QuarterSummary, TemplateReason } from './quarter-summary.js';
import { AI_NOTICE } from './summary.texts.js';

type Author = 'TEMPLATE' | 'LANGUAGE_MODEL';

const SummaryAuthorEnum = enumType<Author>('SummaryAuthor', 'Who wrote a summary.', {
  TEMPLATE: 'Template sentences filled with the facts: the same facts give the same text.',
  LANGUAGE_MODEL:
    'A language model, over the same facts. It states nothing else, and uses each figure for what it belongs to.',
});
const TemplateReasonEnum = enumType<TemplateReason>('SummaryTemplateReason', 'Why a summary is from the template.', {
  NO_MODEL: 'No language model is configured.',
  ASKED_OF_MANY: 'Several customers were asked for at once, and no text was written before.',
  BEING_WRITTEN: 'A text is being written: ask again in some seconds.',
  FIGURE_NOT_AMONG_FACTS: 'The text of the model had a figure that is not among the facts.',
  CHANGE_TURNED_ROUND: 'The text of the model reversed a change: it said less for more, or more for less.',
  CLAIM_NOT_AMONG_FACTS:
    'The text of the model said something that no fact supports, or used words not known to be harmless.',
  FACT_LEFT_OUT:
    'The text of the model left out the total, that it is a mean of six months, the direction since the quarter before, or something unusual.',
  UNUSABLE_TEXT: 'The text of the model was cut, empty, too long, or had links.',
  MODEL_FAILED: 'The model did not answer in time, or not at all; it is asked again after five minutes.',
  DAILY_LIMIT: 'No more texts are written for this customer today.',
});
const SummaryUnitEnum = enumType<FactUnit>('SummaryUnit', 'What the figure of a fact counts.', {
  WON_A_MONTH: 'Won a month; below 0 for less.',
  PERCENT: 'Percent; below 0 for less.',
  POINTS: 'Points of 100.',
  PEOPLE: 'People, rounded.',
  COUNT: 'Findings.',
});

@ArgsType()
export class QuarterSummaryArgs {
  @Field(() => Quarter, {
    nullable: true,
    description:
      'The quarter. When left out, that of your `spendingSettings`, else the newest with figures. Refused with QUARTER_NOT_FOUND when the institution has loaded none of it, NO_SPENDING_IN_QUARTER when it has none of this customer.',
  })
  quarter?: string | null;
}

@ObjectType('SummaryFact', {
  description: 'One known fact about a quarter. A summary uses only figures of its facts.',
})
class SummaryFactType {
  @Field(() => String, { description: 'Names it within the summary, such as `previous.percent`.' })
  id!: string;

  @Field(() => String, { description: 'What it is, in the language of the caller.' })
  label!: string;

  @Field(() => SummaryUnitEnum, { description: 'What the figure counts.' })
  unit!: FactUnit;

  @Field(() => Decimal, { nullable: true, description: 'The figure; null when it is not known.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is not known; null when it is.' })
  missing!: string | null;

  @Field(() => SpendingCategoryEnum, { nullable: true, description: 'The category it is about, if any.' })
  category!: CategoryName | null;

  @Field(() => String, { description: 'Where it comes from, in the language of the caller.' })
  source!: string;

  @Field(() => String, { description: 'The period it is for: a quarter such as `2025Q3`, or a day.' })
  asOf!: string;
}

@ObjectType('QuarterSummary', {
  description: 'A quarter of a customer in a few sentences, with the facts they rest on.',
})
export class QuarterSummaryType {
  @Field(() => Quarter, { description: 'The quarter with whose end the figures end.' })
  quarter!: string;

  @Field(() => String, { description: 'The summary to show, in the language of the caller.' })
  text!: string;

  @Field(() => SummaryAuthorEnum, { description: 'Who wrote `text`.' })
  writtenBy!: Author;

  @Field(() => TemplateReasonEnum, { nullable: true, description: 'Why it is the template; null when it is not.' })
  templateBecause!: TemplateReason | null;

  @Field(() => String, { description: 'The template text, also when a model wrote `text`.' })
  template!: string;

  @Field(() => String, { nullable: true, description: 'The model that wrote it; null for the template.' })
  model!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the model wrote it; null for the template.' })
  writtenAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Notice to show beside a model’s text: that a model wrote it. Null for the template.',
  })
  aiNotice!: string | null;

  @Field(() => [SummaryFactType], { description: 'What is known and what is not, always in the same order.' })
  @Extensions({ listSize: FACT_IDS.length })
  facts!: readonly SummaryFactType[];

  @Field(() => DateTime, { description: 'When the facts were gathered.' })
  asOf!: Date;
}

/** A summary as it goes out. */
export function toQuarterSummary(
  { quarter, facts, template, text, asOf }: QuarterSummary,
  locale: Locale,
): QuarterSummaryType {
  const written = 'written' in text ? text.written : null;
  return {
    quarter,
    template,
    asOf,
    text: written?.text ?? template,
    writtenBy: written ? 'LANGUAGE_MODEL' : 'TEMPLATE',
    templateBecause: 'because' in text ? text.because : null,
    model: written?.model ?? null,
    writtenAt: written?.at ?? null,
    aiNotice: written && AI_NOTICE[locale],
    facts: facts.map(({ id, label, unit, value, missing, category, source, asOf: on }) => ({
      id,
      unit,
      value,
      category,
      asOf: on,
      label: label[locale],
      source: source[locale],
      missing: missing?.[locale] ?? null,
    })),
  };
}

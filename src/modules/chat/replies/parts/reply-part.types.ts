import { Extensions, Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { ReplyChartKind, ReplyChartUnit } from './reply-part.enums.js';
import { Decimal } from '../../../../platform/graphql/index.js';

/** Parts are read with their reply's row, whatever is in them. */
export const PRICED_ALREADY = 1;
const PRICED = { listSize: PRICED_ALREADY } as const;

@InterfaceType('ReplyPart', {
  description: 'A part of a reply, complete by itself, in the language of the caller. New kinds may be added.',
  resolveType: ({ __typename }: { __typename: string }) => __typename,
})
export abstract class ReplyPartType {
  @Field(() => Int, { description: 'Where it belongs in the text of the reply, in UTF-16 units from its beginning.' })
  start!: number;

  @Field(() => Int, {
    description:
      'Where the text that says the same ends; `start` where no text does. A client that shows the part may leave that text out.',
  })
  end!: number;
}

@ObjectType('ReplyTextPart', { implements: ReplyPartType, description: 'Text that no other part covers.' })
export class ReplyTextPartType extends ReplyPartType {
  @Field(() => String, { description: 'The text, with the blank lines around it.' })
  text!: string;
}

@ObjectType('ReplyOrigin', { description: 'Where values come from.' })
class ReplyOriginType {
  @Field(() => String, { description: 'The source in words, such as the loan ledger.' })
  source!: string;

  @Field(() => String, {
    description: 'When they were valid: a date such as `2026-11-20`, or a quarter such as `2026Q3`.',
  })
  asOf!: string;
}

@ObjectType('ReplyPartFact', { description: 'A fact in a part.' })
export class ReplyPartFactType {
  @Field(() => String, { description: 'Its name among `Reply.facts`, such as `loan.1.balance`.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it belongs to, such as a loan; null for none.' })
  about!: string | null;

  @Field(() => String, { description: 'What it is.' })
  label!: string;

  @Field(() => String, { description: 'Its value with its unit.' })
  value!: string;
}

@ObjectType('ReplyFactGroup', { description: 'Facts of one source and day.' })
class ReplyFactGroupType {
  @Field(() => ReplyOriginType, { description: 'Where all of them come from.' })
  origin!: ReplyOriginType;

  @Extensions(PRICED)
  @Field(() => [ReplyPartFactType], { description: 'The facts, 40 at most in one part.' })
  facts!: ReplyPartFactType[];
}

@ObjectType('ReplyFactsPart', { implements: ReplyPartType, description: 'What an answer rests on, as a list.' })
export class ReplyFactsPartType extends ReplyPartType {
  @Extensions(PRICED)
  @Field(() => [ReplyFactGroupType], { description: 'The facts by their sources.' })
  groups!: ReplyFactGroupType[];
}

@ObjectType('ReplyTableCell', { description: 'A cell of a table.' })
class ReplyTableCellType {
  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The fact whose value it says; null for words.' })
  factId!: string | null;
}

@ObjectType('ReplyTableRow', { description: 'A row of a table.' })
class ReplyTableRowType {
  @Extensions(PRICED)
  @Field(() => [ReplyTableCellType], { description: 'A cell for each column.' })
  cells!: ReplyTableCellType[];
}

@ObjectType('ReplyTablePart', { implements: ReplyPartType, description: 'A table of facts.' })
export class ReplyTablePartType extends ReplyPartType {
  @Field(() => String, { description: 'What the table shows.' })
  title!: string;

  @Field(() => [String], { description: 'The column headings, 8 at most.' })
  columns!: string[];

  @Extensions(PRICED)
  @Field(() => [ReplyTableRowType], { description: 'Its rows, 60 at most.' })
  rows!: ReplyTableRowType[];

  @Extensions(PRICED)
  @Field(() => [ReplyOriginType], { description: 'Where its figures come from, each source and day once.' })
  origins!: ReplyOriginType[];

  @Field(() => String, {
    nullable: true,
    description: 'The SELECT that was run on a file of the asker to find it; null for any other table.',
  })
  query!: string | null;
}

@ObjectType('ReplyChartSeries', { description: 'A line, or a row of bars, of a chart.' })
class ReplyChartSeriesType {
  @Field(() => String, { description: 'What it shows.' })
  name!: string;

  @Field(() => [Decimal], {
    nullable: 'items',
    description: 'A value for each point, in the unit of the chart; null where none is known.',
  })
  values!: (string | null)[];
}

@ObjectType('ReplyChartPart', { implements: ReplyPartType, description: 'A chart as data, never a picture.' })
export class ReplyChartPartType extends ReplyPartType {
  @Field(() => String, { description: 'What it shows.' })
  title!: string;

  @Field(() => ReplyChartKind, { description: 'How it is drawn.' })
  kind!: string;

  @Field(() => ReplyChartUnit, { description: 'What its values are.' })
  unit!: string;

  @Field(() => [String], {
    description: 'The labels of the horizontal axis: months, quarters, categories; 120 at most.',
  })
  points!: string[];

  @Extensions(PRICED)
  @Field(() => [ReplyChartSeriesType], { description: 'Its series over the same points, 4 at most.' })
  series!: ReplyChartSeriesType[];

  @Field(() => ReplyOriginType, { nullable: true, description: 'Where its values come from; null where unknown.' })
  origin!: ReplyOriginType | null;
}

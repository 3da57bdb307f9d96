import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@InputType('MessageForecastInput', {
  description:
    'A forecast for the reply to present: a chart, a table, a summary and a narrative of possible developments. It gives figures and no advice.',
})
export class MessageForecastInput {
  @Field(() => ID, { description: 'The series, public or of your institution: see `seriesList`.' })
  @Length(1, 100)
  seriesId!: string;

  @Field(() => Int, { description: 'How far ahead, in months, 1 to 24.' })
  months!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What the narrative focuses on, 1 to 1,000 characters; the text of the message when absent.',
  })
  @IsOptional()
  @Length(1, 1_000)
  question?: string | null;
}

@ObjectType('MessageForecast', { description: 'The forecast that a message asks for.' })
export class MessageForecastType {
  @Field(() => ID, { description: 'The series.' })
  seriesId!: string;

  @Field(() => Int, { description: 'How far ahead, in months.' })
  months!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What the narrative focuses on; null for the text of the message.',
  })
  question!: string | null;
}

@ObjectType('MessageAttachment', { description: 'A file that a message is about.' })
export class MessageAttachmentType {
  @Field(() => ID, { description: 'The file: `node` returns null once it is deleted.' })
  fileId!: string;

  @Field(() => String, { description: 'Its name when the message was sent.' })
  fileName!: string;
}

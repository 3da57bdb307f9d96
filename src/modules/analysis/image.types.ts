import { Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '../../platform/graphql/index.js';

@ObjectType('ImageLabelScore', { description: 'How probable one verdict about an image is.' })
export class ImageLabelScoreType {
  @Field(() => String, { description: 'The verdict, for programs, such as `BLUR`.' })
  label!: string;

  @Field(() => String, { description: 'The verdict in words, in the language of the caller.' })
  name!: string;

  @Field(() => Decimal, { description: 'From 0 to 1, with four decimals. Those of all verdicts add up to 1.' })
  probability!: string;
}

@ObjectType('ImageInspection', { description: 'The verdict of a model on an image.' })
export class ImageInspectionType {
  @Field(() => String, {
    description:
      'The likeliest verdict, for programs: for a document GOOD, BLUR, LOW_RESOLUTION, CUT, GLARE, SHADOW, STAIN or SCRATCH; for anything else NORMAL or DEFECT.',
  })
  label!: string;

  @Field(() => String, { description: 'The likeliest verdict in words, in the language of the caller.' })
  name!: string;

  @Field(() => Decimal, {
    description:
      'How probable the verdict is, from 0 to 1, with four decimals; calibrated on images that the model did not learn from.',
  })
  confidence!: string;

  @Field(() => Boolean, {
    description: 'Whether the image is unlike all that the model learnt from; its verdict is then unreliable.',
  })
  isUnknown!: boolean;

  @Field(() => Decimal, { description: 'How probable it is that anything is wrong, from 0 to 1, with four decimals.' })
  defectProbability!: string;

  @Field(() => [ImageLabelScoreType], { description: 'Every verdict that the model knows, the likeliest first.' })
  scores!: ImageLabelScoreType[];

  @Field(() => String, { description: 'Version of the model.' })
  modelVersion!: string;

  @Field(() => Int, { description: 'Width of the image as it was sent, upright, in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height of the image as it was sent, upright, in pixels.' })
  height!: number;
}

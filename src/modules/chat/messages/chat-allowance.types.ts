import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/index.js';

@ObjectType('ChatAllowance', { description: 'What an account may still use of language models today, in Korean time.' })
export class ChatAllowanceType {
  @Field(() => Int, { description: 'Tokens of a day.' })
  tokensPerDay!: number;

  @Field(() => Int, { description: 'Tokens used today, prompts counted. Answers of the built-in narrator use none.' })
  tokensUsed!: number;

  @Field(() => Int, {
    description: 'Tokens left today; at 0 replies are in set phrases from the facts until `resetsAt`.',
  })
  tokensLeft!: number;

  @Field(() => DateTime, { description: 'When all of them are there again: the next midnight in Korea.' })
  resetsAt!: Date;
}

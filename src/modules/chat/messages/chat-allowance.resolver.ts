import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import type { Allowance } from './budget/index.js';
import { ChatAllowanceType } from './chat-allowance.types.js';
import type { MessageService } from './message.service.js';

@Resolver()
export class ChatAllowanceResolver {
  constructor(private readonly messages: Pick<MessageService, 'allowance'>) {}

  @Query(() => ChatAllowanceType, { description: 'What you may still ask today.' })
  chatAllowance(@Ctx() context: RequestContext): Promise<Allowance> {
    return this.messages.allowance(context);
  }
}

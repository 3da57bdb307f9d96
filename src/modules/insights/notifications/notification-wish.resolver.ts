import { Arg, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import type { NotificationWishService } from './notification-wish.service.js';
import {
  NotificationWishSetInput,
  NotificationWishSetPayload,
  NotificationWishType,
} from './notification-wish.types.js';

@Resolver()
export class NotificationWishResolver {
  constructor(private readonly service: NotificationWishService) {}

  @Extensions({ listSize: 10 })
  @Query(() => [NotificationWishType], { description: 'What you may be told of, and whether you want to be.' })
  notificationWishes(@Ctx() context: RequestContext): Promise<readonly NotificationWishType[]> {
    return this.service.list(context);
  }

  @Mutation(() => NotificationWishSetPayload, {
    description:
      'Sets whether you want to be told of a kind of thing. What was told stays. Refused with INVALID_INPUT for a kind that is never yours, and for OVERDUE, which is always told.',
  })
  async notificationWishSet(
    @Arg('input', () => NotificationWishSetInput, { description: 'The kind, and whether it is wanted.' })
    input: NotificationWishSetInput,
    @Ctx() context: RequestContext,
  ): Promise<{ wish: NotificationWishType }> {
    return { wish: await this.service.set(context, input) };
  }
}

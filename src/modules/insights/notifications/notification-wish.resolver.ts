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
  @Query(() => [NotificationWishType], { description: 'Kinds of notification, and whether you want each.' })
  notificationWishes(@Ctx() context: RequestContext): Promise<readonly NotificationWishType[]> {
    return this.service.list(context);
  }

  @Mutation(() => NotificationWishSetPayload, {
    description:
      'Sets whether you want notifications of a kind. Existing ones stay. Refused with INVALID_INPUT for a kind you never get, and for OVERDUE, which is always sent.',
  })
  async notificationWishSet(
    @Arg('input', () => NotificationWishSetInput, { description: 'The kind, and whether it is wanted.' })
    input: NotificationWishSetInput,
    @Ctx() context: RequestContext,
  ): Promise<{ wish: NotificationWishType }> {
    return { wish: await this.service.set(context, input) };
  }
}

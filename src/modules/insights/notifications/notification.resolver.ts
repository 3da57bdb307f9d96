import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import {
  decodeId,
  eventsOf,
  pageWith,
  refuseBoth,
  selectionOf,
  type EventSource,
  type RequestContext,
  type SubscriptionCall,
} from '../../../platform/graphql/index.js';
import type { NotificationEvent, NotificationStream, ResumePoint } from './notification-stream.service.js';
import type { NotificationService } from './notification.service.js';
import {
  NotificationConnection,
  NotificationReadInput,
  NotificationReadPayload,
  NotificationsArgs,
  NotificationUpdate,
  toNotification,
  type NotificationType,
  type NotificationPage,
} from './notification.types.js';

@Resolver()
export class NotificationResolver {
  constructor(private readonly service: NotificationService) {}

  @Query(() => NotificationConnection, { description: 'Your notifications, newest first.' })
  async notifications(
    @Args(() => NotificationsArgs) args: NotificationsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NotificationPage> {
    return pageWith(
      'notifications',
      args,
      async (request) => {
        const [rows, unreadCount] = await Promise.all([
          this.service.page(context, request, args.unreadOnly),
          selectionOf(info).has('unreadCount') ? this.service.countUnread(context) : 0,
        ]);
        return [rows.map((row) => toNotification(row, context.locale)), { unreadCount }];
      },
      ({ key }) => key,
    );
  }

  @Mutation(() => NotificationReadPayload, {
    description: 'Marks a notification of yours as read. `readAt` keeps its first value; a retry changes nothing.',
  })
  async notificationRead(
    @Arg('input', () => NotificationReadInput, { description: 'What was read.' }) input: NotificationReadInput,
    @Ctx() context: RequestContext,
  ): Promise<{ notification: NotificationType; unreadCount: number }> {
    const id = decodeId('Notification', input.notificationId, ['notificationId']);
    const row = await this.service.read(context, id, input.andOlder ?? false);
    return {
      notification: toNotification(row, context.locale),
      unreadCount: await this.service.countUnread(context),
    };
  }
}

interface NotificationAddedArgs {
  readonly afterSequence?: number | null;
  readonly afterNotificationId?: string | null;
}

function resumePoint(args: NotificationAddedArgs): ResumePoint {
  refuseBoth(args, 'afterSequence', 'afterNotificationId');
  const { afterSequence, afterNotificationId: id } = args;
  if (afterSequence != null) return { afterSequence };
  return id == null ? null : { afterKey: decodeId('Notification', id, ['afterNotificationId']) };
}

const LIFECYCLE = `Follows your notifications.

Order: first one event without a notification, which says how many are unread and after which number the stream goes on; then one for each notification after \`afterSequence\`, or after now without it, oldest first. It goes on until you complete it.

Exactly once: each notification of yours has a number, \`sequence\`, one above that of the one before. Keep the number of the last event, the first one's too, and after a broken connection subscribe again with it as \`afterSequence\`: you get every later one once, from any server.

Errors: BAD_USER_INPUT (\`afterSequence\` is negative or beyond your last notification, or both arguments are given), NOTIFICATION_NOT_FOUND (\`afterNotificationId\` is no notification of yours), UNAUTHENTICATED. Close codes of the socket: 1001 the server is going down, 4403 log in again; after each, resume with \`afterSequence\`.`;

@Resolver()
export class NotificationAddedResolver implements EventSource {
  constructor(private readonly stream: NotificationStream) {}

  events({ args, context }: SubscriptionCall): Promise<AsyncIterable<NotificationEvent>> {
    return this.stream.follow(context, resumePoint(args), context.signal);
  }

  @Subscription(() => NotificationUpdate, {
    description: LIFECYCLE,
    subscribe: eventsOf(() => NotificationAddedResolver),
  })
  notificationAdded(
    @Root() { sequence, notification, unreadCount }: NotificationEvent,
    @Arg('afterSequence', () => Int, {
      nullable: true,
      description: 'The `sequence` of the last event you have; 0 for all you ever had, null for those from now on.',
    })
    _afterSequence: number | null,
    @Arg('afterNotificationId', () => ID, {
      nullable: true,
      description: 'The last notification you have.',
      deprecationReason: 'Use afterSequence. Removal on 2027-06-01 UTC.',
    })
    _afterNotificationId: string | null,
    @Ctx() { locale }: RequestContext,
  ): NotificationUpdate {
    return { sequence, notification: notification && toNotification(notification, locale), unreadCount };
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver, Root, Subscription, type ClassType } from 'type-graphql';
import {
  connectionFrom,
  decodeId,
  pageRequest,
  selectionOf,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import type { NotificationEvent, NotificationStream } from './notification-stream.service.js';
import type { NotificationService } from './notification.service.js';
import {
  NotificationConnection,
  NotificationReadInput,
  NotificationReadPayload,
  NotificationsArgs,
  NotificationUpdate,
  toNotification,
  type NotificationPage,
} from './notification.types.js';

/** The name by which cursors know the list. */
const NOTIFICATIONS = 'notifications';

@Resolver()
export class NotificationResolver {
  constructor(private readonly service: NotificationService) {}

  @Query(() => NotificationConnection, { description: 'What you should hear of, newest first.' })
  async notifications(
    @Args(() => NotificationsArgs) args: NotificationsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NotificationPage> {
    const request = pageRequest(NOTIFICATIONS, args);
    const [rows, unreadCount] = await Promise.all([
      this.service.page(context, request, args.unreadOnly),
      selectionOf(info).fields.has('unreadCount') ? this.service.countUnread(context) : 0,
    ]);
    const worded = rows.map((row) => toNotification(row, context.locale));
    return Object.assign(
      connectionFrom(NOTIFICATIONS, request, worded, ({ key }) => key),
      { unreadCount },
    );
  }

  @Mutation(() => NotificationReadPayload, {
    description:
      'Marks a notification of yours as read. It stays read since the first time; a repetition changes nothing.',
  })
  async notificationRead(
    @Arg('input', () => NotificationReadInput, { description: 'What was read.' }) input: NotificationReadInput,
    @Ctx() context: RequestContext,
  ): Promise<Pick<NotificationReadPayload, 'notification' | 'unreadCount'>> {
    const id = decodeId('Notification', input.notificationId, ['notificationId']);
    const row = await this.service.read(context, id, input.andOlder ?? false);
    return {
      notification: toNotification(row, context.locale),
      unreadCount: await this.service.countUnread(context),
    };
  }
}

interface NotificationAddedArgs {
  readonly afterNotificationId?: string | null;
}

/**
 * The resolver class of the `notificationAdded` subscription. It is made for the stream it serves: type-graphql calls a
 * subscription's `subscribe` without the resolver's instance.
 */
export function notificationAddedResolver(stream: NotificationStream): ClassType {
  @Resolver()
  class NotificationAddedResolver {
    @Subscription(() => NotificationUpdate, {
      description: LIFECYCLE,
      subscribe: ({ args, context }) => {
        const { afterNotificationId: after } = args as NotificationAddedArgs;
        const caller = context as RequestContext;
        const position = after == null ? null : decodeId('Notification', after, ['afterNotificationId']);
        return stream.follow(caller, position, caller.signal);
      },
    })
    notificationAdded(
      @Root() { notification, unreadCount }: NotificationEvent,
      @Arg('afterNotificationId', () => ID, {
        nullable: true,
        description: 'The last notification you have; null for those from now on.',
      })
      _after: string | null,
      @Ctx() { locale }: RequestContext,
    ): NotificationUpdate {
      return { notification: notification && toNotification(notification, locale), unreadCount };
    }
  }
  return NotificationAddedResolver;
}

const LIFECYCLE = `Follows your notifications.

Order: first one event without a notification, which says how many are unread; then one for each notification after \`afterNotificationId\`, or after now without it, oldest first. It goes on until you complete it.

Exactly once: keep the id of the last notification, and after a broken connection subscribe again with it: you get every later one once, from any server.

Errors: NOTIFICATION_NOT_FOUND (no such notification, or not yours), BAD_USER_INPUT, UNAUTHENTICATED. Close codes of the socket: 1001 the server is going down, 4403 log in again; after each, resume with \`afterNotificationId\`.`;

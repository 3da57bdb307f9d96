import { listen } from '../../../platform/database/index.js';
import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import { NoticeBoard } from './notice-board.js';
import { NotificationEntity } from './notification.entity.js';
import { NotificationWishEntity } from './notification-wish.entity.js';
import { NotificationWishResolver } from './notification-wish.resolver.js';
import { NotificationWishService } from './notification-wish.service.js';
import { NotificationRepository } from './notification.repository.js';
import { NotificationAddedResolver, NotificationResolver } from './notification.resolver.js';
import { NotificationService } from './notification.service.js';
import { NotificationStream } from './notification-stream.service.js';
import { toNotification } from './notification.types.js';

export const notificationEntities: Entities = [NotificationEntity, NotificationWishEntity];

export interface Notifications {
  readonly resolvers: Resolvers;
  readonly nodes: Readonly<Record<string, NodeLoader>>;
  readonly service: NotificationService;
  readonly stream: NotificationStream;
}

/** Notifications without subscribers. */
export const createNoticeBook = ({ database, clock }: Pick<Platform, 'database' | 'clock'>): NotificationService =>
  new NotificationService({ database, clock, notifications: new NotificationRepository(database) });

export function createNotifications({ database, clock, log }: Platform): Notifications {
  const notifications = new NotificationRepository(database);
  const service = new NotificationService({ database, clock, notifications });
  const board = new NoticeBoard((options) => listen(database, options), log);
  const stream = new NotificationStream({ notifications, board });
  return {
    service,
    stream,
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [NotificationResolver, new NotificationResolver(service)],
      [NotificationAddedResolver, new NotificationAddedResolver(stream)],
      [NotificationWishResolver, new NotificationWishResolver(new NotificationWishService({ database, clock }))],
    ]),
    nodes: {
      Notification: async (id, context) => {
        const row = await service.find(context, id);
        return row && toNotification(row, context.locale);
      },
    },
  };
}

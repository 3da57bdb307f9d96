import type { Platform } from '../../platform/platform.js';
import type { LoanNews } from '../lending/index.js';
import { NewsWatch } from './news-watch.js';
import { createNoticeBook, type NotificationService } from './notifications/index.js';

export interface News {
  readonly notifications: Pick<NotificationService, 'notify'>;
  /** Reports what happened to loans. */
  readonly watch: (loans: LoanNews) => NewsWatch;
}

/** For programs that notify people without a server, such as the generator of demonstration data. */
export function createNews({ database, clock }: Pick<Platform, 'database' | 'clock'>): News {
  const notifications = createNoticeBook({ database, clock });
  const importsEnded = () => Promise.resolve([]);
  return { notifications, watch: (loans) => new NewsWatch({ database, clock, notifications, loans, importsEnded }) };
}

import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Servicing } from '../servicing/index.js';
import { LoanOutlookResolver } from './loan-outlook.resolver.js';
import { LoanOutlookService } from './loan-outlook.service.js';
import { LoanPrepaymentResolver } from './loan-prepayment.resolver.js';
import { LoanScheduleResolver } from './loan-schedule.resolver.js';
import { LoanScheduleService } from './loan-schedule.service.js';

export interface Schedules {
  readonly resolvers: Resolvers;
  readonly outlook: LoanOutlookService;
  /** Schedules for terms without a loan. */
  readonly schedules: LoanScheduleService;
}

export function createSchedules({ clock }: Pick<Platform, 'clock'>, servicing: () => Promise<Servicing>): Schedules {
  const outlook = new LoanOutlookService({ clock, servicing });
  const schedules = new LoanScheduleService(servicing);
  const resolvers: Resolvers = new Map<new (...args: never[]) => unknown, object>([
    [LoanOutlookResolver, new LoanOutlookResolver(outlook)],
    [LoanPrepaymentResolver, new LoanPrepaymentResolver()],
    [LoanScheduleResolver, new LoanScheduleResolver(schedules)],
  ]);
  return { resolvers, outlook, schedules };
}

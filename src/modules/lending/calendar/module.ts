import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import { HolidayCalendars } from './holiday-calendars.js';
import { HolidayEntity, HolidayYearEntity } from './holiday.entity.js';
import { HolidayRepository } from './holiday.repository.js';

export const calendarEntities: Entities = [HolidayYearEntity, HolidayEntity];

export interface Calendar {
  readonly holidays: Pick<HolidayCalendars, 'current'>;
}

export function createCalendar({ database, clock }: Pick<Platform, 'database' | 'clock'>): Calendar {
  return { holidays: new HolidayCalendars({ database, clock, holidays: new HolidayRepository() }) };
}

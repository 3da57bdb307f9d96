import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { HolidayCalendar } from './business-days.js';
import type { HolidayRepository } from './holiday.repository.js';

/** A temporary holiday is decided weeks ahead; every process uses it within a minute of loading. */
const KEPT_MS = 60_000;

/** Provides the calendar of holidays, reloaded every minute. */
export class HolidayCalendars {
  private kept: { readonly calendar: Promise<HolidayCalendar>; readonly until: number } | null = null;

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly holidays: HolidayRepository;
    },
  ) {}

  /** Every holiday that is loaded. @throws Error when no year is loaded: nothing could be counted. */
  current(): Promise<HolidayCalendar> {
    const now = this.parts.clock.now().getTime();
    if (this.kept && now < this.kept.until) return this.kept.calendar;
    const calendar = this.read();
    const kept = { calendar, until: now + KEPT_MS };
    this.kept = kept;
    calendar.catch(() => {
      if (this.kept === kept) this.kept = null;
    });
    return calendar;
  }

  private async read(): Promise<HolidayCalendar> {
    const calendar = await this.parts.holidays.calendar(this.parts.database);
    if (!calendar) throw new Error('no year of holidays is loaded');
    return calendar;
  }
}

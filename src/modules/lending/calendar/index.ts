/**
 * Calendar owns the days on which Korean lenders work: holidays as data, loaded by whole years, and periods counted in
 * business days, with a clock that stops while documents are awaited. What lies beyond the loaded years is answered
 * with "not known", never as if it had no holidays.
 */
export { createCalendar, calendarEntities, type Calendar } from './module.js';
export { addBusinessDays, businessDaysBetween, isBusinessDay, type HolidayCalendar } from './business-days.js';
export { deadline, type Deadline, type NoDueDate, type Pause } from './deadline.js';
export { HolidayFileError, readHolidays } from './holiday-file.js';
export { importHolidays } from './holiday-import.js';

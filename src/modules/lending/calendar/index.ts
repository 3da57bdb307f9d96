/**
 * Calendar owns the business days of Korean lenders: holidays as data, loaded by whole years, and periods counted in
 * business days, with a clock that stops while the lender waits for documents. For days beyond the loaded years it
 * returns "not known", never assumes that there are no holidays.
 */
export { createCalendar, calendarEntities, type Calendar } from './module.js';
export { addBusinessDays, businessDaysBetween, isBusinessDay, type HolidayCalendar } from './business-days.js';
export { deadline, type Deadline, type NoDueDate, type Pause } from './deadline.js';
export { HolidayFileError, readHolidays } from './holiday-file.js';
export { importHolidays } from './holiday-import.js';

/** Moa's scalars. Each refuses values that it cannot represent exactly. */
export { BadInput } from './bad-input.js';
export { CalendarDate } from './date.js';
export { DateTime } from './date-time.js';
export { Decimal } from './decimal.js';
export { Quarter } from './quarter.js';
export { Won } from './won.js';

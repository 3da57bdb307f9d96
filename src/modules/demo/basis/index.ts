/** What all made-up data stand on: a calendar, seeded chance, series, and text for files and COPY. */
export {
  yearsBetween,
  monthEndsBefore,
  demoServicing,
  workday,
  quarterOfYear,
  quarterOfMonth,
  quartersBefore,
} from './calendar.js';
export { copyText } from './copy-text.js';
export { demoSeries } from './demo-series.js';
export { Random, mix } from './random.js';
export { writeLines, type TextFormat } from './text-file.js';

import { createCalendar, servicingOf, type Servicing } from '../../src/modules/lending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/index.js';

/** The books' calendar and law as a database has them. */
export const servicingFrom = (database: Database): (() => Promise<Servicing>) =>
  servicingOf(createCalendar({ database, clock: systemClock }).holidays);

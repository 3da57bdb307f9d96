import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import { readHolidays } from './holiday-file.js';
import { HolidayRepository } from './holiday.repository.js';

/** The result of importing one year of a file. */
interface LoadedYear {
  readonly year: number;
  readonly holidays: number;
  /** Whether the year was loaded before; its holidays are those of the file now. */
  readonly replaced: boolean;
}

/**
 * Replaces the holidays of every year in a file, all of them or none, and records it.
 * @throws HolidayFileError when the file is not a list of whole years.
 */
export async function importHolidays(
  text: string,
  { database, clock, caller }: { readonly database: Database; readonly clock: Clock; readonly caller: Caller },
): Promise<readonly LoadedYear[]> {
  const years = [...readHolidays(text)].sort(([one], [other]) => one - other);
  const repository = new HolidayRepository();
  return database.transaction(async (transaction) => {
    const loaded: LoadedYear[] = [];
    for (const [year, holidays] of years) {
      const replaced = await repository.replaceYear(transaction, year, holidays, clock.now());
      loaded.push({ year, holidays: holidays.length, replaced });
    }
    await recordAudit(transaction, caller, {
      action: 'HOLIDAYS_IMPORTED',
      subjectType: 'HolidayYear',
      subjectId: null,
      customerId: null,
      detail: { years: loaded },
    });
    return loaded;
  });
}

import { addBusinessDays, type HolidayCalendar } from '../../calendar/index.js';
import { dueDate } from '../../terms/index.js';
import { addDays } from '../../../../platform/calendar.js';

/**
 * A borrower may demand the end of a contract whose sale broke the rules: within a year of learning of it and
 * five years of the contract (Financial Consumer Protection Act (금융소비자보호법), article 47 (1), and its Enforcement Decree,
 * article 38), of contracts since the Act is in force.
 */
export const TERMINATION_SINCE = '2021-03-25';
const MONTHS_KNOWN = 12;
const MONTHS_OF_CONTRACT = 60;

/** Days within which the lender answers, and says why when it refuses (article 47 (1), last sentence). */
const ANSWER_DAYS = 10;

/** The last day on which the end of a contract may be demanded; null for contracts before the Act. */
export function terminableUntil(contractOn: string, knownOn: string): string | null {
  if (contractOn < TERMINATION_SINCE) return null;
  const [known, contract] = [dueDate(knownOn, MONTHS_KNOWN), dueDate(contractOn, MONTHS_OF_CONTRACT)];
  return known < contract ? known : contract;
}

/**
 * The last day on which the answer is in time. A period that would end on a Saturday or a holiday ends on the next
 * business day (Civil Code, article 161); null when holidays of that time are not known.
 */
export function terminationAnswerDueOn(requestedOn: string, calendar: HolidayCalendar): string | null {
  return addBusinessDays(addDays(requestedOn, ANSWER_DAYS), 0, calendar);
}

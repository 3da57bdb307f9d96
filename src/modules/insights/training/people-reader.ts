import { Population, QuarterHistories, type Person } from '../../spending/index.js';
import type { TaskContext } from '../../models/index.js';
import { quarterAt, quarterNumber } from '../quarter-number.js';

/** People read at a time. */
const PEOPLE_PER_READ = 1_000;

/** Which of an institution's people, and how much of their past. */
interface PeopleAsked {
  /** Quarters up to the newest that are read of each. */
  readonly quarters: number;
  /** The approximate maximum number of people, the same ones each time. */
  readonly most: number;
  /** The last quarter that is read; the newest when left out. */
  readonly upTo?: string;
}

/** The newest quarter of an institution that has figures; null when none has. */
export async function newestQuarter({ database, institutionId }: TaskContext): Promise<string | null> {
  const loaded = await new QuarterHistories(database).listLoaded();
  const own = loaded.filter((each) => each.institutionId === institutionId).map(({ quarter }) => quarter);
  return own.sort().at(-1) ?? null;
}

/**
 * People with figures of the last quarter that is read, with their past, in the order of their keys.
 * @throws the signal's reason when aborted.
 */
export async function* peopleOf(
  context: TaskContext,
  { quarters, most, upTo }: PeopleAsked,
  onRead: (done: number, total: number) => void = () => undefined,
): AsyncGenerator<Person> {
  const { database, institutionId, signal } = context;
  const quarter = upTo ?? (await newestQuarter(context));
  if (quarter === null) return;
  const population = new Population(database);
  const total = await population.count(institutionId, quarter);
  const oneIn = Math.max(1, Math.ceil(total / most));
  const from = quarterAt(quarterNumber(quarter) - quarters + 1);
  let done = 0;
  for await (const page of population.all({ institutionId, quarter, from, limit: PEOPLE_PER_READ, oneIn })) {
    signal.throwIfAborted();
    yield* page;
    done += page.length;
    onRead(done, Math.ceil(total / oneIn));
  }
}

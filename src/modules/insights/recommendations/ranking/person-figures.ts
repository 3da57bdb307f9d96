import type { Caller } from '../../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../../platform/clock.js';
import { NO_STATED_FIGURES, type HealthNeighbours, type HealthPart, type HealthService } from '../../health/index.js';

/** The parts of a customer's financial position that decide what they are offered. */
interface PersonFigures {
  /** Figures of health; empty where no product asks for any. */
  readonly health: ReadonlyMap<HealthPart, number>;
  /** Null when it is not known whether anything is overdue. */
  readonly overdueDays: number | null;
}

export const NOTHING_KNOWN: PersonFigures = { health: new Map(), overdueDays: null };

interface Parts extends Pick<HealthNeighbours, 'loanFacts' | 'positions'> {
  readonly clock: Clock;
  readonly health: Pick<HealthService, 'assess'>;
}

/**
 * How each stands, in the order of the ids. Where a product asks for figures of health, arrears are among them, and how
 * somebody stands is read once for both.
 */
export async function figuresOf(
  parts: Parts,
  caller: Caller,
  ids: readonly number[],
  withHealth: boolean,
): Promise<PersonFigures[]> {
  if (!withHealth) {
    const overdueDays = await overdueDaysOf(parts, caller, ids);
    return ids.map((id) => ({ ...NOTHING_KNOWN, overdueDays: overdueDays.get(id) ?? null }));
  }
  const assessments = await parts.health.assess(caller, ids, NO_STATED_FIGURES);
  return assessments.map((assessment) => {
    const figures = Object.entries(assessment?.figures ?? {}) as [HealthPart, { readonly value: number | null }][];
    const health = new Map(figures.flatMap(([part, { value }]) => (value === null ? [] : [[part, value] as const])));
    return { health, overdueDays: health.get('ARREARS') ?? null };
  });
}

/** How long each is in arrears with anything, by their financial position. */
async function overdueDaysOf(
  { loanFacts, positions, clock }: Parts,
  caller: Caller,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number | null>> {
  const loans = await loanFacts(caller, ids);
  const people = ids.map((id) => ({ customerId: id, annualIncomeWon: null, loans: loans.get(id) ?? null }));
  const found = await positions.read(people, koreanDate(clock.now()));
  return new Map([...found].map(([id, { arrears }]) => [id, arrears.overdueDays]));
}

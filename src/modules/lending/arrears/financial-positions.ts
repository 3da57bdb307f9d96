import type { Queryable } from '../../../platform/database/index.js';
import {
  arrearsInDoubt,
  FinancialSnapshotRepository,
  financialPositionOf,
  positionWindow,
  type PersonFacts,
  type FinancialPosition,
  type FinancialPositionReader,
} from '../../customers/index.js';
import { BooksRepository, overdueThenWon } from '../books/index.js';
import type { Servicing } from '../servicing/index.js';

/**
 * Reads the financial position of customers, for rooms that have checked access to them and read what is known. The books are
 * read only when a month shows more arrears than the loans here have today: then the engine replays what was overdue on
 * the loans here at that time. For loans without books, from before this program kept them, today's arrears are used
 * instead.
 */
export class FinancialPositions implements FinancialPositionReader {
  readonly #books: BooksRepository;
  readonly #months: FinancialSnapshotRepository;

  constructor(
    database: Queryable,
    private readonly servicing: () => Promise<Servicing>,
  ) {
    this.#books = new BooksRepository(database);
    this.#months = new FinancialSnapshotRepository(database);
  }

  /** The same on another connection, for decisions within a transaction. */
  within(transaction: Queryable): FinancialPositions {
    return new FinancialPositions(transaction, this.servicing);
  }

  /** The financial position of each on a day, by customer; reads their months. */
  async read(
    people: readonly Omit<PersonFacts, 'months'>[],
    on: string,
  ): Promise<ReadonlyMap<number, FinancialPosition>> {
    const { from, to } = positionWindow(on);
    const ids = people.map(({ customerId }) => customerId);
    const months = Map.groupBy(await this.#months.listBetween(ids, from, to), ({ customerId }) => customerId);
    return this.of(
      people.map((person) => ({ ...person, months: months.get(person.customerId) ?? [] })),
      on,
    );
  }

  /** The financial position of each on a day, by customer. */
  async of(people: readonly PersonFacts[], on: string): Promise<ReadonlyMap<number, FinancialPosition>> {
    const hereThen = await this.#overdueHereThen(people, on);
    return new Map(
      people.map((person) => {
        const overdueHereThenWon = hereThen.get(person.customerId) ?? null;
        return [person.customerId, financialPositionOf({ ...person, overdueHereThenWon }, on)];
      }),
    );
  }

  async #overdueHereThen(people: readonly PersonFacts[], on: string): Promise<ReadonlyMap<number, number | null>> {
    const asked = new Map(
      people.flatMap((person) => {
        const day = arrearsInDoubt(person, on);
        return day === null ? [] : [[person.customerId, day] as const];
      }),
    );
    if (asked.size === 0) return new Map();
    const [loans, engine] = await Promise.all([this.#books.listOf([...asked.keys()]), this.servicing()]);
    const then = new Map<number, number | null>();
    for (const loan of loans) {
      const day = asked.get(loan.customerId);
      if (day === undefined) continue;
      const [before, won] = [then.get(loan.customerId), overdueThenWon(engine, loan, day)];
      then.set(loan.customerId, before === null || won === null ? null : (before ?? 0) + won);
    }
    return then;
  }
}

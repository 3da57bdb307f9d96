/** Something that can be bought in any amount up to a maximum, and the cost of each unit. */
export interface Good {
  readonly most: number;
  readonly cost: number;
}

/** What the goods together must reach: the sum of amount × `each` over the goods is at least `least`. */
export interface Demand {
  readonly each: readonly number[];
  readonly least: number;
}

/** The rounding error of doubles for these amounts: far below a won. */
const toleranceOf = (largest: number): number => Math.max(1e-6, largest * 1e-14);

/**
 * The cheapest amounts of some goods that meet every demand; null when even all goods do not. Costs are above 0.
 *
 * A linear program, solved by the dual simplex method for bounded variables: it begins with nothing bought, which is
 * cheapest but infeasible, and each step meets the most unmet demand at the least cost. With one demand that means to
 * buy in the order of value for money; with several no single order is right for all.
 */
export function cheapestCover(goods: readonly Good[], demands: readonly Demand[]): number[] | null {
  const table = new Table(goods, demands);
  // Each step raises or keeps the cost; the order of columns breaks ties. The bound only keeps a bug from looping
  // forever.
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const row = table.lackingMost();
    if (row === null) return table.amounts();
    const column = table.cheapestFor(row);
    if (column === null) return null;
    table.exchange(row, column);
  }
  throw new Error('the cheapest cover was not found');
}

const MAX_STEPS = 10_000;

/** A variable: how much of a good is bought, or the surplus of a demand. */
interface Variable {
  /** Index of its good; null for a demand. */
  readonly good: number | null;
  readonly most: number;
  /** Whether the table counts the amount not bought. */
  turned: boolean;
}

/** Rows say `variable + Σ entries × columns' variables = value`, where the variables of columns are 0. */
class Table {
  readonly #columns: Variable[];
  readonly #rows: { variable: Variable; entries: number[]; value: number }[];
  readonly #costs: number[];
  readonly #tolerance: number;

  constructor(goods: readonly Good[], demands: readonly Demand[]) {
    this.#columns = goods.map(({ most }, good) => ({ good, most, turned: false }));
    this.#costs = goods.map(({ cost }) => cost);
    this.#rows = demands.map(({ each, least }) => ({
      variable: { good: null, most: Infinity, turned: false },
      entries: each.map((amount) => -amount),
      value: -least,
    }));
    this.#tolerance = toleranceOf(Math.max(...goods.map(({ most }) => most), ...demands.map(({ least }) => least)));
  }

  /** The row furthest outside the range of its variable, turned so that it is below 0; null when all are within. */
  lackingMost(): number | null {
    let worst: number | null = null;
    let lack = this.#tolerance;
    for (const [index, row] of this.#rows.entries()) {
      if (row.value > row.variable.most + this.#tolerance) this.#turn(row);
      if (-row.value <= lack) continue;
      [worst, lack] = [index, -row.value];
    }
    return worst;
  }

  #turn(row: { variable: Variable; entries: number[]; value: number }): void {
    row.variable.turned = !row.variable.turned;
    row.entries = row.entries.map((entry) => -entry);
    row.value = row.variable.most - row.value;
  }

  /** The column that raises a row at the least cost; null when none does. */
  cheapestFor(index: number): number | null {
    let best: number | null = null;
    let least = Infinity;
    for (const [column, entry] of (this.#rows[index]?.entries ?? []).entries()) {
      const price = (this.#costs[column] ?? 0) / -entry;
      if (entry < -1e-12 && price < least) [best, least] = [column, price];
    }
    return best;
  }

  /** Swaps the variables of a row and a column. */
  exchange(index: number, column: number): void {
    const row = this.#rows[index];
    const variable = this.#columns[column];
    const pivot = row?.entries[column];
    if (!row || !variable || !pivot) throw new Error('there is no such place in the table');
    row.entries = row.entries.map((entry, at) => (at === column ? 1 : entry) / pivot);
    row.value /= pivot;
    for (const other of this.#rows) {
      const factor = other.entries[column] ?? 0;
      if (other === row || factor === 0) continue;
      other.value -= factor * row.value;
      other.entries = without(other.entries, factor, row.entries, column);
    }
    const costs = without(this.#costs, this.#costs[column] ?? 0, row.entries, column);
    this.#costs.splice(0, costs.length, ...costs);
    this.#columns[column] = row.variable;
    row.variable = variable;
  }

  amounts(): number[] {
    const amounts: number[] = [];
    const assign = ({ good, most, turned }: Variable, value: number): void => {
      if (good !== null) amounts[good] = Math.min(most, Math.max(0, turned ? most - value : value));
    };
    for (const variable of this.#columns) assign(variable, 0);
    for (const { variable, value } of this.#rows) assign(variable, value);
    return amounts;
  }
}

/** A line of the table less `factor` times another, which represents the leaving column. */
const without = (line: readonly number[], factor: number, other: readonly number[], column: number): number[] =>
  line.map((entry, at) => (at === column ? 0 : entry) - factor * (other[at] ?? 0));

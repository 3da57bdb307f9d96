export type PriceFrequency = 'MONTH' | 'QUARTER';

/** A price index as it was published; a period that it lacks is unknown. */
export interface PriceIndex {
  readonly source: string;
  readonly frequency: PriceFrequency;
  /** By month (`2024-07`) or quarter (`2024Q3`), in millionths of a point of the index. */
  readonly values: ReadonlyMap<string, number>;
}

export type HealthUnit = 'PERCENT' | 'MONTHS' | 'DAYS';

/** The parts of a score, in the order shown, with the unit of each figure. */
export const HEALTH_PARTS = {
  SAVING_RATE: 'PERCENT',
  DEBT_SERVICE: 'PERCENT',
  CARD_UTILISATION: 'PERCENT',
  LIQUIDITY: 'MONTHS',
  ARREARS: 'DAYS',
} as const satisfies Readonly<Record<string, HealthUnit>>;

export type HealthPart = keyof typeof HEALTH_PARTS;
export const HEALTH_PART_NAMES = Object.keys(HEALTH_PARTS) as readonly HealthPart[];

/** The parts where more is better; for the others less is. */
export const MORE_IS_BETTER: readonly HealthPart[] = ['SAVING_RATE', 'LIQUIDITY'];

/** How a figure becomes points. */
export interface HealthPartScale {
  /** The points it can give at most; those of all parts sum to 100. */
  readonly weight: number;
  /** At this figure and beyond it gives none; between the two points in proportion. */
  readonly worst: number;
  /** At this figure and beyond it gives all. */
  readonly best: number;
  /** The small change for the better by which is shown what moves the score most; above 0. */
  readonly step: number;
  /** Where these come from. */
  readonly source: string;
}

/** Weights and points of a version, as data. */
export interface HealthScale {
  /** A score is given when parts of at least this much weight are known. */
  readonly leastKnownWeight: number;
  /** Where the weights come from. */
  readonly source: string;
  readonly parts: Readonly<Record<HealthPart, HealthPartScale>>;
}

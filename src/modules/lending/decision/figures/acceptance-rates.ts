import type { Clock } from '../../../../platform/clock.js';
import { PolledValue } from '../../../../platform/polled-value.js';
import type { DecisionFigureRepository } from './decision-figure.repository.js';
import { figureOn, type Figure } from './figures.js';

/** Figures are published twice a year. */
const TTL_MS = 60_000;

/** How often requests for a lower rate were granted, as published. */
export class AcceptanceRates {
  readonly #known: PolledValue<readonly Figure[]>;

  constructor(figures: Pick<DecisionFigureRepository, 'listAll'>, clock: Clock) {
    this.#known = new PolledValue(clock, TTL_MS, () => figures.listAll());
  }

  /** The figure for the period of a day, or for the last before it; null when none is known. */
  async before(day: string): Promise<Figure<'RATE_CUT_ACCEPTANCE'> | null> {
    return figureOn(await this.#known.get(), 'RATE_CUT_ACCEPTANCE', day);
  }
}

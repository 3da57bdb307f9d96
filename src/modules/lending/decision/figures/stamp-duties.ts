import type { Platform } from '../../../../platform/platform.js';
import { DecisionFigureRepository } from './decision-figure.repository.js';
import { figureOn } from './figures.js';
import { stampDuty } from './stamp-duty.js';

/** The borrower's part of the stamp duty on contracts of some amount, by the day of the contract. */
type StampDutyOn = (day: string) => number | null;

/** Computes borrowers' part of stamp duty from the published figures, for modules that come before decisions. */
export function createStampDuties({ database }: Pick<Platform, 'database'>) {
  const figures = new DecisionFigureRepository(database);
  /** In won; null for days without a published figure. */
  return async (contractWon: number): Promise<StampDutyOn> => {
    const published = await figures.listAll();
    return (day) => {
      const table = figureOn(published, 'STAMP_DUTY', day)?.value;
      return table ? stampDuty(table, contractWon).customerWon : null;
    };
  };
}

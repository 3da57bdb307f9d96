import { z } from 'zod';
import { rateMillionths } from '../../terms/index.js';
import type { Figure, FigureKind, FigureValues } from './figures.js';

/** A stored figure, its value not yet parsed. */
export interface StoredFigure {
  readonly kind: FigureKind;
  readonly value: unknown;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

const won = z.number().int().min(0).max(10_000_000_000_000);
/** A percentage as text, such as `"28.8"`: JSON numbers are binary and cannot hold it. */
const percent = z.string().regex(/^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/);

const stampDuty = z
  .strictObject({
    tiers: z.array(z.strictObject({ upToWon: won.nullable(), dutyWon: won })).min(1),
    customerSharePercent: percent,
  })
  .refine(({ tiers }) => tiers.every(({ upToWon }, index) => (upToWon === null) === (index === tiers.length - 1)), {
    message: 'the last tier, and it alone, has no upper amount',
  })
  .refine(
    ({ tiers }) => tiers.slice(1, -1).every(({ upToWon }, index) => (upToWon ?? 0) > (tiers[index]?.upToWon ?? 0)),
    {
      message: 'tiers rise in amount',
    },
  )
  .transform(({ tiers, customerSharePercent }) => ({
    tiers,
    customerShareMillionths: rateMillionths(customerSharePercent),
  }));

/** What each kind of figure may say, as it is stored. */
export const FIGURE_VALUES: { readonly [Kind in FigureKind]: z.ZodType<FigureValues[Kind]> } = {
  STAMP_DUTY: stampDuty,
  RATE_CUT_ACCEPTANCE: z.strictObject({ percent, requests: z.number().int().min(1).max(1_000_000_000) }),
};

/** Reads stored figures. @throws ZodError when one is incomplete: then none is used. */
export function parseFigures(stored: readonly StoredFigure[]): Figure[] {
  return stored.map((figure) => ({ ...figure, value: FIGURE_VALUES[figure.kind].parse(figure.value) }));
}

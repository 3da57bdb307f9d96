/** Stamp duty (인지세) on contracts of loan with lenders, by the amount in the contract. */
export interface StampDutyTable {
  /** In rising order; the last has no upper amount. */
  readonly tiers: readonly { readonly upToWon: number | null; readonly dutyWon: number }[];
  /** The customer's part, in millionths: half is 500,000. */
  readonly customerShareMillionths: number;
}

export interface StampDuty {
  /** For the whole contract. */
  readonly dutyWon: number;
  /** The customer's part, rounded down to the won. */
  readonly customerWon: number;
}

/** The duty on a contract of some amount; an amount at the end of a tier belongs to it. */
export function stampDuty({ tiers, customerShareMillionths }: StampDutyTable, contractWon: number): StampDuty {
  const tier = tiers.find(({ upToWon }) => upToWon === null || contractWon <= upToWon);
  const dutyWon = tier?.dutyWon ?? 0;
  return { dutyWon, customerWon: Math.floor((dutyWon * customerShareMillionths) / 1_000_000) };
}

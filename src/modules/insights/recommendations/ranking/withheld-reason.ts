/** Why nothing is recommended. */
export const WITHHELD = [
  'IN_ARREARS',
  'IN_DISTRESS',
  'SITUATION_UNKNOWN',
  'NO_SPENDING',
  'NOTHING_OFFERED',
  'NOTHING_PAYS',
  'NOTHING_BETTER',
] as const;
export type Withheld = (typeof WITHHELD)[number];

/** What is known of a customer's situation. */
export interface Situation {
  /** Days overdue of the oldest arrears on loans, debts elsewhere or cards; null when not known. */
  readonly overdueDays: number | null;
  readonly inDistress: boolean;
}

/** Whether somebody is to be sold nothing: what is not known counts against selling. */
export function withheldFor({ overdueDays, inDistress }: Situation): Withheld | null {
  if (overdueDays === null) return 'SITUATION_UNKNOWN';
  if (overdueDays > 0) return 'IN_ARREARS';
  return inDistress ? 'IN_DISTRESS' : null;
}

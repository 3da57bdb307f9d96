import type { AnomalyRuleCode, AnomalySeverity, AnomalyUnit, Finding } from '../rules/anomaly-rule.js';

/** What a rule found of a customer, as it is stored: figures as decimal text, the category by its name. */
export interface StoredFinding {
  readonly customerId: number;
  readonly quarter: string;
  readonly rule: AnomalyRuleCode;
  readonly category: string | null;
  readonly unit: AnomalyUnit;
  readonly value: string;
  readonly expectedLow: string;
  readonly expectedHigh: string;
  readonly severity: AnomalySeverity;
  readonly amountWon: number;
}

/** One with what looking at it is worth. */
export interface WeighedFinding extends StoredFinding {
  readonly expectedUseWon: number;
}

const DECIMALS_BY_ANOMALY_UNIT: Readonly<Record<AnomalyUnit, number>> = { WON: 0, PERCENT: 2, SCORE: 4 };

function decimal(unit: AnomalyUnit, value: number): string {
  return value.toFixed(DECIMALS_BY_ANOMALY_UNIT[unit]);
}

/** @param detailNames names of the detail categories, in their order. */
export function storedFinding(
  customerId: number,
  quarter: string,
  { rule, detail, unit, value, expectedLow, expectedHigh, severity, amountWon }: Finding,
  detailNames: readonly string[],
): StoredFinding {
  return {
    customerId,
    quarter,
    rule,
    unit,
    severity,
    amountWon,
    category: detail === null ? null : (detailNames[detail] ?? null),
    value: decimal(unit, value),
    expectedLow: decimal(unit, expectedLow),
    expectedHigh: decimal(unit, expectedHigh),
  };
}

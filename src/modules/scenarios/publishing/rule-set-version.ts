import type { ReportingFloor } from '../rules/index.js';

/** A version of the rules as it is stored. */
export interface RuleSetVersion {
  readonly key: number;
  readonly version: string;
  /** Null for those that the program ships. */
  readonly institutionId: number | null;
  readonly accountId: number | null;
  /** As they were written. */
  readonly rules: unknown;
  /** Whether the institution is judged by them. */
  readonly active: boolean;
  readonly createdAt: Date;
  readonly activatedAt: Date | null;
  /** Null without an open proposal. */
  readonly proposedAt: Date | null;
  /** Null for the operator, too. */
  readonly proposedBy: number | null;
}

/** The floor of a version: earlier versions are a list and have none. */
export function floorOf(rules: unknown): ReportingFloor | null {
  return typeof rules === 'object' && rules !== null && 'floor' in rules ? (rules.floor as ReportingFloor) : null;
}

import type { LenderClass, LimitProfile, WantedKind } from '../engine/limit-profile.js';
import type { LimitRules, Rule, RuleValues } from './limit-rule.js';

/** Rates by score that an institution publishes for a type of loan. Days are inclusive. */
export interface InstitutionTable {
  readonly loanType: WantedKind;
  /** The class of lender the institution belongs to. */
  readonly lenderClass: LenderClass;
  readonly validFrom: string;
  /** Its last day; null while no other follows. */
  readonly validTo: string | null;
  readonly source: string;
  readonly value: RuleValues['SCORE_RATE'];
}

/** What institutions publish, by institution number. */
export interface InstitutionTables {
  of(institutionId: number): Promise<readonly InstitutionTable[]>;
}

/**
 * The rules with an institution's own rates by score for the loan wanted, where it publishes any and belongs to the
 * class of lender asked; they replace the table that the rules have for the whole class.
 */
export function withScoreRates(
  rules: LimitRules,
  tables: readonly InstitutionTable[],
  { loan, lenderClass }: Pick<LimitProfile, 'lenderClass'> & { readonly loan: { readonly kind: WantedKind } },
): LimitRules {
  const own = tables.filter((table) => table.loanType === loan.kind && table.lenderClass === lenderClass);
  if (own.length === 0) return rules;
  const written = own.map(({ validFrom, validTo, source, value }): Rule<'SCORE_RATE'> => {
    const key = `${lenderClass}/${loan.kind}`;
    return { kind: 'SCORE_RATE', key, version: validFrom, validFrom, validTo, source, value };
  });
  return { ...rules, SCORE_RATE: new Map([...rules.SCORE_RATE, [lenderClass, written]]) };
}

import { checkRules, GRAVE_KINDS, type Finding, type ScenarioRule, type Thresholds } from '../rules/index.js';
import { claimFault } from '../claims/index.js';

/** What prevents rules from being put in force, in words, and what is only a warning. */
interface Fitness {
  readonly faults: readonly string[];
  readonly odd: readonly Finding[];
}

/**
 * Whether rules may judge with these thresholds: each of them can pass, and wherever it does, some sentence about its
 * label is true of the figures shown beside it.
 */
export function fitnessOf(rules: readonly ScenarioRule[], thresholds: Thresholds): Fitness {
  const findings = checkRules(rules, thresholds);
  const grave = findings.filter(({ kind }) => GRAVE_KINDS.includes(kind));
  const unsaid = rules.flatMap((rule) => {
    const fault = claimFault(rule, thresholds);
    return fault === null ? [] : [`${rule.label}: ${fault}`];
  });
  return { faults: [...grave.map(inWords), ...unsaid], odd: findings.filter((finding) => !grave.includes(finding)) };
}

const inWords = ({ label, where, text }: Finding): string => `${[label, where].filter(Boolean).join(' ')}: ${text}`;

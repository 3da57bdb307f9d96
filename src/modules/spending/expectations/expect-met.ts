import { refuseAll } from '../../../platform/errors/index.js';
import { notMet, unknownExpectation } from './expectation.refusals.js';
import type { ExpectationResult, ImportOverride } from './expectation.js';

/**
 * Allows a file to be loaded if its blocking expectations are met, or overridden by name. Returns the override with the
 * names that needed it, for the record; null when none did.
 * @throws Refusal EXPECTATION_NOT_MET for each that is not met, and UNKNOWN_EXPECTATION for an unknown name.
 */
export function expectMet(
  results: readonly ExpectationResult[],
  override: ImportOverride | null,
): ImportOverride | null {
  const named = override?.names ?? [];
  const unknown = named.filter((name) => !results.some((result) => result.name === name));
  if (unknown.length > 0) unknownExpectation(unknown);
  const broken = results.filter(({ severity, state }) => severity === 'BLOCK' && state === 'NOT_MET');
  refuseAll(broken.filter(({ name }) => !named.includes(name)).map(notMet));
  const needed = [...new Set(broken.map(({ name }) => name))];
  return override && needed.length > 0 ? { ...override, names: needed } : null;
}

import { refuse } from '../errors/index.js';
import { notBothText } from './renamed-argument.texts.js';

/**
 * Lets an argument and the deprecated one it replaces coexist until the old one is removed.
 * @throws Refusal BAD_USER_INPUT that names both when both are given: they could contradict each other.
 */
export function refuseBoth(args: object, name: string, deprecated: string): void {
  const given = args as Readonly<Record<string, unknown>>;
  if (given[name] == null || given[deprecated] == null) return;
  refuse('BAD_USER_INPUT', notBothText(name, deprecated), [name, deprecated]);
}

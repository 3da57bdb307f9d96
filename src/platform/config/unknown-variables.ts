import { editsBetween } from '../edits.js';
import type { ConfigProblem } from './config-error.js';

/** MOA_ variables that others read: docker-compose.yml, and the tests. */
const FOREIGN_VARIABLE = /^MOA_(POSTGRES_PASSWORD|REDIS_PASSWORD|PUBLISH|TEST_.*)$/;
/** Kubernetes sets these in every pod beside a service whose name begins with "moa". */
const KUBERNETES_VARIABLE = /^MOA_(\w+_)?(SERVICE_(HOST|PORT)(_\w+)?|PORT(_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)$/;

/** Variables that begin with MOA_ but are unknown: a misspelt setting would otherwise be ignored silently. */
export function unknownVariables(
  raw: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): ConfigProblem[] {
  return Object.keys(raw)
    .filter((name) => name.startsWith('MOA_') && !known.includes(name))
    .filter((name) => !FOREIGN_VARIABLE.test(name) && !KUBERNETES_VARIABLE.test(name))
    .map((name) => ({ name, given: null, expected: '', nearest: nearestTo(name, known) }));
}

/** A guess is shown when at most one in this many letters of a name is wrong. */
const LETTERS_PER_EDIT = 3;

/** The intended variable, with its MOA_ missing or one too many; null when none is close. */
function nearestTo(name: string, known: readonly string[]): string | null {
  const bare = withoutPrefix(name);
  const edits = known.map((other) => editsBetween(bare, withoutPrefix(other)));
  const fewest = Math.min(...edits);
  return fewest * LETTERS_PER_EDIT > bare.length ? null : (known[edits.indexOf(fewest)] ?? null);
}

const withoutPrefix = (name: string): string => name.replace(/^MOA_/, '');

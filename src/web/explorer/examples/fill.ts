import type { Demo } from '../../shared/demo.js';
import { isFor, loginExample, type Example } from './examples.js';
import type { Known } from './known.js';
import { ANOTHER_ROLE, LOGIN, type Need } from './needs.js';

/** What a tab of the explorer holds. */
export interface TabText {
  readonly query: string;
  /** JSON, or empty. */
  readonly variables: string;
}

/** The reader: data of the logged-in account, or null, and the login of the example that gets a token. */
export interface Reader {
  readonly known: Known | null;
  readonly login: { readonly email: string; readonly password: string };
}

/** The reader's own login, or the first demo account's. The password is filled in for demo accounts only. */
export function loginOf(email: string | null, { demoAccounts, demoPassword }: Demo): Reader['login'] {
  const shown = email ?? demoAccounts[0]?.email ?? '';
  const isDemo = demoAccounts.some((account) => account.email === shown);
  return { email: shown, password: isDemo ? (demoPassword ?? '') : '' };
}

/** The name of a document's operation, by which a tab is known to hold an example. */
export const operationName = (document: string): string | null =>
  /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(document)?.[1] ?? null;

/** Why an example cannot be run; null when it can. */
function obstacle(example: Example, known: Known | null): Omit<Need, 'isMet'> | null {
  if (!isFor(example, known?.role ?? null)) return known ? ANOTHER_ROLE : LOGIN;
  return example.needs?.find(({ isMet }) => known && !isMet(known)) ?? null;
}

/** The head of an example, what is missing, and a query for where it would be, under the example's name. */
function placeholder(document: string, { missing, look }: Omit<Need, 'isMet'>): TabText {
  const head = document.split('\n')[0] ?? '#';
  const comments = missing.flatMap((text) => ['#', `# ${text}`]);
  const query = `query ${operationName(document)} {\n  ${look}\n}`;
  return { query: `${[head, ...comments].join('\n')}\n\n${query}\n`, variables: '' };
}

function variablesOf(example: Example, { known, login }: Reader): object | null {
  if (example === loginExample) return { input: login };
  return known && example.variables ? example.variables(known) : null;
}

/**
 * The text of an example, ready to run for its reader: with ids of their own or, when they have none, with a comment
 * that says so and a harmless query.
 */
export function fill(example: Example, document: string, reader: Reader): TabText {
  const inTheWay = obstacle(example, reader.known);
  if (inTheWay) return placeholder(document, inTheWay);
  const variables = variablesOf(example, reader);
  return { query: document, variables: variables ? JSON.stringify(variables, null, 2) : '' };
}

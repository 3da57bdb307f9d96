import { ACCESS, type Access } from './access.js';
import { PEOPLE, STAFF, type Role } from '../platform/access/index.js';

const HEAD = `# Who may call what

Written by \`npm run schema\` from the policies (\`*.policy.ts\`) that services ask, by the names in the last column; change it there.
Tests call every field as every role, and hold the answers to this page. What is not yours reads as if it were not there.

Customers are people whom an institution serves. Staff and administrators work for it. A program is an account of role
\`SERVICE\`, such as its payment system. "People" are customers, staff and administrators.
`;

const ROOTS = { Query: 'Queries', Mutation: 'Mutations', Subscription: 'Subscriptions' } as const;

const NAME_BY_ACCOUNT_ROLE: Readonly<Record<Role, string>> = {
  CUSTOMER: 'customers',
  STAFF: 'staff',
  ADMIN: 'administrators',
  SERVICE: 'programs',
};

function whoOf(roles: Access['roles']): string {
  if (roles === 'ANYONE') return 'anyone';
  if (PEOPLE.every((role) => roles.includes(role))) {
    return ['people', ...roles.filter((role) => !PEOPLE.includes(role)).map((role) => NAME_BY_ACCOUNT_ROLE[role])].join(
      ', ',
    );
  }
  const ordered = [...STAFF, 'CUSTOMER', 'SERVICE'] as const;
  return ordered
    .filter((role) => roles.includes(role))
    .map((role) => NAME_BY_ACCOUNT_ROLE[role])
    .join(', ');
}

function table(title: string, rows: readonly Access[], nameOf: (field: string) => string): string {
  const lines = rows.map(
    ({ field, roles, when, permission, file }) =>
      `| \`${nameOf(field)}\` | ${whoOf(roles)} | ${when} | [\`${permission}\`](../${file}) |`,
  );
  return [
    `## ${title}`,
    '',
    '| Field | Who | What of it | Where the rule stands |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/**
 * The access page, `docs/access.md`: for every guarded field, who may call it, on which data, and which file says so.
 */
export function accessPage(): string {
  const isOf = (root: string, field: string): boolean => field.startsWith(`${root}.`);
  const roots = Object.entries(ROOTS).map(([root, title]) =>
    table(
      title,
      ACCESS.filter(({ field }) => isOf(root, field)),
      (field) => field.slice(root.length + 1),
    ),
  );
  const others = ACCESS.filter(({ field }) => !Object.keys(ROOTS).some((root) => isOf(root, field)));
  return (
    [HEAD, ...roots, table('Fields with a rule of their own', others, (field) => field)]
      .join('\n\n')
      .replace(/\n{3,}/g, '\n\n') + '\n'
  );
}

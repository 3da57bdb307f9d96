import { PEOPLE, Permission } from '../access/index.js';

export const READ_NODES = new Permission({
  roles: PEOPLE,
  when: 'What the query for its type would show; of everything else null.',
  opens: ['Query.node'],
});

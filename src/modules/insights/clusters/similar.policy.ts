import { Permission, STAFF } from '../../../platform/access/index.js';

export const FIND_SIMILAR_CUSTOMERS = new Permission({
  roles: STAFF,
  when: 'Customers of their institution.',
  opens: ['Customer.similarCustomers'],
});

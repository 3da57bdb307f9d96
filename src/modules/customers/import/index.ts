/** Imports files of an institution's customers, and undoes such imports. */
export { CUSTOMER_COLUMNS } from './customer-columns.js';
export { forgetImportedCustomers } from './customer-intake.repository.js';
export { customerIntake } from './customer-intake.js';
export { ImportedCustomerEntity } from './imported-customer.entity.js';

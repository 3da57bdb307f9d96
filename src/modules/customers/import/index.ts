/** Takes in files of customers that an institution brings along, and takes them back. */
export { CUSTOMER_COLUMNS } from './customer-columns.js';
export { forgetImportedCustomers } from './customer-intake.repository.js';
export { customerIntake } from './customer-intake.js';
export { ImportedCustomerEntity } from './imported-customer.entity.js';

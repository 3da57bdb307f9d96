import { createAccessLog, type AccessLog } from '../../platform/audit/index.js';
import type { Cache } from '../../platform/cache/index.js';
import type { Database } from '../../platform/database/index.js';
import { fieldsNamed, type Resolvers } from '../../platform/graphql/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Entities, Room } from '../../platform/room.js';
import type { CustomerDirectory } from '../identity/index.js';
import { AccountCustomerResolver } from './account-customer.resolver.js';
import { customerColumns } from './customer.columns.js';
import { CustomerEntity } from './customer.entity.js';
import { CustomerRegistrationService } from './customer-registration.service.js';
import type { PreloadedField } from './customer-reading.js';
import { CustomerRepository } from './customer.repository.js';
import { CustomerResolver } from './customer.resolver.js';
import { CustomerService } from './customer.service.js';
import { CustomerTotals } from './customer-totals.js';
import {
  FinancialSnapshotEntity,
  FinancialSnapshotRepository,
  FinancialSnapshotResolver,
  FinancialSnapshotService,
} from './snapshot/index.js';

export const customersEntities: Entities = [CustomerEntity, FinancialSnapshotEntity];

interface CustomersNeighbours {
  readonly cache: Pick<Cache, 'through'>;
}

export interface Customers extends Room {
  readonly service: CustomerService;
  readonly registration: CustomerRegistrationService;
  /** Customers' months, for callers who may see them. */
  readonly months: FinancialSnapshotService;
  /** Customers' months, for rooms that have checked who may see the customers. */
  readonly snapshots: FinancialSnapshotRepository;
  /** How many customers match a search, for rooms whose lists are searched by customer. */
  readonly totals: CustomerTotals;
  /** Lets a later room's field of customers be read in the same statement. */
  preload(field: string, preloaded: PreloadedField): void;
  /** Where reading anybody's personal data is recorded. */
  readonly accessLog: AccessLog;
}

/** Every own field of a customer, for `node(id)`, which cannot look ahead. */
const ALL_CUSTOMER_FIELDS = fieldsNamed(...Object.keys(customerColumns(true)));

/** Lets identity, which is built before customers, check whether a customer exists. */
export function customerDirectory(database: Database): CustomerDirectory {
  const repository = new CustomerRepository(database);
  return { hasCustomer: (institutionId, id) => repository.exists(institutionId, id) };
}

export function createCustomers({ database, clock }: Platform, { cache }: CustomersNeighbours): Customers {
  const preloaded = new Map<string, PreloadedField>();
  const repository = new CustomerRepository(database, preloaded);
  const totals = new CustomerTotals(repository, cache);
  const accessLog = createAccessLog(database);
  const service = new CustomerService({ database, customers: repository, totals, accessLog });
  const registration = new CustomerRegistrationService({ database, clock });
  const snapshots = new FinancialSnapshotRepository(database);
  const months = new FinancialSnapshotService({ database, clock, snapshots, customers: service });
  const resolvers: Resolvers = new Map<new (...args: never[]) => unknown, object>([
    [FinancialSnapshotResolver, new FinancialSnapshotResolver(months)],
    [CustomerResolver, new CustomerResolver(service, registration)],
    [AccountCustomerResolver, new AccountCustomerResolver(service)],
  ]);
  return {
    resolvers,
    nodes: {
      Customer: async (id, context) => {
        const row = await service.find(context, id, ALL_CUSTOMER_FIELDS);
        return row && { ...row, __typename: 'Customer' };
      },
    },
    service,
    registration,
    months,
    snapshots,
    totals,
    accessLog,
    preload: (field, reading) => void preloaded.set(field, reading),
  };
}

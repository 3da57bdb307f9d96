import type { Entities } from '../../platform/room.js';
import { ImportedCustomerEntity } from '../customers/index.js';
import { ImportedSeriesEntity } from '../forecasting/index.js';
import { importedLoanEntities, ImportedProductEntity } from '../lending/index.js';

/** What batches brought, by the rooms that own the rows: kept here, where batches are known. */
export const intakeEntities: Entities = [
  ImportedCustomerEntity,
  ImportedSeriesEntity,
  ImportedProductEntity,
  ...importedLoanEntities,
];

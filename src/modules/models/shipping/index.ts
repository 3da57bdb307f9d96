/** Shipping brings the first versions with the program: as files in its sources, and as rows once somebody asks. */
export {
  MAX_SHIPPED_BYTES,
  parseShippedRecord,
  readShipped,
  SHIPPED_DIR,
  ShippedDamaged,
  shippedModelPath,
  slugOf,
  writeShipped,
} from './shipped-files.js';
export { ShippedModels } from './shipped-models.js';

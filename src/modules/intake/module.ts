import type { Platform } from '../../platform/platform.js';
import type { Room } from '../../platform/room.js';
import { SeriesImportResolver, SeriesImportService } from './api/index.js';

export function createIntake({ database, objects, clock }: Platform): Room {
  const service = new SeriesImportService({ database, objects, clock });
  return { resolvers: new Map([[SeriesImportResolver, new SeriesImportResolver(service)]]) };
}

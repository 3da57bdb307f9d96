import { z } from 'zod';
import { CATEGORY_NAMES, type CategoryName } from '../source/index.js';
import type { DashboardService } from '../dashboard/index.js';
import type { OutlookService } from '../outlook/index.js';
import type { PeerService } from '../peers/index.js';

/** The services that the tools call: each authorises by itself. */
export interface SpendingToolParts {
  readonly dashboards: Pick<DashboardService, 'listRows' | 'dashboard'>;
  readonly peers: Pick<PeerService, 'listRows' | 'comparison'>;
  readonly outlooks: Pick<OutlookService, 'list'>;
}

export const quarterSlot = z
  .string()
  .regex(/^\d{4}Q[1-4]$/)
  .optional()
  .describe('Such as 2026Q3; the latest when absent.');

const ALL_CATEGORY_NAMES: readonly CategoryName[] = [...CATEGORY_NAMES.MAJOR, ...CATEGORY_NAMES.DETAIL];

export const categorySlot = z
  .enum(ALL_CATEGORY_NAMES as [CategoryName, ...CategoryName[]])
  .optional()
  .describe('One category by its code, such as FOOD_SERVICE; all of them when absent.');

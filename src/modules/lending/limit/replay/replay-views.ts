import type { Locale } from '../../../../platform/text.js';
import { limitTypeOf } from '../goal/goal-views.js';
import type { ReplayPoint } from './replay.js';
import type { LimitReplayPointType } from './replay.types.js';

/** A point, as returned. */
export const toPointType = (point: ReplayPoint, today: string, locale: Locale): LimitReplayPointType => ({
  on: point.answer.on,
  limit: limitTypeOf(point.answer, today, locale),
  addedWon: point.addedWon,
  ruleChanges: point.changes,
  expiredRules: point.expired,
});

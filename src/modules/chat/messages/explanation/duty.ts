import type { Caller } from '../../../../platform/access/index.js';
import type { Queryable } from '../../../../platform/database/index.js';
import type { ExplanationItem } from '../../../lending/index.js';
import type { Localized } from '../../../../platform/text.js';
import { explanationQuestionText, explanationItemText } from './duty.texts.js';

/** An item of an application's explanation, in its current wording. */
interface DutyItem {
  readonly item: ExplanationItem;
  readonly title: Localized;
  readonly text: Localized;
  /** Identifies this wording. */
  readonly version: string;
  /** When this wording was acknowledged; null when it was not. */
  readonly acknowledgedAt: string | null;
}

/** Progress of an application's explanation. */
export interface DutyProgress {
  readonly applicationId: number;
  readonly customerId: number;
  /** Whether it is still a draft: only then is there something left to explain. */
  readonly isDraft: boolean;
  /** In the order in which they are explained. */
  readonly items: readonly DutyItem[];
}

/** The explanation owed before a loan (금융소비자보호법 제19조), which lending keeps. */
export interface ExplanationDuty {
  /** Null when there is no such application that the caller may see. */
  standing(caller: Caller, applicationId: number): Promise<DutyProgress | null>;
  /**
   * Records that an item was acknowledged in the wording given; `alongside` runs last in the same transaction.
   * @throws Refusal with the codes of lending.
   */
  acknowledge(
    caller: Caller,
    acknowledgement: {
      readonly idempotencyKey: string;
      readonly applicationId: number;
      readonly item: ExplanationItem;
      readonly textVersion: string;
    },
    alongside: (transaction: Queryable) => Promise<void>,
  ): Promise<void>;
}

/** An item in a conversation. */
export interface ItemProgress extends DutyItem {
  /** The reply that last showed this wording; null when none did. */
  readonly replyId: number | null;
  readonly toldAt: Date | null;
}

/** Progress of an application's explanation in a conversation. */
export interface ExplanationProgress {
  readonly applicationId: number;
  readonly items: readonly ItemProgress[];
}

/** The next item to show: first those not yet shown in the current wording, then those shown but not acknowledged. */
export function nextItem(items: readonly ItemProgress[]): ItemProgress | null {
  const open = items.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  return open.find(({ replyId }) => replyId === null) ?? open[0] ?? null;
}

/** Each item with the time it was shown in a conversation. If the wording has changed since, it counts as not shown. */
export function progressOf(
  items: readonly DutyItem[],
  shown: readonly { readonly textVersion: string; readonly replyId: number; readonly toldAt: Date }[],
): ItemProgress[] {
  return items.map((item) => {
    const last = shown.findLast(({ textVersion }) => textVersion === item.version);
    return { ...item, replyId: last?.replyId ?? null, toldAt: last?.toldAt ?? null };
  });
}

/** The text shown for an item, and the question attributed to the customer. The wording of the item is unchanged. */
export function wordsFor(
  item: DutyItem,
  place: number,
  count: number,
): { readonly question: Localized; readonly text: Localized } {
  const { title, text } = item;
  return {
    question: explanationQuestionText(title),
    text: explanationItemText(place, count, title, text),
  };
}

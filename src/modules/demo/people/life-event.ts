import type { DemoCustomer, DemoSettings } from './demo-customer.js';
import { Random } from '../basis/index.js';

/** Something that lately happened to a customer's money, named after the situation that it causes. */
export type LifeEvent =
  | 'DEBT_CRISIS'
  | 'JOB_LOSS'
  | 'CARD_PAYMENT_DIFFICULTY'
  | 'LOW_CASH'
  | 'CREDIT_DOWN'
  | 'INVESTMENT_LOSS'
  | 'EMOTIONAL_SPENDING'
  | 'RECOVERING_DEBTOR'
  | 'CREDIT_UP'
  | 'FINANCIAL_HOPE';

export const LIFE_EVENTS: readonly LifeEvent[] = [
  ...(['DEBT_CRISIS', 'JOB_LOSS', 'CARD_PAYMENT_DIFFICULTY', 'LOW_CASH', 'CREDIT_DOWN', 'INVESTMENT_LOSS'] as const),
  ...(['EMOTIONAL_SPENDING', 'RECOVERING_DEBTOR', 'CREDIT_UP', 'FINANCIAL_HOPE'] as const),
];

/** What is planted in a customer's months. */
export interface PlantedEvent {
  readonly event: LifeEvent;
  /** How hard it hits: 0 hardly shows, 1 cannot be overlooked. */
  readonly strength: number;
  /** Months before the latest in which it began; 0 for the latest. */
  readonly since: number;
}

/** How often each happens: often enough that a small set has some of each. Made up, like the rest. */
const EVENT_SHARE = 0.045;
/** An event of each kind begins in the latest month, or in one of the two before it. */
const LATEST = 2;

/** What lately happened to a customer, if anything; never to the customer of the demonstration account. */
export function lifeEventOf(
  { seed }: DemoSettings,
  institution: string,
  { index, jobType }: DemoCustomer,
): PlantedEvent | null {
  const random = Random.named(seed, institution, 'life', index);
  const drawn = Math.floor(random.unit() / EVENT_SHARE);
  const event = LIFE_EVENTS[drawn];
  const planted = event && { event, strength: random.unit(), since: random.integer(0, LATEST) };
  if (!planted || index === 0) return null;
  const works = jobType !== 'STUDENT' && jobType !== 'RETIRED';
  return planted.event === 'JOB_LOSS' && !works ? null : planted;
}

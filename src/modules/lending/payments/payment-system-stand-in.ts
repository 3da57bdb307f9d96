import type { Logger } from 'pino';
import type { Actor } from '../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { Refusal } from '../../../platform/errors/index.js';
import { systemTimer, type Timer } from '../../../platform/timer.js';
import type { PaymentConfirmationService } from './payment-confirmation.service.js';
import type { PaymentRepository } from './payment.repository.js';

/** How long a payment waits before the stand-in confirms it: long enough to be seen AWAITING, in milliseconds. */
const CONFIRMATION_DELAY_MS = 3_000;
const PAUSE_MS = 1_000;

interface StandInParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly payments: PaymentRepository;
  readonly confirmations: PaymentConfirmationService;
  /** The service account of an institution; null when it has none. */
  readonly serviceAccountOf: (institutionId: number) => Promise<Actor | null>;
}

/**
 * Stands in for the payment system where there is no bank: outside production it confirms payments that wait, in full
 * and as of today, as the service account of their institution. Each is marked as a stand-in in receipt, audit trail
 * and log.
 */
export class PaymentSystemStandIn {
  constructor(
    private readonly parts: StandInParts,
    private readonly timer: Timer = systemTimer,
  ) {}

  /** Starts polling for payments; the returned function stops it after the work in progress is done. */
  start(): () => Promise<void> {
    let isEnded = false;
    let underWay: Promise<void> = Promise.resolve();
    let cancel = (): void => undefined;
    const next = (): void => {
      cancel = this.timer.after(PAUSE_MS, () => {
        underWay = this.confirmWaiting().catch((error: unknown) => {
          this.parts.log.warn({ err: error }, 'payment stand-in');
        });
        void underWay.then(() => isEnded || next());
      });
    };
    next();
    this.parts.log.warn('payments are confirmed by a stand-in of the payment system: no money moves');
    return async () => {
      isEnded = true;
      cancel();
      await underWay;
    };
  }

  /** Confirms payments that have waited long enough. */
  async confirmWaiting(): Promise<void> {
    const { clock, payments, serviceAccountOf } = this.parts;
    const now = clock.now();
    const today = koreanDate(now);
    for (const { payment, institutionId } of await payments.waiting(
      new Date(now.getTime() - CONFIRMATION_DELAY_MS),
      today,
    )) {
      const actor = await serviceAccountOf(institutionId);
      if (actor) await this.confirm(actor, payment, today);
    }
  }

  private async confirm(
    actor: Actor,
    {
      key,
      reference,
      amountWon,
    }: { readonly key: number; readonly reference: string | null; readonly amountWon: number },
    today: string,
  ): Promise<void> {
    const caller = { actor, requestId: 'payment-stand-in', locale: 'ko' as const, address: null };
    const bankReference = `STAND-IN-${reference ?? key}`;
    const confirmation = { paymentId: key, reference: null, bankReference, amountWon, valueOn: today };
    try {
      // The key is new each time: the number of the transfer ensures that it is booked once.
      const used = `${bankReference} ${Date.now()}`;
      await this.parts.confirmations.confirm(caller, used, confirmation, { isStandIn: true });
      this.parts.log.info({ payment: key, amountWon, isStandIn: true }, 'a stand-in confirmed a payment');
    } catch (error) {
      // Another worker's stand-in has confirmed it, or the loan is busy: the next poll decides.
      if (!(error instanceof Refusal)) throw error;
      this.parts.log.info({ payment: key, refused: error.message, isStandIn: true }, 'a stand-in was refused');
    }
  }
}

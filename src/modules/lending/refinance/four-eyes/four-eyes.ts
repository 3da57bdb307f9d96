import type { TwoPersonCheck } from '../../../identity/index.js';
import type { Work } from '../change-once.js';
import { barredFrom, type Duty, takesPart } from './four-eyes.policy.js';
import { needsAnother, notIndependent } from './four-eyes.refusals.js';
import type { Part } from './participant-part.js';
import type { ParticipantRepository } from './participant.repository.js';

/** Prevents one person from taking an application from filing to money. */
export class FourEyes {
  constructor(
    private readonly parts: { readonly participants: ParticipantRepository; readonly origins: TwoPersonCheck },
  ) {}

  /** Records the actor's part, where what they do counts as one. */
  async record({ transaction, actor, at }: Work, applicationId: number, part: Part): Promise<void> {
    if (!takesPart(actor)) return;
    await this.parts.participants.record(transaction, applicationId, { accountId: actor.accountId, part }, at);
  }

  /**
   * Call it while the application is locked, so that nobody takes a part meanwhile.
   * @throws Refusal APPLICATION_NEEDS_ANOTHER when the actor had a part that keeps them from it;
   * APPLICATION_NOT_INDEPENDENT when one person could hold their account and that of somebody who had.
   */
  async require({ transaction, actor }: Work, applicationId: number, duty: Duty): Promise<void> {
    const barred = barredFrom(duty, await this.parts.participants.list(transaction, applicationId));
    const earlier = barred.map(({ accountId }) => accountId);
    const own = barred.find(({ accountId }) => accountId === actor.accountId);
    if (own) return needsAnother(duty, own.part);
    const related = (): never => notIndependent(duty);
    await this.parts.origins.requireAnother(actor.accountId, earlier, transaction, { same: related, related });
  }
}

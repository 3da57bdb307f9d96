import type { JobKind } from '../../platform/jobs/index.js';
import type { Transaction } from '../../platform/database/index.js';
import type { Localized } from '../../platform/text.js';
import type { DriftedModel, DriftWatch } from '../models/index.js';
import type { NotificationService } from './notifications/index.js';

/** Every hour: quarters come at any time of a day, and looking takes seconds. */
export const WATCH_DRIFT: JobKind<object> = {
  name: 'insights-model-drift',
  retries: 1,
  expireInSeconds: 3_600,
  does: 'Notifies administrators of models in service that have drifted.',
  cron: '20 * * * *',
  ifItDies: 'The next run looks at all models in service again.',
};

/** Notifies the administrators of an institution each time a model in service has drifted. */
export class DriftNotices {
  constructor(
    private readonly parts: {
      readonly watch: Pick<DriftWatch, 'assess'>;
      readonly notifications: Pick<NotificationService, 'notify'>;
      /** Numbers of the accounts that administer an institution and are not blocked. */
      readonly administrators: (institutionId: number, within: Transaction) => Promise<readonly number[]>;
      readonly titles: ReadonlyMap<string, Localized>;
    },
  ) {}

  async run(): Promise<void> {
    await this.parts.watch.assess((transaction, drifted) => this.#notify(transaction, drifted));
  }

  async #notify(transaction: Transaction, drifted: DriftedModel): Promise<void> {
    const { administrators, notifications, titles } = this.parts;
    const { institutionId, task, version, modelVersionKey, column, psi, at } = drifted;
    const title = titles.get(task) ?? { ko: task, en: task };
    const accounts = await administrators(institutionId, transaction);
    await notifications.notify(
      transaction,
      accounts.map((accountId) => ({
        institutionId,
        to: { accountId },
        kind: 'MODEL_DRIFTED' as const,
        subject: `${modelVersionKey} ${at.toISOString()}`,
        payload: { title, version, modelVersionKey, column, psi: psi.toFixed(2) },
      })),
    );
  }
}

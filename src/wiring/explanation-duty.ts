import type { ExplanationDuty } from '../modules/chat/index.js';
import type { Lending } from '../modules/lending/index.js';

/**
 * What the chat shows and forwards of the explanation required before a loan: lending checks permissions and stores it.
 */
export function explanationDuty({
  applications,
  explanations,
}: Pick<Lending['refinance'], 'applications' | 'explanations'>): ExplanationDuty {
  return {
    async standing(caller, applicationId) {
      const application = await applications.find(caller, applicationId);
      if (!application) return null;
      const [items = []] = await explanations.standingOfEach(caller, [application]);
      return {
        applicationId,
        customerId: application.customerKey,
        isDraft: application.status === 'DRAFT',
        items: items.map(({ item, title, text, version, acknowledged }) => ({
          item,
          title,
          text,
          version,
          acknowledgedAt: acknowledged?.textVersion === version ? acknowledged.acknowledgedAt : null,
        })),
      };
    },
    async acknowledge(caller, { idempotencyKey, applicationId, item, textVersion }, alongside) {
      await explanations.acknowledge(caller, idempotencyKey, applicationId, [{ item, textVersion }], alongside);
    },
  };
}

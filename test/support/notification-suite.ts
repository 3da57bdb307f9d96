import { NotificationReadDocument, NotificationsDocument } from '../../schema/generated/test/graphql.js';
import { NotificationRepository } from '../../src/modules/insights/notifications/notification.repository.js';
import { startInsights } from './insights.js';
import type { TestCustomer } from './lending.js';

export type To = { readonly customerId: number } | { readonly accountId: number };

/** A server that notifies customers. */
export async function startNotificationSuite() {
  let person: TestCustomer;
  let himself: string;
  let made = 0;
  /** Makes as many as there are subjects, in one transaction. */
  const notify = (subjects: readonly string[], to: To = { customerId: person.key }) =>
    bank.db.transaction((transaction) =>
      notifications.insert(
        transaction,
        subjects.map((subject) => ({
          institutionId: bank.institutionId,
          to,
          kind: 'UNUSUAL_SPENDING',
          subject,
          payload: { quarter: '2025Q3', anomalyId: (made += 1) },
        })),
        new Date(),
      ),
    );
  const listOf = async (token: string, variables: object = {}, headers = {}) => {
    const { data, errors } = await bank.query(NotificationsDocument, { ...variables }, token, headers);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.notifications;
  };
  const read = async (notificationId: string, andOlder = false, token = himself) =>
    (await bank.run(NotificationReadDocument, { input: { notificationId, andOlder } }, token)).notificationRead;
  const bank = await startInsights();
  const notifications = new NotificationRepository(bank.db);

  return {
    get himself() {
      return himself;
    },
    listOf,
    read,
    bank,
    notify,
    get person() {
      return person;
    },
    notifications,
    get made() {
      return made;
    },
    reset: async () => {
      person = await bank.aCustomer();
      himself = await bank.loginAs(person);
    },
    close: () => bank.close(),
  };
}

export type NotificationSuite = Awaited<ReturnType<typeof startNotificationSuite>>;

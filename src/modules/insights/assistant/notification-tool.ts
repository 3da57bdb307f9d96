import { z } from 'zod';
import { koreanDate } from '../../../platform/clock.js';
import {
  formOf,
  said,
  saidDay,
  saysAny,
  tool,
  typedFacts,
  withYesOrNo,
  type Fact,
  type Finding,
  type Tool,
  type ToolContext,
  joinSentences,
} from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import { firstRows } from '../../../platform/graphql/index.js';
import { noticeWords, type NotificationRow, isNotifiedAsCustomer } from '../notifications/index.js';
import type { InsightsToolParts } from './tool-parts.js';

const NOTIFICATION_TOOL_SOURCE: Localized = { ko: '알림', en: 'notifications' };
const MAX_NOTIFICATIONS = 5;
const ONLY_THEIRS: Localized = {
  ko: '고객의 알림은 고객 본인만 볼 수 있습니다.',
  en: 'A customer’s notifications are for the customer alone.',
};
const ASKS_UNREAD =
  /안 ?(?:읽|본|열어 ?본)|쌓인|읽지|읽었|새 ?(?:로운 )?(?:알림|소식)|확인 ?(?:안|못)|unread|(?:haven't|not|never) (?:i )?opened|read\b(?! (?:me|out|it))|\bnew\b/i;
/** Asked as `다 읽었나요?`, of some that are not read. */
const ASKS_READ = /다 읽|없나|없지|없죠|없습|all read|no new/i;

/** The customer's own notifications: how many are not read, and the latest. */
export const notificationTool = ({ notifications }: Pick<InsightsToolParts, 'notifications'>): Tool =>
  tool({
    name: 'notifications',
    description: 'The customer’s own notifications: how many are unread, and the latest ones.',
    parameters: z.object({}),
    answers: ['NOTIFICATIONS'],
    topic: 'FINDING',
    title: { ko: '알림', en: 'Notifications' },
    async run(context): Promise<Finding> {
      const { caller, today } = context;
      if (!isNotifiedAsCustomer(caller.actor)) return { facts: [], lead: ONLY_THEIRS };
      const [unread, rows] = await Promise.all([
        notifications.countUnread(caller),
        notifications.page(caller, firstRows(MAX_NOTIFICATIONS), false),
      ]);
      return notificationFinding(unread, rows.slice(0, MAX_NOTIFICATIONS), today, context);
    },
  });

export function notificationFinding(
  unread: number,
  rows: readonly NotificationRow[],
  today: string,
  context: Pick<ToolContext, 'said'>,
): Finding {
  const facts = typedFacts('FINDING', NOTIFICATION_TOOL_SOURCE, today);
  const count = said(`${unread}개`, String(unread));
  const [newest] = rows;
  const some = said(
    `읽지 않은 알림이 ${count.ko} 있습니다.`,
    unread === 1 ? 'There is 1 unread notification.' : `There are ${unread} unread notifications.`,
  );
  const none = said('읽지 않은 알림은 없습니다(0개).', 'There are no unread notifications (0).');
  const number = withYesOrNo(context, unread > 0 ? some : none, { holds: unread > 0, contrary: ASKS_READ });
  const latest = newest ? latestSaid(newest, today) : said('받은 알림이 아직 없습니다.', 'None has come yet.');
  // A question about what has come is answered first, then how many are unread.
  const isNumberFirst = saysAny(context, ASKS_UNREAD) || formOf(context) === 'HOW_MANY' || !newest;
  const sentences = isNumberFirst ? [number, latest] : [latest, unread > 0 ? some : none];
  return {
    facts: [
      facts.count('notice.unread', said('읽지 않은 알림', 'Unread notifications'), unread, 'THING', count),
      ...rows.flatMap(rowFacts),
    ],
    lead: joinSentences(sentences),
    shown: rows.map(({ key }) => `notice.${key}`),
    followUps: [
      said('다음 상환일이 언제인가요?', 'When is my next payment?'),
      said('제 신청은 어떻게 되고 있나요?', 'How is my application going?'),
    ],
  };
}

function latestSaid({ kind, payload, createdAt }: NotificationRow, today: string): Localized {
  const { title, body } = noticeWords(kind, payload);
  const day = saidDay(koreanDate(createdAt), today);
  return said(
    `가장 최근 알림은 ${day.ko}에 온 ‘${title.ko}’입니다. ${body.ko}`,
    `The latest, of ${day.en}, is “${title.en}”. ${body.en}`,
  );
}

function rowFacts({ key, kind, payload, createdAt, readAt }: NotificationRow): Fact[] {
  const { title, body } = noticeWords(kind, payload);
  const isNew = readAt === null ? said('(새 알림) ', '(new) ') : said('', '');
  const facts = typedFacts(
    'FINDING',
    NOTIFICATION_TOOL_SOURCE,
    koreanDate(createdAt),
    said(isNew.ko + title.ko, isNew.en + title.en),
  );
  return [
    facts.words(`notice.${key}`, said('내용', 'says'), body),
    facts.date(`notice.${key}.on`, said('받은 날', 'came on'), koreanDate(createdAt)),
  ];
}

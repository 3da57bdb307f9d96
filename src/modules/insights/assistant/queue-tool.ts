import { z } from 'zod';
import { said, tool, typedFacts, type Finding, type Tool } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import { firstRows } from '../../../platform/graphql/index.js';
import type { InsightsToolParts } from './tool-parts.js';
import { anomalyPolicy } from '../anomalies/index.js';

const QUEUE_TOOL_SOURCE: Localized = { ko: '업무 대기 목록', en: 'work that waits' };
/** Longer lists are reported only as longer than this: nobody counts further in a chat. */
const MAXIMUM = 50;

/** Applications that wait for staff; applications that wait for the applicant are not counted. */
const STATUSES_WAITING_FOR_STAFF = {
  SUBMITTED: said('접수된 대환 신청', 'Refinancing applications received'),
  UNDER_REVIEW: said('심사 중인 대환 신청', 'Refinancing applications under review'),
  EXCEPTION_REQUESTED: said('예외 승인을 기다리는 신청', 'Applications that wait for an exception'),
} as const;

/** What waits to be looked at by staff: applications, requests for a lower rate, unusual spending. Recorded as its lists are. */
export const queueTool = ({ anomalies, refinance }: Pick<InsightsToolParts, 'anomalies' | 'refinance'>): Tool =>
  tool({
    name: 'staff_queues',
    description:
      'For staff: how many applications, requests for a lower rate and unusual quarters wait to be looked at.',
    parameters: z.object({}),
    answers: ['STAFF_QUEUES'],
    topic: 'FINDING',
    title: { ko: '대기 중인 업무', en: 'Queues' },
    audience: 'STAFF',
    async run({ caller, today }): Promise<Finding> {
      anomalyPolicy.REVIEW_ANOMALIES.require(caller);
      const page = firstRows(MAXIMUM);
      const anybody = { customerId: null, loanId: null, productId: null };
      const [applications, received, unusual] = await Promise.all([
        Promise.all(
          (Object.keys(STATUSES_WAITING_FOR_STAFF) as (keyof typeof STATUSES_WAITING_FOR_STAFF)[]).map(
            async (status) => ({
              id: status,
              label: STATUSES_WAITING_FOR_STAFF[status],
              count: await refinance.applications.count(caller, { ...anybody, status }),
            }),
          ),
        ),
        refinance.rateCuts.requests.page(caller, page, { loanId: null, customerId: null, status: 'RECEIVED' }),
        anomalies.service.queue(
          caller,
          { states: ['OPEN'], rules: null, severities: null, quarter: null, order: 'EXPECTED_USE' },
          page,
        ),
      ]);
      return queueFinding(
        [
          ...applications,
          {
            id: 'RATE_CUT',
            label: said('답변할 금리인하요구', 'Requests for a lower rate to answer'),
            count: received.length,
          },
          { id: 'UNUSUAL', label: said('확인할 이상 소비', 'Unusual quarters to look at'), count: unusual.length },
        ],
        today,
      );
    },
  });

interface Queue {
  readonly id: string;
  readonly label: Localized;
  readonly count: number;
}

const countSaid = (count: number): Localized =>
  count > MAXIMUM ? said(`${MAXIMUM}건 이상`, `more than ${MAXIMUM}`) : said(`${count}건`, String(count));

export function queueFinding(queues: readonly Queue[], today: string): Finding {
  const facts = typedFacts('FINDING', QUEUE_TOOL_SOURCE, today);
  const waiting = queues.filter(({ count }) => count > 0);
  const none = said('지금 기다리는 업무가 없습니다.', 'Nothing waits to be looked at.');
  const some = said(
    `기다리는 업무는 ${waiting.map(({ label, count }) => `${label.ko} ${countSaid(count).ko}`).join(', ')}입니다.`,
    `Waiting: ${waiting.map(({ label, count }) => `${label.en.toLowerCase()} ${countSaid(count).en}`).join(', ')}.`,
  );
  return {
    facts: queues.map(({ id, label, count }) => facts.count(`queue.${id}`, label, count, 'THING', countSaid(count))),
    lead: waiting.length > 0 ? some : none,
    shown: [],
    followUps: [
      said('연체 중인 고객을 보여 주세요', 'Show overdue customers'),
      said('이탈이 우려되는 대출을 보여 주세요', 'Show retention candidates'),
    ],
  };
}

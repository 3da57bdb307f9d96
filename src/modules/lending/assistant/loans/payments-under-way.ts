import {
  said,
  saidDay,
  saidWon,
  saysAny,
  typedFacts,
  type Fact,
  type Finding,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import { firstRows } from '../../../../platform/graphql/index.js';
import type { PaymentService } from '../../payments/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { inEnglish } from '../wording.js';

export interface UnderWayParts {
  readonly payments: Pick<PaymentService, 'pageOfEach'>;
}

/** Words that ask whether money that was sent has come in. */
const ASKS_ARRIVAL =
  /입금|보낸|보냈|송금|가상 ?계좌|처리 ?(?:됐|되|중)|확인 ?(?:됐|중)|들어갔|들어왔|대기 ?중|진행 ?중|\b(?:pending|arriv\w*|go(?:ne|es)? through|went through|under way|process(?:ed|ing)|sent|transfer\w*|received|virtual account)\b/i;
const PAYMENTS_UNDER_WAY_SOURCE = said('납부 신청 기록', 'record of payments announced');
/** The most payments of a loan read, newest first: more than one under way is rare. */
const PER_LOAN = 10;

type UnderWay = { readonly asked: AskedLoan } & Awaited<ReturnType<PaymentService['pageOfEach']>>[number][number];

/** Payments that are announced and have not come in whole, where the question asks for them; null where it does not. */
export async function underWayFinding(
  { payments }: UnderWayParts,
  context: ToolContext,
  loans: readonly AskedLoan[],
): Promise<Finding | null> {
  if (!saysAny(context, ASKS_ARRIVAL) || loans.length === 0) return null;
  const keys = loans.map(({ loan }) => loan.key);
  const pages = await payments.pageOfEach(context.caller, keys, firstRows(PER_LOAN));
  const waiting = loans.flatMap((asked, at) =>
    (pages[at] ?? []).filter((row) => isAwaited(row, context.today)).map((row): UnderWay => ({ asked, ...row })),
  );
  if (waiting.length === 0) return null;
  return {
    facts: waiting.flatMap((row, at) => factsOf(row, at + 1, context.today)),
    lead: leadOf(waiting, context.today),
  };
}

/** A payment whose money came in part keeps its state beyond its last day, after which the rest is not awaited. */
const isAwaited = ({ state, expiresOn }: Pick<UnderWay, 'state' | 'expiresOn'>, today: string): boolean =>
  (state === 'AWAITING' || state === 'PARTIAL') && expiresOn >= today;

function leadOf(waiting: readonly UnderWay[], today: string): Localized {
  const each = waiting.map(({ asked: { spoken }, amountWon, receivedWon, expiresOn }) => {
    const [won, came, day] = [saidWon(amountWon), saidWon(receivedWon), saidDay(expiresOn, today)];
    return receivedWon > 0
      ? said(
          `${spoken.ko} ${won.ko} 가운데 ${came.ko} 입금(${day.ko}까지)`,
          `${came.en} of ${won.en} for ${inEnglish(spoken)} has come in, until ${day.en}`,
        )
      : said(`${spoken.ko} ${won.ko}(${day.ko}까지)`, `${won.en} for ${inEnglish(spoken)}, until ${day.en}`);
  });
  const many = waiting.length === 1 ? 'One payment is' : `${waiting.length} payments are`;
  return said(
    `아직 입금이 확인되지 않은 납부가 ${waiting.length}건 있습니다: ${each.map(({ ko }) => ko).join(', ')}.`,
    `${many} still awaited: ${each.map(({ en }) => en).join('; ')}.`,
  );
}

function factsOf(
  { asked: { name }, amountWon, receivedWon, expiresOn }: UnderWay,
  number: number,
  today: string,
): Fact[] {
  const fact = typedFacts('REPAYMENT', PAYMENTS_UNDER_WAY_SOURCE, today, name);
  const id = (part: string): string => `payment.${number}.${part}`;
  return [
    fact.money(id('amount'), said('낼 금액', 'announced'), amountWon),
    fact.money(id('received'), said('들어온 금액', 'come in'), receivedWon),
    fact.date(id('until'), said('입금 기한', 'to come in until'), expiresOn),
  ];
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Role } from '../../src/platform/access/index.js';
import { findingOf, INTENTS, type Finding, type Intent, type Tool } from '../../src/platform/assistant/index.js';
import { koreanDate, systemClock } from '../../src/platform/clock.js';
import { Refusal } from '../../src/platform/errors/index.js';
import { unborneFigures } from '../support/borne-figures.js';
import { startDemoServer, type DemoServer } from '../support/demo-server.js';
import { expectSound } from '../support/finding.js';

/** Rooms beside lending, whose loan tools have tests of their own. */
const CUSTOMER_TOOLS = [
  ...['quarter_summary', 'spending_trend', 'peer_comparison', 'saving_advice', 'forecast', 'health_score'],
  'news_digest',
  ...['unusual_spending', 'life_stage', 'recommendations', 'extra_money', 'notifications', 'situation'],
  ...['monthly_figures', 'credit_score', 'profile', 'glossary'],
];
const STAFF_TOOLS = [
  ...['staff_statistics', 'staff_overdue', 'staff_candidates', 'staff_queues', 'staff_find_customer'],
];
/** What they return belongs to nobody. */
const OF_NOBODY = ['forecast', 'glossary', 'news_digest'];

let demo: DemoServer;
let own: Caller;
let ownId: number;
let staff: Caller;
let strangers: { readonly customerId: number; readonly staff: Caller };

beforeAll(async () => {
  demo = await startDemoServer();
  [own, staff] = await Promise.all([callerOf('customer@example.com'), callerOf('staff@example.com')]);
  ownId = own.actor?.customerId ?? 0;
  const institutionId = own.actor?.institutionId ?? 0;
  const [elsewhere] = await demo.sql<{ id: string; institution_id: string }>(
    'SELECT id, institution_id FROM customer WHERE institution_id <> $1 ORDER BY id LIMIT 1',
    [institutionId],
  );
  const actor = { accountId: 0, role: 'STAFF', customerId: null } as const;
  const stranger = { ...staff, actor: { ...actor, institutionId: Number(elsewhere?.institution_id) } };
  strangers = { customerId: Number(elsewhere?.id), staff: stranger };
}, 300_000);
afterAll(() => demo.close());

async function callerOf(email: string): Promise<Caller> {
  const [row] = await demo.sql<{ id: string; institution_id: string; customer_id: string | null; role: Role }>(
    'SELECT id, institution_id, customer_id, role FROM account WHERE email = $1',
    [email],
  );
  if (!row) throw new Error(`no account ${email}`);
  const customerId = row.customer_id === null ? null : Number(row.customer_id);
  const { role } = row;
  const actor = { accountId: Number(row.id), institutionId: Number(row.institution_id), role, customerId };
  return { actor, requestId: 'test', locale: 'ko', address: null };
}

const toolNamed = (name: string): Tool => {
  const found = demo.app.assistant.tools.find((tool) => tool.name === name);
  if (!found) throw new Error(`no tool ${name}`);
  return found;
};

interface Asking {
  readonly caller?: Caller;
  readonly customerId?: number;
  readonly said?: string;
  readonly intent?: Intent;
  readonly given?: object;
}

async function ask(
  name: string,
  { caller = own, customerId = ownId, said, intent, given = {} }: Asking = {},
): Promise<Finding> {
  const wanted = toolNamed(name);
  const today = koreanDate(systemClock.now());
  const context = { caller, customerId, today, ...(said !== undefined && { said: [said] }), ...(intent && { intent }) };
  return findingOf(await wanted.run(context, wanted.parameters.parse(given)));
}

/** A refusal is given in the words of its room. */
const refusedAsNothing = (error: unknown): Finding => {
  if (error instanceof Refusal) return { facts: [] };
  throw error;
};

const shownText = ({ lead, facts }: Finding): string => JSON.stringify([lead, facts.map(({ value }) => value)]);

describe('the tools of the assistant', () => {
  it('answer each intent that rests on data by one tool', () => {
    const answered = demo.app.assistant.tools.flatMap(({ answers = [] }) => answers);
    expect(new Set(answered).size).toBe(answered.length);
    const inWords = ['HARDSHIP', 'ACTION_REQUEST', 'SOMEBODY_ELSE', 'OTHER_FAQ'];
    const open = Object.entries(INTENTS).filter(
      ([intent, kind]) =>
        kind === 'FINANCE' &&
        !intent.startsWith('UPLOAD_') &&
        !inWords.includes(intent) &&
        !answered.includes(intent as Intent),
    );
    expect(open.map(([intent]) => intent)).toEqual([]);
  });

  it.each(CUSTOMER_TOOLS)('%s answers its intents with a sound finding and a direct sentence', async (name) => {
    for (const intent of toolNamed(name).answers ?? []) {
      for (const said of ['저번보다 더 많이 썼나요?', '왜 그래요?', 'Is it more than before?']) {
        const finding = await ask(name, { intent, said });
        expectSound(finding);
        expect(finding.lead).toBeDefined();
      }
    }
  });

  it.each(['Decline the offer', '제시된 조건 거절할래요'])(
    'decline what is offered, and never accept it: %s',
    async (said) => {
      const intent = 'APPLICATION_STATE' as const;
      expect((await ask('application_state', { intent, said })).action).toMatchObject({
        mutation: 'refinanceTermsDecline',
        isDecline: true,
      });
      const asked = await ask('application_state', { intent, said: '신청은 어떻게 됐어요?' });
      expect(asked.action?.mutation).toBe('refinanceTermsAccept');
    },
  );

  it.each(CUSTOMER_TOOLS)('%s gives staff the same figures of the customer, as the customer’s', async (name) => {
    if (name === 'notifications') {
      expect((await ask(name, { caller: staff })).facts).toEqual([]);
      return;
    }
    const finding = await ask(name, { caller: staff });
    expectSound(finding);
    expect(finding.lead).toBeDefined();
  });

  it.each(CUSTOMER_TOOLS.filter((name) => !OF_NOBODY.includes(name) && name !== 'notifications'))(
    '%s returns nothing of a customer who is not the caller’s',
    async (name) => {
      const others = await demo.sql<{ id: string }>(
        'SELECT id FROM customer WHERE institution_id = $1 AND id <> $2 ORDER BY id LIMIT 2',
        [own.actor?.institutionId, ownId],
      );
      for (const { id } of others) expect((await ask(name, { customerId: Number(id) })).facts).toEqual([]);
      expect((await ask(name, { caller: strangers.staff })).facts).toEqual([]);
      expect((await ask(name, { caller: staff, customerId: strangers.customerId })).facts).toEqual([]);
    },
  );
});

describe('every figure of a sentence', () => {
  const SAID = '8천만원, 10%, 1%p, 10월, 12월';
  const GIVEN: readonly Readonly<Record<string, unknown>>[] = [
    {},
    ...[{ kind: 'CREDIT' }, { category: 'RETAIL' }, { category: 'RESTAURANTS' }, { month: '2026-10' }],
    ...[{ amountWon: 80_000_000 }, { monthsAhead: 12 }, { incomeChangePercent: 10 }, { rateChangePoints: 1 }],
  ];
  const QUESTIONS = ['', '왜 그래요?', '몇 번이에요?', '언제예요?', '수수료는요?', 'Which one is the highest?'];

  it('is one of its facts, or what the customer said', async () => {
    const others = await demo.sql<{ id: string }>(
      'SELECT id FROM customer WHERE institution_id = $1 ORDER BY id LIMIT 4',
      [own.actor?.institutionId],
    );
    const people = [
      { caller: own, customerId: ownId },
      ...others.map(({ id }) => ({ caller: staff, customerId: Number(id) })),
    ];
    const tools = demo.app.assistant.tools;
    let told = 0;
    const unborne: string[] = [];
    for (const [place, person] of people.entries()) {
      for (const { name, answers = [], audience, parameters } of tools) {
        if (audience === 'STAFF' && place > 0) continue;
        const asker = audience === 'STAFF' ? { ...person, caller: staff } : person;
        const takes = GIVEN.filter((given) => Object.keys(given).every((key) => key in parameters.shape));
        for (const intent of answers) {
          for (const [at, given] of takes.entries()) {
            // Others are asked once each; the owner of the account in every form.
            const questions = place === 0 ? QUESTIONS : QUESTIONS.slice(at % QUESTIONS.length).slice(0, 1);
            for (const question of questions) {
              const said = `${question} ${SAID}`;
              const finding = await ask(name, { ...asker, intent, given, said }).catch(refusedAsNothing);
              if (finding.lead) told += 1;
              unborne.push(
                ...unborneFigures(finding, said).map((each) => `${intent} ${JSON.stringify(given)} ${each}`),
              );
            }
          }
        }
      }
    }
    expect(told).toBeGreaterThan(500);
    expect([...new Set(unborne)].slice(0, 20)).toEqual([]);
  }, 300_000);
});

describe('what staff ask', () => {
  it.each(STAFF_TOOLS)('%s answers staff with a sound finding, and refuses customers', async (name) => {
    const given = name === 'staff_find_customer' ? { search: '김' } : {};
    const finding = await ask(name, { caller: staff, given });
    expectSound(finding);
    expect(finding.lead).toBeDefined();
    expect(toolNamed(name).audience).toBe('STAFF');
    await expect(ask(name, { given })).rejects.toMatchObject({ problems: [{ code: 'FORBIDDEN' }] });
  });

  it('is recorded as the lists are, with whom they were shown', async () => {
    const actions = async (): Promise<string[]> =>
      (
        await demo.sql<{ action: string }>('SELECT action FROM audit_entry WHERE account_id = $1 ORDER BY id', [
          staff.actor?.accountId,
        ])
      ).map(({ action }) => action);
    const before = await actions();
    await ask('staff_find_customer', { caller: staff, given: { search: '김' } });
    await ask('staff_overdue', { caller: staff });
    const since = (await actions()).slice(before.length);
    expect(since).toEqual(expect.arrayContaining(['CUSTOMERS_SEARCHED', 'LOANS_SEARCHED']));
  });

  it('shows names masked, and only customers of the institution', async () => {
    const { table } = await ask('staff_find_customer', { caller: staff, given: { search: '김' } });
    const names = table?.rows.map(([cell]) => (cell && 'text' in cell ? cell.text.ko : ''));
    expect(names?.length).toBeGreaterThan(0);
    expect(names?.filter((name) => !name.includes('*'))).toEqual([]);
    const nobody = await ask('staff_find_customer', { caller: staff });
    expect(nobody.facts).toEqual([]);
  });
});

describe('what a question says', () => {
  it('of a category, of a quarter and of a month narrows the answer', async () => {
    const [category, early] = await Promise.all([
      ask('quarter_summary', { intent: 'SPENDING_CATEGORY', given: { category: 'RETAIL' } }),
      ask('quarter_summary', { intent: 'CARD_SPENDING', given: { quarter: '2001Q1' } }),
    ]);
    expect(category.lead?.ko).toContain('유통');
    expect(category.facts.map(({ id }) => id)).toContain('quarter.RETAIL.amount');
    expect(early.assumed?.[0]?.ko).toMatch(/2001년 1분기 자료가 없어/);
    const detail = await ask('quarter_summary', { intent: 'SPENDING_CATEGORY', given: { category: 'RESTAURANTS' } });
    expect(detail.facts.map(({ id }) => id)).toContain('quarter.RESTAURANTS.amount');
    const month = await ask('monthly_figures', { intent: 'MONTHLY_FIGURES', given: { month: '2001-01' } });
    expect(month.assumed?.[0]?.ko).toMatch(/2001년 1월 기록이 없어/);
  });

  it('never shows contact data whole, and never figures of the asker for a word', async () => {
    const [row] = await demo.sql<{ phone: string | null; email: string }>(
      'SELECT phone, email FROM customer WHERE id = $1',
      [ownId],
    );
    const profile = shownText(await ask('profile'));
    expect(profile).not.toContain(row?.email);
    if (row?.phone) expect(profile).not.toContain(row.phone);
    const explained = await ask('glossary', { said: '제 DSR 말고, DSR이 무슨 뜻이에요?' });
    expect(explained.facts.map(({ id }) => id)).toEqual(['glossary.dsr']);
  });
});

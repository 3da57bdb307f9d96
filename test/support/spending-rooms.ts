import { systemClock } from '../../src/platform/clock.js';
import type { Actor } from '../../src/platform/access/index.js';
import { importQuarterly } from '../../src/modules/spending/index.js';
import { quarterlyFile, type Line } from './quarterly-file.js';
import { startRooms, type Answer, type RoomsUnderTest } from './rooms.js';

export const QUARTERS = [
  ...['2022Q4', '2023Q1', '2023Q2', '2023Q3', '2023Q4', '2024Q1', '2024Q2', '2024Q3', '2024Q4', '2025Q1'],
];
const PERSON = { AGE: 30, MBR_RK: 24, LIFE_STAGE: 'NEW_WED', HOUS_SIDO_NM: '서울특별시' };
export const quarterOf = (sourceKey: string, quarter: string, amounts: Line = {}): Line => ({
  BAS_YH: quarter,
  SEQ: sourceKey,
  TOT_USE_AM: 1_200,
  CRDSL_USE_AM: 900,
  CNF_USE_AM: 300,
  ...amounts,
});

/** Five customers of one institution and one of another, with what they spent. */
export interface SpendingRooms {
  readonly rooms: RoomsUnderTest;
  readonly staff: Actor;
  readonly admin: Actor;
  readonly stranger: Actor;
  /** The first customer. */
  readonly himself: Actor;
  readonly customerIds: readonly string[];
  readonly keys: readonly number[];
  load(institutionCode: string, lines: readonly Line[]): Promise<Awaited<ReturnType<typeof importQuarterly>>>;
  /** Fields of the first customer. */
  one(
    document: string,
    actor?: Actor | null,
    locale?: 'ko' | 'en',
  ): Promise<{ quarters: Answer[] | undefined; data: Answer | null | undefined; errors: Errors }>;
}
type Errors = Awaited<ReturnType<RoomsUnderTest['run']>>['errors'];

async function loadInto({ database }: RoomsUnderTest, code: string, lines: readonly Line[]) {
  const path = await quarterlyFile(lines);
  const caller = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;
  const at = systemClock.now().toISOString();
  const override = { names: ['PLAUSIBLE_AMOUNT', 'REFUSED_SHARE'], reason: 'made to be unusual', accountId: null, at };
  const file = { path, institutionCode: code, dryRun: false, override };
  return importQuarterly(file, { database, clock: systemClock, caller });
}

export async function startSpendingRooms(): Promise<SpendingRooms> {
  const rooms = await startRooms();
  const ours = await rooms.institution();
  const theirs = await rooms.institution();
  const staff = await rooms.actor(ours.id, 'STAFF');
  const admin = await rooms.actor(ours.id, 'ADMIN');
  const stranger = await rooms.actor(theirs.id, 'STAFF');
  const customers: { readonly id: string; readonly key: number }[] = [];
  for (let number = 0; number < 5; number += 1) {
    const sourceKey = number === 4 ? {} : { sourceKey: `KEY${number}` };
    customers.push(await rooms.customer({ institutionId: ours.id, ...sourceKey }));
  }
  // The same key in another institution is another person.
  customers.push(await rooms.customer({ institutionId: theirs.id, sourceKey: 'KEY0' }));
  const customerIds = customers.map(({ id }) => id);
  const keys = customers.map(({ key }) => key);
  const himself = await rooms.actor(ours.id, 'CUSTOMER', keys[0]);
  const load: SpendingRooms['load'] = (code, lines) => loadInto(rooms, code, lines);
  await load(ours.code, [
    ...QUARTERS.map((quarter, index) =>
      quarterOf('KEY0', quarter, { ...PERSON, TOT_USE_AM: 1_000 + index, FSBZ_AM: 300, DIST_AM: 100 }),
    ),
    quarterOf('KEY1', '2025Q1', { RESTRNT_AM: 250, GROCERY_AM: 750, HOUS_SIDO_NM: '', LIFE_STAGE: '', MBR_RK: 21 }),
    quarterOf('KEY2', '2023Q1', { TOT_USE_AM: 2_147_483_647 }),
    quarterOf('KEY2', '2024Q4'),
  ]);
  await load(theirs.code, [quarterOf('KEY0', '2025Q1', { TOT_USE_AM: 77 })]);
  return {
    rooms,
    staff,
    admin,
    stranger,
    himself,
    customerIds,
    keys,
    load,
    async one(document, actor = staff, locale = 'en') {
      const source = `query ($id: ID!) { customer(id: $id) { ${document} } }`;
      const { data, errors } = await rooms.run(source, actor, { id: customerIds[0] }, locale);
      const quarters = (data?.['customer'] as { quarterlySpending?: Answer[] } | null)?.quarterlySpending;
      return { quarters, data, errors };
    },
  };
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  RefinanceCompareDocument,
  RetentionCandidatesDocument,
  type RetentionCandidatesQuery,
} from '../../schema/generated/test/graphql.js';
import { runSeed } from '../../src/modules/demo/index.js';
import { koreanDate, systemClock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { testPasswordHash } from '../support/passwords.js';

/** Every product of the made-up bank, so that the one sought is among the ways shown. */
const ALL_SWITCHES = 20;

let server: TestServer;
let staff: string;
beforeAll(async () => {
  server = await startTestServer();
  const sizes = { customers: 400, loans: 1_000, repayments: 2_000, quarters: 2, seed: 11 };
  await runSeed(
    {
      ...sizes,
      asOf: koreanDate(systemClock.now()),
      outDir: null,
      force: false,
      passwordHash: await testPasswordHash(),
    },
    { database: createDatabase(server.app.dataSource), clock: systemClock },
  );
  staff = await server.login('staff@example.com');
});
afterAll(() => server.close());

type Candidate = RetentionCandidatesQuery['retentionCandidates']['nodes'][number];

async function waysOf({ loan }: Candidate) {
  const { refinanceCompare } = await server.run(
    RefinanceCompareDocument,
    { loanId: loan.id, switches: ALL_SWITCHES },
    staff,
  );
  return refinanceCompare.ways.filter(({ kind }) => kind === 'SWITCH');
}

describe('the first hundred whose customers would save by leaving, on the books of the seed', () => {
  it('could each really take the product they are held against: refinanceCompare refuses none', async () => {
    const pageOf = async (page: number) =>
      (await server.run(RetentionCandidatesDocument, { first: 50, page }, staff)).retentionCandidates.nodes;
    const nodes = [...(await pageOf(1)), ...(await pageOf(2))];
    expect(nodes).toHaveLength(100);
    const refused: string[] = [];
    for (const candidate of nodes) {
      const ways = await waysOf(candidate);
      const taken = ways.find(({ product }) => product?.code === candidate.market.product?.code);
      if (!taken?.attainable) refused.push(`${candidate.rank} ${candidate.loan.id}`);
      // No cheaper product of its kind is within reach: the list promises neither more nor less.
      for (const { product, attainable, annualRatePercent } of ways) {
        if (!product || !attainable) continue;
        expect(Number(annualRatePercent)).toBeGreaterThanOrEqual(Number(candidate.market.annualRatePercent));
      }
    }
    expect(refused).toEqual([]);
    const savings = nodes.map(({ savingWon }) => savingWon ?? -1);
    expect(savings).toEqual(savings.toSorted((one, other) => other - one));
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { ACCESS, referralOf, refusalOf } from '../support/access.js';
import { HttpClient, inBatches, type RawAnswer } from '../support/fuzz/http.js';
import { variablesFor, type Ids } from '../support/fuzz/inputs.js';
import { documentFor, givenIn, type Place } from '../support/fuzz/schema.js';
import {
  pairsOf,
  queries,
  questionsAbout,
  roots,
  schema,
  type Pair,
  type Question,
} from '../support/fuzz/questions.js';
import { openRawSocket } from '../support/fuzz/socket.js';
import { createWorld, type Person, type World } from '../support/fuzz/world.js';
import { startTestServer, type TestServer } from '../support/server.js';

const mutations = roots.filter(({ root }) => root === 'mutation');
const UNKNOWN = 999_999_999;
/** What is kept for others to find is a level or two below a root; each further level only says the same again. */
const CACHED_LEVELS = 3;
/**
 * All that can be asked of a customer at once is more than one operation may cost, and on a busy machine takes longer than
 * it may; neither is what is looked at here.
 */
const GENEROUS = { MOA_MAX_COST: '10000', MOA_OPERATION_TIMEOUT_MS: '60000', MOA_STATEMENT_TIMEOUT_MS: '30000' };
const PATIENT = 180_000;

let server: TestServer;
let client: HttpClient;
let world: World;

/** Somebody who must not see, and what: the canaries of another, whose ids they have got hold of. */
interface Prying {
  readonly stranger: Person | null;
  readonly ids: Ids;
  readonly canaries: readonly string[];
}
let prying: readonly Prying[];

beforeAll(async () => {
  server = await startTestServer({ env: GENEROUS });
  world = await createWorld(server);
  client = new HttpClient(server.url.replace('/graphql', ''));
  const { ours, theirs } = world;
  const [owner, neighbour] = ours.customers;
  const ids = { ...ours.admin.ids, ...owner.ids };
  const canaries = [...owner.canaries, ...ours.canaries, ...ours.secrets];
  prying = [
    ...[theirs.staff, theirs.admin, theirs.service, ...theirs.customers, null].map((stranger) => ({
      stranger,
      ids,
      canaries,
    })),
    // Of their own institution customers know name, offer and series, programs the name alone, and staff its customers; not chats.
    { stranger: neighbour, ids, canaries: [...owner.canaries, ...ours.canaries.slice(4), ...ours.secrets] },
    { stranger: ours.service, ids, canaries: [...owner.canaries, ...ours.canaries.slice(1), ...ours.secrets] },
    { stranger: ours.staff, ids: ours.admin.ids, canaries: ours.secrets },
    ...[ours.staff, ours.admin].map((stranger) => ({ stranger, ids, canaries: owner.said.slice(0, 3) })),
    { stranger: ours.admin, ids: ours.staff.ids, canaries: ours.staff.said.slice(0, 3) },
  ];
});
afterAll(async () => {
  client.close();
  await server.close();
});

const ask = ({ place, variables, levels }: Question, person: Person | null): Promise<RawAnswer> =>
  client.ask(documentFor(schema, place, givenIn(place, variables), levels), variables, person?.token ?? null);

const codesIn = (text: string): string[] => Array.from(text.matchAll(/"code":"([A-Z_]+)"/g), ([, code]) => code ?? '');

/** By place, for every asker: the server caches few documents of this size, and reads each once in this order. */
const byPlace = <Asked extends { readonly place: Place }>(asked: readonly Asked[]): Asked[] =>
  [...Map.groupBy(asked, ({ place }) => place.name).values()].flat();

describe('what is private', () => {
  it(
    'is all in the answers to its owner',
    async () => {
      const { customers, staff, admin, canaries, secrets } = world.ours;
      const owners = [
        ...customers.map((person) => ({ person, ids: { ...staff.ids, ...person.ids }, own: person.canaries })),
        { person: staff, ids: staff.ids, own: [...staff.said, ...canaries] },
        { person: admin, ids: admin.ids, own: secrets },
      ];
      const unseen = new Map(owners.map(({ person, own }) => [person, new Set<string>(own)]));
      const questions = byPlace(
        owners.flatMap(({ person, ids }) => questionsAbout(ids, []).map((question) => ({ person, ...question }))),
      );
      await inBatches(questions, client.atOnce, async ({ person, ...question }) => {
        const { text } = await ask(question, person);
        for (const canary of unseen.get(person) ?? []) if (text.includes(canary)) unseen.get(person)?.delete(canary);
      });
      expect([...unseen.values()].flatMap((left) => [...left])).toEqual([]);
    },
    PATIENT,
  );

  it(
    'is in no answer to anybody else',
    async () => {
      const leaks: string[] = [];
      let asked = 0;
      const questions = byPlace(
        prying.flatMap((each) => questionsAbout(each.ids, each.canaries).map((question) => ({ ...each, ...question }))),
      );
      await inBatches(questions, client.atOnce, async ({ stranger, canaries, ...question }) => {
        const { status, text } = await ask(question, stranger);
        asked += 1;
        const leaked = canaries.filter((canary) => text.includes(canary));
        if (leaked.length > 0 || status >= 500) {
          leaks.push(`${question.place.name} to ${stranger?.name ?? 'nobody'}: ${leaked.join(', ')} ${status}`);
        }
      });
      expect(leaks).toEqual([]);
      expect(asked).toBeGreaterThan(500);
    },
    PATIENT,
  );
});

/** The pairs of these places for everybody to whom the ids are those of another. */
const pairsTo = (places: readonly Place[]): (Pair & Prying)[] =>
  byPlace(
    prying.slice(0, -5).flatMap((each) => {
      const { stranger, ids } = each;
      const own = stranger?.ids ?? ids;
      const pairs = places.flatMap((place) => pairsOf(place, { ...ids, ...own }));
      // Some ids they share, such as that of their own institution.
      return pairs.filter(({ type }) => !stranger || ids[type] !== own[type]).map((pair) => ({ ...each, ...pair }));
    }),
  );

/** What is said of an id of this type that nobody has. */
const notFound = (type: string): string =>
  `${type
    .replace(/^((Anomaly|Scenario)RuleSet|HealthScoreVersion)$/, 'Version')
    .replace(
      /^(Refinance|RateCut|Contract|Insight|Analysis|Model|Import(?:Expectation)?|Threshold|Repayment(?=Reversal))/,
      '',
    )
    .toUpperCase()}_NOT_FOUND`;

/** A digest of every table. */
async function stateOfTables(): Promise<Record<string, string | null>> {
  const tables = await server.sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const state: Record<string, string | null> = {};
  for (const { name } of tables) {
    const [row] = await server.sql<{ digest: string | null }>(
      `SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) AS digest FROM ${name} AS t`,
    );
    state[name] = row?.digest ?? null;
  }
  return state;
}

describe('what belongs to another', () => {
  it(
    'reads exactly like what does not exist',
    async () => {
      const differing: string[] = [];
      for (const { stranger, ids, place, type, variables } of pairsTo(queries)) {
        const [theirs, nobodys] = await Promise.all(
          [ids[type] ?? '', encodeId(type, UNKNOWN)].map((id) => ask({ place, variables: variables(id) }, stranger)),
        );
        if (theirs?.status === nobodys?.status && theirs?.text === nobodys?.text) continue;
        differing.push(`${place.name} of a ${type} to ${stranger?.name ?? 'nobody'}: ${theirs?.text ?? ''}`);
      }
      expect(differing).toEqual([]);
    },
    PATIENT,
  );

  it(
    'is refused like that by every mutation too, and nothing changes',
    async () => {
      const wrong: string[] = [];
      let tried = 0;
      const before = await stateOfTables();
      for (const { stranger, ids, place, type, variables } of pairsTo(mutations)) {
        const [theirs, nobodys] = await Promise.all(
          [ids[type] ?? '', encodeId(type, UNKNOWN)].map((id) => ask({ place, variables: variables(id) }, stranger)),
        );
        tried += 1;
        const expected =
          refusalOf(place.name, stranger?.role ?? null) ?? referralOf(place.name, stranger?.role) ?? notFound(type);
        const codes = codesIn(theirs?.text ?? '');
        if (codes.length === 1 && codes[0] === expected && theirs?.text === nobodys?.text) continue;
        wrong.push(`${place.name} of a ${type} by ${stranger?.name ?? 'nobody'}: ${theirs?.text ?? ''}`);
      }
      expect(wrong).toEqual([]);
      expect(tried).toBeGreaterThan(50);
      expect(await stateOfTables()).toEqual(before);
    },
    PATIENT,
  );

  it('is not heard over a subscription', async () => {
    const places = roots.filter(({ root }) => root === 'subscription');
    for (const { stranger, ids } of prying) {
      const socket = await openRawSocket(client.url, stranger?.token ?? null);
      for (const { place, type, variables } of places.flatMap((each) => pairsOf(each, ids))) {
        if (stranger?.ids[type] === ids[type]) continue; // such as an import of their own institution
        const [theirs, nobodys] = await Promise.all(
          [ids[type] ?? '', encodeId(type, UNKNOWN)].map((id) => {
            const query = documentFor(schema, place, givenIn(place, variables(id)));
            return socket.ask(JSON.stringify({ query, variables: variables(id) }));
          }),
        );
        expect(codesIn(theirs?.text ?? '')).toEqual([refusalOf(place.name, stranger?.role ?? null) ?? notFound(type)]);
        expect(theirs).toEqual(nobodys);
      }
      socket.close();
    }
  });
});

it(
  'keeps apart what many ask at once of caches that are cold',
  async () => {
    const { ours, theirs } = world;
    const people = [ours.staff, theirs.staff, ours.customers[0], theirs.customers[1]];
    const passing = /\d{4}-\d\d-\d\dT[\d:.]+Z|\/(?:downloads|files|forecast-charts)\/[\w.-]+/g;
    // Fields that are resolved side by side put their errors in the order in which they fail.
    const sorted = (text: string): string => {
      const answer = JSON.parse(text) as { errors?: object[] };
      return JSON.stringify({ ...answer, errors: answer.errors?.map((error) => JSON.stringify(error)).sort() });
    };
    const timeless = ({ status, text }: RawAnswer) => `${status} ${sorted(text).replaceAll(passing, 'then')}`;
    // The same question of everybody stands side by side, and is asked by them at the same time.
    const questions = byPlace(
      people.flatMap((person) =>
        questionsAbout({ ...ours.staff.ids, ...person.ids }, []).map((question) => ({ ...question, person })),
      ),
    );
    /** What a busy server says while it has no connection to spare, or still reads customers into memory. */
    const isToBeAskedAgain = ({ text }: RawAnswer): boolean => /"(?:UPSTREAM_UNAVAILABLE|BEING_READ)"/.test(text);
    const settled = async (askOnce: () => Promise<RawAnswer>): Promise<RawAnswer> => {
      for (;;) {
        const answer = await askOnce();
        if (!isToBeAskedAgain(answer)) return answer;
      }
    };
    const alone: string[] = [];
    for (const { person, ...question } of questions)
      alone.push(timeless(await settled(() => ask({ ...question, levels: CACHED_LEVELS }, person))));

    const cold = await startTestServer({ database: server.database, env: GENEROUS });
    const crowd = new HttpClient(cold.url.replace('/graphql', ''), 40);
    const differing: string[] = [];
    await inBatches(questions, crowd.atOnce, async ({ place, variables, person }, index) => {
      const document = documentFor(schema, place, givenIn(place, variables), CACHED_LEVELS);
      const answer = await settled(() => crowd.ask(document, variables, person.token));
      if (timeless(answer) !== alone[index]) differing.push(`${place.name} to ${person.name}: ${answer.text}`);
    });
    crowd.close();
    await cold.close();
    expect(differing).toEqual([]);
  },
  PATIENT,
);

describe('who may call what', () => {
  it('is said of every field of the roots', () => {
    expect([...ACCESS.keys()].sort()).toEqual(roots.map(({ name }) => name).sort());
  });

  it.each(['nobody', 'customer', 'staff', 'administrator', 'service'] as const)('holds for %s', async (who) => {
    const { admin, staff, service, customers } = world.theirs;
    const person = { nobody: null, customer: customers[0], staff, administrator: admin, service }[who];
    const ids = { ...admin.ids, ...person?.ids };
    const wrong: string[] = [];
    for (const place of roots.filter(({ root }) => root !== 'subscription')) {
      // One level is enough: what is further down is not looked at here.
      const { text } = await ask({ place, variables: variablesFor(place, ids), levels: 1 }, person);
      const { errors = [] } = JSON.parse(text) as { errors?: { path?: string[]; extensions: { code: string } }[] };
      // A field further down may be for fewer people than the one that leads there.
      const code = errors.find(({ path = [] }) => path.length < 2)?.extensions.code;
      const refused = ['UNAUTHENTICATED', 'FORBIDDEN', 'OPERATION_TOO_COMPLEX'].find((each) => each === code);
      const expected = refusalOf(place.name, person?.role ?? null);
      if ((refused ?? null) !== expected)
        wrong.push(`${place.name}: ${refused ?? 'allowed'}, not ${expected ?? 'allowed'}`);
    }
    expect(wrong).toEqual([]);
  });
});

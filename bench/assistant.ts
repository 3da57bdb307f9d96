import { parseArgs } from 'node:util';
import { koreanDate, systemClock } from '../src/platform/clock.js';
import { askAll, askForHelp, type Asked } from './assistant/asking.js';
import type { Api } from './assistant/api.js';
import { askedForTable } from './assistant/asked-for.js';
import { detailTable, kindTable, mainTable, type PartResults } from './assistant/results.js';
import { sayAll } from './assistant/sentences.js';
import { SentenceModel } from './assistant/sentence-model.js';
import { SentenceVerifier } from './assistant/sentence-verifier.js';
import { conversationsOf, PARTS, questionsOf, safetyOf, sentencesOf, type Line, type Part } from './assistant/sets.js';
import { Values } from './assistant/values.js';
import { World } from './assistant/world.js';
import { writeWorst } from './assistant/worst.js';
import { cpuMsOf } from './figures.js';
import { circumstances, writeSection } from './report.js';

const HELP = `Measures how well the assistant answers, on the sets of bench/assistant/sets.

  npm run bench:assistant -- [--keep-results] [--part learn] [--worst judge] [--most 50] [--questions-only]

Questions, follow-ups and calls for help are asked as the customer of the demonstration, without a model; then a stand-in
for a model says honest and hostile sentences, first alone, then with a verifier behind the gate that errs in one of twenty.
A page of the 50 worst answers goes to .moa/bench, of the parts learn and choose (more by --most): anyone who reads what
--worst judge writes, writes new sentences before they tune anything further.
`;

const { values: options } = parseArgs({
  options: {
    part: { type: 'string', multiple: true, default: [...PARTS] },
    worst: { type: 'string', multiple: true, default: ['learn', 'choose'] },
    most: { type: 'string', default: '50' },
    'questions-only': { type: 'boolean', default: false },
    'keep-results': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const parts = PARTS.filter((part) => options.part.includes(part));
if (options.worst.includes('unread')) throw new Error('Nobody reads the answers to questions of unread.');
const say = (line: string): boolean => process.stderr.write(`${line}\n`);

const WORDS_OF_SAFETY = 'SAFETY';
/** Every value that a line names. */
const namesIn = (lines: readonly Line[]): readonly string[] =>
  lines
    .filter(({ kind }) => kind !== WORDS_OF_SAFETY)
    .flatMap(({ expected, text }) => [
      ...expected.flat(),
      ...[...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, name = '']) => name),
    ])
    .filter((name) => !name.startsWith('~'));
const linesOf = (part: Part): readonly Line[] => [
  ...questionsOf(part),
  ...conversationsOf(part).flat(),
  ...sentencesOf(part, 'honest'),
  ...sentencesOf(part, 'hostile'),
];
/** Of the loans by which slots are found. */
const BALANCES = ['mortgage.balance', 'credit.balance', 'overdraft.balance'];

const loadValues = (api: Api): Promise<Values> =>
  Values.load(api, [...BALANCES, ...parts.flatMap((part) => namesIn(linesOf(part)))], koreanDate(systemClock.now()));

type AskedOf = Pick<PartResults, 'questions' | 'followUps' | 'safety' | 'answerCpuMs'>;

async function askPart(api: Api, values: Values, part: Part, processId: number): Promise<AskedOf> {
  const before = cpuMsOf(processId);
  const questions = await askAll(
    api,
    values,
    questionsOf(part).map((line) => [line]),
  );
  const followUps = await askAll(api, values, conversationsOf(part));
  const safety = await askForHelp(api, safetyOf(part));
  const answers = questions.length + followUps.length + safety.length;
  return { questions, followUps, safety, answerCpuMs: (cpuMsOf(processId) - before) / answers };
}

interface SaidOf {
  readonly honest: PartResults['honest'];
  readonly hostile: PartResults['hostile'];
}

async function sayPart(api: Api, model: SentenceModel, values: Values, part: Part): Promise<SaidOf> {
  const honest = await sayAll(api, model, values, sentencesOf(part, 'honest'), `${part}h`);
  return { honest, hostile: await sayAll(api, model, values, sentencesOf(part, 'hostile'), `${part}x`) };
}

const NOTHING_SAID = { honest: [], hostile: [], verifiedHonest: [], verifiedHostile: [] };

/** The work for each part after the other. */
async function eachPart<Of>(work: (part: Part) => Promise<Of>): Promise<Map<Part, Of>> {
  const all = new Map<Part, Of>();
  for (const part of parts) {
    all.set(part, await work(part));
    say(`${part}: done at ${Math.round(performance.now() / 1_000)} s`);
  }
  return all;
}

async function measure(world: World): Promise<Map<Part, PartResults>> {
  const asked = await world.serve({}, async (api, processId) => {
    const values = await loadValues(api);
    return eachPart((part) => askPart(api, values, part, processId));
  });
  if (options['questions-only']) return new Map([...asked].map(([part, of]) => [part, { ...of, ...NOTHING_SAID }]));
  const [said, verified] = [
    await measureSaid(world, null),
    await measureSaid(world, new SentenceVerifier(allSentences())),
  ];
  return new Map(
    [...asked].map(([part, of]) => {
      const { honest: verifiedHonest = [], hostile: verifiedHostile = [] } = verified.get(part) ?? {};
      return [part, { ...of, ...NOTHING_SAID, ...said.get(part), verifiedHonest, verifiedHostile }];
    }),
  );
}

const allSentences = () => ({
  honest: parts.flatMap((part) => sentencesOf(part, 'honest')),
  hostile: parts.flatMap((part) => sentencesOf(part, 'hostile')),
});

/** What reaches a reader of what a model says, with a verifier behind the gate or without. */
async function measureSaid(world: World, verifier: SentenceVerifier | null): Promise<Map<Part, SaidOf>> {
  const model = new SentenceModel();
  const server = { OPENAI_BASE_URL: await model.listen(), OPENAI_API_KEY: 'none', OPENAI_MODEL: 'sentences' };
  const env = verifier ? { ...server, ...verifierOf(await verifier.listen()) } : server;
  try {
    return await world.serve(env, async (api) => {
      const values = await loadValues(api);
      return eachPart((part) => sayPart(api, model, values, part));
    });
  } finally {
    model.close();
    await verifier?.close();
  }
}

const verifierOf = (baseUrl: string) => ({
  MOA_LLM_PROVIDERS: JSON.stringify([{ name: 'verifier', baseUrl, apiKey: 'none', model: 'verifier' }]),
  MOA_CHAT_VERIFIER: 'verifier',
});

const everythingAsked = (of: PartResults | undefined): readonly Asked[] =>
  of ? [...of.questions, ...of.followUps, ...of.safety] : [];

async function measureAndRemove(world: World) {
  try {
    return await measure(world);
  } finally {
    await world.remove();
  }
}

/** How many rows the table of what is missed most has. */
const ASKED_FOR_MOST = 40;

if (options.help) say(HELP);
else {
  const world = await World.create();
  const results = await measureAndRemove(world);
  const tables = [
    mainTable(results),
    kindTable(results),
    detailTable(results),
    askedForTable(results, ASKED_FOR_MOST),
  ].join('\n\n');
  process.stdout.write(`${tables}\n`);
  const worst = parts.filter((part) => options.worst.includes(part));
  const asked = worst.flatMap((part) => everythingAsked(results.get(part)));
  if (worst.length > 0) say(writeWorst(worst.join('-'), asked, Number(options.most)));
  if (options['keep-results']) writeSection('assistant', `${circumstances()}\n\n${tables}`);
}

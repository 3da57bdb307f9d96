import type { ToolContext } from '../../../platform/assistant/index.js';
import { TOPICS, type Series, type SeriesService, type SeriesTopic } from '../series/index.js';
import { askedThing, isOfThing, thingsIn, type AskedThing } from './asked-thing.js';
import { askedTopics, namesTopic, setsBeside, topicsCompared } from './asked-topics.js';

/** One thing that a question asks about: series called by name, and topics whose series may cover it, likeliest first. */
export interface AskedSubject {
  readonly named: readonly Series[];
  readonly topics: readonly SeriesTopic[];
  readonly thing: AskedThing | null;
}

/** How many things are set beside each other at most. */
const COMPARED_MAX = 3;
/** How many series called by name are tried. */
const NAMED_SERIES_MAX = 3;

/** What a question asks about: one thing, or several that it compares. @param topic given by a model. */
export async function askedSubjects(
  series: Pick<SeriesService, 'listNamed'>,
  context: ToolContext,
  topic: string | undefined,
): Promise<readonly AskedSubject[]> {
  const wanted = TOPICS.filter((each) => each === topic);
  const compared = wanted.length > 0 ? [] : await comparedSubjects(series, context);
  if (compared.length > 1) return compared;
  const thing = askedThing(context);
  const named = (await namedSeries(series, context)).filter((one) => thing === null || isOfThing(one, thing));
  return [{ named, topics: wanted.length > 0 ? wanted : askedTopics(context), thing }];
}

async function comparedSubjects(
  series: Pick<SeriesService, 'listNamed'>,
  { caller, said = [] }: ToolContext,
): Promise<readonly AskedSubject[]> {
  const [question = ''] = said;
  if (!setsBeside(question)) return [];
  const things = thingsIn(question);
  const named = await series.listNamed(caller, question);
  const ofTopics = (topics: readonly SeriesTopic[]): AskedSubject[] => {
    const meant = things.filter((thing) => topics.includes(thing.topic));
    const own = named.filter((one) => topics.includes(one.topic) && !one.isMadeUp);
    if (meant.length === 0) return [{ named: own, topics, thing: null }];
    return meant.map((thing) => ({ named: own.filter((one) => isOfThing(one, thing)), topics, thing }));
  };
  const topics = topicsCompared(question);
  const groups = topics.length > 0 ? topics : things.length > 1 ? [askedTopics({ said: [question] })] : [];
  const others = named.filter((one) => !groups.some((group) => group.includes(one.topic)));
  const alone = others.map((one) => ({ named: [one], topics: [], thing: null }));
  return [...groups.flatMap(ofTopics), ...alone].slice(0, COMPARED_MAX);
}

/**
 * Series called by name in the question, or in the newest one before that names anything. A made-up series does not
 * stand before measured ones of its topic.
 */
async function namedSeries(
  series: Pick<SeriesService, 'listNamed'>,
  { caller, said: texts = [] }: ToolContext,
): Promise<readonly Series[]> {
  const [question = '', ...before] = texts;
  for (const text of [question, ...before.toReversed()]) {
    const hasTopic = namesTopic(text);
    const named = (await series.listNamed(caller, text)).filter(({ isMadeUp }) => !(isMadeUp && hasTopic));
    if (named.length > 0 || hasTopic) return named.slice(0, NAMED_SERIES_MAX);
  }
  return [];
}

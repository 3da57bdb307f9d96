import {
  both,
  said,
  typedFacts,
  type Finding,
  type ToolContext,
  joinSentences,
} from '../../../platform/assistant/index.js';
import { endOfMonth } from '../../../platform/calendar.js';
import { withParticle } from '../../../platform/korean.js';
import { MADE_UP_NOTICE } from '../outlook/index.js';
import { periodNumber, periodOf, unitText, type Observation, type Series } from '../series/index.js';
import type { AskedSubject } from './asked-subjects.js';
import type { AskedWhen } from './asked-when.js';
import { FOLLOW_UP_OUTLOOK } from './forecast-finding.texts.js';
import { wordingFor } from './forecast-wording.js';
import { notOnRecord } from './forecast-tool.texts.js';
import { candidates, declined, type SearchParts } from './series-search.js';

type Past = Extract<AskedWhen, { kind: 'PAST' }>;

/** As many figures of a series as are looked through: a hundred years of months. */
const FIGURES_READ_MAX = 1_200;
/** Longer spans are reported without a table. */
const MOST_ROWS = 24;

/** Figures of series in past months; null where no series covers the question. */
export async function pastFigures(
  parts: Pick<SearchParts, 'series'>,
  context: ToolContext,
  { subjects, when }: { readonly subjects: readonly AskedSubject[]; readonly when: Past },
): Promise<Finding | null> {
  const found: Finding[] = [];
  for (const subject of subjects) {
    const one = await pastOf(parts, context, { subject, when });
    if (one) found.push(one);
  }
  const [first, ...others] = found;
  return first && others.length > 0 ? besideEachOther(found) : (first ?? null);
}

async function pastOf(
  parts: Pick<SearchParts, 'series'>,
  context: ToolContext,
  { subject, when }: { readonly subject: AskedSubject; readonly when: Past },
): Promise<Finding | null> {
  let missing: Finding | null = null;
  for await (const listed of candidates(parts, context, subject)) {
    if ('facts' in listed) return listed;
    for (const series of listed) {
      const known = await parts.series.observations(series, { last: FIGURES_READ_MAX, asOf: null });
      const within = withinMonths(series, known, when);
      if (within.length > 0) return pastFinding(series, within);
      missing ??= missingFinding(series, known, when);
    }
  }
  return missing;
}

/** Several series in sentences, without their tables. */
const besideEachOther = (found: readonly Finding[]): Finding => ({
  facts: found.flatMap(({ facts }, at) =>
    facts.map((fact) => ({ ...fact, id: at === 0 ? fact.id : fact.id.replace(/^series/, `series.${at + 1}`) })),
  ),
  lead: joinSentences(found.flatMap(({ lead }) => lead ?? [])),
  shown: [],
  followUps: [FOLLOW_UP_OUTLOOK],
});

function withinMonths({ frequency }: Series, known: readonly Observation[], { from, to }: Past): Observation[] {
  const number = (day: string): number => periodNumber(frequency, periodOf(frequency, day));
  const [first, last] = [number(`${from}-01`), number(endOfMonth(`${to}-01`))];
  return known.filter(({ period }) => {
    const at = periodNumber(frequency, period);
    return at >= first && at <= last;
  });
}

function pastFinding(series: Series, within: readonly Observation[]): Finding {
  const [first] = within;
  const last = within.at(-1);
  if (!first || !last) return { facts: [] };
  const sorted = within.toSorted((one, other) => Number(one.value) - Number(other.value));
  const [lowest = first, highest = last] = [sorted[0], sorted.at(-1)];
  const knownOn = within.reduce((newest, { knownFrom }) => (knownFrom > newest ? knownFrom : newest), '');
  const { fact, withUnit, figure } = wordingFor(series, within, knownOn);
  const name = said(series.nameKo, series.nameEn);
  const text = ({ value }: Observation) => withUnit(Number(value));
  const factOf = (id: string, { period, value }: Observation) =>
    fact(id, said(`${period} 값`, `figure of ${period}`), Number(value));
  const notice = series.isMadeUp ? [MADE_UP_NOTICE] : [];
  const followUps = [FOLLOW_UP_OUTLOOK];
  if (within.length === 1)
    return {
      facts: [factOf('series.value', last)],
      lead: joinSentences([
        said(
          `${withParticle(name.ko, '은/는')} ${last.period}에 ${withParticle(text(last).ko, '이었/였')}습니다.`,
          `${name.en} stood at ${text(last).en} in ${last.period}.`,
        ),
        ...notice,
      ]),
      followUps,
    };
  const facts = typedFacts('FINDING', both(series.source), knownOn, name);
  const unit = unitText(series.unit);
  return {
    facts: [
      factOf('series.first', first),
      factOf('series.last', last),
      facts.words('series.lowest', said(`가장 낮은 값(${lowest.period})`, `lowest (${lowest.period})`), text(lowest)),
      facts.words(
        'series.highest',
        said(`가장 높은 값(${highest.period})`, `highest (${highest.period})`),
        text(highest),
      ),
    ],
    lead: joinSentences([
      said(
        `${withParticle(name.ko, '은/는')} ${first.period}에 ${text(first).ko}, ${last.period}에 ${withParticle(text(last).ko, '이었/였')}습니다. 그 사이 가장 낮은 값은 ${lowest.period}의 ${text(lowest).ko}, 가장 높은 값은 ${highest.period}의 ${text(highest).ko}입니다.`,
        `${name.en} stood at ${text(first).en} in ${first.period} and at ${text(last).en} in ${last.period}. Between these it was lowest in ${lowest.period}, at ${text(lowest).en}, and highest in ${highest.period}, at ${text(highest).en}.`,
      ),
      ...notice,
    ]),
    shown: [],
    ...(within.length <= MOST_ROWS && {
      table: {
        title: said(`${name.ko}(${unit.ko})`, `${name.en} (${unit.en})`),
        columns: [said('기간', 'Period'), said('값', 'Figure')],
        rows: within.map(({ period, value }) => [{ text: both(period) }, { text: both(figure(Number(value))) }]),
      },
    }),
    followUps,
  };
}

function missingFinding(series: Series, known: readonly Observation[], { from, to }: Past): Finding {
  const asked = from === to ? from : `${from}~${to}`;
  const [first, last] = [known[0]?.period, known.at(-1)?.period];
  return declined(notOnRecord(said(series.nameKo, series.nameEn), asked, first && last ? [first, last] : null));
}

import type { Caller } from '../../../../platform/access/index.js';
import { finishInTurns } from '../../../../learning/index.js';
import { writtenSentences } from '../../understanding/index.js';
import { MOST_UNANSWERED, type ReplayReport, type UnansweredGroup } from './asked-before.js';
import { groupsOf } from './grouping.js';
import { knowledgeNotFound } from '../knowledge.refusals.js';
import type { KnowledgeRepository } from '../knowledge.repository.js';
import type { KnowledgeKind, KnowledgeRow, PublishedRow } from '../knowledge-row.js';
import { commonWords } from '../matching/common-words.js';
import { masked } from '../matching/masking.js';
import { answeredBy } from '../matching/matching.js';
import type { PastQuestionsRepository } from './past-questions.repository.js';
import { indexOf, type PublishedKnowledge } from '../answering/published-knowledge.js';
import { replayOf, type ChangedAnswer } from '../matching/replay.js';
import { shadowsOf } from '../matching/shadowed-intents.js';
import { WRITE_KNOWLEDGE } from '../knowledge.policy.js';

/** Reviews past questions of customers: what a change would answer, and what nothing answers. For staff. */
export class AskedBeforeService {
  constructor(
    private readonly parts: {
      readonly knowledge: KnowledgeRepository;
      readonly published: PublishedKnowledge;
      readonly questions: PastQuestionsRepository;
    },
  ) {}

  /**
   * Asks the latest questions again, as if the draft were published now. @throws Refusal INTENT_NOT_FOUND, FAQ_NOT_FOUND.
   */
  async replay(
    caller: Caller,
    kind: KnowledgeKind,
    id: number,
    limit: number,
    examples: number,
  ): Promise<ReplayReport> {
    const { institutionId } = WRITE_KNOWLEDGE.require(caller);
    const { knowledge, published, questions } = this.parts;
    const row = (await knowledge.find(kind, institutionId, id)) ?? knowledgeNotFound(kind);
    const [now, asked] = await Promise.all([published.of(institutionId), questions.listLatest(institutionId, limit)]);
    const rows = withPublished(now.rows, row);
    const then = { rows, index: await indexOf(rows) };
    const replay = await finishInTurns(replayOf(asked, now, then));
    const mask = masked(asked, [...questionsOf(now.rows), ...questionsOf(rows)], await commonWords());
    return {
      replayed: replay.replayed,
      answeredBefore: replay.answeredBefore,
      answeredAfter: replay.answeredAfter,
      newlyAnswered: replay.changed.filter(({ before }) => before === null).length,
      noLongerAnswered: replay.changed.filter(({ after }) => after === null).length,
      answeredOtherwise: replay.changed.filter((change) => change.before !== null && change.after !== null).length,
      shadows: await finishInTurns(shadowsOf(row, then, asked, writtenSentences())),
      examples: replay.changed
        .slice(0, examples)
        .map(({ question, before, after }: ChangedAnswer<{ text: string }>) => ({
          question: mask(question.text),
          before,
          after,
        })),
    };
  }

  /** Questions that nothing answers, not even what was published since; the most asked first. */
  async unanswered(caller: Caller, groups: number): Promise<UnansweredGroup[]> {
    const { institutionId } = WRITE_KNOWLEDGE.require(caller);
    const { published, questions } = this.parts;
    const [{ rows, index }, noted] = await Promise.all([
      published.of(institutionId),
      questions.listUnanswered(institutionId, MOST_UNANSWERED),
    ]);
    const open = noted.filter(({ text, intent }) => answeredBy({ rows, index }, text, intent) === null);
    const mask = masked(noted, questionsOf(rows), await commonWords());
    const found = await finishInTurns(groupsOf(open));
    const byAskers = found
      .map((group) => ({ group, askers: new Set(group.map(({ accountId }) => accountId)).size }))
      .sort((one, other) => other.askers - one.askers || other.group.length - one.group.length);
    return byAskers.slice(0, groups).map(({ group, askers }) => ({
      question: mask(group[0].text),
      count: group.length,
      askers,
      lastAskedAt: group[0].askedAt,
      topic: commonest(group.map(({ topic }) => topic)),
      intent: commonest(group.map(({ intent }) => intent)),
      nearest: index.nearest(group[0].text)[0]?.entry ?? null,
    }));
  }
}

/** The most frequent value; null when there is none. */
function commonest<Value extends string>(values: readonly (Value | null)[]): Value | null {
  const counts = [...Map.groupBy(values, (value) => value)].filter(([value]) => value !== null);
  return counts.sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null;
}

const questionsOf = (rows: readonly PublishedRow[]): readonly string[] =>
  rows.flatMap(({ content }) => content.questions);

/** What would answer if a draft were published. */
function withPublished(
  rows: readonly PublishedRow[],
  { kind, key, code, version, content }: KnowledgeRow,
): PublishedRow[] {
  const draft: PublishedRow = { kind, key, code, version: version + 1, content };
  const isSame = (row: PublishedRow): boolean => row.kind === kind && row.key === key;
  return rows.some(isSame) ? rows.map((row) => (isSame(row) ? draft : row)) : [...rows, draft];
}

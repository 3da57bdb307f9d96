import type { Caller } from '../../../platform/access/index.js';
import type { Finding } from '../../../platform/assistant/index.js';
import { languageOf, type Locale } from '../../../platform/text.js';
import { FILES_GONE } from '../knowledge/index.js';
import { type Answerer, type QuestionContext, type FixedWords, topicsOf } from '../plan/index.js';
import { isInHardship } from '../safety/index.js';
import { asksSummary, namesFiles } from '../understanding/index.js';
import { placesOf, textOf, type Block } from './blocks.js';
import { chartBlock, tableBlock } from './findings/fact-blocks.js';
import type { QueriedTable, TableQueries } from './table-query.js';
import { findingBlocks } from './findings/finding-blocks.js';

/** What was found in one file. */
interface FoundInFile {
  readonly fileId: number;
  readonly finding: Finding;
}

/** Reads findings in the caller's own files; none in files of others. */
export interface FileFindings {
  findingsOf(caller: Caller, fileIds: readonly number[]): Promise<readonly FoundInFile[]>;
}

/**
 * Answers messages that are about files. Published answers come first, with table and chart of the file that they use;
 * a question about the files themselves, to which none has a figure, is answered by a query that a model writes, if
 * available, else from all of the files. Any other question is left to the next answerer.
 */
export const answerFromAttachments =
  (published: Answerer, files: FileFindings, queries: Pick<TableQueries, 'answer'> | null = null): Answerer =>
  async (asked) => {
    const { caller, attachments = [] } = asked;
    const own = await published(asked);
    if (attachments.length === 0 || (!own && !asksOfFiles(asked))) return own;
    const isSummary = asksSummary(asked.question);
    const fileIds = attachments.map(({ fileId }) => fileId);
    const findings = await files.findingsOf(caller, fileIds);
    const locale = languageOf(asked.question) ?? asked.locale;
    const known = isSummary ? null : own && withFile(own, findings, locale);
    const hasFigures = (own?.facts ?? []).length > 0;
    const isAnswered = known && (hasFigures || (known.isOfFile !== true && !namesFiles(asked.question)));
    if (isAnswered || isSummary || !queries) return known ?? attachmentFindings(findings, locale);
    const queried = await queries.answer(asked, fileIds);
    return queried
      ? queriedOf(queried, known ?? attachmentFindings(findings, locale), locale)
      : (known ?? attachmentFindings(findings, locale));
  };

/** Whether a question is about the files: it names them, or nothing else known here. */
const asksOfFiles = (asked: QuestionContext): boolean =>
  !isInHardship(asked.question, asked.understood) &&
  (namesFiles(asked.question) || topicsOf(asked.question, asked.understood).length === 0);

function attachmentFindings(findings: readonly FoundInFile[], locale: Locale): FixedWords {
  const blocks = findingBlocks(
    findings.map(({ finding }) => finding),
    locale,
  );
  if (blocks.length === 0) return { text: FILES_GONE[locale] };
  return { text: textOf(blocks), parts: placesOf(blocks), facts: findings.flatMap(({ finding }) => finding.facts) };
}

/** The result of a query; without one, what was known before. */
function queriedOf({ finding, verdicts, usage }: QueriedTable, known: FixedWords, locale: Locale): FixedWords {
  const counted = { ...(verdicts && { verdicts }), ...(usage !== undefined && { usage }) };
  if (!finding) return { ...known, ...counted };
  const blocks = findingBlocks([finding], locale);
  return { text: textOf(blocks), parts: placesOf(blocks), facts: finding.facts, ...counted };
}

/**
 * The same words, with table and chart of the file whose figures they state; where they say that the file does not have
 * what was asked for, with what it has.
 */
function withFile(own: FixedWords, findings: readonly FoundInFile[], locale: Locale): FixedWords {
  if (own.isOfFile === true && (own.facts ?? []).length === 0 && findings.length > 0) {
    const told = attachmentFindings(findings, locale);
    const before = `${own.text}\n\n`;
    const parts = (told.parts ?? []).map((placed) => ({ ...placed, at: before.length + placed.at }));
    return { ...own, text: `${before}${told.text}`, parts, facts: told.facts ?? [] };
  }
  const told = findings.filter(({ fileId }) => own.facts?.some(({ id }) => id.startsWith(`upload.${fileId}.`)));
  const blocks: Block[] = told.flatMap(({ finding: { table, chart, facts } }) => [
    ...(table ? [tableBlock(table, facts, locale)] : []),
    ...(chart ? [chartBlock(chart)] : []),
  ]);
  const all = [{ text: own.text }, ...blocks];
  return { ...own, text: textOf(all), parts: placesOf(all) };
}

import type { Caller } from '../../../platform/access/index.js';
import type { Finding } from '../../../platform/assistant/index.js';
import { languageOf, type Locale } from '../../../platform/text.js';
import { FILES_GONE } from '../knowledge/index.js';
import { type Answerer, type Asked, type OwnWords, topicsOf } from '../plan/index.js';
import { isInHardship } from '../safety/index.js';
import { placesOf, textOf, type Block } from './blocks.js';
import { chartBlock, tableBlock } from './telling-facts.js';
import { tellFindings } from './telling.js';

/** What was found in one file. */
interface FoundInFile {
  readonly fileId: number;
  readonly finding: Finding;
}

/** Reads what was found in files of the caller's own; nothing of others. */
export interface FileFindings {
  findingsOf(caller: Caller, fileIds: readonly number[]): Promise<readonly FoundInFile[]>;
}

/**
 * Answers to messages that are about files: what was published answers first, with table and chart of the file that it was
 * answered from; a question about the files themselves is answered from all of them. Any other is left to the next.
 */
export const answerFromAttachments =
  (published: Answerer, files: FileFindings): Answerer =>
  async (asked) => {
    const { caller, attachments = [] } = asked;
    const own = await published(asked);
    if (attachments.length === 0 || (!own && !asksOfFiles(asked))) return own;
    const isSummary = ASKS_SUMMARY.test(asked.question.normalize('NFC'));
    const findings = await files.findingsOf(
      caller,
      attachments.map(({ fileId }) => fileId),
    );
    const locale = languageOf(asked.question) ?? asked.locale;
    return own && !isSummary ? withFile(own, findings, locale) : toldOf(findings, locale);
  };

/** What is asked of a file as a whole, whichever single figure it sounds like. */
const ASKS_SUMMARY =
  /요약|정리해|간추|어떤 ?(?:내용|파일)|무슨 ?(?:내용|파일)|\b(?:summar\w+|overview|what(?:'s| is) in)\b/i;
const NAMES_FILES =
  /파일|첨부|자료|엑셀|시트|(?<![가-힣])표[를는가에]?(?![가-힣])|사진|이미지|요약|분석|\b(?:files?|attach\w*|sheets?|spreadsheet|tables?|photos?|images?|pictures?|summar\w+|analy\w+)\b/i;

/** Whether a question is about the files: it names them, or nothing else that is known here. */
const asksOfFiles = ({ question, understood }: Asked): boolean =>
  !isInHardship(question, understood) &&
  (NAMES_FILES.test(question.normalize('NFC')) || topicsOf(question, understood).length === 0);

function toldOf(findings: readonly FoundInFile[], locale: Locale): OwnWords {
  const blocks = tellFindings(
    findings.map(({ finding }) => finding),
    locale,
  );
  if (blocks.length === 0) return { text: FILES_GONE[locale] };
  return { text: textOf(blocks), parts: placesOf(blocks), facts: findings.flatMap(({ finding }) => finding.facts) };
}

/** The same words, with table and chart of the file whose figures they tell. */
function withFile(own: OwnWords, findings: readonly FoundInFile[], locale: Locale): OwnWords {
  const told = findings.filter(({ fileId }) => own.facts?.some(({ id }) => id.startsWith(`upload.${fileId}.`)));
  const blocks: Block[] = told.flatMap(({ finding: { table, chart, facts } }) => [
    ...(table ? [tableBlock(table, facts, locale)] : []),
    ...(chart ? [chartBlock(chart)] : []),
  ]);
  const all = [{ text: own.text }, ...blocks];
  return { ...own, text: textOf(all), parts: placesOf(all) };
}

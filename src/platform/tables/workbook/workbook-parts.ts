import type { TableSheet } from '../analysis.types.js';
import { refuse, type Entries } from './zip-entries.js';
import { attributeOf, tagsOf } from './xml.js';

const MOST_BYTES_OF_WORKBOOK_PART = 4 * 1024 * 1024;

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Whether days are counted from 1904, as Excel for Macintosh did. */
  readonly is1904: boolean;
}

/** The sheets of a workbook in their order, by its relationships. @throws TableError DAMAGED_WORKBOOK, WRONG_FORMAT. */
export async function workbookParts(entries: Entries): Promise<WorkbookParts> {
  if (entries.has('xl/workbook.bin') || entries.has('mimetype') || !entries.has('[Content_Types].xml'))
    refuse('WRONG_FORMAT');
  const book = withoutPrefix(await textOf(entries, 'xl/workbook.xml'));
  const relations = withoutPrefix(await textOf(entries, 'xl/_rels/workbook.xml.rels'));
  const targets = new Map<string, string>();
  for (const tag of tagsOf(relations, 'Relationship'))
    targets.set(attributeOf(tag, 'Id') ?? '', pathOf(attributeOf(tag, 'Target') ?? ''));
  const sheets = [...tagsOf(book, 'sheet')].flatMap((tag) => {
    const id = /\br?:?id=["']([^"']*)["']/.exec(tag.replace(/sheetId=["'][^"']*["']/, ''))?.[1] ?? '';
    const part = targets.get(id);
    if (part === undefined || !entries.has(part) || part.includes('chartsheets/')) return [];
    const state = attributeOf(tag, 'state');
    return [{ name: attributeOf(tag, 'name') ?? '', isHidden: state === 'hidden' || state === 'veryHidden', part }];
  });
  if (sheets.length === 0) refuse('DAMAGED_WORKBOOK');
  const properties = [...tagsOf(book, 'workbookPr')][0] ?? '';
  return { sheets, is1904: ['1', 'true'].includes(attributeOf(properties, 'date1904') ?? '') };
}

/** Sheets as an analysis lists them. */
export const listedSheets = (sheets: readonly SheetPart[], analysed: SheetPart): TableSheet[] =>
  sheets.map((sheet) => ({ name: sheet.name, isHidden: sheet.isHidden, isAnalysed: sheet === analysed }));

async function textOf(entries: Entries, name: string): Promise<string> {
  const found = entries.names.find((each) => each.toLowerCase() === name.toLowerCase());
  if (found === undefined)
    return refuse(entries.names.some((each) => each.startsWith('xl/')) ? 'DAMAGED_WORKBOOK' : 'WRONG_FORMAT');
  return entries.text(found, MOST_BYTES_OF_WORKBOOK_PART);
}

const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target}`.replace('xl/./', 'xl/');

const withoutPrefix = (xml: string): string => xml.replaceAll(/<(\/?)\w+:(?=\w)/g, '<$1');

import { both, typedFacts, type Fact, type Finding, type FoundCell } from '../../platform/assistant/index.js';
import type { Cell, NamedColumn, TableAnswer } from '../../platform/tables/index.js';
import type { Localized } from '../../platform/text.js';
import {
  NAME_OF_A_COUNT,
  found,
  nothingFound,
  oneFound,
  querySource,
  queryTitle,
  type AskedFile,
} from './answer-finding.texts.js';
import { grouped } from './file-finding.js';

/** How many rows and columns of an answer are shown: a chat is no spreadsheet. */
const [ROWS_SHOWN, COLUMNS_SHOWN] = [10, 6];
const TEXT_CHARACTERS = 80;
const WHOLE_TYPE = /^U?(?:BIG|HUGE|SMALL|TINY)?INT(?:EGER)?$/;
const NUMBER_TYPE = /^(?:DECIMAL|DOUBLE|FLOAT)/;
const PLAIN_COLUMN_NAME = /^[\p{L}\p{N}_]{1,40}$/u;

interface ShownColumn {
  readonly label: Localized;
  readonly isWhole: boolean;
  readonly isNumber: boolean;
  readonly isDate: boolean;
  readonly isCount: boolean;
}

/** What a query found, as a finding: each figure a fact of the file and the query, in one table with the query. */
export function answerFinding(
  { columns, rows, isCut, sql }: TableAnswer,
  ofTable: readonly NamedColumn[],
  file: AskedFile,
): Finding {
  const shown = columns.slice(0, COLUMNS_SHOWN).map((column, place) => shownColumn(column, place, ofTable));
  const source = querySource(file);
  const facts: Fact[] = [];
  const cells = rows.slice(0, ROWS_SHOWN).map((row, at) => {
    const about = row.find((cell, place) => cell !== null && shown[place] && !isFigure(shown[place]));
    const make = typedFacts('UPLOAD', source, file.on, both(about == null ? file.fileName : textOf(about)));
    return shown.map((column, place): FoundCell => {
      const cell = row[place] ?? null;
      if (cell === null) return { text: both('–') };
      if (!isFigure(column)) return { text: both(textOf(cell)) };
      const id = `upload.${file.fileId}.query.${at + 1}.${place + 1}`;
      facts.push(figureFact(make, id, column, cell));
      return { fact: id };
    });
  });
  const [first] = facts;
  const isOne = rows.length === 1 && facts.length === 1 && columns.length === 1;
  return {
    facts,
    shown: isOne && first ? [first.id] : [],
    lead:
      rows.length === 0 ? nothingFound(file) : isOne && first ? oneFound(file, first) : found(file, rows.length, isCut),
    ...(rows.length > 0 && {
      table: {
        title: queryTitle(file),
        columns: shown.map(({ label }) => label),
        rows: cells,
        query: sql,
      },
    }),
  };
}

/** A column keeps its name in the file, or the one that the query gave it if that is a name and not a sentence. */
function shownColumn(
  { name, type }: TableAnswer['columns'][number],
  place: number,
  ofTable: readonly NamedColumn[],
): ShownColumn {
  const own = ofTable.find(({ sqlName }) => sqlName === name);
  const label = own?.name ?? (PLAIN_COLUMN_NAME.test(name) ? name : `column${place + 1}`);
  const isWhole = WHOLE_TYPE.test(type);
  return {
    label: both(label.slice(0, TEXT_CHARACTERS)),
    isWhole,
    isNumber: isWhole || NUMBER_TYPE.test(type),
    isDate: type === 'DATE',
    isCount: isWhole && !own && NAME_OF_A_COUNT.test(name),
  };
}

const isFigure = ({ isNumber, isDate }: ShownColumn): boolean => isNumber || isDate;

const textOf = (cell: NonNullable<Cell>): string =>
  cell.length > TEXT_CHARACTERS ? `${cell.slice(0, TEXT_CHARACTERS)}…` : cell;

function figureFact(
  make: ReturnType<typeof typedFacts>,
  id: string,
  { label, isDate, isCount }: ShownColumn,
  cell: NonNullable<Cell>,
): Fact {
  if (isDate && /^\d{4}-\d\d-\d\d$/.test(cell)) return make.date(id, label, cell);
  const value = both(grouped(cell));
  return isCount ? make.count(id, label, Number(cell), 'THING', value) : make.words(id, label, value);
}

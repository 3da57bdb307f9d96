import { crc32, deflateRawSync } from 'node:zlib';

/** A cell as XML has it, without its tag's place, which `isUnplaced` leaves out: a `<c>` with a type or a style. */
export type MadeCell = string | number | boolean | null | { readonly xml: string; readonly isUnplaced?: boolean };

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the directory says it inflates to, where that is a lie. */
  readonly claimed?: number;
}

/** A zip archive of parts, each deflated as hard as is asked for. */
export function zipOf(parts: readonly Part[], flags = 0, level = 6): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claimed } of parts) {
    const packed = deflateRawSync(bytes, { level });
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed]);
    const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), title]);
    central.writeUInt32LE(offset, 42);
    files.push(local);
    directory.push(central);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly isHidden?: boolean;
  /** Places of merged cells, such as `A1:A2`. */
  readonly merged?: readonly string[];
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly is1904?: boolean;
  /** Formats of styles 1, 2 and so on; style 0 is plain. */
  readonly formats?: readonly string[];
  readonly isShared?: boolean;
  /** Whether attributes stand between apostrophes, as some programs write them. */
  readonly hasApostrophes?: boolean;
}

/** A level of deflation: nobody keeps what is made here. */
const FASTEST = 1;

/** A workbook as Excel writes it: strings shared or in their cells. */
export function workbookOf({
  sheets,
  is1904 = false,
  formats = [],
  isShared = false,
  hasApostrophes = false,
}: MadeWorkbook): Buffer {
  const shared: string[] = [];
  const places = new Map<string, number>();
  const share = (text: string): number => {
    const known = places.get(text) ?? shared.push(text) - 1;
    places.set(text, known);
    return known;
  };
  const pages = sheets.map(({ rows, merged = [] }) => sheetXml(rows, merged, isShared ? share : null));
  const parts: (readonly [string, string])[] = [
    ['[Content_Types].xml', '<Types/>'],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="r"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, isHidden }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet><numFmts>${formats.map((format, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(format)}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    ],
    ...pages.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml] as const),
    ['xl/sharedStrings.xml', `<sst>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`],
  ];
  return zipOf(
    parts.map(([name, xml]) => ({ name, bytes: Buffer.from(hasApostrophes ? xml.replaceAll('"', "'") : xml) })),
    0,
    FASTEST,
  );
}

function sheetXml(
  rows: MadeSheet['rows'],
  merged: readonly string[],
  share: ((text: string) => number) | null,
): string {
  const lines = rows.map((cells, at) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, share)).join('');
    return `<row r="${at + 1}">${xml}</row>`;
  });
  const merges =
    merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<?xml version="1.0"?><worksheet><sheetData>${lines.join('')}</sheetData>${merges}</worksheet>`;
}

function cellXml(cell: MadeCell, place: string, share: ((text: string) => number) | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'object' && cell.isUnplaced) return cell.xml;
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${place}"`);
  if (share) return `<c r="${place}" t="s"><v>${share(cell)}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

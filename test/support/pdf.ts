import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate, deflateSync } from 'node:zlib';

/** Objects of a PDF from number 1 on, put together with the table of where each begins. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const starts = objects.map((object, index) => {
    const start = length;
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
    return start;
  });
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + end)]);
}

export function pdfStream(dictionary: string, data: Buffer): Buffer {
  const head = Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`);
  return Buffer.concat([head, data, Buffer.from('\nendstream')]);
}

/** A page tree of pages with these contents and one font, which is object 3; further objects follow from number 4 on. */
export function pdfPages(contents: readonly Buffer[], font: string, more: readonly (string | Buffer)[] = []): Buffer {
  const first = 4 + more.length;
  const kids = contents.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const pages = contents.flatMap((content, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * index + 1} 0 R
        /Resources << /Font << /F1 3 0 R >> >> >>`,
    content,
  ]);
  const tree = `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`;
  return pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', tree, font, ...more, ...pages]);
}

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
const lines = (texts: readonly string[]): Buffer =>
  Buffer.from(`BT /F1 12 Tf 50 780 Td 18 TL ${texts.map((hex) => `<${hex}> Tj T*`).join(' ')} ET`);
const compressed = (data: Buffer): Buffer => pdfStream('/Filter /FlateDecode', deflateSync(data));

const DESCRIPTOR = `<< /Type /FontDescriptor /FontName /Batang /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0
  /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>`;
const descendant = (ordering: string): string => `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Batang /DW 1000
  /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /FontDescriptor 5 0 R >>`;
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /All def /CMapType 2 def
  1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange
  endcmap end end`;

/** A PDF of such lines on each page, in any language, as programs of today write it. */
export function textPdf(...pages: readonly (readonly string[])[]): Buffer {
  const font = `<< /Type /Font /Subtype /Type0 /BaseFont /Batang /Encoding /Identity-H /DescendantFonts [4 0 R]
    /ToUnicode 6 0 R >>`;
  const contents = pages.map((texts) => compressed(lines(texts.map(utf16))));
  return pdfPages(contents, font, [descendant('Identity'), DESCRIPTOR, pdfStream('', Buffer.from(TO_UNICODE))]);
}

/** As older Korean programs write it: bytes of a code page, by a character map that the file only names. */
export function namedMapPdf(encoding: string, codes: Buffer): Buffer {
  const font = `<< /Type /Font /Subtype /Type0 /BaseFont /Batang-${encoding} /Encoding /${encoding}
    /DescendantFonts [4 0 R] >>`;
  return pdfPages([compressed(lines([codes.toString('hex')]))], font, [descendant('Korea1'), DESCRIPTOR]);
}

/** A page whose content is so many mebibytes of one text over and over, a thousandth of that in the file. */
export async function bombPdf(mebibytes: number, text = ' '): Promise<Buffer> {
  const mebibyte = Buffer.from(text.repeat(Math.ceil(1024 ** 2 / text.length)));
  const pieces = Readable.from(Array.from({ length: mebibytes }, () => mebibyte));
  const data = await buffer(pieces.pipe(createDeflate({ level: 9 })));
  return pdfPages([pdfStream('/Filter /FlateDecode', data)], '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
}

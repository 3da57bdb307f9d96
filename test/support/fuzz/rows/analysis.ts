import type { Insert, Row } from './insert.js';

/** A file that was analysed, with the words in it, in what was found, and in a row that was refused. */
export async function anAnalysedFile(insert: Insert, owner: Row, number: number) {
  const words = [`canary-table-${number}.csv`, `canary-note-of-${number}`, `canary-refused-${number}`];
  const [fileName, note, raw] = words;
  const sha256 = Buffer.alloc(32, number);
  const key = await insert('analysis_file', {
    ...owner,
    kind: 'TABLE',
    file_name: fileName,
    state: 'STORED',
    announced_bytes: number,
    sha256,
    storage_id: String(number).repeat(11).slice(0, 32),
    media_type: 'text/csv',
    size_bytes: number,
    upload_expires_at: new Date(),
    uploaded_at: new Date(),
  });
  const message = { ko: note, en: note };
  const result = {
    shape: 'PROFILE',
    format: 'CSV',
    encoding: 'UTF-8',
    delimiter: ',',
    sheets: [],
    columns: [],
    rowsRead: 1,
    rowsAccepted: 0,
    rowsRefused: 1,
    figures: [],
    tables: [],
    charts: [],
    notes: [{ code: 'NOTE', message }],
  };
  const analysis = await insert('analysis', {
    institution_id: owner['institution_id'],
    file_id: key,
    sha256,
    analyser: 'test',
    state: 'SUCCEEDED',
    ready_at: new Date(),
    queued_at: new Date(),
    finished_at: new Date(),
    attempts: 1,
    rows_read: 1,
    rows_accepted: 0,
    rows_refused: 1,
    result: JSON.stringify(result),
  });
  const refused = { analysis_id: analysis, place: 1, line: 2, code: 'EMPTY', message: JSON.stringify(message), raw };
  await insert('analysis_refused_row', refused, 'place');
  return { key, words };
}

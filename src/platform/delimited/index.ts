/**
 * Delimited text as institutions send it: files of comma-separated lines in UTF-8 or CP949, their header, and fields
 * with rules. It knows no domain; the code that names the columns decides what a line means.
 */
export { copyText } from './copy-text.js';
export { FAULT_TEXT, type Fault, type FaultCode } from './fault.texts.js';
export { readField, type FieldRule } from './field-rule.js';
export { fieldsOfLine } from './fields-of-line.js';
export { columnsOfHeader, MAX_LINE_BYTES, splitHeader, type NamedColumn } from './header.js';
export { quotedField, safeField, safeLine, unsafeField } from './safe-field.js';
export { dataInTableText } from './row-in-use.texts.js';
export { refuseRowInUse, unreferenced } from './row-in-use.js';
export { RowReader, type FileColumn, type FileRow, type Values } from './row-reader.js';
export { SourceFile, StoredSource, type ByteSource, type Encoding, type Inspection } from './source-file.js';
export { ownerOf, refusedRow, type Intake, type IntakeBatch, type ReadRow, type RowFate } from './intake.js';

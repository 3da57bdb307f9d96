import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { connectionType, DateTime, Node, Quarter } from '../../platform/graphql/index.js';
import type { Locale } from '../../platform/text.js';
import { REJECTION_TEXT, type RejectionCode } from './import/index.js';
import type { ImportEncoding, ImportKind, ImportState } from './import-batch.entity.js';
import { MAX_QUARTERS } from './quarter-range.js';
import { ImportEncodingEnum, ImportKindEnum, ImportStateEnum, RejectionCodeEnum } from './spending.enums.js';

@ObjectType('ImportBatch', {
  implements: Node,
  description: 'One file that was imported: all its good lines, with every refused line kept and its reason.',
})
export class ImportBatchType extends Node {
  @Field(() => ImportKindEnum, { description: 'What the file holds.' })
  kind!: ImportKind;

  @Field(() => String, { description: 'Name of the file, without its folder.' })
  fileName!: string;

  @Field(() => String, { description: 'SHA-256 of the file in hexadecimal: a file is imported once.' })
  sha256!: string;

  @Field(() => ImportEncodingEnum, {
    nullable: true,
    description:
      'How the file was found to be encoded: UTF-8 where every byte is, else CP949 where that decodes. Null until the file was looked at.',
  })
  encoding!: ImportEncoding | null;

  @Field(() => ImportStateEnum, { description: 'Whether its rows are in force.' })
  state!: ImportState;

  @Field(() => Int, { description: 'Lines read, without header and blank lines: accepted plus rejected.' })
  rowsRead!: number;

  @Field(() => Int, { description: 'Lines that were taken.' })
  rowsAccepted!: number;

  @Field(() => Int, { description: 'Lines that were refused.' })
  rowsRejected!: number;

  @Field(() => [Quarter], { description: 'Quarters that accepted lines speak of, ascending.' })
  @Extensions({ listSize: MAX_QUARTERS })
  quarters!: readonly string[];

  @Field(() => DateTime, { description: 'When the import began.' })
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the import ended.' })
  finishedAt!: Date | null;
}

@ObjectType('RejectedRow', { description: 'A line of an imported file that was refused.' })
export class RejectedRowType {
  @Field(() => Int, { description: 'Number of the line in the file; the header is line 1.' })
  lineNumber!: number;

  @Field(() => String, {
    nullable: true,
    description: "Name of the column at fault, as in the file's header; null when no single one is.",
  })
  column!: string | null;

  @Field(() => RejectionCodeEnum, { description: 'Why the line was refused, for programs.' })
  code!: RejectionCode;

  @Field(() => String, { description: 'Why the line was refused, in the language of the caller.' })
  message!: string;

  @Field(() => String, {
    description:
      'The line, or how it began: at most 2,000 characters. Of a duplicate, its fields as they were understood.',
  })
  raw!: string;
}

export const ImportBatchConnection = connectionType(ImportBatchType, 'ImportBatch');
export const RejectedRowConnection = connectionType(RejectedRowType, 'RejectedRow');

export function toRejectedRow<Row extends { readonly code: RejectionCode }>(row: Row, locale: Locale) {
  return { ...row, message: REJECTION_TEXT[row.code][locale] };
}

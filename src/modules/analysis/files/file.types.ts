import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType, CursorArgs, DateTime, Node } from '../../../platform/graphql/index.js';
import type { FileKind, ImagePurpose } from '../work/index.js';
import type { FileState } from './analysis-file.entity.js';
import { FileKindEnum, FileStateEnum, ImagePurposeEnum } from './file.enums.js';

@ObjectType('AnalysisFile', {
  implements: Node,
  description: 'A file that was sent to be analysed. Its bytes never change.',
})
export class AnalysisFileType extends Node {
  @Field(() => FileKindEnum, { description: 'What it holds, according to the sender.' })
  kind!: FileKind;

  @Field(() => ImagePurposeEnum, { nullable: true, description: 'What an image is inspected for; null for a table.' })
  imagePurpose!: ImagePurpose | null;

  @Field(() => String, { description: "The sender's name for it, without a path." })
  fileName!: string;

  @Field(() => FileStateEnum, { description: 'Its state.' })
  state!: Exclude<FileState, 'DELETED'>;

  @Field(() => DateTime, { description: 'When the time to send it ends.' })
  uploadExpiresAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      '`text/csv`, `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`, `application/vnd.apache.parquet`, `image/jpeg`, `image/png` or `image/webp`, by its first bytes; null before it has come.',
  })
  mediaType!: string | null;

  @Field(() => Int, { nullable: true, description: 'Size in bytes; null before it has arrived.' })
  sizeBytes!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 in hexadecimal digits; null before it has arrived.' })
  sha256!: string | null;

  @Field(() => DateTime, { description: 'When it was announced.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it had arrived; null before.' })
  uploadedAt!: Date | null;
}

export const AnalysisFileConnection = connectionType(AnalysisFileType, 'AnalysisFile');

@ArgsType()
export class FilesArgs extends CursorArgs {
  @Field(() => ID, { nullable: true, description: 'Only files that this customer sent.' })
  customerId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only files that your own account sent. Nothing is recorded then: nobody else has a file in the list.',
  })
  ownOnly!: boolean;
}

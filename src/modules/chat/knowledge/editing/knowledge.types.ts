import { ArgsType, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { connectionType, CursorArgs, DateTime, encodeId, Node } from '../../../../platform/graphql/index.js';
import { isBlank, type Locale } from '../../../../platform/text.js';
import { KnowledgeStateEnum, UploadFieldEnum } from '../knowledge.enums.js';
import type { KnowledgeRow, KnowledgeState } from '../knowledge-row.js';
import type { UploadField } from '../upload-field.js';

@InterfaceType('KnowledgeEntry', {
  implements: Node,
  description: 'An entry that answers a question for an institution: an intent or an FAQ.',
  resolveType: ({ __typename }: { __typename: string }) => __typename,
})
abstract class KnowledgeEntryType extends Node {
  @Field(() => [String], { description: 'Questions it answers, 1 to 20; the first stands for all.' })
  questions!: readonly string[];

  @Field(() => String, { description: 'The answer in Korean.' })
  answerKo!: string;

  @Field(() => String, { description: 'The answer in English.' })
  answerEn!: string;

  @Field(() => KnowledgeStateEnum, { description: 'Whether it answers.' })
  state!: KnowledgeState;

  @Field(() => Int, { description: 'Grows with each change. Send it along with yours.' })
  version!: number;

  @Field(() => Int, { nullable: true, description: 'The published version; null when there is none.' })
  publishedVersion!: number | null;

  @Field(() => Boolean, { description: 'Whether it was changed since it was published, or never was.' })
  hasUnpublishedChanges!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When the published version was published.' })
  publishedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the figures of its answers come from; null when it names none.',
  })
  source!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the account that proposed to publish the draft as it is; null when nobody has.',
  })
  proposedById!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was proposed; null when it is not.' })
  proposedAt!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: string;
}

@ObjectType('Intent', {
  implements: [Node, KnowledgeEntryType],
  description: 'Something that customers ask, with a code for programs, and its answer. For staff.',
})
export class IntentType extends KnowledgeEntryType {
  @Field(() => String, { description: 'Its code, unique in the institution; it never changes.' })
  code!: string;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => String, { description: 'Its name in Korean.' })
  nameKo!: string;

  @Field(() => String, { description: 'Its name in English.' })
  nameEn!: string;

  @Field(() => UploadFieldEnum, {
    nullable: true,
    description: "The field of the asker's own latest upload that it gives; null when everybody gets the same answer.",
  })
  field!: UploadField | null;
}

@ObjectType('Faq', {
  implements: [Node, KnowledgeEntryType],
  description: 'A question that is often asked, and its answer. For staff.',
})
export class FaqType extends KnowledgeEntryType {}

export const IntentConnection = connectionType(IntentType, 'Intent');
export const FaqConnection = connectionType(FaqType, 'Faq');

@ArgsType()
export class KnowledgeArgs extends CursorArgs {
  @Field(() => KnowledgeStateEnum, { nullable: true, description: 'Only those of this state.' })
  state?: KnowledgeState | null;
}

/** A source as content has it: absent when none is named. */
export const sourceOf = (source: string | null | undefined): { readonly source?: string } =>
  source == null || isBlank(source) ? {} : { source };

/** An intent or FAQ as it is returned. `key` stays, for cursors. */
export function toKnowledgeType({ kind, content, ...row }: KnowledgeRow, locale: Locale) {
  const type = kind === 'INTENT' ? 'Intent' : 'Faq';
  const { nameKo, nameEn } = content;
  return {
    ...row,
    ...content,
    __typename: type,
    id: encodeId(type, row.key),
    name: locale === 'ko' ? nameKo : nameEn,
    source: content.source ?? null,
    // Answers that were kept by a key before anything was proposed know nothing of it.
    proposedById: row.proposedBy == null ? null : encodeId('Account', row.proposedBy),
    hasUnpublishedChanges: row.publishedVersion !== row.version,
  };
}
export type ShownKnowledge = ReturnType<typeof toKnowledgeType>;

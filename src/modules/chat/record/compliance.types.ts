import { IsOptional, Length } from 'class-validator';
import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumType, connectionType, DateTime } from '../../../platform/graphql/index.js';
import type { ComplianceRecordRow } from './record-reading.js';
import type { RecordKind } from './compliance-record.entity.js';
import type { Verification } from './verification.js';

export const ComplianceRecordKind = enumType('ComplianceRecordKind', 'What a record covers. New kinds may be added.', {
  REPLY: 'A reply that ended, however it ended.',
  ACKNOWLEDGEMENT: 'A customer acknowledged an item of the explanation owed before a loan.',
  ERASURE: 'The words of earlier records were erased.',
});

export type ComplianceRecordKind = keyof typeof ComplianceRecordKind;

export const ChainFaultKind = enumType('ChainFaultKind', 'What is wrong with a chain of records.', {
  ALTERED: 'The record, the words it binds or the reply that people see differ from what was recorded.',
  MISSING: 'The record is gone, or its words or reply are gone and no erasure was recorded.',
  REORDERED: 'Another record stands in its place.',
  INSERTED: 'A record stands where none was recorded.',
  CUT_TAIL: 'The last records, from this one on, are gone.',
  HEAD_MISSING: 'The head that marks the end of the chain is gone: records from here on may be gone too.',
  REWRITTEN: 'The chain differs from the one that an anchor was taken of.',
});

export type ChainFaultKind = keyof typeof ChainFaultKind;

/** Rules and models used for one reply, at most; far fewer are in practice. */
const MAX_VERSIONS = 20;
/** Guards that judge one reply, at most. */
const MAX_VERDICTS = 20;
/** They are in the text of the record, which is read anyhow. */
const PRICED_ALREADY = 1;

@ObjectType('ComplianceVersion', { description: 'A rule set or model that was used for a reply.' })
class ComplianceVersionType {
  @Field(() => String, { description: 'Which, such as `scenario-rules`.' })
  name!: string;

  @Field(() => String, { description: 'Its version.' })
  version!: string;
}

@ObjectType('ComplianceVerdict', { description: 'What a guard decided about a reply.' })
class ComplianceVerdictType {
  @Field(() => String, { description: 'The guard, such as `LEDGER`.' })
  guard!: string;

  @Field(() => String, { description: 'What it did, such as `PASSED` or `REPLACED`.' })
  verdict!: string;

  @Field(() => String, { nullable: true, description: 'Details for auditors, without personal data; null for none.' })
  detail!: string | null;
}

@ObjectType('ComplianceRecord', {
  description:
    'What is kept of a reply: a link in the chain of its institution. It holds ids, hashes and codes, and nothing that people wrote.',
})
export class ComplianceRecordType {
  @Field(() => Int, { description: 'Its place in the chain, from 1.' })
  sequence!: number;

  @Field(() => String, { description: 'SHA-256 of `body` in UTF-8, in hexadecimal.' })
  hash!: string;

  @Field(() => String, { description: 'The hash of the record before; 64 zeros in the first.' })
  previousHash!: string;

  @Field(() => ComplianceRecordKind, { description: 'What it describes.' })
  kind!: RecordKind;

  @Field(() => DateTime, { description: 'When it was added.' })
  recordedAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The reply it describes; null when it describes none.' })
  replyId!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the prompt that went to the model; null for none.' })
  promptSha256!: string | null;

  @Extensions({ listSize: PRICED_ALREADY })
  @Field(() => [ComplianceVersionType], { description: 'Rules and models used, 20 at most.' })
  versions!: ComplianceVersionType[];

  @Extensions({ listSize: PRICED_ALREADY })
  @Field(() => [ComplianceVerdictType], { description: 'The verdicts of guards, 20 at most.' })
  verdicts!: ComplianceVerdictType[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the words that it binds were erased; null when it binds none.',
  })
  isErased!: boolean | null;

  @Field(() => String, { description: 'The text that was hashed: canonical JSON according to RFC 8785.' })
  body!: string;

  readonly key!: number;
}

export const ComplianceRecordConnection = connectionType(ComplianceRecordType, 'ComplianceRecord');

@InputType('ComplianceRecordFilter', { description: 'Which records to list; an absent field does not filter.' })
export class ComplianceRecordFilter {
  @Field(() => ComplianceRecordKind, { nullable: true, description: 'Only of this kind.' })
  @IsOptional()
  kind?: RecordKind | null;

  @Field(() => ID, { nullable: true, description: 'Only of this conversation, even if it was deleted.' })
  @IsOptional()
  @Length(1, 100)
  conversationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this reply.' })
  @IsOptional()
  @Length(1, 100)
  replyId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only from this moment on.' })
  @IsOptional()
  since?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only before this moment.' })
  @IsOptional()
  until?: Date | null;
}

@ObjectType('ChainFault', { description: 'The first fault of a chain.' })
class ChainFaultType {
  @Field(() => ChainFaultKind, { description: 'What is wrong.' })
  kind!: string;

  @Field(() => Int, { description: 'The place of the record at fault.' })
  sequence!: number;

  @Field(() => String, { description: 'What was found, in English, for the person who investigates it.' })
  detail!: string;
}

@ObjectType('ChainHead', { description: 'A place in a chain.' })
class ChainHeadType {
  @Field(() => Int, { description: 'The place; 0 before the first record.' })
  sequence!: number;

  @Field(() => String, { description: 'The hash there; 64 zeros before the first record.' })
  hash!: string;
}

@ObjectType('ComplianceVerification', { description: 'Result of verifying records.' })
export class ComplianceVerificationType {
  @Field(() => Int, { description: 'Sound records that were verified.' })
  checked!: number;

  @Field(() => Int, { description: 'How many of the verified records had their words erased, according to a record.' })
  erased!: number;

  @Field(() => ChainFaultType, { nullable: true, description: 'The first fault; null when there is none.' })
  fault!: ChainFaultType | null;

  @Field(() => ChainHeadType, {
    description: 'The last sound record: pass its `sequence` as `afterSequence` to continue.',
  })
  last!: ChainHeadType;

  @Field(() => ChainHeadType, { description: 'Where the chain ends.' })
  head!: ChainHeadType;

  @Field(() => Boolean, { description: 'Whether the end of the chain was reached.' })
  isComplete!: boolean;
}

interface Body {
  readonly previousHash: string;
  readonly promptSha256?: string | null;
  readonly versions?: Readonly<Record<string, string>>;
  readonly verdicts?: readonly ComplianceVerdictType[];
}

/** A record as it goes out; `replyId` is the global id. */
export function toRecordType(row: ComplianceRecordRow, encode: (replyKey: number) => string): ComplianceRecordType {
  const { previousHash, promptSha256 = null, versions = {}, verdicts = [] } = JSON.parse(row.body) as Body;
  const { key, sequence, hash, kind, recordedAt, body, hasWords, replyKey } = row;
  return {
    key,
    sequence,
    hash,
    previousHash,
    kind,
    recordedAt,
    body,
    promptSha256,
    replyId: replyKey === null ? null : encode(replyKey),
    versions: Object.entries(versions)
      .slice(0, MAX_VERSIONS)
      .map(([name, version]) => ({ name, version })),
    verdicts: verdicts.slice(0, MAX_VERDICTS),
    isErased: hasWords === null ? null : !hasWords,
  };
}

export const toVerificationType = ({
  checked,
  erased,
  fault,
  last,
  head,
}: Verification): ComplianceVerificationType => ({
  checked,
  erased,
  fault,
  last,
  head,
  isComplete: fault === null && last.sequence === head.sequence,
});

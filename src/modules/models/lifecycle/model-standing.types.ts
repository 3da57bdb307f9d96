import { Field, ObjectType } from 'type-graphql';
import { enumType, DateTime } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import type { VersionOrigin } from '../registry/index.js';
import type { OpeningFault, ModelStanding, VersionStanding } from '../serving/index.js';
import { FILE_ADVICE, refusedText } from './refused-file.texts.js';

const ModelStandingEnum = enumType<ModelStanding>(
  'ModelStanding',
  'Whether a version answers an institution now. At most one a task is IN_SERVICE or REFUSED.',
  {
    IN_SERVICE: 'Its file was verified, and it answers.',
    REFUSED:
      'It should answer, and its file is refused. The version that was in service before answers in its place, or the one ' +
      'that ships; where neither can, nothing is answered rather than something wrong.',
    STANDING_IN: 'It answers in place of the version in service, whose file is refused.',
    STANDBY: 'Ships with the program, and would answer if none of your own were in service.',
    OUT_OF_SERVICE: 'Not in service.',
  },
);

const ModelFileFaultEnum = enumType<OpeningFault>('ModelFileFault', 'Why a file of a version is refused.', {
  HASH: 'It is missing, or its bytes are not those registered.',
  CONTRACT: 'It does not read what the program provides; the column says where they differ first.',
  UNREADABLE: 'It is not a model that can be run.',
  DISAGREES: 'On the sample its outputs differ from those at training.',
});

@ObjectType('ModelServing', { description: 'Whether a version answers now, and why not.' })
export class ModelStandingType {
  @Field(() => ModelStandingEnum, { description: 'Whether it answers.' })
  state!: ModelStanding;

  @Field(() => ModelFileFaultEnum, { nullable: true, description: 'Why it is refused; null otherwise.' })
  reason!: OpeningFault | null;

  @Field(() => String, { nullable: true, description: 'Which file is refused, by name; null otherwise.' })
  file!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The column or the output at fault; null when it is about the whole file.',
  })
  column!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when the queried node refuses it; null otherwise.',
  })
  since!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is wrong and what to do about it, in the language of the caller; null when nothing is.',
  })
  advice!: string | null;
}

/** A standing as the API shows it. */
export function toStanding(
  { standing, refused }: VersionStanding,
  origin: VersionOrigin,
  locale: Locale,
): ModelStandingType {
  const { fault = null, file = null, column = null, since = null } = refused ?? {};
  const advice = refused && `${refusedText(refused, locale)} ${FILE_ADVICE[origin][locale]}`;
  return { state: standing, reason: fault, file, column, since, advice };
}

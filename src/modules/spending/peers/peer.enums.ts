import { enumOf } from '../../../platform/graphql/index.js';
import type { PeerAttribute } from './peer-attribute.js';
import type { NoPeers, WideningReason } from './peer-comparison.js';

type Described<Value extends string> = Readonly<Record<Value, readonly [Value, string]>>;

const attributes: Described<PeerAttribute> = {
  AGE_BAND: ['AGE_BAND', 'Five-year band of age.'],
  SEX: ['SEX', 'Sex.'],
  GRADE: ['GRADE', 'Grade of the card member.'],
  LIFE_STAGE: [
    'LIFE_STAGE',
    'Stage of life as the source gives it. Groups are counted in advance from the source: a corrected stage applies at once everywhere else, but not here.',
  ],
  REGION: ['REGION', 'Where they live.'],
};
export const PeerAttributeEnum = enumOf('PeerAttribute', 'What people are grouped by.', attributes);

const noPeers: Described<NoPeers> = {
  NOT_COUNTED_YET: ['NOT_COUNTED_YET', 'The quarter was loaded a short while ago. Ask again in a minute.'],
  TOO_FEW_PEOPLE: ['TOO_FEW_PEOPLE', 'The institution has fewer than 20 people with figures of the quarter.'],
};
export const NoPeersEnum = enumOf('PeerComparisonUnavailable', 'Why there is no comparison.', noPeers);

const reasons: Described<WideningReason> = {
  NOT_KNOWN: ['NOT_KNOWN', 'The source does not give it for the customer.'],
  TOO_FEW_PEOPLE: [
    'TOO_FEW_PEOPLE',
    'The group has fewer than 20 people, or its figures combined with those of other groups would reveal so few.',
  ],
};
export const WideningReasonEnum = enumOf('PeerWideningReason', 'Why an attribute was dropped.', reasons);

export const CardMemberSexEnum = enumOf('CardMemberSex', 'Sex of a card member, as the source gives it.', {
  MALE: ['1', 'Male (남성).'],
  FEMALE: ['2', 'Female (여성).'],
});

import { enumType } from '../../../platform/graphql/index.js';
import type { HealthBasis, MissingFigure } from './health-figures.js';
import type { HealthPart, HealthUnit } from './health-scale.js';
import { PART_TEXT } from './health.texts.js';

const means = (part: HealthPart): { description: string } => {
  const { name, meaning } = PART_TEXT[part];
  return { description: `${name.en} (${name.ko}). ${meaning.en}` };
};

export const HealthPartEnum = enumType<HealthPart>('HealthPart', 'What a health score is made of.', {
  SAVING_RATE: means('SAVING_RATE'),
  DEBT_SERVICE: means('DEBT_SERVICE'),
  CARD_UTILISATION: means('CARD_UTILISATION'),
  LIQUIDITY: means('LIQUIDITY'),
  ARREARS: means('ARREARS'),
});

export const HealthUnitEnum = enumType<HealthUnit>('HealthUnit', 'What a figure of a health score counts.', {
  PERCENT: 'Percent.',
  MONTHS: 'Months.',
  DAYS: 'Days.',
});

export const HealthBasisEnum = enumType<HealthBasis>('HealthBasis', 'Whose word a figure rests on.', {
  RECORDED: 'Records of the institution alone.',
  TOLD: 'Also figures given in `told`.',
});

export const MissingFigureEnum = enumType<MissingFigure>(
  'MissingFigure',
  'What is missing for a figure of a health score.',
  {
    INCOME: 'A yearly income above 0.',
    SAVING: 'Amount saved in a month.',
    LOANS: 'What is owed, and whether it is paid in time.',
    CARD_SPENDING: 'What is spent by credit card in a month.',
    CARD_LIMIT: 'The limit of the credit cards.',
    LIQUID_ASSETS: 'Money that can be used at once.',
    OUTGOINGS: 'All that is spent in a month.',
  },
);

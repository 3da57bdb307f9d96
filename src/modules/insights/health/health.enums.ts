import { registerEnumType } from 'type-graphql';
import type { HealthBasis, MissingFigure } from './health-figures.js';
import type { HealthPart, HealthUnit } from './health-scale.js';
import { PART_TEXT } from './health-texts.js';

export const HealthPartEnum = {
  SAVING_RATE: 'SAVING_RATE',
  DEBT_SERVICE: 'DEBT_SERVICE',
  CARD_UTILISATION: 'CARD_UTILISATION',
  LIQUIDITY: 'LIQUIDITY',
  ARREARS: 'ARREARS',
} as const satisfies { readonly [Name in HealthPart]: Name };
const means = (part: HealthPart): { description: string } => {
  const { name, meaning } = PART_TEXT[part];
  return { description: `${name.en} (${name.ko}). ${meaning.en}` };
};
registerEnumType(HealthPartEnum, {
  name: 'HealthPart',
  description: 'What a health score is made of.',
  valuesConfig: {
    SAVING_RATE: means('SAVING_RATE'),
    DEBT_SERVICE: means('DEBT_SERVICE'),
    CARD_UTILISATION: means('CARD_UTILISATION'),
    LIQUIDITY: means('LIQUIDITY'),
    ARREARS: means('ARREARS'),
  },
});

export const HealthUnitEnum = {
  PERCENT: 'PERCENT',
  MONTHS: 'MONTHS',
  DAYS: 'DAYS',
} as const satisfies { readonly [Name in HealthUnit]: Name };
registerEnumType(HealthUnitEnum, {
  name: 'HealthUnit',
  description: 'What a figure of a health score counts.',
  valuesConfig: {
    PERCENT: { description: 'Percent.' },
    MONTHS: { description: 'Months.' },
    DAYS: { description: 'Days.' },
  },
});

export const HealthBasisEnum = {
  RECORDED: 'RECORDED',
  TOLD: 'TOLD',
} as const satisfies { readonly [Name in HealthBasis]: Name };
registerEnumType(HealthBasisEnum, {
  name: 'HealthBasis',
  description: 'Whose word a figure rests on.',
  valuesConfig: {
    RECORDED: { description: 'Records of the institution alone.' },
    TOLD: { description: 'Also what was given in `told`.' },
  },
});

export const MissingFigureEnum = {
  INCOME: 'INCOME',
  SAVING: 'SAVING',
  LOANS: 'LOANS',
  CARD_SPENDING: 'CARD_SPENDING',
  CARD_LIMIT: 'CARD_LIMIT',
  LIQUID_ASSETS: 'LIQUID_ASSETS',
  OUTGOINGS: 'OUTGOINGS',
} as const satisfies { readonly [Name in MissingFigure]: Name };
registerEnumType(MissingFigureEnum, {
  name: 'MissingFigure',
  description: 'What would have to be known for a figure of a health score.',
  valuesConfig: {
    INCOME: { description: 'A yearly income above nought.' },
    SAVING: { description: 'What is put by in a month.' },
    LOANS: { description: 'What is owed, and whether it is paid in time.' },
    CARD_SPENDING: { description: 'What is spent by credit card in a month.' },
    CARD_LIMIT: { description: 'The limit of the credit cards.' },
    LIQUID_ASSETS: { description: 'Money that can be used at once.' },
    OUTGOINGS: { description: 'All that is spent in a month.' },
  },
});

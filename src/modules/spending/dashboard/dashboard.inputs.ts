import { ArgsType, Field, Int } from 'type-graphql';
import { Quarter } from '../../../platform/graphql/index.js';
import type { CategoryLevel } from '../source/index.js';
import { CategoryLevelEnum } from '../quarters/index.js';
import { ChangeBasisEnum } from './dashboard.enums.js';
import type { ChangeBasis } from './dashboard.js';

@ArgsType()
export class DashboardArgs {
  @Field(() => Quarter, {
    nullable: true,
    description:
      'The quarter. When left out, that of your `spendingSettings`, else the newest with figures. Refused with QUARTER_NOT_FOUND when the institution has loaded no figures for it, NO_SPENDING_IN_QUARTER when the customer has none in it.',
  })
  quarter?: string | null;
}

@ArgsType()
export class MoversArgs {
  @Field(() => CategoryLevelEnum, { defaultValue: 'MAJOR', description: 'Major or detailed categories.' })
  level!: CategoryLevel;

  @Field(() => ChangeBasisEnum, { defaultValue: 'PREVIOUS_QUARTER', description: 'What to compare with.' })
  basis!: ChangeBasis;

  @Field(() => Int, { defaultValue: 3, description: 'How many that rose, and how many that fell: 1 to 32.' })
  first!: number;
}

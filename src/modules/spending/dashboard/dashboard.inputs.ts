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
      'The quarter. When left out, that of your `spendingSettings`, else the newest that there are figures of. Refused with QUARTER_NOT_FOUND when the institution has loaded none of it, NO_SPENDING_IN_QUARTER when none are of the customer.',
  })
  quarter?: string | null;
}

@ArgsType()
export class MoversArgs {
  @Field(() => CategoryLevelEnum, { defaultValue: 'MAJOR', description: 'How finely to sort.' })
  level!: CategoryLevel;

  @Field(() => ChangeBasisEnum, { defaultValue: 'PREVIOUS_QUARTER', description: 'What to compare with.' })
  basis!: ChangeBasis;

  @Field(() => Int, { defaultValue: 3, description: 'How many of those that rose, and of those that fell: 1 to 32.' })
  first!: number;
}

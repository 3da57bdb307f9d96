import { enumType } from '../../../../platform/graphql/index.js';

export const ReplyChartKind = enumType('ReplyChartKind', 'How a chart is drawn. New kinds may join.', {
  LINE: 'A line for each series.',
  BAR: 'Bars beside each other for each point.',
});

export const ReplyChartUnit = enumType('ReplyChartUnit', 'What the values of a chart are.', {
  WON: 'Whole won.',
  PERCENT: 'Percent.',
  POINT: 'Points of a score.',
});

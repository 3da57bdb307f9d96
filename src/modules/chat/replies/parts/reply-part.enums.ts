import { enumType } from '../../../../platform/graphql/index.js';

export const ReplyChartKind = enumType('ReplyChartKind', 'How a chart is drawn. New kinds may be added.', {
  LINE: 'A line for each series.',
  BAR: 'Bars beside each other for each point.',
});

export const ReplyChartUnit = enumType('ReplyChartUnit', 'The unit of the values of a chart.', {
  WON: 'Whole won.',
  PERCENT: 'Percent.',
  POINT: 'Points of a score.',
});

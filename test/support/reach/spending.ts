import { by, not, type Reach } from './reach.js';

const STAFF = not('for staff or administrators alone, and no question of a customer');
const QUARTER = by('quarter_summary');
const PEERS = by('peer_comparison');

/** What the room of spending shows. */
export const SPENDING_REACH: Reach = {
  fields: {
    'Customer.quarterlySpending': by('spending_trend'),
    'Customer.spendingDashboard': QUARTER,
    'Customer.spendingOutlook': by('forecast'),
    'Customer.peerComparison': PEERS,
    'Query.spendingSettings': not('a setting of the page, changed there'),
    'Query.dataQuality': STAFF,
    'Query.importBatch': STAFF,
    'Query.importBatches': STAFF,
    'Query.importExpectationSets': STAFF,
    'Query.importExpectations': STAFF,
    'Query.spendingStatistics': not('for administrators, as a table of forty quarters'),
  },
  types: {
    QuarterlySpending: by('spending_trend'),
    CategorySpending: by('spending_trend'),
    SpendingOutlook: by('forecast'),
    SpendingOutlookBand: by('forecast'),
    SpendingDashboard: { ...QUARTER, but: { checks: not('whether the data adds up is for staff to mend') } },
    SpendingCheck: not('whether the data adds up is for staff to mend'),
    SpendingFigure: QUARTER,
    SpendingChange: QUARTER,
    CategoryFigure: QUARTER,
    SpendingMovers: QUARTER,
    PriceChange: QUARTER,
    PeerComparison: PEERS,
    CategoryPeerFigure: PEERS,
    PeerFigure: PEERS,
    PeerGroup: PEERS,
    PeerWidening: PEERS,
    SpendingSettings: not('a setting of the page, changed there'),
  },
};

import type { Intent } from '../intents.js';
import { grammar, type Grammar } from './grammar.js';

/** How people ask for news of money and markets. */
export const NEWS: readonly Grammar<Intent>[] = [
  grammar(
    'NEWS_DIGEST',
    `[오늘|오늘자|어제|이번 주|최근|요즘|] [금융|경제|증시|부동산|] 뉴스 [요약해줘|정리해줘|알려줘|보여줘|뭐 있어?|있어요?]
     [환율|금리|기준금리|물가|주식|대출|유가|국채|코스피] [관련|] [뉴스|기사] [있어?|있나요?|알려줘|요약해 주세요|좀 보여줘]
     [오늘|최근] [주요|경제|금융] [뉴스|헤드라인|기사] {tell}
     뉴스 [브리핑|요약] [부탁해요|해줘|해 주세요]
     [경제|금융] 쪽에 [새로운|중요한] 뉴스 [있나요?|있어?]`,
    `any [finance|financial|economic|market|] news [today|this week|lately|]?
     [summarise|summarize|sum up|show me|tell me|give me] [today's|the latest|this week's|recent] [finance|financial|economic|market] news
     is there [any|] news [on|about] [the exchange rate|interest rates|the dollar|inflation|stocks|the base rate|oil prices]?
     what are [today's|the latest|] [financial|economic|market|] headlines?
     {eTell} the [latest|] news about [the won|COFIX|the Bank of Korea|house prices]
     [news|headlines] [digest|summary|briefing] please`,
  ),
];

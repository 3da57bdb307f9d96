import { said, saidWon } from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import type { AskedLoan } from '../asked-loans.js';
import { inEnglish } from '../wording.js';
import type { ShownAlternative } from './refinance-facts.js';
import type { Alternative } from './refinance.texts.js';

interface Best {
  readonly best: Alternative | null;
  /** What would save, but is hardly attainable. */
  readonly outOfReach: Alternative | null;
}

/** Whether switching a loan saves anything, and how much. */
export function refinanceLead(
  { spoken }: AskedLoan,
  shown: readonly ShownAlternative[],
  { best, outOfReach }: Best,
  span: Localized,
): Localized {
  if (best?.product) {
    const won = saidWon(best.savingWon ?? 0);
    return said(
      `네, ${withParticle(spoken.ko, '을/를')} ${withParticle(`‘${best.product.nameKo}’`, '으로/로')} 갈아타면 남은 ${span.ko} 동안 비용을 빼고도 ${withParticle(won.ko, '을/를')} 아낄 수 있는 것으로 계산됩니다.`,
      `Yes, switching ${inEnglish(spoken)} to ${best.product.nameEn} would save ${won.en} over ${span.en}, its costs taken off.`,
    );
  }
  if (outOfReach?.product) {
    const won = saidWon(outOfReach.savingWon ?? 0);
    return said(
      `${withParticle(spoken.ko, '은/는')} ${withParticle(`‘${outOfReach.product.nameKo}’`, '으로/로')} 갈아타면 ${withParticle(won.ko, '을/를')} 아끼는 것으로 계산되지만, DSR이 한도를 넘어 지금은 받기 어렵습니다.`,
      `Switching ${inEnglish(spoken)} to ${outOfReach.product.nameEn} would save ${won.en}, but your DSR is above its cap, so that it can hardly be had now.`,
    );
  }
  const hasOthers = shown.some(({ alternative }) => alternative.product !== null);
  return hasOthers
    ? said(
        `아니요, ${withParticle(spoken.ko, '은/는')} 지금 그대로 두는 편이 비용이 가장 적습니다.`,
        `No, keeping ${inEnglish(spoken)} as it is costs you least.`,
      )
    : said(
        `아니요, 지금 ${withParticle(spoken.ko, '을/를')} 갈아탈 수 있는 상품이 없습니다.`,
        `No product is on offer now that could replace ${inEnglish(spoken)}.`,
      );
}

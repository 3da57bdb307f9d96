import { said, saidDay, saidWon } from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import { obstacleText, type SoughtGoal } from '../../limit/index.js';

/** Whether the goal can be reached, by when and how, in a sentence or two. */
export function goalLead(goal: SoughtGoal, target: Localized, today: string): Localized {
  const { current, soonest, obstacles, targetWon } = goal;
  const missingToday = shortOfToday(goal, target);
  if ((current.limitWon ?? 0) >= targetWon)
    return said(
      `네, 지금 한도로 ${withParticle(target.ko, '을/를')} 받을 수 있습니다.`,
      `Yes, ${target.en} is within your limit of today.`,
    );
  if (!soonest) {
    const why = obstacles[0] ? obstacleText(obstacles[0]) : said('방법을 찾지 못했습니다.', 'No way was found.');
    const nearest = nearestOf({ current, obstacles });
    const missing = saidWon(Math.max(0, targetWon - (nearest ?? 0)));
    const short =
      nearest === null
        ? said('', '')
        : said(
            ` 가장 가까이 갈 수 있는 금액은 ${saidWon(nearest).ko}이고, 목표까지 ${withParticle(missing.ko, '이/가')} 모자랍니다.`,
            ` The nearest that can be had is ${saidWon(nearest).en}, ${missing.en} short.`,
          );
    return said(
      missingToday
        ? `${missingToday.ko}라고, 지금 조건으로는 이르기 어렵습니다. ${why.ko}${short.ko}`
        : `지금 조건으로는 ${target.ko}에 이르기 어렵습니다. ${why.ko}${short.ko}`,
      missingToday
        ? `${missingToday.en}, which cannot be reached as things are. ${why.en}${short.en}`
        : `As things are ${target.en} cannot be reached. ${why.en}${short.en}`,
    );
  }
  const day = saidDay(soonest.on, today);
  const repaid = saidWon(soonest.repaidWon);
  const how =
    soonest.repaidWon > 0
      ? said(`기존 대출을 ${repaid.ko} 갚으면`, `by repaying ${repaid.en} of your debts`)
      : said('아래 순서대로 하면', 'by the steps below');
  const first = missingToday
    ? said(`${missingToday.ko}랍니다. `, `${missingToday.en}. `)
    : said(`목표는 ${target.ko}입니다. `, `You want ${target.en}. `);
  return soonest.months === 0
    ? said(`${first.ko}${how.ko} 바로 받을 수 있습니다.`, `${first.en}It can be had now ${how.en}.`)
    : said(
        `${first.ko}${how.ko} ${soonest.months}개월 뒤인 ${day.ko}에 받을 수 있습니다.`,
        `${first.en}It can be had on ${day.en} ${how.en}.`,
      );
}

/** What is missing from the limit of today, which a person asking for a sum wants first; empty where that is not known. */
function shortOfToday({ current, targetWon }: SoughtGoal, target: Localized): Localized | null {
  if (current.limitWon === null) return null;
  const [now, missing] = [saidWon(current.limitWon), saidWon(targetWon - current.limitWon)];
  return said(
    `지금 한도는 ${withParticle(now.ko, '으로/로')}, ${target.ko}까지 ${withParticle(missing.ko, '이/가')} 모자`,
    `Your limit of today is ${now.en}, ${missing.en} short of ${target.en}`,
  );
}

/** The most available after everything that may be done, or today's limit if higher; null where neither is known. */
export function nearestOf({ current, obstacles }: Pick<SoughtGoal, 'current' | 'obstacles'>): number | null {
  const known = [current.limitWon, ...obstacles.map(({ mostWon }) => mostWon)].flatMap((won) => won ?? []);
  return known.length > 0 ? Math.max(...known) : null;
}

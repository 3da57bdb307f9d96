import type { ToolContext } from './tool.js';

/** `안 할래요`, `갈아타고 싶지 않아요`, `조건을 거절할게요`, `신청 취소해 주세요`. */
const DECLINED_KO =
  /(?<![가-힣])안 ?[가-힣]{0,6}(?:할|을|갈|탈|갚을|받을|낼)(?:래|게요?(?![가-힣])|까 ?해|까 ?봐)|고 ?싶지(?:는)? ?않|기 ?싫|지 ?않(?:을래|을게|겠|으려|기로)|(?:거절|거부|사양|포기|취하)(?:하|할|해|합|좀|요)|(?:신청|철회|요구|접수|제출)(?:한 ?거|한 ?것|한 ?걸)?(?:을|를|은|는|도)? ?(?:도로 ?)?(?:취소|취하|무르|물러|물릴|되돌|없던)/;
/** `I don't want to`, `decline the offer`, `cancel my application`. */
const DECLINED_EN =
  /\b(?:do not|don'?t|no longer|not) (?:really )?want\b|\bwant (?:no|to (?:decline|reject|cancel|turn))\b|\b(?:decline|reject|turn(?: (?:it|them|this|that|the \w+))? down|call off)\b|\b(?:cancel|revoke|take back|withdraw|undo) (?:my|the|that|this) (?:withdrawal|application|request|switch)\b|\brather not\b|\bchanged my mind\b/i;
/** Asks about a refusal or its results, or reports one by others: nothing is declined. */
const ASKS =
  /왜|이유|사유|어떻게 ?되|되나|될까|당(?:하|했|한)|거절(?:된|됐|되)|면 ?(?:어떻|무슨|뭐|불이익)|\b(?:why|what (?:if|happens)|was|were|been|got|can they|could they|will (?:you|they)|would (?:you|they))\b/i;

/** Whether somebody says that something is not to be done, or is to be taken back. Pure, by its words. */
export function declines(question: string): boolean {
  const text = question.normalize('NFC');
  return (DECLINED_KO.test(text) || DECLINED_EN.test(text)) && !ASKS.test(text);
}

/** The same of the question that a tool answers. */
export const isDeclined = ({ said = [] }: Pick<ToolContext, 'said'>): boolean => declines(said[0] ?? '');

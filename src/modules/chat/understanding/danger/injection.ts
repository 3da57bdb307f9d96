/** Attempts to get another role or the instructions from a model. They have no effect; auditors see the attempt. */
const ATTEMPTS =
  /(?:이전|위의?|앞의?|모든) ?(?:지시|명령|규칙|프롬프트)[^.\n]{0,12}(?:무시|잊|따르지)|시스템 ?프롬프트|지시(?:문|사항)을? ?(?:보여|알려|출력)|(?:너는|당신은) 이제|ignore (?:all |the |your |any )*(?:previous|prior|above|earlier)? ?(?:instructions|rules)|system prompt|reveal your (?:rules|instructions|prompt)|you are now|developer mode|jailbreak|<\/?(?:facts|system)>|\{\{|\[INST\]|<\|im_/i;

/** Whether a question tries to change the rules that the assistant answers by. */
export const triesToChangeRules = (question: string): boolean => ATTEMPTS.test(question.normalize('NFKC'));

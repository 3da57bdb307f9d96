import type { Localized } from '../text.js';
import type { ToolContext } from './tool.js';

/** Words that ask for a thing, an amount or a reason, or ask to see it: then yes or no is no answer. */
const ASKS_FOR =
  /얼마|얼매|얼만|무엇|무슨|뭐|뭣|뭘|머가|머야|어디|어느|언제|왜|몇|어떤|어떻|어때|어땠|어떠|누구|누가|알려|보여|설명|말해|조회|부탁|비교|\b(?:how|what|which|when|where|why|who|show|tell|explain|list|give)\b/i;
const KOREAN_END = /(?:나요?|가요|까요?|니|냐|[가-힣]지|죠|노|고|유|[어아]요?|데요?|요)$/;
const ENGLISH_START =
  /(?:^|[,.;:]\s*|\b(?:and|so|but)\s+)(?:(?:do|does|did|is|are|was|were|have|has|had|could|would|should|ca|wo)n't|(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|any)\b)/i;
/** `so I spend more than the average?` */
const ENGLISH_STATED =
  /^(?:(?:so|and|then|but|ok(?:ay)?),? )?(?:(?:i|we|they) (?!want|need|would|wish|wonder)\w+(?: \w+)+|(?:it|that|this)(?:'s| is| was| means| will| can)\b)[^?]*\?\s*$/i;
/** `so am I above it or not` */
const OR_NOT_EN = /^(?!.*\b(?:how|why|when|where|who)\b).*\bor not[?.! ]*$/i;
/** `above what is allowed`: what something is held against is not asked for. */
const COMPARED_WITH = /\b(?:above|below|over|under|beyond|within|past|than) what\b/gi;
const TRAILING_MARKS = /[\s?!.~ㅋㅎㅠㅜ…]+$/u;

/** Whether a question takes yes or no for an answer. Pure, by its words. */
export function takesYesOrNo(question: string): boolean {
  const text = question.normalize('NFC').trim();
  if (text.includes('여부') || OR_NOT_EN.test(text)) return true;
  if (text === '' || ASKS_FOR.test(text.replace(COMPARED_WITH, ''))) return false;
  return /[가-힣]/.test(text)
    ? text.endsWith('?') || KOREAN_END.test(text.replace(TRAILING_MARKS, ''))
    : ENGLISH_START.test(text) || ENGLISH_STATED.test(text);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Puts `네` or `아니요` before a lead when the question takes yes or no: by words that ask for it, where `asks` names
 * them. `contrary` are the words by which it asks for the opposite: `줄었나요?` when something rose.
 */
export function withYesOrNo(
  { said = [] }: Pick<ToolContext, 'said'>,
  lead: Localized,
  { holds, asks, contrary }: { readonly holds: boolean; readonly asks?: RegExp; readonly contrary?: RegExp },
): Localized {
  const question = askedFirst(said);
  if (!takesYesOrNo(question) || asks?.test(question) === false) return lead;
  const isYes = contrary?.test(question) ? !holds : holds;
  return isYes
    ? { ko: `네, ${lead.ko}`, en: `Yes, ${lowerFirst(lead.en)}` }
    : { ko: `아니요, ${lead.ko}`, en: `No, ${lowerFirst(lead.en)}` };
}

/** `넘겼습니까 안 넘겼습니까` asks what its first half asks. */
const OR_NOT = /(\S+[까니냐요])[\s,]+(?:안|못) ?[^?!.]{1,12}[\s?!.~]*$/;
const askedFirst = (said: readonly string[]): string => (said[0] ?? '').normalize('NFC').replace(OR_NOT, '$1?');

/** What was asked before the question, the newest first. */
export const askedBefore = ({ said = [] }: Pick<ToolContext, 'said'>): string[] => said.slice(1).toReversed();

/** Whether the question holds one of some words. */
export const saysAny = ({ said = [] }: Pick<ToolContext, 'said'>, words: RegExp): boolean =>
  words.test(askedFirst(said));

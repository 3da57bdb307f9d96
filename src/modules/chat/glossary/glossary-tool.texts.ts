import { said } from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import { capitalized, type Localized } from '../../../platform/text.js';
import type { Term } from './term.js';

export const GLOSSARY_TITLE: Localized = { ko: '금융 용어', en: 'Glossary' };

export const ASK_RATE_CUT = said('금리인하요구권이 뭐예요?', 'What is a rate cut request?');
export const ASK_DSR = said('DSR이 뭐예요?', 'What is the DSR?');
export const ASK_BEOTIMMOK = said('버팀목대출이 뭐예요?', 'What is a Beotimmok loan?');

/** One sentence that explains a term and names the source. */
export const termLead = ({ name, meaning, source }: Term): Localized =>
  said(
    `${withParticle(name.ko, '은/는')} ${meaning.ko} (출처: ${source.ko})`,
    `${capitalized(name.en)}: ${meaning.en} (Source: ${source.en})`,
  );

export const WHICH_TERM = said('어떤 용어를 설명해 드릴지 적어 주세요.', 'Which word shall I explain?');

export const unknownLead = (asked: string): Localized =>
  said(
    `‘${asked}’의 뜻은 용어 목록에 없어 설명해 드리지 못합니다. 금융감독원 금융용어사전에서 찾아보실 수 있습니다.`,
    `“${asked}” is not among the words I can explain. The dictionary of the Financial Supervisory Service may have it.`,
  );

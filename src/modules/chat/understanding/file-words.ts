const ASKS_SUMMARY =
  /요약|정리해|간추|어떤 ?(?:내용|파일)|무슨 ?(?:내용|파일)|\b(?:summar\w+|overview|what(?:'s| is) in)\b/i;
const NAMES_FILES =
  /파일|첨부|자료|엑셀|시트|(?<![가-힣])표[를는가에]?(?![가-힣])|사진|이미지|요약|분석|\b(?:files?|attach\w*|sheets?|spreadsheet|tables?|photos?|images?|pictures?|summar\w+|analy\w+)\b/i;

/** Whether a question is about a file as a whole, even if it sounds like one about a single figure. */
export const asksSummary = (question: string): boolean => ASKS_SUMMARY.test(question.normalize('NFC'));

/** Whether a question names files or what files hold. */
export const namesFiles = (question: string): boolean => NAMES_FILES.test(question.normalize('NFC'));

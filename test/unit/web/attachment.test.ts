import { describe, expect, it } from '@jest/globals';
import { failed, withChange, type Attachment } from '../../../src/web/landing/chat/carried/attachment.js';
import { carriedTexts as texts } from '../../../src/web/landing/chat/carried/texts.js';
import { RequestFailed } from '../../../src/web/shared/request-failed.js';

const file = (key: string, change: Partial<Attachment> = {}): Attachment => ({
  key,
  name: `${key}.csv`,
  stage: 'SENDING',
  percent: 10,
  failure: null,
  fileId: null,
  ...change,
});
const files = [file('a'), file('b')];

describe('a change of a file beside the question', () => {
  it('changes that file and no other', () => {
    expect(withChange(files, 'b', { percent: 11 })).toEqual([file('a'), file('b', { percent: 11 })]);
  });

  it('leaves the very list where it says what is known, or the file was removed, so that nothing is rendered', () => {
    expect(withChange(files, 'b', { percent: 10 })).toBe(files);
    expect(withChange(files, 'gone', { percent: 11 })).toBe(files);
  });
});

describe('a file that failed', () => {
  const failureOf = (stage: Attachment['stage'], error: unknown) =>
    failed([file('a', { stage })], 'a', error)[0]?.failure;

  it('says that it was not uploaded only where it was not', () => {
    expect(failureOf('SENDING', new Error('the line broke'))).toBe(texts.uploadFailed);
    expect(failureOf('SENDING', new RequestFailed('HTTP_500'))).toBe(texts.uploadFailed);
    expect(failureOf('ANALYSING', new RequestFailed('CANCELLED'))).toBe(texts.analysisFailed);
    expect(failureOf('ANALYSING', new Error('its analysis cannot be followed'))).toBe(texts.analysisFailed);
  });

  it("says the server's own sentence where there is one", () => {
    const said = '암호가 걸린 파일입니다.';
    expect(failureOf('ANALYSING', new RequestFailed('FAILED', said))).toEqual({ ko: said, en: said });
    expect(failed(files, 'a', new Error('the line broke'))[0]?.stage).toBe('FAILED');
  });
});

import { describe, expect, it } from '@jest/globals';
import { WITHHELD } from '../../../../src/modules/chat/gate/index.js';
import { everyCut, read } from './reading.js';

const released = (pieces: readonly string[]): string => read(pieces).shown;

describe('what somebody can be reached at', () => {
  it.each([
    ...['evil.com/login', 'evil.com', 'evil[.]com', 'evil (dot) com', 'evil dot com', 'secure-bank.co.kr', 'evil。com'],
    ...[
      '@kimloan',
      'kim(at)bank.com',
      'kim골뱅이bank',
      'kim@bank.com',
      'kim [at] bank [dot] com',
      'kim 골뱅이 bank닷com',
    ],
    ...['t.me/x', 'open.kakao.com/o/abc', 'bit.ly/3xyz', 'hxxp://evil.example', 'tel:010', 'youtu.be/abc'],
    ...['![x](//evil.example/a.png)', '[확인](//evil.example)', '//evil.example', '(//evilhost)', 'localhost/pay'],
    ...['<a href="//evil.example">확인</a>', '<img src=x onerror=evil(1)>', '<script>', '<iframe src="evil">', '</a>'],
    ...['evil-loan 점 kr', 'evil 점 com', 'localhost:3000/pay', 'LOCALHOST', "<svg onload='evil()'>"],
    ...['공일공 일이삼사 오육칠팔', '공일공-일이삼사-오육칠팔', '영일공', 'oh one oh', '010-1234-5678'],
  ])('is withheld: %s', (address) => {
    const text = `지금 ${address} 로 연락해 주세요.`;
    const whole = released([text]);
    expect(whole).toMatch(/\(표시하지 않는 정보\)|\(확인되지 않은 수치\)/);
    expect(whole).not.toMatch(/evil|bank|kim|t\.me|kakao|bit|youtu|공일|영일|oh one|1234/);
    for (const pieces of everyCut(text)) expect({ pieces, shown: released(pieces) }).toEqual({ pieces, shown: whole });
  });

  it('is a name in a chat that is called one', () => {
    for (const pieces of everyCut('카톡 아이디: kimloan77 입니다.')) {
      expect(released(pieces)).toBe(`카톡 아이디: ${WITHHELD.ko} 입니다.`);
    }
  });

  it.each([
    '서민금융콜센터는 1397입니다. 신용회복위원회(1600-5500)도 있습니다.',
    'Please look at it. It is fine. Ask me. Meet us at the branch, e.g. in the app.',
    'The dot on the map (at the top) is your branch. Use it or not.',
    '앱(App)에서 확인하세요. 홈페이지나 앱에서 보실 수 있습니다. 공일은 쉬는 날입니다.',
    '수입/지출을 나누어 보세요. 원금과/또는 이자입니다. and/or he/she. 소득 < 지출이면 저축이 줄어듭니다.',
    'My local host is kind. 신용 점수를 확인하세요. Moa 점검 시간입니다.',
    'Your loan is open. Io is a moon. Credit line of the bank.',
    '골뱅이 무침은 모릅니다. 카카오톡으로는 상담하지 않습니다.',
  ])('is not seen in ordinary words: %s', (text) => {
    for (const pieces of everyCut(text)) expect({ pieces, shown: released(pieces) }).toEqual({ pieces, shown: text });
  });
});

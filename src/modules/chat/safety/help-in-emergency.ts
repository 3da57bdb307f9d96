import type { Localized } from '../../../platform/text.js';
import type { EmergencyKind } from '../understanding/index.js';

/**
 * Who stops what. Stopping payment: the lender or the police, Article 3 of 통신사기피해환급법 (전기통신금융사기 피해 방지 및
 * 피해금 환급에 관한 특별법); cards: Article 16 of 여신전문금융업법, the issuer answers for use after the loss was reported;
 * blocking new loans in one's name: 여신거래 안심차단 서비스 (금융위원회, 2024-08-23). Police 112, 금융감독원 1332.
 */
const FIRST: Readonly<Record<EmergencyKind, Localized>> = {
  FRAUD: {
    ko: [
      '지금 바로 송금을 멈추고 지급정지부터 요청해 주세요. 빠를수록 돈을 지킬 가능성이 큽니다.',
      [
        '- 금융회사 고객센터: 돈을 보낸 계좌와 받은 계좌의 지급정지, 이어서 피해구제 신청',
        '- 경찰 112: 신고와 지급정지 요청(24시간)',
        '- 금융감독원 1332: 피해 상담과 구제 절차 안내',
      ].join('\n'),
      '모르는 앱을 설치하거나 링크를 누르셨다면 그 휴대전화로는 걸지 마시고, 다른 전화로 걸어 주세요.',
    ].join('\n\n'),
    en: [
      'Stop sending money now, and have the payments stopped first. The sooner, the better the chance to keep the money.',
      [
        '- Your bank’s call centre: have the account you paid from and the one you paid to stopped, then apply for relief',
        '- Police 112: report it and ask to have the payment stopped (day and night)',
        '- Financial Supervisory Service 1332: advice on what to do next',
      ].join('\n'),
      'If you installed an unknown app or opened a link, do not call from that phone: use another one.',
    ].join('\n\n'),
  },
  IDENTITY: {
    ko: [
      '본인이 하지 않은 대출이나 개통이 의심되면 지금 바로 막아 주세요.',
      [
        '- 그 대출을 내준 금융회사 고객센터: 본인이 신청하지 않았다고 알리고 지급정지와 확인 요청',
        '- 경찰 112: 명의도용 신고(24시간)',
        '- 금융감독원 1332: 피해 상담과 개인정보 노출 사실 등록 안내',
        '- 거래하시는 은행의 영업점이나 앱: ‘여신거래 안심차단’을 신청해 본인 명의의 새 대출 막기',
      ].join('\n'),
    ].join('\n\n'),
    en: [
      'If somebody may have taken a loan or a phone contract in your name, have it stopped now.',
      [
        '- The call centre of the lender that granted it: say that you did not apply, and ask to stop payment and look into it',
        '- Police 112: report that your name was misused (day and night)',
        '- Financial Supervisory Service 1332: advice, and how to register that your data is exposed',
        '- A branch or the app of your bank: ask to block new credit in your name (여신거래 안심차단)',
      ].join('\n'),
    ].join('\n\n'),
  },
  PAYMENT: {
    ko: [
      '본인이 하지 않은 결제나 출금이 있다면 지금 바로 그 카드나 계좌의 사용을 정지해 주세요.',
      [
        '- 카드사나 은행 고객센터: 사용 정지, 부정 사용 신고, 결제에 대한 이의 제기(분실·도난 신고는 24시간)',
        '- 경찰 112: 도용이나 사기가 의심될 때 신고와 지급정지 요청(24시간)',
        '- 금융감독원 1332: 해결되지 않을 때 상담',
      ].join('\n'),
    ].join('\n\n'),
    en: [
      'If there is a payment or withdrawal that you did not make, have that card or account stopped now.',
      [
        '- The call centre of your card company or bank: stop the card or account, report the misuse and dispute the payment',
        '- Police 112: if you suspect theft or fraud, report it and ask to have payments stopped (day and night)',
        '- Financial Supervisory Service 1332: advice if it is not resolved',
      ].join('\n'),
    ].join('\n\n'),
  },
  LOST: {
    ko: [
      '지금 바로 사용을 정지해 주세요. 신고하신 뒤에는 다른 사람이 쓰기 어렵습니다.',
      [
        '- 카드: 카드사 고객센터나 앱에서 분실 신고(24시간). 여러 장이면 한 카드사에 일괄 신고를 요청하실 수 있습니다.',
        '- 휴대전화: 통신사에 분실 정지를, 금융회사 고객센터에 모바일뱅킹과 간편결제 정지를 요청',
        '- 통장이나 신분증: 금융회사 고객센터에 분실 신고, 신분증은 금융감독원 1332에서 개인정보 노출 등록 안내',
        '- 도난당했거나 모르는 결제·이체가 있다면: 경찰 112(24시간)',
      ].join('\n'),
    ].join('\n\n'),
    en: [
      'Have it stopped now, so that nobody else can use it.',
      [
        '- Card: report the loss to the call centre or in the app of your card company (day and night). With several cards, ask one company to report them all.',
        '- Phone: ask your carrier to suspend it, and your bank’s call centre to stop mobile banking and payments',
        '- Bank book or ID: report it to your bank; for an ID, the Financial Supervisory Service 1332 tells how to register that your data is exposed',
        '- If it was stolen, or there are payments you do not know: police 112 (day and night)',
      ].join('\n'),
    ].join('\n\n'),
  },
};

const LAST: Localized = {
  ko: '이 상담은 정지나 신고를 대신해 드리지 못하니 지금 바로 전화해 주세요. 비밀번호와 인증번호는 누구에게도 알려 주지 마세요. 이 상담에서도 묻지 않습니다.',
  en: 'This chat cannot stop or report anything for you, so please call now. Tell nobody your passwords or codes; this chat never asks for them.',
};

/** What is said in an emergency: what to stop, who stops it, and nothing else. */
export const emergencyText = (kind: EmergencyKind): Localized => ({
  ko: `${FIRST[kind].ko}\n\n${LAST.ko}`,
  en: `${FIRST[kind].en}\n\n${LAST.en}`,
});

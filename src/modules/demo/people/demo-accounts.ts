/** Enough people at each institution to take an application from review to money: one reviews, another approves. */
export const DEMO_ACCOUNTS = [
  { kind: 'BANK', role: 'ADMIN', email: 'admin@example.com', name: '관리자' },
  { kind: 'BANK', role: 'STAFF', email: 'staff@example.com', name: '이직원' },
  { kind: 'BANK', role: 'STAFF', email: 'approver@example.com', name: '정승인' },
  { kind: 'BANK', role: 'CUSTOMER', email: 'customer@example.com', name: '김하늘' },
  { kind: 'CARD', role: 'ADMIN', email: 'admin2@example.com', name: '한관리' },
  { kind: 'CARD', role: 'STAFF', email: 'staff2@example.com', name: '최직원' },
  { kind: 'CARD', role: 'STAFF', email: 'approver2@example.com', name: '윤승인' },
  { kind: 'CARD', role: 'CUSTOMER', email: 'customer2@example.com', name: '박도현' },
  { kind: 'BANK', role: 'SERVICE', email: 'payments@example.com', name: '결제 시스템' },
  { kind: 'CARD', role: 'SERVICE', email: 'payments2@example.com', name: '결제 시스템' },
] as const;

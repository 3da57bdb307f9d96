import { ADMINISTRATORS, Permission } from '../../../platform/access/index.js';

export const READ_COMPLIANCE = new Permission({
  roles: ADMINISTRATORS,
  when: 'Records of their institution, without what was said.',
  opens: ['Query.complianceRecords', 'Query.complianceVerify'],
});

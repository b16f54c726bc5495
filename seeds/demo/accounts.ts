import type { SessionState } from '../../shared/model/people/account.ts';

/** Named on the login page of the demo bureau, and only there. */
export const demoAccounts: SessionState['demoAccounts'] = [
  { name: 'jingban', displayName: '林晓禾', roles: ['clerk'], password: 'maple-harbor-31' },
  { name: 'shenqian', displayName: '周启明', roles: ['leader'], password: 'tulip-lantern-42' },
  { name: 'guanli', displayName: '许文博', roles: ['admin', 'clerk'], password: 'amber-kettle-53' },
];

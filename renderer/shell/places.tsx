import {
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  DashboardOutlined,
  FileSearchOutlined,
  FlagOutlined,
  FolderOpenOutlined,
  ImportOutlined,
  NumberOutlined,
  ReadOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Role } from '../../shared/model/kinds.ts';

type Place = { path: string; name: string; icon: ReactNode; roles: readonly Role[] | 'all' };

/** The places of the left menu, in the order of the work; each person sees those of their roles. */
export const places: readonly Place[] = [
  { path: '/board', name: '工作台', icon: <DashboardOutlined />, roles: 'all' },
  { path: '/items', name: '办理件', icon: <FolderOpenOutlined />, roles: 'all' },
  { path: '/items?role=co', name: '会办', icon: <TeamOutlined />, roles: ['clerk', 'leader'] },
  { path: '/review', name: '审签', icon: <AuditOutlined />, roles: ['leader', 'clerk'] },
  { path: '/commitments', name: '承诺台账', icon: <FlagOutlined />, roles: 'all' },
  { path: '/schedule', name: '期限日程', icon: <CalendarOutlined />, roles: 'all' },
  { path: '/statistics', name: '统计年报', icon: <BarChartOutlined />, roles: 'all' },
  { path: '/numbers', name: '文号登记', icon: <NumberOutlined />, roles: 'all' },
  { path: '/import', name: '导入', icon: <ImportOutlined />, roles: ['clerk', 'admin'] },
  { path: '/search', name: '档案检索', icon: <FileSearchOutlined />, roles: 'all' },
  { path: '/references', name: '参考资料', icon: <ReadOutlined />, roles: 'all' },
  { path: '/settings', name: '设置', icon: <SettingOutlined />, roles: 'all' },
];

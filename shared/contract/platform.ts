import { ProposalId } from '../model/items/proposal.ts';
import type { Life } from '../model/life/life.ts';
import {
  type PlatformDesk,
  type PlatformProfile,
  PlatformsSave,
  PlatformTick,
  UploadIn,
} from '../model/platform/platform.ts';
import { Nothing } from '../model/primitives.ts';
import { admin, clerk, command, query } from './operation.ts';

/** What of a signed letter is typed into the platforms of those who assign, and when it was. */
export const platformOperations = {
  'platform.list': query('查看上传平台的设置', 'signed-in', Nothing).returns<PlatformProfile[]>(),
  'platform.save': command('修改上传平台的设置', admin, PlatformsSave).returns<PlatformProfile[]>(),
  'platform.desk': query('查看要录入平台的内容', 'signed-in', ProposalId).returns<PlatformDesk>(),
  'platform.tick': command('勾选已录入的栏目', clerk, PlatformTick).returns<null>(),
  'upload.record': command('登记上传平台', clerk, UploadIn).returns<Life>(),
} as const;

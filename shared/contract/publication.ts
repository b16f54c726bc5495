import { PublicationIn } from '../model/life/inputs.ts';
import type { Life } from '../model/life/life.ts';
import type { FilesOut } from '../model/primitives.ts';
import { type PublicationMark, PublicationText } from '../model/publication.ts';
import {
  type WebDesk,
  WebFiles,
  WebListPage,
  type WebOverview,
  WebOverviewFiles,
  WebOverviewSave,
  WebRecord,
  WebReturn,
  type WebRows,
  WebSave,
  WebSource,
  WebSubmit,
  WebTextId,
  WebYear,
} from '../model/web-text.ts';
import { clerk, command, heavyQuery, query, task } from './operation.ts';

const clerkOrLeader = ['clerk', 'leader'] as const;

/** What should come off a text before it is published, and the text that is. */
export const publicationOperations = {
  'publication.suggest': query('找出公开前应撤下的内容', 'anyone', PublicationText).returns<PublicationMark[]>(),
  'publication.desk': query('查看公开稿', 'signed-in', WebSource).returns<WebDesk>(),
  'publication.save': command('保存公开稿', clerk, WebSave).returns<{ revision: number }>(),
  'publication.submit': task('提交公开稿', clerk, WebSubmit).returns<{ webTextId: number }>(),
  'publication.takeBack': command('撤回公开稿', clerk, WebTextId).returns<null>(),
  'publication.pass': command('审核同意公开', clerkOrLeader, WebTextId).returns<null>(),
  'publication.return': command('退回公开稿', clerkOrLeader, WebReturn).returns<null>(),
  'publication.files': task('导出网页文件', 'signed-in', WebFiles).returns<FilesOut>(),
  'publication.record': command('登记公开情况', clerk, PublicationIn).returns<Life>(),
  'publication.note': command('登记往年答复的公开网址', clerk, WebRecord).returns<null>(),
  'publication.year': heavyQuery('查看一年的公开情况', 'signed-in', WebListPage).returns<WebRows>(),
  'publication.overview': heavyQuery('查看一年的总体情况', 'signed-in', WebYear).returns<WebOverview>(),
  'publication.saveOverview': command('保存公开的总体情况', clerk, WebOverviewSave).returns<{ revision: number }>(),
  'publication.overviewFiles': task('导出公开的总体情况', 'signed-in', WebOverviewFiles).returns<FilesOut>(),
  'publication.compile': task('导出年度答复汇编', 'signed-in', WebYear).returns<FilesOut & { left: string[] }>(),
} as const;

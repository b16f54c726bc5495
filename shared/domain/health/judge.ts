import type { HealthLine, IntegrityFound } from '../../model/health/health.ts';
import type { KeepingNotice, KeepingState } from '../../model/keeping.ts';
import type { Instant } from '../../model/primitives.ts';
import { dayOfMoment } from '../dates/moment.ts';

const megabyte = 1024 * 1024;
const day = 86_400_000;
/** 每季度检查一次. */
const checkedDays = 90;

/** 磁盘：写得下今后的办理和备份才算够：紧的时候提醒，快满的时候要马上腾。 */
export function diskLine({ free, store }: { free: number; store: number }): HealthLine {
  const words = `还有${sizeInWords(free)}可用，数据和附件共${sizeInWords(store)}`;
  const least = Math.max(200 * megabyte, store);
  if (free < least)
    return {
      ...{ of: 'disk', state: 'bad', words },
      todo: '快满了，满了就存不进去。请把别的大文件移走；旧的备份拷到移动硬盘以后，可以从「备份」文件夹里删去。',
    };
  if (free < Math.max(1024 * megabyte, 3 * store))
    return { ...{ of: 'disk', state: 'watch', words }, todo: '有些紧，请腾出一些空间；备份也存在这块盘上。' };
  return { of: 'disk', state: 'good', words, todo: '' };
}

/** 备份：今天或昨天有一份、没有要处理的事才算好。 */
export function backupLine(
  { made }: Pick<KeepingState, 'made'>,
  notices: readonly KeepingNotice[],
  now: Instant,
): HealthLine {
  const ages = made ? Math.floor((Date.parse(now) - Date.parse(made.at)) / day) : null;
  const words = !made ? '还没有备份' : `最近一份是${dayOfMoment(made.at)}做的${ages ? `，已过${ages}天` : ''}`;
  const grave = notices.filter(({ kind }) => ['foreign', 'failed', 'overdue', 'rehearsal'].includes(kind));
  if (grave.length > 0)
    return { of: 'backup', state: 'bad', words, todo: '有备份没有做成或打不开，请管理员到「设置—数据备份」看原因。' };
  if (ages === null || ages > 1)
    return { of: 'backup', state: 'bad', words, todo: '请管理员到「设置—数据备份」点「立即备份」。' };
  const others = notices.filter(({ kind }) => kind !== 'rehearsed');
  if (others.length > 0)
    return { of: 'backup', state: 'watch', words, todo: '还有要办的（第二处、口令），请管理员到「设置—数据备份」看。' };
  return { of: 'backup', state: 'good', words, todo: '' };
}

/** 检索索引：建好了才查得全。 */
export function indexLine({
  records,
  building,
}: {
  records: number;
  building: { done: number; total: number } | null;
}): HealthLine {
  if (!building) return { of: 'index', state: 'good', words: `已建好，共${records}份`, todo: '' };
  const words = `正在建，${building.done}／${building.total}`;
  return {
    of: 'index',
    state: 'watch',
    words,
    todo: '会自己建完，建完以前有的内容查不到。几天没有动的，请到「档案检索」点「重建」。',
  };
}

/** 数据文件和附件：检查过、没有坏的、不太久。 */
export function integrityLine(last: { at: Instant; words: string } | null, now: Instant): HealthLine {
  if (last === null)
    return {
      of: 'integrity',
      state: 'watch',
      words: '还没有检查过',
      todo: '请管理员点「检查数据是否完好」，可以随时停止。',
    };
  const words = `${dayOfMoment(last.at)}检查：${last.words}`;
  if (!last.words.startsWith(soundWords))
    return {
      of: 'integrity',
      state: 'bad',
      words,
      todo: '请先备份，不要再办理；再从较早的备份恢复，或把「情况说明」交给帮忙的人。',
    };
  if (Date.parse(now) - Date.parse(last.at) > checkedDays * day)
    return { of: 'integrity', state: 'watch', words, todo: '已过三个月，请管理员再检查一次。' };
  return { of: 'integrity', state: 'good', words, todo: '' };
}

const soundWords = '完好';

/** What the log says of a check: 「完好：数据表51张，附件和模板12个」, or what was found. */
export function integrityWords({ tables, attachments, findings, further }: Omit<IntegrityFound, 'at'>): string {
  const looked = [tables > 0 && `数据表${tables}张`, `附件和模板${attachments}个`].filter(Boolean).join('，');
  const count = findings.length + further;
  return count === 0 ? `${soundWords}：${looked}` : `发现${count}处不对（共查${looked}）`;
}

/** 「3.2 GB」, as people read a disk. */
export function sizeInWords(bytes: number): string {
  const megabytes = bytes / megabyte;
  if (megabytes >= 1024) return `${(megabytes / 1024).toFixed(1)} GB`;
  return megabytes >= 1 ? `${Math.round(megabytes)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

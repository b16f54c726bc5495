import type { CopyFacts } from '../../../shared/model/keeping.ts';

/** What a copy holds, as an office would count it. */
export function holdsWords({ items, letters, earlier, attachments, missing, storeOnly }: CopyFacts): string {
  const parts = [`办理件${items}件`, `函${letters}份`, `往年件${earlier}件`];
  if (storeOnly) return [...parts, '附件和密钥不在其中'].join('，');
  parts.push(`附件${attachments}个`);
  if (missing.length > 0) parts.push(`附件${missing.length}个当时已缺失`);
  return parts.join('，');
}

const mostNamed = 5;

/** Of a copy of an earlier program: what had to be found beside it and was not; empty when all was. */
export function besidesWords({ storeOnly, missing, unproven }: CopyFacts): string {
  if (!storeOnly) return '';
  const named = missing.slice(0, mostNamed).join('、');
  const lost =
    missing.length === 0
      ? '附件都在数据文件夹里找到了。'
      : `找不到的附件${missing.length}个：${named}${missing.length > mostNamed ? ' 等' : ''}。`;
  return `这是旧版程序的备份，只有数据库。${lost}${unproven ? '没有找到它的日志密钥，恢复后不能证明以前的日志没有改动。' : ''}`;
}

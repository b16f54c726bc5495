import type { CopyFacts } from '../../../shared/model/keeping.ts';

/** What a copy holds, as an office would count it. */
export function holdsWords({ items, letters, earlier, attachments, missing }: CopyFacts): string {
  const parts = [`办理件${items}件`, `函${letters}份`, `往年件${earlier}件`, `附件${attachments}个`];
  if (missing.length > 0) parts.push(`附件${missing.length}个当时已缺失`);
  return parts.join('，');
}

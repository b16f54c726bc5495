import type { KeepingSettings } from '../../model/keeping.ts';
import { dayOfMoment } from '../dates/moment.ts';

type Present = { sealedSince: string | null; second: KeepingSettings['second'] };

/**
 * What of the keeping stays as it is now when an older copy is put in place, and what goes back to the copy's day: said
 * before. Nothing chosen yet (a fresh PC) → 备份口令、第二处照备份里的.
 */
export function staysWords(present: Present): string {
  const { sealedSince, second } = present;
  const stays = [
    sealedSince === null ? '' : `备份口令（${dayOfMoment(sealedSince)}定的）`,
    second === null ? '' : `第二处（${second.folder}，每${second.everyDays}天）`,
  ].filter(Boolean);
  const kept =
    stays.length > 0
      ? `${stays.join('、')}不随备份，恢复后照现在的。`
      : '现在没有定备份口令和第二处，恢复后照备份里的。';
  return `${kept}账号、密码、角色和各项设置都回到备份时的样子：备份以后改过的密码，要用以前的登录。`;
}

/** What has come of it: said afterwards, and in the log. `present` is what held before, `copy` what the copy brought. */
export function keptWords(present: KeepingSettings | null, copy: KeepingSettings): string {
  const from = (isPresent: boolean) => (isPresent ? '照恢复前的' : '照备份里的');
  const seal = present?.seal ?? copy.seal;
  const second = present?.second ?? copy.second;
  return [
    seal === null
      ? '没有备份口令，以后的备份不加密'
      : `备份口令${from(Boolean(present?.seal))}（${dayOfMoment(seal.since)}${seal.by}定的）`,
    second === null ? '没有第二处' : `第二处${from(Boolean(present?.second))}（${second.folder}）`,
  ].join('，');
}

import type { z } from 'zod';
import { confirmedField } from '../../shared/domain/audit/logged-fields.ts';
import { stampOf } from '../../shared/domain/audit/stamp.ts';
import { unvouchedWords } from '../../shared/domain/audit/standing-words.ts';
import { isAdmitted } from '../../shared/domain/people/admitted.ts';
import { refusal } from '../../shared/errors.ts';
import type { AuditConfirm, AuditStanding } from '../../shared/model/audit.ts';
import type { Role } from '../../shared/model/kinds.ts';
import type { CommandContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { rowsChanged, rowsChangedIn, settingsAndDirectories, whatLetsIn } from '../db/sealing/changed-rows.ts';
import { sealAsFound } from '../db/sealing/seal-as-found.ts';
import { allEnds, endsBeside, lostEnds } from './anchors.ts';

/**
 * What is to be said of the store before anybody relies on it: at the sign-in, whether the log is still the one that was;
 * to whom the log is open also what of the office's own rows was changed. What people wrote in items is marked where it
 * is shown.
 */
export async function storeStanding(
  { db, auditKey, folder }: { db: ReadDb; auditKey: Buffer; folder: string },
  roles: readonly Role[],
): Promise<AuditStanding> {
  const isShown = isAdmitted(['admin', 'leader'], roles);
  const lost = await lostEnds(db, isShown ? await allEnds(folder) : endsBeside(folder));
  const confirms = isShown ? await rowsChanged({ db, auditKey }, settingsAndDirectories) : [];
  const letIn = isShown ? await rowsChanged({ db, auditKey }, whatLetsIn) : [];
  return { unvouched: unvouchedWords(lost), changed: [...confirms, ...letIn], confirms };
}

/**
 * Seals settings and directories as they are found, because an administrator answers for them. Accounts, keys and seats
 * are not among them: each is looked at and saved, or taken away, where it stands.
 */
export async function confirmAsFound(
  { db, auditKey, changed, record }: CommandContext,
  { why, seen }: z.output<typeof AuditConfirm>,
) {
  const found = await rowsChangedIn({ db, auditKey }, settingsAndDirectories);
  const words = [...new Set(found.map((each) => each.words))];
  if (words.length === 0) throw refusal('changes.none');
  if (seen !== undefined && seen !== stampOf(words)) throw refusal('changes.others');
  await sealAsFound(
    db,
    found.map(({ change }) => change),
  );
  changed({ [confirmedField]: null }, { [confirmedField]: why });
  record(`核对设置和名录无误（${why}），按现有内容封存：${words.join('；')}`);
}

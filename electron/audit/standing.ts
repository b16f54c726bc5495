import { unvouchedWords } from '../../shared/domain/audit/standing-words.ts';
import { isAdmitted } from '../../shared/domain/people/admitted.ts';
import type { AuditStanding } from '../../shared/model/audit.ts';
import type { Role } from '../../shared/model/kinds.ts';
import type { ReadDb } from '../db/connections.ts';
import { ofTheOffice, rowsChanged } from '../db/sealing/changed-rows.ts';
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
  return {
    unvouched: unvouchedWords(lost),
    changed: isShown ? await rowsChanged({ db, auditKey }, ofTheOffice) : [],
  };
}

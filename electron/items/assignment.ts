import { at, refusal } from '../../shared/errors.ts';
import type { ReadDb } from '../db/connections.ts';

type Assignment = {
  sectionId: number | null;
  handlerId: number | null;
  leaderId: number | null;
  subject: string;
};
type AssignmentNames = { sectionName: string | null; handlerName: string | null; leaderName: string | null };

/** Who has an item in hand, by name; refuses a 科室 or person that the office does not have. */
export async function assigned(
  db: ReadDb,
  { sectionId, handlerId, leaderId, subject }: Assignment,
): Promise<AssignmentNames & { words: string }> {
  const sectionName = sectionId === null ? null : await nameIn(db, 'section', sectionId, '个科室', 'sectionId');
  const handlerName = handlerId === null ? null : await nameIn(db, 'person', handlerId, '位承办人', 'handlerId');
  const leaderName = leaderId === null ? null : await nameIn(db, 'person', leaderId, '位责任领导', 'leaderId');
  const words = [
    sectionName && `承办科室 ${sectionName}`,
    handlerName && `承办人 ${handlerName}`,
    leaderName && `责任领导 ${leaderName}`,
    subject && `主题 ${subject}`,
  ]
    .filter(Boolean)
    .join('，');
  return { sectionName, handlerName, leaderName, words: words || '撤销分派' };
}

async function nameIn(db: ReadDb, table: 'section' | 'person', id: number, what: string, field: string) {
  const row = await db.selectFrom(table).select('name').where('id', '=', id).executeTakeFirst();
  if (!row) throw at(refusal('record.missing', { what }), { field });
  return row.name;
}

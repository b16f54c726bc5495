import { outOfDate } from '../../shared/domain/similar/out-of-date.ts';
import { refusal } from '../../shared/errors.ts';
import { type ProposalKind, proposalKinds } from '../../shared/model/kinds.ts';
import type { TextBlock } from '../../shared/model/opinions.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { pieceKinds } from '../../shared/model/reading/reading.ts';
import type { PassageText } from '../../shared/model/similar.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { sessionNamer } from './earlier-matters.ts';

/** The letters of an earlier case, paragraph by paragraph, replies first. Refuses with `record.missing`. */
export async function passagesOfCase(db: ReadDb, id: number, today: Day): Promise<PassageText[]> {
  const row = await db
    .selectFrom('earlierCase')
    .select(['kind', 'level', 'term', 'meeting', 'number', 'title', 'answeredOn'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '件往年的建议提案' });
  const session = (await sessionNamer(db))(row.kind, row.level, row.term, row.meeting);
  const letters = await db.selectFrom('publishedLetter').selectAll().where('caseId', '=', id).orderBy('id').execute();
  const replies = letters.toSorted((a, b) => Number(a.what !== 'reply') - Number(b.what !== 'reply'));
  return replies.map(({ what, record, replyDate }) => {
    const { blocks, replyUnit } = fromJson(record);
    const day = replyDate ?? row.answeredOn;
    const by = what === 'opinion' && replyUnit ? `${replyUnit}的` : '的';
    const label = `${session}${named(row)}${by}${what === 'reply' ? '答复' : pieceKinds[what]}${dated(day)}`;
    return passageText(label, blocks, day, today);
  });
}

/** What was signed for an item answered here, the last round first. Refuses with `record.missing`. */
export async function passagesOfItem(db: ReadDb, id: number, today: Day): Promise<PassageText[]> {
  const row = await db
    .selectFrom('proposal')
    .select(['kind', 'level', 'term', 'meeting', 'number', 'title'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '一件' });
  const session = (await sessionNamer(db))(row.kind, row.level, row.term, row.meeting);
  const signed = await db
    .selectFrom('signature')
    .innerJoin('letter', 'letter.id', 'signature.letterId')
    .innerJoin('letterVersion', (join) =>
      join
        .onRef('letterVersion.letterId', '=', 'signature.letterId')
        .onRef('letterVersion.version', '=', 'signature.version'),
    )
    .innerJoin('documentNumber', 'documentNumber.id', 'signature.numberId')
    .select(['letter.round', 'letter.kind', 'signature.signedOn', 'letterVersion.content'])
    .where('letter.proposalId', '=', id)
    .where('documentNumber.voidedOn', 'is', null)
    .orderBy('signature.id', 'desc')
    .execute();
  return signed.map(({ kind, round, signedOn, content }) => {
    const what = kind === 'opinion' ? '会办意见' : round > 1 ? '再次答复' : '答复';
    return passageText(`${session}${named(row)}的${what}${dated(signedOn)}`, fromJson(content).blocks, signedOn, today);
  });
}

/** Reference material, a paragraph a line. Refuses with `record.missing`. */
export async function passagesOfReference(db: ReadDb, id: number, today: Day): Promise<PassageText[]> {
  const row = await db.selectFrom('reference').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '份参考资料' });
  const lines = row.text.split('\n').filter((text) => text.trim() !== '');
  const from = row.source ? `，${row.source}` : '';
  const blocks = lines.map((text): TextBlock => ({ level: 0, text: text.trim() }));
  return [passageText(`《${row.title}》${from}${dated(row.day)}`, blocks, row.day, today)];
}

const dated = (day: Day | null) => (day === null ? '' : `（${day}）`);

function named({ kind, number, title }: { kind: ProposalKind; number: string | null; title: string | null }): string {
  return number ? `第${number}号${proposalKinds[kind]}` : `《${title ?? '案由不详'}》`;
}

function passageText(label: string, blocks: readonly TextBlock[], day: Day | null, today: Day): PassageText {
  return {
    label,
    writtenOn: day,
    passages: blocks
      .filter(({ text }) => text.trim() !== '')
      .map(({ level, text, table }) => ({
        ...{ level, text, outOfDate: outOfDate(text, day, today) },
        ...(table ? { table } : {}),
      })),
  };
}

import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { refusal } from '../../shared/errors.ts';
import type { NumberRow } from '../../shared/model/letter/letter.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { letterUnsigned, numberMayFall } from '../items/unsigned.ts';

/** The register of document numbers; a void number stays in it. */
export const operations = {
  'number.list': async (context, { code, year }) => {
    let rows = register(context);
    if (code !== null) rows = rows.where('code', '=', code);
    if (year !== null) rows = rows.where('year', '=', year);
    return (await rows.execute()).map(inWords);
  },

  'number.void': async (context, { numberId, reason }) => {
    const { db, today, record } = context;
    const find = async () => {
      const row = await register(context).where('documentNumber.id', '=', numberId).executeTakeFirst();
      if (!row) throw refusal('record.missing', { what: '个文号' });
      return inWords(row);
    };
    const before = await find();
    if (before.voidedOn) throw refusal('number.voided');
    await numberMayFall(context, before.proposalId);
    await db
      .updateTable('documentNumber')
      .set({ voidedOn: today, voidReason: reason })
      .where('id', '=', numberId)
      .execute();
    await letterUnsigned(context, await letterOf(context, numberId), `文号${before.documentNumber}作废：${reason}`);
    record(`作废文号${before.documentNumber}：${reason}`, before.proposalId);
    return find();
  },
} satisfies Operations;

async function letterOf({ db }: QueryContext, numberId: number): Promise<number> {
  const row = await db
    .selectFrom('documentNumber')
    .select('letterId')
    .where('id', '=', numberId)
    .executeTakeFirstOrThrow();
  return row.letterId;
}

function register({ db }: QueryContext) {
  return db
    .selectFrom('documentNumber')
    .innerJoin('letter', 'letter.id', 'documentNumber.letterId')
    .innerJoin('proposal', 'proposal.id', 'letter.proposalId')
    .select(['documentNumber.id', 'code', 'year', 'n', 'letter.proposalId', 'proposal.title'])
    .select(['issuedOn', 'issuedBy', 'voidedOn', 'voidReason'])
    .orderBy('year', 'desc')
    .orderBy('code')
    .orderBy('n', 'desc');
}

function inWords(row: Omit<NumberRow, 'documentNumber'>): NumberRow {
  return { ...row, documentNumber: documentNumber(row) };
}

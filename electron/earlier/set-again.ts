import { letterPresets } from '../../seeds/letter-presets.ts';
import { letterAgain } from '../../shared/domain/letter/again.ts';
import { compose } from '../../shared/domain/letter/compose.ts';
import { cleanFileName, distinctFileNames, letterFileName } from '../../shared/domain/names/file-name.ts';
import { refusal } from '../../shared/errors.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { ReadLetter } from '../../shared/model/reading/reading.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { mustBeAsKept } from '../db/sealing/former.ts';
import { letterDocx } from '../docx/letter-docx.ts';

/** A letter of any office, set again in the form of an official letter. */
export const setAgain = {
  'letters.export': async (context, { id, letter, letters, form }) => {
    const { db, account, record } = context;
    if (id !== undefined && account.id === 0) throw refusal('session.needed');
    if (id !== undefined) await mustBeAsKept(context, { what: 'letters', ids: [id] });
    const given = (letters ?? (letter ? [letter] : [])) as unknown as Read[];
    const read = id === undefined ? given : [await stored(db, id)];
    const made = [];
    for (const each of read) made.push(await again(each, form));
    const names = distinctFileNames(made.map(({ name }) => name));
    record(`按公文格式导出答复函${made.length}封：${made[0]?.title ?? ''}`);
    return {
      files: made.map(({ bytes }, index) => fileOut(names[index] ?? '', 'docx', bytes)),
      made: made.map(({ manner, form: taken, left }, index) => ({
        file: names[index] ?? '',
        manner,
        form: taken,
        left,
      })),
    };
  },
} satisfies Operations;

type Read = Omit<ReadLetter, 'passages'>;

async function again(read: Read, asked: LetterForm | undefined) {
  if (!read.replyUnit) throw refusal('letters.no-unit');
  const { content, context, form, manner, left } = letterAgain(
    { ...read, replyUnit: read.replyUnit },
    letterPresets,
    asked,
  );
  const options = { office: context.office.fullName, day: context.signedOn };
  const bytes = await letterDocx(compose(content, context, form), options);
  const { proposalKind, documentNumber, addressees } = context;
  const named = { letterKind: 'reply', proposalKind, documentNumber, addressees } as const;
  const name =
    read.number === null ? `${cleanFileName(content.title)}.docx` : letterFileName({ ...named, number: read.number });
  return { name, title: content.title, bytes, manner, form, left };
}

async function stored(db: ReadDb, id: number): Promise<Read> {
  const row = await db.selectFrom('publishedLetter').select('record').where('id', '=', id).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '封答复函' });
  return fromJson(row.record);
}

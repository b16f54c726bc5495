import type { Kysely } from 'kysely';
import { letterPresets } from '../../seeds/letter-presets.ts';
import { compose } from '../../shared/domain/compose.ts';
import { cleanFileName, letterFileName } from '../../shared/domain/file-name.ts';
import { type LetterRecord, letterAgain } from '../../shared/domain/letter-again.ts';
import { refusal } from '../../shared/errors.ts';
import type { ReadLetter } from '../../shared/model/reading.ts';
import type { Handlers } from '../context.ts';
import { fromJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { letterDocx } from '../letter/letter-docx.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const lettersExport: Pick<Handlers, 'letters.export'> = {
  'letters.export': async ({ db, account, record }, { id, letter, form }) => {
    if (id !== undefined && account.id === 0) throw refusal('session.needed');
    const read = id === undefined ? (letter as unknown as LetterRecord) : await stored(db, id);
    if (!read.replyUnit) throw refusal('letters.no-unit');
    const again = letterAgain({ ...read, replyUnit: read.replyUnit }, letterPresets, form);
    const { content, context } = again;
    const bytes = await letterDocx(compose(content, context, again.form), {
      office: context.office.fullName,
      day: context.signedOn,
    });
    const { proposalKind, documentNumber, addressees } = context;
    const named = { letterKind: 'reply', proposalKind, documentNumber, addressees } as const;
    const name =
      read.number === null ? `${cleanFileName(content.title)}.docx` : letterFileName({ ...named, number: read.number });
    record(`按公文格式导出答复函：${content.title}`);
    const file = { name, mediaType: docxType, base64: Buffer.from(bytes).toString('base64') };
    return { files: [file], manner: again.manner, form: again.form, left: again.left };
  },
};

async function stored(db: Kysely<Database>, id: number): Promise<Omit<ReadLetter, 'passages'>> {
  const row = await db.selectFrom('publishedLetter').select('record').where('id', '=', id).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '封答复函' });
  return fromJson(row.record);
}

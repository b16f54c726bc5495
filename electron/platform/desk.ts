import { createHash } from 'node:crypto';
import { inOneSentence } from '../../shared/domain/audit/changed-sentence.ts';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { proposersInFull } from '../../shared/domain/names/proposer.ts';
import { sessionInWords } from '../../shared/domain/names/session-words.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { fileProblems } from '../../shared/domain/platform/file-problems.ts';
import { fillFields, namedEnclosures, type PlatformFacts } from '../../shared/domain/platform/fill-fields.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import {
  type FilledField,
  filesField,
  type PlatformFile,
  type PlatformProfile,
  type PlatformSheet,
} from '../../shared/model/platform/platform.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { presentOnly } from '../db/present-rows.ts';
import { assigned } from '../items/assignment.ts';
import { uploadsOf } from '../items/uploads.ts';
import { coUnitsOf, proposersOf } from '../items/view.ts';
import { type SignedNow, signedNow } from '../letter/signed-now.ts';
import { officeOf } from '../people/office.ts';
import { scalesOf } from '../people/scales.ts';
import { platformsOf } from './profiles.ts';

/** What is typed into the platforms of one item. */
export const platformDesk = {
  'platform.desk': async (context, { proposalId }) => {
    const { db, today } = context;
    const { number, title } = await itemRow(db, proposalId);
    const { bar, signed, sheets } = await sheetsOf(context, proposalId);
    const signature = signed?.signature;
    return {
      ...{ proposalId, number, title, bar, sheets, today },
      documentNumber: signature ? documentNumber(signature) : null,
      signedOn: signature?.signedOn ?? null,
    };
  },
} satisfies Operations;

/** The sheets of the platforms that the office uses for this item; without any letter that may be given out, a `bar`. */
export async function sheetsOf(context: QueryContext, proposalId: number) {
  const { db } = context;
  const item = await itemRow(db, proposalId);
  if (letterOwed(item.role) !== 'reply') {
    return { bar: '会办、参阅的件没有本单位的答复函，由主办单位上传。', signed: null, sheets: [] };
  }
  const signed = await signedNow(context, item);
  const bar = signed === null ? '答复函还没有签发，签发后再上传。' : barOf(signed);
  if (!signed?.content) return { bar, signed, sheets: [] };
  const standings = await uploadsOf(db, item, signed.signature);
  const profiles = await platformsOf(db);
  const facts = await factsOf(db, item, { ...signed, content: signed.content });
  const receipts = standings.flatMap(({ last }) => last?.receiptId ?? []);
  const attached = await db
    .selectFrom('attachment')
    .select(['id as attachmentId', 'name', 'size'])
    .where('proposalId', '=', proposalId)
    .orderBy('id')
    .execute();
  const ticks = await db
    .selectFrom('platformTick')
    .selectAll()
    .where('proposalId', '=', proposalId)
    .where('round', '=', item.round)
    .execute();
  const sheets = standings.flatMap((standing): PlatformSheet[] => {
    const profile = profiles.find(({ key }) => key === standing.key);
    if (!profile) return [];
    const { fields, notes } = fillFields(profile, facts);
    const files = attached
      .filter(({ attachmentId }) => !receipts.includes(attachmentId))
      .map((file) => ({ ...file, problems: fileProblems(profile.files, file) }));
    const tickOf = (field: string, digest: string) => {
      const tick = ticks.find((each) => each.platformKey === profile.key && each.field === field);
      return tick ? { by: tick.by, at: tick.at, stale: tick.digest !== digest } : null;
    };
    return [
      {
        ...standing,
        ...{ counts: profile.counts, fileRule: profile.files, files },
        fields: fields.map((field) => ({ ...field, tick: tickOf(field.key, typedDigest(field)) })),
        notes: [...notes, ...fileNotes(profile, facts.letter, files)],
        filesTick: tickOf(filesField, filesDigest(files)),
      },
    ];
  });
  return { bar, signed, sheets };
}

/** What of a field's words a tick was set at. */
export const typedDigest = ({ value }: Pick<FilledField, 'value'>) => createHash('sha256').update(value).digest('hex');

export const filesDigest = (files: readonly PlatformFile[]) =>
  typedDigest({ value: files.map(({ name, size }) => `${name} ${size}`).join('\n') });

function barOf({ fault, found }: SignedNow): string | null {
  if (fault === null) return null;
  return {
    unreadable: '签发的那一版读不出来，不能上传。请核验日志，从备份找回。',
    changed: `函件不能上传：${inOneSentence(found)}。请先与备份、纸质件核对。`,
    submitted: '稿件正在审签，签发后再上传。',
    stale: '签发后又改过稿件，签发已失效；重新送审、签发后再上传。',
  }[fault];
}

type Item = Awaited<ReturnType<typeof itemRow>>;

async function factsOf(
  db: ReadDb,
  item: Item,
  { signature, content }: SignedNow & { content: LetterContent },
): Promise<PlatformFacts> {
  const office = await officeOf(db);
  const { schemes, scheme } = await scalesOf(db);
  const classes = schemes.find(({ key }) => key === scheme)?.classes ?? [];
  const { sectionName, handlerName, leaderName } = await assigned(db, item);
  const contacts = (await presentOnly(db, 'contact', item.id)).filter(({ round }) => round === item.round);
  const contact = contacts.at(-1);
  const names = (await proposersOf(db, item.id)).map(({ name }) => name);
  return {
    letter: content,
    documentNumber: documentNumber(signature),
    signedOn: signature.signedOn,
    signedBy: signature.by,
    resultWords: classes.find(({ code }) => code === content.resultClass)?.text ?? '',
    ...{ kind: item.kind, number: item.number, title: item.title, role: item.role, consent: item.consent },
    session: sessionInWords(item.kind, item, office),
    proposers: names.length > 0 ? proposersInFull(names) : item.proposer,
    coUnits: (await coUnitsOf(db, item.id)).map(({ name }) => name),
    office: office.fullName,
    ...{ section: sectionName ?? '', handler: handlerName ?? '', leader: leaderName ?? '' },
    ...{ contactPerson: office.contactPerson, contactPhone: office.contactPhone },
    contact: contact ? { way: contact.way, day: contact.day } : null,
    deliveredOn: item.deliveredOn,
  };
}

/** What is to be said of the files as a whole. */
function fileNotes(
  { files: { most } }: PlatformProfile,
  letter: LetterContent,
  files: readonly PlatformFile[],
): string[] {
  const named = namedEnclosures(letter);
  if (most === 0) return named.length > 0 ? ['函里有附件，这个平台不收附件，请把要紧的内容写进正文'] : [];
  const bare = (text: string) => text.replace(/[《》“”「」\s]/gu, '');
  const lacking = named.filter((name) => !files.some((file) => bare(file.name).includes(bare(name))));
  return lacking.map((name) => `函里列了附件「${name}」，这一件的附件里没有同名的文件`);
}

import { sql } from 'kysely';
import { webCompilation, webTitle } from '../../shared/domain/publication/web/web-html.ts';
import { webText } from '../../shared/domain/publication/web/web-lines.ts';
import { refusal } from '../../shared/errors.ts';
import { type ProposalKind, proposalKinds } from '../../shared/model/kinds.ts';
import type { WebRow, WebRowState, WebSource } from '../../shared/model/web-text.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { compilationDocx } from '../docx/web-docx.ts';
import { officeOf } from '../people/office.ts';
import { mustHoldOnly } from './read-back.ts';
import { type LetterSource, letterSource } from './source.ts';
import { draftOf, dueOf, recordedOf, textChanges, textsOf, type WebTextRow } from './texts.ts';

type Asked = { year: number; kind: ProposalKind | null };

/** A year's replies: how far each has come to the web, and all of them in one file. */
export const year = {
  'publication.year': async (context, { state, page, pageSize, ...asked }) => {
    const ones = await onesOf(context, asked);
    const ofPage = <T>(all: readonly T[]) => all.slice((page - 1) * pageSize, page * pageSize);
    // How far a letter has come is reckoned from the letter itself: only where it is asked for, of all of them.
    const found = await rowsOf(context, state === null ? ofPage(ones) : ones);
    const all = found.filter((row) => state === null || row.state === state);
    return { rows: state === null ? all : ofPage(all), total: state === null ? ones.length : all.length };
  },

  'publication.compile': async (context, asked) => {
    const { db, reader, today, record } = context;
    const office = await officeOf(db);
    const rows = await yearRows(context, asked);
    const left: string[] = [];
    const letters: { heading: string; lines: ReturnType<typeof linesOf>; day: string | null; gone: string[] }[] = [];
    for (const row of rows) {
      const name = `第${row.number}号《${row.title}》`;
      if (row.state !== 'passed' && row.state !== 'published') {
        if (row.state !== 'closed') left.push(`${name}：${leftWords[row.state]}`);
        continue;
      }
      if (row.webTextId === null) {
        left.push(`${name}：公开时没有在本程序里整理文字`);
        continue;
      }
      const text = await db.selectFrom('webText').selectAll().where('id', '=', row.webTextId).executeTakeFirstOrThrow();
      const wrong = row.bar ?? (await textChanges(context, [text])).get(text.id)?.join('；');
      if (wrong !== undefined) {
        left.push(`${name}：${wrong}`);
        continue;
      }
      const { gone } = fromJson(text.content);
      const lines = linesOf(text);
      letters.push({ heading: webTitle(lines), lines, day: row.signedOn, gone });
    }
    if (letters.length === 0) throw refusal('web.none-in-year', { year: asked.year });
    const kindWords = asked.kind === null ? '建议提案' : proposalKinds[asked.kind];
    const title = `${office.fullName}${asked.year}年${kindWords}答复汇编`;
    const headings = letters.map(({ heading }, at) => `${at + 1}. ${heading}`);
    const text = [
      title,
      ...['目录', ...headings],
      ...letters.flatMap(({ lines }, at) => [headings[at], webText(lines.filter(({ role }) => role !== 'title'))]),
    ].join('\n');
    // What was kept in one letter may be covered in another.
    const gone = letters.flatMap((each) => each.gone).filter((words) => !text.includes(words));
    const docx = await compilationDocx(letters, { title, office: office.fullName, day: today });
    await mustHoldOnly(reader, { name: `${title}.docx`, kind: 'docx', bytes: docx }, { text, gone });
    const html = Buffer.from(webCompilation(title, letters), 'utf8');
    // A list on a page numbers its lines itself.
    const shown = [title, ...letters.map(({ heading }) => heading), ...text.split('\n').slice(2 + letters.length)];
    await mustHoldOnly(reader, { name: `${title}.html`, kind: 'html', bytes: html }, { text: shown.join('\n'), gone });
    record(`导出${asked.year}年答复汇编：${letters.length}封${left.length > 0 ? `，未收${left.length}件` : ''}`);
    return { files: [fileOut(`${title}.html`, 'html', html), fileOut(`${title}.docx`, 'docx', docx)], left };
  },
} satisfies Operations;

const leftWords: Record<Exclude<WebRowState, 'passed' | 'published' | 'closed'>, string> = {
  open: '还没有整理公开稿',
  begun: '公开稿还没有提交',
  waiting: '公开稿还在等审核',
  returned: '公开稿退回了',
  again: '函重新签发过，要重新整理',
};

const linesOf = ({ content }: WebTextRow) => fromJson(content).lines;

/** Every item of the year with a signed reply, by kind and number, then letters of former years taken up for the web. */
async function onesOf(context: QueryContext, { year: of, kind }: Asked): Promise<WebSource[]> {
  const { db } = context;
  const items = await db
    .selectFrom('proposal')
    .select(['proposal.id'])
    .where('role', 'in', ['sole', 'lead', 'split'])
    .where('stage', 'not in', ['withdrawn', 'transferred'])
    .where('assignedOn', '>=', `${of}-01-01`)
    .where('assignedOn', '<=', `${of}-12-31`)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('letter')
          .innerJoin('signature', 'signature.letterId', 'letter.id')
          .whereRef('letter.proposalId', '=', 'proposal.id')
          .whereRef('letter.round', '=', 'proposal.round')
          .select('letter.id'),
      ),
    )
    .$if(kind !== null, (some) => some.where('proposal.kind', '=', kind as ProposalKind))
    .orderBy('proposal.kind', 'desc')
    .orderBy(sql`length("number")`)
    .orderBy('number')
    .execute();
  const former = await db.selectFrom('webDraft').select('formerId').where('formerId', 'is not', null).execute();
  const ones: WebSource[] = items.map(({ id }) => ({ proposalId: id }));
  for (const { formerId } of former) {
    if (formerId === null) continue;
    const source = await letterSource(context, { formerId });
    if (source.year === of && (kind === null || source.kind === kind)) ones.push({ formerId });
  }
  return ones;
}

/** All of them, each with how far it has come. */
export async function yearRows(context: QueryContext, asked: Asked): Promise<WebRow[]> {
  return rowsOf(context, await onesOf(context, asked));
}

async function rowsOf(context: QueryContext, ones: readonly WebSource[]): Promise<WebRow[]> {
  const rows: WebRow[] = [];
  for (const one of ones) {
    const row = await rowOf(context, await letterSource(context, one));
    if (row) rows.push(row);
  }
  return rows;
}

async function rowOf({ db }: QueryContext, source: LetterSource): Promise<WebRow | null> {
  const { proposalId, formerId } = source;
  if (source.signedOn === null && formerId === null) return null;
  const texts = await textsOf(db, source);
  const last = texts.findLast(({ state }) => state !== 'taken-back');
  const drafted = !last && (await draftOf(db, source)) !== undefined;
  const told = proposalId === null ? toldFormer(texts) : await toldItem(db, proposalId, source.round);
  const standing = texts.findLast(({ state }) => state === 'passed' || state === 'published') ?? null;
  const isFormer = standing !== null && standing.row.fingerprint !== source.fingerprint;
  const state = stateOf({
    told,
    last: last?.state ?? null,
    isFormer,
    drafted,
    closes: standing !== null && fromJson(standing.row.content).form === 'none',
  });
  const shown = standing && fromJson(standing.row.content);
  const covered = shown?.gone.some((words) => source.title.includes(words)) ?? false;
  return {
    ...{ proposalId, formerId, kind: source.kind ?? 'npc-suggestion', number: source.number ?? '' },
    title: covered && shown ? webTitle(shown.lines) : source.title,
    ...{ proposer: source.proposer, documentNumber: source.documentNumber, signedOn: source.signedOn },
    ...{ resultClass: source.resultClass, state, day: told?.day ?? null, url: told?.url ?? '' },
    dueOn: told === null || state === 'again' ? await dueOf(db, source) : null,
    webTextId: standing?.row.id ?? null,
    bar: source.bar,
  };
}

type Told = { day: string; url: string; form: string; isNow: boolean };

async function toldItem(db: ReadDb, proposalId: number, round: number | null): Promise<Told | null> {
  const told = await recordedOf(db, proposalId);
  return told && { day: told.day, url: told.url, form: told.form, isNow: told.round === round };
}

function toldFormer(texts: Awaited<ReturnType<typeof textsOf>>): Told | null {
  for (const { row, steps } of [...texts].reverse()) {
    const step = steps.findLast(({ how }) => how === 'published');
    if (step?.day) return { day: step.day, url: step.url, form: fromJson(row.content).form, isNow: true };
  }
  return null;
}

type Standing = { told: Told | null; last: string | null; isFormer: boolean; drafted: boolean; closes: boolean };

function stateOf({ told, last, isFormer, drafted, closes }: Standing): WebRowState {
  if (last === 'waiting' || last === 'returned') return last;
  if (told) {
    if (!told.isNow || (isFormer && last === 'published')) return 'again';
    return told.form === 'none' ? 'closed' : 'published';
  }
  if (last === 'passed') return isFormer ? 'again' : closes ? 'closed' : 'passed';
  return drafted ? 'begun' : 'open';
}

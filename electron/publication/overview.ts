import { overviewTitle, overviewToPublish, type WebCounts } from '../../shared/domain/counting/overview-to-publish.ts';
import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { webPage } from '../../shared/domain/publication/web/web-html.ts';
import { webText } from '../../shared/domain/publication/web/web-lines.ts';
import { refusal } from '../../shared/errors.ts';
import { type ProposalKind, proposalKinds } from '../../shared/model/kinds.ts';
import type { FileOut } from '../../shared/model/primitives.ts';
import type { WebLine } from '../../shared/model/web-text.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { statisticsOf } from '../counting/statistics.ts';
import type { ReadDb } from '../db/connections.ts';
import { seesPart } from '../db/sight.ts';
import { webDocx } from '../docx/web-docx.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import { officeOf } from '../people/office.ts';
import { mustHoldOnly } from './read-back.ts';
import { yearRows } from './year.ts';

type Asked = { year: number; kind: ProposalKind | null };

/** 总体情况, published with a year's replies: drafted from the figures, worded by the office, given out as files. */
export const overview = {
  'publication.overview': async (context, asked) => {
    const kept = await keptOf(context.db, asked);
    return {
      title: await titleOf(context.db, asked),
      drafted: await draftedOf(context, asked),
      kept: kept ? { text: kept.text, revision: kept.revision, savedAt: kept.savedAt, savedBy: kept.savedBy } : null,
    };
  },

  'publication.saveOverview': async ({ db, now, account, record }, { revision, text, ...asked }) => {
    const kept = await keptOf(db, asked);
    if ((kept?.revision ?? 0) !== revision) {
      const [who, at] = [kept?.savedBy ?? '他人', momentInWords(kept?.savedAt ?? now)];
      throw refusal('record.stale', { what: '总体情况', who, at });
    }
    const saved = { revision: revision + 1, text, savedAt: now, savedBy: account.displayName };
    if (kept) await db.updateTable('webOverview').set(saved).where('id', '=', kept.id).execute();
    else {
      await db
        .insertInto('webOverview')
        .values({ year: asked.year, kind: asked.kind ?? '', ...saved })
        .execute();
    }
    record(`保存${asked.year}年公开的总体情况`);
    return { revision: revision + 1 };
  },

  'publication.overviewFiles': async ({ db, reader, today, record }, { formats, ...asked }) => {
    const kept = await keptOf(db, asked);
    if (!kept) throw refusal('web.no-overview', { year: asked.year });
    const office = await officeOf(db);
    const title = await titleOf(db, asked);
    const lines: WebLine[] = [
      { role: 'title', text: title },
      ...kept.text
        .split('\n')
        .map((text) => text.trim())
        .filter(Boolean)
        .map((text) => ({ role: 'paragraph' as const, text })),
    ];
    const text = webText(lines);
    const files: FileOut[] = [];
    for (const kind of formats) {
      const bytes =
        kind === 'docx'
          ? await webDocx(lines, { title, office: office.fullName, day: today })
          : Buffer.from(kind === 'html' ? webPage({ lines, day: null }) : `\ufeff${text.replaceAll('\n', '\r\n')}\r\n`);
      await mustHoldOnly(reader, { name: `${title}.${kind}`, kind, bytes }, { text, gone: [] });
      files.push(fileOut(`${title}.${kind}`, kind, bytes));
    }
    record(`导出${asked.year}年公开的总体情况`);
    return { files };
  },
} satisfies Operations;

function keptOf(db: ReadDb, { year, kind }: Asked) {
  return db
    .selectFrom('webOverview')
    .selectAll()
    .where('year', '=', year)
    .where('kind', '=', kind ?? '')
    .executeTakeFirst();
}

async function titleOf(db: ReadDb, { year, kind }: Asked): Promise<string> {
  return overviewTitle(await officeOf(db), year, kind === null ? '建议提案' : proposalKinds[kind]);
}

async function draftedOf(context: QueryContext, { year, kind }: Asked): Promise<string> {
  const { db, today } = context;
  // Figures of a part of the items are not the office's.
  if (seesPart(db)) throw refusal('statistics.part');
  const figures = await statisticsOf(db, { year, kind, today, settings: await deskSettingsOf(db) });
  const web: WebCounts = {};
  for (const { state } of await yearRows(context, { year, kind })) web[state] = (web[state] ?? 0) + 1;
  return overviewToPublish(figures, web, await officeOf(db)).join('\n');
}

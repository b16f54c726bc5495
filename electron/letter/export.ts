import { letterErrors } from '../../shared/domain/letter/check.ts';
import { compose } from '../../shared/domain/letter/compose.ts';
import { requestContent } from '../../shared/domain/letter/initial-content.ts';
import { letterForOne } from '../../shared/domain/letter/parted.ts';
import { type TemplateWords, templateWords, wordsWithoutPlace } from '../../shared/domain/letter/word-template.ts';
import { distinctFileNames, letterFileName } from '../../shared/domain/names/file-name.ts';
import { feedbackForm } from '../../shared/domain/papers/feedback-form.ts';
import { slipFor } from '../../shared/domain/papers/feedback-slip.ts';
import { refusal } from '../../shared/errors.ts';
import { type LetterForm, letterKinds } from '../../shared/model/kinds.ts';
import type { ComposeContext } from '../../shared/model/letter/composed.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';
import type { Scales } from '../../shared/model/life/scales.ts';
import type { FileOut } from '../../shared/model/primitives.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { formDocx } from '../docx/form-docx.ts';
import { letterDocx } from '../docx/letter-docx.ts';
import { signatureOf } from '../items/signature.ts';
import { requestsOf } from '../items/view.ts';
import { takePaperNumber } from '../numbers/document-numbers.ts';
import { scalesOf } from '../people/scales.ts';
import { archivePdfs } from '../reading/word/office-converter.ts';
import { templateDocx } from '../templates/docx.ts';
import { keptTemplate } from '../templates/kept.ts';
import { templateReport } from '../templates/report.ts';
import { draftView } from './draft-view.ts';
import { composeContext, letterFacts } from './facts.ts';
import { type Checking, mustBeUnchanged } from './unchanged.ts';
import { letterRow, versionOf } from './versions.ts';

type Facts = Awaited<ReturnType<typeof letterFacts>>;
type Template = Awaited<ReturnType<typeof keptTemplate>>;
/** In one of the program's forms, or in a template of the office. */
type How = { form: LetterForm; template: Template | null };

/** Letters as Word files: the answer itself, and the requests for opinions. */
export const exporting = {
  'letter.export': async (asking, { proposalId, recipients, feedbackForm: withForm, text, ...asked }) => {
    const { db, folder, record } = asking;
    const facts = await letterFacts(db, proposalId);
    const template = asked.template === null ? null : await keptTemplate(db, folder, asked.template);
    const how: How = { form: asked.form ?? facts.office.letterForm, template };
    const { content, context } =
      text === 'signed' ? await signedText(asking, proposalId) : await draftText(asking, proposalId);
    const files: FileOut[] = [];
    const scales = await scalesOf(db);
    for (const { letter, addressees, people } of copiesOf({ content, context, facts }, recipients)) {
      const whose = { ...context, addressees };
      files.push(await letterFile(letter, whose, how, facts));
      if (withForm && context.letterKind === 'reply' && text === 'signed') {
        files.push(await formFile(whose, people, facts, scales));
      }
    }
    record(
      `导出${letterKinds[context.letterKind]}${context.documentNumber ?? ''}${text === 'draft' ? '（送审稿）' : ''}${asked.file === 'archive' ? '（PDF/A）' : ''}`,
      proposalId,
    );
    return { files: distinct(asked.file === 'archive' ? await forArchive(files) : files) };
  },

  'opinion.requestLetters': async (asking, { proposalId, unitIds, form, orderReason }) => {
    const { db, write, today, account, record } = asking;
    await itemRow(db, proposalId);
    await mustBeUnchanged(asking, proposalId, 'draft');
    const facts = await letterFacts(db, proposalId);
    const requests = await requestsOf(db, proposalId);
    for (const unitId of unitIds ?? []) {
      if (!requests.some((request) => request.unitId === unitId)) {
        throw refusal('opinion.not-asked', { unit: await unitName(db, unitId) });
      }
    }
    const chosen = requests.filter(({ unitId }) => unitIds === undefined || unitIds.includes(unitId));
    if (chosen.length === 0) throw refusal('opinion.none-asked');
    const base = await composeContext(db, proposalId, undefined);
    const files: FileOut[] = [];
    const said: string[] = [];
    // In one transaction: letters that cannot be made take no numbers.
    await write(async (trx) => {
      for (const { unitName, unitShortName, askedOn, againOn, againReason, afterVersion, dueOn } of chosen) {
        const content = requestContent(facts, { unitName, dueOn, againReason: againOn && againReason });
        // Asked anew, it is another letter.
        const about = againOn ? `${unitName}，请其就第${afterVersion}版重新提出` : unitName;
        const bearer = { itemId: proposalId, paper: 'opinion-request', about } as const;
        const entry = { day: today, today, by: account.displayName, reason: orderReason };
        const taken = await takePaperNumber(trx, bearer, entry);
        // Dated as its number is; without one, the day it was asked.
        const context: ComposeContext = {
          ...base,
          letterKind: 'opinion',
          addressees: [unitName],
          documentNumber: taken?.number ?? null,
          signedOn: taken?.day ?? againOn ?? askedOn,
        };
        files.push(await requestFile(content, context, form ?? facts.office.letterForm, facts));
        said.push(taken ? `${unitShortName}（${taken.number}）` : unitShortName);
      }
    });
    record(`导出征求会办意见函：${said.join('、')}`, proposalId);
    return { files: distinct(files) };
  },
} satisfies Operations;

/** The same as PDF/A, under the same names. */
async function forArchive(files: readonly FileOut[]): Promise<FileOut[]> {
  const pdfs = await archivePdfs(files.map(({ base64 }) => Buffer.from(base64, 'base64')));
  return pdfs.map((bytes, at) => fileOut((files[at]?.name ?? '').replace(/\.docx$/u, '.pdf'), 'pdf', bytes));
}

/** The very version the valid signature names, with its number and day. */
async function signedText(checking: Checking, proposalId: number) {
  const { db } = checking;
  const row = await letterRow(db, proposalId);
  const signature = row && (await signatureOf(db, row.id));
  if (!row || !signature) throw refusal('letter.not-signed');
  await mustBeUnchanged(checking, proposalId, 'signed');
  const version = await versionOf(db, row.id, signature.version);
  if (!version) throw refusal('record.missing', { what: '个签发版本' });
  const content = LetterContent.parse(version.content);
  const problems = letterErrors(content);
  if (problems !== null) throw refusal('letter.blocked', { problems });
  return { content, context: await composeContext(db, proposalId, row) };
}

/** The present text, marked 送审稿 by having neither number nor day. */
async function draftText(checking: QueryContext, proposalId: number) {
  await mustBeUnchanged(checking, proposalId, 'draft');
  const { content, context } = await draftView(checking, proposalId);
  return { content, context: { ...context, documentNumber: null, signedOn: null } };
}

/** The letter once for all, or once for each as it speaks to that one; two who share a name are told apart by their place. */
function copiesOf(
  { content, context: { addressees }, facts }: { content: LetterContent; context: ComposeContext; facts: Facts },
  recipients: 'together' | 'each',
) {
  const { proposers } = facts.proposal;
  if (recipients === 'together' || addressees.length < 2) return [{ letter: content, addressees, people: proposers }];
  return addressees.map((name, index) => ({
    letter: letterForOne(content, addressees, name),
    addressees: [name],
    people: proposers.slice(index, index + 1),
  }));
}

async function letterFile(
  content: LetterContent,
  context: ComposeContext,
  { form, template }: How,
  facts: Facts,
): Promise<FileOut> {
  const options = { office: facts.office.fullName, day: context.signedOn };
  const composed = compose(content, context, form);
  const words = template && templateWords(composed, content, context, facts.proposal);
  const bytes =
    template && words
      ? await templateDocx(template, fitting(words, template), options)
      : await letterDocx(composed, options);
  const named = { ...namedBy(context, facts), letterKind: context.letterKind };
  const name = letterFileName({ ...named, draft: context.signedOn === null });
  return fileOut(name, 'docx', bytes);
}

/** Refuses a template that has no place for some of the letter's words. */
function fitting(words: TemplateWords, { name, parts }: Template): TemplateWords {
  const lost = wordsWithoutPlace(words, templateReport(parts).fields);
  if (lost.length > 0) throw refusal('template.no-place', { name, fields: lost.join('、') });
  return words;
}

/** 征求会办意见函 with the item's own text as its enclosure; where it was not taken in, the office adds a copy. */
async function requestFile(
  content: LetterContent,
  context: ComposeContext,
  form: LetterForm,
  facts: Facts,
): Promise<FileOut> {
  const { office, proposal, body } = facts;
  const appendices = body.trim() === '' ? [] : [{ title: proposal.title, text: body, number: null }];
  const bytes = await letterDocx(compose(content, context, form, appendices), {
    office: office.fullName,
    day: context.signedOn,
  });
  const name = letterFileName({ ...namedBy(context, facts), letterKind: 'request' });
  return fileOut(name, 'docx', bytes);
}

function namedBy({ documentNumber, addressees }: ComposeContext, { proposal }: Facts) {
  return { proposalKind: proposal.kind, number: proposal.number, documentNumber, addressees };
}

async function formFile(
  context: ComposeContext,
  people: Facts['proposal']['proposers'],
  facts: Facts,
  scales: Scales,
): Promise<FileOut> {
  const { documentNumber, signedOn } = context;
  const scale = { columns: 2, words: wordsOf(scales.result), attitude: wordsOf(scales.attitude) } as const;
  const form = feedbackForm(slipFor(facts, people, { documentNumber, signedOn, scale }));
  const name = letterFileName({ ...namedBy(context, facts), letterKind: 'feedback' });
  return fileOut(name, 'docx', await formDocx(form, { office: facts.office.fullName, day: signedOn }));
}

const wordsOf = (scale: Scales['result']) => scale.map(({ text }) => text).join('、');

function distinct(files: readonly FileOut[]): FileOut[] {
  const names = distinctFileNames(files.map(({ name }) => name));
  return files.map((file, index) => ({ ...file, name: names[index] ?? file.name }));
}

async function unitName(db: ReadDb, unitId: number): Promise<string> {
  const unit = await db.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst();
  if (!unit) throw refusal('record.missing', { what: '个单位' });
  return unit.name;
}

import { letterErrors } from '../../shared/domain/letter/check.ts';
import { compose } from '../../shared/domain/letter/compose.ts';
import { letterForOne } from '../../shared/domain/letter/parted.ts';
import { distinctFileNames, paperFileName } from '../../shared/domain/names/file-name.ts';
import { soundAnswers } from '../../shared/domain/papers/answers.ts';
import { paperFields } from '../../shared/domain/papers/facts.ts';
import { paperForms } from '../../shared/domain/papers/forms.ts';
import { type PaperItem, papersFor } from '../../shared/domain/papers/item.ts';
import { isLetterPaper, type PaperAnswers, paperLetters } from '../../shared/domain/papers/letter.ts';
import { withNumber } from '../../shared/domain/papers/numbering.ts';
import { refusal } from '../../shared/errors.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { ComposeContext } from '../../shared/model/letter/composed.ts';
import { type FormPaper, type LetterPaper, type PaperKind, paperKinds } from '../../shared/model/papers/kinds.ts';
import type { FileOut } from '../../shared/model/primitives.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { formDocx } from '../docx/form-docx.ts';
import { letterDocx } from '../docx/letter-docx.ts';
import { composeContext } from '../letter/facts.ts';
import { mustBePrintable } from '../letter/unchanged.ts';
import { paperItem } from './item.ts';
import { numberer, paperNumbering } from './numbering.ts';
import { post } from './post.ts';

type Asked = { proposalId: number; paper: PaperKind };

/** The further letters and forms of an item: which fit, what they ask, and the finished .docx. */
export const operations = {
  ...post,

  'paper.choices': async ({ db, today, account }, { proposalId }) => {
    const item = await paperItem(db, proposalId, today, account.displayName);
    return papersFor(item).map((each) => ({ paper: each, name: paperKinds[each].name }));
  },

  'paper.fields': async (context, asked) => fieldsOf(context, asked, await itemFor(context, asked)),

  'paper.forms': async (context, { facts: given, ...asked }) => {
    await mustBePrintable(context, [asked.proposalId]);
    const item = await itemFor(context, asked);
    const answers = soundAnswers(await fieldsOf(context, asked, item), given);
    return paperForms(asked.paper, item, answers).map(({ form, addressees }) => ({ form, addressees }));
  },

  'paper.make': async (context, { facts: given, form, ...asked }) => {
    // First: of words that somebody wrote over nothing can be said but that.
    await mustBePrintable(context, [asked.proposalId]);
    const item = await itemFor(context, asked);
    const answers = soundAnswers(await fieldsOf(context, asked, item), given);
    const base = await composeContext(context.db, asked.proposalId, undefined);
    const { letterForm } = await context.db.selectFrom('office').select('letterForm').executeTakeFirstOrThrow();
    const { paper } = asked;
    if (!isLetterPaper(paper)) {
      const files = await formFiles(paper, item, answers);
      context.record(`制作${paperKinds[paper].name}`, asked.proposalId);
      return named(files);
    }
    // In one transaction: a letter that cannot be made takes no number.
    const { files, numbers } = await context.write(async (db) => {
      const number = numberer(db, context, { itemId: asked.proposalId, paper }, { answers, given });
      return letterFiles(paper, item, answers, { base, form: form ?? letterForm, number });
    });
    const told = numbers.length > 0 ? `，编号${numbers.join('、')}` : '';
    context.record(`制作${paperKinds[paper].name}${told}`, asked.proposalId);
    return named(files);
  },
} satisfies Operations;

function named(files: FileOut[]) {
  const names = distinctFileNames(files.map(({ name }) => name));
  return { files: files.map((file, index) => ({ ...file, name: names[index] ?? file.name })) };
}

async function fieldsOf({ db, today }: QueryContext, { proposalId, paper }: Asked, item: PaperItem) {
  const fields = paperFields(paper, item);
  return isLetterPaper(paper)
    ? withNumber(fields, await paperNumbering(db, { itemId: proposalId, paper }, today))
    : fields;
}

async function itemFor({ db, today, account }: QueryContext, { proposalId, paper: kind }: Asked): Promise<PaperItem> {
  const item = await paperItem(db, proposalId, today, account.displayName);
  if (!papersFor(item).includes(kind)) throw refusal('paper.not-for', { paper: paperKinds[kind].name });
  return item;
}

type Making = {
  base: ComposeContext;
  form: LetterForm;
  /** The number of the letter to this unit; null without one. */
  number: (unit: string) => Promise<string | null>;
};

async function letterFiles(
  kind: LetterPaper,
  item: PaperItem,
  answers: PaperAnswers,
  { base, form, number }: Making,
): Promise<{ files: FileOut[]; numbers: string[] }> {
  const files: FileOut[] = [];
  const numbers: string[] = [];
  for (const { content, addressees } of paperLetters(kind, item, answers)) {
    const problems = letterErrors(content, { bodyless: !paperKinds[kind].hasBody });
    if (problems !== null) throw refusal('letter.blocked', { problems });
    // Reminders are letters of their own, whereas a letter to several people is one.
    const documentNumber = await number(kind === 'reminder' ? (addressees[0] ?? '') : '');
    if (documentNumber !== null) numbers.push(documentNumber);
    const each = answers.recipients === 'each' && addressees.length > 1;
    for (const whom of each ? addressees.map((name) => [name]) : [addressees]) {
      const letter = each ? letterForOne(content, addressees, whom[0] ?? '') : content;
      const context: ComposeContext = {
        ...base,
        letterKind: paperKinds[kind].setAs,
        addressees: whom,
        documentNumber,
        signedOn: answers.day || null,
      };
      const bytes = await letterDocx(compose(letter, context, form), {
        office: item.facts.office.fullName,
        day: context.signedOn,
      });
      files.push(paperFile(kind, item, bytes, { documentNumber, addressees: whom }));
    }
  }
  return { files, numbers };
}

function formFiles(kind: FormPaper, item: PaperItem, answers: PaperAnswers): Promise<FileOut[]> {
  return Promise.all(
    paperForms(kind, item, answers).map(async ({ form, addressees, day }) =>
      paperFile(kind, item, await formDocx(form, { office: item.facts.office.fullName, day }), {
        documentNumber: null,
        addressees,
      }),
    ),
  );
}

function paperFile(
  kind: PaperKind,
  { facts: { proposal } }: PaperItem,
  bytes: Uint8Array,
  named: { documentNumber: string | null; addressees: readonly string[] },
): FileOut {
  const name = paperFileName({ ...named, paper: kind, proposalKind: proposal.kind, number: proposal.number });
  return fileOut(name, 'docx', bytes);
}

import { salutationForOne } from '../../shared/domain/letter/addressee.ts';
import { letterErrors } from '../../shared/domain/letter/check.ts';
import { compose } from '../../shared/domain/letter/compose.ts';
import { distinctFileNames, paperFileName } from '../../shared/domain/names/file-name.ts';
import { soundAnswers } from '../../shared/domain/papers/answers.ts';
import { paperFields } from '../../shared/domain/papers/facts.ts';
import { paperForms } from '../../shared/domain/papers/forms.ts';
import { type PaperItem, papersFor } from '../../shared/domain/papers/item.ts';
import { isLetterPaper, type PaperAnswers, paperLetters } from '../../shared/domain/papers/letter.ts';
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
import { paperItem } from './item.ts';

type Asked = { proposalId: number; paper: PaperKind };

/** The further letters and forms of an item: which fit, what they ask, and the finished .docx. */
export const operations = {
  'paper.choices': async ({ db, today, account }, { proposalId }) => {
    const item = await paperItem(db, proposalId, today, account.displayName);
    return papersFor(item).map((each) => ({ paper: each, name: paperKinds[each].name }));
  },

  'paper.fields': async (context, asked) => paperFields(asked.paper, await itemFor(context, asked)),

  'paper.make': async (context, { facts: given, form, ...asked }) => {
    const item = await itemFor(context, asked);
    const answers = soundAnswers(paperFields(asked.paper, item), given);
    const base = await composeContext(context.db, asked.proposalId, undefined);
    const { letterForm } = await context.db.selectFrom('office').select('letterForm').executeTakeFirstOrThrow();
    const files = isLetterPaper(asked.paper)
      ? await letterFiles(asked.paper, item, answers, base, form ?? letterForm)
      : await formFiles(asked.paper, item, answers);
    context.record(`制作${paperKinds[asked.paper].name}`, asked.proposalId);
    const names = distinctFileNames(files.map(({ name }) => name));
    return { files: files.map((file, index) => ({ ...file, name: names[index] ?? file.name })) };
  },
} satisfies Operations;

async function itemFor({ db, today, account }: QueryContext, { proposalId, paper: kind }: Asked): Promise<PaperItem> {
  const item = await paperItem(db, proposalId, today, account.displayName);
  if (!papersFor(item).includes(kind)) throw refusal('paper.not-for', { paper: paperKinds[kind].name });
  return item;
}

async function letterFiles(
  kind: LetterPaper,
  item: PaperItem,
  answers: PaperAnswers,
  base: ComposeContext,
  form: LetterForm,
): Promise<FileOut[]> {
  const files: FileOut[] = [];
  for (const { content, addressees } of paperLetters(kind, item, answers)) {
    const problems = letterErrors(content, { bodyless: !paperKinds[kind].hasBody });
    if (problems !== null) throw refusal('letter.blocked', { problems });
    const each = answers.recipients === 'each' && addressees.length > 1;
    for (const whom of each ? addressees.map((name) => [name]) : [addressees]) {
      const letter = each ? { ...content, salutation: salutationForOne(content.salutation, whom[0] ?? '') } : content;
      const context: ComposeContext = {
        ...base,
        letterKind: paperKinds[kind].setAs,
        addressees: whom,
        documentNumber: answers.documentNumber || null,
        signedOn: answers.day || null,
      };
      const bytes = await letterDocx(compose(letter, context, form), {
        office: item.facts.office.fullName,
        day: context.signedOn,
      });
      files.push(paperFile(kind, item, bytes, { documentNumber: context.documentNumber, addressees: whom }));
    }
  }
  return files;
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

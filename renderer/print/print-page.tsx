import { useMemo, useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import type { Question } from '../../shared/contract.ts';
import { postSheets } from '../../shared/domain/papers/post.ts';
import { letterKinds } from '../../shared/model/kinds.ts';
import type { PaperForm } from '../../shared/model/papers/form.ts';
import { type FormPaper, paperKinds } from '../../shared/model/papers/kinds.ts';
import type { PrintedForm } from '../../shared/model/papers/paper.ts';
import { type PostFormat, postFormats } from '../../shared/model/papers/post.ts';
import { printNow } from '../paper/print-now.ts';
import { saveFiles } from '../ui/files/save-files.ts';
import { useKeys } from '../ui/keys.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { LabelPages } from './label-page.tsx';
import { type LaidLetter, laidLetter } from './laid-letter.ts';
import { forRecipients, type PrintLetter } from './print-letters.ts';
import { PrintReport } from './print-report.tsx';
import { PrintFormSheet, PrintSheets } from './print-sheets.tsx';
import { type PrintChoice, PrintTools } from './print-tools.tsx';
import { useForms } from './use-forms.ts';
import { useLetters } from './use-letters.ts';
import '../paper/print.css';
import paperStyles from '../paper/paper.module.css';
import styles from './print-page.module.css';

const usual: PrintChoice = { form: null, preprinted: false, duplex: true, recipients: 'together', feedback: false };

/**
 * 打印: the letters of one item or of many, page for page as they leave the printer, with the 征询意见表 of each where
 * wanted; or, with `?paper=handling-sheet`, a form of the item as it was filled in.
 */
export function PrintPage() {
  const { proposalId } = useParams();
  const [params] = useSearchParams();
  const filled = (useLocation().state as { facts?: Record<string, string> } | null)?.facts;
  const paper = formOf(params.get('paper'));
  const post = postOf(params.get('post'));
  const ids = useMemo(() => idsOf(proposalId ?? params.get('ids') ?? ''), [proposalId, params]);
  const { fetched, done } = useLetters(paper === null && post === null ? ids : none, proposalId !== undefined);
  const office = useAnswer('office.get', {});
  const pdf = useAct('print.pdf');
  const [choice, setChoice] = useState(usual);
  const [failed, setFailed] = useState<unknown>(null);

  const form = choice.form ?? office.data?.letterForm ?? null;
  const found = useMemo(() => fetched.flatMap((each) => ('letter' in each ? [each.letter] : [])), [fetched]);
  const replies = found.filter(({ signed, context }) => signed && context.letterKind === 'reply');
  const forms = useForms(
    paper === null || post !== null
      ? (choice.feedback ? replies : []).map((reply) => feedbackAsked(reply, choice.recipients))
      : ids.map((id) => ({ proposalId: id, paper, ...(filled && { facts: filled }) })),
  );
  const people = useAnswer('post.addresses', { proposalIds: ids }, { enabled: post !== null && ids.length > 0 });
  const laid = useMemo(
    () =>
      form === null
        ? []
        : found.flatMap((letter) => forRecipients(letter, choice.recipients).map((each) => laidLetter(each, form))),
    [found, choice.recipients, form],
  );
  const sheets = useMemo(() => inOrder(laid, forms.of, ids), [laid, forms.of, ids]);
  const proposalIds = paper === null && post === null ? found.map((letter) => letter.proposalId) : ids;
  const ready = post === null ? done && forms.done && sheets.length > 0 : people.data !== undefined;
  const what = { proposalIds, ...(paper && { paper }), ...(post && { post }) };

  async function print() {
    if (!ready) return;
    setFailed(null);
    await printNow(what, choice.duplex).catch(setFailed);
  }
  async function savePdf() {
    setFailed(null);
    const name = post ? postFormats[post] : paper ? paperKinds[paper].name : pdfName(found);
    const files = await pdf.mutateAsync({ ...what, name }).catch((thrown: unknown) => {
      setFailed(thrown);
      return null;
    });
    if (files) await saveFiles(files);
  }
  useKeys({ 'Ctrl+P': () => void print() });

  return (
    <main className={styles.printPage}>
      <PrintTools
        choice={{ ...choice, form: form ?? 'letter' }}
        onChoice={setChoice}
        title={post ? `打印${postFormats[post]}` : paper ? `打印${paperKinds[paper].name}` : '打印'}
        formOnly={paper !== null || post !== null}
        replies={replies.length > 0}
        several={found.some(({ context }) => context.addressees.length > 1)}
        ready={ready}
        saving={pdf.isPending}
        onPrint={() => void print()}
        onPdf={() => void savePdf()}
      />
      <div className={styles.printReport}>
        <RefusalAlert error={failed ?? office.error ?? forms.error ?? people.error} onClose={() => setFailed(null)} />
        {paper === null && post === null ? (
          <PrintReport
            fetched={fetched}
            wanted={ids.length}
            laid={laid}
            forms={sheets.length - laid.length}
            duplex={choice.duplex}
          />
        ) : null}
      </div>
      <div className={choice.preprinted ? `${styles.printSheets} ${paperStyles.withoutRed}` : styles.printSheets}>
        {post && people.data ? <LabelPages addresses={people.data.addresses} sheet={postSheets[post]} /> : null}
        {sheets.map((each, index) => {
          const fillSheet = choice.duplex && index < sheets.length - 1;
          // The same item may come once for each recipient.
          const key = `${each.proposalId}/${index}`;
          return 'form' in each ? (
            <PrintFormSheet key={key} form={each.form} fillSheet={fillSheet} />
          ) : (
            <PrintSheets key={key} laid={each.laid} fillSheet={fillSheet} />
          );
        })}
      </div>
    </main>
  );
}

const none: number[] = [];

function formOf(name: string | null): FormPaper | null {
  return name !== null && name in paperKinds && paperKinds[name as FormPaper].is === 'form'
    ? (name as FormPaper)
    : null;
}

/** Only where several proposed is there anything to choose. */
function feedbackAsked({ proposalId, context }: PrintLetter, recipients: PrintChoice['recipients']) {
  const facts: Record<string, string> = context.addressees.length > 1 ? { recipients } : {};
  return { proposalId, paper: 'feedback', facts } satisfies Question<'paper.forms'>;
}

/** Labels are printed here; an envelope is another size of paper and has its Word file. */
function postOf(name: string | null): PostFormat | null {
  return name === 'labels-24' || name === 'labels-14' ? name : null;
}

type Sheet = { proposalId: number } & ({ laid: LaidLetter } | { form: PaperForm });

/** Each letter with its form behind it; forms without letters in the order of their items. */
function inOrder(
  laid: readonly LaidLetter[],
  forms: ReadonlyMap<number, PrintedForm[]>,
  ids: readonly number[],
): Sheet[] {
  const formsOf = (proposalId: number) =>
    (forms.get(proposalId) ?? []).map(({ form }): Sheet => ({ proposalId, form }));
  if (laid.length === 0) return ids.flatMap(formsOf);
  const seen = new Map<number, number>();
  return laid.flatMap((each): Sheet[] => {
    const { proposalId } = each.letter;
    const turn = seen.get(proposalId) ?? 0;
    seen.set(proposalId, turn + 1);
    return [{ proposalId, laid: each }, ...formsOf(proposalId).slice(turn, turn + 1)];
  });
}

function idsOf(words: string): number[] {
  const ids = words.split(',').map(Number);
  return [...new Set(ids.filter((id) => Number.isInteger(id) && id > 0))];
}

/** One letter by its number, several by their count. */
function pdfName(letters: readonly PrintLetter[]): string {
  const [first] = letters;
  if (!first || letters.length > 1) return `函件${letters.length}件`;
  const { documentNumber, letterKind, addressees } = first.context;
  return [documentNumber ?? '送审稿', letterKinds[letterKind], addressees[0] ?? ''].join(' ').trim().slice(0, 120);
}

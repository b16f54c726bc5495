import { useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { letterKinds } from '../../shared/model/kinds.ts';
import { printNow } from '../paper/print-now.ts';
import { saveFiles } from '../ui/files/save-files.ts';
import { useKeys } from '../ui/keys.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { laidLetter } from './laid-letter.ts';
import { forRecipients, type PrintLetter } from './print-letters.ts';
import { PrintReport } from './print-report.tsx';
import { PrintSheets } from './print-sheets.tsx';
import { type PrintChoice, PrintTools } from './print-tools.tsx';
import { useLetters } from './use-letters.ts';
import '../paper/print.css';
import paperStyles from '../paper/paper.module.css';
import styles from './print-page.module.css';

const usual: PrintChoice = { form: null, preprinted: false, duplex: true, recipients: 'together' };

/** 打印: the letters of one item or of many, page for page as they leave the printer. */
export function PrintPage() {
  const { proposalId } = useParams();
  const [params] = useSearchParams();
  const ids = useMemo(() => idsOf(proposalId ?? params.get('ids') ?? ''), [proposalId, params]);
  const { fetched, done } = useLetters(ids, proposalId !== undefined);
  const office = useAnswer('office.get', {});
  const pdf = useAct('print.pdf');
  const [choice, setChoice] = useState(usual);
  const [failed, setFailed] = useState<unknown>(null);

  const form = choice.form ?? office.data?.letterForm ?? null;
  const found = useMemo(() => fetched.flatMap((each) => ('letter' in each ? [each.letter] : [])), [fetched]);
  const laid = useMemo(
    () =>
      form === null
        ? []
        : found.flatMap((letter) => forRecipients(letter, choice.recipients).map((each) => laidLetter(each, form))),
    [found, choice.recipients, form],
  );
  const proposalIds = found.map((letter) => letter.proposalId);
  const ready = done && laid.length > 0;

  async function print() {
    if (!ready) return;
    setFailed(null);
    await printNow(proposalIds, choice.duplex).catch(setFailed);
  }
  async function savePdf() {
    setFailed(null);
    const files = await pdf.mutateAsync({ proposalIds, name: pdfName(found) }).catch((thrown: unknown) => {
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
        several={found.some(({ context }) => context.addressees.length > 1)}
        ready={ready}
        saving={pdf.isPending}
        onPrint={() => void print()}
        onPdf={() => void savePdf()}
      />
      <div className={styles.printReport}>
        <RefusalAlert error={failed ?? office.error} onClose={() => setFailed(null)} />
        <PrintReport fetched={fetched} wanted={ids.length} laid={laid} duplex={choice.duplex} />
      </div>
      <div className={choice.preprinted ? `${styles.printSheets} ${paperStyles.withoutRed}` : styles.printSheets}>
        {laid.map((each, index) => (
          <PrintSheets
            // biome-ignore lint/suspicious/noArrayIndexKey: the same item may come once for each recipient.
            key={`${each.letter.proposalId}/${index}`}
            laid={each}
            fillSheet={choice.duplex && index < laid.length - 1}
          />
        ))}
      </div>
    </main>
  );
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

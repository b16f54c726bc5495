import { useEffect, useState } from 'react';
import type { LetterProblem } from '../../shared/domain/letter/check.ts';
import { movesOpen } from '../../shared/domain/life/lifecycle.ts';
import { openErrors } from '../../shared/domain/proof/draft-proof.ts';
import type { Proposal } from '../../shared/model/items/proposal.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { Draft } from '../../shared/model/letter/letter.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';
import { failureOf } from '../client.ts';
import { usePrint } from '../paper/use-print.tsx';
import { useKeys } from '../ui/keys.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';
import { useFindings, usePaperContext } from './checks/use-findings.ts';
import type { Desk } from './desk.ts';
import { DeskPanes, type ShownSource } from './desk-panes.tsx';
import { DoneBar } from './done-bar.tsx';
import styles from './draft.module.css';
import { DraftFoot } from './draft-foot.tsx';
import { DraftHead } from './draft-head.tsx';
import { goToPart, goToWords } from './editor/go-to-part.ts';
import textSheetStyles from './editor/text-sheet.module.css';
import { useCursorInView } from './editor/use-cursor-in-view.ts';
import { ExportDialog } from './export-dialog.tsx';
import { LeaveGuard } from './history/leave-guard.tsx';
import { RecoveredBanner } from './history/recovered-banner.tsx';
import { StaleBanner } from './history/stale-banner.tsx';
import { TogetherBanner } from './history/together-banner.tsx';
import { MergeReport } from './merge-report.tsx';
import type { View } from './panes/middle-pane.tsx';
import { PaperPane } from './panes/paper-pane.tsx';
import type { SideName } from './panes/side-tabs.tsx';
import { RevisedMenu } from './revised/revised-menu.tsx';
import { StateBanner } from './state-banner.tsx';
import { useDraftActs } from './use-draft-acts.ts';
import { useOpenedLetter } from './use-opened-letter.ts';

type Props = { draft: Draft; item: Proposal; account: SignedIn };

/** Whether what a refusal named is still there: 「还有2处数据不一致」 goes with the last of them. */
function stillStands(
  code: string,
  { conflicts, proof }: Desk['findings'],
  problems: readonly LetterProblem[],
): boolean {
  if (code === 'letter.conflicts-open') return conflicts.some(({ reason }) => reason === null);
  if (code === 'letter.unfinished') return problems.some(({ severity }) => severity === 'error');
  return code !== 'letter.proof-stops' || openErrors(proof).length > 0;
}

/** The desk a letter is written at: outline and opinions left, the text in the middle, what is known about it right. */
export function DraftDesk({ draft, item, account }: Props) {
  const office = useAnswer('office.get', {});
  const moves = movesOpen(draft.stage, account.roles);
  const editable = moves.includes('draft') || moves.includes('revise');
  const { letter, copies } = useOpenedLetter(draft, editable, account.id);
  const acts = useDraftActs(letter, draft);

  const [view, setView] = useState<View>('edit');
  const [form, setForm] = useState<LetterForm | null>(null);
  const [side, setSide] = useState<SideName>(draft.stage === 'returned' ? 'remark' : 'source');
  const [shownSource, setShownSource] = useState<ShownSource>(null);
  const [finding, setFinding] = useState<'find' | 'replace' | null>(null);
  useCursorInView(letter.editor, view);
  const [exporting, setExporting] = useState(false);
  const [pages, setPages] = useState<number | null>(null);

  const { settled, signs, findings, problems, blockId } = useFindings(letter, draft, item);
  // biome-ignore lint/correctness/useExhaustiveDependencies: moving the cursor ends looking at a certain source.
  useEffect(() => setShownSource(null), [blockId]);

  const heldUp = acts.error && stillStands(failureOf(acts.error).code, findings, problems) ? acts.error : null;

  const goTo = (where: string) => {
    if (view === 'paper') setView('edit');
    if (!goToPart(letter.editor, where))
      document.querySelector<HTMLElement>(`.${textSheetStyles.fieldSheet} input`)?.focus();
  };
  const desk: Desk = {
    draft,
    letter,
    editable,
    signs,
    findings,
    blockId,
    goTo,
    goToWords: (place) => {
      if (view === 'paper') setView('edit');
      goToWords(letter.editor, place);
    },
    showSource: ({ opinionId, paragraph }) => {
      setShownSource({ opinionId, paragraph });
      setSide('source');
      if (view === 'beside') setView('edit');
    },
    rewrite: acts.rewrite,
  };

  const chosenForm = form ?? office.data?.letterForm ?? 'letter';
  const context = usePaperContext(letter, draft);
  const print = usePrint({ proposalId: draft.proposalId, content: settled, context, form: chosenForm });
  useKeys({
    'Ctrl+P': print.now,
    'Ctrl+S': () => void letter.flush(),
    'Ctrl+Enter': moves.includes('submit') ? () => void acts.submit() : undefined,
    'Ctrl+E': () => setExporting(true),
    'Ctrl+F': () => setFinding('find'),
    'Ctrl+H': () => setFinding('replace'),
  });

  const sheet = (
    <PaperPane
      content={settled}
      context={context}
      form={chosenForm}
      onForm={setForm}
      onPages={setPages}
      onPick={goTo}
      onPrint={print.now}
      picked={blockId}
    />
  );
  return (
    <div className={styles.draftDesk}>
      <DraftHead
        draft={draft}
        item={item}
        roles={account.roles}
        acts={acts}
        editable={editable}
        unmerged={findings.unmerged.length}
        onExport={() => setExporting(true)}
        revising={
          account.roles.includes('clerk') ? (
            <RevisedMenu
              proposalId={draft.proposalId}
              form={chosenForm}
              letter={letter}
              editable={editable}
              onTaken={acts.takeRevised}
              onError={acts.fail}
            />
          ) : null
        }
      />
      <TogetherBanner letter={letter} onGo={goTo} />
      <StaleBanner letter={letter} proposalId={draft.proposalId} onTaken={acts.tell} />
      {editable ? (
        <RecoveredBanner
          draft={draft}
          copies={copies}
          onRestore={(copy) => acts.rewrite(copy.content, '已恢复没存完的文字')}
        />
      ) : null}
      <StateBanner draft={draft} editable={editable} onRemarks={() => setSide('remark')} />
      <RefusalAlert error={heldUp} onClose={acts.forget} />
      <DeskPanes
        desk={desk}
        coHandled={item.role === 'lead' || draft.opinions.length > 0}
        mayAnswer={account.roles.includes('clerk')}
        problems={problems}
        view={view}
        onView={setView}
        finding={finding}
        onFinding={setFinding}
        side={side}
        onSide={setSide}
        shownSource={shownSource}
        paper={sheet}
      />
      <DoneBar done={acts.done} onUndo={acts.takeBack} onClose={acts.closeDone} />
      <DraftFoot
        content={settled}
        context={context}
        form={chosenForm}
        pages={view === 'edit' ? null : pages}
        saving={letter.saving}
        editable={editable}
        onSave={() => void letter.flush()}
      />
      <MergeReport
        changes={acts.report}
        signs={signs}
        onClose={acts.closeReport}
        onUndo={acts.done ? acts.takeBack : null}
        onGo={(id) => {
          acts.closeReport();
          goTo(id);
        }}
      />
      <ExportDialog
        draft={draft}
        form={chosenForm}
        open={exporting}
        onClose={() => setExporting(false)}
        beforeExport={letter.flush}
      />
      <LeaveGuard letter={letter} />
      {print.sheet}
    </div>
  );
}

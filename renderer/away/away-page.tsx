import { useState } from 'react';
import { Link } from 'react-router';
import type { FileIn } from '../../shared/model/primitives.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { FileChooser } from '../ui/files/file-chooser.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import type { AwayOpened } from './away-opened.ts';
import { AwayPackageSheet } from './away-package-sheet.tsx';
import { AwayReport } from './away-report.tsx';
import { PackageBefore } from './package-before.tsx';

/** 带走办理: who has which items, what a package brings, and what came of it. */
export function AwayPage() {
  const mayOpen = useMayAsk('away.return');
  const list = useAnswer('away.list', {});
  const read = useAct('away.read');
  const open = useAct('away.open');
  const bringIn = useAct('away.return');
  const [opened, setOpened] = useState<AwayOpened | null>(null);
  const done = open.data ?? bringIn.data;

  async function look(file: FileIn) {
    setOpened(null);
    open.reset();
    bringIn.reset();
    const reading = await read.mutateAsync({ file }).catch(() => null);
    if (reading) setOpened({ file, reading, theirs: {}, into: [], leave: [] });
  }
  async function change(next: AwayOpened) {
    setOpened(next);
    if (next.into === opened?.into) return;
    const reading = await read.mutateAsync({ file: next.file, into: [...next.into] }).catch(() => null);
    if (reading) setOpened({ ...next, reading });
  }
  async function take({ file, reading, theirs, into, leave }: AwayOpened) {
    const act = reading.what === 'back' ? bringIn : open;
    const chosen = Object.entries(theirs).map(([key, fields]) => ({ key, fields: [...fields] }));
    const question = { file, theirs: chosen, into: [...into], leave: [...leave] };
    if (await act.mutateAsync(question).catch(() => null)) setOpened(null);
  }
  const packages = list.data ?? [];
  return (
    <div className="page">
      <PageHead
        says="件带到没有连线的电脑上办，办好带回来，与单位里同时办的合在一起"
        acts={
          <>
            <Link to="/items?wait=away">带走办理中的件</Link>
            {mayOpen ? (
              <FileChooser
                label="打开带走包、收下带回包"
                accept=".zip"
                limitMegabytes={70}
                loading={read.isPending}
                buttonType="primary"
                onFiles={([file]) => file && void look(file)}
              />
            ) : null}
          </>
        }
      />
      <RefusalAlert error={read.error ?? open.error ?? bringIn.error ?? list.error} />
      {done ? <AwayReport done={done} /> : null}
      {opened ? (
        <PackageBefore
          opened={opened}
          onChange={(next) => void change(next)}
          pending={open.isPending || bringIn.isPending}
          onTake={() => void take(opened)}
          onClose={() => setOpened(null)}
        />
      ) : null}
      {opened ? null : packages.map((each) => <AwayPackageSheet key={each.packageId} pack={each} />)}
      {!opened && list.data && packages.length === 0 ? (
        <div className="sheet">
          <EmptyPlace title="没有带走在外的件">
            在「办理件」里选中要带走的，点「带走办理」；或在这里打开别处带来的包。
          </EmptyPlace>
        </div>
      ) : null}
    </div>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import type { PackageReading, RegisteredField } from '../../shared/model/package/case-package.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { FileChooser } from '../ui/files/file-chooser.tsx';
import { PackageFoot } from '../ui/package/package-foot.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import { FieldTable } from './field-table.tsx';
import { MissingList } from './missing-list.tsx';
import styles from './package.module.css';
import { PackageVerdict } from './package-verdict.tsx';
import { TakenIn } from './taken-in.tsx';

type Opened = { file: FileIn; reading: PackageReading; theirs: RegisteredField[]; add: string[] };

/** 导入案卷包: who signed it, whether it is whole, what differs from this store, and what to take. */
export function PackagePage() {
  const mayImport = useMayAsk('package.import');
  const read = useAct('package.read');
  const take = useAct('package.import');
  const [opened, setOpened] = useState<Opened | null>(null);

  async function open(file: FileIn) {
    setOpened(null);
    take.reset();
    const reading = await read.mutateAsync({ file }).catch(() => null);
    if (reading) setOpened({ file, reading, theirs: [], add: reading.missing.map(({ key }) => key) });
  }
  async function store({ file, theirs, add, reading }: Opened) {
    // Of an item that is not here yet there is nothing to choose.
    await take.mutateAsync({ file, ...(reading.here ? { theirs, add } : {}) }).catch(() => null);
  }
  const chooser = (
    <FileChooser
      label="选择案卷包"
      accept=".zip"
      limitMegabytes={70}
      loading={read.isPending}
      buttonType={opened ? 'default' : 'primary'}
      onFiles={([file]) => file && void open(file)}
      {...(opened || take.data ? {} : { dropHint: '也可以把别的电脑上导出的案卷包（.zip）拖到这里' })}
    />
  );
  if (!mayImport) {
    return (
      <div className="page">
        <PageHead />
        <EmptyPlace title="导入案卷包由经办人或管理员办理" />
      </div>
    );
  }
  return (
    <div className={`page ${styles.packagePage}`}>
      <PageHead
        says="别的电脑导出的一件：先看谁签的名、与本机有什么不同，再决定收哪些"
        acts={opened || take.data ? chooser : null}
      />
      <RefusalAlert error={read.error ?? take.error} />
      {take.data ? <TakenIn done={take.data} /> : null}
      {!opened && !take.data ? <div className="sheet">{chooser}</div> : null}
      {opened && !take.data ? (
        <>
          <PackageVerdict reading={opened.reading} fileName={opened.file.name} />
          {opened.reading.conflicts.length > 0 ? (
            <FieldTable
              conflicts={opened.reading.conflicts}
              fixed={opened.reading.what === 'earlier'}
              theirs={opened.theirs}
              onTheirs={(theirs) => setOpened({ ...opened, theirs })}
            />
          ) : null}
          {opened.reading.here ? (
            <MissingList
              missing={opened.reading.missing}
              chosen={opened.add}
              onChosen={(add) => setOpened({ ...opened, add })}
            />
          ) : null}
          {opened.reading.blocked ? null : (
            <PackageFoot>
              <span className="quiet">{willDo(opened)}</span>
              <Button
                type="primary"
                loading={take.isPending}
                disabled={opened.reading.here !== null && opened.theirs.length + opened.add.length === 0}
                onClick={() => void store(opened)}
              >
                导入
              </Button>
            </PackageFoot>
          )}
        </>
      ) : null}
    </div>
  );
}

function willDo({ reading, theirs, add }: Opened): string {
  if (!reading.here) return '本机没有这件，整件存入；本机已有的任何内容都不会改动。';
  if (theirs.length + add.length === 0) return '没有选取任何内容，本机保持原样。';
  const said = [theirs.length > 0 && `${theirs.length}栏改为包里的`, add.length > 0 && `补入${add.length}项`];
  return `将${said.filter(Boolean).join('，')}；其余保持本机的。`;
}

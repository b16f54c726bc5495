import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { OfficePart, OfficeReading } from '../../../shared/model/package/office-file.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';
import { FileChooser } from '../../ui/files/file-chooser.tsx';
import { brings, OfficeFileHead, OfficeParts } from '../../ui/package/office-parts.tsx';
import { PackageFoot } from '../../ui/package/package-foot.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import styles from './carrying.module.css';

type Opened = { file: FileIn; reading: OfficeReading; chosen: OfficePart[] };

/** What another PC's file would change here, part by part, before anything is taken. */
export function TakeInSettings() {
  const read = useAct('office.read');
  const take = useAct('office.import');
  const [opened, setOpened] = useState<Opened | null>(null);

  async function look(file: FileIn) {
    setOpened(null);
    take.reset();
    const reading = await read.mutateAsync({ file }).catch(() => null);
    if (!reading) return;
    const chosen = reading.parts.filter((part) => part.usual && brings(part)).map(({ part }) => part);
    setOpened({ file, reading, chosen });
  }
  async function store({ file, reading, chosen }: Opened) {
    const done = await take.mutateAsync({ file, parts: chosen, seen: reading.seen }).catch(() => null);
    if (done) setOpened(null);
  }
  const nothing = opened && !opened.reading.parts.some(brings);
  return (
    <section className={`sheet ${styles.sheet}`} aria-label="带来">
      <h2 className="sheet-title">带来</h2>
      <p className="quiet">
        先看与本机有什么不同，再选收哪几项；没选的、只在本机的都不动。收下时要么全部存好，要么什么也不存。
      </p>
      <FileChooser
        label={opened ? '换一个设置文件' : '选设置文件'}
        accept=".zip"
        limitMegabytes={70}
        loading={read.isPending}
        onFiles={([file]) => file && void look(file)}
      />
      <RefusalAlert error={read.error ?? take.error} />
      {take.data ? <Done lines={take.data.done} /> : null}
      {opened ? (
        <div className={styles.told}>
          <OfficeFileHead reading={opened.reading} />
          {opened.reading.isOwnOffice === false ? (
            <Alert
              className={styles.told ?? ''}
              type="info"
              showIcon
              title={`这是${opened.reading.office}的设置，不是本单位的：单位信息、代字、人员、账号、代表委员没有先勾上，确实要收的请自己勾。`}
            />
          ) : null}
          <OfficeParts
            parts={opened.reading.parts}
            choice={{ chosen: opened.chosen, onChosen: (chosen) => setOpened({ ...opened, chosen }) }}
          />
          <PackageFoot>
            <span className="quiet">
              {nothing ? '文件里的与本机的都一样，没有要收的' : `将收下${opened.chosen.length}项；点一行看改前改后`}
            </span>
            <Button onClick={() => setOpened(null)}>不收</Button>
            <Button
              type="primary"
              disabled={opened.chosen.length === 0}
              loading={take.isPending}
              onClick={() => void store(opened)}
            >
              收下
            </Button>
          </PackageFoot>
        </div>
      ) : null}
    </section>
  );
}

function Done({ lines }: { lines: readonly string[] }) {
  return (
    <Alert
      className={styles.told ?? ''}
      type="success"
      showIcon
      role="status"
      title="已收下"
      description={
        <ul className={styles.done}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  );
}

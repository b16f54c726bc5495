import { Collapse, Input, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { refusal } from '../../shared/errors.ts';
import { type Licences, licencesFile } from '../../shared/model/licence.ts';
import { Refused } from '../client.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { HealthSheet } from './health-sheet.tsx';
import styles from './shell.module.css';

/** 关于: the program's version, and every library it is packed with, with its licence. */
export function AboutPage() {
  const [all, setAll] = useState<Licences | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    read().then(setAll, setFailure);
  }, []);

  const words = wanted.trim().toLowerCase();
  const shown = all?.licences.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(words)) ?? [];
  return (
    <div className="page">
      <PageHead says="程序的版本和情况，用到的第三方软件和它们的许可。" />
      <HealthSheet />
      <RefusalAlert error={failure} />
      {all ? (
        <div className="sheet">
          <p>
            离线使用，数据只在数据文件夹里。程序用到{all.licences.length}
            种第三方软件，各按自己的许可使用；点开一种看许可全文。
          </p>
          <Input
            allowClear
            className={styles.licenceSearch ?? ''}
            aria-label="按名称或许可查找"
            placeholder="按名称或许可查找"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
          {shown.length === 0 ? (
            <EmptyPlace title="没有这样的软件">换几个字再找，或清空查找框看全部。</EmptyPlace>
          ) : null}
          {shown.length === 0 ? null : (
            <Collapse
              size="small"
              items={shown.map(({ name, version, licence, text }) => ({
                key: `${name}@${version}`,
                label: (
                  <>
                    {name} <span className="quiet">{version}</span>
                  </>
                ),
                extra: <Tag>{licence}</Tag>,
                children: <pre className={styles.licenceText}>{text}</pre>,
              }))}
            />
          )}
        </div>
      ) : failure ? null : (
        <Waiting />
      )}
    </div>
  );
}

async function read(): Promise<Licences> {
  const answer = await fetch(`/${licencesFile}`).catch(() => null);
  // A file that is missing is answered with the first page.
  const isThere = answer?.ok && (answer.headers.get('content-type') ?? '').includes('json');
  if (!answer || !isThere) throw new Refused(refusal('program.no-licences').failure);
  return (await answer.json()) as Licences;
}

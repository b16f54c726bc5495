import { Alert } from 'antd';
import { useMemo } from 'react';
import type { Office } from '../../../shared/model/people/office.ts';
import { letterItems } from '../../paper/letter-items.ts';
import { PaperSheet } from '../../paper/paper-sheet.tsx';
import styles from '../settings.module.css';
import { sampleLetter, unfilledIn } from './sample-letter.ts';
import type { SampleKind } from './template-names.ts';

/** The office's words and settings on paper, with an invented item, as they are being typed. */
export function PaperSample({ office, kind }: { office: Office; kind: SampleKind }) {
  const sample = useMemo(() => sampleLetter(office, kind), [office, kind]);
  const items = useMemo(
    () => letterItems(sample.content, sample.context, office.letterForm),
    [sample, office.letterForm],
  );
  const left = unfilledIn(sample);
  return (
    <div className={`${styles.sampleSide} ${styles.paperSample}`}>
      <div className="quiet">填好后的样子（虚构的一件）</div>
      {left.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`${left.map((name) => `{${name}}`).join('')}没有内容可填，请改模板或补齐单位信息。`}
        />
      ) : null}
      <PaperSheet items={items} form={office.letterForm} />
    </div>
  );
}

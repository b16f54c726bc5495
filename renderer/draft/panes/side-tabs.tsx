import { Badge, Tabs } from 'antd';
import type { LetterProblem } from '../../../shared/domain/letter/check.ts';
import { remarkStanding } from '../../../shared/domain/letter/deciding/remarks.ts';
import { openErrors, openFindings } from '../../../shared/domain/proof/draft-proof.ts';
import type { Source } from '../../../shared/model/letter/letter.ts';
import { colours } from '../../tokens.ts';
import { CheckTab } from '../checks/check-tab.tsx';
import { ConflictTab } from '../checks/conflict-tab.tsx';
import type { Desk } from '../desk.ts';
import { HistoryTab } from '../history/history-tab.tsx';
import { EarlierTab } from './earlier-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import { RemarkTab } from './remark-tab.tsx';
import styles from './side.module.css';
import { SourceTab } from './source-tab.tsx';

export type SideName = 'source' | 'conflict' | 'check' | 'remark' | 'earlier' | 'files' | 'history';

type Props = {
  desk: Desk;
  problems: readonly LetterProblem[];
  shownSource: Pick<Source, 'opinionId' | 'paragraph'> | null;
  mayAnswer: boolean;
  active: SideName;
  onActive: (name: SideName) => void;
  onGo: (where: string) => void;
};

function counted(words: string, count: number, colour: string) {
  return (
    <span>
      {words}
      {count > 0 ? <Badge size="small" count={count} color={colour} className={styles.tabCount ?? ''} /> : null}
    </span>
  );
}

/** The right pane: 来源 · 冲突 · 校核 · 批注 · 往例 · 附件 · 历史. */
export function SideTabs({ desk, problems, shownSource, mayAnswer, active, onActive, onGo }: Props) {
  const open = desk.findings.conflicts.filter(({ reason }) => reason === null).length;
  const proof = openFindings(desk.findings.proof);
  const errors = problems.filter(({ severity }) => severity === 'error').length + openErrors(proof).length;
  const found =
    problems.length + desk.findings.voices.length + proof.filter(({ severity }) => severity !== 'advice').length;
  const remarks = desk.draft.remarks.filter((remark) => remarkStanding(remark) === 'open').length;
  return (
    <Tabs
      size="small"
      className={styles.sideTabs ?? ''}
      activeKey={active}
      onChange={(name) => onActive(name as SideName)}
      items={[
        {
          key: 'source',
          label: counted('来源', desk.findings.updates.length, colours.soon),
          children: <SourceTab desk={desk} shown={shownSource} />,
        },
        { key: 'conflict', label: counted('冲突', open, colours.overdue), children: <ConflictTab desk={desk} /> },
        {
          key: 'check',
          label: counted('校核', errors || found, errors ? colours.overdue : colours.soon),
          children: <CheckTab desk={desk} problems={problems} onGo={onGo} />,
        },
        {
          key: 'remark',
          label: counted('批注', remarks, colours.overdue),
          children: <RemarkTab desk={desk} mayAnswer={mayAnswer} />,
        },
        { key: 'earlier', label: '往例', children: <EarlierTab desk={desk} /> },
        { key: 'files', label: '附件', children: <FilesTab proposalId={desk.draft.proposalId} /> },
        { key: 'history', label: '历史', children: <HistoryTab desk={desk} /> },
      ]}
    />
  );
}

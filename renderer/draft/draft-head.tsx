import { AuditOutlined, DownloadOutlined, MergeCellsOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button, Tag, Tooltip } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { movesOpen } from '../../shared/domain/life/lifecycle.ts';
import type { Proposal } from '../../shared/model/items/proposal.ts';
import { letterKinds, type Role } from '../../shared/model/kinds.ts';
import type { Draft } from '../../shared/model/letter/letter.ts';
import { type Stage, stages } from '../../shared/model/life/stage.ts';
import { AwaySign } from '../ui/away/away-sign.tsx';
import { numberWords } from '../ui/marks/item-words.ts';
import { useTakingBackBar } from '../ui/marks/use-taking-back-bar.ts';
import { useAnswer } from '../use-call.ts';
import styles from './draft.module.css';
import type { DraftActs } from './use-draft-acts.ts';

type Props = {
  draft: Draft;
  item: Proposal;
  roles: readonly Role[];
  acts: DraftActs;
  editable: boolean;
  unmerged: number;
  onExport: () => void;
  /** 征求修改, where the person may. */
  revising: ReactNode;
};

const stageColours: Partial<Record<Stage, string>> = { submitted: 'blue', returned: 'orange', signed: 'green' };

/** Who else has this draft open. */
function AlsoWriting({ proposalId }: { proposalId: number }) {
  const { data = [] } = useAnswer('draft.present', { proposalId }, { every: 10_000 });
  return data.length > 0 ? <Tag color="purple">{data.join('、')}也在写</Tag> : null;
}

/** Which item's letter this is, how far it has come, and what can be done with it next. */
export function DraftHead({ draft, item, roles, acts, editable, unmerged, onExport, revising }: Props) {
  const moves = movesOpen(draft.stage, roles);
  const bar = useTakingBackBar(draft.submission);
  const name = `${numberWords(item.kind, item.number)}${letterKinds[draft.letterKind]}稿`;
  useEffect(() => {
    document.title = `${name} · 建议提案办理`;
  }, [name]);
  return (
    <header className={styles.draftHead}>
      <Link to={`/items/${item.id}`} aria-label="返回这一件">
        <RollbackOutlined /> 返回
      </Link>
      <h1>{name}</h1>
      <span className={styles.draftTitle} title={item.title}>
        {item.title}
      </span>
      <Tag color={stageColours[draft.stage] ?? 'default'}>{stages[draft.stage]}</Tag>
      <AwaySign away={item.away} />
      {editable ? <AlsoWriting proposalId={item.id} /> : null}
      {draft.signature?.documentNumber ? <strong className="nowrap">{draft.signature.documentNumber}</strong> : null}
      <div className={styles.draftActs}>
        {item.role === 'lead' || draft.opinions.length > 0 ? (
          <Tooltip title="按建议诉求列提纲，把会办意见各段归到合适的标题下">
            <Button
              icon={<MergeCellsOutlined />}
              disabled={!editable || draft.opinions.length === 0}
              loading={acts.busy === 'merge'}
              type={unmerged > 0 && editable ? 'primary' : 'default'}
              onClick={() => void acts.merge()}
            >
              汇总会办意见{unmerged > 0 ? `（${unmerged}份未汇总）` : ''}
            </Button>
          </Tooltip>
        ) : null}
        {revising}
        <Tooltip title="Ctrl+E">
          <Button icon={<DownloadOutlined />} onClick={onExport}>
            导出
          </Button>
        </Tooltip>
        {moves.includes('withdraw') ? (
          <Tooltip title={bar}>
            <Button disabled={bar !== ''} loading={acts.busy === 'withdraw'} onClick={() => void acts.withdraw()}>
              撤回送审
            </Button>
          </Tooltip>
        ) : null}
        {moves.includes('sign') ? (
          <Link to={`/review/${item.id}`}>
            <Button type="primary" icon={<AuditOutlined />}>
              去审签
            </Button>
          </Link>
        ) : null}
        {moves.includes('submit') ? (
          <Tooltip title="Ctrl+Enter">
            <Button
              type={unmerged > 0 ? 'default' : 'primary'}
              icon={<AuditOutlined />}
              disabled={draft.stage === 'signed' && !draft.stale}
              loading={acts.busy === 'submit'}
              onClick={() => void acts.submit()}
            >
              {draft.stage === 'signed' ? '重新送审' : '送审'}
            </Button>
          </Tooltip>
        ) : null}
      </div>
    </header>
  );
}
